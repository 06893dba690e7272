"""Days taken: whole days, exact percentiles, no figure on fewer than five dossiers."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.durations import quantile, quantiles


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
