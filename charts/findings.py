"""The pictures of what inspections found: by area of reform or unit, by how late it is, and one by one."""

import datetime as dt
from typing import Literal

import pandas as pd

from charts import style
from charts.bars import count_bars
from charts.chart import Chart, NoChart
from charts.drawing import Bars, Part, values_of
from charts.finding_words import STATE_NAMES, area_name, finding_name, state_text
from charts.reading import Reading
from charts.who import Who, at_start, in_sentence
from language import N_, Language, Text
from metrics.findings import LEFT, STATES, ageing, counted
from schema.findings import FINDING_KINDS, SEVERITIES

By = Literal["reform_area", "unit"]

_LOOKS = {
    "late": (style.OVERDUE, ""),
    "due_soon": (style.SAND, ""),
    "open": (style.GREY, ""),
    "put_right": (style.NAVY, ""),
    "no_longer_applies": (style.PALE, ""),
    "not_stated": (style.WHITE, "/"),
}
_NOTHING = Text(N_("None of these inspections found anything that is to be put right by then."))
_NOTE = N_(
    "Due soon: the deadline is that day or at most {soon} working days after it. Late: the deadline lies before it. Open: later, "
    "or no deadline. Not stated: the source does not say what was done. Merits are not counted."
)
_BY_LATE = N_("Working days: Monday to Friday without public holidays, with the Saturdays worked in exchange.")


def findings_chart(stated: pd.DataFrame, by: By, day: dt.date, soon: int, words: Language, *, who: Who) -> Chart | NoChart:
    """How many findings of a table of metrics.findings.states are late, due soon, open, put right … by area of reform or unit."""
    key = f"findings-{by}"
    name = words.say(N_("Findings by area of reform")) if by == "reform_area" else words.say(N_("Findings by unit"))
    table = counted(stated, ["unit", "unit_name"] if by == "unit" else ["reform_area"])
    if table.empty:
        return NoChart(key, who.titled(name, words), _NOTHING)
    labels = _labels(table, by, words)
    texts = [_counts(row, words) for _, row in table.iterrows()]
    title = who.titled(_title(table, by, day, soon, words), words)
    columns = {state: words.say(STATE_NAMES[state]) for state in STATES if table[state].sum()}
    whole = words.say(N_("Findings"))
    frame = pd.DataFrame({words.say(N_("Unit")) if by == "unit" else words.say(N_("Area of reform")): labels})
    frame = frame.assign(
        **{label: table[state].tolist() for state, label in columns.items()}, **{whole: table["findings"].tolist()}
    )
    parts = tuple(
        Part(label, _LOOKS[state][0], values_of(table[state]), bool(_LOOKS[state][1])) for state, label in columns.items()
    )
    drawing = Bars(tuple(labels), parts, texts=tuple(texts))
    return Chart(
        key,
        title,
        _measure(stated, by, day, words, who),
        f"{title}. " + "; ".join(f"{label}: {text}" for label, text in zip(labels, texts, strict=True)),
        count_bars(drawing, words),
        Reading(frame, dict.fromkeys((*columns.values(), whole), words.write)),
        words.say(_NOTE, soon=soon),
        bool(stated["demonstration"].any()),
        explains=("states", "put_right_in_time"),
        drawing=drawing,
    )


def _measure(stated: pd.DataFrame, by: By, day: dt.date, words: Language, who: Who) -> str:
    values = {"who": who.alone(words), "day": words.date(day)}
    inspections = int(stated["inspection"].nunique())
    if by == "unit":
        return words.say_many(
            "{who}: findings of 1 inspection by unit, as of {day}",
            "{who}: findings of {n} inspections by unit, as of {day}",
            inspections,
            **values,
        )
    return words.say_many(
        "{who}: findings of 1 inspection by area of reform, as of {day}",
        "{who}: findings of {n} inspections by area of reform, as of {day}",
        inspections,
        **values,
    )


