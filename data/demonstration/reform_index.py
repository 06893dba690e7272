"""Writes made-up points of Anh Sơn's communes in a reform index for two years: the areas beside that of the made-up survey."""

import datetime as dt
from pathlib import Path

import numpy as np
from openpyxl import Workbook

from data.demonstration.seed import FOLDER, MARK, SEED
from data.demonstration.survey import CRITERIA_SET, YEARS
from data.demonstration.survey import scores as survey_scores
from data.units import COMMUNES_2020
from schema.columns import Table
from schema.tables import BANDS, CRITERIA, SCORES

FILE = FOLDER / "anh_son_demo_reform_index_2019_2020.xlsx"
TITLE = f"{MARK} – bộ tiêu chí và điểm giả lập, không phải kết quả chấm điểm thật của xã nào"

# The areas and, below each, its criteria: number, name, most points. Area 8 is the survey's, in a file of its own.
SCORED = (
    ("1", "Công tác chỉ đạo, điều hành cải cách hành chính", 12),
    ("1.1", "Kế hoạch cải cách hành chính năm", 3),
    ("1.1.1", "Ban hành kế hoạch kịp thời, đủ nội dung", 1),
    ("1.1.2", "Mức độ hoàn thành kế hoạch", 2),
    ("1.2", "Báo cáo cải cách hành chính định kỳ", 2),
    ("1.3", "Tự kiểm tra cải cách hành chính", 3),
    ("1.4", "Tuyên truyền cải cách hành chính", 2),
    ("1.5", "Sáng kiến cải cách hành chính", 2),
    ("2", "Cải cách thể chế", 5),
    ("2.1", "Ban hành văn bản đúng trình tự, thẩm quyền", 2),
    ("2.2", "Rà soát, hệ thống hóa văn bản", 2),
    ("2.3", "Theo dõi thi hành pháp luật", 1),
    ("3", "Cải cách thủ tục hành chính", 18),
    ("3.1", "Niêm yết, công khai thủ tục hành chính", 4),
    ("3.2", "Tỷ lệ hồ sơ giải quyết đúng hạn", 6),
    ("3.3", "Thực hiện cơ chế một cửa, một cửa liên thông", 5),
    ("3.4", "Tiếp nhận, xử lý phản ánh, kiến nghị", 3),
    ("4", "Cải cách tổ chức bộ máy", 7),
    ("4.1", "Xây dựng, thực hiện quy chế làm việc", 3),
    ("4.2", "Bố trí cán bộ, công chức đúng số lượng quy định", 4),
    ("5", "Cải cách chế độ công vụ", 13),
    ("5.1", "Cán bộ, công chức đạt chuẩn chức danh", 5),
    ("5.2", "Đào tạo, bồi dưỡng cán bộ, công chức", 4),
    ("5.3", "Chấp hành kỷ luật, kỷ cương hành chính", 4),
    ("6", "Cải cách tài chính công", 6),
    ("6.1", "Thực hiện quy chế chi tiêu nội bộ", 3),
    ("6.2", "Công khai tài chính, ngân sách", 3),
    ("7", "Hiện đại hóa hành chính", 14),
    ("7.1", "Tỷ lệ văn bản trao đổi dưới dạng điện tử", 4),
    ("7.2", "Cung cấp và sử dụng dịch vụ công trực tuyến", 5),
    ("7.3", "Trang thông tin điện tử của xã", 2),
    ("7.4", "Áp dụng hệ thống quản lý chất lượng ISO 9001", 3),
)
BONUS, PENALTY = ("9", "Điểm thưởng", 2), ("10", "Điểm trừ", 3)
LEAVES = tuple(row for row in SCORED if not any(other[0].startswith(f"{row[0]}.") for other in SCORED))
# Between equal totals the procedures decide, then the direction.
TIE_ORDER = {"3": 1, "1": 2}
LIMITS = (("Xuất sắc", 90), ("Tốt", 80), ("Khá", 70), ("Trung bình", 50), ("Yếu", 0))
# All communes have all of these points, so that the criterion tells none from another.
CONSTANT = "4.2"
# Worked out from a rate, to two decimals; all others go by halves.
BY_FORMULA = "3.2"
# How hard a criterion is, where it is not as the others: the mean share of its points.
_HARD = {"1.3": 0.55, "1.5": 0.4, "7.2": 0.5, "7.4": 0.45, "2.3": 0.95, "1.2": 0.95, "6.2": 0.92, "3.4": 0.65}
# Where the year's sheet has no points of a commune for a criterion.
WITHOUT = {(2020, "17380", "5.2")}
# Of two communes with one total the second is given what it lacks in BY_FORMULA, by their places without it in 2020.
_TIED = (9, 10)


