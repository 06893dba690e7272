"""The report of a page's selection holds the figures that the store gives for it, real and made-up ones never together."""

import datetime as dt
from dataclasses import replace

import pytest

from charts.report.model import Report, Table
from charts.who import Who
from language import language_for
from schema.definitions import RESOLVED
from schema.periods import Period
from schema.selection import Basis, Selection
from store import open_store
from ui.frame import Frame
from ui.report import report_of
from ui.view import View

VI = language_for("vi")
DAY = dt.date(2020, 9, 30)


@pytest.fixture
def store(own_store):
    opened = open_store(own_store)
    yield opened
    opened.close()


def made(store, basis: Basis, *units: str) -> Report:
    areas = store.areas()
    area = areas.loc[areas["area_name"] == "Huyện Anh Sơn", "area"].iloc[0]
    selection = Selection(basis, area, units)
    before, focus = Period(dt.date(2019, 1, 1), dt.date(2019, 12, 31)), Period(dt.date(2020, 1, 1), dt.date(2020, 9, 11))
    if basis == "reported":
        before, focus = sorted(store.periods(selection))[-2:]
    view = View(replace(selection, periods=(focus,)), Who("Huyện Anh Sơn"), focus, before, (before, focus), RESOLVED, (RESOLVED,))
    return report_of(Frame("meeting", VI, store), view, before, day=DAY)


def text(report: Report) -> str:
    said = [item.text for _, _, part in report.outline() for item in part.items if not isinstance(item, Table)]
    return "\n".join(said).replace("\N{NO-BREAK SPACE}", " ")


def test_the_articles_report_has_its_figures_its_inspection_and_nothing_made_up(store):
    report = made(store, "reported")
    assert not report.demonstration
    assert "Đã giải quyết 3.673 hồ sơ: trước hạn 102 hồ sơ (2,78 %); đúng hạn 3.558 hồ sơ (96,87 %); quá hạn 13" in text(report)
    assert "tỷ lệ quá hạn tăng 0,35 điểm phần trăm, từ 0 % lên 0,35 %." in text(report)
    assert "còn 4 tồn tại, hạn chế:" in text(report)
    assert "minh họa" not in text(report)
    assert report.source.startswith("Nguồn: anh_son_2020_ii06a.xlsx")


def test_the_report_of_made_up_dossiers_is_marked_and_has_made_up_findings_alone(store):
    report = made(store, "recomputed")
    assert report.marks(VI) == ["DỰ THẢO", "MINH HỌA: SỐ LIỆU GIẢ LẬP"]
    assert "Lĩnh vực có nhiều hồ sơ quá hạn nhất: Đất đai (13/343 hồ sơ, 3,79 %)." in text(report)
    assert "Xã Phúc Sơn đạt 82,89/100 điểm" in text(report)
    assert "Kiểm tra CCHC huyện Anh Sơn 2020" not in text(report)


def test_the_letterhead_is_that_of_the_area_unless_one_is_given(store):
    assert made(store, "reported").letterhead.body == ("Ủy ban nhân dân", "Huyện Anh Sơn")