def _labels(table: pd.DataFrame, by: By, words: Language) -> list[str]:
    if by == "unit":
        return [at_start(name, words) for name in table["unit_name"]]
    return [area_name(code, words) for code in table["reform_area"]]


def _counts(row: pd.Series, words: Language) -> str:
    """2 late · 1 put right: in words, since not everybody tells the colours apart."""
    return " · ".join(f"{words.write(row[state])} {words.say(STATE_NAMES[state])}" for state in STATES if row[state])


def _title(table: pd.DataFrame, by: By, day: dt.date, soon: int, words: Language) -> str:
    """How many are late and where most of them are; if none, what falls due, is open, or is done."""
    sums = {state: int(table[state].sum()) for state in STATES}
    on = words.date(day)
    if sums["late"]:
        return _late_title(table, by, sums["late"], on, words)
    if sums["due_soon"]:
        return words.say_many(
            "No finding is late on {day}; 1 falls due within {soon} working days",
            "No finding is late on {day}; {n} fall due within {soon} working days",
            sums["due_soon"],
            day=on,
            soon=soon,
        )
    if sums["open"]:
        return words.say_many(
            "No finding is late on {day}; 1 is open", "No finding is late on {day}; {n} are open", sums["open"], day=on
        )
    if sums["not_stated"] == table["findings"].sum():
        return words.say_many(
            "What was done about the finding is not stated",
            "What was done about the {n} findings is not stated",
            sums["not_stated"],
        )
    if sums["not_stated"]:
        return words.say(
            N_("What was done about {n} of {all} findings is not stated"), n=sums["not_stated"], all=int(table["findings"].sum())
        )
    return words.say(N_("Nothing is left to do on {day}: what was found is put right or no longer applies"), day=on)


def _late_title(table: pd.DataFrame, by: By, late: int, on: str, words: Language) -> str:
    most = int(table["late"].max())
    first = table.loc[table["late"] == most]
    if len(first) > 1:
        return words.say_many(
            "1 finding is late on {day}", "{n} findings are late on {day}, in no place more than in others", late, day=on
        )
    row = first.iloc[0]
    where = in_sentence(row["unit_name"], words) if by == "unit" else f"“{area_name(row['reform_area'], words)}”"
    if most == late:
        # Not one message with a plural: a language without plurals would say "all" of one.
        one, some = N_("1 finding is late on {day}, in {where}"), N_("{n} findings are late on {day}, all of them in {where}")
        return words.say(one if late == 1 else some, n=late, day=on, where=where)
    return words.say(
        N_("{n} findings are late on {day}, most of them in {where} ({most})"), n=late, day=on, where=where, most=most
    )


def ageing_chart(stated: pd.DataFrame, day: dt.date, soon: int, words: Language, *, who: Who) -> Chart | NoChart:
    """What still has to be done, by the working days since its deadline or until it."""
    key, name = "findings-ageing", words.say(N_("What is left to do, by its deadline"))
    left = stated.loc[stated["state"].isin(LEFT)]
    if left.empty:
        nothing = N_("Nothing is left to do on {day}, as far as it is stated what was done.")
        return NoChart(key, who.titled(name, words), Text(nothing, {"day": day}))
    table = ageing(left)
    labels = [_age(row, soon, words) for row in table.itertuples()]
    counts = [words.say_many("{n} finding", "{n} findings", int(n)) for n in table["findings"]]
    title = who.titled(_age_title(left, day, words), words)
    findings, longest = words.say(N_("Findings")), words.say(N_("Longest (working days)"))
    parts = [
        Part(words.say(STATE_NAMES[state]), _LOOKS[state][0], values_of(table["findings"].where(table["group"].isin(groups))))
        for state, groups in (("late", ["late"]), ("due_soon", ["due_soon"]), ("open", ["later", "no_deadline"]))
    ]
    frame = pd.DataFrame(
        {words.say(N_("Deadline")): labels, findings: table["findings"].tolist(), longest: table["longest"].tolist()}
    )
    drawing = Bars(tuple(labels), tuple(part for part in parts if any(part.values)), texts=tuple(counts))
    return Chart(
        key,
        title,
        words.say(N_("{who}: findings that are not put right on {day}"), who=who.alone(words), day=words.date(day)),
        f"{title}. " + "; ".join(f"{label}: {count}" for label, count in zip(labels, counts, strict=True)),
        count_bars(drawing, words),
        Reading(frame, dict.fromkeys((findings, longest), words.write)),
        words.say(_BY_LATE),
        bool(left["demonstration"].any()),
        explains=("states",),
        drawing=drawing,
    )


