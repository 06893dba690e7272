"""What is hidden does not follow from what is shown: beside a total, one hidden row is never alone."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.disclosure import withheld
from metrics.rates import true_counts, with_rate
from schema.definitions import RESOLVED
from tests.rows import sums


def table(rows: list[tuple[int, int]], side: str = "overdue") -> tuple[pd.DataFrame, pd.Series]:
    """Rows of (late, of), named by their place."""
    counted = sums(
        *(
            {"unit": f"U{place}", "resolved_overdue": late, "resolved_on_time_total": n - late}
            for place, (late, n) in enumerate(rows)
        )
    )
    return with_rate(counted, RESOLVED, side=side), true_counts(counted, RESOLVED, side=side)


def hidden(rows: list[tuple[int, int]], side: str = "overdue") -> dict[str, str]:
    found = withheld(*table(rows, side), side=side)
    return {row.unit: row.shown for row in found.itertuples() if row.shown in ("too_few", "withheld")}


@pytest.mark.parametrize("side", ["overdue", "on_time"])
def test_a_single_hidden_row_takes_the_smallest_of_the_others_with_it(side):
    assert hidden([(4, 100), (1, 3), (2, 60), (0, 200)], side) == {"U1": "too_few", "U2": "withheld"}


def test_a_second_row_that_leaves_only_one_number_is_not_enough():
    # 1 late of 3 beside 0 of 40 that are hidden too leaves 0 or 1; all 3 late beside 40 late of 40 leaves only 3.
    assert hidden([(1, 3), (0, 40), (5, 100)]) == {"U0": "too_few", "U1": "withheld"}
    assert hidden([(3, 3), (40, 40), (5, 100)]) == {"U0": "too_few", "U1": "withheld", "U2": "withheld"}


def test_two_hidden_rows_hide_each_other():
    assert hidden([(1, 3), (1, 4), (5, 100)]) == {"U0": "too_few", "U1": "too_few"}


def test_where_no_hidden_dossier_is_late_nothing_more_is_hidden():
    assert hidden([(0, 3), (5, 100), (2, 60)]) == {"U0": "too_few"}


def test_nothing_is_withheld_where_nothing_is_hidden():
    assert hidden([(1, 5), (5, 100)]) == {}


def test_a_withheld_row_keeps_its_size_and_loses_its_figures():
    row = withheld(*table([(1, 3), (2, 60), (0, 200)]), side="overdue").iloc[1]
    assert row["denominator"] == 60
    assert row[["numerator", "rate", "low", "high"]].isna().all()


ROWS = st.lists(st.integers(0, 40).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), min_size=1, max_size=7)


@given(ROWS, st.sampled_from(["overdue", "on_time"]), st.randoms())
def test_no_hidden_number_follows_from_the_total(rows, side, chance):
    found = withheld(*table(rows, side), side=side)
    late = pd.Series([late for late, _ in rows])
    sizes = pd.Series([n for _, n in rows])
    gone = found["shown"].isin(["too_few", "withheld"])
    left = late[gone].sum()
    everything = gone.sum() == (sizes > 0).sum()
    if left and not everything:
        for row in found.index[found["shown"] == "too_few"]:
            others = sizes[gone].sum() - sizes[row]
            assert max(0, left - others) < min(sizes[row], left)
    assert found.loc[gone, ["numerator", "rate"]].isna().all(axis=None)
    order = list(range(len(rows)))
    chance.shuffle(order)
    again = hidden([rows[place] for place in order], side)
    assert sorted(found.loc[gone, "denominator"]) == sorted(sizes[order[int(unit[1:])]] for unit in again)
