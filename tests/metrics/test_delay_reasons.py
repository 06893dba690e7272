"""A Pareto of reasons has the commonest first and does not forget those of whom nobody says why."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from metrics.delay_reasons import pareto, untold
from tests.rows import sums


def late(**dossiers: int) -> pd.DataFrame:
    codes = [None if code == "none" else code for code in dossiers]
    return pd.DataFrame(
        {"delay_reason": pd.array(codes, dtype="str"), "dossiers": list(dossiers.values()), "demonstration": False}
    )


def test_shares_are_of_all_late_dossiers_and_those_without_a_reason_come_last():
    table = pareto(late(agency=3, none=10, staff=7))
    assert table["dossiers"].tolist() == [7, 3, 10]
    assert table["share"].tolist() == [0.35, 0.15, 0.5]
    assert table["cumulative"].tolist() == [0.35, 0.5, 1.0]


def test_equals_stand_by_their_code():
    assert pareto(late(staff=3, agency=3))["delay_reason"].tolist() == ["agency", "staff"]


def test_fewer_than_five_late_dossiers_have_no_shares():
    assert pareto(late(agency=3, none=1))["share"].isna().all()
    assert pareto(late(agency=3, none=2))["share"].notna().all()


@given(st.dictionaries(st.sampled_from(["agency", "staff", "rules", "none"]), st.integers(1, 50), min_size=1), st.randoms())
def test_the_order_of_the_rows_changes_nothing_and_all_of_it_is_the_whole(dossiers, chance):
    names = list(dossiers)
    chance.shuffle(names)
    table, other = pareto(late(**dossiers)), pareto(late(**{name: dossiers[name] for name in names}))
    pd.testing.assert_frame_equal(table, other)
    if sum(dossiers.values()) >= 5:
        assert abs(table["cumulative"].iloc[-1] - 1) < 1e-9


def test_how_many_are_late_is_untold_where_too_few_are_resolved_or_open():
    def whole(resolved: int, opened: int):
        return sums(
            {"resolved_on_time_total": resolved - 1, "resolved_overdue": 1, "in_process_total": opened, "in_process_overdue": 0}
        )

    assert untold(whole(4, 0))
    assert untold(whole(100, 4))
    assert not untold(whole(5, 5))
    assert not untold(whole(5, 0))
