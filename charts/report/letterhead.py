"""The heading and the signature block a report begins with unless somebody has said otherwise."""

import datetime as dt

from charts.report.model import Letterhead
from charts.who import at_start
from language import N_, Language
from schema.units import kind_of, level_of

# A city of this name is a province, any other a district.
_CENTRAL_CITIES = ("Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế")
_TWO_LEVELS = dt.date(2025, 7, 1)


def letterhead_of(area: str, words: Language, on: dt.date | None = None) -> Letterhead:
    """That of an area's People's Committee, its number and day left open. `on` is a day the report is about (None: of today's
    levels): since 1 July 2025 no district stands between a commune and its province (Law 72/2025/QH15)."""
    return Letterhead(
        (words.say(N_("People's Committee")), at_start(area, words)),
        symbol=words.say(N_("BC-UBND")),
        place=area[len(level_of(area)) :].strip() or area,
        signed_for=words.say(N_("For the People's Committee")),
        position=words.say(N_("Chairman")),
        recipients=(words.say(_reports_to(area, on)), words.say(N_("Archives: clerical office."))),
    )


def _reports_to(area: str, on: dt.date | None) -> str:
    """The office above: of a province the ministry, of a district and a commune of today the province's department."""
    level, kind = level_of(area).lower(), kind_of(area)
    if kind == "province" or (level == "thành phố" and area[len(level) :].strip() in _CENTRAL_CITIES):
        return N_("Ministry of Home Affairs (to report);")
    if kind == "commune" and on and on < _TWO_LEVELS:
        return N_("People's Committee of the district (to report);")
    return N_("Department of Home Affairs (to report);")


def number_line(letterhead: Letterhead, words: Language) -> str:
    """Số:        /BC-UBND, the number left open for the clerical office."""
    return words.say(N_("No.: {blank}/{symbol}"), blank=_BLANK, symbol=letterhead.symbol)


def place_and_day(letterhead: Letterhead, words: Language) -> str:
    """Anh Sơn, ngày 05 tháng 02 năm 2020: as Decree 30/2020 writes days below 10 and the months January and February. What is
    not known is left open."""
    day = letterhead.day
    if day is None:
        said = words.say(N_("day {day} month {month} year {year}"), day=_DOTS, month=_DOTS, year=_DOTS)
    elif words.code == "vi":
        said = words.say(
            N_("day {day} month {month} year {year}"),
            day=f"{day.day:02}",
            month=f"{day.month:02}" if day.month < 3 else str(day.month),
            year=str(day.year),
        )
    else:
        said = words.date(day)
    return f"{letterhead.place or _DOTS}, {said}"


_BLANK = "\N{NO-BREAK SPACE}" * 8
_DOTS = "\N{HORIZONTAL ELLIPSIS}"

NATION = N_("SOCIALIST REPUBLIC OF VIET NAM")
MOTTO = N_("Independence - Freedom - Happiness")
RECIPIENTS = N_("Recipients:")
