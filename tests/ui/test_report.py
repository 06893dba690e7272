"""The report of a page's selection holds the figures that the store gives for it, real and made-up ones never together."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

import loaders
from charts.deck import Remark, Slide
from charts.report.model import Report, Table
from charts.who import Who
from language import language_for
from schema.definitions import RESOLVED
from schema.periods import Period
from schema.selection import Basis, Selection
from store import open_store
from tests.workbooks import table
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


def made(store, basis: Basis, *units: str, remarked: Sequence[Slide] = ()) -> Report:
    areas = store.areas()
    area = areas.loc[areas["area_name"] == "Huyện Anh Sơn", "area"].iloc[0]
    selection = Selection(basis, area, units)
    before, focus = Period(dt.date(2019, 1, 1), dt.date(2019, 12, 31)), Period(dt.date(2020, 1, 1), dt.date(2020, 9, 11))
    if basis == "reported":
        before, focus = sorted(store.periods(selection))[-2:]
    view = View(replace(selection, periods=(focus,)), Who("Huyện Anh Sơn"), focus, before, (before, focus), RESOLVED, (RESOLVED,))
    return report_of(Frame("meeting", VI, store), view, before, day=DAY, remarked=remarked)


def text(report: Report) -> str:
    said = [item.text for _, _, part in report.outline() for item in part.items if not isinstance(item, Table)]
    return "\n".join(said).replace("\N{NO-BREAK SPACE}", " ")


def test_the_articles_report_has_its_figures_its_inspection_and_nothing_made_up(store):
    report = made(store, "reported")
    assert not report.demonstration
    assert "Đã giải quyết 3.673 hồ sơ: trước hạn 102 hồ sơ (2,78 %); đúng hạn 3.558 hồ sơ (96,87 %); quá hạn 13" in text(report)
    assert "tỷ lệ quá hạn tăng 0,35 điểm phần trăm, từ 0 % lên 0,35 %." in text(report)
    assert "đoàn kiểm tra đã chỉ ra 4 tồn tại, hạn chế; " in text(report)
    assert "minh họa" not in text(report)
    assert report.source.startswith("Nguồn: anh_son_2020_ii06a.xlsx")


def test_the_report_of_made_up_dossiers_is_marked_and_has_made_up_findings_alone(store):
    report = made(store, "recomputed")
    assert report.marks(VI) == ["DỰ THẢO", "MINH HỌA: SỐ LIỆU GIẢ LẬP"]
    assert "Lĩnh vực có nhiều hồ sơ quá hạn nhất: Đất đai (13/343 hồ sơ, 3,79 %)." in text(report)
    assert "Xã Phúc Sơn đạt 82,89/100 điểm" in text(report)
    assert "Kiểm tra CCHC huyện Anh Sơn 2020" not in text(report)


@pytest.mark.parametrize(
    ("basis", "named"),
    [
        ("reported", ["anh_son_2020_ii06a", "anh_son_2019_ii06a", "anh_son_inspection_2020"]),
        (
            "recomputed",
            [f"anh_son_demo_{name}_2019_2020" for name in ("dossiers", "reform_index", "survey", "measures", "findings")],
        ),
    ],
)
def test_the_files_of_every_part_are_named_once(store, basis, named):
    assert re.findall(r"(\w+)\.xlsx", made(store, basis).source) == named


def test_the_programme_is_told_where_its_figures_are_of_the_dossiers_sort(store):
    said = text(made(store, "recomputed"))
    assert "6 tháng đầu năm 2020, huyện Anh Sơn có số liệu báo cáo về 21 chỉ tiêu cải cách hành chính." in said
    assert "Trong đó, 8 chỉ tiêu được đối chiếu với mục tiêu năm 2020. 1 mục tiêu đạt: Đơn vị sự nghiệp công lập." in said
    assert "Tính đến ngày 11/9/2020: 15 trên 21 xã, thị trấn chưa báo cáo đủ" in said
    assert "chỉ tiêu cải cách hành chính" not in text(made(store, "reported"))


def test_of_several_units_together_no_target_is_told(store):
    said = text(made(store, "recomputed", "17329", "17332"))
    assert "Các chỉ tiêu này chưa có mục tiêu năm 2020 để đối chiếu." in said


def test_remarks_are_told_on_figures_of_the_dossiers_sort_alone(store):
    remark = Remark("Cần làm rõ", "An")
    slides = [
        Slide("units", "rates-unit", "Hình giả lập", demonstration=True, remark=remark),
        Slide("units", "funnel-unit", "Hình thật", remark=remark),
        Slide("index", "index-ranking", "Chỉ số", lacking="Chưa có", remark=remark),
        Slide("units", "composite", "Không nhận xét"),
    ]
    for basis, named in (("reported", "Hình thật"), ("recomputed", "Hình giả lập")):
        *_, last = made(store, basis, remarked=slides).parts
        assert [item.text for item in last.items[1:]] == [f"- Về nội dung “{name}”: An: Cần làm rõ" for name in (named, "Chỉ số")]
    assert "Ý kiến nhận xét" not in [part.heading for part in made(store, "reported").parts]


def with_target(store, folder, *, demonstration: bool) -> None:
    headings = ("Chỉ tiêu", "Đơn vị", "Năm", "Mục tiêu", "Văn bản")
    row = ("Tỷ lệ đúng hạn", "Huyện Anh Sơn", 2020, "95%", "Kế hoạch 12")
    read = loaders.read(table(folder / "targets.xlsx", headings, row), units=store.units())
    store.publish(read, who="An", demonstration=demonstration)


def test_the_rates_stand_against_their_targets(store, tmp_path):
    with_target(store, tmp_path, demonstration=False)
    assert "Mục tiêu từ 95,00 % trở lên (Kế hoạch 12): đạt." in text(made(store, "reported"))
    said = text(made(store, "recomputed"))
    assert "Mục tiêu từ 95,00 % trở lên (Kế hoạch 12): đạt." in said
    assert "Số đơn vị so với mục tiêu về tỷ lệ quá hạn: đạt: 20; có nguy cơ: 1; không đạt: 0." in said


def test_real_figures_are_held_against_no_made_up_target(store, tmp_path):
    with_target(store, tmp_path, demonstration=True)
    report = made(store, "reported")
    assert not report.demonstration
    assert "Mục tiêu" not in text(report)
    assert "Mục tiêu từ 95,00 % trở lên (Kế hoạch 12, minh họa): đạt." in text(made(store, "recomputed"))


def test_the_letterhead_is_that_of_the_area_unless_one_is_given(store):
    assert made(store, "reported").letterhead.body == ("Ủy ban nhân dân", "Huyện Anh Sơn")
