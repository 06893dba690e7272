"""Days taken: whole days, exact percentiles, no figure on fewer than five dossiers."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.durations import against_allowed, in_working_days, quantile, quantiles


def histogram(*rows: tuple[str | None, int, int]) -> pd.DataFrame:
    """Field, days, dossiers."""
    return pd.DataFrame(rows, columns=["sector", "days", "dossiers"])


def figures(*rows: tuple[int, int]) -> pd.Series:
    return quantiles(histogram(*(("Đất đai", days, count) for days, count in rows)), ("sector",)).iloc[0]


def test_half_are_done_by_the_median_and_nine_of_ten_by_the_90th_percentile():
    # 3 on the day, 4 after a day, 2 after 5 days, 1 after 30: the 5th of 10 took 1 day, the 9th took 5
    row = figures((0, 3), (1, 4), (5, 2), (30, 1))
    assert (row["dossiers"], row["median"], row["p90"], row["mean"]) == (10, 1, 5, 4.4)


def test_a_percentile_is_a_number_of_days_some_dossier_took():
    assert figures((0, 5), (10, 5))["median"] == 0


def test_nine_of_exactly_ten_is_the_ninth_and_not_the_tenth():
    assert figures((1, 9), (100, 1))["p90"] == 1


@pytest.mark.parametrize(("count", "shown"), [(4, "too_few"), (5, "few"), (29, "few"), (30, "rate")])
def test_small_numbers_follow_the_rule_of_rates(count, shown):
    row = figures((2, count))
    assert row["shown"] == shown
    assert pd.isna(row["median"]) == pd.isna(row["p90"]) == pd.isna(row["mean"]) == (shown == "too_few")
    assert row["dossiers"] == count


def test_dossiers_without_a_field_are_a_group_of_their_own():
    table = quantiles(histogram((None, 3, 8), ("Đất đai", 1, 6)), ("sector",))
    assert table["dossiers"].tolist() == [8, 6]


def test_units_keep_their_names():
    table = quantiles(pd.DataFrame({"unit": ["1"], "unit_name": ["Xã A"], "days": [3], "dossiers": [7]}), ("unit",))
    assert table.iloc[0][["unit", "unit_name", "median"]].tolist() == ["1", "Xã A", 3]


def test_without_a_key_all_dossiers_are_one_group():
    table = quantiles(histogram(("A", 1, 9), ("B", 7, 9)), ())
    assert table[["dossiers", "median", "p90"]].to_numpy().tolist() == [[18, 1, 7]]


@pytest.mark.parametrize("by", [(), ("sector",)])
def test_no_dossiers_are_no_rows(by):
    table = quantiles(histogram().astype({"days": "int64", "dossiers": "int64"}), by)
    assert table.empty
    assert table.columns.tolist() == [*by, "dossiers", "median", "p90", "mean", "shown"]


def test_the_share_is_taken_as_written_and_not_as_a_binary_fraction():
    # 0.1 × 30 is 3.0000000000000004 in binary, which would ask for the fourth dossier
    assert quantile(pd.Series([3, 27], index=[1, 9]), 0.1) == 1


@given(st.dictionaries(st.integers(0, 90), st.integers(1, 40), min_size=1, max_size=15))
def test_percentiles_are_those_of_the_dossiers_one_by_one(counts):
    series = pd.Series(counts).sort_index()
    days = np.repeat(series.index.to_numpy(), series.to_numpy())
    for share in (0.5, 0.9):
        assert quantile(series, share) == np.quantile(days, share, method="inverted_cdf")


def spans(*rows: tuple[str, str, str | None, int]) -> pd.DataFrame:
    """Received, ended, due (month and day of 2020), dossiers."""
    table = pd.DataFrame(rows, columns=["received_date", "ended_on", "due_date", "dossiers"]).assign(sector="Đất đai")
    days = ("received_date", "ended_on", "due_date")
    return table.assign(**{name: pd.to_datetime("2020-" + table[name].astype("str"), errors="coerce") for name in days})


def test_working_days_leave_out_weekends_and_tet_and_count_from_the_day_after_receipt():
    # Friday 17 January to Monday 3 February 2020: 20, 21 and 22 January, Tết from 23 to 29 January, then 30, 31 and 3 February.
    table = in_working_days(spans(("01-17", "02-03", "01-22", 1), ("03-06", "03-06", "03-09", 1)))
    assert table["days"].tolist() == [6, 0]
    assert table["allowed"].tolist() == [3, 1]
    assert table["late"].tolist() == [True, False]


def test_what_ends_on_a_free_day_after_the_due_day_is_late_though_no_working_day_has_passed():
    (row,) = in_working_days(spans(("03-02", "03-07", "03-06", 1))).itertuples()
    assert (row.days, row.allowed, row.late) == (4, 4, True)


def test_without_a_due_day_nothing_was_allowed_and_nothing_is_late():
    table = in_working_days(spans(("03-02", "03-04", None, 7), ("03-02", "03-04", "03-03", 3), ("03-02", "03-04", "03-09", 4)))
    (row,) = against_allowed(table, "sector").itertuples()
    assert (row.allowed, row.judged, row.late) == (5, 7, 3)


def test_the_order_of_the_rows_does_not_matter():
    table = in_working_days(spans(*((f"03-{n:02}", f"04-{n:02}", f"03-{n + 9:02}", n) for n in range(1, 20))))
    mixed = table.sample(frac=1, random_state=3)
    for found in (lambda rows: quantiles(rows, ("sector",)), lambda rows: against_allowed(rows, "sector")):
        pd.testing.assert_frame_equal(found(table), found(mixed))