def criteria() -> list[tuple]:
    """Set, year, number, name, most points, role, order among ties."""
    roles = [(*BONUS, "Điểm thưởng"), (*PENALTY, "Điểm phạt")]
    rows = [(*row, None) for row in SCORED] + roles
    return [(CRITERIA_SET, year, *row, TIE_ORDER.get(row[0])) for year in YEARS for row in rows]


def bands() -> list[tuple]:
    """Set, year, band, percentage from which it holds."""
    return [(CRITERIA_SET, year, *limit) for year in YEARS for limit in LIMITS]


def scores() -> list[tuple]:
    """Set, year, unit, criterion, day, self-score, first and second appraisal."""
    chance = np.random.default_rng(SEED + 83)
    ability = {code: chance.normal(0, 0.06) for code, _ in COMMUNES_2020}
    boast = {code: abs(chance.normal(0.05, 0.05)) for code, _ in COMMUNES_2020}
    found = {}
    for year in YEARS:
        for code, _ in COMMUNES_2020:
            for number, _, most in LEAVES:
                found[year, code, number] = _steps(number, most, ability[code] + (year - 2019) * 0.02, boast[code], chance)
            bonus = 1.0 if chance.random() < 0.2 else None
            penalty = 0.5 if chance.random() < 0.15 else None
            found[year, code, BONUS[0]] = (bonus, bonus, None)
            found[year, code, PENALTY[0]] = (None, penalty, None)
    _tie(found)
    names = dict(COMMUNES_2020)
    return [
        (CRITERIA_SET, year, names[code], code, number, dt.date(year, 12, 31), *steps)
        for (year, code, number), steps in found.items()
        if (year, code, number) not in WITHOUT and steps != (None, None, None)
    ]


def _steps(number: str, most: float, ability: float, boast: float, chance: np.random.Generator) -> tuple:
    """Self-score, first and second appraisal; the second only where the unit has explained itself."""
    if number == CONSTANT:
        return float(most), float(most), None
    share = min(1.0, max(0.0, _HARD.get(number, 0.82) + ability + chance.normal(0, 0.13)))
    first = round(share * most, 2) if number == BY_FORMULA else round(share * most * 2) / 2
    claimed = min(float(most), round(first + round((boast + abs(chance.normal(0, 0.08))) * most * 2) / 2, 2))
    again = min(claimed, round(first + 0.5, 2)) if claimed > first and chance.random() < 0.15 else None
    return claimed, first, again


def _points(steps: tuple) -> float:
    claimed, first, again = steps
    return next((step for step in (again, first, claimed) if step is not None), 0.0)


def _tie(found: dict) -> None:
    """Give two communes of 2020 the same total."""
    year = YEARS[-1]
    given = {code: 0.0 for code, _ in COMMUNES_2020}
    for _, of, _, code, _, _, points in survey_scores():
        given[code] += points if of == year else 0
    for (of, code, number), steps in found.items():
        if of == year:
            given[code] += -_points(steps) if number == PENALTY[0] else _points(steps)
    whole = [code for code in sorted(given, key=given.get, reverse=True) if not any(code == one for _, one, _ in WITHOUT)]
    above, below = (whole[place] for place in _TIED)
    claimed, first, _ = found[year, below, BY_FORMULA]
    mended = round(first + given[above] - given[below], 2)
    found[year, below, BY_FORMULA] = (max(claimed, mended), mended, None)


# Every sheet: its name, its table, the columns it has, and the program of its rows.
_SHEETS = (
    ("Tiêu chí", CRITERIA, "criteria_set year criterion name max_points role tie_order", criteria),
    ("Xếp loại", BANDS, "criteria_set year band at_least", bands),
    (
        "Điểm",
        SCORES,
        "criteria_set year unit_name unit_code criterion as_of self_score appraised_first appraised_second",
        scores,
    ),
)


def workbook() -> Workbook:
    """The sheets, each marked as made up in its first row."""
    book = Workbook()
    book.remove(book.active)
    book.properties.created = book.properties.modified = dt.datetime(2020, 12, 31)
    book.properties.creator = "data/demonstration/reform_index.py"
    for title, table, columns, rows in _SHEETS:
        _fill(book, title, table, columns.split(), rows())
    return book


def _fill(book: Workbook, title: str, table: Table, columns: list[str], rows: list[tuple]) -> None:
    sheet = book.create_sheet(title)
    for row in ((TITLE,), (), [table[name].headings[0] for name in columns], *rows):
        sheet.append(row)
    for place, name in enumerate(columns):
        if name == "as_of":
            for cell in list(sheet.columns)[place][3:]:
                cell.number_format = "dd/mm/yyyy"


def write(path: Path) -> None:
    workbook().save(path)


if __name__ == "__main__":
    write(FILE)
