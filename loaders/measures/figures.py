"""Reads the figures of measures: a number, nothing reported, or a mark that stands for nothing reported."""

from typing import Any

from loaders import values

# What offices write where they report nothing; forms of counts print "-" for zero, which here would claim that there was none.
MARKS = ("-", "–", "—", "x", "X", "_", "…", "...", "/", "k", "không có số liệu", "chưa báo cáo")


class Marked(str):
    """A mark that stands where a figure might."""


def figure(value: Any) -> float | Marked | None:
    """The number; None where nothing stands, `Marked` where a mark does. "1.234" is read as thousands, "2,5" with its decimals.

    Raises `loaders.values.NotAValueError` for anything else.
    """
    if isinstance(value, str) and value.strip() in MARKS:
        return Marked(value.strip())
    try:
        found = values.count(value)
    except values.NotAValueError:
        if isinstance(value, str) and "%" in value:
            raise
        return values.number(value)
    return None if found is None else float(found)
