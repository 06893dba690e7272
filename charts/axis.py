"""What an axis of time says below its marks: few and short names that do not run into each other on a phone."""

from charts.names import period_name, short_period
from language import N_, Language
from schema.periods import MONTHS, Period, official_period, step_start

# So many characters stand beside each other below a picture on a phone.
_ROOM = 34


def axis_periods(periods: list[Period], words: Language) -> dict[int, str]:
    """By their places the periods an axis names: all, or every second, third … so that no name runs into the next. The year
    stands in a line of its own, once; a period that a day cuts short is named as the month or quarter it lies in."""
    steps = {period.step for period in periods}
    for every in range(1, len(periods) + 1):
        names = _names(periods[::every], steps, words)
        longest = max(len(line) for name in names for line in name.split("<br>"))
        if len(names) * (longest + 1) <= _ROOM:
            break
    return dict(zip(range(0, len(periods), every), names, strict=True)) if periods else {}


def _names(periods: list[Period], steps: set[str | None], words: Language) -> list[str]:
    names, before = [], None
    for period in periods:
        short, year = _within_year(period, steps, words)
        if short is None:
            names.append(_in_lines(period, words))
        else:
            names.append(short if year == before else f"{short}<br>{year}")
        before = year
    return names


def _within_year(period: Period, steps: set[str | None], words: Language) -> tuple[str | None, int | None]:
    """A month's or quarter's name without its year, and that year; nothing for what is longer or neither."""
    start, end = period.start, period.end
    first, months, year = period.official or (start.month, MONTHS.get(period.step), start.year)
    if months == 1 or (start.year, start.month) == (end.year, end.month):
        return str(first), year
    if months == 6 or period.same_days(official_period(1 if start.month < 7 else 7, 6, start.year, cut_off=None)):
        return words.say(N_("H1") if (start.month if months != 6 else first) < 7 else N_("H2")), year
    if months == 3 or ("quarter" in steps and step_start(start, "quarter") == step_start(end, "quarter")):
        return words.say(N_("Q{quarter}"), quarter=str((first + 2) // 3)), year
    return None, None


def _in_lines(period: Period, words: Language) -> str:
    name = short_period(period, words) if period.official else period_name(period, words)
    return name.replace(" (", "<br>(").replace("–", "–<br>")
