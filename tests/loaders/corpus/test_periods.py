"""Which days a form covers, however it says so: they are read as they are, or asked for. Never a year that nobody reported."""

from dataclasses import replace
from typing import Any

import pytest

from loaders import read
from schema.periods import official_period
from tests.loaders.corpus.families import FAMILIES
from tests.loaders.corpus.grids import Grid, with_cell, with_rows
from tests.loaders.corpus.test_corpus import content, of, told, wrong
from tests.loaders.corpus.truth import PERIOD, silent_errors

# One period, 15 December 2019 to 14 March 2020.
PERIODS = (
    "Kỳ báo cáo: Quý I năm 2020 (Từ ngày 15/12/2019 đến ngày 14/03/2020)",
    "Kỳ báo cáo: Quý I/2020",
    "Quý 1 năm 2020",
    "Từ ngày 15 tháng 12 năm 2019 đến ngày 14 tháng 3 năm 2020",
    "Từ 15/12/2019 đến 14/3/2020",
    "Từ 15/12/2019-14/3/2020",
    "Từ ngày 15-12-2019 đến hết ngày 14-03-2020",
    "Từ ngày 15.12.2019 tới ngày 14.03.2020",
    "Từ ngày: 15/12/2019   Đến ngày: 14/03/2020",
    "Từ ngày : 15/12/2019 - Đến ngày : 14/03/2020",
    "từ ngày 15/12/2019 00:00 đến ngày 14/03/2020 23:59",
    "Thời gian: 15/12/2019 đến 14/03/2020",
    "(15/12/2019 - 14/03/2020)",
)
# Above each of these stands a year, or a day, that is not the period.
NO_PERIODS = (
    "Số liệu tính đến ngày 14/3/2020",
    "từ 15/12 đến 14/3/2020",
    "Ngày in: 16/03/2020",
    "Thời điểm lấy số liệu: 08:30 16/03/2020",
    "Ban hành theo Quyết định số 12/2020/QĐ-UBND",
)

# First month, number of months and year of what a title means: a report names the next period's tasks beside its own.
NAMED = {
    "BÁO CÁO công tác CCHC quý I, nhiệm vụ trọng tâm quý II năm 2020": (1, 3, 2020),
    "Kết quả quý I năm 2020 và phương hướng, nhiệm vụ quý II năm 2020": (1, 3, 2020),
    "Kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2020": (1, 6, 2020),
    "Báo cáo tháng 3, nhiệm vụ tháng 4 năm 2020": (3, 1, 2020),
    "Báo cáo năm 2019, phương hướng năm 2020": (1, 12, 2019),
    "Báo cáo tháng 3 và quý I năm 2020": None,
    "Lũy kế đến hết quý III năm 2020": (1, 9, 2020),
    "Lũy kế đến tháng 5 năm 2020": (1, 5, 2020),
    "Số liệu tính đến hết quý III năm 2020": (1, 9, 2020),
    "Từ đầu năm đến hết tháng 9 năm 2020": (1, 9, 2020),
    "Tháng 9/2020 (lũy kế từ đầu năm)": None,
    "Kết quả tháng 3/2020, kế hoạch tháng 4/2020": (3, 1, 2020),
    "10 ngày đầu tháng 3 năm 2020": None,
    "Quý I, II năm 2020": (1, 6, 2020),
    "Quý I-II/2020": (1, 6, 2020),
    "6 tháng cuối năm 2019": (7, 6, 2019),
    "9 tháng năm 2020": (1, 9, 2020),
    "Q1/2020": (1, 3, 2020),
    "QI-2020": (1, 3, 2020),
    "T3/2020": (3, 1, 2020),
    "03/2020": (3, 1, 2020),
    "Quý một năm 2020": (1, 3, 2020),
    "Giai đoạn 2016-2020": None,
    "Năm 2020 so với năm 2019": None,
    "Số: 2015/BC-UBND": None,
}


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("name", ["B", "G"])
def test_a_printed_period_is_read_as_printed(units, name, period):
    family = FAMILIES[name]
    form = with_cell(of(family), 1, 1, period)
    assert wrong(read(content(form), name="a.xlsx", units=units), family, form) == []


