"""A report has its parts in order and numbered, says what is a draft and made up, and its tables hold the figures of its text."""

import datetime as dt
import re
from dataclasses import replace

import pytest

from charts.report.model import Table
from charts.report.overview import figures_reading
from charts.report.written import report
from language import language_for
from schema.definitions import PROGRESS_766, RESOLVED
from schema.periods import Period
from tests.reports import TO_SEPTEMBER, Y2019, figures, letterhead, sample
from tests.rows import ARTICLE_2019, sums

EN, VI = language_for("en"), language_for("vi")
Y2018 = Period(dt.date(2018, 1, 1), dt.date(2018, 12, 31))


def headings(found) -> list[str]:
    return [heading for _, heading, _ in found.outline()]


def test_parts_are_numbered_in_roman_and_within_them_in_arabic():
    assert headings(sample(VI)) == [
        "I. KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
        "1. Tiếp nhận và giải quyết hồ sơ",
        "2. So sánh với kỳ trước, cùng kỳ",
        "3. Hình thức tiếp nhận hồ sơ",
        "4. Đơn vị",
        "5. Lĩnh vực và lý do quá hạn",
        "II. CHỈ SỐ CCHC",
        "III. THỰC HIỆN CHƯƠNG TRÌNH CẢI CÁCH HÀNH CHÍNH",
        "1. Kết quả thực hiện các chỉ tiêu",
        "2. Tình hình thực hiện chế độ báo cáo",
        "IV. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
        "1. Kiểm tra",
        "2. Tồn tại, hạn chế",
        "3. Nguyên nhân",
        "V. KIẾN NGHỊ, ĐỀ NGHỊ",
        "VI. Ý KIẾN NHẬN XÉT",
    ]


def test_it_closes_by_naming_its_subject_to_those_it_is_for():
    assert [paragraph.text for paragraph in sample(VI).closing] == [
        "Trên đây là báo cáo kết quả giải quyết thủ tục hành chính của huyện Anh Sơn, năm 2020 (đến 11/9), kính trình các cơ "
        "quan xem xét, theo dõi./."
    ]
    assert [paragraph.text for paragraph in sample(EN).closing] == [
        "This is the report on the results of resolving administrative procedures of Anh Sơn district, 2020 (to 11 Sep)."
    ]


def test_what_is_not_published_has_no_part():
    bare = replace(figures(), index=None, inspected=None, earlier=None, before=None, programme=None, remarked=())
    assert headings(report(bare, letterhead(EN), EN)) == [
        "I. RESULTS OF RESOLVING ADMINISTRATIVE PROCEDURES",
        "1. Dossiers received and resolved",
        "2. Channels through which dossiers come",
        "3. Units",
        "4. Fields and reasons for delay",
    ]


def test_the_subject_names_area_and_period_and_what_is_not_known_of_the_periods_follows():
    found = sample(VI)
    assert found.subject == "Kết quả giải quyết thủ tục hành chính của huyện Anh Sơn, năm 2020 (đến 11/9)"
    assert [paragraph.text for paragraph in found.opening] == [
        "Năm 2020 (đến 11/9): một phần năm, nguồn không nêu kỳ; ngày giả định.",
        "Năm 2019: ngày giả định.",
    ]


@pytest.mark.parametrize(("demonstration", "marks"), [(False, ["DỰ THẢO"]), (True, ["DỰ THẢO", "MINH HỌA: SỐ LIỆU GIẢ LẬP"])])
def test_a_draft_and_made_up_figures_are_marked(demonstration, marks):
    assert sample(VI, demonstration=demonstration).marks(VI) == marks


def test_the_figures_stand_in_a_table_beside_those_of_the_period_before():
    table = next(item for _, _, part in sample(EN).outline() for item in part.items if isinstance(item, Table))
    rows = {row[0]: row[1:] for row in table.reading.written().values.tolist()}
    assert list(table.reading.frame) == ["Figure", "2020 (to 11 Sep)", "2019", "Change"]
    assert rows["Received"] == ["3,673", "12,979", "—"]
    assert rows["Resolved late"] == ["13", "0", "—"]
    assert rows["Overdue rate"] == ["0.35%", "0%", "+0.35\N{NO-BREAK SPACE}points"]


def test_made_up_figures_of_the_programme_mark_the_report():
    made_up = replace(figures(), programme=replace(figures().programme, demonstration=True))
    assert (figures().demonstration, made_up.demonstration) == (False, True)


def test_two_whole_periods_have_a_change_of_totals():
    now, before = sums({**ARTICLE_2019, "received_total": 13000}), sums(ARTICLE_2019)
    reading = figures_reading(now, before, RESOLVED, Y2019, Y2018, VI)
    assert reading.frame.iloc[0].tolist() == ["Tiếp nhận", "13.000", "12.979", "+21"]


def test_decision_766s_share_is_called_in_the_table_what_it_counts():
    now = sums({"received_total": 200, "within_deadline": 180, "past_deadline": 20})
    rows = figures_reading(now, None, PROGRESS_766, Y2019, None, VI).frame.values.tolist()
    assert [name for name, _ in rows[-2:]] == ["Giải quyết đúng hạn hoặc còn trong hạn trên tiếp nhận", "Tỷ lệ quá hạn"]


def test_very_few_dossiers_have_no_figures_of_what_became_of_them():
    few = sums({"received_total": 4, "resolved_total": 4, "resolved_on_time_total": 3, "resolved_overdue": 1})
    rows = figures_reading(few, None, RESOLVED, TO_SEPTEMBER, None, EN).frame.values.tolist()
    assert rows == [["Received", "4"], ["Resolved", "4"]]


def test_every_number_of_the_text_that_a_table_has_is_the_tables():
    """The counts and rates of the sentences on units and fields are a row of the table below them."""
    found = 0
    for _, _, part in sample(EN).outline():
        tables = [item.reading.written().values.tolist() for item in part.items if isinstance(item, Table)]
        texts = [item.text for item in part.items if not isinstance(item, Table)]
        for counts in re.findall(r"\(([\d,]+) of ([\d,]+) dossiers, ([\d.]+%)\)", " ".join(texts)):
            assert any(set(counts) <= set(row) for table in tables for row in table)
            found += 1
    assert found == 3
