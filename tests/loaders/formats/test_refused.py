"""What is no spreadsheet, or one that cannot or must not be opened, is refused with a sentence of its own."""

import io
import struct
import zipfile
import zlib

import pytest

from loaders.cells import UnreadableError
from loaders.formats import archive, open_book
from tests.spreadsheets import repack, write

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
XLSX = write("xlsx", [["Đơn vị", "Tiếp nhận"], ["Xã A", 5]])


def refusal(content: bytes, name: str = "a.xlsx") -> UnreadableError:
    with pytest.raises(UnreadableError) as refused:
        open_book(content, name)
    return refused.value


def zipped(**parts: str | bytes) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name.replace("__", "/").replace("_", "."), part)
    return memory.getvalue()


def changed(change, kind="xlsx") -> bytes:
    return repack(
        write(kind, [["a", "b"], [1, 2]]), lambda name, part: change(part) if "sheet1" in name or "content" in name else part
    )


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"%PDF-1.7\n...", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00", "picture"),
        (zipped(word__document_xml="<w:document/>"), "Word"),
        (b"{\\rtf1\\ansi hello}", "Word"),
        (OLE2 + bytes(600) + "WordDocument".encode("utf-16-le"), "Word"),
        (OLE2 + bytes(600) + "PowerPoint Document".encode("utf-16-le"), "presentation"),
        (zipped(ppt__presentation_xml="<p:presentation/>"), "presentation"),
        (zipped(notes_txt="no workbook"), "archive"),
        (b"Rar!\x1a\x07\x00", "archive"),
        (b'{"rows": [1, 2]}', "JSON"),
        (b'<?xml version="1.0"?><rows/>', "XML"),
        (b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00\x01\x02\x03\x04\x05\x06", "neither"),
    ],
)
def test_what_is_no_spreadsheet_is_told_what_it_is(content, word):
    error = refusal(content)
    assert error.code == "not_a_spreadsheet"
    assert word in error.text.text


@pytest.mark.parametrize("content", [b"", b"\n\n  \r\n", b"\xef\xbb\xbf", bytes(100)])
def test_a_file_without_anything_is_empty(content):
    assert refusal(content).code == "empty"


def test_a_password_is_named_for_all_kinds():
    assert refusal(OLE2 + bytes(600) + "EncryptedPackage".encode("utf-16-le")).code == "protected"
    marked = bytearray(XLSX)
    place = marked.index(b"PK\x01\x02")
    marked[place + 8] |= 1
    assert refusal(bytes(marked)).code == "protected"
    ods = write("ods", [["a"]])
    assert (
        refusal(repack(ods, lambda name, part: part.replace(b"text/xml", b"encryption-data") if "META" in name else part)).code
        == "protected"
    )


