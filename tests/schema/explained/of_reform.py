"""The examples of the metrics of inspections, index, survey and programme, computed by the metrics themselves."""

import pandas as pd

from data.demonstration.findings import AS_OF
from data.demonstration.findings import FILE as FINDINGS_FILE
from data.demonstration.survey import FILE as SURVEY_FILE
from loaders import read
from metrics import survey_compare as compare
from metrics.comparison import between
from metrics.completeness import coverage, expected, with_status
from metrics.decision_766 import points
from metrics.findings import LEFT, put_right_in_time, repeats, states
from metrics.index.criteria import comparable, differences
from metrics.index.losses import gaps, losses
from metrics.index.points import points as index_points
from metrics.index.totals import totals
from metrics.programme import figure
from metrics.survey import difference, response, scores
from metrics.survey_trace import traced
from schema.catalogue import Measure
from schema.decision_766 import every_rules
from schema.explained import Share
from schema.tables import FINDINGS
from tests import measures
from tests.metrics.index.index_rows import bands, criteria
from tests.metrics.index.index_rows import scores as given
from tests.schema.explained.of_dossiers import rated, share_of
from tests.survey_rows import answers, forms, printed
from tests.survey_rows import criteria as survey_criteria

FORTY = {"A": 20, "B": 10, "C": 6, "D": 4}


def demonstration() -> pd.DataFrame:
    return read(FINDINGS_FILE).tables[0].frame


def state(deadline, day) -> str:
    """Of a finding in progress, with a warning 5 working days ahead."""
    rows = [{"inspected_on": pd.Timestamp("2020-08-01"), "kind": "shortcoming", "status": "in_progress", "deadline": deadline}]
    return states(FINDINGS.conform(rows), day, 5)["state"].item()


def where_it_stands(said: dict) -> dict:
    assert state(said["deadline"], said["day"]) == "late"
    return {}


def left(said: dict) -> dict:
    counts = states(demonstration(), said["day"], 5)["state"].value_counts()
    known = int(counts.drop("not_stated").sum())
    single = {"late": counts["late"], "soon": counts["due_soon"], "open": counts["open"]}
    return single | {"left": sum(counts[one] for one in LEFT), "known": known}


def late(said: dict) -> dict:
    assert (state(said["late"], said["day"]), state(said["day"], said["day"])) == ("late", "due_soon")
    return {}


def due_soon(said: dict) -> dict:
    assert [state(said[name], said["day"]) for name in ("soon", "open")] == ["due_soon", "open"]
    return {}


def in_time(_: dict) -> dict:
    return {"share": share_of(put_right_in_time(states(demonstration(), AS_OF, 5), AS_OF).iloc[0])}


def repeated(_: dict) -> dict:
    stated = states(demonstration(), AS_OF, 5)
    return {"findings": len(stated), "repeats": len(repeats(stated, demonstration()))}


def since(said: dict) -> dict:
    found = between(rated(said["after"]), rated(said["before"]))
    assert found.certain
    return {"points": round(-found.points * 100, 9)}


def index_of(*unit_points: float) -> pd.DataFrame:
    """The totals of units of one criterion of 10 points."""
    chosen = criteria(("1", 10))
    units = {name: {"1": value} for name, value in zip("ABC", unit_points, strict=False)}
    return totals(index_points(given(**units), chosen), chosen, bands())


def index_total(_: dict) -> dict:
    row = index_of(8).iloc[0]
    assert row["index"] == 0.8
    return {"share": Share(int(row["total"]), 10)}


def index_rank(_: dict) -> dict:
    ranks = index_of(8, 8, 6).set_index("unit")["rank"]
    return {"a": ranks["A"], "b": ranks["B"], "c": ranks["C"]}


def compared(said: dict) -> dict:
    found = differences(criteria(("1", said["now"])), criteria(("1", said["before"])))
    assert not comparable(found)
    return {"before": found[0].before, "now": found[0].now}


