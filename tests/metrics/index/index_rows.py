"""Criteria, bands and scores as the store gives them, so that a test of the index names only what it is about."""

import pandas as pd

from metrics.index.criteria import tree
from schema.tables import BANDS, CRITERIA, SCORES

SET, YEAR = "Set", 2020
HERE = {"criteria_set": SET, "year": YEAR}


def criteria(*rows: tuple, **columns: dict[str, object]) -> pd.DataFrame:
    """A table of `tree`: number and most points of each; `columns` give other columns by number."""
    found = [{**HERE, "criterion": number, "name": f"Criterion {number}", "max_points": most} for number, most in rows]
    for name, values in columns.items():
        found = [row | ({name: values[row["criterion"]]} if row["criterion"] in values else {}) for row in found]
    return tree(CRITERIA.conform(found))


def scores(step: str = "appraised_first", **units: dict[str, object]) -> pd.DataFrame:
    """Rows of store.rows("scores"): by unit the points for each criterion, of one `step`, or a dict of steps."""
    found = [
        {
            **HERE,
            "unit": unit,
            "unit_name": unit,
            "criterion": number,
            "as_of": pd.Timestamp("2020-12-31"),
            **(given if isinstance(given, dict) else {step: given}),
        }
        for unit, points in units.items()
        for number, given in points.items()
    ]
    return SCORES.conform(found).assign(demonstration=False)


def bands(**limits: float) -> pd.DataFrame:
    """Rows of store.rows("bands")."""
    return BANDS.conform([{**HERE, "band": name, "at_least": least} for name, least in limits.items()])
