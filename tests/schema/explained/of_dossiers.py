"""The examples of the metrics of dossiers, computed by the metrics themselves; each is given what the example says."""

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from language import language_for
from metrics.comparison import change
from metrics.composite import composite
from metrics.delay_reasons import pareto
from metrics.durations import quantiles
from metrics.flags import IDENTITIES, flags
from metrics.flow import flow
from metrics.intervals import wilson
from metrics.limits import CONTROL, FUNNEL_95, FUNNEL_998, binomial_limits
from metrics.movement import movement
from metrics.open_dossiers import ages
from metrics.outcomes import outcomes, unaccounted
from metrics.rank_ranges import rank_ranges
from metrics.ranking import ranked
from metrics.rates import early_rate, online_rate, open_overdue_rate, resolution_rate, share, with_rate
from metrics.reconciliation import reconciled
from metrics.standing import of_units
from metrics.targets import Goal
from metrics.working_days import working_days_between
from schema.definitions import DUE, PROGRESS_766, RESOLVED
from schema.explained import METRICS, Share
from schema.periods import Period
from schema.selection import Selection
from store import open_store
from tests.rows import ARTICLE_2019, ARTICLE_2020, period, sums
from tests.store.files import count, counts, day, file, table

DATA = Path(__file__).parents[3] / "data"
EN = language_for("en")
# 3 dossiers on the same day, 4 after 1 day, 2 after 5, 1 after 30.
DAYS = pd.DataFrame({"days": [0, 1, 5, 30], "dossiers": [3, 4, 2, 1]})


def share_of(row: pd.Series) -> Share:
    return Share(int(row["numerator"]), int(row["denominator"]))


def rated(one: Share) -> pd.Series:
    table = sums({"resolved_overdue": one.part, "received_total": one.whole})
    return share(table, ("resolved_overdue",), ("received_total",)).iloc[0]


def units(*shares: Share) -> pd.DataFrame:
    """Units with these as their overdue rates, best first, ranked."""
    rows = [{"resolved_overdue": one.part, "resolved_on_time_total": one.whole - one.part} for one in shares]
    table = sums(*rows).assign(unit=[str(place) for place in range(len(rows))])
    return ranked(with_rate(table.assign(unit_name=table["unit"]), RESOLVED, side="overdue"), side="overdue")


def late(one: Share, *, level: float = FUNNEL_95, among: float = 0.05) -> int:
    """The upper limit of so many dossiers, as a number of them."""
    limits = binomial_limits(pd.Series([one.whole], dtype="Int64"), among, level)
    return round(float(limits["high"].iloc[0]) * one.whole)


def phu_tho() -> pd.DataFrame:
    file = pd.read_csv(DATA / "phu_tho_766_progress_2026-09-26.csv")
    rows = (
        {"unit": row.departmentCode, "unit_name": row.departmentName, "received_total": row.totalReceived}
        | {"within_deadline": row.totalOnTime, "past_deadline": row.totalOverdue}
        for row in file.itertuples()
    )
    return sums(*rows).assign(kind=file["level"].map({"COMMUNE": "communes", "PROVINCE": "departments"}))


def of_phu_tho(side: str) -> dict:
    summed = phu_tho()[["received_total", "within_deadline", "past_deadline"]].sum().to_dict()
    return {"share": share_of(with_rate(sums(summed), PROGRESS_766, side=side).iloc[0])}


def received_total(said: dict) -> dict:
    return {"total": _made_up_of("received_total", received_new=said["new"], carried_over=said["carried"])}


def resolved_total(_: dict) -> dict:
    counts = {name: ARTICLE_2020[f"resolved_{name}"] for name in ("early", "on_time")}
    parts = {"resolved_on_time_total": sum(counts.values()), "resolved_overdue": ARTICLE_2020["resolved_overdue"]}
    return counts | {"late": parts["resolved_overdue"], "total": _made_up_of("resolved_total", **parts)}


def _made_up_of(total: str, **parts: int) -> int:
    """The one total of these parts that is not flagged."""
    found = sum(parts.values())
    for printed, flagged in ((found, False), (found + 1, True)):
        row = sums({**period("2020-01-01", "2020-12-31"), **parts, total: printed})
        assert any(flag.code == f"sum_{total}" for flag in flags(row, basis="reported")) is flagged
    assert f"sum_{total}" in IDENTITIES
    return found


def resolved_overdue(said: dict) -> dict:
    row = with_rate(sums(ARTICLE_2020), RESOLVED, side="overdue").iloc[0]
    assert said["total"] - said["on_time"] == row["numerator"]
    return {"late": row["numerator"], "total": row["denominator"]}


