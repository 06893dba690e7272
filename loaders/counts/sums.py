"""Holds the sums a form prints against the rows they add up; the rows are used either way, since totals are typed by hand."""

from collections.abc import Collection, Mapping, Sequence

from language import N_
from loaders.cells import letter
from loaders.collector import Collector
from loaders.counts.row_kinds import DASH, MOST_ROWS, Row, Sum, likely_sums


def say_sums_by_figures(sums: Sequence[Sum], data: Sequence[Row], column: int | None, problems: Collector) -> None:
    """A warning for each row that nothing but its figures makes a sum, and for each that may be one by chance and is counted;
    `column` is the place of the labels."""
    for total in likely_sums(data) if len(data) <= MOST_ROWS else []:
        problems.add(
            "warning",
            "row_may_be_sum",
            N_(
                "“{value}” happens to be the sum of rows {first} to {last} in every column. It is counted as a row of its own; "
                "if it is a total, call it “Cộng” in the file."
            ),
            row=total.total.row - 1,
            column=column,
            value=total.total.label,
            first=str(min(total.rows)),
            last=str(max(total.rows)),
        )
    for total in sums:
        if total.by_figures:
            problems.add(
                "warning",
                "row_is_sum",
                N_(
                    "In every column “{value}” is the sum of rows {first} to {last}. It is taken for their total and not "
                    "counted again."
                ),
                row=total.total.row - 1,
                column=column,
                value=total.total.label,
                first=str(min(total.rows)),
                last=str(max(total.rows)),
            )


def say_possible_parts(data: Sequence[Row], column: int | None, problems: Collector) -> None:
    """A warning for each row that differs from most others in having a dash or no number: it may be a part of the one above."""
    for differs in (lambda row: bool(DASH.match(row.label)), lambda row: not row.number):
        odd = [row for row in data if differs(row)]
        for row in odd if 2 * len(odd) < len(data) else ():
            problems.add(
                "warning",
                "row_may_be_part",
                N_("“{value}” is written like a part of the row above it. It is counted as a row of its own."),
                row=row.row - 1,
                column=column,
                value=row.label,
            )


def check_sums(
    sums: Sequence[Sum],
    data: Sequence[Row],
    places: Mapping[str, int],
    problems: Collector,
    unread: Collection[tuple[int, str]] = (),
) -> None:
    """A warning for each printed sum that its rows do not add up to. An empty cell is not zero: a sum over such cells may be more
    than the others add up to, which is only noted. `places` are the columns' places in the sheet; nothing is said of a sum with a
    figure of `unread` (row from 1, column)."""
    by_row = {row.row: row for row in data}
    for total in sums:
        parts = [by_row[row] for row in total.rows if row in by_row]
        for name, at in places.items():
            value = total.total.figures.get(name)
            known = [part.figures[name] for part in parts if part.figures.get(name) is not None]
            if value is None or not known or sum(known) == value or any((part.row, name) in unread for part in parts):
                continue
            if value > sum(known) and (empty := len(parts) - len(known)):
                problems.add(
                    "note",
                    "total_over_empty_cells",
                    N_(
                        "The printed total is {value}, the rows that are filled in add up to {sum}. Cells left empty among its "
                        "rows ({empty}) may make up the rest, so the two are not compared."
                    ),
                    row=total.total.row - 1,
                    column=at,
                    value=value,
                    sum=sum(known),
                    empty=empty,
                )
                continue
            problems.add(
                "warning",
                "total_differs",
                N_("The printed total is {value}, the rows add up to {sum} ({where}). The rows are used."),
                row=total.total.row - 1,
                column=at,
                value=value,
                sum=sum(known),
                where=_cells(at, [part.row for part in parts]),
            )


def _cells(at: int, rows: Sequence[int]) -> str:
    """The cells of a column in these rows, as a person writes them: "C5:C9, C12"."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    name = letter(at)
    return ", ".join(f"{name}{first}" if first == last else f"{name}{first}:{name}{last}" for first, last in runs)
