"""Which days each row of a table of counts is about: the letterhead's, or those its own columns say or name."""

import pandas as pd

from language import N_, Text
from loaders import values
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.counts.columns import CountColumns
from loaders.counts.named_period import named_span
from loaders.counts.period import Letterhead
from loaders.flat import read_column
from schema.periods import Period, official_period
from schema.questions import Answers, Option, Question
from schema.tables import COUNTS

_DAYS = ("period_start", "period_end")
_NAME_OF_PART = {"year": "năm {}", "quarter": "quý {}", "month": "tháng {}", "period": "{}"}


def with_days(
    sheet: Sheet,
    rows: pd.DataFrame,
    head: Letterhead,
    columns: CountColumns,
    problems: Collector,
    answers: Answers,
    key: str,
) -> pd.DataFrame:
    """The rows with their period: that of the letterhead, or that of their own columns, where `key` asks in which calendar."""
    when = head.period
    if rows.empty or not (columns.days or when):
        return rows
    if not columns.days:
        return rows.assign(
            period_start=pd.Timestamp(when.start),
            period_end=pd.Timestamp(when.end),
            period_assumed=when.assumed,
            period_partial=when.partial,
        )
    places = {name: at for at, name in columns.days.items()}
    if not set(_DAYS) & set(places):
        return _with_named_periods(sheet, rows, places, head.year, problems, answers, key)
    for name in set(_DAYS) - set(places):
        problems.add(
            "error",
            "missing_column",
            N_("There is no column “{heading}”, which the table needs."),
            row=columns.header.bottom,
            heading=COUNTS[name].headings[0],
        )
        return rows
    lines = [row - 1 for row in rows["row"]]
    days = {name: read_column(sheet.column(at, lines), lines, at, COUNTS[name], problems) for name, at in places.items()}
    rows = rows.assign(
        **{name: pd.to_datetime(pd.Series(found, index=rows.index)) for name, found in days.items()},
        period_assumed=False,
        period_partial=False,
    )
    for row in rows.loc[rows["period_start"] > rows["period_end"]].to_dict("records"):
        problems.add(
            "error",
            "period_reversed",
            N_("The period ends on {value}, before it begins on {start}."),
            row=row["row"] - 1,
            column=places["period_end"],
            value=row["period_end"].date(),
            start=row["period_start"].date(),
        )
    return rows


def _with_named_periods(
    sheet: Sheet,
    rows: pd.DataFrame,
    places: dict[str, int],
    year: int | None,
    problems: Collector,
    answers: Answers,
    key: str,
) -> pd.DataFrame:
    """The rows with the period each of them names in columns of its own, such as "Năm" and "Quý"; `year` is that of the title,
    where no column has one."""
    answer = answers.get(key)
    calendar = {"cut_off": None} if answer == "calendar" else {}
    found: dict[str, Period | None] = {}
    spans = []
    names = []
    for row in rows["row"]:
        parts = {part: values.text(sheet.at(row - 1, at)) for part, at in places.items()}
        name = " ".join(_NAME_OF_PART[part].format(text) for part, text in parts.items() if text)
        if name not in found:
            span = _span(name, list(filter(None, parts.values())), year)
            found[name] = official_period(*span, **calendar) if span else None
            spans += [span] if span else []
        if found[name] is None:
            text = N_(
                "“{value}” names no period. Write for example “Quý I năm 2020”, or its two days in columns “Từ ngày”, “Đến ngày”."
            )
            problems.add("error", "period_missing", text, row=row - 1, column=min(places.values()), value=name or None)
        names.append(name)
    if problems.refused:
        return rows
    if answer is None:
        _ask_calendar(spans[0], min(places.values()), key, problems)
    return rows.assign(
        period_start=[pd.Timestamp(found[name].start) for name in names],
        period_end=[pd.Timestamp(found[name].end) for name in names],
        period_assumed=answer is None,
        period_partial=False,
    )


def _ask_calendar(span: tuple[int, int, int], column: int, key: str, problems: Collector) -> None:
    """The note in which calendar the rows' periods are read, and the other one to choose; `span` is the first of them."""
    text = N_("The rows name their periods without days; those of the official reporting year, 15 to 14 December, are assumed.")
    periods = {"official": official_period(*span), "calendar": official_period(*span, cut_off=None)}
    options = tuple(
        Option(name, Text(N_("{start} to {end}, and so on"), {"start": period.start, "end": period.end}))
        for name, period in periods.items()
    )
    problems.ask(Question(key, Text(text), options), "period_dates_assumed", severity="note", column=column)


def _span(name: str, texts: list[str], year: int | None) -> tuple[int, int, int] | None:
    """The period that a row's parts name together, or that one part names alone: "Quý I" in a column "Tháng"."""
    said = [name, *(texts if len(texts) == 1 else [])]
    return next((span for text in [*said, *(f"{text} năm {year}" for text in said if year)] if (span := named_span(text))), None)
