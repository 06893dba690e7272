"""What a survey says: who answered, the points of each criterion with their margin, and whether two units really differ."""

import math
from typing import NamedTuple

import pandas as pd

from metrics.margins import Mean, by_shares, mean_of, together, wider
from schema.small_numbers import LEAST_ANSWERS, small_numbers

_SURVEY = ["survey", "year"]
_CELL = [*_SURVEY, "unit", "criterion"]
# Shares of groups come to all of the score but for rounding.
_ROUNDING = 0.005


def response(forms: pd.DataFrame, by: str | None = None) -> pd.DataFrame:
    """How many of the forms sent came back: a row a value of `by` ("unit" or "respondent_group"), or one for all. Columns: `by`
    (and unit_name), `sent`, `returned` (Int64), `rate` (Float64), `demonstration`, and `shown`: "rate", "none" if nothing was
    sent, "impossible" if more came back than went out, which has no rate. `forms` are rows of store.rows("survey_forms")."""
    keys = [*([by] if by else []), *(["unit_name"] if by == "unit" else [])]
    sums = (
        forms.assign(all="all")
        .groupby(keys or ["all"], sort=False)
        .agg(sent=("sent", "sum"), returned=("returned", "sum"), demonstration=("demonstration", "any"))
    )
    sums = sums.reset_index().drop(columns="all", errors="ignore").astype({"sent": "Int64", "returned": "Int64"})
    shown = pd.Series("rate", index=sums.index, dtype="str")
    shown = shown.mask(sums["returned"] > sums["sent"], "impossible").mask(sums["sent"] == 0, "none")
    given = shown == "rate"
    rate = sums["returned"].where(given).astype("Float64") / sums["sent"].where(given).astype("Float64")
    return sums.assign(rate=rate, shown=shown)


def linked(survey: pd.DataFrame) -> pd.DataFrame:
    """The answers (rows of store.rows("survey")) with the criterion and criteria set of their question: where a row does not say
    them, those of another row of the same survey do."""
    rows = survey.astype({"criterion": "object", "criteria_set": "object"})
    by_question = rows.groupby([*_SURVEY, "question"], dropna=False)["criterion"].transform("first")
    by_survey = rows.groupby(_SURVEY, dropna=False)["criteria_set"].transform("first")
    return rows.assign(
        criterion=rows["criterion"].where(rows["criterion"].notna(), by_question),
        criteria_set=rows["criteria_set"].where(rows["criteria_set"].notna(), by_survey),
    )


def scores(survey: pd.DataFrame, forms: pd.DataFrame, criteria: pd.DataFrame) -> pd.DataFrame:
    """The points of every criterion that questions feed, a row a survey, year, unit and criterion:

    - `mean`, `low`, `high`, `margin` (Float64, shares of the most points) and `points`, `points_low`, `points_high`,
      `points_margin` (Float64): mean × the criterion's `max_points`, with its 95 % margin
    - `questions` and `respondents` (Int64): how many questions feed it, and the fewest people who answered one of them
    - `by_shares`: whether the office's shares of the groups were used (else all answers count alike); `corrected`: whether the
      size of the group was known, so that the margin is corrected for a finite population
    - `shown`: "score"; "too_few" respondents (`schema.small_numbers`), "group_missing" if a group with a share has no two
      answers, "no_max" if the criteria set does not say the most points. No figure but in "score".

    The mean is Σ weight × respondents ÷ Σ respondents over the questions of the criterion, within each group where groups have
    shares. Rows are those of store.rows.
    """
    rows = linked(survey)
    rows = rows[rows["criterion"].notna()]
    most = _most(criteria)
    known = _populations(forms)
    shares = _group_shares(forms)
    found = []
    for (name, year, unit, criterion), cell in rows.groupby(_CELL, sort=False):
        where = (name, year, unit)
        max_points = most.get((cell["criteria_set"].iloc[0], year, criterion))
        respondents = int(cell.groupby("question")["respondents"].sum().min())
        mean = _mean(cell, known.get(where, {}), shares.get(where))
        found.append(
            {
                "survey": name,
                "year": year,
                "unit": unit,
                "unit_name": cell["unit_name"].iloc[0],
                "criteria_set": cell["criteria_set"].iloc[0],
                "criterion": criterion,
                "questions": cell["question"].nunique(),
                "respondents": respondents,
                "max_points": max_points,
                "by_shares": where in shares,
                "demonstration": bool(cell["demonstration"].any()),
                **_figures(mean, respondents, max_points),
            }
        )
    return _typed(pd.DataFrame(found, columns=_COLUMNS))


_COLUMNS = [
    "survey", "year", "unit", "unit_name", "criteria_set", "criterion", "questions", "respondents", "max_points", "by_shares",
    "demonstration", "corrected", "shown",
    "mean", "low", "high", "margin", "points", "points_low", "points_high", "points_margin",
]  # fmt: skip


def _typed(frame: pd.DataFrame) -> pd.DataFrame:
    numbers = ["max_points", "mean", "low", "high", "margin", "points", "points_low", "points_high", "points_margin"]
    kinds = dict.fromkeys(numbers, "Float64") | dict.fromkeys(("questions", "respondents", "year"), "Int64")
    return frame.astype(kinds | dict.fromkeys(("by_shares", "demonstration", "corrected"), "bool"))