def _in_cells(form: Grid, *days: Any) -> Grid:
    """The period in cells of its own beside their words, as systems print it."""
    texts = ("Từ ngày:", days[0], "Đến ngày:", days[1])
    for place, text in enumerate(texts, start=1):
        form = with_cell(form, 1, place, text)
    return form


@pytest.mark.parametrize("days", [PERIOD, tuple(f"{day:%d/%m/%Y}" for day in PERIOD)], ids=["days", "texts"])
@pytest.mark.parametrize("title", ["BÁO CÁO", "BÁO CÁO NĂM 2020"])
@pytest.mark.parametrize("name", ["B", "G"])
def test_a_period_in_cells_of_its_own_is_read_or_asked_for(units, name, title, days):
    family = FAMILIES[name]
    form = _in_cells(with_cell(of(family), 0, 1, title), *days)
    assert silent_errors(read(content(form), name="a.xlsx", units=units), family, form) == []


@pytest.mark.parametrize("name", ["B", "G"])
def test_a_period_in_two_lines_is_read_or_asked_for(units, name):
    family = FAMILIES[name]
    form = with_rows(with_cell(of(family), 1, 1, "Từ ngày 15/12/2019"), 2, [[None, "Đến ngày 14/03/2020"]])
    assert silent_errors(read(content(form), name="a.xlsx", units=units), family, form) == []


@pytest.mark.parametrize("text", NO_PERIODS)
def test_a_day_above_the_table_is_no_period(units, text):
    found = read(content(with_cell(of(FAMILIES["B"]), 1, 1, text)), name="a.xlsx", units=units)
    assert not found.accepted
    assert "period_missing" in told(found)


@pytest.mark.parametrize(
    "text",
    [
        "(Mẫu ban hành theo TT 02/2017/TT-VPCP)",
        "Theo QĐ 12/2019/QĐ-UBND",
        "Thực hiện Kế hoạch 03/2019/KH-UBND",
        "Biểu 06/2019",
        "Nghị định 61/2018/NĐ-CP",
        "Số: 2019/BC-UBND",
    ],
)
def test_another_documents_number_is_no_period(units, text):
    """It stands above the period that is printed, or alone."""
    family = FAMILIES["B"]
    alone = read(content(with_cell(of(family), 1, 1, text)), name="a.xlsx", units=units)
    assert not alone.accepted
    form = with_rows(with_cell(of(family), 1, 1, "Quý I năm 2020"), 1, [[None, text]])
    assert wrong(read(content(form), name="a.xlsx", units=units), family, form) == []


@pytest.mark.parametrize("text", NAMED)
def test_a_period_in_words_is_the_one_that_is_meant(units, text):
    found = read(content(with_cell(of(FAMILIES["B"]), 1, 1, text)), name="a.xlsx", units=units)
    if NAMED[text] is None or not found.accepted:
        assert "period_missing" in told(found)
        return
    meant = official_period(*NAMED[text])
    (table,) = found.tables
    assert (table.period_start, table.period_end) == (meant.start, meant.end)


@pytest.mark.parametrize(
    ("sheet", "span"), [("Quý 1.2020", (1, 3)), ("Q1-2020", (1, 3)), ("T3.2020", (3, 1)), ("QII 2020", (4, 3))]
)
def test_the_name_of_a_sheet_is_no_more_than_it_says(units, sheet, span):
    form = replace(with_cell(of(FAMILIES["B"]), 1, 1, None), name=sheet)
    found = read(content(form), name="a.xlsx", units=units)
    meant = official_period(*span, 2020)
    (table,) = found.tables
    assert not found.accepted or (table.period_start, table.period_end) == (meant.start, meant.end)