def in_process_overdue(_: dict) -> dict:
    row = open_overdue_rate(sums({"in_process_overdue": 1222, "in_process_total": 7172})).iloc[0]
    return {"late": row["numerator"], "open": row["denominator"]}


def due(_: dict) -> dict:
    row = sums({"resolved_on_time_total": 4157, "resolved_overdue": 12, "in_process_overdue": 0})
    return {"share": share_of(with_rate(row, DUE, side="on_time").iloc[0])}


def not_past_due(said: dict) -> dict:
    unit = {"unit": "A", "unit_name": "A", "received_total": said["received"], "in_process_overdue": said["late"]}
    row = composite(sums(unit), RESOLVED, {"not_past_due": 1}).iloc[0]
    return {"share": Share(int(row["part_not_past_due"]), int(row["of_not_past_due"]))}


def few(said: dict) -> dict:
    assert [rated(one)["shown"] for one in (said["grey"], said["full"], Share(1, said["hidden"]))] == ["few", "rate", "too_few"]
    assert [rated(Share(1, n))["shown"] for n in (4, 5, 29, 30)] == ["too_few", "few", "few", "rate"]
    return {}


def interval(said: dict) -> dict:
    one = said["share"]
    ends = wilson(pd.Series([one.part], dtype="Int64"), pd.Series([one.whole], dtype="Int64")).iloc[0]
    return {end: round(float(ends[end]) * 100, 2) for end in ("low", "high")}


def changed(_: dict) -> dict:
    found = change(sums(ARTICLE_2020), sums(ARTICLE_2019), RESOLVED, side="overdue")
    assert found.certain
    now, before = (share_of(with_rate(sums(year), RESOLVED, side="overdue").iloc[0]) for year in (ARTICLE_2020, ARTICLE_2019))
    return {"now": now, "before": before, "points": round(found.points * 100, 2)}


def control(_: dict) -> dict:
    limit = late(Share(0, 50), level=CONTROL, among=0.0035)
    return {"k": limit, "more": limit + 1}


def rank(said: dict) -> dict:
    table = units(said["a"], said["b"], said["c"])
    assert table["rank"].tolist() == [1, 2, 3]
    return {name: share_of(row) for name, (_, row) in zip("abc", table.iterrows(), strict=True)}


def ranges(said: dict) -> dict:
    row = rank_ranges(units(said["a"], said["b"], said["c"]), side="overdue").iloc[0]
    return {"first": row["first"], "last": row["last"]}


def standing(_: dict) -> dict:
    communes = of_units(phu_tho().query("kind == 'communes'"), PROGRESS_766, side="overdue")
    assert f"{len(communes.worse)} of {communes.whole['groups']} are" in METRICS["standing"].example.text
    return {"share": share_of(communes.whole)}


def funnel(said: dict) -> dict:
    levels = {"inner": FUNNEL_95, "outer": FUNNEL_998}
    return {name: Share(late(said[name], level=level), 40) for name, level in levels.items()}


def moved(said: dict) -> dict:
    now = units(Share(said["more"], 100), Share(said["few"], 100))
    found = movement(now, units(Share(0, 100), Share(0, 100)), "unit", side="overdue").set_index("numerator")["moved"]
    return {name: found[found == one].index.item() for name, one in (("more", "worse"), ("few", ""))}


def weighted(_: dict) -> dict:
    unit = {"unit": "A", "unit_name": "A", "received_total": 100, "received_new": 100, "received_online": 40}
    unit |= {"resolved_on_time_total": 90, "resolved_overdue": 10, "in_process_overdue": 20}
    row = composite(sums(unit), RESOLVED, {"on_time": 50, "not_past_due": 25, "online": 25}).iloc[0]
    parts = {"a": "points_on_time", "b": "points_not_past_due", "c": "points_online", "sum": "total"}
    return {name: round(float(row[column]), 9) for name, column in parts.items()}


def target(said: dict) -> dict:
    row = rated(said["share"])
    assert Goal(0.95, "high").verdict(row["low"], row["high"]) == "at_risk"
    assert f"from {EN.percent(row['low'])}" in METRICS["target"].example.text
    return {"share": share_of(row)}


