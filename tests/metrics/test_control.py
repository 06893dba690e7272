"""A p-chart calls out what chance does not explain, and nothing else."""

import numpy as np
import pandas as pd
import pytest

from metrics.control import RULES, control_chart, signals
from metrics.rates import share


def rated(late: list[int | None], out_of: list[int] | int = 1000) -> pd.DataFrame:
    whole = [out_of] * len(late) if isinstance(out_of, int) else out_of
    table = pd.DataFrame({"late": late, "whole": whole}, dtype="Int64")
    return share(table, ("late",), ("whole",))


def found(late: list[int | None], rule: str, out_of: list[int] | int = 1000, steps: tuple[int, ...] = ()) -> list[int]:
    return control_chart(rated(late, out_of), steps)[rule].tolist()


def test_the_centre_is_the_sum_of_the_late_over_the_sum_of_all():
    chart = control_chart(rated([1, 2, 3, 4, 40], [100, 100, 100, 100, 600]))
    assert chart["centre"].tolist() == [0.05] * 5


def test_limits_move_with_the_number_of_dossiers():
    chart = control_chart(rated([5, 5, 5, 5, 50], [100, 100, 100, 100, 1000]))
    width = chart["upper"] - chart["lower"]
    assert width.iloc[0] > 2 * width.iloc[4]


def test_a_rate_beyond_a_limit_is_called_out():
    assert found([20] * 11 + [60], "beyond") == [0] * 11 + [1]
    assert found([60] * 11 + [20], "beyond") == [0] * 11 + [-1]


def test_seven_on_one_side_are_a_shift_and_six_are_not():
    assert found([18] * 7 + [30] * 7, "shift") == [-1] * 7 + [1] * 7
    assert found([18] * 6 + [30] * 6, "shift") == [0] * 12


def test_periods_without_a_late_dossier_are_no_shift_where_none_is_what_chance_gives_mostly():
    """At 3 in 1,000 of 100 dossiers, 74 % of periods have none, which is below the centre, and the median of chance."""
    late = [0] * 8 + [1, 0, 0, 2] + [0] * 8 + [3]
    assert found(late, "shift", 100) == [0] * len(late)


def test_seven_rates_that_rise_are_a_drift_and_six_are_not():
    steady = [30, 20, 30, 20, 30, 20]
    assert found([*steady, 19, 21, 23, 25, 27, 29, 31], "drift") == [0] * 6 + [1] * 7
    assert found([*steady, 19, 21, 23, 25, 27, 29], "drift") == [0] * 12
    assert found([31, 29, 27, 25, 23, 21, 19, *steady[1::2], 20], "drift")[:7] == [-1] * 7


def test_two_equal_rates_end_a_drift():
    assert found([10, 20, 21, 22, 23, 23, 24, 25, 26, 20, 20, 20], "drift") == [0] * 12


def test_two_of_three_near_a_limit_are_called_out_only_on_one_side():
    level = [25, 25, 24, 26, 25, 25, 24, 26, 25, 25]
    assert found([*level, 39, 25, 39], "near") == [0] * 10 + [1, 0, 1]
    assert found([*level, 39, 25, 11], "near") == [0] * 13


def test_fewer_than_five_rates_have_no_limits_and_no_signals():
    chart = control_chart(rated([1, 2, 300, 4]))
    assert chart[["centre", "lower", "upper"]].isna().all(axis=None)
    assert not chart[list(RULES)].any(axis=None)


@pytest.mark.parametrize(("points", "trial"), [(5, True), (11, True), (12, False)])
def test_limits_are_on_trial_below_twelve_rates(points, trial):
    assert control_chart(rated([20] * points))["trial"].unique().tolist() == [trial]


def test_a_step_begins_limits_of_its_own():
    late = [20, 22, 18, 21, 19, 20, 60, 62, 58, 61, 59, 60]
    assert any(found(late, "beyond"))
    chart = control_chart(rated(late), steps=(6,))
    assert chart["part"].tolist() == [0] * 6 + [1] * 6
    assert chart["centre"].tolist() == [0.02] * 6 + [0.06] * 6
    assert not signals(chart).any()


def test_a_period_without_a_rate_has_no_part_in_it_and_breaks_a_run():
    chart = control_chart(rated([18] * 4 + [None] + [18] * 3 + [30] * 7))
    assert chart["shift"].tolist() == [0] * 8 + [1] * 7
    assert pd.isna(chart["upper"].iloc[4])
    assert chart["centre"].iloc[0] == (18 * 7 + 30 * 7) / 14_000


def test_an_empty_table_makes_an_empty_chart():
    assert control_chart(rated([])).empty


@pytest.mark.parametrize(("dossiers", "rate"), [(30, 0.003), (100, 0.003), (300, 0.02), (3000, 0.05), (3000, 0.003)])
def test_a_process_that_never_changes_is_rarely_called_out(dossiers, rate):
    """24 periods, 200 times over: a rate beyond a limit, by the limits' own promise at most 0.27 % of points; all four rules
    together no more often than the same four with a normal curve, of which 24 points find something about one time in four."""
    late = np.random.default_rng(20200911).binomial(dossiers, rate, (200, 24))
    charts = [control_chart(rated(row.tolist(), dossiers)) for row in late]
    assert np.mean([chart["beyond"].ne(0).mean() for chart in charts]) <= 0.0027
    assert np.mean([signals(chart).ne(0).any() for chart in charts]) <= 0.25
