"""Rows of measures as the store gives them, so that a test names only what it is about."""

import datetime as dt

import pandas as pd

from metrics.programme import Reports, reports_of
from schema.periods import Period
from schema.tables import MEASURES, UNITS

AREA = "D"
YEAR = Period(dt.date(2020, 1, 1), dt.date(2020, 12, 31))
YEAR_BEFORE = Period(dt.date(2019, 1, 1), dt.date(2019, 12, 31))


def quarter(number: int, year: int = 2020) -> Period:
    starts = [dt.date(year, month, 1) for month in (1, 4, 7, 10)] + [dt.date(year + 1, 1, 1)]
    return Period(starts[number - 1], starts[number] - dt.timedelta(days=1))


def half(number: int, year: int = 2020) -> Period:
    return Period(quarter(2 * number - 1, year).start, quarter(2 * number, year).end)


def rows(*given: tuple) -> pd.DataFrame:
    """A table of store.rows("measures") of (indicator, unit, period, value) or with a denominator after these."""
    found = [
        {
            "indicator": code,
            "unit": unit,
            "unit_name": unit,
            "area": AREA,
            "area_name": AREA,
            "period_start": pd.Timestamp(days.start),
            "period_end": pd.Timestamp(days.end),
            "value": value,
            "denominator": more[0] if more else None,
        }
        for code, unit, days, value, *more in given
    ]
    return MEASURES.conform(found).assign(batch_id=range(1, len(found) + 1), demonstration=False)


def reports(*given: tuple) -> Reports:
    return reports_of(rows(*given))


def units(*names: str) -> pd.DataFrame:
    """A district and its communes, valid always."""
    communes = [{"code": name, "name": f"Xã {name}", "kind": "commune", "parent": AREA} for name in names]
    return UNITS.conform([{"code": AREA, "name": "Huyện D", "kind": "district"}, *communes])
