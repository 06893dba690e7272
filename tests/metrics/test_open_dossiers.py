"""How long the late ones have been late, and what falls due next, counted by hand."""

import datetime as dt

import pandas as pd
import pytest

from metrics.open_dossiers import BANDS, ages, falls_due

FRIDAY = dt.date(2020, 6, 5)


def opened(*rows: tuple) -> pd.DataFrame:
    """Unit, clock, due day in 2020, dossiers."""
    table = pd.DataFrame(rows, columns=["unit", "clock", "due_date", "dossiers"])
    return table.assign(due_date=pd.to_datetime("2020-" + table["due_date"]))


OPEN = opened(
    ("A", "running", "06-04", 3),  # 1 day late
    ("A", "running", "05-31", 2),  # 5
    ("B", "running", "05-30", 1),  # 6
    ("B", "running", "05-06", 4),  # 30
    ("B", "running", "01-01", 7),  # 156
    ("A", "running", "06-05", 5),  # due today
    ("B", "running", "06-08", 6),  # the next working day
    ("B", "running", "06-12", 8),  # the fifth
    ("B", "running", "06-15", 9),  # the sixth
    ("A", "stopped", "05-01", 20),
    ("A", "stopped", "06-08", 20),
    ("A", "none", None, 30),
)


def test_the_late_ones_by_how_long_they_have_been_late():
    table = ages(OPEN, FRIDAY)
    assert table["dossiers"].tolist() == [5, 1, 4, 0, 7]
    assert table["oldest"].tolist() == [5, 6, 30, pd.NA, 156]


def test_bands_follow_each_other_without_a_gap():
    assert [later.least for later in BANDS[1:]] == [band.most + 1 for band in BANDS[:-1]]
    assert (BANDS[0].least, BANDS[-1].most) == (1, None)


def test_a_dossier_due_today_is_not_late():
    assert ages(opened(("A", "running", "06-05", 1)), FRIDAY)["dossiers"].sum() == 0


def test_what_falls_due_within_five_working_days_by_unit():
    table = falls_due(OPEN, FRIDAY, 5, ["unit"])
    assert table[["unit", "today", "soon", "dossiers", "late"]].to_numpy().tolist() == [["B", 0, 14, 14, 12], ["A", 5, 0, 5, 5]]


@pytest.mark.parametrize(("number", "soon"), [(0, 0), (1, 6), (4, 6), (5, 14), (6, 23)])
def test_working_days_leave_out_the_weekend(number, soon):
    assert falls_due(OPEN, FRIDAY, number, ["unit"])["soon"].sum() == soon


def test_suspended_dossiers_and_those_without_a_due_day_are_neither_late_nor_due():
    still = opened(("A", "stopped", "05-01", 20), ("A", "none", None, 30))
    assert ages(still, FRIDAY)["dossiers"].tolist() == [0] * len(BANDS)
    assert falls_due(still, FRIDAY, 5, ["unit"]).empty
