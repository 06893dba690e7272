"""The look every figure shares: colours named once, type sizes a projector can carry, axes written in the reader's language."""

import html
import math
from collections.abc import Sequence

import plotly.graph_objects as go

from language import Language

NAVY = "#0B4F8A"  # the figure itself
OVERDUE = "#C2410C"  # the only accent: lateness
GREY = "#5B6673"  # context, and figures from few dossiers
PALE = "#7C96B2"  # the quieter of two blues: resolved early
SAND = "#B8A77A"  # ended without a result to judge
TEAL = "#2F7F79"  # where more parts than these stand beside each other
MIST = "#B4C2D1"
RULE = "#DCE3EA"  # grid lines
INK = "#0B1320"
WHITE = "#FFFFFF"

FONT = "'Source Sans', 'Source Sans Pro', sans-serif"
TEXT_SIZE = 15
ROW_HEIGHT = 52  # a line of text and the mark below it
# A bar leaves room for two lines between it and the bar below, once their rows have the height of both.
BAR, BAR_WIDTH = 0.15, 0.4
_LINE_HEIGHT = 26
# So many characters fit beside each other below a title on a phone: of a name, which is bold, and of a name and its figures.
_LONGEST_LABEL = 38
_ROW_ROOM = 44
_LETTER = 0.58  # the width of a bold letter, of its type size


def base(height: int, *, left: int = 24, right: int = 24, top: int = 10, bottom: int = 40) -> go.Figure:
    """An empty figure with the shared layout; `height` in pixels."""
    figure = go.Figure()
    figure.update_layout(
        height=height,
        margin={"l": left, "r": right, "t": top, "b": bottom},
        font={"family": FONT, "size": TEXT_SIZE, "color": INK},
        paper_bgcolor=WHITE,
        plot_bgcolor=WHITE,
        showlegend=False,
        hoverlabel={"font": {"family": FONT, "size": TEXT_SIZE}, "bgcolor": WHITE, "align": "left"},
        dragmode=False,
    )
    figure.update_xaxes(showgrid=False, zeroline=False, fixedrange=True, tickfont={"size": TEXT_SIZE}, automargin=True)
    figure.update_yaxes(showgrid=False, zeroline=False, fixedrange=True, tickfont={"size": TEXT_SIZE}, automargin=True)
    return figure


def tint(colour: str, share: float) -> str:
    """A colour with so much of it (0 to 1) in white."""
    parts = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * share):02X}" for part in parts)


def rows(count: int, *, extra: int = 60) -> int:
    """The height in pixels of a figure with `count` labelled rows."""
    return count * ROW_HEIGHT + extra


def label_rows(figure: go.Figure, labels: Sequence[str], texts: Sequence[str]) -> go.Figure:
    """Write each row's name and figures above its mark, from the left edge: a phone has no room for a label column.

    The rows lie at 0, 1, 2 … from the top. Where both do not fit beside each other on a phone, all figures get a line of
    their own and all rows more height. Names that are too long for a phone are cut; hover text and table have them whole.
    """
    names = [shortened(label) for label in labels]
    long = any(len(name) + len(text) > _ROW_ROOM for name, text in zip(names, texts, strict=True))
    for place, (name, text) in enumerate(zip(names, texts, strict=True)):
        figure.add_annotation(
            name=row_name(place),
            x=0,
            xref="paper",
            xanchor="left",
            y=place - 0.08,
            yanchor="bottom",
            showarrow=False,
            align="left",
            text=f"<b>{html.escape(name)}</b>{'<br>' if long else '  '}{html.escape(text)}",
            font={"size": TEXT_SIZE, "color": INK},
            # A line across all rows, as a reference is, does not go through what is written.
            bgcolor=WHITE,
        )
    top = -0.6
    if long:
        figure.update_layout(height=figure.layout.height + len(labels) * _LINE_HEIGHT)
        top = -0.8
    return figure.update_yaxes(range=[len(labels) - 0.5, top], showticklabels=False)


def row_name(place: int) -> str:
    """By which the annotation that names a row is found."""
    return f"row {place}"


def name_reference(figure: go.Figure, text: str) -> go.Figure:
    """What a dotted line across the picture is, above its left edge: beside the line a phone may have no room for it."""
    return figure.add_annotation(
        x=0,
        xref="paper",
        y=1,
        yref="paper",
        xanchor="left",
        yanchor="bottom",
        showarrow=False,
        text="···· " + html.escape(text),
        font={"color": GREY, "size": TEXT_SIZE - 1},
    )


def escaped(label: str) -> str:
    """A name from a file as an annotation shows it: shortened, and its markup inert."""
    return html.escape(shortened(label))


