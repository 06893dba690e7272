"""The analyst's own workbook with every remark marked and commented in its cell, and a summary sheet before it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from openpyxl.utils import get_column_letter

from language import N_, Language, Text
from loaders.cells import UnreadableError
from loaders.formats import Book, open_book
from loaders.marking import grid as marked_grid
from loaders.marking import original as marked_original
from loaders.marking.marks import MOST_COMMENTS, SEVERITY_NAMES, Listed, Mark, MarkedSheet, Summary
from schema.problem_kinds import kind_of
from schema.problems import SEVERITIES, Problem, counted
from schema.uploads import ReadFile

# Above this many rows and remarks the original's formats are given up for a writer that takes seconds, not minutes.
_MOST_WITH_FORMATS = 20_000
_MOST_LISTED = 1_000_000
# What Excel takes as a sheet's name.
_LONGEST_NAME = 31
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")


def marked(content: bytes, name: str, read: ReadFile, words: Language) -> bytes:
    """The workbook as .xlsx, its sentences in the reader's language.

    An .xlsx keeps its formats and formulas, without macros and whatever else may name a person (properties, comments,
    links, sheets that were not read); every other kind, and a file of more than 20,000 rows or remarks, is written anew from its
    cells. Columns that may hold personal data are blanked.
    """
    try:
        book = open_book(content, name)
    except UnreadableError:
        book = None
    sheets = _sheets(book, name, read, words) if book else []
    size = sum(len(page.sheet.cells) for page in sheets) + len(read.all_problems)
    if book and sheets and book.kind == "xlsx" and size <= _MOST_WITH_FORMATS:
        summary = _summary(name, read, sheets, words, [])
        try:
            return marked_original.write(content, sheets, summary)
        except Exception:  # whatever only the reader understands is written anew
            pass
    anew = N_("Your cells are written anew, without formats and formulas: the file is long, or no .xlsx workbook.")
    return marked_grid.write(sheets, _summary(name, read, sheets, words, [words.say(anew)]))


def _sheets(book: Book, name: str, read: ReadFile, words: Language) -> list[MarkedSheet]:
    """The sheets of the tables that were found, with their marks."""
    grids = {sheet.name: sheet for sheet in book.sheets}
    pages: dict[str | None, MarkedSheet] = {}
    for table in read.tables:
        if table.sheet in grids:
            title = _NOT_IN_A_NAME.sub(" ", table.sheet or PurePath(name).stem)[:_LONGEST_NAME].strip(" '")
            pages.setdefault(table.sheet, MarkedSheet(grids[table.sheet], [], title or "1")).tables.append(table)
    for problem in read.all_problems:
        page = pages.get(problem.sheet)
        if page is None:
            continue
        problem = _without_quotation(page, problem)
        sentence = f"{words.say(SEVERITY_NAMES[problem.severity])}: {words.say(problem.message)}"
        for place in page.places(problem):
            mark = page.marks.setdefault(place, Mark(problem.severity))
            mark.severity = min(mark.severity, problem.severity, key=SEVERITIES.index)
            mark.sentences.append(sentence)
    return list(pages.values())


def _summary(name: str, read: ReadFile, sheets: list[MarkedSheet], words: Language, lines: list[str]) -> Summary:
    problems = sorted(read.all_problems, key=lambda problem: SEVERITIES.index(problem.severity))
    say = words.say
    return Summary(
        _free_name(say("Summary"), {page.title.casefold() for page in sheets}),
        [say("What was found in {file}", file=name), *_notes(sheets, problems, words), *lines],
        (say("Kind"), say("What it is"), say("Times"), say("Why it matters"), say("What is expected")),
        [
            (severity, (say(SEVERITY_NAMES[severity]), say(kind.title), number, say(kind.why), say(kind.expected)))
            for (severity, code), number in counted(problems).items()
            for kind in [kind_of(code)]
        ],
        (say("Kind"), say("Sheet"), say("Cell"), say("Value"), say("What it means"), say("What is expected")),
        list(_listed(problems[:_MOST_LISTED], sheets, words)),
    )


def _notes(sheets: list[MarkedSheet], problems: list[Problem], words: Language) -> Iterator[str]:
    yield words.say("Made on request for the person who uploaded the file; the dashboard keeps no copy of it.")
    yield words.say("It holds the sheets that were read and nothing else: no other sheet, comment, link, picture or property.")
    for page in sheets:
        if page.blanked:
            yield words.say(
                "Sheet {sheet}: these columns may hold personal data and are blanked: {columns}.",
                sheet=page.title,
                columns=", ".join(page.blanked),
            )
        if len(page.marks) > MOST_COMMENTS:
            yield words.say(
                "Sheet {sheet}: all {n} cells are marked, the first {most} with a comment.",
                sheet=page.title,
                n=len(page.marks),
                most=MOST_COMMENTS,
            )
    if len(problems) > _MOST_LISTED:
        yield words.say("The first {n} remarks are listed.", n=_MOST_LISTED)


def _listed(problems: list[Problem], sheets: list[MarkedSheet], words: Language) -> Iterator[Listed]:
    pages = {page.tables[0].sheet: page for page in sheets}
    for problem in problems:
        page = pages.get(problem.sheet)
        problem = _without_quotation(page, problem)
        place = problem.cell or (words.say("row {row}", row=str(problem.row)) if problem.row else "")
        expected = problem.kind.expected if problem.expected is None else problem.expected
        yield Listed(
            problem.severity,
            (
                words.say(SEVERITY_NAMES[problem.severity]),
                problem.sheet or "",
                place,
                problem.value or "",
                words.say(problem.message),
                words.say(expected) if isinstance(expected, str) else words.write(expected),
            ),
            None if page is None else _link(page, problem),
        )


def _without_quotation(page: MarkedSheet | None, problem: Problem) -> Problem:
    """What is blanked in its cell is not told beside it either."""
    if page is None or problem.value is None or not page.hides_any(problem):
        return problem
    return replace(problem, message=Text(problem.kind.title), value=None)


def _link(page: MarkedSheet, problem: Problem) -> str | None:
    title = page.title.replace("'", "''")
    return next((f"'{title}'!{get_column_letter(column)}{row}" for row, column in page.places(problem)), None)


def _free_name(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 2
    while name.casefold() in taken:
        name, number = f"{wanted} {number}", number + 1
    return name
