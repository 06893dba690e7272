"""What a report says of an inspection: merits, shortcomings, their causes, and what is asked of whom by which day."""

import pandas as pd

from charts.finding_words import area_name, state_text
from charts.report.model import Paragraph
from charts.who import at_start, in_sentence
from language import N_, Language
from metrics.findings import LEFT, inspections

_COUNTED = {
    "put_right": N_("put right: {n}"),
    "late": N_("past their deadline: {n}"),
    "due_soon": N_("due soon: {n}"),
    "open": N_("open: {n}"),
    "no_longer_applies": N_("no longer applies: {n}"),
    "not_stated": N_("not stated what was done: {n}"),
}


def inspected(stated: pd.DataFrame, words: Language) -> tuple[Paragraph, ...]:
    """Which inspections the findings (a table of metrics.findings.states) are of."""
    lines = []
    for row in inspections(stated).to_dict("records"):
        values = {
            "inspection": row["inspection"],
            "unit": in_sentence(row["unit_name"], words),
            "day": words.date(row["inspected_on"].date()),
        }
        if pd.isna(row["inspecting_body"]):
            text = words.say(N_("Inspection “{inspection}” of {unit}, {day}."), **values)
        else:
            text = words.say(N_("Inspection “{inspection}” of {unit} by {body}, {day}."), **values, body=row["inspecting_body"])
        lines.append(Paragraph(text))
    return tuple(lines)


def merits(stated: pd.DataFrame, words: Language) -> tuple[Paragraph, ...]:
    """What was found good; nothing where nothing was."""
    found = stated[stated["kind"].eq("merit") & stated["description"].notna()]
    if found.empty:
        return ()
    return (Paragraph(words.say(N_("Results achieved:"))), *(_item(row, stated, words) for _, row in found.iterrows()))


def shortcomings(stated: pd.DataFrame, day: str, words: Language) -> tuple[Paragraph, ...]:
    """Each of them, whatever has become of it, and before them how many of them are still to be put right on the day."""
    found = _short(stated)
    if found.empty:
        return (Paragraph(words.say(N_("The inspection names no shortcoming."))),)
    if stated["kind"].eq("merit").any():
        pointed = words.say_many(
            "Beside the results achieved 1 shortcoming was found",
            "Beside the results achieved {n} shortcomings were found",
            len(found),
        )
    else:
        pointed = words.say_many("1 shortcoming was found", "{n} shortcomings were found", len(found))
    intro = Paragraph(f"{'; '.join([pointed, *_left(found, day, words)])}:")
    return (intro, *(_item(row, stated, words) for _, row in found.iterrows()))


def _left(found: pd.DataFrame, day: str, words: Language) -> list[str]:
    """How many are still to be put right; that none is only where it is stated of all of them what was done."""
    left, silent = int(found["state"].isin(LEFT).sum()), int(found["state"].eq("not_stated").sum())
    said = []
    if left:
        said.append(
            words.say_many("on {day} 1 is still to be put right", "on {day} {n} are still to be put right", left, day=day)
        )
    elif not silent:
        said.append(words.say(N_("on {day} none is left to be put right"), day=day))
    if silent:
        said.append(words.say_many("of 1 it is not stated what was done", "of {n} it is not stated what was done", silent))
    return said


def _short(stated: pd.DataFrame) -> pd.DataFrame:
    """The shortcomings and violations, described or not, and what is described without a kind."""
    named = stated["kind"].isin(["shortcoming", "violation"])
    return stated[named | (stated["kind"].isna() & stated["description"].notna())]


def _item(row: pd.Series, stated: pd.DataFrame, words: Language) -> Paragraph:
    said = words.say(N_("{area}: {text}"), area=_about(row, stated, words), text=_described(row, words))
    if not pd.isna(row["repeat_of"]):
        said += " " + words.say(N_("It repeats {first}."), first=row["repeat_of"])
    return Paragraph(f"- {said}", "item")


def _about(row: pd.Series, stated: pd.DataFrame, words: Language) -> str:
    """The area of reform, and of several units whose it is."""
    area = area_name(row["reform_area"], words)
    return f"{at_start(row['unit_name'], words)}, {area}" if len(set(stated["unit_name"])) > 1 else area


def _described(row: pd.Series, words: Language) -> str:
    return words.say(N_("not described in the source.")) if pd.isna(row["description"]) else _stop(row["description"])


def _stop(text: str) -> str:
    return text if text.rstrip().endswith((".", "!", "?", "…")) else f"{text}."


def causes(stated: pd.DataFrame, words: Language) -> tuple[Paragraph, ...]:
    found = _short(stated)
    if found.empty:
        return ()
    given = found[found["cause"].notna()]
    if given.empty:
        return (Paragraph(words.say(N_("The source states no cause."))),)
    items = [Paragraph(f"- {_about(row, stated, words)}: {_stop(row['cause'])}", "item") for _, row in given.iterrows()]
    if silent := len(found) - len(given):
        items.append(
            Paragraph(words.say_many("For 1 shortcoming no cause is stated.", "For {n} shortcomings no cause is stated.", silent))
        )
    return (Paragraph(words.say(N_("Causes of the shortcomings:"))), *items)


def recommendations(stated: pd.DataFrame, words: Language) -> tuple[Paragraph, ...]:
    """Each with the office responsible, the deadline and what has become of it."""
    asked = stated[stated["recommendation"].notna()]
    if asked.empty:
        return (Paragraph(words.say(N_("The inspection recommends nothing."))),)
    bodies = asked["inspecting_body"].dropna().unique()
    intro = (
        words.say(N_("{body} recommends:"), body=bodies[0]) if len(bodies) == 1 else words.say(N_("The inspection recommends:"))
    )
    items = [Paragraph(f"({n}) {_asked(row, words)}", "item") for n, (_, row) in enumerate(asked.iterrows(), start=1)]
    return (Paragraph(intro), *items)


def _asked(row: pd.Series, words: Language) -> str:
    unit = row["responsible_unit"]
    parts = [
        row["recommendation"].rstrip(" .;"),
        words.say(N_("responsible: not stated"))
        if pd.isna(unit)
        else words.say(N_("responsible: {unit}"), unit=in_sentence(unit, words)),
        words.say(N_("deadline: not stated"))
        if pd.isna(row["deadline"])
        else words.say(N_("to be done by {day}"), day=words.date(row["deadline"].date())),
    ]
    if not pd.isna(row["state"]):
        parts.append(words.say(N_("state: {state}"), state=state_text(row, words)))
    return "; ".join(parts) + "."


def standing_of(stated: pd.DataFrame, day: str, words: Language) -> str:
    """How many are put right, late and so on, by the day."""
    counts = stated["state"].value_counts()
    said = [words.say(text, n=int(counts[state])) for state, text in _COUNTED.items() if counts.get(state, 0)]
    if not said:
        return words.say(N_("Nothing is to be put right."))
    values = {"day": day, "n": int(counts.sum()), "parts": "; ".join(said)}
    return words.say(N_("On {day}, of {n} findings to follow up: {parts}."), **values)
