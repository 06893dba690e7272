"""A Pareto of reasons has the commonest first and does not forget those of whom nobody says why."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from metrics.delay_reasons import pareto


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
