"""Who has not reported what: each commune, indicator and period that was due, against what has arrived."""

import datetime as dt
from collections.abc import Sequence
from functools import cache

import numpy as np
import pandas as pd

from metrics.programme import Reports, steps
from schema.catalogue import Measure, parts_of
from schema.periods import Period
from schema.units import unit_keys, valid_on

REPORTED, PARTLY, MISSING = "reported", "partly", "missing"
STATUSES = (REPORTED, PARTLY, MISSING)


def columns_of(measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """What communes are expected to report: an indicator each, a split with all its classes as one."""
    return tuple(measure for measure in measures if measure.of_communes and not measure.split)


def expected(units: pd.DataFrame, area: str, measures: Sequence[Measure], period: Period, as_of: dt.date) -> pd.DataFrame:
    """One row a report that was due by the end of `as_of`: `unit`, `unit_name`, `indicator`, `start`, `end`, `days_late`.

    Due is, of each commune that answered to the `area` on the last day of a reporting period within `period`, each indicator that
    communes report for periods of that length, once the period is over. `units` is a table of schema.tables.UNITS. Whole calendar
    periods are meant: a report of the reporting year counts for the months it is named after. `days_late` are the days from the
    period's last day to `as_of`.
    """
    communes = units[(units["kind"] == "commune") & units["parent"].isin(_codes(units, area))]

    @cache
    def known(day: dt.date) -> list[tuple[str, str]]:
        valid = valid_on(communes, day)
        return list(zip(unit_keys(valid), valid["name"], strict=True))

    found = []
    for measure in columns_of(measures):
        for span in steps(measure, period.start, period.end):
            if span.start < period.start or span.end > period.end or span.end >= as_of:
                continue
            found += [(key, name, measure.code, span.start, span.end, (as_of - span.end).days) for key, name in known(span.end)]
    return pd.DataFrame(found, columns=["unit", "unit_name", "indicator", "start", "end", "days_late"])


def _codes(units: pd.DataFrame, area: str) -> list[str]:
    """The code that communes name as their parent: that of the area, whose key may have a day beside it."""
    return sorted({code for code, key in zip(units["code"], unit_keys(units), strict=True) if key == area})


def with_status(due: pd.DataFrame, reports: Reports, measures: Sequence[Measure]) -> pd.DataFrame:
    """The due reports with `status`:

    - "reported": the unit has a figure for just this period; of a share with its denominator, of a split with all its classes
    - "partly": some of that is missing, or the figure is in the report of a longer period only
    - "missing": there is nothing. A 0 is a report.
    """
    shares = {one.code for one in measures if one.is_share}
    there: dict[tuple, bool] = {}
    longer: dict[tuple[str, str], list[Period]] = {}
    for code, ones in reports.items():
        for one in ones:
            key = (code, one.unit, one.days.start, one.days.end)
            there[key] = there.get(key, False) or code not in shares or one.denominator is not None
            longer.setdefault((code, one.unit), []).append(one.days)
    members = {one.code: (one.code, *(part.code for part in parts_of(measures, one.code))) for one in columns_of(measures)}

    def status(unit: str, indicator: str, start: dt.date, end: dt.date) -> str:
        found = [there.get((code, unit, start, end)) for code in members[indicator]]
        if all(found):
            return REPORTED
        span = Period(start, end)
        if any(one is not None for one in found):
            return PARTLY
        around = (one for code in members[indicator] for one in longer.get((code, unit), ()))
        return PARTLY if any(span.within(one) for one in around) else MISSING

    keys = due[["unit", "indicator", "start", "end"]].itertuples(index=False, name=None)
    return due.assign(status=pd.array([status(*key) for key in keys], dtype="str"))


def coverage(due: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """Of due reports `with_status`, for each `by` (none: all): `due`, how many are `reported`, `partly` and `missing`, and
    `rate` = reported ÷ due (Float64, missing where nothing was due)."""
    counted = due.assign(due=1, **{name: (due["status"] == name).astype(int) for name in STATUSES})
    names = ["due", *STATUSES]
    table = (
        counted.groupby(list(by), sort=False)[names].sum().reset_index()
        if by
        else pd.DataFrame([{name: int(counted[name].sum()) for name in names}])
    )
    rate = table[REPORTED].astype("Float64") / table["due"].astype("Float64").replace(0, np.nan)
    return table.assign(rate=rate.mask(table["due"] == 0))


def never(due: pd.DataFrame) -> list[str]:
    """The indicators of which not one due report, nor a part of one, has arrived."""
    table = coverage(due, ["indicator"])
    return table.loc[table[MISSING] == table["due"], "indicator"].tolist()
