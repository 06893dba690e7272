"""How the columns of a table share a page: which hold figures, and how wide each is."""

import re

from charts.reading import Reading

# A figure as a reader sees it: 12.979 · −0,35 điểm % · 99,65 % · <0,01 % · 3–9 · —
_FIGURE = re.compile(r"[<+\u2212]?[\d.,]+(\s?(%|điểm\s%|points))?(–\d+)?|—|")
_LEAST, _HEADER, _LINE, _MOST = 7, 12, 20, 50  # characters


def numeric(reading: Reading) -> list[bool]:
    """Of each column, whether all its cells are figures, so that they stand on the right."""
    frame = reading.written()
    return [
        bool(len(frame)) and any(column) and all(_FIGURE.fullmatch(text) for text in column)
        for column in (frame.iloc[:, place].tolist() for place in range(frame.shape[1]))
    ]


def widths(reading: Reading) -> list[float]:
    """The share of the page's width each column gets; their sum is 1. A header may take some lines and so may long text: of such
    cells not the longest says how wide a column is, but what lies between it and the ordinary one, so that a column of long names
    gets more than one of figures with a few long remarks."""
    frame = reading.written()
    needed = []
    for place, name in enumerate(frame.columns):
        cells = [len(text) + 1 for text in frame.iloc[:, place]] or [1]
        longest, ordinary = max(cells), sum(cells) / len(cells)
        word = max((len(word) for word in str(name).split()), default=1)
        text = max(min(longest, _LINE), (longest + ordinary) / 2)
        needed.append(min(max(_LEAST, word + 1, min(len(name), _HEADER), text), _MOST))
    return [one / sum(needed) for one in needed]
