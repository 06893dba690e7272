"""Who is clearly worse is decided among units of one kind, and whom a reader looks at cannot change it."""

import pandas as pd
import pytest

from metrics.standing import Standing, holding, of_groups, of_units, with_kind
from schema.definitions import RESOLVED
from tests.rows import sums

NO_LIST = pd.DataFrame({"code": [], "kind": [], "valid_from": []})
COMMUNES = {"Xã A": (1, 100), "Xã B": (2, 200), "Xã C": (60, 700), "Xã D": (9, 1000)}
# Late with half of what they have: of all dossiers together 1572 of 5000 are late, of the communes’ 72 of 2000.
DEPARTMENTS = {"Sở X": (500, 1000), "Sở Y": (500, 1000), "Sở Z": (500, 1000)}


def units(late_of: dict[str, tuple[int | None, int]]) -> pd.DataFrame:
    rows = (
        {"unit": name, "unit_name": name, "resolved_overdue": late, "resolved_on_time_total": None if late is None else n - late}
        for name, (late, n) in late_of.items()
    )
    return with_kind(sums(*rows), NO_LIST)


def among(late_of: dict[str, tuple[int | None, int]], *only: str, side: str = "overdue") -> Standing:
    return of_units(units(late_of), RESOLVED, side=side, only=only)


def worse(standing: Standing) -> list[str]:
    return standing.worse["unit_name"].tolist()


@pytest.mark.parametrize("side", ["on_time", "overdue"])
def test_a_commune_is_compared_with_the_communes_and_not_with_departments(side):
    # 60 of 700 is 8.57 % (6.72 to 10.88): above the communes' 72 of 2000, 3.60 %; far below all dossiers' 31.44 %.
    assert worse(among(COMMUNES | DEPARTMENTS, side=side)) == ["Xã C"]


def test_the_whole_has_so_many_units_and_dossiers_of_its_kind():
    wholes = among(COMMUNES | DEPARTMENTS).wholes.set_index("kind")
    assert wholes.loc["commune", ["groups", "numerator", "denominator"]].tolist() == [4, 72, 2000]
    assert wholes.loc["department", ["groups", "numerator", "denominator"]].tolist() == [3, 1500, 3000]
    assert wholes.loc["commune", "rate"] == pytest.approx(0.036)


@pytest.mark.parametrize("shown", [("Xã C",), ("Xã C", "Xã D"), ()])
def test_who_is_looked_at_changes_neither_whole_nor_rank(shown):
    found = among(COMMUNES, *shown)
    assert found.whole["denominator"] == 2000
    assert worse(found) == ["Xã C"]
    assert found.table.set_index("unit").loc["Xã C", "rank"] == 4
    assert found.ranked == 4


def test_ranks_are_among_the_kinds_that_are_shown():
    found = among(COMMUNES | DEPARTMENTS, "Sở X")
    assert found.table["rank"].tolist() == [1]
    assert found.ranked == 3


def test_the_only_unit_of_its_kind_has_no_whole():
    found = among(COMMUNES | {"Sở X": (90, 100)}, "Sở X")
    assert found.whole is None
    assert worse(found) == []


def test_a_unit_that_states_nothing_is_in_no_whole():
    found = among({**COMMUNES, "Xã E": (None, 0), "Xã G": (0, 0)})
    assert found.whole[["groups", "denominator"]].tolist() == [4, 2000]


def test_few_dossiers_are_never_clearly_worse():
    assert worse(among({**COMMUNES, "Xã E": (25, 25)})) == ["Xã C"]


def test_the_worst_is_named_first():
    assert worse(among({**COMMUNES, "Xã E": (300, 700)})) == ["Xã E"]
    assert worse(among({**COMMUNES, "Xã E": (90, 100), "Xã G": (0, 9000)})) == ["Xã E", "Xã C"]


def test_the_kind_is_that_of_the_list_of_units_before_that_of_the_name():
    listed = pd.DataFrame(
        {"code": ["1", "2"], "kind": ["desk", "department"], "valid_from": [pd.NaT, pd.Timestamp("2025-07-01")]}
    )
    names = {"1": "Xã Một", "2@2025-07-01": "Ban quản lý", "3": "Phường Ba", "4": "Trung tâm"}
    table = sums(*({"unit": unit, "unit_name": name} for unit, name in names.items()))
    assert with_kind(table, listed)["kind"].tolist() == ["desk", "department", "commune", "other"]


def test_units_of_which_no_kind_is_known_are_all_of_one():
    table = sums({"unit": "a", "unit_name": "Trung tâm A"}, {"unit": "b", "unit_name": "Trung tâm B"})
    assert with_kind(table, NO_LIST)["kind"].tolist() == ["unit", "unit"]


def of_fields(late_of: dict[str | None, tuple[int, int]], *only: str) -> Standing:
    table = sums(
        *({"sector": name, "resolved_overdue": late, "resolved_on_time_total": n - late} for name, (late, n) in late_of.items())
    )
    late, n = (sum(counts) for counts in zip(*late_of.values(), strict=True))
    whole = sums({"resolved_overdue": late, "resolved_on_time_total": n - late})
    return of_groups(table, whole, "sector", RESOLVED, side="overdue", only=only)


def test_dossiers_that_name_no_field_are_last_and_have_no_rank_and_are_never_worse():
    table = of_fields({None: (90, 100), "Đất đai": (5, 1000), "Hộ tịch": (4, 1000)}).table
    assert table["sector"].tolist()[:2] == ["Hộ tịch", "Đất đai"]
    assert table["rank"].tolist()[:2] == [1, 2]
    assert pd.isna(table["rank"].iloc[2])
    assert table["apart"].tolist() == [False, False, True]
    assert not table["worse"].any()


def test_a_chosen_field_is_held_against_all_fields():
    found = of_fields({"Đất đai": (50, 100), "Hộ tịch": (0, 900)}, "Đất đai")
    assert found.table["sector"].tolist() == ["Đất đai"]
    assert found.table["worse"].tolist() == [True]
    assert found.whole["rate"] == pytest.approx(0.05)


def test_without_a_known_whole_nothing_is_worse():
    table = sums({"sector": "Đất đai", "resolved_overdue": 50, "resolved_on_time_total": 50})
    found = of_groups(table, sums({"resolved_overdue": None}), "sector", RESOLVED, side="overdue")
    assert found.whole is None
    assert not found.table["worse"].any()


def test_those_who_hold_the_most_come_first_and_those_without_any_are_left_out():
    table = sums(*({"unit": unit, "in_process_overdue": n} for unit, n in zip("ABCD", (3, 0, 9, None), strict=True)))
    assert holding(table, "in_process_overdue", most=5)["unit"].tolist() == ["C", "A"]
    assert holding(table, "in_process_overdue", most=1)["unit"].tolist() == ["C"]