def _age(row, soon: int, words: Language) -> str:
    if row.group == "due_soon":
        return words.say(N_("due within {n} working days"), n=soon)
    if row.group == "later":
        return words.say(N_("due later"))
    if row.group == "no_deadline":
        return words.say(N_("without a deadline"))
    if pd.isna(row.most):
        return words.say(N_("late by more than {n} working days"), n=row.least - 1)
    return words.say(N_("late by {least}–{most} working days"), least=row.least, most=row.most)


def _age_title(left: pd.DataFrame, day: dt.date, words: Language) -> str:
    late = left.loc[left["state"].eq("late")]
    if late.empty:
        return words.say(N_("Nothing is past its deadline on {day}"), day=words.date(day))
    first = late.sort_values(["days", "inspection", "finding"], ascending=[False, True, True]).iloc[0]
    return words.say(
        N_("Longest late is {finding}: due on {day}, at {unit}"),
        finding=finding_name(first["inspection"], first["finding"], words),
        day=words.date(first["deadline"].date()),
        unit=in_sentence(first["unit_name"], words),
    )


def findings_reading(stated: pd.DataFrame, words: Language) -> Reading:
    """The findings one by one, what is late first; columns that nothing stands in are left out."""
    order = {state: place for place, state in enumerate(STATES)}
    rows = stated.assign(place=stated["state"].map(order).fillna(len(order)))
    rows = rows.sort_values(["place", "deadline", "inspected_on", "inspection", "finding"], kind="stable")
    labels = {one.code: one.label for one in (*FINDING_KINDS, *SEVERITIES)}
    columns = {
        words.say(N_("Unit")): [at_start(name, words) for name in rows["unit_name"]],
        words.say(N_("State")): [state_text(row, words) for _, row in rows.iterrows()],
        words.say(N_("Finding")): rows["description"].tolist(),
        words.say(N_("Recommendation")): rows["recommendation"].tolist(),
        words.say(N_("Deadline")): rows["deadline"].tolist(),
        words.say(N_("Responsible unit")): rows["responsible_unit"].tolist(),
        words.say(N_("Remediation")): rows["remediation"].tolist(),
        words.say(N_("Put right on")): rows["remediated_on"].tolist(),
        words.say(N_("Verified by")): rows["verified_by"].tolist(),
        words.say(N_("Area of reform")): [area_name(code, words) for code in rows["reform_area"]],
        words.say(N_("Kind")): [words.say(labels[code]) if code in labels else None for code in rows["kind"]],
        words.say(N_("Severity")): [words.say(labels[code]) if code in labels else None for code in rows["severity"]],
        words.say(N_("Repeats")): rows["repeat_of"].tolist(),
        words.say(N_("Inspection")): rows["inspection"].tolist(),
        words.say(N_("No.")): rows["finding"].tolist(),
        words.say(N_("Inspected on")): rows["inspected_on"].tolist(),
        words.say(N_("Units visited")): rows["visited"].tolist(),
        words.say(N_("Document")): rows["link"].tolist(),
    }
    frame = pd.DataFrame(columns).dropna(axis="columns", how="all")
    days = [words.say(N_("Deadline")), words.say(N_("Put right on")), words.say(N_("Inspected on"))]
    texts = [name for name in frame if name not in days]
    formats = dict.fromkeys((name for name in days if name in frame), words.date) | dict.fromkeys(texts, words.write)
    return Reading(frame, formats)
