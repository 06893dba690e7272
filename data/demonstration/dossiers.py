"""Writes made-up dossiers of Anh Sơn whose totals are the article's, in the shape of a one-stop export."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import holidays
import numpy as np
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from data.demonstration.seed import FOLDER, MARK, SEED
from data.procedures import PROCEDURES, SAME_DAY_COMMUNE, SAME_DAY_DISTRICT, Procedure
from data.units import COMMUNES_2020, DESK_CODE, DESK_NAME

FILE = FOLDER / "anh_son_demo_dossiers_2019_2020.xlsx"

# What the article prints for the two years; the dossiers are drawn so that counting them gives exactly this.
RECEIVED_2019, RESOLVED_2019, EARLY_2019 = 12_979, 12_917, 457
RECEIVED_2020, EARLY_2020, LATE_2020 = 3_673, 102, 13
OPEN_AFTER_2019 = RECEIVED_2019 - RESOLVED_2019
# The article says that 2019 includes dossiers of 2018, but not how many: this number is made up.
FROM_2018 = 214

YEAR_END = dt.date(2019, 12, 31)
LAST_DAY = dt.date(2020, 9, 11)

# How busy each month is beside an average one: the Tết trough and the rush after it, the distancing of April 2020,
# the summer's school papers.
SEASON_2019 = (0.9, 0.5, 1.2, 1.05, 1.0, 1.05, 1.15, 1.3, 1.1, 1.0, 0.95, 0.9)
SEASON_2020 = (0.75, 0.9, 0.9, 0.4, 1.0, 1.15, 1.1, 1.2, 1.0)

# Dossiers of each unit beside an average commune, in the order of COMMUNES_2020, the district's desk last.
SIZES = (2.6, 0.8, 1.1, 1.3, 0.5, 0.7, 0.6, 0.7, 1.2, 0.9, 0.7, 1.2, 0.6, 0.8, 0.6, 0.9, 1.2, 1.0, 1.3, 1.1, 0.6, 5.2)
# How often each unit finishes before the day promised, beside the others: habits differ more than work does.
EARLINESS = (1, 3, 0.3, 1, 0.5, 0, 2, 0.2, 1, 0.5, 4, 1, 0, 0.6, 2, 0.1, 1, 0.4, 3, 0.8, 1, 1.2)
# Where and when the late ones of 2020 arise: land dossiers of the district's desk and two communes, mostly in summer.
LATE_AT = {DESK_CODE: 8, "17374": 3, "17380": 2}
LATE_DUE = (dt.date(2020, 6, 1), dt.date(2020, 8, 25))

HEADINGS = (
    "STT", "Mã hồ sơ", "Mã TTHC", "Tên TTHC", "Lĩnh vực", "Đơn vị giải quyết", "Phòng ban", "Ngày tiếp nhận", "Ngày hẹn trả",
    "Ngày kết thúc xử lý", "Ngày trả kết quả", "Trạng thái", "Hình thức nộp", "Mức độ", "Lý do trễ hạn",
)  # fmt: skip
# Why the late ones are late, and how often nobody says so.
REASONS = {
    "Hồ sơ phức tạp, phải xác minh thực địa": 0.4,
    "Chờ phối hợp của cơ quan khác": 0.25,
    "Lỗi phần mềm hoặc chưa kết thúc trên hệ thống": 0.15,
    "": 0.2,
}
TITLE = f"{MARK} – hồ sơ giả lập, không phải hồ sơ thật của người dân hay cơ quan nào"


@dataclass
class Dossier:
    """One made-up dossier while it is being drawn."""

    received: dt.date
    unit: int
    procedure: Procedure
    due: dt.date
    completed: dt.date | None = field(default=None)


@cache
def working_days() -> list[dt.date]:
    """Every working day of the years needed: holidays and swapped Saturdays as decreed for Vietnam."""
    calendar = holidays.country_holidays("VN", years=range(2018, 2022))
    first = dt.date(2018, 9, 1)
    return [day for n in range(900) if calendar.is_working_day(day := first + dt.timedelta(days=n))]


@cache
def _places() -> dict[dt.date, int]:
    return {day: place for place, day in enumerate(working_days())}


def after(day: dt.date, days: int) -> dt.date:
    """The working day so many working days after `day`, itself a working day; the day after is the first."""
    return working_days()[_places()[day] + days]


def dossiers() -> list[Dossier]:
    """All dossiers in the order they came in. The same every time: the seed is fixed."""
    chance = np.random.default_rng(SEED)
    carried = _carried_from_2018(chance)
    year = _receive(chance, 2019, RECEIVED_2019 - FROM_2018, SEASON_2019)
    _leave_open(chance, year)
    part = _receive(chance, 2020, RECEIVED_2020 - OPEN_AFTER_2019, SEASON_2020)
    for dossier in part:
        if dossier.due > LAST_DAY:
            _make_same_day(dossier)
    late = _make_late(chance, part)

    first = carried + year
    resolved_2019 = [dossier for dossier in first if dossier.due <= YEAR_END]
    resolved_2020 = [dossier for dossier in first if dossier.due > YEAR_END] + [d for d in part if d not in late]
    for dossier in resolved_2019 + resolved_2020:
        dossier.completed = dossier.due
    _make_early(chance, resolved_2019, EARLY_2019, not_before=dt.date(2019, 1, 2))
    _make_early(chance, resolved_2020, EARLY_2020, not_before=dt.date(2020, 1, 2))
    return sorted(first + part, key=lambda dossier: (dossier.received, dossier.unit))


def _draw_procedure(chance: np.random.Generator, unit: int, *, shortest: int = 0) -> Procedure:
    district = unit == len(COMMUNES_2020)
    fitting = [p for p in PROCEDURES if p.district == district and p.days >= shortest]
    weights = np.array([procedure.weight for procedure in fitting])
    return fitting[chance.choice(len(fitting), p=weights / weights.sum())]


def _units(chance: np.random.Generator, n: int) -> np.ndarray:
    return chance.choice(len(SIZES), size=n, p=np.array(SIZES) / sum(SIZES))


def _receive(chance: np.random.Generator, year: int, n: int, season: tuple[float, ...]) -> list[Dossier]:
    """`n` dossiers on the working days of a year, by its season; Mondays are busiest."""
    days = [d for d in working_days() if d.year == year and d.month <= len(season) and d < LAST_DAY]
    busy = np.array([season[d.month - 1] * (1.25 if d.weekday() == 0 else 1.0) for d in days])
    busy = busy * chance.uniform(0.7, 1.3, len(days))
    received = chance.choice(len(days), size=n, p=busy / busy.sum())
    found = []
    for day, unit in zip(received, _units(chance, n), strict=True):
        procedure = _draw_procedure(chance, int(unit))
        found.append(Dossier(days[day], int(unit), procedure, after(days[day], procedure.days)))
    return found


def _carried_from_2018(chance: np.random.Generator) -> list[Dossier]:
    """Received late in 2018 and due in 2019, so open at the turn of the year."""
    days = [d for d in working_days() if d.year == 2018 and d.month >= 11]
    found: list[Dossier] = []
    while len(found) < FROM_2018:
        day, unit = days[chance.integers(len(days))], int(_units(chance, 1)[0])
        procedure = _draw_procedure(chance, unit, shortest=3)
        due = after(day, procedure.days)
        if due.year == 2019:
            found.append(Dossier(day, unit, procedure, due))
    return found


def _make_same_day(dossier: Dossier) -> None:
    district = dossier.unit == len(COMMUNES_2020)
    dossier.procedure = SAME_DAY_DISTRICT if district else SAME_DAY_COMMUNE
    dossier.due = dossier.received


def _leave_open(chance: np.random.Generator, year: list[Dossier]) -> None:
    """Exactly as many of the year's dossiers fall due after its end as the article leaves unaccounted for."""
    over = [dossier for dossier in year if dossier.due > YEAR_END]
    for place in chance.permutation(len(over))[OPEN_AFTER_2019:]:
        _make_same_day(over[place])
    december = [d for d in year if d.received >= dt.date(2019, 12, 2) and d.due <= YEAR_END]
    for place in chance.permutation(len(december)):
        if sum(dossier.due > YEAR_END for dossier in year) == OPEN_AFTER_2019:
            break
        dossier = december[place]
        procedure = _draw_procedure(chance, dossier.unit, shortest=15)
        if after(dossier.received, procedure.days) > YEAR_END:
            dossier.procedure, dossier.due = procedure, after(dossier.received, procedure.days)