def boundaries(_: dict) -> dict:
    """Of two communes that became one, published in an empty store."""
    merged = {"kind": "commune", "parent": "D", "valid_to": day("2022-12-31"), "successor": "C"}
    there = [{"code": code, "name": code, **merged} for code in "AB"]
    there.append({"code": "C", "name": "C", "kind": "commune", "parent": "D", "valid_from": day("2023-01-01")})
    year = Period(day("2020-01-01"), day("2020-12-31"))
    late_of = {"A": Share(1, 10), "B": Share(3, 30)}
    rows = [
        count(code, year, area="D", resolved_overdue=one.part, resolved_on_time_total=one.whole - one.part)
        for code, one in late_of.items()
    ]
    with TemporaryDirectory() as folder, closing(open_store(Path(folder) / "merged.duckdb")) as store:
        store.publish(file(table("units", there), name="units.csv"), who="test")
        store.publish(counts(*rows), who="test")
        summed = store.sums(("unit",), Selection(area="D", periods=(year,), boundaries="today"))
    return {"share": share_of(with_rate(summed, RESOLVED, side="overdue").squeeze())}


def what_became(_: dict) -> dict:
    found = outcomes(sums(ARTICLE_2019)).set_index("outcome")["dossiers"]
    return {"share": Share(int(found["on_time"]), int(found.sum()))}


def in_and_out(said: dict) -> dict:
    counted = {"received_new": said["received"], "resolved_total": said["ended"], "in_process_total": said["after"]}
    return {"after": said["before"] + flow(sums(counted))["more"].item()}


def left_over(_: dict) -> dict:
    return {"received": 12979, "resolved": 12917, "left": unaccounted(sums(ARTICLE_2019)).iloc[0]}


def reasons(_: dict) -> dict:
    counted = pd.DataFrame({"delay_reason": ["another_office", "staff", None], "dossiers": [7, 3, 10], "demonstration": True})
    table = pareto(counted)
    assert table["share"].tolist() == [0.35, 0.15, 0.5]
    first, *_, last = table["dossiers"].tolist()
    return {"share": Share(first, 20), "none": Share(last, 20)}


def age(said: dict) -> dict:
    one = pd.DataFrame({"clock": ["running"], "due_date": [pd.Timestamp(said["due"])], "dossiers": [1]})
    return {"days": ages(one, said["day"]).query("dossiers == 1")["oldest"].item()}


def falls_due(said: dict) -> dict:
    ends = (pd.Series([pd.Timestamp(said[name])]) for name in ("from_day", "to_day"))
    return {"days": working_days_between(*ends).item()}


def side_by_side(said: dict) -> dict:
    lines = reconciled(sums({"resolved_total": said["reported"]}), sums({"resolved_total": said["recomputed"]}))
    return {"difference": -lines.set_index("line").loc["resolved_total", "difference"]}


def flagged(said: dict) -> dict:
    parts = {"resolved_on_time_total": said["on_time"], "resolved_overdue": said["late"], "resolved_total": said["printed"]}
    (flag,) = flags(sums({**period("2019-12-15", "2020-02-29"), **parts}), basis="reported")
    assert flag.code == "sum_resolved_total"
    return {name: flag.text.values[name] for name in ("printed", "sum")}


def days(name: str) -> dict:
    return {name: quantiles(DAYS, ())[name].item()}


def of_article(rate, year: dict) -> dict:
    return {"share": share_of(rate(sums(year)).iloc[0])}


COMPUTED = {
    "received_total": received_total,
    "resolved_total": resolved_total,
    "resolved_overdue": resolved_overdue,
    "in_process_overdue": in_process_overdue,
    "past_deadline": lambda _: of_phu_tho("overdue"),
    "resolved": lambda _: {"share": share_of(with_rate(sums(ARTICLE_2020), RESOLVED, side="on_time").iloc[0])},
    "due": due,
    "progress_766": lambda _: of_phu_tho("on_time"),
    "overdue": lambda _: {"share": share_of(with_rate(sums(ARTICLE_2020), RESOLVED, side="overdue").iloc[0])},
    "resolution_rate": lambda _: of_article(resolution_rate, ARTICLE_2019),
    "early_rate": lambda _: of_article(early_rate, ARTICLE_2019),
    "online_rate": lambda _: of_article(online_rate, {"received_online": 1712, "received_new": 2240}),
    "open_overdue_rate": lambda _: of_article(open_overdue_rate, {"in_process_overdue": 1222, "in_process_total": 7172}),
    "not_past_due": not_past_due,
    "few": few,
    "wilson": interval,
    "change": changed,
    "control": control,
    "rank": rank,
    "rank_ranges": ranges,
    "standing": standing,
    "funnel": funnel,
    "movement": moved,
    "composite": weighted,
    "target": target,
    "boundaries": boundaries,
    "outcomes": what_became,
    "flow": in_and_out,
    "unaccounted": left_over,
    "median": lambda _: days("median"),
    "p90": lambda _: days("p90"),
    "mean": lambda _: days("mean") | days("median"),
    "reasons": reasons,
    "ages": age,
    "falls_due": falls_due,
    "reconciled": side_by_side,
    "flags": flagged,
}
