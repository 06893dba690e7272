"""Made-up rows and real ones never add up: where both are published, only the real ones count."""

from dataclasses import replace

import pandas as pd
import pytest

from schema.selection import Selection
from schema.uploads import ReadFile
from tests.store.files import DISTRICT, Y2020, count, counts, day, dossier, dossiers, file, table

DOSSIERS = Selection("recomputed")
REPORTED = Selection()


def received(store, selection) -> int:
    return store.sums((), selection)["received_total"].iloc[0]


def states(store) -> list[str]:
    return store.batches()["state"].tolist()


def test_real_dossiers_are_never_added_to_made_up_ones_of_their_area(store):
    store.publish(dossiers(dossier("a", "01-05"), dossier("b", "01-06")), who="test", demonstration=True)
    real = store.publish(dossiers(dossier("c", "01-07", unit="Xã Thạch Sơn")), who="test")
    assert received(store, DOSSIERS) == 1
    assert not store.sums((), DOSSIERS)["demonstration"].any()
    assert states(store) == ["set aside", "active"]
    store.undo(real)
    assert received(store, DOSSIERS) == 2
    assert states(store) == ["active", "undone"]


def test_a_made_up_form_for_another_period_does_not_stand_beside_a_real_one(store):
    store.publish(counts(count(received_total=5)), who="test")
    store.publish(counts(count(period=Y2020, received_total=7)), who="test", demonstration=True)
    assert [period.start.year for period in store.periods(REPORTED)] == [2019]
    assert states(store) == ["active", "set aside"]


def test_a_made_up_row_never_replaces_a_real_one(store):
    store.publish(dossiers(dossier("a", "01-05")), who="test")
    store.publish(
        dossiers(dossier("a", "01-05", completed="01-06", area="Huyện B", area_name="Huyện B")), who="test", demonstration=True
    )
    assert store.sums((), DOSSIERS)["resolved_total"].tolist() == [0]


def test_made_up_figures_stay_where_nothing_real_is_published(store):
    store.publish(
        counts(count(received_total=5), count("Xã B", area="Huyện B", received_total=9)), who="test", demonstration=True
    )
    store.publish(counts(count(period=Y2020, received_total=7)), who="test")
    assert received(store, replace(REPORTED, area="Huyện B")) == 9
    assert states(store) == ["partly set aside", "active"]


def test_a_real_form_and_made_up_dossiers_stand_side_by_side(store):
    store.publish(counts(count(received_total=5)), who="test")
    store.publish(dossiers(dossier("a", "01-05")), who="test", demonstration=True)
    assert (received(store, REPORTED), received(store, DOSSIERS)) == (5, 1)
    assert states(store) == ["active", "active"]


def test_the_reconciliation_compares_no_made_up_dossiers_once_there_are_real_ones(store):
    store.publish(counts(count("Xã Tường Sơn", received_total=1)), who="test")
    store.publish(dossiers(dossier("a", "2018-12-31", completed="2019-12-31")), who="test", demonstration=True)
    assert store.covered_twice()["complete"].all()
    store.publish(dossiers(dossier("b", "03-05", completed="03-09")), who="test")
    assert not store.covered_twice()["complete"].any(), "the real dossiers reach over three days"


@pytest.mark.parametrize(
    ("published_as", "asked_as", "named"),
    [(True, False, {"dossiers": [DISTRICT]}), (False, True, {"dossiers": [DISTRICT]}), (True, True, {})],
)
def test_publishing_knows_where_it_meets_figures_of_the_other_sort(store, published_as, asked_as, named):
    store.publish(dossiers(dossier("a", "01-05")), who="test", demonstration=published_as)
    assert store.met(dossiers(dossier("b", "01-06")), demonstration=asked_as) == named


def test_the_preview_shows_what_the_made_up_figures_give_way_to(store):
    store.publish(dossiers(dossier("a", "01-05"), dossier("b", "01-06")), who="test", demonstration=True)
    seen = store.preview(dossiers(dossier("c", "01-07"))).set_index("measure")
    assert seen.loc["received_total", ["before", "after"]].tolist() == [2, 1]