def _make_late(chance: np.random.Generator, part: list[Dossier]) -> list[Dossier]:
    """The late dossiers: land, at the units and in the months named above, finished some working days too late."""
    codes = [code for code, _ in COMMUNES_2020] + [DESK_CODE]
    found = []
    for code, wanted in LATE_AT.items():
        unit = codes.index(code)
        land = [p for p in PROCEDURES if p.sector == "Đất đai" and p.district == (code == DESK_CODE)]
        own = [d for d in part if d.unit == unit and LATE_DUE[0] <= d.received <= dt.date(2020, 7, 10)]
        for place in chance.permutation(len(own))[:wanted]:
            dossier = own[place]
            dossier.procedure = land[chance.integers(len(land))]
            dossier.due = after(dossier.received, dossier.procedure.days)
            dossier.completed = min(after(dossier.due, int(chance.integers(1, 12))), LAST_DAY)
            found.append(dossier)
    return found


def _make_early(chance: np.random.Generator, resolved: list[Dossier], n: int, *, not_before: dt.date) -> None:
    """`n` of them end one or more working days before the day promised."""
    able = [d for d in resolved if d.procedure.days >= 2 and after(d.due, -1) >= max(not_before, d.received)]
    weights = np.array([EARLINESS[dossier.unit] for dossier in able])
    for place in chance.choice(len(able), size=n, replace=False, p=weights / weights.sum()):
        dossier = able[place]
        least = max(_places()[dossier.received], _places()[not_before])
        room = _places()[dossier.due] - least
        dossier.completed = after(dossier.due, -int(chance.integers(1, min(room, 5) + 1)))


