"""Whether an indicator of the reform programme reaches its target, from what has been reported since the year began."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from metrics.programme import Figure, Reports, figure, with_share
from metrics.targets import Goal, Verdict, goal
from schema.catalogue import Measure, parts_of
from schema.periods import Period


@dataclass(frozen=True)
class Held:
    """An indicator held against its goal: what it comes to since the year began, up to the day the reports reach (`until`) and
    the share of the year gone by then, `elapsed`. `pace` is what an even course would have come to, of what adds up."""

    goal: Goal
    verdict: Verdict | None
    so_far: Figure
    until: dt.date
    elapsed: float
    pace: float | None = None


def held(
    reports: Reports,
    measure: Measure,
    measures: Sequence[Measure],
    targets: pd.DataFrame,
    *,
    unit: str | None,
    area: str,
    period: Period,
) -> Held | None:
    """The indicator against the goal of the year that `period` ends in; None where there is none, or nothing is reported.

    A share is decided by its interval, as every rate is; one part of a split as its share of the parts that are stated. Any other
    is decided by the number itself, see `metrics.targets.Goal.verdict_of_count`. `unit` None is the area as a whole: what it is
    to count no unit has to, while a share that it is to reach is asked of each.
    """
    better = "low" if measure.better == "low" else "high"
    shared = measure.is_share or measure.nature == "class"
    aim = goal(targets, measure.code, unit, area if shared or unit is None else unit, period.end.year, better)
    if aim is None:
        return None
    year = Period(dt.date(period.end.year, 1, 1), dt.date(period.end.year, 12, 31))
    begun = Period(year.start, period.end)
    so_far = figure(reports, measure, begun, area)
    if so_far.value is None:
        return None
    until = max(one.days.end for one in reports[measure.code] if begun.start <= one.days.end <= begun.end)
    elapsed = ((until - year.start).days + 1) / year.days
    if shared:
        whole = so_far.denominator
        if measure.nature == "class":
            parts = (figure(reports, part, begun, area).value for part in parts_of(measures, measure.split))
            whole = sum(value for value in parts if value is not None)
        row = with_share(pd.DataFrame({"value": [so_far.value], "denominator": [whole]}).astype("Float64")).iloc[0]
        return Held(aim, aim.verdict(row["low"], row["high"]), so_far, until, elapsed)
    adds = measure.nature == "flow"
    verdict = aim.verdict_of_count(so_far.value, elapsed, adds=adds)
    return Held(aim, verdict, so_far, until, elapsed, aim.target * elapsed if adds else None)
