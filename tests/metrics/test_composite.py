"""A composite order: points add up, nobody's total hangs on another, and what a weight changes is computed exactly."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.composite import INDEX, PARTS, composite, leads, offered, places
from schema.definitions import RESOLVED
from tests.rows import sums

EVEN = {"on_time": 50, "not_past_due": 25, "online": 25}


def units(**rates: tuple[int, int, int]) -> pd.DataFrame:
    """Units by name, each with so many of 100 on time, not left past due and online."""
    return sums(
        *(
            {
                "unit": name,
                "unit_name": name,
                "resolved_on_time_total": on_time,
                "resolved_overdue": 100 - on_time,
                "received_total": 100,
                "received_new": 100,
                "in_process_overdue": 100 - kept,
                "received_online": online,
            }
            for name, (on_time, kept, online) in rates.items()
        )
    )


def of(table: pd.DataFrame, weights=EVEN) -> pd.DataFrame:
    return composite(table, RESOLVED, weights)


def test_points_are_rates_times_their_share_of_the_weight_and_add_up():
    row = of(units(A=(90, 80, 40))).iloc[0]
    assert [row[f"points_{code}"] for code in EVEN] == pytest.approx([45.0, 20.0, 10.0])
    assert row["total"] == pytest.approx(75.0)


def test_the_order_is_by_total_and_equals_share_a_rank():
    table = of(units(A=(80, 80, 40), B=(90, 80, 40), C=(90, 60, 60), D=(10, 10, 10)))
    assert table["unit"].tolist() == ["B", "C", "A", "D"]
    assert table["rank"].tolist() == [1, 1, 3, 4]


def test_a_part_that_is_not_stated_leaves_no_total_and_is_named():
    table = of(units(A=(90, 80, 40), B=(90, 80, 40)).assign(received_online=pd.array([40, pd.NA], dtype="Int64")))
    assert table["lacking"].tolist() == [[], ["online"]]
    assert table["total"].isna().tolist() == [False, True]
    assert table["rank"].isna().tolist() == [False, True]


def test_a_part_without_weight_is_not_asked_for():
    table = units(A=(90, 80, 40)).assign(received_online=pd.array([pd.NA], dtype="Int64"))
    assert of(table, {"on_time": 1, "not_past_due": 1, "online": 0})["total"].item() == pytest.approx(85.0)
    with pytest.raises(ValueError, match="No part"):
        of(table, {"on_time": 0})


def test_few_dossiers_in_any_part_have_a_total_and_no_rank():
    table = units(A=(90, 80, 40), B=(90, 80, 40)).assign(received_new=pd.array([100, 20], dtype="Int64"))
    table = table.assign(received_online=pd.array([40, 8], dtype="Int64"))
    found = of(table).set_index("unit")
    assert found.loc["B", "total"] == found.loc["A", "total"]
    assert found["rank"].isna().to_dict() == {"A": False, "B": True}


def test_the_lead_is_lost_where_the_lines_cross():
    # A: on time 90, else 50; B: on time 60, else 80. Equal where 90 w + 50 (1 - w) = 60 w + 80 (1 - w): w = 0.5.
    table = of(units(A=(90, 50, 50), B=(60, 80, 80)), {"on_time": 60, "not_past_due": 20, "online": 20})
    lead = {one.code: one for one in leads(table, {"on_time": 60, "not_past_due": 20, "online": 20})}
    assert (lead["on_time"].now, lead["on_time"].low, lead["on_time"].high) == pytest.approx((0.6, 0.5, None), nan_ok=True)


def test_who_is_best_in_everything_leads_whatever_the_weights():
    table = of(units(A=(90, 90, 90), B=(60, 80, 80)))
    assert [(one.low, one.high) for one in leads(table, EVEN)] == [(None, None)] * 3
    assert places(table, EVEN).to_numpy().tolist() == [[1, 1], [2, 2]]


def test_ranks_within_ten_points_of_weight():
    # The lines cross at a share of on time of 0.5, within ten points of 0.55 and not of 0.65.
    table = units(A=(90, 50, 50), B=(60, 80, 80))
    for on_time, expected in ((55, [[1, 2], [1, 2]]), (65, [[1, 1], [2, 2]])):
        weights = {"on_time": on_time, "not_past_due": (100 - on_time) / 2, "online": (100 - on_time) / 2}
        assert places(of(table, weights), weights).to_numpy().tolist() == expected


RATES = st.tuples(*[st.integers(0, 100)] * 3)


@given(st.lists(RATES, min_size=2, max_size=6), st.tuples(*[st.integers(1, 9)] * 3), st.randoms())
def test_a_rule_for_any_units_and_weights(rates, given_weights, chance):
    weights = dict(zip((part.code for part in PARTS), given_weights, strict=True))
    table = units(**{f"U{place}": one for place, one in enumerate(rates)})
    found = of(table, weights)
    assert np.allclose(found["total"].astype(float), sum(found[f"points_{code}"].astype(float) for code in weights))
    order = list(range(len(table)))
    chance.shuffle(order)
    pd.testing.assert_frame_equal(of(table.iloc[order], weights), found)
    # What a search over many weights finds lies within what is computed.
    reached = places(found, weights)
    whole = sum(weights.values())
    for code in weights:
        now = weights[code] / whole
        for share in np.linspace(max(0.0, now - 0.1), min(1.0, now + 0.1), 41):
            moved = {name: (share if name == code else (1 - share) * weights[name] / (whole - weights[code])) for name in weights}
            totals = sum(found[f"rate_{name}"].astype(float) * weight for name, weight in moved.items()).round(9)
            ranks = totals.rank(method="min", ascending=False)
            assert (ranks >= reached["best"]).all()
            assert (ranks <= reached["worst"]).all()


def test_a_part_that_would_give_a_hidden_one_away_is_withheld_here_too():
    table = units(A=(90, 90, 90), B=(80, 90, 90), C=(70, 90, 90)).assign(
        resolved_on_time_total=pd.array([1, 80, 70], dtype="Int64"), resolved_overdue=pd.array([2, 20, 30], dtype="Int64")
    )
    found = of(table).set_index("unit")
    assert found["rate_on_time"].isna().to_dict() == {"A": True, "B": True, "C": False}
    assert found["shown"].to_dict() == {"A": "too_few", "B": "withheld", "C": "rate"}


def test_an_index_score_is_a_part_only_where_there_are_points():
    table = units(A=(90, 80, 40), B=(80, 80, 40))
    assert offered(table) == PARTS
    scored = table.assign(index_points=pd.array([60.0, None], dtype="Float64"), index_most=pd.array([80.0, None], "Float64"))
    assert offered(scored) == (*PARTS, INDEX)
    found = of(scored, {"on_time": 50, "index": 50}).set_index("unit")
    assert found.loc["A", "points_index"] == pytest.approx(37.5)
    assert found.loc["A", "total"] == pytest.approx(82.5)
    assert found.loc["B", "lacking"] == ["index"]
    assert pd.isna(found.loc["B", "rank"])
