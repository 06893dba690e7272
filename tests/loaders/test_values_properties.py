"""Whatever a program or a person renders a count, a share or a day as, the same is read back, or nothing."""

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders import values

COUNTS = st.integers(0, 10**9)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31))
TIMES = st.times().map(lambda time: time.replace(microsecond=0))
SERIAL_ZERO = dt.date(1899, 12, 30)

COUNT_RENDERINGS = {
    "plain": str,
    "vi": lambda n: f"{n:,}".replace(",", "."),
    "en": lambda n: f"{n:,}",
    "spaces": lambda n: f"{n:,}".replace(",", " "),
    "no-break spaces": lambda n: f"{n:,}".replace(",", "\u00a0"),
    "narrow no-break spaces": lambda n: f"{n:,}".replace(",", "\u202f"),
    "apostrophe": lambda n: f"'{n}",
    "float": float,
    "vi with decimals": lambda n: f"{n},00",
    "en with decimals": lambda n: f"{n}.00",
    "vi, grouped, with decimals": lambda n: f"{n:,}".replace(",", ".") + ",0",
    "footnote": lambda n: f"{n} (*)",
}
DAY_RENDERINGS = {
    "day": lambda day, _: day,
    "day and time": lambda day, time: dt.datetime.combine(day, time),
    "dd/mm/yyyy": lambda day, _: f"{day:%d/%m/%Y}",
    "d/m/yyyy": lambda day, _: f"{day.day}/{day.month}/{day.year}",
    "dd-mm-yyyy": lambda day, _: f"{day:%d-%m-%Y}",
    "dd.mm.yyyy": lambda day, _: f"{day:%d.%m.%Y}",
    "with minutes": lambda day, time: f"{day:%d/%m/%Y} {time:%H:%M}",
    "with seconds": lambda day, time: f"{day:%d/%m/%Y} {time:%H:%M:%S}",
    "8h30": lambda day, time: f"{day:%d/%m/%Y} {time.hour}h{time:%M}",
    "after a time": lambda day, time: f"{time:%H:%M} {day:%d/%m/%Y}",
    "ISO": lambda day, _: day.isoformat(),
    "ISO with time": lambda day, time: f"{day.isoformat()}T{time.isoformat()}",
    "ISO in Vietnam": lambda day, time: f"{day.isoformat()}T{time.isoformat()}+07:00",
    "yyyymmdd": lambda day, _: f"{day:%Y%m%d}",
    "yyyymmdd as a number": lambda day, _: int(f"{day:%Y%m%d}"),
    "yyyymmddHHMMSS": lambda day, time: f"{day:%Y%m%d}{time:%H%M%S}",
    "yyyymmddHHMMSS as a number": lambda day, time: float(f"{day:%Y%m%d}{time:%H%M%S}"),
    "number of days": lambda day, _: (day - SERIAL_ZERO).days,
    "number of days and hours": lambda day, time: (day - SERIAL_ZERO).days + time.hour / 24,
    "in words": lambda day, _: f"ngày {day.day} tháng {day.month} năm {day.year}",
    "in words, with zeros": lambda day, _: f"Ngày {day:%d} tháng {day:%m} năm {day.year}",
}


@pytest.mark.parametrize("rendered", COUNT_RENDERINGS)
@given(n=COUNTS)
def test_a_count_is_read_back_however_it_is_rendered(rendered, n):
    assert values.count(COUNT_RENDERINGS[rendered](n)) == n


@given(st.text("0123456789.,' -_()*%\u00a0", max_size=14))
def test_a_text_is_read_as_a_count_only_with_all_its_digits(text):
    """No digit is lost and none is added, but zeros after a decimal point and the number of a footnote."""
    try:
        n = values.count(text)
    except values.NotAValueError:
        return
    if n is None:
        assert not re.search(r"\d", text)
        return
    whole = re.sub(r"^\(\d{1,2}\)\s+|\s+\(\d{1,2}\)$", "", text.strip("' "))
    digits = re.sub(r"\D", "", whole)
    without_decimals = re.sub(r"\D", "", re.sub(r"[.,]0{1,2}$", "", whole))
    assert n in {int(digits or 0), int(without_decimals or 0)}
    assert "%" not in text
    assert "-" not in text or not digits


@given(st.integers(1, 999), st.integers(0, 999))
def test_thousands_that_became_decimals_are_offered_back(thousands, rest):
    """12.979 was 12 979, and 12.9 was 12 900; 12.0 shows nothing of that and is 12."""
    n = thousands * 1000 + rest
    printed = n / 1000
    assert values.thousands(printed) == (n if rest else None)
    if rest:
        with pytest.raises(values.NotAValueError):
            values.count(printed)


@given(st.integers(0, 10000))
def test_a_share_is_read_back_with_its_percent_sign_or_without(hundredths):
    percent = hundredths / 100
    for written in (f"{percent:.2f}%", f"{percent:.2f} %", f"{percent:.2f}%".replace(".", ",")):
        assert values.share(written) == pytest.approx(percent / 100)
    if percent > 1:
        assert values.share(percent) == pytest.approx(percent / 100)


@pytest.mark.parametrize("rendered", DAY_RENDERINGS)
@given(day=DAYS, time=TIMES)
@settings(max_examples=60)
def test_a_day_is_read_back_however_it_is_rendered(rendered, day, time):
    assert values.date(DAY_RENDERINGS[rendered](day, time)) == day


@given(DAYS, TIMES)
def test_a_moment_in_another_zone_is_the_day_it_is_in_vietnam(day, time):
    here = dt.datetime.combine(day, time, dt.timezone(dt.timedelta(hours=7)))
    assert values.date(here.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")) == day


@given(DAYS)
def test_the_order_decides_and_the_other_one_never_reads_another_day_twice_over(day):
    written = f"{day.month}/{day.day}/{day.year}"
    assert values.date(written, "month first") == day
    if day.day > 12:
        with pytest.raises(values.NotAValueError):
            values.date(written)


@given(st.text(max_size=20))
def test_any_text_is_a_day_of_the_calendar_or_none(text):
    try:
        found = values.date(text)
    except values.NotAValueError:
        return
    assert found is None or 1900 <= found.year < 2200


@given(st.one_of(st.floats(), st.integers(), st.booleans()))
def test_any_number_is_a_day_that_it_can_be_or_none(value):
    try:
        found = values.date(value)
    except values.NotAValueError:
        return
    # The written-out numbers of a moment, or the days since Excel's first.
    compact = str(int(value))
    assert found == SERIAL_ZERO + dt.timedelta(days=int(value)) or compact.startswith(f"{found:%Y%m%d}")
