"""Writes made-up measures of the reform programme of Anh Sơn and its communes, with reports missing, and targets for some."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from openpyxl import Workbook
from openpyxl.styles import Font

from data.demonstration import dossiers
from data.demonstration.seed import FOLDER, MARK, SEED
from data.units import COMMUNES_2020
from schema.shipped_catalogue import catalogue

FILE = FOLDER / "anh_son_demo_measures_2019_2020.xlsx"
TARGETS_FILE = FOLDER / "anh_son_demo_targets_2020.xlsx"
HEADINGS = ("Chỉ tiêu", "Đơn vị", "Từ ngày", "Đến ngày", "Giá trị", "Mẫu số")
TITLE = f"{MARK} – số liệu giả lập, không phải số liệu thật của cơ quan nào"
DISTRICT = "Huyện Anh Sơn"

# The inspection was in September 2020, when the second quarter was the last that had to be reported.
QUARTERS = tuple((year, quarter) for year in (2019, 2020) for quarter in (1, 2, 3, 4))[:6]
HALVES = ((2019, 1), (2019, 2), (2020, 1))

# Communes that report nothing of the review of procedures: the article's first shortcoming. They have no time or no list of it.
SILENT = (1, 4, 9, 13, 16)
_REVIEW = ("procedures_reviewed", "procedures_to_simplify", "procedure_time_cut")
# Communes that send no report at all for a quarter, by the quarter's place.
LATE = {6: (5,), 11: (1, 5), 17: (5,), 19: (3,)}
# How often a single figure is left out besides.
FORGOTTEN = 0.03
# So many procedures a commune is in charge of, and so many the district.
OF_COMMUNE, OF_DISTRICT = 118, 256

# What the district reports itself: a value, or the part and the whole, for each quarter or half-year.
OF_THE_DISTRICT = {
    "self_inspections": ((5, 6), (6, 6), (4, 7)),
    "public_service_units": (64, 61, 57),
    "sub_units": (148, 141, 132),
    "autonomy_staffing": (0, 3, 1),
    "autonomy_funding": (4, 13, 2),
    "business_dialogues": (1, 2, 1),
    "services_level_3": ((61, 256), (66, 256), (72, 256), (79, 256), (84, 256), (92, 256)),
    "services_level_4": ((18, 256), (20, 256), (25, 256), (31, 256), (38, 256), (44, 256)),
    "services_used": ((14, 79), (17, 86), (19, 97), (24, 110), (26, 122), (33, 136)),
}
# Indicator, year, target. Level 4 is behind its goal, as the article says without numbers.
TARGETS = (
    ("services_level_3", "45%"),
    ("services_level_4", "30%"),
    ("dossiers_online", "20%"),
    ("documents_electronic", "90%"),
    ("procedures_posted", "100%"),
    ("procedures_reviewed", 160),
    ("conferences", 42),
    ("public_service_units", 58),
)


def quarter(year: int, number: int) -> tuple[dt.date, dt.date]:
    return _months(year, 3 * number - 2, 3)


def half(year: int, number: int) -> tuple[dt.date, dt.date]:
    return _months(year, 6 * number - 5, 6)


def _months(year: int, first: int, months: int) -> tuple[dt.date, dt.date]:
    after = dt.date(year + (first + months - 1) // 12, (first + months - 1) % 12 + 1, 1)
    return dt.date(year, first, 1), after - dt.timedelta(days=1)


def rows() -> list[tuple]:
    """Code of the indicator, unit, first and last day, value and denominator, in the order of the periods."""
    chance = np.random.default_rng(SEED)
    online = _filed_online()
    found = [*_of_the_district()]
    for unit, (_, name) in enumerate(COMMUNES_2020):
        size, habit = dossiers.SIZES[unit], chance.uniform(0.7, 1.3)
        posted = int(chance.integers(88, 112))
        for place, (year, number) in enumerate(QUARTERS):
            days = quarter(year, number)
            posted = min(OF_COMMUNE, posted + int(chance.integers(0, 7)))
            figures = {
                **_directing(chance, habit, number),
                **_reviewing(chance, habit, number),
                "procedures_posted": (posted, OF_COMMUNE),
                **_training(chance, size, number),
                **_documents(chance, habit, size, place),
                "dossiers_online": online[name, year, number],
            }
            found += [(code, name, *days, *_pair(figure)) for code, figure in _sent(chance, unit, place, figures)]
        found += _longer(chance, unit, name)
    return sorted(found, key=lambda row: (row[3], row[2]))


def _pair(figure: int | tuple[int, int]) -> tuple[int, int | None]:
    return figure if isinstance(figure, tuple) else (figure, None)


def _of_the_district() -> Iterator[tuple]:
    for code, figures in OF_THE_DISTRICT.items():
        periods = [quarter(*one) for one in QUARTERS] if len(figures) == len(QUARTERS) else [half(*one) for one in HALVES]
        for days, figure in zip(periods, figures, strict=True):
            yield code, DISTRICT, *days, *_pair(figure)


def _filed_online() -> dict[tuple[str, int, int], tuple[int, int]]:
    """Of the made-up dossiers that each commune received in a quarter, those that were filed online: the two must agree."""
    all_of_them, filed = Counter(), Counter()
    for row in dossiers.rows():
        key = (row[5].removeprefix("UBND ").strip(), row[7].year, (row[7].month + 2) // 3)
        all_of_them[key] += 1
        filed[key] += row[12] == "Trực tuyến"
    names = {name: key for key in all_of_them for name in [key[0]]}
    return {
        (name, *one): (filed[named, *one], all_of_them[named, *one])
        for _, name in COMMUNES_2020
        for named in [next(there for there in names if there.casefold() == name.casefold())]
        for one in QUARTERS
    }


def _directing(chance: np.random.Generator, habit: float, number: int) -> dict[str, int]:
    """Documents by kind, most of them letters, plans at the beginning of the year; conferences are few."""
    parts = {
        "directive_resolutions": int(chance.poisson(0.3 if number == 1 else 0.1)),
        "directive_directives": int(chance.poisson(0.2)),
        "directive_plans": int(chance.poisson(3.0 * habit if number == 1 else 0.8)),
        "directive_decisions": int(chance.poisson(0.7)),
        "directive_letters": int(chance.poisson(4.5 * habit)),
    }
    return {"directive_documents": sum(parts.values()), **parts, "conferences": int(chance.poisson(0.5))}


def _reviewing(chance: np.random.Generator, habit: float, number: int) -> dict[str, int]:
    reviewed = int(chance.poisson((1.0, 3.5, 2.5, 1.0)[number - 1] * habit))
    simplified = int(chance.binomial(reviewed, 0.35))
    return {
        "procedures_reviewed": reviewed,
        "procedures_to_simplify": simplified,
        "procedure_time_cut": int(sum(chance.integers(1, 4, simplified))),
    }


def _training(chance: np.random.Generator, size: float, number: int) -> dict[str, int]:
    usual = 6 * (0.5 + size / 2) * (0.4 if number == 1 else 1.0)
    shares = {"politics": 0.2, "state": 0.25, "position": 0.2, "it": 0.2, "reform": 0.15}
    parts = {f"training_{subject}": int(chance.poisson(usual * share)) for subject, share in shares.items()}
    return {"training_participations": sum(parts.values()), **parts}


def _documents(chance: np.random.Generator, habit: float, size: float, place: int) -> dict[str, tuple[int, int]]:
    """Documents sent, electronically and signed: more every quarter."""
    sent = int(chance.poisson(90 * (0.6 + size / 3)))
    electronic = int(chance.binomial(sent, min(0.97, (0.72 + 0.035 * place) * (0.9 + habit / 10))))
    to_pay = int(chance.poisson(20 * size))
    return {
        "documents_electronic": (electronic, sent),
        "documents_signed": (int(chance.binomial(electronic, 0.45 + 0.07 * place)), sent),
        "payments_online": (int(chance.binomial(to_pay, 0.015 * (1 + place))), to_pay),
    }


def _sent(chance: np.random.Generator, unit: int, place: int, figures: dict) -> list[tuple]:
    """What of the figures is reported."""
    if place in LATE.get(unit, ()):
        return []
    splits = {measure.code: measure.split or measure.code for measure in catalogue()}
    # A split is forgotten as a whole.
    kept = {code for code in dict.fromkeys(splits[code] for code in figures) if chance.random() >= FORGOTTEN}
    return [
        (code, figure) for code, figure in figures.items() if splits[code] in kept and not (unit in SILENT and code in _REVIEW)
    ]


def _longer(chance: np.random.Generator, unit: int, name: str) -> list[tuple]:
    """What a commune reports of a half-year or a year: whether its desk is upgraded, and how its staff was rated."""
    upgraded = int(chance.integers(1, 6))
    found = [("desks_upgraded", name, *half(*one), int(place >= upgraded), None) for place, one in enumerate(HALVES)]
    staff = int(chance.integers(19, 25))
    excellent, unsatisfactory = int(chance.binomial(staff, 0.16)), int(chance.binomial(staff, 0.02))
    good = int(chance.binomial(staff - excellent - unsatisfactory, 0.72))
    ratings = {
        "staff_rated": staff,
        "rating_excellent": excellent,
        "rating_good": good,
        "rating_satisfactory": staff - excellent - unsatisfactory - good,
        "rating_unsatisfactory": unsatisfactory,
    }
    year = dt.date(2019, 1, 1), dt.date(2019, 12, 31)
    found += [(code, name, *year, figure, None) for code, figure in ratings.items()]
    return [row for row in found if unit not in (4, 11) or row[0] == "desks_upgraded"]


def _sheet(title: str, headings: tuple[str, ...], widths: tuple[int, ...]) -> tuple[Workbook, object]:
    book = Workbook()
    book.properties.created = book.properties.modified = dt.datetime(2020, 9, 11)
    book.properties.creator = "data/demonstration/measures.py"
    sheet = book.active
    sheet.title = title
    for line in ((TITLE,), (), headings):
        sheet.append(line)
    for row in (1, 3):
        for cell in sheet[row]:
            cell.font = Font(bold=True)
    for place, width in enumerate(widths):
        sheet.column_dimensions["ABCDEF"[place]].width = width
    sheet.freeze_panes = "A4"
    return book, sheet


def write(path: Path) -> None:
    """The measures as a list, marked as made up in its first row."""
    names = {measure.code: measure.names[0] for measure in catalogue()}
    book, sheet = _sheet("Chỉ tiêu CCHC", HEADINGS, (44, 22, 13, 13, 10, 10))
    for code, *rest in rows():
        sheet.append([names[code], *rest])
        for cell in sheet[sheet.max_row][2:4]:
            cell.number_format = "dd/mm/yyyy"
    book.save(path)


def write_targets(path: Path) -> None:
    """Targets of the district for 2020, marked as made up."""
    names = {measure.code: measure.names[0] for measure in catalogue()}
    book, sheet = _sheet("Mục tiêu", ("Chỉ tiêu", "Đơn vị", "Năm", "Mục tiêu", "Văn bản"), (44, 22, 8, 12, 30))
    for code, target in TARGETS:
        sheet.append([names[code], DISTRICT, 2020, target, "Kế hoạch minh họa"])
    book.save(path)


if __name__ == "__main__":
    write(FILE)
    write_targets(TARGETS_FILE)
