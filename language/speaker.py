"""One language: its sentences from the gettext catalogue, its numbers and dates from Babel."""

import datetime as dt
import gettext
import io
import math
import numbers
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
from babel.dates import format_date, format_datetime
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from language.collation import collation_key
from language.text import Text

LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}
MISSING = "—"

_CATALOGUES = Path(__file__).parent.parent / "locale"
_MINUS = "\N{MINUS SIGN}"
_NBSP = "\N{NO-BREAK SPACE}"


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for "to be translated later"
    """Mark an English text for the catalogue and return it unchanged."""
    return text


class Language:
    """Writes for readers of one language (`code` "vi" or "en")."""

    def __init__(self, code: str, catalogue: gettext.NullTranslations) -> None:
        self.code = code
        self._catalogue = catalogue

    def __reduce__(self):
        """In another process the same language reads its catalogue itself."""
        return language_for, (self.code,)

    def say(self, text: str | Text, /, **values: Any) -> str:
        """Translate an English text and fill its `{named}` places, numbers and dates written for the reader."""
        if isinstance(text, Text):
            text, values = text.text, {**text.values, **values}
        return self._fill(self._catalogue.gettext(text), values)

    def say_many(self, one: str, many: str, n: int, **values: Any) -> str:
        """As `say`, choosing the singular or plural form by `n`, which also fills `{n}`."""
        return self._fill(self._catalogue.ngettext(one, many, n), {"n": n, **values})

    def _fill(self, text: str, values: dict[str, Any]) -> str:
        return text.format(**{name: self.write(value) for name, value in values.items()}) if values else text

    def write(self, value: Any) -> str:
        """Any value as the reader writes it; missing is a dash, never a zero."""
        if isinstance(value, Text):
            return self.say(value)
        if isinstance(value, str):
            return value
        if value is None or value is pd.NaT or value is pd.NA:
            return MISSING
        if isinstance(value, dt.datetime):
            return self.moment(value) if (value.hour or value.minute) else self.date(value)
        if isinstance(value, dt.date):
            return self.date(value)
        if isinstance(value, numbers.Integral):
            return self.number(int(value))
        if isinstance(value, numbers.Real):
            return self.number(float(value), decimals=2)
        return str(value)

    def number(self, value: float | None, decimals: int = 0) -> str:
        """12979 → 12.979 (vi) or 12,979 (en); at most `decimals` places."""
        if _absent(value):
            return MISSING
        pattern = "#,##0" + ("." + "#" * decimals if decimals else "")
        return format_decimal(value, format=pattern, locale=self.code).replace("-", _MINUS)

    def signed(self, difference: int | None) -> str:
        """A difference of counts: +3, −3 or 0."""
        if _absent(difference):
            return MISSING
        return ("+" if difference > 0 else "") + self.number(difference)

    def percent(self, rate: float | None, decimals: int = 2) -> str:
        """0.99646 → 99,65 % (vi) or 99.65% (en).

        Prints 0 % and 100 %, without decimals, only when the rate is exactly that: 1 of 100,000 is
        "<0,01 %", and 99,999 of 100,000 is cut down to 99,99 %.
        """
        if _absent(rate):
            return MISSING
        step = 10.0**-decimals
        value = rate * 100
        sign = _NBSP + "%" if self.code == "vi" else "%"
        if value in (0, 100):
            return self._fixed(value, 0) + sign
        if 0 < value < step / 2:
            return "<" + self._fixed(step, decimals) + sign
        if 100 - step / 2 <= value < 100:
            value = 100 - step
        return self._fixed(value, decimals) + sign

    def tick_percent(self, rate: float, decimals: int = 0) -> str:
        """A rate on an axis: rounded like its neighbours, since a tick is a place on a scale and not a finding."""
        return self._fixed(rate * 100, decimals) + (_NBSP + "%" if self.code == "vi" else "%")

    def points(self, difference: float | None, decimals: int = 2) -> str:
        """The difference of two rates, signed, in percentage points: −0,35 điểm % / −0.35 points."""
        if _absent(difference):
            return MISSING
        value = round(difference * 100, decimals)
        sign = "+" if value > 0 else _MINUS if value < 0 else ""
        unit = "điểm" + _NBSP + "%" if self.code == "vi" else "points"
        return f"{sign}{self._fixed(abs(value), decimals)}{_NBSP}{unit}"

    def _fixed(self, value: float, decimals: int) -> str:
        return format_decimal(value, format="#,##0." + "0" * decimals if decimals else "#,##0", locale=self.code)

    def date(self, day: dt.date | None) -> str:
        """11/9/2020 in Vietnamese, 11 Sep 2020 in English."""
        if _absent(day):
            return MISSING
        return format_date(day, "d/M/yyyy" if self.code == "vi" else "d MMM yyyy", locale=self.code)

    def short_date(self, day: dt.date) -> str:
        """A day whose year is already named: 11/9 in Vietnamese, 11 Sep in English."""
        return format_date(day, "d/M" if self.code == "vi" else "d MMM", locale=self.code)

    def moment(self, when: dt.datetime | None) -> str:
        """A date with hour and minute."""
        if _absent(when):
            return MISSING
        return format_datetime(when, "d/M/yyyy HH:mm" if self.code == "vi" else "d MMM yyyy HH:mm", locale=self.code)

    def month(self, day: dt.date) -> str:
        """The month a day lies in: Tháng 9/2020 in Vietnamese, September 2020 in English."""
        return format_date(day, "'Tháng' M/yyyy" if self.code == "vi" else "MMMM yyyy", locale=self.code)

    def dates(self, start: dt.date, end: dt.date) -> str:
        """A span of two dates, both included."""
        return f"{self.date(start)}–{self.date(end)}"

    def sorted(self, names: Any) -> list[str]:
        """Names in the order of the Vietnamese alphabet (a ă â b c d đ …), in either language."""
        return sorted(names, key=self.sorted_place)

    def sorted_place(self, name: str) -> Any:
        """Where a name stands in that order: a sort key."""
        return collation_key(name)


def _absent(value: Any) -> bool:
    return value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and math.isnan(value))


@lru_cache
def language_for(code: str) -> Language:
    """The language of a code such as "vi", "vi-VN" or "en_GB"; Vietnamese for anything that is neither."""
    short = code.replace("_", "-").split("-")[0].lower()
    if short not in LANGUAGES:
        short = "vi"
    source = _CATALOGUES / short / "LC_MESSAGES" / "dashboard.po"
    if not source.exists():  # English is the language of the keys themselves
        return Language(short, gettext.NullTranslations())
    with source.open("rb") as handle:
        catalogue = read_po(handle, locale=short)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Language(short, gettext.GNUTranslations(compiled))
