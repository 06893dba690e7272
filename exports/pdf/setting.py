"""A template and its data set by Typst: tagged, with fonts of our own, and every text only ever text."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from exports.printable import printable

HERE = Path(__file__).parent
# Source Sans for slides; Libertinus Serif, for reports, is part of Typst.
FONTS = HERE / "fonts"
SERIF, SANS = "Libertinus Serif", "Source Sans 3"
# Part of Typst too: signs that neither has, as the half-full circle of a half-full table.
SIGNS = "DejaVu Sans Mono"
# Stands for a character that no font of ours has, so that something is seen to be missing.
STRANGE = "\N{WHITE SQUARE}"
# Latin and Vietnamese letters and the signs our own sentences use: both fonts have them, the tests see to it.
KNOWN = frozenset(
    [*map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x1EA0, 0x1EFA)]), *"ƠơƯư–—‘’“”…•−≤≥→\N{WHITE SQUARE}"]
)


def set_in_type(template: str, data: dict[str, Any], font: str) -> bytes:
    """The PDF of `template` (a file beside this one) with `data`, which the template reads as JSON: no text of it can become
    markup or code. `data` has the title and language the document says it has. PDF/UA-1 wants every character to be in a font:
    others are shown as one that says so."""
    return typst.compile(HERE / template, pdf_standards=["ua-1"], **given(data, font))


def given(data: dict[str, Any], font: str) -> dict[str, Any]:
    """What Typst is given beside the template: nothing but its folder, our fonts and the data."""
    return {
        "root": HERE,
        "font_paths": [FONTS],
        "ignore_system_fonts": True,
        "sys_inputs": {"data": json.dumps(_in_font(data, font), ensure_ascii=False), "font": json.dumps([font, SIGNS])},
    }


def _in_font(value: Any, font: str) -> Any:
    """The same data with text that can be set in the font."""
    if isinstance(value, str):
        return "".join(char if char in KNOWN or has(char, font, SIGNS) else STRANGE for char in printable(value))
    if isinstance(value, dict):
        return {key: _in_font(one, font) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_in_font(one, font) for one in value]
    return value


@lru_cache(maxsize=10_000)
def has(text: str, *fonts: str) -> bool:
    """Whether the fonts together have every character: Typst refuses a tagged document with one that it lacks."""
    page = '#set document(title: "-")\n#set text(font: json(bytes(sys.inputs.font)), fallback: false)\n#sys.inputs.text'
    try:
        typst.compile(
            page.encode(),
            font_paths=[FONTS],
            ignore_system_fonts=True,
            sys_inputs={"font": json.dumps(fonts), "text": text},
            pdf_standards=["ua-1"],
        )
    except typst.TypstError:
        return False
    return True
