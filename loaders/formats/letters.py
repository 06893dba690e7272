"""Which letters were meant: the code page of a text file, and the old fonts within any file, decided by the text itself."""

import re
import unicodedata
from dataclasses import replace

from language import N_, Text
from loaders.cells import Sheet, UnreadableError
from loaders.formats.old_fonts import FONTS
from loaders.formats.vietnamese import Evidence, evidence
from schema.problems import Problem

# What a reading must reach to be believed, and by how much it must beat the next one.
_BELIEVED = 0.7
_AHEAD = 0.2
_FEWEST_WORDS = 3
_SAMPLE = 5000
_CODE_PAGE = re.compile(r"(?:windows|cp|iso)[-_]?\d", re.IGNORECASE)


def decode(content: bytes, declared: str | None = None) -> tuple[str, list[Problem]]:
    """The text of a file and a note on what was assumed. Raises `UnreadableError` where two readings are as likely.

    `declared` is the code page the file says it has: it settles a tie, but does not outweigh the text.
    """
    if content[:3] == b"\xef\xbb\xbf":
        return _decoded(content[3:], "utf-8"), []
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _decoded(content, "utf-16"), []
    if wide := _wide(content):
        return _decoded(content, wide), [_assumed(wide.upper())]
    try:
        return content.decode("utf-8"), []
    except UnicodeDecodeError as error:
        if len(content) > 8 and error.end == len(content) and error.reason == "unexpected end of data":
            return content[: error.start].decode("utf-8"), [cut_off()]
    return _decoded_by_evidence(content, declared)


def _decoded(content: bytes, code: str) -> str:
    try:
        return content.decode(code)
    except UnicodeDecodeError as error:
        raise _unknown_letters() from error


def _wide(content: bytes) -> str | None:
    """Two bytes a letter without a mark: every other byte of a table is zero then, and of the others none."""
    head = content[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if min(even, odd) or max(even, odd) < len(head) // 8:
        return None
    return "utf-16-le" if odd else "utf-16-be"


def _decoded_by_evidence(content: bytes, declared: str | None) -> tuple[str, list[Problem]]:
    readings = {name: font(content.decode("latin-1")) for name, font in FONTS.items()}
    for code in dict.fromkeys(["windows-1258", declared if _CODE_PAGE.match(declared or "") else "windows-1258"]):
        try:
            readings[code] = unicodedata.normalize("NFC", content.decode(code))
        except (UnicodeDecodeError, LookupError):
            continue
    found = {name: evidence([text]) for name, text in readings.items()}
    first, *others = sorted(readings, key=lambda name: (*found[name].rank, name == declared), reverse=True)
    rivals = [name for name in others if readings[name] != readings[first] and not _beats(found[first], found[name])]
    if found[first].share < _BELIEVED or (rivals and first != declared):
        raise _unknown_letters()
    return readings[first], [_assumed(first)]


def _beats(first: Evidence, second: Evidence) -> bool:
    return first.share >= second.share + _AHEAD or (first.share >= second.share and first.common > 2 * second.common)


def with_meant_letters(sheets: list[Sheet]) -> tuple[list[Sheet], list[Problem]]:
    """The sheets with texts in an old font put into Unicode, and a note for each sheet where that was done.

    A text that may be either, in a file that holds both, raises `UnreadableError`.
    """
    texts = _beyond_ascii(sheets)
    doubtful = [text for text in texts if max(text) <= "ÿ"]
    name = _old_font(doubtful[:_SAMPLE])
    if name is None:
        return sheets, []
    mixed = evidence(text for text in texts if max(text) > "ÿ").possible > 0
    meant = {text: found for text in doubtful if (found := _meant(text, name, mixed)) != text}
    converted, problems = [], []
    for sheet in sheets:
        cells = [[meant.get(value, value) if isinstance(value, str) else value for value in line] for line in sheet.cells]
        if cells != sheet.cells:
            text = N_(
                "The texts are in an old {font} font. They were put into today's letters: compare some names with the file."
            )
            problems.append(Problem("note", "old_font", Text(text, {"font": name}), sheet.name))
            sheet = replace(sheet, cells=cells)
        converted.append(sheet)
    return converted, problems


def _beyond_ascii(sheets: list[Sheet]) -> list[str]:
    """Every text that has letters beyond ASCII, once."""
    seen = set().union(*(line for sheet in sheets for line in sheet.cells))
    return sorted([value for value in seen if value.__class__ is str and not value.isascii()])


def _old_font(texts: list[str]) -> str | None:
    """The font that turns the texts clearly into Vietnamese, which they clearly are not as they stand."""
    as_they_are = evidence(texts)
    found = {name: evidence(font(text) for text in texts) for name, font in FONTS.items()}
    first, second = sorted(found, key=lambda name: found[name].rank, reverse=True)
    clear = _beats(found[first], found[second]) and found[first].share >= as_they_are.share + _AHEAD
    return first if clear and found[first].share >= _BELIEVED and found[first].possible >= _FEWEST_WORDS else None


def _meant(text: str, name: str, mixed: bool) -> str:
    converted = FONTS[name](text)
    before, after = evidence([text]), evidence([converted])
    if mixed and text != converted and before.rank == after.rank and after.possible:
        message = N_(
            "The file mixes texts in an old {font} font with others, and “{text}” could be either. "
            "Put all texts into a Unicode font (with Unikey, for example), save the file and try again."
        )
        raise UnreadableError("mixed_fonts", Text(message, {"font": name, "text": text[:60]}))
    return converted if after.possible and after.rank >= before.rank else text


def _unknown_letters() -> UnreadableError:
    return UnreadableError(
        "encoding",
        Text(N_("The letters of this file cannot be told for certain. Save it from Excel as “CSV UTF-8” or as .xlsx.")),
    )


def _assumed(code: str) -> Problem:
    text = N_(
        "The file does not say how its letters are coded; its words make sense as {code}. Compare some names with the file."
    )
    return Problem("note", "encoding_assumed", Text(text, {"code": code}))


def cut_off() -> Problem:
    text = N_("The file ends in the middle, so rows may be missing. Export it again if it should hold more.")
    return Problem("warning", "cut_off", Text(text))
