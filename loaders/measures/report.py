"""Reads the usual wide report of measures: what its cells say of which indicator, whose, and when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from language import N_, Text
from loaders.cells import Sheet, letter
from loaders.collector import Collector
from loaders.counts.period import ask_period, assume, read_letterhead
from loaders.known_units import KnownUnits, place
from loaders.lists import Vocabulary
from loaders.measures.checks import check
from loaders.measures.figures import Marked, figure
from loaders.measures.flat_list import say_not_reported
from loaders.measures.layout import Report, find
from loaders.measures.words import KnownIndicators, Meant
from loaders.values import NotAValueError, text
from schema.periods import Period
from schema.questions import Answers
from schema.shipped_catalogue import catalogue
from schema.tables import MEASURES
from schema.units import fold, unit_name
from schema.uploads import ReadTable

__all__ = ["find", "read"]

_TOTAL = re.compile(r"^(?:tong cong|tong so|tong|cong|toan huyen|toan tinh|chung|luy ke)\b")


@dataclass(frozen=True)
class _Fact:
    """What a cell says, of whom and when: `unit` None is the unit that reports, `period` None that of the title."""

    row: int
    at: int
    meant: Meant
    unit: str | None
    period: Period | None
    value: float | Marked | None


def read(
    sheet: Sheet,
    report: Report,
    known: KnownUnits,
    *,
    answers: Answers,
    vocabulary: Vocabulary,
    period: Period | None = None,
) -> ReadTable:
    """The table `measures` with its problems. The period is that of the headings, else `period`, else the title's, else asked."""
    problems = Collector(sheet.name)
    header = report.header
    indicators = KnownIndicators(catalogue(vocabulary))
    where = f"{sheet.name or ''}:{header.top + 1}"
    above, below = range(header.top), range(header.body, len(sheet.cells))
    # The columns of periods say theirs; a title over them is that of all of them.
    key = None if report.spans else f"period:{where}"
    head = read_letterhead(sheet, above, below, problems, answers, key=key, period=period if key else None)
    periods = _periods(report, head.year, where, problems, answers)
    if key and head.period is None and not problems.refused:
        ask_period(key, problems, header.top)
    if report.spans and head.unit is None:
        text_ = N_("Nothing says whose figures these are. Write “Đơn vị báo cáo: …” above the table.")
        problems.add("error", "unit_missing", text_, row=header.top)
    _say_not_used(report, problems)
    facts = list(_facts(sheet, report, periods, problems))
    rows = _rows(sheet, facts, head.unit, head.period, problems)
    if rows.empty and not problems.refused:
        problems.add("error", "no_rows", N_("The form has no row with figures below its header."), row=header.bottom)
    if not problems.refused:
        under = head.unit if not report.spans else None
        rows = place(rows, known, rows["period_end"], problems, answers=answers, under=under, column=report.labels)
        _check_twice(rows, problems)
        check(rows, indicators, lambda row: row["at"], problems)
        _check_totals(sheet, report, rows, problems)
    return ReadTable(
        sheet.name,
        "measures",
        "measures_report",
        Text(
            N_("row {row} and the rows below it name indicators of the catalogue: {names}"),
            {"row": header.bottom + 1, "names": _first_names(report)},
        ),
        MEASURES.conform(rows if not problems.refused else []),
        unit_name(head.unit) if head.unit else None,
        head.period.start if head.period else None,
        head.period.end if head.period else None,
        problems.problems(),
    )


def _first_names(report: Report) -> str:
    meant = list(report.columns.values() or report.rows.values())
    return ", ".join(dict.fromkeys(one.measure.names[0] for one in meant[:5]))


def _periods(report: Report, year: int | None, where: str, problems: Collector, answers: Answers) -> dict[int, Period]:
    """The period of each column that names one."""
    found = {}
    for at, (first, months, own) in report.spans.items():
        if own or year:
            found[at] = assume((first, months, own or year), None, problems, answers, f"period:{where}:{letter(at)}")
    if len(found) < len(report.spans):
        text_ = N_("The columns name months and quarters without a year. Write the year in the title above the table.")
        problems.add("error", "period_missing", text_, row=report.header.top)
    return found