def _mean(cell: pd.DataFrame, population: dict[str, int], shares: dict[str, float] | None) -> Mean | None:
    """The mean of a criterion's answers; None where a group that has a share lacks answers."""
    if shares is None:
        return _over_questions(cell, population)
    parts = []
    for group, share in shares.items():
        if share == 0:
            continue
        mean = _over_questions(cell[cell["respondent_group"] == group], population)
        if mean is None or mean.error is None:
            return None
        parts.append((share, mean))
    return by_shares(parts)


def _over_questions(cell: pd.DataFrame, population: dict[str, int]) -> Mean | None:
    whole = int(cell["respondents"].sum())
    means = []
    for _, question in cell.groupby("question", sort=False):
        groups = question.loc[question["respondents"] > 0, "respondent_group"].unique()
        sizes = [population.get(group) for group in groups]
        known = None if None in sizes else sum(sizes)
        mean = mean_of(question["weight"].astype(float).tolist(), question["respondents"].astype(int).tolist(), known)
        if mean is not None:
            means.append((mean.n / whole, mean))
    return together(means)


def _figures(mean: Mean | None, respondents: int, max_points: float | None) -> dict:
    """What may be said of a mean."""
    shown = "score"
    if respondents < max(small_numbers().answers, LEAST_ANSWERS):
        shown = "too_few"
    elif mean is None:
        shown = "group_missing"
    elif max_points is None:
        shown = "no_max"
    if shown != "score":
        return {"shown": shown, "corrected": False}
    low, high = max(0.0, mean.mean - mean.margin), min(1.0, mean.mean + mean.margin)
    return {
        "shown": shown,
        "corrected": mean.corrected,
        "mean": mean.mean,
        "low": low,
        "high": high,
        "margin": mean.margin,
        "points": mean.mean * max_points,
        "points_low": low * max_points,
        "points_high": high * max_points,
        "points_margin": mean.margin * max_points,
    }


def _most(criteria: pd.DataFrame) -> dict[tuple, float]:
    known = criteria.dropna(subset=["max_points"])
    keys = zip(known["criteria_set"], known["year"], known["criterion"], strict=True)
    return dict(zip(keys, known["max_points"].astype(float), strict=True))


def _populations(forms: pd.DataFrame) -> dict[tuple, dict[str, int]]:
    """How large each group of a unit is, where that is known."""
    found: dict[tuple, dict[str, int]] = {}
    for row in forms[forms["population"].notna()].itertuples():
        found.setdefault((row.survey, row.year, row.unit), {})[row.respondent_group] = int(row.population)
    return found


def _group_shares(forms: pd.DataFrame) -> dict[tuple, dict[str, float]]:
    """The shares of a unit's groups, where every group has one and they come to 1."""
    found = {}
    for where, groups in forms.groupby([*_SURVEY, "unit"], sort=False):
        shares = groups["group_share"].astype("Float64")
        if shares.notna().all() and abs(float(shares.sum()) - 1) <= _ROUNDING:
            found[where] = dict(zip(groups["respondent_group"], shares.astype(float), strict=True))
    return found


def totals(scored: pd.DataFrame) -> pd.DataFrame:
    """The points of all criteria of a unit together (rows of `scores`, of one survey and year), the most first: columns of
    `scores` without those of one criterion. Missing where a criterion has none. The same people answer for every criterion, so
    the margins are added up."""
    found = []
    for _, cell in scored.groupby("unit", sort=False):
        whole = cell["points"].sum(min_count=len(cell))
        margin, most = cell["points_margin"].sum(min_count=len(cell)), cell["max_points"].sum(min_count=len(cell))
        reasons = [shown for shown in cell["shown"] if shown != "score"]
        found.append(
            {
                **{name: cell[name].iloc[0] for name in ("survey", "year", "unit", "unit_name", "criteria_set", "by_shares")},
                "questions": cell["questions"].sum(),
                "respondents": cell["respondents"].min(),
                "max_points": most,
                "demonstration": bool(cell["demonstration"].any()),
                "points": whole,
                "points_margin": margin,
                "points_low": pd.NA if pd.isna(whole) else max(0.0, whole - margin),
                "points_high": pd.NA if pd.isna(whole) else min(float(most), whole + margin),
                "corrected": bool(cell["corrected"].all()),
                "shown": reasons[0] if reasons else "score",
            }
        )
    return most_first(_typed(pd.DataFrame(found, columns=[name for name in _COLUMNS if name != "criterion"])))


def most_first(scored: pd.DataFrame) -> pd.DataFrame:
    """Rows with the most points first; equal ones, and those without any, which come last, by name."""
    return scored.sort_values(["points", "unit_name"], ascending=[False, True], na_position="last", ignore_index=True)


class Difference(NamedTuple):
    """`points` more of one than of the other, with its 95 % margin; `clear` if it is more than chance explains."""

    points: float
    margin: float

    @property
    def clear(self) -> bool:
        return abs(self.points) > self.margin


def difference(points: float, margin: float, other_points: float, other_margin: float, *, among: int = 2) -> Difference:
    """Two units' points: different people answered, so the margins' squares add up. Where the two were picked from `among`
    units because of their points, the margin is widened so that it holds for all pairs of these together."""
    pairs = max(1, among * (among - 1) // 2)
    return Difference(points - other_points, math.hypot(margin, other_margin) * wider(pairs))
