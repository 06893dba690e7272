"""What a unit's name says: cleaned for reading, folded for comparing, and the kind of unit it is."""

import datetime as dt
import re
import unicodedata

import pandas as pd

_PREFIX = re.compile(r"^(?:ubnd|u[ỷy] ban nhân dân|ủy ban nhân dân)\s+", re.IGNORECASE)
_SUFFIX = re.compile(r"\s*(?:,|\s-)\s*(?:tỉnh|huyện|thành phố|tp\.?)\s+.*$", re.IGNORECASE)
_LEVEL = re.compile(r"^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|sở)\b", re.IGNORECASE)
# "Thành phố" may be a province, a district or neither: it says no kind.
_KIND_LEVELS = {
    "province": ("tỉnh",),
    "district": ("huyện", "quận", "thị xã"),
    "commune": ("xã", "phường", "thị trấn", "đặc khu"),
    "department": ("sở",),
}
_TONES = dict(
    zip(
        "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split(),  # noqa: SIM905 – easier to compare
        "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split(),  # noqa: SIM905
        strict=True,
    )
)
# At the end of a syllable; in "quý" the u belongs to the q.
_TONE = re.compile(rf"(?<!q)(?:{'|'.join(_TONES)})(?![^\W\d_])")
_ALIKE = str.maketrans({"Ð": "Đ", "ð": "đ", "\u00a0": " ", "\u200b": "", "\ufeff": "", "\u00ad": ""})


def unit_key(code: str, valid_from) -> str:
    """How a unit in one span of time is told from all others: its code and, where the span has a first day, that day."""
    return code if pd.isna(valid_from) else f"{code}@{valid_from:%Y-%m-%d}"


def unit_keys(units: pd.DataFrame) -> list[str]:
    """The keys of the rows of a table of UNITS."""
    return [unit_key(code, first) for code, first in zip(units["code"], units["valid_from"], strict=True)]


def valid_on(units: pd.DataFrame, day: dt.date) -> pd.DataFrame:
    """The rows of a table of UNITS whose span holds the day."""
    at = pd.Timestamp(day)
    begun = units["valid_from"].isna() | (units["valid_from"] <= at)
    return units[begun & (units["valid_to"].isna() | (units["valid_to"] >= at))]


def successors(codes) -> list[str]:
    """The codes of the units that one became part of, apart by semicolons; several only where it was split."""
    return [] if pd.isna(codes) else [code.strip() for code in str(codes).split(";") if code.strip()]


def clean(text: str) -> str:
    """Text as a reader expects it: composed accents (NFC), look-alike letters and odd spaces mended."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_ALIKE).split())


def unit_name(text: str) -> str:
    """A unit's name without “UBND” before it and without “, huyện …” or “ - Tỉnh …” after it.

    The first letter is a capital, so that "UBND xã Hy Cương" and "UBND Xã Hy Cương" are one name.
    """
    name = _SUFFIX.sub("", _PREFIX.sub("", clean(text).lstrip("-+• ")))
    level = _LEVEL.match(name)
    return name[:1].upper() + (
        name[1:].lower()
        if level and level.end() == len(name)
        else (level.group(0)[1:].lower() + name[level.end() :])
        if level
        else name[1:]
    )


def level_of(name: str) -> str:
    """The word at the head of a unit's name that says what it is ("Xã", "Phường", "Huyện"), or ""."""
    level = _LEVEL.match(name)
    return level.group(0) if level else ""


def kind_of(name: str) -> str | None:
    """The kind of unit a name says by its first word; None for a name that does not say it."""
    level = level_of(name).lower()
    return next((kind for kind, levels in _KIND_LEVELS.items() if level in levels), None)


def same_spelling(text: str) -> str:
    """Text in small letters with the tone of oa, oe, uy on the first vowel: "Hoà" and "Hòa" are one spelling."""
    return _TONE.sub(lambda match: _TONES[match[0]], text.casefold())


def fold(text: str) -> str:
    """Text without accents, case and punctuation: for finding likenesses only, since it makes Châu Bình
    and Châu Bính the same."""
    plain = unicodedata.normalize("NFD", clean(text).lower().replace("đ", "d"))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", "".join(c for c in plain if not unicodedata.combining(c))).split())
