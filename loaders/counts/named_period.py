"""Which months of which year a text names: "Quý I năm 2020", "6 tháng đầu năm", "Tháng 3/2020", "Năm 2020"."""

import re

from schema.units import fold

DAY = r"(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2})\b"
# A day in figures names no year or month that is reported: "Số liệu tính đến ngày 14/3/2020", "từ 15/12 đến 14/3".
_DAY_IN_FIGURES = re.compile(rf"{DAY}|\b\d{{1,2}}[/.-]\d{{1,2}}\b(?![/.-]?\d)")
DAY_IN_WORDS = r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
_ONE_DAY_IN_WORDS = re.compile(DAY_IN_WORDS, re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
# "Số: 2015/BC-UBND" names no year, "03/2020" a month, "Q1" and "QI" a quarter, "T3" a month.
_NUMBER_OF_DOCUMENT = re.compile(
    r"\bSố\s*:?\s*\d+\s*/\s*\S+"  # Số: 15/BC-UBND
    r"|\b\d+\s*/\s*(?:\d{4}\s*/\s*)?[^\W\d_]{2,}(?:-[^\W\d_]+)*"  # 12/2019/QĐ-UBND
    r"|\b(?:biểu|mẫu|phụ lục|kế hoạch|quyết định|thông tư|nghị định|nghị quyết|công văn|tờ trình|thông báo"
    r"|KH|QĐ|TT|NĐ|NQ|CV|TTr|TB|BC)\s+\d+\s*/\s*\d{4}\b",  # Biểu 06/2019
    re.IGNORECASE,
)
_MONTH_IN_FIGURES = re.compile(r"(?<![\w./-])(?<!quý )(?:tháng\s+)?(0?[1-9]|1[0-2])[/.-]((?:19|20)\d{2})\b", re.IGNORECASE)
_SHORT = re.compile(r"\b(q|t) ?(iv|iii|ii|i|\d{1,2})\b(?! thang)")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTER = r"(?:iv|iii|ii|i|0?[1-4])"
_QUARTERS = re.compile(rf"\bquy ({_QUARTER})\b((?: (?:va |den |toi |quy )*{_QUARTER}\b(?! thang))*)")
_MONTHS_OF = re.compile(r"\b(\d{1,2}) thang (?:dau |cuoi )?(?:nam|cua nam)?\b")
_MONTHS = re.compile(r"\bthang (\d{1,2})\b((?: (?:va |den |toi |het |thang )*\d{1,2}\b(?! thang))*)")
# "Lũy kế đến hết quý III" begins with the year; what else is cumulated does not say where it ends, or begins.
_FROM_THE_YEAR = re.compile(r"\b(?:luy ke|(?:tu )?dau nam)(?: (?:den|toi|het|cuoi))+ (?:quy|thang)\b")
_CUMULATED = re.compile(r"\bluy ke\b|\btu dau nam\b|\b(?:den|toi) (?:het )?(?:quy|thang)\b")
_PERIOD_WORD = re.compile(rf"\bquy {_QUARTER}\b|\bthang \d|\d thang\b|{_YEAR.pattern}")


def named_span(text: str) -> tuple[int, int, int] | None:
    """First month, number of months and year of the one period a text names: "Quý I năm 2020", "6 tháng đầu năm 2020",
    "Tháng 3/2020", "Năm 2020", "Quý I và quý II năm 2020". None if it names none, or several that do not follow each other."""
    text = _MONTH_IN_FIGURES.sub(r" tháng \1 \2", _without_days(text))
    folded = _SHORT.sub(lambda match: {"q": "quy ", "t": "thang "}[match[1]] + match[2], _tasks_aside(fold(text)))
    years = {int(year) for year in _YEAR.findall(folded)}
    if len(years) != 1:
        return None
    (year,) = years
    span = _months_in(" ".join(_YEAR.sub("", folded).split()))
    return None if span is None or not (span[0] >= 1 and span[1] >= 1 and span[0] + span[1] <= 13) else (*span, year)


def _tasks_aside(folded: str) -> str:
    """A report's title without the plans it ends in; the year may stand only there."""
    cut = re.search(r"\b(?:va )?(?:phuong huong|nhiem vu|ke hoach)\b", folded)
    if not cut:
        return folded
    before = folded[: cut.start()]
    if not _PERIOD_WORD.search(before):
        return "" if "phuong huong" in cut[0] else folded  # whose months are the plan's; "thực hiện nhiệm vụ quý I" are not
    return before if _YEAR.search(before) else f"{before} {' '.join(_YEAR.findall(folded))}"


def _months_in(folded: str) -> tuple[int, int] | None:
    """The first month and how many; (1, 12) if nothing smaller than the year is named."""
    if match := _MONTHS_OF.search(folded):
        if _MONTHS.search(folded) or _QUARTERS.search(folded):
            return None  # "tháng 9 và 9 tháng đầu năm" are two periods
        length = int(match[1])
        return (13 - length, length) if "cuoi" in match[0] else (1, length)
    if re.search(r"\bngay (?:dau|cuoi)\b|\btuan\b", folded):
        return None  # a part of a month
    if re.search(r"\bnua (?:dau|cuoi) nam\b", folded):
        return (1, 6) if "nua dau" in folded else (7, 6)
    quarters, months = ([n for match in pattern.finditer(folded) for n in _numbers(match)] for pattern in (_QUARTERS, _MONTHS))
    if quarters and months:
        return None
    if quarters or months:
        named = quarters or months
        if _FROM_THE_YEAR.search(folded):
            return _run(list(range(1, max(named) + 1)), 3 if quarters else 1)
        return None if len(named) == 1 and _CUMULATED.search(folded) else _run(named, 3 if quarters else 1)
    if re.search(r"\bquy\b|\bthang\b|\btuan\b|\bluy ke\b|\bdau nam\b", folded):
        return None  # a part of the year that is not understood is not the year
    return (1, 12)


def _numbers(match: re.Match) -> list[int]:
    words = [match[1], *re.findall(r"\b(?:iv|iii|ii|i|\d{1,2})\b", match[2])]
    numbers = [_ROMAN.get(word) or int(word) for word in words]
    if "den" in match[2] or "toi" in match[2]:
        return list(range(numbers[0], numbers[-1] + 1))
    return numbers


def _run(numbers: list[int], months: int) -> tuple[int, int] | None:
    numbers = sorted(set(numbers))
    if numbers != list(range(numbers[0], numbers[-1] + 1)):
        return None
    return (numbers[0] - 1) * months + 1, len(numbers) * months


def years_in(text: str) -> set[int]:
    """The years a text names, apart from those of days and of documents."""
    return {int(year) for year in _YEAR.findall(fold(_without_days(text)))}


def _without_days(text: str) -> str:
    """A title without the days and the numbers of documents in it, whose years are not the report's."""
    return _NUMBER_OF_DOCUMENT.sub(" ", _DAY_IN_FIGURES.sub(" ", _ONE_DAY_IN_WORDS.sub("", text)))