@pytest.mark.parametrize("kind", ["xlsx", "xls", "xlsb", "ods", "xml"])
def test_a_workbook_that_breaks_off_is_damaged(kind):
    content = write(kind, [["Xã A", 5]] * 50)
    assert refusal(content[: len(content) // 2]).code == "damaged"


def test_a_workbook_without_its_sheet_is_refused():
    assert refusal(repack(XLSX, lambda name, part: None if "sheet1" in name else part)).code == "damaged"


def test_an_opendocument_without_a_table_has_no_sheets():
    ods = write("ods", [])
    assert (
        refusal(
            repack(ods, lambda _, part: part.replace(b"table:table ", b"table:other ").replace(b"table:table>", b"table:other>"))
        ).code
        == "no_sheets"
    )


def bomb(size: int, declared: int | None = None) -> bytes:
    """A workbook with a part of so many zeros; the zip's directory may declare another size."""
    memory = io.BytesIO(XLSX)
    with zipfile.ZipFile(memory, "a", zipfile.ZIP_DEFLATED) as file:
        with file.open("xl/more.xml", "w", force_zip64=True) as part:
            for _ in range(size >> 20):
                part.write(bytes(1 << 20))
        if declared is not None:
            file.getinfo("xl/more.xml").file_size = declared
    return memory.getvalue()


def test_a_bomb_is_refused_by_its_directory_and_nothing_of_it_unpacked(monkeypatch):
    content = bomb(200 << 20)
    assert len(content) < 1 << 20
    monkeypatch.setattr(zlib, "decompressobj", None)
    error = refusal(content)
    assert (error.code, error.text.values["megabytes"]) == ("too_large_to_read", 200)


def test_a_bomb_that_lies_about_its_size_is_refused():
    assert refusal(bomb(200 << 20, declared=1000)).code == "damaged"


def test_a_workbook_larger_than_any_table_is_refused(monkeypatch):
    monkeypatch.setattr(archive, "LARGEST", 1000)
    assert refusal(XLSX).code == "too_large_to_read"


LAUGHS = b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize("kind", ["ods", "xml"])
def test_entities_of_its_own_are_refused(kind):
    def laughing(part: bytes) -> bytes:
        return part.replace(b"?>\n", b"?>\n" + LAUGHS, 1)

    content = write(kind, [["a"]])
    content = (
        laughing(content) if kind == "xml" else repack(content, lambda name, part: laughing(part) if "content" in name else part)
    )
    assert refusal(content).code == "damaged"


def far(part: bytes) -> bytes:
    return part.replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>5</v></c></row></sheetData>')


def test_a_sheet_that_reaches_to_its_last_cell_is_refused_and_the_cell_named():
    error = refusal(changed(far))
    assert (error.code, error.text.values["cell"]) == ("too_large_to_read", "XFD1048576")


def test_it_is_refused_too_where_its_address_follows_other_attributes():
    error = refusal(changed(lambda part: far(part).replace(b'<c r="XFD1048576">', b'<c t="n" r="XFD1048576">')))
    assert (error.code, error.text.values["cell"]) == ("too_large_to_read", "XFD1048576")


def test_a_cell_beyond_the_last_one_is_refused():
    assert refusal(changed(lambda part: far(part).replace(b"XFD1048576", b"ZZZZZ9999999"))).code == "too_large_to_read"


def test_empty_formatted_cells_far_out_do_no_harm():
    content = changed(lambda part: far(part).replace(b"<v>5</v>", b""))
    assert open_book(content, "a.xlsx").sheets[0].cells == [["a", "b"], [1, 2]]


def test_a_binary_workbook_that_reaches_far_is_refused():
    def change(part: bytes) -> bytes:
        part = part.replace(struct.pack("<2IH", 1, 0, 300), struct.pack("<2IH", 1_048_575, 0, 300))  # the number of the last row
        return part.replace(
            struct.pack("<2Ii", 1, 0, 2 << 2 | 2), struct.pack("<2Ii", 16_383, 0, 2 << 2 | 2)
        )  # and its last cell

    error = refusal(changed(change, "xlsb"))
    assert (error.code, error.text.values["cell"]) == ("too_large_to_read", "XFD1048576")


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("ods", b"<table:table-row>", b'<table:table-row table:number-rows-repeated="1048576">'),
        ("ods", b"<table:table-cell ", b'<table:table-cell table:number-columns-repeated="16384" '),
    ],
)
def test_an_opendocument_that_repeats_its_cells_without_end_is_refused(kind, old, new):
    content = write(kind, [["a"] * 30] * 30)
    assert (
        refusal(repack(content, lambda name, part: part.replace(old, new) if "content" in name else part)).code
        == "too_large_to_read"
    )


def test_a_million_empty_rows_at_the_end_are_no_rows():
    wide = b'<table:table-cell table:number-columns-repeated="16384"/>'
    tail = b'<table:table-row table:number-rows-repeated="1048570">' + wide + b"</table:table-row>"
    content = changed(lambda part: part.replace(b"</table:table>", tail + b"</table:table>"), "ods")
    assert open_book(content, "a.ods").sheets[0].cells == [["a", "b"], [1, 2]]


@pytest.mark.parametrize(
    "piece", ["<td ", "<!--", "<a", "<table>", "<td colspan=1000>", '<td title="', "<script", "<tr><td rowspan=9999>", "<p>"]
)
def test_a_page_of_unfinished_tags_is_dealt_with_in_one_pass(piece):
    """Twice the page takes about twice the work: it is read or refused, and a test that hung would fail."""
    try:
        assert open_book(b"<table><tr><td>a" + piece.encode() * 20_000, "a.xls").sheets
    except UnreadableError as error:
        assert error.code in ("too_large_to_read", "no_table")


def test_a_cell_of_excels_xml_that_is_in_no_row_ends():
    content = write("xml", [["a", "b"]]).replace(b"<Row ", b"<Line ").replace(b"</Row>", b"</Line>")
    assert open_book(content, "a.xls").sheets[0].cells == [["a", "b"]]
