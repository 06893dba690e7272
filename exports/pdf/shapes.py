"""The few shapes a chart in a PDF is made of, in millimetres from the upper left corner, as the template draws them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from charts import style
from charts.drawing import Dash
from exports.slides.text import width

Shape = dict[str, Any]
# A mark by its look (charts.rate_dots, charts.funnel): form, colour, whether it is hollow.
MARKS = {
    "plain": ("circle", style.NAVY, False),
    "within": ("circle", style.NAVY, False),
    "worse": ("diamond", style.OVERDUE, False),
    "late": ("circle", style.OVERDUE, False),
    "few": ("circle", style.GREY, True),
    "apart": ("square", style.GREY, False),
    "better": ("diamond", style.NAVY, True),
}
POINT = 0.3528  # millimetres
_INCH = 25.4
_NARROW = 0.93  # Source Sans beside Arial


@dataclass(frozen=True)
class Picture:
    """The shapes of a chart in a box of `width` and `height`, and the legend above it: name, colour and form (a key of the
    template's)."""

    width: float
    height: float
    shapes: list[Shape] = field(default_factory=list)
    legend: list[Shape] = field(default_factory=list)

    def rect(self, x: float, y: float, width: float, height: float, colour: str, fill: str = "plain") -> None:
        """`fill`: plain, hatched or crossed."""
        self.shapes.append({"kind": "rect", "x": x, "y": y, "width": width, "height": height, "colour": colour, "fill": fill})

    def line(
        self, points: Sequence[tuple[float, float]], colour: str = style.GREY, width: float = 0.35, dash: Dash = "solid"
    ) -> None:
        """Through all the points."""
        self.shapes.append({"kind": "line", "points": list(points), "colour": colour, "width": width, "dash": DASHES[dash]})

    def mark(self, x: float, y: float, look: str, size: float = 1.5, colour: str = "") -> None:
        """In the colour of its look, unless another is given."""
        form, own, hollow = MARKS[look]
        colour = colour or own
        self.shapes.append({"kind": "mark", "x": x, "y": y, "form": form, "colour": colour, "hollow": hollow, "size": size})

    def text(
        self, x: float, y: float, text: str, size: float, align: Literal["left", "center", "right"] = "left", room: float = 0
    ) -> None:
        """One line, its middle at `y`, in points; what takes more than `room` millimetres is cut."""
        shown = cut(text, size, room) if room else text
        self.shapes.append({"kind": "text", "x": x, "y": y, "text": shown, "size": size, "align": align})

    def name(self, name: str, colour: str, form: str) -> None:
        """One entry of the legend."""
        self.legend.append({"name": name, "colour": colour, "form": form})

    def name_mark(self, name: str, look: str) -> None:
        form, colour, hollow = MARKS[look]
        self.name(name, colour, f"hollow {form}" if hollow else form)


DASHES: dict[Dash, str] = {"solid": "solid", "dash": "dashed", "dot": "dotted", "longdash": "loosely-dashed"}


def length(text: str, size: float) -> float:
    """How many millimetres a line of text takes at a size in points, rather more than less."""
    return width(text, size) * _INCH * _NARROW


def cut(text: str, size: float, room: float) -> str:
    """The text, or as much of it as there is room for."""
    if length(text, size) <= room + 1e-6:
        return text
    while len(text) > 1 and length(f"{text}\N{HORIZONTAL ELLIPSIS}", size) > room:
        text = text[:-1].rstrip()
    return f"{text}\N{HORIZONTAL ELLIPSIS}"


def wrapped(text: str, size: float, room: float) -> list[str]:
    """The text in lines of at most `room` millimetres, broken between words; a longer word has a line of its own."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else ""
        if lines and length(longer, size) <= room + 1e-6:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@dataclass(frozen=True)
class Scale:
    """Values from `low` to `high` along millimetres from `start` to `end`."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        span = self.high - self.low or 1.0
        return self.start + (min(max(value, self.low), self.high) - self.low) / span * (self.end - self.start)

    def holds(self, value: float | None) -> bool:
        return value is not None and self.low <= value <= self.high
