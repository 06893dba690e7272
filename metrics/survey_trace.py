"""From a unit's printed survey points back to the answers: what they come to, and where the two differ."""

import pandas as pd

from metrics.survey import linked
from schema.criteria_table import place_of
from schema.small_numbers import LEAST_ANSWERS

# Points are printed with two decimals: what differs by less than one hundredth is the same.
SAME = 0.01


def traced(scored: pd.DataFrame, printed: pd.DataFrame) -> pd.DataFrame:
    """The rows of `metrics.survey.scores` of one unit, survey and year beside those of store.rows("scores"), by criterion.

    Added are `printed` (Float64: the `survey_score` of the last day of the year that has one), `difference` (printed less
    recomputed) and `status`: "equal", "differs", "only_recomputed", "only_printed", or "not_computed" where the answers give no
    score."""
    year, sets = scored["year"].iloc[0], set(scored["criteria_set"].dropna())
    known = printed[
        printed["unit"].isin(scored["unit"])
        & (printed["year"] == year)
        & printed["criteria_set"].isin(sets)
        & printed["survey_score"].notna()
    ].sort_values("as_of")
    latest = known.drop_duplicates("criterion", keep="last").set_index("criterion")["survey_score"].astype("Float64")
    rows = scored.set_index("criterion", drop=False)
    rows = rows.reindex([*rows.index, *(name for name in latest.index if name not in rows.index)])
    rows = rows.assign(criterion=rows.index, printed=latest.reindex(rows.index)).reset_index(drop=True)
    rows = rows.assign(difference=rows["printed"] - rows["points"])
    rows = rows.assign(status=[_status(row) for row in rows.to_dict("records")])
    return rows.sort_values("criterion", key=_places, ignore_index=True)


def _status(row: dict) -> str:
    if pd.isna(row["points"]):
        return "only_printed" if pd.isna(row["respondents"]) else "not_computed"
    if pd.isna(row["printed"]):
        return "only_recomputed"
    return "equal" if abs(row["difference"]) < SAME else "differs"


def answers(survey: pd.DataFrame, unit: str) -> pd.DataFrame:
    """What was answered about a unit, of one survey and year: a row a criterion, question and answer, with `weight`,
    `respondents` and `of` (all who answered the question), and a column a group with how many of it gave the answer.

    Where fewer than 5 answered a question, `respondents` is missing. Where fewer than 5 of any group did, all groups are: one
    could be told from the others and the whole.
    """
    rows = linked(survey)
    rows = rows[rows["unit"] == unit]
    keys = ["criterion", "question", "question_text", "answer", "weight"]
    codes = rows["respondent_group"].unique()
    wide = rows.assign(**{code: rows["respondents"].where(rows["respondent_group"] == code) for code in codes})
    found = (
        wide.groupby(keys, dropna=False, as_index=False, sort=False)[["respondents", *codes]]
        .sum()
        .astype(dict.fromkeys(("respondents", *codes), "Int64"))
    )
    of = found.groupby("question")[["respondents", *codes]].transform("sum")
    few = (of[codes] < LEAST_ANSWERS) & (of[codes] > 0)
    found = found.assign(
        respondents=found["respondents"].mask(of["respondents"] < LEAST_ANSWERS),
        of=of["respondents"],
        **{code: found[code].mask(few.any(axis=1)) for code in codes},
    )
    found = found.sort_values("weight", ascending=False).sort_values("question", key=_places, kind="stable")
    return found.sort_values("criterion", key=_places, kind="stable", ignore_index=True)


def _places(numbers: pd.Series) -> pd.Series:
    """Where each of the numbers of criteria or questions stands in their order."""
    order = {number: place for place, number in enumerate(sorted(set(numbers.dropna()), key=place_of))}
    return numbers.map(order).fillna(len(order))
