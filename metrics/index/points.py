"""The points that count of each unit and criterion: which step of the assessment they are of, and what contradicts itself."""

import pandas as pd

# The steps of an assessment, the one that holds before the others first.
_BY_APPRAISAL = ("appraised_second", "appraised_first", "self_score", "survey_score")
_BY_SURVEY = ("survey_score", "appraised_second", "appraised_first")
_ROUNDING = 0.005


def latest(scores: pd.DataFrame) -> pd.DataFrame:
    """Of a unit's points for a criterion on several days of the year, the last."""
    return scores.sort_values("as_of", kind="stable").drop_duplicates(["unit", "criterion"], keep="last")


def points(scores: pd.DataFrame, criteria: pd.DataFrame) -> pd.DataFrame:
    """A row a unit and criterion of the set, in the order of the criteria: `scores` are rows of store.rows("scores") of one set
    and year, `criteria` a table of metrics.index.criteria.tree. Columns: `unit`, `unit_name`, `criterion`, `demonstration`, and

    - `points` (Float64): the second appraisal, else the first, else the self-score, else the survey's points; for a criterion
      that the survey decides the survey's points, else appraised ones. What has criteria below it has their sum, and its own
      figure only where not all of them are known. Missing is not 0
    - `step`: which of the four its own figure is, None where it has none
    - `self_score`, `appraised` (Float64): its own self-score and appraised points
    - `counted` (bool): whether it is one of those that make up the unit's total

    Points of a criterion that the set does not have are left out.
    """
    held = latest(scores)
    units = held.drop_duplicates("unit", keep="last")
    own: dict[str, dict[str, dict]] = {unit: {} for unit in units["unit"]}
    for row in held[["unit", "criterion", *_BY_APPRAISAL]].to_dict("records"):
        own[row["unit"]][row["criterion"]] = row
    set_of = criteria[["criterion", "assessed_by"]].to_dict("records")
    made_up = held.groupby("unit")["demonstration"].any()
    below = {number: rows["criterion"].tolist() for number, rows in criteria.groupby("parent", sort=False)}
    outermost = criteria.loc[criteria["parent"].isna(), "criterion"].tolist()
    found = []
    for unit, name in zip(units["unit"], units["unit_name"], strict=True):
        rows = {row["criterion"]: _own(row, own[unit].get(row["criterion"], {})) for row in set_of}
        for number in reversed(list(rows)):
            _add_up(rows, number, below.get(number, []))
        for number in outermost:
            _count(rows, number, below)
        found += [
            {"unit": unit, "unit_name": name, "criterion": number, "demonstration": bool(made_up[unit]), **row}
            for number, row in rows.items()
        ]
    columns = [
        "unit",
        "unit_name",
        "criterion",
        "demonstration",
        "points",
        "step",
        "self_score",
        "appraised",
        "counted",
        "printed",
    ]
    frame = pd.DataFrame(found, columns=columns)
    return frame.astype(dict.fromkeys(("points", "self_score", "appraised", "printed"), "Float64") | {"counted": "bool"})


def _own(criterion: dict, score: dict) -> dict:
    """The figure a unit has for the criterion itself."""
    order = _BY_SURVEY if criterion["assessed_by"] == "survey" else _BY_APPRAISAL
    step = next((name for name in order if not pd.isna(score.get(name))), None)
    appraised = next((score[name] for name in _BY_APPRAISAL[:2] if not pd.isna(score.get(name))), pd.NA)
    value = score[step] if step else pd.NA
    return {
        "points": value,
        "printed": value,
        "step": step,
        "self_score": score.get("self_score", pd.NA),
        "appraised": appraised,
        "counted": False,
    }


def _add_up(rows: dict[str, dict], number: str, below: list[str]) -> None:
    """Give what has criteria below it their sum, if all of them are known."""
    parts = [rows[one]["points"] for one in below]
    if parts and not any(pd.isna(part) for part in parts):
        rows[number]["points"] = round(float(sum(parts)), 9)


def _count(rows: dict[str, dict], number: str, below: dict[str, list[str]]) -> None:
    """Mark what makes up the total from here down: the lowest that are known, and something above them where one is missing."""
    parts = below.get(number, [])
    missing = any(pd.isna(rows[one]["points"]) for one in parts)
    if not parts or (missing and not pd.isna(rows[number]["points"])):
        rows[number]["counted"] = not pd.isna(rows[number]["points"])
        return
    for one in parts:
        _count(rows, one, below)


def lacking(table: pd.DataFrame, criteria: pd.DataFrame) -> dict[str, list[str]]:
    """By unit the scored criteria that have no points and are in nothing that has; bonuses and penalties that are not stated were
    not given. `table` is one of `points`."""
    below = {number: rows["criterion"].tolist() for number, rows in criteria.groupby("parent", sort=False)}
    areas = criteria.loc[criteria["parent"].isna() & (criteria["role"] == "scored"), "criterion"].tolist()
    known: dict[str, dict[str, bool]] = {}
    for unit, number, given in zip(table["unit"], table["criterion"], table["points"].notna(), strict=True):
        known.setdefault(unit, {})[number] = given
    return {unit: [one for area in areas for one in _unknown(area, given, below)] for unit, given in known.items()}


def _unknown(number: str, known: dict[str, bool], below: dict[str, list[str]]) -> list[str]:
    if known[number]:
        return []
    parts = below.get(number, [])
    return [one for part in parts for one in _unknown(part, known, below)] if parts else [number]


def doubts(table: pd.DataFrame, criteria: pd.DataFrame) -> pd.DataFrame:
    """What in a table of `points` cannot be right and is kept as published: a row a figure with `unit`, `unit_name`, `criterion`,
    `name`, `printed`, `expected` (Float64) and `what`: "above" the most points, "below" 0, or another "sum" than that of the
    criteria below it, give or take 0.005. Penalties may be written with either sign."""
    rows = table.merge(criteria[["criterion", "name", "max_points", "role", "leaf"]], on="criterion")
    size = rows["printed"].where(rows["role"] != "penalty", rows["printed"].abs())
    checks = (
        ("above", size > rows["max_points"] + _ROUNDING, rows["max_points"]),
        ("below", size < -_ROUNDING, pd.Series(0.0, index=rows.index, dtype="Float64")),
        ("sum", ~rows["leaf"] & ((rows["printed"] - rows["points"]).abs() > _ROUNDING), rows["points"]),
    )
    found = [
        rows.assign(what=what, expected=expected).loc[wrong.fillna(False).astype("bool")] for what, wrong, expected in checks
    ]
    names = ["unit", "unit_name", "criterion", "name", "printed", "expected", "what"]
    return pd.concat(found)[names].reset_index(drop=True)