def _facts(sheet: Sheet, report: Report, periods: dict[int, Period], problems: Collector) -> Iterator[_Fact]:
    """What the cells say; totals, rates and shares without a whole apart."""
    lone = report.lone
    for row in range(report.header.body, len(sheet.cells)):
        label = text(sheet.at(row, report.labels))
        if label is None:
            continue
        if report.columns and not _TOTAL.match(fold(label)):
            cells = {at: (meant, label, None) for at, meant in report.columns.items()}
            if all(sheet.at(row, at) is None for at in cells) and not _looks_like_unit(label):
                continue  # a signature, a remark
        elif row in report.rows:
            meant = report.rows[row]
            cells = {at: (meant, name, None) for at, name in report.units.items()}
            cells |= {at: (meant, None, periods.get(at)) for at in report.spans}
        else:
            continue
        for at, (meant, unit, period) in cells.items():
            if meant.role == "rate" or meant.measure in lone:
                continue
            yield _Fact(row, at, meant, unit, period, _read(sheet, row, at, problems))


def _looks_like_unit(label: str) -> bool:
    return bool(re.match(r"(?i)^(?:ubnd\s+)?(?:xã|phường|thị trấn|huyện|tt\.?)\s", label))


def _read(sheet: Sheet, row: int, at: int, problems: Collector) -> float | Marked | None:
    value = sheet.at(row, at)
    try:
        return figure(value)
    except NotAValueError:
        text_ = N_(
            "“{value}” is no figure. Write a number, 0 where there was none, or leave the cell empty if it is not reported."
        )
        problems.add("error", "not_a_number", text_, row=row, column=at, value=value)
        return None


def _rows(sheet: Sheet, facts: list[_Fact], owner: str | None, period: Period | None, problems: Collector) -> pd.DataFrame:
    """A row an indicator, unit and period that was reported, with its denominator where it has one."""
    wholes = {
        (fact.meant.measure.code, fact.unit, fact.period): fact.value
        for fact in facts
        if fact.meant.role == "denominator" and not isinstance(fact.value, Marked)
    }
    parts = [fact for fact in facts if fact.meant.role == "value"]
    frame = pd.DataFrame({"row": [fact.row + 1 for fact in parts], "value": [fact.value for fact in parts]}, dtype=object)
    marked = [isinstance(fact.value, Marked) for fact in parts]
    empty = sum(fact.value is None for fact in parts)
    first = next((fact.at for fact in parts if isinstance(fact.value, Marked)), None)
    say_not_reported(frame, marked, empty, first, problems)
    kept = [fact for fact in parts if fact.value is not None and not isinstance(fact.value, Marked)]
    return pd.DataFrame(
        [
            {
                "sheet": sheet.name,
                "row": fact.row + 1,
                "at": fact.at,
                "indicator": fact.meant.measure.code,
                "unit_name": fact.unit or owner,
                "period_start": when.start if (when := fact.period or period) else None,
                "period_end": when.end if when else None,
                "value": fact.value,
                "denominator": wholes.get((fact.meant.measure.code, fact.unit, fact.period)),
            }
            for fact in kept
        ]
    )


def _check_twice(rows: pd.DataFrame, problems: Collector) -> None:
    key = list(MEASURES.key)
    firsts = rows.groupby(key, sort=False)["row"].transform("first")
    again = rows.duplicated(key)
    for row, first in zip(rows[again].to_dict("records"), firsts[again], strict=True):
        problems.add(
            "error",
            "said_twice",
            N_("This row and row {first} say something of the same thing: {columns} are the same. Keep only one of the two."),
            row=row["row"] - 1,
            column=row["at"],
            first=str(first),
            columns=Text(MEASURES["indicator"].label),
        )


def _check_totals(sheet: Sheet, report: Report, rows: pd.DataFrame, problems: Collector) -> None:
    """A printed total of a column is a check, and is dropped."""
    for line in range(report.header.body, len(sheet.cells)):
        label = sheet.at(line, report.labels)
        if not report.columns or not isinstance(label, str) or not _TOTAL.match(fold(label)):
            continue
        for at, meant in report.columns.items():
            printed = sheet.at(line, at)
            total = rows.loc[rows["at"] == at, "value"].astype(float).sum()
            if meant.role == "value" and isinstance(printed, int | float) and abs(printed - total) > 1e-9:
                problems.add(
                    "warning",
                    "measure_total_differs",
                    N_("The total says {value}, the rows above it add up to {sum}. The rows are kept, the total is not used."),
                    row=line,
                    column=at,
                    value=f"{printed:.12g}",
                    sum=f"{total:.12g}",
                )


def _say_not_used(report: Report, problems: Collector) -> None:
    for measure, at in report.lone.items():
        problems.add(
            "warning",
            "share_left_out",
            N_("“{indicator}” is a share and the table does not say out of how many: it was not read. Add a column “Tổng số”."),
            row=report.header.bottom,
            column=at,
            indicator=Text(measure.label),
        )
    if report.unused:
        headings = ", ".join(report.header.label(at) for at in report.unused)
        problems.add(
            "note", "columns_not_used", N_("These columns are not used: {headings}."), row=report.header.bottom, headings=headings
        )
