"""What the spreadsheet's own charts share: marks and what they stand for, labels, the key and the numbers of axes."""

from collections.abc import Sequence

from xlsxwriter.chart import Chart

from charts import style
from charts.funnel import JUDGED
from exports.native_charts.table_cells import Number
from language import N_, Language

DASHES = {"solid": "solid", "dash": "dash", "dot": "round_dot", "longdash": "long_dash"}
# What a mark stands for: its name, shape, colour, and whether it is filled; the same as on the screen.
_LOOKS = {
    "plain": (N_("Value"), "circle", style.NAVY, True),
    "within": (N_("within what chance explains"), "circle", style.NAVY, True),
    "worse": (JUDGED["worse"], "diamond", style.OVERDUE, True),
    "better": (JUDGED["better"], "diamond", style.NAVY, False),
    "late": (N_("Overdue rate"), "circle", style.OVERDUE, True),
    "few": (N_("few dossiers"), "circle", style.GREY, False),
    "apart": (N_("not stated"), "square", style.GREY, True),
}
FONT = {"size": 10}
NO_GRID = {"visible": False}
GRID = {"visible": True, "line": {"color": style.RULE, "width": 0.75}}


def by_look(looks: Sequence[str]) -> list[tuple[str, list[bool]]]:
    """Which marks have each look, in the order of the looks."""
    there = [look for look in _LOOKS if look in looks]
    others = [look for look in dict.fromkeys(looks) if look not in _LOOKS]
    return [(look, [found == look for found in looks]) for look in (*there, *others)]


def where(numbers: Sequence[Number], here: Sequence[bool]) -> list[Number]:
    """The numbers of some marks, none of the others."""
    return [number if stands else None for number, stands in zip(numbers, here, strict=True)]


def mark_of(look: str, words: Language) -> tuple[str, dict]:
    name, shape, colour, filled = _LOOKS.get(look, _LOOKS["plain"])
    return words.say(name), marker(shape, colour, filled=filled)


def marker(shape: str, colour: str, *, filled: bool = True) -> dict:
    # A hollow mark is pale: not every program draws its border.
    fill = {"color": colour if filled else style.tint(colour, 0.3)}
    return {"type": shape, "size": 9, "border": {"color": colour, "width": 1.5}, "fill": fill}


def labels(texts: Sequence[str], shown: Sequence[bool]) -> list[dict]:
    """Texts as labels of marks; one that begins like a reference to a cell is set apart from it by a space."""
    inert = (f" {text}" if text.startswith("=") else text for text in texts)
    return [{"value": text} if wanted else {"delete": True} for text, wanted in zip(inert, shown, strict=True)]


def legend(chart: Chart, wanted: bool) -> Chart:
    chart.set_legend({"position": "top", "font": FONT} if wanted else {"none": True})
    return chart


def axis_format(unit: str, ends: tuple[float, float] = (0.0, 1.0)) -> str:
    if unit == "share":
        return "0%" if ends[1] - ends[0] > 0.2 else "0.0%"
    return "#,##0" if unit in ("count", "days") else "#,##0.##"
