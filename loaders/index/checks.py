"""Whether points of an index agree with each other: criteria with their areas, areas with the total, none above its maximum."""

from collections.abc import Mapping
from dataclasses import dataclass

from language import N_
from loaders.cells import letter
from loaders.collector import Collector

ROUNDING = 0.005
# The columns of points, in the order of the assessment.
STEPS = ("self_score", "appraised_first", "appraised_second", "survey_score")


@dataclass(frozen=True)
class Cell:
    """A figure and where it stands, counted from 0."""

    value: float
    row: int
    column: int

    @property
    def name(self) -> str:
        return f"{letter(self.column)}{self.row + 1}"


def parent_of(number: str, known: Mapping[str, object]) -> str | None:
    """The nearest number that this one is part of."""
    parts = number.split(".")
    return next((above for n in range(len(parts) - 1, 0, -1) if (above := ".".join(parts[:n])) in known), None)


def check_sums(cells: Mapping[str, Cell], every: Mapping[str, object], problems: Collector) -> None:
    """A warning for each figure that is not the sum of those below it; `cells` are those of one column or row by the numbers of
    their criteria, `every` has all criteria's numbers. Where one of the parts has no figure nothing can be said."""
    parts: dict[str, list[str]] = {}
    for number in every:
        if above := parent_of(number, every):
            parts.setdefault(above, []).append(number)
    for number, below in parts.items():
        if number in cells and all(one in cells for one in below):
            whole = sum(cells[one].value for one in below)
            if abs(cells[number].value - whole) > ROUNDING:
                problems.add(
                    "warning",
                    "criteria_do_not_add_up",
                    N_("{number}: its criteria come to {sum}, printed is {value}. The criteria are used."),
                    row=cells[number].row,
                    column=cells[number].column,
                    value=f"{cells[number].value:g}",
                    expected=f"{whole:g}",
                    cells=[cells[one].name for one in below],
                    number=number,
                    sum=f"{whole:g}",
                )


def check_total(total: Cell, cells: Mapping[str, Cell], roles: Mapping[str, str | None], problems: Collector) -> None:
    """A warning for a printed total that is neither the sum of the areas nor that with bonus and penalty points."""
    outer = {number: cell for number, cell in cells.items() if parent_of(number, roles) is None}
    if any(number not in cells for number, role in roles.items() if role is None and parent_of(number, roles) is None):
        return
    scored = sum(cell.value for number, cell in outer.items() if roles[number] is None)
    bonus = sum(cell.value for number, cell in outer.items() if roles[number] == "bonus")
    penalty = sum(abs(cell.value) for number, cell in outer.items() if roles[number] == "penalty")
    whole = scored + bonus - penalty
    if min(abs(total.value - one) for one in (scored, whole, scored + bonus)) > ROUNDING:
        problems.add(
            "warning",
            "index_total_differs",
            N_("The printed total is {value}; the areas come to {sum}. The areas are used."),
            row=total.row,
            column=total.column,
            value=f"{total.value:g}",
            expected=f"{whole:g}",
            cells=[cell.name for cell in outer.values()],
            sum=f"{whole:g}",
        )


def check_range(
    cells: Mapping[str, Cell], most: Mapping[str, float], roles: Mapping[str, str | None], problems: Collector
) -> None:
    """A warning for points above the most, and for points below 0 other than a penalty's."""
    for number, cell in cells.items():
        size = abs(cell.value) if roles[number] == "penalty" else cell.value
        if size < -ROUNDING or (number in most and size > most[number] + ROUNDING):
            problems.add(
                "warning",
                "criterion_out_of_range",
                N_("{number} has {value} points, where 0 to {most} are possible. The figure is kept as printed."),
                row=cell.row,
                column=cell.column,
                value=f"{cell.value:g}",
                expected=f"0–{most[number]:g}" if number in most else None,
                number=number,
                most=f"{most[number]:g}" if number in most else "—",
            )
