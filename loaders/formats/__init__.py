"""Opens a file as grids of cells, whatever kind of spreadsheet it is: `open_book` is the only way in."""

from collections.abc import Iterable
from dataclasses import dataclass

from language import N_, Text
from loaders.cells import Sheet, UnreadableError, letter
from loaders.formats import kinds, opendocument, separated, web_page, xml_2003
from loaders.formats.archive import Archive, damaged, protected
from loaders.formats.letters import decode, with_meant_letters
from loaders.formats.readers import by_openpyxl, by_xlrd, calamine, first_that_reads
from loaders.formats.records import claims_too_much, look_through_xls, look_through_xlsb, workbook_stream
from loaders.formats.workbook_xml import look_through, sheet_parts
from schema.problems import Problem

__all__ = ["Book", "open_book"]

_EXCEL = {"xlsx": {"calamine": calamine, "openpyxl": by_openpyxl}, "xlsb": {"calamine": calamine}}
_OLD_EXCEL = {"calamine": calamine, "xlrd": by_xlrd}


@dataclass(frozen=True)
class Book:
    """The sheets of a file, the hidden ones too; its `kind` ("xlsx", "xlsb", "xls", "ods", "html", "xml", "mht", "text"), the
    `reader` that read it ("calamine", "openpyxl", "xlrd", or "own"), and what is worth knowing about how it was read."""

    sheets: list[Sheet]
    kind: str
    reader: str
    problems: tuple[Problem, ...] = ()


def open_book(content: bytes, name: str) -> Book:
    """Open a file by its bytes; `name` is only shown. Raises `UnreadableError`, and nothing else."""
    kind = kinds.kind_of(content)
    book = _OPEN[kind](content)
    sheets, letters = with_meant_letters(book.sheets)
    if not sheets:
        raise UnreadableError("no_sheets", Text(N_("The file “{name}” has no sheet with cells."), {"name": name}))
    hidden = [problem for sheet in sheets for problem in _hidden(sheet)]
    return Book(sheets, book.kind, book.reader, (*book.problems, *letters, *hidden))


def _zip(content: bytes) -> Book:
    archive = Archive(content)
    names = {name.lower() for name in archive.names}
    if any(name.endswith("workbook.bin") for name in names):
        archive.check_markup()
        sheets, reader, problems = first_that_reads(content, look_through_xlsb(archive), _EXCEL["xlsb"])
        return Book(sheets, "xlsb", reader, tuple(problems))
    if any(name.endswith("workbook.xml") for name in names):
        parts = sheet_parts(archive)
        archive.check_markup(besides=set(parts.values()))
        known = {sheet: look_through(archive, part, sheet) for sheet, part in parts.items()}
        sheets, reader, problems = first_that_reads(content, known, _EXCEL["xlsx"])
        return Book(sheets, "xlsx", reader, tuple(problems))
    if "content.xml" in names and b"opendocument.spreadsheet" in _mime(archive):
        if "META-INF/manifest.xml" in archive and b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise protected()
        return Book(opendocument.read(archive.chunks("content.xml")), "ods", "own")
    if any(name.endswith((".shp", ".kml")) for name in names):
        raise kinds.other_shapes()
    raise kinds.not_a_spreadsheet(
        kinds.WORD
        if "word/document.xml" in names or b"opendocument.text" in _mime(archive)
        else kinds.SLIDES
        if "ppt/presentation.xml" in names
        else kinds.PACKED
    )


def _mime(archive: Archive) -> bytes:
    """What an OpenDocument file says it is."""
    stated = next((part for part in ("mimetype", "META-INF/manifest.xml") if part in archive), None)
    return b"".join(archive.chunks(stated))[:4096] if stated else b""


def _ole2(content: bytes) -> Book:
    stream = workbook_stream(content)
    if stream is None and _names(content, "EncryptedPackage"):
        raise protected()
    if stream is None and not _names(content, "Workbook", "Book"):
        if _names(content, "WordDocument"):
            raise kinds.not_a_spreadsheet(kinds.WORD)
        if _names(content, "PowerPoint Document"):
            raise kinds.not_a_spreadsheet(kinds.SLIDES)
    if stream is None:
        raise damaged()
    readers = {"xlrd": by_xlrd} if claims_too_much(stream) else _OLD_EXCEL
    sheets, reader, problems = first_that_reads(content, look_through_xls(stream), readers)
    return Book(sheets, "xls", reader, tuple(problems))


def _names(content: bytes, *streams: str) -> bool:
    return any(stream.encode("utf-16-le") in content for stream in streams)


def _biff(content: bytes) -> Book:
    """An .xls from before the files within files: only xlrd reads those."""
    sheets, reader, problems = first_that_reads(content, {}, {"xlrd": by_xlrd})
    return Book(sheets, "xls", reader, tuple(problems))


def _html(content: bytes) -> Book:
    sheets, problems = web_page.read(content)
    return Book(sheets, "html", "own", tuple(problems))


def _mht(content: bytes) -> Book:
    sheets, problems = web_page.read_mht(content)
    return Book(sheets, "mht", "own", tuple(problems))


def _xml(content: bytes) -> Book:
    return Book(xml_2003.read(content), "xml", "own")


def _text(content: bytes) -> Book:
    try:
        text, problems = decode(content)
    except UnreadableError as error:
        raise kinds.not_a_spreadsheet(kinds.OTHER) if _is_binary(content) else error from None
    if _is_binary(text[:4096].encode("latin-1", "ignore")):
        raise kinds.not_a_spreadsheet(kinds.OTHER)
    sheet, more = separated.read(text)
    return Book([sheet], "text", "own", (*problems, *more))


def _is_binary(content: bytes) -> bool:
    """Whether there are more control characters than a slip of a program explains."""
    return sum(byte < 9 for byte in content[:4096]) > 4


_OPEN = {"zip": _zip, "ole2": _ole2, "biff": _biff, "html": _html, "xml": _xml, "mht": _mht, "text": _text}


def _hidden(sheet: Sheet) -> list[Problem]:
    """A note for each hidden part that holds something: it is read like all others."""
    if not any(value is not None for line in sheet.cells for value in line):
        return []
    found = []
    if sheet.hidden:
        found.append(("hidden_sheet", Text(N_("The sheet is hidden in the file; it is read all the same."))))
    rows = [row for row in sheet.hidden_rows if row < len(sheet.cells) and any(v is not None for v in sheet.cells[row])]
    if rows:
        text = N_("Hidden rows are read like all others: {rows}.")
        found.append(("hidden_rows", Text(text, {"rows": _spans(sorted(rows), lambda row: str(row + 1))})))
    if columns := [column for column in sheet.hidden_columns if column < sheet.width]:
        text = N_("Hidden columns are read like all others: {columns}.")
        found.append(("hidden_columns", Text(text, {"columns": _spans(sorted(columns), letter)})))
    return [Problem("note", code, text, sheet.name) for code, text in found]


def _spans(places: Iterable[int], shown) -> str:
    """Places as a person lists them: "3, 5–9"; no more than a dozen spans."""
    spans: list[list[int]] = []
    for place in places:
        if spans and place == spans[-1][1] + 1:
            spans[-1][1] = place
        else:
            spans.append([place, place])
    listed = [shown(first) if first == last else f"{shown(first)}–{shown(last)}" for first, last in spans[:12]]
    return ", ".join(listed) + (" …" if len(spans) > 12 else "")