def gap(said: dict) -> dict:
    chosen = criteria(("1", 10))
    steps = {"self_score": said["self_score"], "appraised_first": said["appraised"]}
    row = gaps(index_points(given(A={"1": steps}), chosen), chosen, "unit").iloc[0]
    return {"self_score": row["self_score"], "appraised": row["appraised"], "gap": row["gap"]}


def lost(_: dict) -> dict:
    chosen = criteria(("1", 4))
    table = index_points(given(**{f"U{place}": {"1": 3 if place < 3 else 2} for place in range(8)}), chosen)
    row = losses(table, chosen).iloc[0]
    return {"lost": row["lost"], "regained": row["regained"]}


def returned(_: dict) -> dict:
    sent = next(one.frame for one in read(SURVEY_FILE).tables if one.dataset == "survey_forms")
    row = response(sent[sent["year"] == 2020].assign(demonstration=True)).iloc[0]
    return {"share": Share(int(row["returned"]), int(row["sent"]))}


def survey_points(_: dict) -> dict:
    row = scores(answers(FORTY), forms({"population": 100}), survey_criteria(c8_1=10)).iloc[0]
    return {"points": round(float(row["points"]), 2), "margin": round(float(row["points_margin"]), 2)}


def apart(_: dict) -> dict:
    found = {name: difference(7, 1, 5, 1, among=n) for name, n in (("two", 2), ("three", 3), ("many", 21))}
    assert [one.clear for one in found.values()] == [True, True, False]
    return {name: round(one.margin, 2) for name, one in found.items()}


def trace(said: dict) -> dict:
    scored = scores(answers(FORTY), forms({}), survey_criteria(c8_1=10))
    row = traced(scored, printed(c8_1=said["printed"])).iloc[0]
    return {"computed": round(float(row["points"]), 2), "difference": round(float(row["difference"]), 2)}


def item_of_766(_: dict) -> dict:
    (rules,) = every_rules()
    (item,) = [item for block in rules.blocks for item in block.items if item.code == "3.3"]
    return {"points": points(item, 0.25)}


def programme(_: dict) -> dict:
    online = Measure("online", "Online", (), "digital", "share", "dossiers")
    reports = measures.reports(("online", "A", measures.quarter(1), 2, 2), ("online", "B", measures.quarter(1), 100, 200))
    found = figure(reports, online, measures.quarter(1), measures.AREA)
    return {"share": Share(int(found.value), int(found.denominator))}


def completeness(_: dict) -> dict:
    reviewed = Measure("reviewed", "Reviewed", (), "procedures", "flow", "procedures")
    communes = [f"X{place}" for place in range(21)]
    due = expected(measures.units(*communes), measures.AREA, [reviewed], measures.half(1), measures.YEAR.end)
    sent = [("reviewed", name, measures.quarter(number), 1) for name in communes[5:] for number in (1, 2)]
    row = coverage(with_status(due, measures.reports(*sent), [reviewed]), []).iloc[0]
    return {"share": Share(int(row["reported"]), int(row["due"]))}


def two_sides(_: dict) -> dict:
    clear = compare.apart(compare.Side(7, 1, 10), compare.Side(5, 1, 10))
    unclear = compare.apart(compare.Side(6, 1, 10), compare.Side(5, 1, 10))
    assert (clear.clear, unclear.clear) == (True, False)
    return {"clear": clear.points, "margin": round(clear.margin, 2), "unclear": unclear.points}


COMPUTED = {
    "states": where_it_stands,
    "findings_left": left,
    "findings_late": late,
    "findings_due_soon": due_soon,
    "put_right_in_time": in_time,
    "repeats": repeated,
    "since": since,
    "index_total": index_total,
    "index_rank": index_rank,
    "comparable": compared,
    "self_score_gap": gap,
    "points_lost": lost,
    "response": returned,
    "survey_points": survey_points,
    "survey_ends": apart,
    "survey_difference": two_sides,
    "traced": trace,
    "index_766": item_of_766,
    "programme": programme,
    "completeness": completeness,
}
