"""The rule of the ranking: equal rates share a rank, gaps and small numbers have none, row order never matters."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.ranking import ranked
from metrics.rates import with_rate
from schema.definitions import RESOLVED
from tests.rows import sums


def units(*rows: tuple[str, int | None, int | None]) -> pd.DataFrame:
    """Name, late, resolved on time."""
    return sums(
        *(
            {"unit": f"{place:05}", "unit_name": name, "resolved_overdue": late, "resolved_on_time_total": good}
            for place, (name, late, good) in enumerate(rows)
        )
    )


def ranks(table: pd.DataFrame, side: str = "overdue") -> list[tuple]:
    result = ranked(with_rate(table, RESOLVED, side=side), side=side)
    return list(zip(result["unit_name"], [None if pd.isna(rank) else int(rank) for rank in result["rank"]], strict=True))


def test_the_lowest_overdue_rate_is_best():
    assert ranks(units(("Xã A", 5, 95), ("Xã B", 1, 99))) == [("Xã B", 1), ("Xã A", 2)]


def test_the_highest_on_time_rate_is_best():
    assert ranks(units(("Xã A", 5, 95), ("Xã B", 1, 99)), "on_time") == [("Xã B", 1), ("Xã A", 2)]


def test_equal_rates_share_a_rank_and_the_next_is_skipped():
    table = units(("Xã D", 9, 91), ("Xã B", 5, 95), ("Xã C", 10, 190), ("Xã A", 0, 100))
    assert ranks(table) == [("Xã A", 1), ("Xã C", 2), ("Xã B", 2), ("Xã D", 4)]


def test_of_equal_rates_the_larger_denominator_is_printed_first():
    assert ranks(units(("Xã A", 0, 40), ("Xã B", 0, 400))) == [("Xã B", 1), ("Xã A", 1)]


def test_of_equal_rates_and_denominators_the_vietnamese_alphabet_decides():
    table = units(("Xã Đức Sơn", 0, 40), ("Xã Ê", 0, 40), ("Xã Dương", 0, 40), ("Xã Ân", 0, 40), ("Xã Anh", 0, 40))
    assert [name for name, _ in ranks(table)] == ["Xã Anh", "Xã Ân", "Xã Dương", "Xã Đức Sơn", "Xã Ê"]


@pytest.mark.parametrize("side", ["on_time", "overdue"])
def test_units_without_a_rate_come_last_by_name_and_have_no_rank(side):
    table = units(("Xã Đ", None, 100), ("Xã C", 0, 0), ("Xã D", 0, 4), ("Xã Z", 50, 50))
    assert ranks(table, side) == [("Xã Z", 1), ("Xã C", None), ("Xã D", None), ("Xã Đ", None)]


def test_twenty_nine_dossiers_have_no_rank_and_thirty_have():
    assert ranks(units(("Xã A", 0, 29), ("Xã B", 0, 30))) == [("Xã B", 1), ("Xã A", None)]


def test_few_dossiers_come_before_those_that_have_no_rate():
    assert ranks(units(("Xã A", 0, 4), ("Xã B", 0, 5), ("Xã C", 50, 0))) == [("Xã C", 1), ("Xã B", None), ("Xã A", None)]


def test_a_table_nobody_can_be_ranked_in_keeps_its_rows():
    assert ranks(units(("Xã B", None, None), ("Xã A", None, None))) == [("Xã A", None), ("Xã B", None)]


def test_nothing_to_rank_is_an_empty_table():
    table = ranked(with_rate(units(("Xã A", 1, 1)).head(0), RESOLVED, side="overdue"), side="overdue")
    assert table.empty
    assert str(table["rank"].dtype) == "Int64"


def test_fields_are_ranked_by_their_names_and_a_missing_name_is_last():
    fields = [None, "Đất đai", "Chứng thực"]
    table = sums(*({"sector": name, "resolved_overdue": 0, "resolved_on_time_total": 50} for name in fields))
    result = ranked(with_rate(table, RESOLVED, side="overdue"), side="overdue")
    assert result["sector"].tolist()[:2] == ["Chứng thực", "Đất đai"]
    assert pd.isna(result["sector"].iloc[2])


NAMES = st.sampled_from(["Xã An", "Xã Ân", "Xã Đức", "Xã Dương", "Xã An"])
COUNT = st.one_of(st.none(), st.integers(0, 50))


@given(st.lists(st.tuples(NAMES, COUNT, COUNT), min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_the_order_of_the_rows(rows, random):
    table = with_rate(units(*rows), RESOLVED, side="overdue")
    order = list(range(len(rows)))
    random.shuffle(order)
    pd.testing.assert_frame_equal(ranked(table.iloc[order], side="overdue"), ranked(table, side="overdue"))


@given(st.lists(st.tuples(NAMES, COUNT, COUNT), min_size=1, max_size=12))
def test_a_rank_is_one_more_than_the_number_of_better_units(rows):
    result = ranked(with_rate(units(*rows), RESOLVED, side="overdue"), side="overdue")
    known = result.loc[result["rank"].notna()]
    assert known["shown"].tolist() == ["rate"] * len(known)
    assert known["rank"].tolist() == [1 + int((known["rate"] < rate).sum()) for rate in known["rate"]]
    assert result["rank"].isna().tolist() == sorted(result["rank"].isna())
