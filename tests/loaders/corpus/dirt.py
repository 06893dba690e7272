"""What happens to a form between the program that prints it and the file that arrives: harmless dirt and harmful."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.loaders.corpus.families import Family, Grid, Truth

Harmless = Callable[[Family, Grid], Grid]


def at(grid: Grid, row: int, column: int) -> Any:
    line = grid.cells[row]
    return line[column] if column < len(line) else None


def with_cell(grid: Grid, row: int, column: int, value: Any) -> Grid:
    """The grid with another value in one cell."""
    cells = [list(line) for line in grid.cells]
    cells[row] += [None] * (column + 1 - len(cells[row]))
    cells[row][column] = value
    return replace(grid, cells=cells)


def with_rows(grid: Grid, before: int, rows: list[list[Any]]) -> Grid:
    """The grid with further rows before the row `before`; all that stands below moves down."""
    n = len(rows)

    def moved(row: int) -> int:
        return row + n if row >= before else row

    return replace(
        grid,
        cells=[*grid.cells[:before], *rows, *grid.cells[before:]],
        merges=[((moved(top), left), (moved(bottom), right)) for (top, left), (bottom, right) in grid.merges],
        header=range(moved(grid.header.start), moved(grid.header.stop - 1) + 1),
        truth={moved(row): truth for row, truth in grid.truth.items()},
        hidden_rows=frozenset(moved(row) for row in grid.hidden_rows),
    )


def with_columns(grid: Grid, n: int) -> Grid:
    """The grid with empty columns before the first."""
    return replace(
        grid,
        cells=[[None] * n + line for line in grid.cells],
        merges=[((top, left + n), (bottom, right + n)) for (top, left), (bottom, right) in grid.merges],
        label=grid.label + n,
        columns={place + n: name for place, name in grid.columns.items()},
    )


def changed(grid: Grid, change: Callable[[Any], Any], *, rows: list[int] | None = None) -> Grid:
    """The grid with `change` done to the cells of some rows, or of all."""
    wanted = set(range(len(grid.cells)) if rows is None else rows)
    return replace(
        grid, cells=[[change(value) for value in line] if row in wanted else line for row, line in enumerate(grid.cells)]
    )


def sum_row(grid: Grid, rows: list[int], label: str) -> list[Any]:
    """A row that adds up some of the rows in every column of figures."""
    width = max(len(line) for line in grid.cells)
    line: list[Any] = [None] * width
    line[grid.label] = label
    for place in range(grid.label + 1, width):
        values = [at(grid, row, place) for row in rows]
        if all(isinstance(value, int) for value in values):
            line[place] = sum(values)
    return line


def _on_texts(change: Callable[[str], str]) -> Harmless:
    return lambda _, grid: changed(grid, lambda value: change(value) if isinstance(value, str) else value)


def _on_counts(change: Callable[[int], Any]) -> Harmless:
    def dirty(_: Family, grid: Grid) -> Grid:
        cells = [list(line) for line in grid.cells]
        for row in grid.rows:
            for place in range(grid.label + 1, len(cells[row])):
                if isinstance(cells[row][place], int):
                    cells[row][place] = change(cells[row][place])
        return replace(grid, cells=cells)

    return dirty


def _numbering(*labels: str, style: str = "({})") -> Harmless:
    def dirty(_: Family, grid: Grid) -> Grid:
        width = max(len(grid.cells[row]) for row in grid.header)
        row = [*labels, *(style.format(n) for n in range(len(labels) + 1, width + 1))] if not labels else [
            *labels, *(style.format(n) for n in range(1, width - len(labels) + 1))
        ]  # fmt: skip
        return with_rows(grid, grid.header.stop, [row])

    return dirty


def _labels(change: Callable[[str], str]) -> Harmless:
    def dirty(_: Family, grid: Grid) -> Grid:
        for row in grid.rows:
            grid = with_cell(grid, row, grid.label, change(at(grid, row, grid.label)))
        return grid

    return dirty


def _footer(_: Family, grid: Grid) -> Grid:
    return replace(
        grid,
        cells=[
            *grid.cells,
            [],
            [None, "Ghi chú: số liệu lấy từ hệ thống một cửa."],
            [None, "(*) Gồm cả hồ sơ liên thông."],
            [None, "Nơi nhận:", None, None, "Anh Sơn, ngày 16 tháng 3 năm 2020"],
            [None, "NGƯỜI LẬP BIỂU", None, None, "LÃNH ĐẠO ĐƠN VỊ"],
            [None, "(Ký, ghi rõ họ tên)", None, None, "(Ký tên, đóng dấu)"],
            [],
            [None, "Nguyễn Văn Thí Dụ", None, None, "Trần Thị Ví Dụ"],
        ],
    )


def _total_at_end(_: Family, grid: Grid) -> Grid:
    return replace(grid, cells=[*grid.cells, sum_row(grid, grid.rows, "TỔNG CỘNG")])


def _total_on_top(_: Family, grid: Grid) -> Grid:
    return with_rows(grid, grid.rows[0], [sum_row(grid, grid.rows, "Tổng số")])


def _two_parts_with_totals(_: Family, grid: Grid) -> Grid:
    first, second = grid.rows[:2], grid.rows[2:]
    end = [sum_row(grid, second, "Cộng"), sum_row(grid, grid.rows, "Tổng cộng")]
    middle = sum_row(grid, first, "Cộng")
    return with_rows(replace(grid, cells=[*grid.cells, *end]), second[0], [middle])


def _sections(_: Family, grid: Grid) -> Grid:
    first, second = grid.rows[:2], grid.rows[2:]
    lines = [sum_row(grid, rows, label) for rows, label in ((first, "Khối một"), (second, "Khối hai"))]
    lines[0][grid.label - 1], lines[1][grid.label - 1] = "I", "II"
    return with_rows(with_rows(grid, second[0], [lines[1]]), first[0], [lines[0]])


def _section_titles(_: Family, grid: Grid) -> Grid:
    width = max(len(line) for line in grid.cells)
    return with_rows(grid, grid.rows[0], [["A", "Thuộc thẩm quyền giải quyết", *[None] * (width - 2)]])


def _second_page(_: Family, grid: Grid) -> Grid:
    """The header again in the middle, as a program repeats it on a new page."""
    head = [list(grid.cells[row]) for row in grid.header]
    middle = grid.rows[3]
    again = with_rows(grid, middle, head)
    shift = middle - grid.header.start
    more = [((top + shift, left), (bottom + shift, right)) for (top, left), (bottom, right) in grid.merges if top in grid.header]
    return replace(again, merges=[*again.merges, *more])


def _of_which(_: Family, grid: Grid) -> Grid:
    row = grid.rows[1]
    part = [None if not isinstance(value, int) else value // 2 for value in grid.cells[row]]
    part[grid.label - 1], part[grid.label] = None, "- Qua mạng"
    title: list[Any] = [None] * len(part)
    title[grid.label] = "Trong đó:"
    return with_rows(grid, row + 1, [title, part])


def _remarks_column(_: Family, grid: Grid) -> Grid:
    width = max(len(line) for line in grid.cells)
    grid = with_cell(grid, grid.header.start, width, "Ghi chú")
    return with_cell(grid, grid.rows[0], width, "ông Nguyễn Văn Thí Dụ phụ trách")


def _no_merges(_: Family, grid: Grid) -> Grid:
    return replace(grid, merges=[])


HARMLESS: dict[str, Harmless] = {
    "clean": lambda _, grid: grid,
    "rows above": lambda _, grid: with_rows(grid, 0, [[]] * 17),
    "one empty column": lambda _, grid: with_columns(grid, 1),
    "three empty columns": lambda _, grid: with_columns(grid, 3),
    "numbering (1)": _numbering(),
    "numbering 1": _numbering(style="{}"),
    "numbering A B 1": _numbering("A", "B", style="{}"),
    "numbering with formulas": _numbering(style="({0})=({0})"),
    "total at the end": _total_at_end,
    "total on top": _total_on_top,
    "totals in the middle": _two_parts_with_totals,
    "sections with sums": _sections,
    "a section's title": _section_titles,
    "signatures": _footer,
    "second page": _second_page,
    "of which": _of_which,
    "remarks column": _remarks_column,
    "no merges": _no_merges,
    "empty rows": lambda _, grid: with_rows(grid, grid.rows[2], [[], []]),
    "hidden row": lambda _, grid: replace(grid, hidden_rows=frozenset({grid.rows[1]})),
    "hidden column": lambda _, grid: replace(grid, hidden_columns=frozenset({max(grid.columns)})),
    "counts as text": _on_counts(str),
    "1.234": _on_counts(lambda n: f"{n:,}".replace(",", ".")),
    "1,234": _on_counts(lambda n: f"{n:,}"),
    "1 234": _on_counts(lambda n: f"{n:,}".replace(",", "\u00a0")),
    "apostrophes": _on_counts(lambda n: f"'{n}"),
    "zero as a dash": _on_counts(lambda n: n or "-"),
    "decomposed": _on_texts(lambda text: unicodedata.normalize("NFD", text)),
    "capitals": lambda _, grid: changed(grid, lambda v: v.upper() if isinstance(v, str) else v, rows=list(grid.header)),
    "line breaks": lambda _, grid: changed(
        grid, lambda v: v.replace(" ", "\n", 1) if isinstance(v, str) else v, rows=list(grid.header)
    ),
    "odd spaces": _on_texts(lambda text: f" {text.replace(' ', chr(0xA0))}\u200b "),
    "look-alikes": _on_texts(lambda text: text.replace("Đ", "Ð").replace("đ", "ð")),
    "UBND before names": _labels(lambda name: f"UBND {name[:1].lower()}{name[1:]}" if name.startswith("Xã") else name),
    "districts after names": _labels(lambda name: f"{name}, huyện Anh Sơn" if name.startswith("Xã") else name),
    "dashes before names": _labels(lambda name: f"- {name}"),
}  # fmt: skip


def _first(grid: Grid, *names: str) -> tuple[int, int]:
    """The first data row, and the place of the first of these figures that the form has."""
    return grid.rows[0], next(place for name in names for place, other in grid.columns.items() if other == name)


def _in_a_cell(value: Any, *names: str) -> Harmless:
    wanted = names or ("resolved_total", "received_total")
    return lambda _, grid: with_cell(grid, *_first(grid, *wanted), value)


def _one_more(_: Family, grid: Grid) -> Grid:
    row, place = _first(grid, "received_total")
    return with_cell(grid, row, place, at(grid, row, place) + 1)


def _total_off(_: Family, grid: Grid) -> Grid:
    total = sum_row(grid, grid.rows, "Tổng cộng")
    total[_first(grid, "received_total")[1]] += 1
    return replace(grid, cells=[*grid.cells, total])


def _twice(_: Family, grid: Grid) -> Grid:
    last = grid.cells[grid.rows[0]]
    return replace(grid, cells=[*grid.cells, list(last)])


def _no_period(_: Family, grid: Grid) -> Grid:
    return with_cell(grid, 1, 1, "Số liệu tổng hợp")


def _reversed(_: Family, grid: Grid) -> Grid:
    return with_cell(grid, 1, 1, "(Từ ngày 14/03/2020 đến ngày 15/12/2019)")


def _same_label_twice(_: Family, grid: Grid) -> Grid:
    """Two columns that both say they are the dossiers resolved late."""
    row = grid.header.stop - 1
    width = max(len(line) for line in grid.cells)
    return with_cell(grid, grid.header.start, width, "Đã giải quyết quá hạn") if at(grid, row, width) is None else grid


# Each must be refused, asked, or told at its cell.
HARMFUL: dict[str, Harmless] = {
    "decimals": _in_a_cell(12.979),
    "a half": _in_a_cell(3.25),
    "negative": _in_a_cell(-5),
    "words": _in_a_cell("nhiều"),
    "an error": _in_a_cell("#REF!"),
    "a share": _in_a_cell("98%"),
    "two numbers": _in_a_cell("12 và 13"),
    "a total typed wrongly": _total_off,
    "a row twice": _twice,
    "no period": _no_period,
    "a period backwards": _reversed,
    "two columns for one figure": _same_label_twice,
}


def truths(grid: Grid) -> list[Truth]:
    return [grid.truth[row] for row in grid.rows]
