"""What calamine does not tell of Excel's binary files (.xls, .xlsb): hidden parts, errors, merges, a sheet's extent."""

import io
import struct
from collections.abc import Iterator

import xlrd

from loaders.formats.archive import Archive, damaged, too_far
from loaders.formats.workbook_xml import MOST_CELLS, Parts, relations

# The records that hold a cell's value: numbers, texts, truth values, formulas.
_XLS_CELLS = {0x203, 0x27E, 0xBD, 0xFD, 0x204, 0xD6, 0x205, 0x6}
_SEVERAL = 0xBD  # the one that holds several, its last column at its end
# How long the records of an .xlsb are at least: a row, the kinds of cells, some columns, a merge.
_LEAST = {0: 17, **dict.fromkeys(range(1, 12), 8), 2: 12, 3: 9, 4: 9, 5: 16, 6: 12, 7: 12, 11: 9, 60: 18, 176: 16}
# The spreadsheet errors by their number, the same in both kinds of file.
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


def workbook_stream(content: bytes) -> bytes | None:
    """The stream of an OLE2 file that holds the workbook; None if the file is broken or has none."""
    try:
        document = xlrd.compdoc.CompDoc(content, logfile=io.StringIO(), ignore_workbook_corruption=True)
        for name in ("Workbook", "Book"):
            if stream := document.get_named_stream(name):
                return stream
    except Exception:  # a broken directory ends in any error; the readers then say what is wrong with the file
        return None
    return None


def look_through_xls(stream: bytes) -> dict[str, Parts]:
    """What is known of each sheet of a BIFF8 or BIFF5 stream, by name. Raises `UnreadableError` if one spans too much."""
    sheets: dict[str, Parts] = {}
    places: dict[int, str] = {}
    current: Parts | None = None
    wide, name = False, ""
    last_row = last_column = -1
    pair = struct.Struct("<2H").unpack_from
    for offset, kind, start, size in _xls_records(stream):
        if kind == 0x809:  # a sheet, or the book, begins
            wide = stream[start : start + 2] == b"\x00\x06"
            name, last_row, last_column = places.get(offset, ""), -1, -1
            current = sheets.setdefault(name, Parts()) if offset in places else None
        elif kind == 0x85 and size >= 8:  # where each sheet begins, and its name
            count, first = stream[start + 6], start + (8 if wide else 7)
            if wide and stream[start + 7] & 1:
                title = stream[first : first + 2 * count].decode("utf-16-le", "replace")
            else:
                title = stream[first : first + count].decode("latin-1")
            places[struct.unpack_from("<I", stream, start)[0]] = title
        elif current is None:
            continue
        elif kind == 0x208 and size >= 16:  # a row
            if stream[start + 12] & 0x20:
                current.hidden_rows.add(struct.unpack_from("<H", stream, start)[0])
        elif kind == 0x7D and size >= 10:  # some columns
            first, last, _, _, flags = struct.unpack_from("<5H", stream, start)
            if flags & 1:
                current.hidden_columns.update(range(first, min(last, 255) + 1))
        elif kind in _XLS_CELLS and size >= 6:
            row, column = pair(stream, start)
            end = pair(stream, start + size - 4)[1] if kind == _SEVERAL else column
            last_row, last_column = max(last_row, row), max(last_column, end)
            if (last_row + 1) * (last_column + 1) > MOST_CELLS:
                raise too_far(name, last_row, last_column)
            if kind == 0x205 and size >= 8 and stream[start + 7]:
                current.errors[row, column] = _ERRORS.get(stream[start + 6], "#N/A")
            elif kind == 0x6 and size >= 14 and stream[start + 12 : start + 14] == b"\xff\xff" and stream[start + 6] == 2:
                current.errors[row, column] = _ERRORS.get(stream[start + 8], "#N/A")  # what a formula came to
    return sheets


def claims_too_much(stream: bytes) -> bool:
    """Whether a sheet of a BIFF stream claims an extent for which calamine would ask for more memory than there is."""
    for _, kind, start, size in _xls_records(stream):
        if kind == 0x200 and size >= 10:
            top, bottom, left, right = struct.unpack_from("<2I2H" if size >= 14 else "<4H", stream, start)
            if bottom < top or right < left or (bottom - top) * (right - left) > MOST_CELLS:
                return True
    return False


def _xls_records(stream: bytes) -> Iterator[tuple[int, int, int, int]]:
    place, end = 0, len(stream) - 4
    unpack = struct.Struct("<2H").unpack_from
    while place <= end:
        kind, size = unpack(stream, place)
        yield place, kind, place + 4, min(size, len(stream) - place - 4)
        place += 4 + size


def look_through_xlsb(archive: Archive) -> dict[str, Parts]:
    """What is known of each sheet of an .xlsb, by name. Raises `UnreadableError` if a sheet spans more than can be read."""
    book = next(name for name in archive.names if name.lower().endswith("workbook.bin"))
    targets, found = relations(archive, book), {}
    for kind, start, size, content in _xlsb_records(archive.read(book)):
        if kind == 156:
            reference, after = _wide_text(content, start + 8, start + size)
            name, _ = _wide_text(content, after, start + size)
            if targets.get(reference) not in archive:
                raise damaged()
            found[name] = _look_through_sheet(archive.read(targets[reference]), name)
    return found


def _look_through_sheet(content: bytes, name: str) -> Parts:
    parts, row, last_row, last_column = Parts(), 0, -1, -1
    number = struct.Struct("<I").unpack_from
    for kind, start, size, _ in _xlsb_records(content):
        if size < _LEAST.get(kind, 0):
            raise damaged()  # calamine would take what is missing from the record before
        if 2 <= kind <= 11:
            column = number(content, start)[0]
            last_row, last_column = max(last_row, row), max(last_column, column)
            if kind in (3, 11):
                parts.errors[row, column] = _ERRORS.get(content[start + 8], "#N/A")
        elif kind == 0:
            row = number(content, start)[0]
            if content[start + 11] & 0x10:
                parts.hidden_rows.add(row)
        elif kind == 60:
            first, last = struct.unpack_from("<2I", content, start)
            if content[start + 16] & 1:
                parts.hidden_columns.update(range(first, min(last + 1, 1 << 14)))
        elif kind == 176:
            top, bottom, left, right = struct.unpack_from("<4I", content, start)
            parts.merges.append(((top, left), (bottom, right)))
    if (last_row + 1) * (last_column + 1) > MOST_CELLS:
        raise too_far(name, last_row, last_column)
    return parts


def _xlsb_records(content: bytes) -> Iterator[tuple[int, int, int, bytes]]:
    """Each record's number, the place and length of what it holds, and the bytes it lies in."""
    place, end = 0, len(content)
    try:
        while place < end:
            kind = content[place]
            place += 1
            if kind & 128:
                kind = kind & 127 | (content[place] & 127) << 7
                place += 1
            size = shift = 0
            while True:
                byte = content[place]
                place += 1
                size |= (byte & 127) << shift
                shift += 7
                if byte < 128 or shift > 21:
                    break
            if place + size > end:
                raise damaged()
            yield kind, place, size, content
            place += size
    except IndexError as error:
        raise damaged() from error


def _wide_text(content: bytes, place: int, limit: int) -> tuple[str, int]:
    """A counted text and the place after it, which is not beyond `limit`."""
    end = place + 4 + 2 * int.from_bytes(content[place : place + 4], "little")
    if end > limit:
        raise damaged()
    return content[place + 4 : end].decode("utf-16-le", "replace"), end