def shortened(label: str, most: int = _LONGEST_LABEL) -> str:
    return label if len(label) <= most else label[: most - 1].rstrip() + "…"


def enlarged(
    figure: go.Figure, height: int, *, names: Sequence[str] = (), width: int = 0, most: float = 1.8, least: int = 20
) -> go.Figure:
    """The same figure for a projector: all type, marks and lines up to `most` times larger, no type smaller than `least` pixels,
    and not higher than `height`. Where rows have their names above them, there is room for their figures beside these, and for
    the whole of `names` as far as they go into `width` pixels."""
    large = go.Figure(figure)
    named = [note for note in large.layout.annotations if (note.name or "").startswith("row ")]
    own = large.layout.height or height
    if any("<br>" in note.text for note in named):
        own -= len(named) * _LINE_HEIGHT
        large.update_yaxes(range=[len(named) - 0.5, -0.6])
        for note in named:
            note.text = note.text.replace("<br>", "  ")
    factor = min(most, height / own)
    margin = {side: (large.layout.margin[side] or 0) * factor for side in ("l", "r", "t", "b")}
    large.update_layout(height=round(own * factor) if named else height, margin=margin)
    large.layout.font.size = _larger(TEXT_SIZE, factor, least)
    for axis in (*large.select_xaxes(), *large.select_yaxes()):
        axis.tickfont.size = _larger(axis.tickfont.size, factor, least)
        axis.title.font.size = _larger(axis.title.font.size, factor, least)
    if large.layout.legend.font.size:
        large.layout.legend.font.size = _larger(large.layout.legend.font.size, factor, least)
    for note in large.layout.annotations:
        note.font.size = _larger(note.font.size, factor, least)
        note.xshift, note.yshift = (note.xshift or 0) * factor, (note.yshift or 0) * factor
    for note, name in zip(named, names, strict=False):
        figures = note.text.partition("</b>")[2]
        room = int(width / (note.font.size * _LETTER)) - len(html.unescape(figures))
        note.text = f"<b>{html.escape(shortened(name, max(room, _LONGEST_LABEL)))}</b>{figures}"
    for trace in large.data:
        if trace.type == "bar":
            trace.textfont.size = _larger(trace.textfont.size, factor, least)
            trace.constraintext = "none"
            continue
        trace.marker.size = _times(trace.marker.size, factor)
        trace.line.width = _times(trace.line.width, factor)
        if trace.error_x.thickness:
            trace.error_x.update(thickness=trace.error_x.thickness * factor, width=(trace.error_x.width or 0) * factor)
    return large


def _larger(size: float | None, factor: float, least: int) -> float:
    return max((size or TEXT_SIZE) * factor, least)


def _times(size, factor: float):
    """A size, or one for each mark."""
    if size is None:
        return None
    return size * factor if isinstance(size, (int, float)) else [one * factor for one in size]


def legend_above(figure: go.Figure) -> go.Figure:
    """The key above the plot, in the order of the traces."""
    return figure.update_layout(
        showlegend=True,
        legend={
            "orientation": "h",
            "x": 0,
            "xanchor": "left",
            "y": 1,
            "yanchor": "bottom",
            "traceorder": "normal",
            "font": {"size": TEXT_SIZE - 1},
        },
        margin={"t": 60},
    )


def nice_steps(low: float, high: float, most: int = 5) -> list[float]:
    """Round values from `low` to at least `high`, at most `most` steps of 1, 2, 2.5 or 5 times a power of ten."""
    span = max(high - low, 1e-9)
    power = 10 ** math.floor(math.log10(span / most))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if span / (factor * power) <= most)
    first = math.floor(low / step + 1e-9)
    last = math.ceil(high / step - 1e-9)
    return [round(place * step, 12) for place in range(first, last + 1)]


def rate_ticks(low: float, high: float, words: Language) -> tuple[list[float], list[str]]:
    """Tick places for rates (0 to 1) and their texts; the first and the last are the ends of the axis."""
    values = [min(value, 1.0) for value in nice_steps(low, min(high, 1.0)) if value <= 1.0 + 1e-9]
    # As many decimals as the steps have: of 0.25 % each, "0.2" and "0.8" would be other places.
    hundredths = [value * 100 for value in values]
    decimals = next((n for n in range(6) if all(abs(value - round(value, n)) < 1e-9 for value in hundredths)), 6)
    return values, [words.tick_percent(value, decimals) for value in values]


def number_ticks(high: float, words: Language) -> tuple[list[float], list[str]]:
    """Tick places for dossiers or days from zero, whole numbers since there is no half of either, and their texts."""
    high = max(math.ceil(high), 1)
    step = math.ceil(nice_steps(0, high)[1])
    values = [float(value) for value in range(0, high + step, step)]
    return values, [words.number(value) for value in values]
