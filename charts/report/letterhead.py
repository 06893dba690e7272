"""The heading and the signature block a report begins with unless somebody has said otherwise."""

from charts.report.model import Letterhead
from charts.who import at_start
from language import N_, Language
from schema.units import level_of


def letterhead_of(area: str, words: Language) -> Letterhead:
    """That of an area's People's Committee, its number and day left open."""
    return Letterhead(
        (words.say(N_("People's Committee")), at_start(area, words)),
        symbol=words.say(N_("BC-UBND")),
        place=area[len(level_of(area)) :].strip() or area,
        signed_for=words.say(N_("For the People's Committee")),
        position=words.say(N_("Chairman")),
        recipients=(words.say(N_("Department of Home Affairs (to report);")), words.say(N_("Archives: clerical office."))),
    )


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
