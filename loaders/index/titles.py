"""What stands above a score sheet: which index of which year it is, and whose."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from language import N_, Text
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.counts.named_period import years_in
from loaders.counts.period import title_year
from loaders.known_units import KnownUnits
from loaders.lists import YEARS
from schema.questions import Answers, Option, Question
from schema.units import clean, fold, level_of, unit_name

_UNIT_LINE = re.compile(
    r"^\W*(?:tên\s+)?(?:cơ quan,?\s*)?đơn vị(?:\s+(?:báo cáo|tự chấm|chấm điểm|được chấm))?\s*:\s*(.+)$", re.IGNORECASE
)
_SET_LINE = re.compile(r"^\W*(?:tên\s+)?(?:bộ tiêu chí|bộ chỉ số)\s*:\s*(.+)$", re.IGNORECASE)
# "cấp xã", "các xã" and "xã hội" name no commune.
_COMMUNE = r"(?<!cấp )(?<!các )\b(?:xã(?! hội\b)|phường|thị trấn)\s+(?!,)[^,;:()–\-]+?"
_UNIT_IN_TITLE = re.compile(rf"({_COMMUNE})\s*(?=$|[,;:()–-]|\bnăm\b|\bhuyện\b|\btỉnh\b|\bquý\b)", re.IGNORECASE)
_TITLE = re.compile(r"\b(?:cham diem|tu cham|danh gia|chi so|xep loai|tham dinh)\b")
_NAMES_A_TABLE = re.compile(
    r"^(?:(?:bảng|phiếu|biểu|tổng hợp|kết quả|tự|chấm điểm|thẩm định|đánh giá|xếp loại|xếp hạng|điểm|và|của|,)\s*)+",
    re.IGNORECASE,
)
_YEAR = re.compile(r"[\s,.;–-]*\bnăm\s+20\d\d\b.*$", re.IGNORECASE)
_LEVEL = re.compile(r"\b(?:của\s+)?(?:(?:ubnd|ủy ban nhân dân)\s+)?(?:cấp xã|các xã.*|các phường.*|xã, phường.*)$", re.IGNORECASE)
_YEAR_IN_NAME = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
# What a set is called where its title says no more than that points are given.
_UNNAMED = "Bộ tiêu chí cải cách hành chính"
# Asked once a file: its sheets are of one year.
YEAR_KEY = "index-year"


@dataclass(frozen=True)
class Titles:
    """What the lines above a table say, or else was answered; None where nothing does. `unit_code` is there where a unit was
    chosen from the list."""

    criteria_set: str
    year: int | None
    unit: str | None
    unit_code: str | None = None


def read_titles(sheet: Sheet, top: int, known: KnownUnits, file_name: str, answers: Answers) -> Titles:
    """The titles above the row `top`; the unit also by the sheet's name, the year by the file's; else as answered."""
    texts = [text for row in range(top) for text in sheet.texts(row)]
    year = title_year(sheet, range(top))
    if year is None:
        named = years_in(file_name) or {int(found) for found in _YEAR_IN_NAME.findall(file_name)}
        year = named.pop() if len(named) == 1 else None
    year = year or _year(answers.get(YEAR_KEY))
    titles = Titles(_set_name(texts), year, _unit(texts, sheet.name, known))
    if titles.unit is None and year is not None:
        code = answers.get(unit_key_of(sheet))
        chosen = [unit.name for of, unit in known.on(dt.date(year, 12, 31)) if of == code]
        titles = replace(titles, unit=chosen[0], unit_code=code) if chosen else titles
    return titles


def unit_key_of(sheet: Sheet) -> str:
    """The key of the question whose the points of a sheet are."""
    return f"index-unit:{sheet.name or ''}"


def _year(answer: str | None) -> int | None:
    return int(answer) if answer and answer.isdecimal() and int(answer) in YEARS else None


def _unit(texts: list[str], sheet_name: str | None, known: KnownUnits) -> str | None:
    found = [match[1].strip() for text in texts if (match := _UNIT_LINE.match(text))]
    found += [match[1].strip() for text in texts if (match := _UNIT_IN_TITLE.search(text))]
    if sheet_name:
        name = clean(sheet_name)
        found += [name] if level_of(name) or known.knows(name) else []
        found += [f"{level} {name}" for level in ("Xã", "Phường", "Thị trấn") if known.knows(f"{level} {name}")]
    return _cased(next((name for name in found if known.knows(name)), found[0])) if found else None


def _cased(name: str) -> str:
    """A name in capitals as names are written."""
    return unit_name(name.title()) if name.isupper() else name


def _set_name(texts: list[str]) -> str:
    """What the set is called: what a line "Bộ tiêu chí: …" says, else the title without the words for a table, the unit and the
    year, so that the sheets of all units of a year have one set."""
    for text in texts:
        if match := _SET_LINE.match(text):
            return match[1].strip()
    for text in texts:
        if _TITLE.search(fold(text)):
            name = _YEAR.sub("", _NAMES_A_TABLE.sub("", clean(text)))
            name = _UNIT_IN_TITLE.sub("", name) if _UNIT_IN_TITLE.search(name) else name
            name = _LEVEL.sub("", name).strip(" ,.;:–-")
            name = re.sub(r"(?:\s+(?:của|UBND|ủy ban nhân dân))+$", "", name, flags=re.IGNORECASE).strip()
            return (name.capitalize() if name.isupper() else name[:1].upper() + name[1:]) or _UNNAMED
    return _UNNAMED


def say_titles(titles: Titles, problems: Collector, row: int) -> None:
    """The question of which year the points are where nothing says it, and the note what the set is taken to be called."""
    if titles.year is None:
        text = N_(
            "The file does not say of which year its points are. Which year is assessed? A title such as “Năm 2020” says it too."
        )
        problems.ask(Question(YEAR_KEY, Text(text), kind="year"), "index_year_not_named", row=row)
    problems.add(
        "note",
        "criteria_set_named",
        N_("The set of criteria is called “{name}” after the title. A line “Bộ tiêu chí: …” above the table names another."),
        row=row,
        name=titles.criteria_set,
    )


def ask_unit(titles: Titles, sheet: Sheet, known: KnownUnits, problems: Collector, row: int) -> None:
    """The question whose the points are where nothing says it: one of the units of the end of the year. Which these are is only
    known with the year, so that is asked first; without a list of units there is nothing to choose from."""
    if titles.unit is not None or titles.year is None:
        return
    units = known.on(dt.date(titles.year, 12, 31))
    if not units:
        text = N_("The sheet does not say whose points these are. Write “Đơn vị: UBND xã …” above the table.")
        problems.add("error", "unit_not_named", text, row=row)
        return
    text = N_(
        "The sheet does not say whose points these are. Which unit's? A line “Đơn vị: UBND xã …” above the table says it too."
    )
    label = N_("{unit} ({area})")
    options = [Option(code, Text(label, {"unit": unit.name, "area": unit.area_name})) for code, unit in units]
    problems.ask(Question(unit_key_of(sheet), Text(text), tuple(options)), "unit_not_named", row=row)
