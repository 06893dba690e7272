"""Reads the list of an inspection: what was found where, what was asked for, and what has been done about it."""

from collections.abc import Iterator

import pandas as pd

from language import N_
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.headings import Headed, find_headings
from loaders.known_units import KnownUnits, place
from loaders.lists import Vocabulary, as_table, check_once, read_list
from loaders.persons import has_number, names_someone
from schema.columns import Kind
from schema.findings import OF_INSPECTION
from schema.questions import Answers
from schema.tables import FINDINGS
from schema.uploads import ReadTable

# What tells the list of an inspection from other lists with the name of a unit: what was found, and what is to become of it.
_FOUND = ("description", "recommendation")
_FOLLOW_UP = ("kind", "recommendation", "deadline", "status")
# Where sentences and offices stand. The unit's own name is looked for among the known ones.
_WORDS = [name for name in FINDINGS.of_kind(Kind.TEXT) if not FINDINGS[name].codes and name not in ("unit_name", "link")]


def headings(sheet: Sheet) -> Headed | None:
    headed = find_headings(sheet, FINDINGS)
    if headed is None or not headed.has("unit_name"):
        return None
    told = any(map(headed.has, _FOUND)) and sum(map(headed.has, {*_FOLLOW_UP, *_FOUND})) > 1
    return headed if told else None


def read(sheet: Sheet, headed: Headed, known: KnownUnits, *, answers: Answers, vocabulary: Vocabulary) -> ReadTable:
    """The table `findings` with its problems. What stands in a cell that is merged downwards holds for each of its rows. Which
    area a finding is of follows from its unit, so whether two rows are of one finding is only known once their units are."""
    problems = Collector(sheet.name)
    rows = read_list(sheet, headed, FINDINGS, problems)
    _check_columns(headed, problems)
    _check_persons(rows, headed, problems)
    for row in rows.where(rows.notna(), None).to_dict("records"):
        for severity, code, text, column, values in (*_of_days(row), *_of_words(row), *_of_repeats(row)):
            problems.add(severity, code, text, row=row["row"] - 1, column=headed.place(column), **values)
    if not problems.refused:
        rows = place(rows, known, rows["inspected_on"], problems, answers=answers, column=headed.place("unit_name"))
        check_once(rows, headed, FINDINGS, problems)
        _check_repeats(rows, vocabulary.get("findings"), headed, problems)
    return as_table(sheet, headed, FINDINGS, rows, problems)


def _check_columns(headed: Headed, problems: Collector) -> None:
    for column in FINDINGS.columns:
        if column.required and not headed.has(column.name):
            problems.add(
                "error",
                "missing_column",
                N_("There is no column “{heading}”, which the table needs."),
                row=headed.header.bottom,
                heading=column.headings[0],
            )


