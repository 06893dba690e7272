"""What inspections recommended: to whom, by when, and how it stands, the most urgent first."""

import datetime as dt

import pandas as pd

from charts.finding_words import state_text
from charts.reading import Reading
from charts.who import at_start
from language import N_, Language
from metrics.findings import LEFT, STATES


def recommendations(stated: pd.DataFrame, day: dt.date, words: Language) -> tuple[str, Reading] | None:
    """Title and table of the findings (of metrics.findings.states on `day`) that have a recommendation; None where none has."""
    order = {state: place for place, state in enumerate(STATES)}
    rows = stated.loc[stated["recommendation"].notna()]
    if rows.empty:
        return None
    rows = rows.assign(place=rows["state"].map(order).fillna(len(order)))
    rows = rows.sort_values(["place", "deadline", "inspected_on", "inspection", "finding"], kind="stable")
    deadline = words.say(N_("Deadline"))
    frame = pd.DataFrame(
        {
            words.say(N_("Recommendation")): rows["recommendation"].tolist(),
            words.say(N_("Unit")): [at_start(name, words) for name in rows["unit_name"]],
            words.say(N_("Responsible unit")): [
                words.write(None if pd.isna(unit) else unit) for unit in rows["responsible_unit"]
            ],
            deadline: rows["deadline"].tolist(),
            words.say(N_("State")): [state_text(row, words) for _, row in rows.iterrows()],
        }
    )
    return _title(rows, day, words), Reading(frame, {deadline: words.date})


def _title(rows: pd.DataFrame, day: dt.date, words: Language) -> str:
    left, late = rows["state"].isin(LEFT), rows["state"].eq("late")
    if late.any():
        return words.say_many(
            "1 of {all} recommendations is past its deadline on {day}",
            "{n} of {all} recommendations are past their deadline on {day}",
            int(late.sum()),
            all=len(rows),
            day=words.date(day),
        )
    if left.any():
        return words.say_many(
            "1 of {all} recommendations is left to do, none past its deadline on {day}",
            "{n} of {all} recommendations are left to do, none past its deadline on {day}",
            int(left.sum()),
            all=len(rows),
            day=words.date(day),
        )
    if rows["state"].eq("not_stated").any():
        return words.say_many(
            "1 recommendation, of which nobody says what has been done",
            "{n} recommendations; of {unknown} nobody says what has been done",
            len(rows),
            unknown=int(rows["state"].eq("not_stated").sum()),
        )
    return words.say_many("The 1 recommendation is carried out", "All {n} recommendations are carried out", len(rows))
