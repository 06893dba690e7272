"""Whether a file says of itself that its figures are made up."""

import re
from collections.abc import Iterable

from loaders.cells import Sheet
from schema.units import fold

# As our own files say it in either language, and as others may, without accents: "SỐ LIỆU MINH HỌA – …", "Có số liệu minh họa".
_SAID = re.compile(r"\b(?:(?:so|du) lieu (?:minh hoa|gia lap)|demonstration data|made up (?:figures|data))\b")
# The mark stands above the header, or in the first rows of data.
_ROWS = 12


def says_made_up(sheets: Iterable[Sheet]) -> bool:
    """Whether one of the first rows of any sheet says so."""
    return any(
        _SAID.search(fold(text)) for sheet in sheets for row in range(min(_ROWS, len(sheet.cells))) for text in sheet.texts(row)
    )