def _check_persons(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    """An error for each cell that leads to a person; what stands in it is not repeated."""
    for name in _WORDS:
        for number, text in zip(rows["row"], rows[name], strict=True):
            if not isinstance(text, str):
                continue
            said = None
            if has_number(text):
                said = N_(
                    "This cell holds what looks like an identity or telephone number or an e-mail address. Take it out: the "
                    "dashboard keeps nothing that leads to a person."
                )
            elif names_someone(text):
                said = N_("This cell seems to name a person. Write the office or the position instead.")
            if said:
                problems.add("error", "person_named", said, row=number - 1, column=headed.place(name))


# Severity, code, sentence, column, values.
_Found = Iterator[tuple[str, str, str, str, dict]]


def _of_days(row: dict) -> _Found:
    """What the days of one finding contradict."""
    found, deadline, done, verified = (row[name] for name in ("inspected_on", "deadline", "remediated_on", "verified_on"))
    if deadline and found and deadline < found:
        text = N_("The deadline {value} lies before the inspection on {day}. Check which of the two is right.")
        yield "error", "deadline_before_inspection", text, "deadline", {"value": deadline, "day": found}
    if done and found and done < found:
        text = N_("It was put right on {value}, before it was found on {day}. Check which of the two is right.")
        yield "error", "remedied_before_found", text, "remediated_on", {"value": done, "day": found}
    if verified and found and verified < found:
        text = N_("It was verified on {value}, before it was found on {day}. Check which of the two is right.")
        yield "error", "verified_before_remedied", text, "verified_on", {"value": verified, "day": found}
    elif verified and done and verified < done:
        text = N_("It was verified on {value}, before it was put right on {day}. Check which of the two is right.")
        yield "error", "verified_before_remedied", text, "verified_on", {"value": verified, "day": done}


def _of_words(row: dict) -> _Found:
    """What the words of one finding leave open, or contradict its days."""
    if not row["description"] and not row["recommendation"]:
        text = N_("The row says neither what was found nor what is recommended. Fill in one of the two.")
        yield "error", "nothing_found", text, "description", {}
    if row["status"] in ("not_started", "in_progress") and row["remediated_on"]:
        text = N_("There is a day on which it was put right, and the status says that it is not. Correct one of the two.")
        yield "error", "status_contradicts_day", text, "remediated_on", {"value": row["remediated_on"]}
    if row["status"] == "put_right" and not row["remediated_on"]:
        text = N_("It is put right, but no day is given: whether that was within the deadline cannot be said.")
        yield "warning", "put_right_without_day", text, "remediated_on", {}
    if row["kind"] == "merit" and row["deadline"]:
        text = N_("A merit has a deadline. There is nothing to put right, so it is followed up nowhere.")
        yield "note", "merit_with_deadline", text, "deadline", {"value": row["deadline"]}


def _of_repeats(row: dict) -> _Found:
    """Whether it is said in full which finding is repeated."""
    if row["finding"] and OF_INSPECTION in row["finding"]:
        text = N_("The number {value} has a slash in it, which stands between an inspection and a number. Write it without.")
        yield "error", "finding_number_slash", text, "finding", {"value": row["finding"]}
    repeated = row["repeat_of"]
    if repeated and not all(repeated.rpartition(OF_INSPECTION)):
        text = N_("“{value}” names no finding. Write the inspection, a slash, and the finding's number, for example 12/KL-SNV/3.")
        yield "error", "repeat_unclear", text, "repeat_of", {"value": repeated}
    elif repeated and repeated == f"{row['inspection']}{OF_INSPECTION}{row['finding']}":
        text = N_("The finding is said to repeat itself. Name the earlier finding.")
        yield "error", "repeat_unclear", text, "repeat_of", {"value": repeated}


def _check_repeats(rows: pd.DataFrame, published: pd.DataFrame | None, headed: Headed, problems: Collector) -> None:
    """A warning for each finding that is repeated and neither in the file nor among the `published` ones of its area; a note
    where nobody says what is published."""
    known = _names(rows) if published is None else _names(rows) | _names(published)
    repeats = zip(rows["area"], rows["repeat_of"], strict=True)
    leads = [pd.isna(repeated) or (area, repeated) in known for area, repeated in repeats]
    severity = "note"
    text = N_("The finding {value} that it repeats is not in this file. Check its name, unless it is published already.")
    if published is not None:
        severity = "warning"
        text = N_(
            "The finding {value} that it repeats is neither in this file nor published for {area}. Correct its name as "
            "inspection, slash, number, or publish the earlier inspection too."
        )
    for row in rows[[not one for one in leads]].to_dict("records"):
        values = {"value": row["repeat_of"], "area": row["area_name"]}
        problems.add(severity, "repeat_elsewhere", text, row=row["row"] - 1, column=headed.place("repeat_of"), **values)


def _names(findings: pd.DataFrame) -> set[tuple[str, str]]:
    """The area of each finding, and what another calls it that repeats it."""
    names = findings["inspection"] + OF_INSPECTION + findings["finding"]
    return set(zip(findings["area"], names, strict=True))
