"""Finds whose a report is and which days it covers: by its letterhead, the header, the table above it or the file's name."""

import datetime as dt
import re
from dataclasses import replace

from language import N_, Text
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.counts.blocks import Block, has_own_title
from loaders.counts.columns import is_766
from loaders.counts.period import Letterhead, ask_period, assume, read_letterhead, title_year
from schema.periods import Period
from schema.questions import Answers
from schema.uploads import ReadTable

_DATE_IN_NAME = re.compile(r"(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)")


def letterhead_of(
    sheet: Sheet,
    block: Block,
    problems: Collector,
    answers: Answers,
    file_name: str,
    period: Period | None,
    key: str,
    above: ReadTable | None,
) -> Letterhead:
    """The letterhead of a table, its period asked by the question `key` where nothing says it. `period` is used where the table
    prints no days, `above` is the table over it in the sheet."""
    columns = block.columns
    below = range(columns.header.top, block.end)
    if columns.days:
        return read_letterhead(sheet, block.above, below, problems, answers, key=None)
    if period is None and columns.span:
        first, months, year = columns.span
        year = year or title_year(sheet, block.above)
        if year is None:
            ask_period(key, problems, columns.header.top)
        else:
            period = assume((first, months, year), None, problems, answers, key)
    head = read_letterhead(sheet, block.above, below, problems, answers, key=key, period=period)
    if head.period is None and above is not None and not problems.refused and not has_own_title(sheet, block.above):
        head = _as_above(head, above, columns.header.top, problems)
    if head.period is None and is_766(columns):
        head = replace(head, period=_period_in_name(file_name, problems))
    if head.period is None and not problems.refused:
        ask_period(key, problems, columns.header.top)
    return head


def _as_above(head: Letterhead, above: ReadTable, row: int, problems: Collector) -> Letterhead:
    """The letterhead with the unit and the days of the table above, if that is of one period: a report by unit and one by field
    share a page and a title."""
    frame = above.frame
    if above.dataset != "counts" or frame.empty or len(frame[["period_start", "period_end"]].drop_duplicates()) > 1:
        return head
    first = frame.iloc[0]
    when = Period(
        first["period_start"].date(), first["period_end"].date(), bool(first["period_assumed"]), bool(first["period_partial"])
    )
    unit = head.unit or above.unit
    problems.add(
        "warning",
        "as_table_above",
        N_(
            "This table names no period: that of the table above it is taken, {start} to {end}, and its unit, {unit}. If that is "
            "wrong, write the period and “Đơn vị báo cáo: …” above the table."
        ),
        row=row,
        start=when.start,
        end=when.end,
        unit=unit or Text(N_("the one each row names")),
    )
    return replace(head, unit=unit, period=when)


def _period_in_name(file_name: str, problems: Collector) -> Period | None:
    match = _DATE_IN_NAME.search(file_name)
    if not match:
        return None
    try:
        end = dt.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    start = dt.date(end.year, 1, 1)
    problems.add(
        "note",
        "period_from_file_name",
        N_("The table does not say which days it covers; {start} to {end} is assumed from the file's name."),
        start=start,
        end=end,
    )
    return Period(start, end, assumed=True)