def finding(inspection: str, number: str = "1", **columns) -> dict:
    unit = {"unit": "Xã A", "unit_name": "Xã A", "area": DISTRICT, "area_name": DISTRICT}
    return {"inspection": inspection, "finding": number, "inspected_on": day("05-16"), **unit, **columns}


def findings(*rows: dict, **of_file) -> ReadFile:
    return file(table("findings", list(rows)), **of_file)


def test_a_made_up_inspection_stands_beside_a_real_one_of_its_area(store):
    store.publish(findings(finding("made up"), content="a"), who="test", demonstration=True)
    store.publish(findings(finding("real"), content="b"), who="test")
    rows = store.rows("findings", DISTRICT)
    assert rows[["inspection", "demonstration"]].values.tolist() == [["made up", True], ["real", False]]
    assert states(store) == ["active", "active"]


def test_within_one_inspection_made_up_findings_give_way_to_real_ones(store):
    store.publish(findings(finding("same", "1"), finding("same", "2"), content="a"), who="test", demonstration=True)
    real = store.publish(findings(finding("same", "3"), content="b"), who="test")
    assert store.rows("findings", DISTRICT)["finding"].tolist() == ["3"]
    assert states(store) == ["set aside", "active"]
    store.undo(real)
    assert store.rows("findings", DISTRICT)["finding"].tolist() == ["1", "2"]


def test_publishing_names_an_area_only_where_an_inspection_meets_one_of_the_other_sort(store):
    store.publish(findings(finding("made up"), content="a"), who="test", demonstration=True)
    assert store.met(findings(finding("real")), demonstration=False) == {}
    assert store.met(findings(finding("made up", "9")), demonstration=False) == {"findings": [DISTRICT]}


def test_the_same_inspection_of_another_area_is_another_inspection(store):
    other = {"unit": "Xã B", "unit_name": "Xã B", "area": "Huyện B", "area_name": "Huyện B"}
    store.publish(findings(finding("same", "1"), content="a"), who="test", demonstration=True)
    store.publish(findings(finding("same", "1", status="put_right", **other), content="b"), who="test")
    assert store.rows("findings")[["area", "demonstration"]].values.tolist() == [[DISTRICT, True], ["Huyện B", False]]
    key = {"area": "Huyện B", "inspection": "same", "finding": "1"}
    assert store.versions("findings", key)["status"].tolist() == ["put_right"]


def score(year: int, unit: str = "Xã A", points: float = 1, criteria_set: str = "Bộ") -> dict:
    where = {"unit": unit, "unit_name": unit, "area": DISTRICT, "area_name": DISTRICT}
    of = {"criteria_set": criteria_set, "year": year, "criterion": "1", "as_of": pd.Timestamp(year, 12, 31)}
    return {**where, **of, "self_score": points}


def scores(*rows: dict, content: str) -> ReadFile:
    return file(table("scores", list(rows)), content=content)


def test_real_points_put_made_up_ones_of_the_same_set_and_year_aside_and_no_others(store):
    made_up = scores(score(2019), score(2020), score(2020, criteria_set="Other"), content="a")
    store.publish(made_up, who="test", demonstration=True)
    real = scores(score(2020, "Xã B"), content="b")
    assert store.met(real, demonstration=False) == {"scores": [DISTRICT]}
    assert store.met(scores(score(2021), content="c"), demonstration=False) == {}
    store.publish(real, who="test")
    rows = store.rows("scores", DISTRICT)[["criteria_set", "year", "unit", "demonstration"]]
    assert sorted(rows.values.tolist()) == [
        ["Bộ", 2019, "Xã A", True],
        ["Bộ", 2020, "Xã B", False],
        ["Other", 2020, "Xã A", True],
    ]
    assert states(store) == ["partly set aside", "active"]


def test_a_file_is_not_held_against_made_up_figures(store):
    store.publish(counts(count(received_total=5)), who="test", demonstration=True)
    assert store.published_counts().empty