def rows() -> list[tuple]:
    """The export's rows, without its heading."""
    chance, why = np.random.default_rng(SEED + 1), np.random.default_rng(SEED + 2)
    units = [*COMMUNES_2020, (DESK_CODE, DESK_NAME)]
    serials: Counter = Counter()
    found = []
    for number, dossier in enumerate(dossiers(), start=1):
        serials[dossier.unit, dossier.received] += 1
        code = f"H41.10.{dossier.unit + 1:02d}-{dossier.received:%y%m%d}-{serials[dossier.unit, dossier.received]:04d}"
        returned = after(dossier.completed, int(chance.choice(4, p=(0.7, 0.18, 0.08, 0.04))))
        handed_over = returned <= LAST_DAY
        online = 0.05 if dossier.received.year < 2020 else 0.12
        channel = ("Trực tiếp", "Trực tuyến", "Qua bưu chính công ích")[chance.choice(3, p=(1 - online - 0.02, online, 0.02))]
        level = ("Mức độ 3" if chance.random() < 0.7 else "Mức độ 4") if channel == "Trực tuyến" else "Mức độ 2"
        late = dossier.completed > dossier.due
        reason = str(why.choice(list(REASONS), p=list(REASONS.values()))) if late else ""
        found.append(
            (
                number, code, dossier.procedure.code, dossier.procedure.name, dossier.procedure.sector, units[dossier.unit][1],
                dossier.procedure.office, dossier.received, dossier.due, dossier.completed, returned if handed_over else None,
                "Đã trả kết quả" if handed_over else "Đã xử lý xong", channel, level, reason or None,
            )
        )  # fmt: skip
    return found


def write(path: Path) -> None:
    """The rows as an .xlsx with real dates, marked as made up in its first row."""
    book = Workbook(write_only=True)
    book.properties.created = book.properties.modified = dt.datetime(2020, 9, 11)
    book.properties.creator = "data/demonstration/dossiers.py"
    sheet = book.create_sheet("Danh sách hồ sơ")
    for letter, width in zip("ABCDEFGHIJKLMNO", (7, 22, 11, 52, 22, 30, 34, 14, 14, 18, 16, 16, 22, 11, 40), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "C4"
    for cells in ((TITLE,), (), HEADINGS):
        sheet.append([_bold(sheet, text) for text in cells])
    for row in rows():
        sheet.append([_day(sheet, value) if isinstance(value, dt.date) else value for value in row])
    book.save(path)


def _bold(sheet, text: str):
    cell = WriteOnlyCell(sheet, text)
    cell.font = Font(bold=True)
    return cell


def _day(sheet, day: dt.date):
    cell = WriteOnlyCell(sheet, day)
    cell.number_format = "dd/mm/yyyy"
    return cell


if __name__ == "__main__":
    write(FILE)
