"""Writes a made-up citizens' survey of Anh Sơn's communes: forms, answers, the criteria they feed, and the points as printed."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from openpyxl import Workbook

from data.demonstration.seed import FOLDER, MARK, SEED
from data.units import COMMUNES_2020
from schema.columns import Table
from schema.survey_table import LETTERS
from schema.tables import CRITERIA, SCORES, SURVEY, SURVEY_FORMS

FILE = FOLDER / "anh_son_demo_survey_2019_2020.xlsx"
TITLE = f"{MARK} – phiếu điều tra giả lập, không phải ý kiến thật của người dân hay cơ quan nào"

NAME = "Điều tra xã hội học cải cách hành chính cấp xã"
CRITERIA_SET = "Bộ tiêu chí cải cách hành chính cấp xã (minh họa)"
YEARS = (2019, 2020)
# What the survey's part of the index is made of, each with its most points and its questions.
PARTS = {
    "8.1": ("Chất lượng chỉ đạo, điều hành cải cách hành chính", 5, (
        "Mức độ quan tâm của lãnh đạo xã đối với cải cách hành chính",
        "Tính kịp thời của việc chỉ đạo, điều hành",
        "Chất lượng tuyên truyền cải cách hành chính",
    )),
    "8.2": ("Chất lượng giải quyết thủ tục hành chính", 8, (
        "Sự dễ hiểu của thủ tục, hồ sơ",
        "Thời gian giải quyết so với giấy hẹn",
        "Số lần đi lại để hoàn thành thủ tục",
        "Việc niêm yết, công khai thủ tục",
    )),
    "8.3": ("Chất lượng công chức cấp xã", 7, (
        "Thái độ phục vụ của công chức",
        "Năng lực chuyên môn của công chức",
        "Trách nhiệm của công chức trong giải quyết công việc",
        "Tình trạng nhũng nhiễu, gây phiền hà",
    )),
    "8.4": ("Chất lượng dịch vụ công trực tuyến và bộ phận một cửa", 5, (
        "Sự thuận tiện của dịch vụ công trực tuyến",
        "Cơ sở vật chất của bộ phận một cửa",
        "Việc tiếp nhận, xử lý phản ánh, kiến nghị",
        "Thông tin trên trang thông tin điện tử của xã",
    )),
}  # fmt: skip
# Each group as files call it: forms sent, the least and the most members it has, how its answers lean, and its share of the
# score, which the office sets for 2020.
GROUPS = {
    "Người dân": (40, 1200, 3600, 0.0, 0.5),
    "Công chức, viên chức": (15, 18, 24, 0.5, 0.3),
    "Đại biểu HĐND": (10, 24, 30, 0.2, 0.2),
}
# Where so few forms came back that nothing can be said.
FEW = {(2020, "17386"): (0.3, 0.4, 0.4)}
# A mistake in the printed points: digits turned round.
MISPRINTED = {(2020, "17374", "8.2"): 0.36}


def forms() -> list[tuple]:
    """Survey, year, unit, group, size, sent, returned, share of the group."""
    chance = np.random.default_rng(SEED + 81)
    found = []
    for year in YEARS:
        for code, name in COMMUNES_2020:
            for place, (group, (sent, least, most, _, share)) in enumerate(GROUPS.items()):
                size = int(chance.integers(least, most + 1))
                rate = FEW.get((year, code), (None,) * 3)[place] or chance.uniform(0.7, 1.0)
                returned = round(sent * rate)
                found.append((NAME, year, name, code, group, size, sent, returned, f"{share:.0%}" if year == 2020 else None))
    return found


def _asked() -> Iterator[tuple[int, str, str]]:
    """Number, wording and criterion of every question."""
    number = 0
    for criterion, (_, _, questions) in PARTS.items():
        for wording in questions:
            number += 1
            yield number, wording, criterion


def answers() -> list[tuple]:
    """Survey, year, unit, group, question, wording, set, criterion, answer, weight, respondents; a few skip a question."""
    chance = np.random.default_rng(SEED + 82)
    found = []
    ability = {code: chance.normal(0, 0.35) for code, _ in COMMUNES_2020}
    hard = {number: chance.normal(0, 0.35) for number, _, _ in _asked()}
    for survey, year, name, code, group, _, _, returned, _ in forms():
        for number, wording, criterion in _asked():
            lean = 0.4 + ability[code] + hard[number] + GROUPS[group][3] + (0.15 if year == 2020 else 0)
            odds = np.exp(lean * np.array([1.5, 1.0, 0.0, -1.0]))
            counts = chance.multinomial(max(0, returned - int(chance.binomial(3, 0.2))), odds / odds.sum())
            for (letter, weight), n in zip(LETTERS.items(), counts, strict=True):
                shown = f"{weight:.0%}"
                found.append((survey, year, name, code, group, number, wording, CRITERIA_SET, criterion, letter, shown, int(n)))
    return found


def criteria() -> list[tuple]:
    """Set, year, number, name, most points, how it is assessed; the area first."""
    area = ("8", "Tác động của cải cách hành chính (điều tra xã hội học)", sum(most for _, most, _ in PARTS.values()), None)
    parts = [(number, name, most, "Điều tra xã hội học") for number, (name, most, _) in PARTS.items()]
    return [(CRITERIA_SET, year, *row) for year in YEARS for row in (area, *parts)]


def scores() -> list[tuple]:
    """Set, year, unit, criterion, day, points as an office would have printed them: by shares in 2020, else all answers alike."""
    given: dict[tuple, dict[str, list[tuple[float, int]]]] = {}
    for _, year, name, code, group, _, _, _, criterion, letter, _, n in answers():
        given.setdefault((year, code, name, criterion), {}).setdefault(group, []).append((LETTERS[letter], n))
    found = []
    for (year, code, name, criterion), groups in given.items():
        if year == 2020:
            mean = sum(GROUPS[group][4] * _mean(pairs) for group, pairs in groups.items())
        else:
            mean = _mean([pair for pairs in groups.values() for pair in pairs])
        points = round(mean * PARTS[criterion][1] + MISPRINTED.get((year, code, criterion), 0), 2)
        found.append((CRITERIA_SET, year, name, code, criterion, dt.date(year, 12, 31), points))
    return found


def _mean(pairs: list[tuple[float, int]]) -> float:
    return sum(weight * n for weight, n in pairs) / sum(n for _, n in pairs)


# Every sheet: its name, its table, the columns it has, and the program of its rows.
_SHEETS = (
    ("Phiếu", SURVEY_FORMS, "survey year unit_name unit_code respondent_group population sent returned group_share", forms),
    (
        "Câu trả lời",
        SURVEY,
        "survey year unit_name unit_code respondent_group question question_text criteria_set criterion answer weight "
        "respondents",
        answers,
    ),
    ("Tiêu chí", CRITERIA, "criteria_set year criterion name max_points assessed_by", criteria),
    ("Điểm điều tra", SCORES, "criteria_set year unit_name unit_code criterion as_of survey_score", scores),
)


def workbook() -> Workbook:
    """The sheets, each marked as made up in its first row."""
    book = Workbook()
    book.remove(book.active)
    book.properties.created = book.properties.modified = dt.datetime(2020, 12, 31)
    book.properties.creator = "data/demonstration/survey.py"
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
