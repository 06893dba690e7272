"""Where the findings of inspections stand on a day: open, due soon, late, put right, and by how many working days."""

import datetime as dt
from collections.abc import Sequence
from typing import Literal

import pandas as pd

from metrics.open_dossiers import BANDS
from metrics.rates import share
from metrics.working_days import working_days_between
from schema.findings import OF_INSPECTION

State = Literal["late", "due_soon", "open", "put_right", "no_longer_applies", "not_stated"]
STATES: tuple[State, ...] = ("late", "due_soon", "open", "put_right", "no_longer_applies", "not_stated")
# What still has to be done.
LEFT: tuple[State, ...] = ("late", "due_soon", "open")


def states(findings: pd.DataFrame, day: dt.date, soon: int) -> pd.DataFrame:
    """The findings (columns of schema.tables.FINDINGS) that were found by the end of `day`, each with what it is then:

    - `state`: one of STATES; missing for a merit, which asks for nothing. "due_soon": the deadline is `day` or at most `soon`
      working days after it; "late": it lies before `day`; "open": neither, or there is no deadline; "not_stated": nobody says
      what was done.
    - `in_time` (boolean): put right by its deadline; missing unless it is put right and both days are known
    - `verified` (boolean): put right, and found so by `day`
    - `days` (Int64): working days from the deadline to `day`, or to the day it was put right; negative while there is time left
    - `age` (Int64): working days since the inspection, up to the day it was put right

    What was put right after `day` was not yet; the other statuses have no day of their own and hold for every day.
    """
    at = pd.Timestamp(day)
    rows = findings.loc[findings["inspected_on"] <= at].reset_index(drop=True)
    today = pd.Series(at, index=rows.index)
    done_on = rows["remediated_on"].where(rows["remediated_on"] <= at)
    done = done_on.notna() | (rows["status"].eq("put_right") & rows["remediated_on"].isna())
    until = done_on.fillna(today)
    left = working_days_between(today, rows["deadline"])
    state = pd.Series("open", index=rows.index, dtype="str")
    state = state.mask(rows["status"].isna() & rows["remediated_on"].isna(), "not_stated")
    followed = state.eq("open")
    state = state.mask(followed & left.le(soon).fillna(False), "due_soon")
    state = state.mask(followed & rows["deadline"].lt(at), "late")
    state = state.mask(rows["status"].eq("no_longer_applies"), "no_longer_applies")
    state = state.mask(done, "put_right")
    judged = done_on.notna() & rows["deadline"].notna()
    return rows.assign(
        state=state.mask(rows["kind"].eq("merit")),
        in_time=done_on.le(rows["deadline"]).astype("boolean").where(judged),
        verified=(done & rows["verified_on"].le(at)).astype("boolean"),
        days=working_days_between(rows["deadline"], until).mask(done & done_on.isna()),
        age=working_days_between(rows["inspected_on"], until).mask(done & done_on.isna()),
    )


def counted(stated: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """One row for each combination of the columns `by` of a table of `states`, those with most late, then most left to do, first:
    how many of its findings are in each of STATES, and `findings`, all of them together. Merits are not counted."""
    asked = stated.dropna(subset=["state"])
    kinds = asked.assign(**{state: asked["state"].eq(state).astype("Int64") for state in STATES})
    counts = kinds.groupby(list(by), dropna=False)[list(STATES)].sum()
    table = counts.assign(findings=counts.sum(axis="columns"), left=counts[list(LEFT)].sum(axis="columns")).reset_index()
    table = table.sort_values(["late", "left", "findings", *by], ascending=[False, False, False, *[True] * len(by)])
    return table.drop(columns="left").reset_index(drop=True)


def put_right_in_time(stated: pd.DataFrame, day: dt.date) -> pd.DataFrame:
    """One row, as `metrics.rates.share` makes it: of the findings whose deadline lies before `day`, the share
    put right by it. Those that no longer apply, of which nobody says what was done, or of which no day says when, are in neither
    count."""
    due = stated.loc[stated["state"].isin(["late", "put_right"]) & (stated["deadline"] < pd.Timestamp(day))]
    judged = due.loc[due["state"].eq("late") | due["in_time"].notna()]
    counts = pd.DataFrame({"put_right_in_time": [int(judged["in_time"].sum())], "fell_due": [len(judged)]})
    return share(counts, ("put_right_in_time",), ("fell_due",))


def ageing(stated: pd.DataFrame) -> pd.DataFrame:
    """What still has to be done, by its deadline: `group` ("late" for each of `metrics.open_dossiers.BANDS`, the longest first,
    then "due_soon", "later", "no_deadline"), `least` and `most` (Int64, working days past the deadline, of the late ones),
    `findings` (Int64), and `longest` (Int64), the most working days past it in the band, missing for an empty one."""
    days, state = stated["days"], stated["state"]
    late = days[state.eq("late")]
    rows = []
    for band in BANDS[::-1]:
        # After a deadline on a Friday, Saturday is late by no working day yet.
        within = late[late.ge(band.least if band != BANDS[0] else 0) & (late.le(band.most) if band.most else True)]
        rows.append(("late", band.least, band.most, len(within), within.max() if len(within) else None))
    opened, dated = state.eq("open"), stated["deadline"].notna()
    for group, which in (("due_soon", state.eq("due_soon")), ("later", opened & dated), ("no_deadline", opened & ~dated)):
        rows.append((group, None, None, int(which.sum()), None))
    table = pd.DataFrame(rows, columns=["group", "least", "most", "findings", "longest"])
    return table.astype({"group": "str", **dict.fromkeys(("least", "most", "findings", "longest"), "Int64")})


def repeats(stated: pd.DataFrame, everything: pd.DataFrame) -> pd.DataFrame:
    """The findings of a table of `states` that repeat an earlier one, with that one's `inspection`, `finding`, `unit_name` and
    `remediated_on` as `first_…`; these are missing where `everything` that is published does not have it."""
    first = everything.assign(repeat_of=everything["inspection"] + OF_INSPECTION + everything["finding"])
    columns = ["inspection", "finding", "unit_name", "remediated_on"]
    first = first[["repeat_of", *columns]].rename(columns={name: f"first_{name}" for name in columns})
    return stated.dropna(subset=["repeat_of"]).merge(first, on="repeat_of", how="left")


def inspections(findings: pd.DataFrame) -> pd.DataFrame:
    """One row an inspection and unit, in order of time: `inspection`, `inspected_on`, `inspecting_body`, `area`, `unit`,
    `unit_name`, `findings` (int, merits apart) and `demonstration`."""
    asked = findings.assign(findings=findings["kind"].ne("merit") | findings["kind"].isna())
    table = asked.groupby(["inspection", "unit"], as_index=False, sort=False).agg(
        inspected_on=("inspected_on", "min"),
        inspecting_body=("inspecting_body", "first"),
        area=("area", "first"),
        unit_name=("unit_name", "first"),
        findings=("findings", "sum"),
        demonstration=("demonstration", "any"),
    )
    return table.sort_values(["inspected_on", "inspection"], kind="stable").reset_index(drop=True)


def last_day(findings: pd.DataFrame) -> dt.date:
    """The last day on which anything is said to have happened; deadlines are promises, not happenings."""
    return findings[["inspected_on", "remediated_on", "verified_on"]].max().max().date()
