"""Rows of a survey as the store gives them, so that a test names only what it is about."""

import pandas as pd

from schema.tables import CRITERIA, SCORES, SURVEY, SURVEY_FORMS

WEIGHTS = {"A": 1.0, "B": 0.6, "C": 0.2, "D": 0.0}
WHERE = {
    "survey": "S",
    "year": 2020,
    "unit": "a",
    "unit_name": "Xã A",
    "area": "h",
    "area_name": "Huyện H",
    "respondent_group": "citizens",
}


def answers(*counted: dict, **columns) -> pd.DataFrame:
    """A row a letter that somebody chose; each of `counted` has A, B, C, D and further columns."""
    rows = [
        {
            **WHERE,
            "question": "1",
            "criteria_set": "K",
            "criterion": "8.1",
            **{name: value for name, value in one.items() if name not in WEIGHTS},
            **columns,
            "answer": letter,
            "weight": WEIGHTS[letter],
            "respondents": n,
        }
        for one in counted
        for letter, n in one.items()
        if letter in WEIGHTS
    ]
    return SURVEY.conform(rows).assign(demonstration=False)


def forms(*groups: dict) -> pd.DataFrame:
    return SURVEY_FORMS.conform([{**WHERE, "sent": 40, "returned": 40, **one} for one in groups]).assign(demonstration=False)


def criteria(**most: float) -> pd.DataFrame:
    """Criteria of the set K in 2020: c8_1=10 is criterion 8.1 with 10 points."""
    rows = [
        {"criteria_set": "K", "year": 2020, "criterion": name[1:].replace("_", "."), "name": f"Criterion {name}", "max_points": n}
        for name, n in most.items()
    ]
    return CRITERIA.conform(rows).assign(demonstration=False)


def printed(**points: float) -> pd.DataFrame:
    """Survey points of the unit a as printed."""
    rows = [
        {
            **{name: WHERE[name] for name in ("unit", "unit_name", "area", "area_name", "year")},
            "criteria_set": "K",
            "criterion": name[1:].replace("_", "."),
            "as_of": pd.Timestamp("2020-12-31"),
            "survey_score": n,
        }
        for name, n in points.items()
    ]
    return SCORES.conform(rows).assign(demonstration=False)
