"""In today's boundaries units that merged are summed under the unit they are part of now, and one that was split is not."""

from dataclasses import replace

import pandas as pd
import pytest

import loaders
from data.shipped import HERE
from schema.periods import Period
from schema.selection import Selection
from tests.store.files import count, counts, day, dossier, dossiers, file, table

Y2020 = Period(day("2020-01-01"), day("2020-12-31"))
Y2026 = Period(day("2026-01-01"), day("2026-12-31"))
THEN = Selection(area="D", periods=(Y2020,))
TODAY = replace(THEN, boundaries="today")


def unit(code: str, name: str, parent: str = "D", first=None, last=None, successor=None, kind: str = "commune") -> dict:
    days = {"valid_from": first and day(first), "valid_to": last and day(last)}
    return {"code": code, "name": name, "kind": kind, "parent": parent, "successor": successor, **days}


UNITS = (
    unit("P", "Tỉnh P", None, kind="province"),
    unit("D", "Huyện D", "P", last="2025-06-30", kind="district"),
    # A and B merged into C, which took the code of B; C then became part of E.
    unit("A", "Xã A", last="2022-12-31", successor="B"),
    unit("B", "Xã B", last="2022-12-31", successor="B"),
    unit("B", "Xã C", first="2023-01-01", last="2025-06-30", successor="E"),
    unit("E", "Xã E", "P", first="2025-07-01"),
    # S was split; T goes on as it was.
    unit("S", "Xã S", last="2025-06-30", successor="E; T"),
    unit("T", "Xã T"),
)
E_NOW = "E@2025-07-01"


def of(code: str, name: str, period: Period = Y2020, *, area: str = "D", **columns) -> dict:
    return {**count(code, period, area=area, **columns), "unit_name": name}


@pytest.fixture
def filled(store):
    store.publish(file(table("units", list(UNITS)), name="units.csv"), who="test")
    rows = [of("A", "Xã A", resolved_total=10), of("B", "Xã B", resolved_total=20), of("S", "Xã S", resolved_total=5)]
    later = [of(E_NOW, "Xã E", Y2026, area="P", resolved_total=40)]
    store.publish(counts(*rows, of("T", "Xã T", resolved_total=7), *later), who="test")
    return store


def resolved(table: pd.DataFrame) -> dict[str, int]:
    return dict(zip(table["unit_name"], table["resolved_total"], strict=True))


def test_as_reported_then_every_unit_stands_for_itself(filled):
    assert resolved(filled.sums(("unit",), THEN)) == {"Xã A": 10, "Xã B": 20, "Xã S": 5, "Xã T": 7}


def test_units_that_merged_are_summed_through_every_merger_and_a_split_one_is_not(filled):
    assert resolved(filled.sums(("unit",), TODAY)) == {"Xã E": 30, "Xã S": 5, "Xã T": 7}


def test_the_total_of_the_area_is_the_same_in_both(filled):
    assert filled.sums((), THEN)["resolved_total"].item() == filled.sums((), TODAY)["resolved_total"].item() == 42


def test_a_unit_of_today_goes_on_beyond_the_end_of_its_district(filled):
    course = filled.sums(("period",), replace(TODAY, periods=(), units=(E_NOW,)))
    assert course["resolved_total"].tolist() == [30, 40]
    assert list(filled.periods(TODAY)) == [Y2020, Y2026]
    assert list(filled.periods(THEN)) == [Y2020]


def test_the_units_to_choose_from_are_those_of_the_boundaries(filled):
    assert filled.options(TODAY)["units"]["unit"].tolist() == [E_NOW, "S", "T"]
    assert filled.options(THEN)["units"]["unit"].tolist() == ["A", "B", "S", "T"]


def test_the_total_still_knows_the_units_of_its_time(filled):
    assert filled.summed(TODAY) == filled.summed(THEN) == ["A", "B", "S", "T"]
    parts = filled.parts(TODAY)
    assert list(zip(parts["unit"], parts["then_name"], strict=True)) == [
        (E_NOW, "Xã A"),
        (E_NOW, "Xã B"),
        ("S", "Xã S"),
        ("T", "Xã T"),
    ]


def test_what_a_district_reports_of_itself_stays_its_own(filled):
    filled.publish(counts(of("D", "Huyện D", resolved_total=50), content="own"), who="test")
    assert filled.sums((), TODAY)["resolved_total"].item() == 50
    assert "Huyện D" not in resolved(filled.sums(("unit",), TODAY))


def test_the_rows_behind_a_merged_figure_are_those_of_its_parts(filled):
    rows = filled.source_rows(replace(TODAY, units=(E_NOW,)))
    assert list(zip(rows["unit_name"], rows["resolved_total"], strict=True)) == [("Xã A", 10), ("Xã B", 20)]


@pytest.fixture
def with_dossiers(filled):
    rows = [
        dossier(code, "2020-02-03", "2020-02-20", end, unit=unit, unit_name=name, area="D", area_name="Huyện D")
        for code, unit, name, end in (
            ("1", "A", "Xã A", "2020-02-10"),
            ("2", "B", "Xã B", "2020-02-25"),
            ("3", "S", "Xã S", None),
        )
    ]
    filled.publish(dossiers(*rows), who="test")
    return filled


def test_dossiers_follow_their_unit_in_every_question(with_dossiers):
    chosen = replace(TODAY, basis="recomputed", units=(E_NOW,))
    assert resolved(with_dossiers.sums(("unit",), chosen)) == {"Xã E": 2}
    assert with_dossiers.durations(("unit",), chosen)["dossiers"].sum() == 2
    assert with_dossiers.stocks(("unit",), chosen, day("2020-02-22"))["in_process_overdue"].tolist() == [1]
    assert with_dossiers.open_by_due_date(("unit",), chosen, day("2020-02-12"))["unit_name"].tolist() == ["Xã E"]
    assert with_dossiers.source_count(chosen) == 2
    assert with_dossiers.source_rows(chosen)["unit_name"].tolist() == ["Xã A", "Xã B"]
    behind = with_dossiers.dossiers_behind("resolved_overdue", chosen)
    assert behind["dossier_code"].tolist() == ["2"]


def test_the_shipped_list_brings_anh_sons_21_communes_to_the_6_of_today(store):
    store.publish(loaders.read(HERE / "anh_son_units.csv"), who="test")
    became = store.units_today()
    old = store.units().loc[lambda units: units["kind"].eq("commune") & units["valid_from"].isna(), "code"]
    found = became.set_index("unit").loc[old, "name"]
    assert found.value_counts().to_dict() == {
        "Xã Anh Sơn": 4,
        "Xã Thành Bình Thọ": 3,
        "Xã Nhân Hòa": 4,
        "Xã Vĩnh Tường": 3,
        "Xã Anh Sơn Đông": 3,
        "Xã Yên Xuân": 4,
    }


def test_units_that_name_each_other_as_successors_end_somewhere(store):
    rows = [unit("A", "Xã A", last="2022-12-31", successor="B"), unit("B", "Xã B", last="2023-12-31", successor="A")]
    store.publish(file(table("units", [*rows, unit("A", "Xã A", first="2024-01-01", last="2024-12-31", successor="A")])), who="t")
    assert store.units_today()["unit"].tolist() == ["A", "A@2024-01-01", "B"]
