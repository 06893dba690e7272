"""Personal data planted wherever a workbook can hold it is in nothing the dashboard writes or shows: store, log, temporary
files, pages, downloads."""

import datetime as dt
import html
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

import duckdb
from openpyxl import Workbook
from openpyxl.comments import Comment
from playwright.sync_api import Page, expect

from store import open_store
from tests.browser.conftest import PAGES, settled, visit
from tests.browser.server import running

# Each is fictitious, and each stands in one position only, so that what is found says where it came from.
PLANTED = {
    "name column": "Trần Thị Thử Nghiệm",
    "phone column": "0999000111",
    "identity column": "000999888777",
    "e-mail column": "thu.nghiem@example.invalid",
    "address column": "Số 0 Ngõ Tưởng Tượng",
    "unnamed column": "Phạm Không Tên Cột",
    "remark column": "Đỗ Ghi Chú Thêm",
    "hidden column": "Lý Cột Ẩn",
    "above the headings": "Ngô Người Lập Biểu",
    "below the list": "Vũ Ký Tên Dưới",
    "comment": "Hồ Chú Thích",
    "comment's author": "Mai Tác Giả Chú Thích",
    "link": "lien.ket@example.invalid",
    "author": "Đinh Tác Giả Tệp",
    "last editor": "Tạ Người Sửa Cuối",
    "description": "Cao Mô Tả Tệp",
    "page footer": "Lâm Chân Trang",
    "sheet of free text": "Châu Trang Văn Bản",
    "hidden sheet": "Quách Trang Ẩn",
}
CODE = "H41.10-190304-0001"
DAYS = (dt.date(2019, 3, 4), dt.date(2019, 3, 11), dt.date(2019, 3, 18))
ROW = {
    "Mã hồ sơ": CODE,
    "Chủ hồ sơ": PLANTED["name column"],
    "Số điện thoại": PLANTED["phone column"],
    "Số CMND/CCCD": PLANTED["identity column"],
    "Email": PLANTED["e-mail column"],
    "Địa chỉ": PLANTED["address column"],
    None: PLANTED["unnamed column"],
    "Ghi chú": PLANTED["remark column"],
    "Mã số khác": PLANTED["hidden column"],
    "Đơn vị giải quyết": "UBND xã Cao Sơn",
    "Ngày tiếp nhận": DAYS[0],
    "Ngày hẹn trả": DAYS[1],
    "Ngày kết thúc xử lý": DAYS[2],
    "Trạng thái": "Đã trả kết quả",
    "Hình thức nộp": "Bồ câu",  # a warning, to be accepted and marked
}


def planted(path: Path) -> Path:
    book = Workbook()
    page = book.active
    page.append([f"Người lập: {PLANTED['above the headings']}"])
    page.append(list(ROW))
    page.append(list(ROW.values()))
    page["B6"] = PLANTED["below the list"]
    page["A3"].comment = Comment(PLANTED["comment"], PLANTED["comment's author"])
    page["A3"].hyperlink = f"mailto:{PLANTED['link']}"
    page.column_dimensions["I"].hidden = True
    page.oddFooter.center.text = PLANTED["page footer"]
    book.properties.creator = PLANTED["author"]
    book.properties.lastModifiedBy = PLANTED["last editor"]
    book.properties.description = PLANTED["description"]
    book.create_sheet("Văn bản")["A1"] = f"Kính gửi ông {PLANTED['sheet of free text']}"
    hidden = book.create_sheet("Ẩn")
    hidden["A1"], hidden.sheet_state = PLANTED["hidden sheet"], "hidden"
    book.save(path)
    return path


def written(*places: Path) -> Iterator[tuple[str, bytes]]:
    """Every file at these places, and every part of the workbooks among them, their letters as references resolved."""
    for place in places:
        for file in [place] if place.is_file() else sorted(path for path in place.rglob("*") if path.is_file()):
            yield str(file), file.read_bytes()
            if zipfile.is_zipfile(file):
                with zipfile.ZipFile(file) as archive:
                    for name in archive.namelist():
                        content = archive.read(name)
                        yield f"{file}!{name}", content
                        if name.endswith((".xml", ".rels")):
                            yield f"{file}!{name}", html.unescape(content.decode()).encode()


def held(store: Path) -> str:
    """Every value of every table, for the engine packs its texts."""
    with duckdb.connect(str(store), read_only=True) as connection:
        names = [name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
        return "\n".join(repr(connection.execute(f'SELECT * FROM "{name}"').fetchall()) for name in names)


def found(contents: Iterator[tuple[str, bytes]]) -> list[tuple[str, str]]:
    """Where something planted stands, and what, in any of the ways to write it down."""
    forms = {
        (where, unicodedata.normalize(form, text).encode(code))
        for where, text in PLANTED.items()
        for form in ("NFC", "NFD")
        for code in ("utf-8", "utf-16-le", "utf-16-be")
    }
    return sorted({(where, place) for place, content in contents for where, form in forms if form in content})


def test_the_search_finds_everything_in_the_planted_file_itself(tmp_path):
    file = planted(tmp_path / "a.xlsx")
    assert {where for where, _ in found(written(file))} == set(PLANTED)
    (tmp_path / "b.txt").write_text(unicodedata.normalize("NFD", PLANTED["hidden sheet"]), encoding="utf-16")
    assert found(written(tmp_path / "b.txt")) == [("hidden sheet", str(tmp_path / "b.txt"))]


def test_nothing_personal_is_written_or_shown(page: Page, tmp_path):
    store, log, temporary = tmp_path / "store" / "store.duckdb", tmp_path / "log.txt", tmp_path / "temporary"
    downloads = tmp_path / "downloads"
    temporary.mkdir()
    downloads.mkdir()
    open_store(store).close()
    file = planted(tmp_path / "ho_so.xlsx")
    shown = []
    with running(store, log, TMPDIR=str(temporary)) as server:
        visit(page, f"{server}/data")
        page.locator('input[type="file"]').set_input_files(file)
        page.get_by_role("button", name="Đánh dấu các ô này").click()
        with page.expect_download() as download:
            page.locator(".st-key-marked button").click()
        download.value.save_as(downloads / "marked.xlsx")
        shown.append(page.content())
        page.get_by_text("Tôi đã xem").click()
        page.locator(".st-key-publish button").click()
        expect(page.get_by_text("đã được công bố")).to_be_visible()
        for address in PAGES.values():
            visit(page, f"{server}/{address}")
            settled(page)
            shown.append(page.content())
        running_files = list(written(store.parent, temporary, log))
    assert CODE in held(store)
    assert any(CODE.encode() in content for _, content in written(downloads))
    assert found(iter(running_files)) == []
    assert found(written(store.parent, temporary, log, downloads)) == []
    assert found(iter([("store", held(store).encode()), ("pages", "\n".join(shown).encode())])) == []
