"""Web pages saved as .xls: what a browser shows as a table is a grid."""

import datetime as dt
from base64 import encodebytes

import pytest

from loaders.cells import UnreadableError
from loaders.formats import open_book
from tests.letters import as_cp1258

LETTERHEAD = "<table><tr><td>UBND HUYỆN ANH SƠN<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</table>"
FIGURES = "<tr><th>Đơn vị<th>Nhận<th>Quá hạn</tr><tr><td>Xã A<td>12<td>0</tr><tr><td>Xã B<td>5<td>1</tr>"
ROWS = [["Đơn vị", "Nhận", "Quá hạn"], ["Xã A", "12", "0"], ["Xã B", "5", "1"]]


def sheets(page: str | bytes) -> list:
    return open_book(page if isinstance(page, bytes) else page.encode(), "báo cáo.xls").sheets


def cells(page: str | bytes) -> list[list]:
    (sheet,) = sheets(page)
    return sheet.cells


def test_spans_are_merges_and_move_the_cells_after_them():
    (sheet,) = sheets(
        "<table><tr><td rowspan=2>STT<td rowspan='2'>Đơn vị<td colspan=\"2\">Đã giải quyết</tr>"
        "<tr><td>Đúng hạn<td>Quá hạn</tr><tr><td>1<td>Xã A<td>7<td>2</tr></table>"
    )
    assert sheet.cells == [["STT", "Đơn vị", "Đã giải quyết"], [None, None, "Đúng hạn", "Quá hạn"], ["1", "Xã A", "7", "2"]]
    assert sheet.merges == [((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (0, 3))]


def test_what_stands_above_a_table_is_in_its_grid_as_excel_shows_it():
    above = f"{LETTERHEAD}<h3>TÌNH HÌNH</h3><p>Kỳ báo cáo: <b>năm</b> 2021</p>"
    page = f"<html><title>no</title><body>{above}<table>{FIGURES}</table><p>Ghi chú</body>"
    assert cells(page) == [
        ["UBND HUYỆN ANH SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["TÌNH HÌNH"],
        ["Kỳ báo cáo: năm 2021"],
        *ROWS,
        ["Ghi chú"],
    ]


def test_two_tables_of_figures_are_two_sheets_each_with_its_title():
    found = sheets(f"<p>Tháng 1<table>{FIGURES}</table><p>Tháng 2<table>{FIGURES}</table>")
    assert [(sheet.name, sheet.cells) for sheet in found] == [("#1", [["Tháng 1"], *ROWS]), ("#2", [["Tháng 2"], *ROWS])]


def test_a_table_in_a_cell_of_a_page_layout_is_a_grid_of_its_own():
    assert cells(f"<table><tr><td><table>{FIGURES}</table></td></tr></table>") == ROWS


@pytest.mark.parametrize(
    "page",
    [
        f'<table id="tableToExcel" style="display:none">{FIGURES}</table>',
        f'<div style="DISPLAY: none"><div><table>{FIGURES}</table></div></div>',
    ],
)
def test_a_hidden_table_is_read_and_said_to_be_hidden(page):
    (sheet,) = sheets(page)
    assert (sheet.hidden, sheet.cells) == (True, ROWS)
    assert [p.code for p in open_book(page.encode(), "a.xls").problems] == ["hidden_sheet"]


def test_a_hidden_copy_beside_a_shown_table_is_a_sheet_of_its_own():
    found = sheets(f'<table>{FIGURES}</table><table style="display:none">{FIGURES}</table>')
    assert [(sheet.hidden, sheet.cells) for sheet in found] == [(False, ROWS), (True, ROWS)]


def test_entities_breaks_and_spaces_of_the_source_are_what_a_reader_sees():
    page = "<TABLE><TR><TD>  S&#7889;&nbsp;h&#x1ED3;\n   s&#417; <BR/>(t&#7893;ng)&amp;&lt;1&gt;<TD></TABLE>"
    assert cells(page) == [["Số hồ sơ\n(tổng)&<1>"]]


def test_a_number_that_excel_wrote_beside_its_text_is_taken():
    assert cells('<table><tr><td x:num="12979">12.979</td><td x:num>5</td><td x:num="x">7</td></tr></table>') == [
        [12979.0, "5", "7"]
    ]


def test_comments_scripts_and_styles_are_not_read():
    page = "<style>td > b {}</style><!-- <table><tr><td>no</table> --><script>if (a<b) '<td>'</script><table><tr><td>yes</table>"
    assert cells(page) == [["yes"]]


def test_marks_in_quotation_marks_end_no_tag():
    assert cells('<table><tr><td title="a > b" class=\'x>y\'>1<td title="open>2</td></tr></table>') == [["1", "2"]]


def test_the_code_page_is_the_one_its_words_make_sense_in_whatever_the_page_says():
    body = "<table><tr><td>Đơn vị tiếp nhận</td><td>Hồ sơ quá hạn</td></tr></table>"
    for said in ("utf-8", "windows-1252", "windows-1258", "nonsense"):
        page = f'<meta http-equiv="Content-Type" content="text/html; charset={said}">'.encode() + as_cp1258(body)
        assert cells(page) == [["Đơn vị tiếp nhận", "Hồ sơ quá hạn"]]
    assert cells(b"\xff\xfe" + body.encode("utf-16-le")) == [["Đơn vị tiếp nhận", "Hồ sơ quá hạn"]]


def test_a_page_saved_as_one_file_is_read():
    page = f"<html><body><table>{FIGURES}</table></body></html>".encode()
    head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
    part = "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    content = head.encode() + part.encode() + encodebytes(page) + b"\n--b--\n"
    book = open_book(content, "a.xls")
    assert (book.kind, book.sheets[0].cells) == ("mht", ROWS)


def test_a_page_that_breaks_off_is_read_as_far_as_it_goes_and_warned_about():
    book = open_book(f"<html><body><table>{FIGURES}<tr><td>Xã C<td>9".encode(), "a.xls")
    assert book.sheets[0].cells == [*ROWS, ["Xã C", "9"]]
    assert [(p.severity, p.code) for p in book.problems] == [("warning", "cut_off")]


def test_a_page_without_a_table_is_refused():
    with pytest.raises(UnreadableError) as refused:
        open_book(b"<html><frameset><frame src='sheet001.htm'></frameset></html>", "a.xls")
    assert refused.value.code == "no_table"


def test_a_cell_that_claims_a_million_columns_is_no_wider_than_a_browser_makes_it():
    (sheet,) = sheets("<table><tr><td colspan=1000000 rowspan=99999999>a<td>b</tr></table>")
    assert (sheet.cells[0][0], sheet.cells[0][1000], sheet.merges) == ("a", "b", [((0, 0), (0, 999))])


def test_days_and_comments_in_excels_xml_are_told_from_data():
    page = """<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
    xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row ss:Index="3"><Cell ss:Index="2">
    <Data ss:Type="DateTime">2020-09-11T00:00:00.000</Data><Comment><ss:Data>no</ss:Data></Comment></Cell></Row></Table>
    </Worksheet></Workbook>"""
    (sheet,) = sheets(page)
    assert (sheet.at(2, 1), sheet.at(2, 0), len(sheet.cells)) == (dt.date(2020, 9, 11), None, 3)
