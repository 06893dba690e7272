"""What happens to a form on its way that changes no figure: each of these must still be read rightly."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.loaders.corpus.families import Family, rows_of
from tests.loaders.corpus.grids import Grid, at, below, changed, sum_row, with_cell, with_columns, with_rows
from tests.loaders.corpus.printed import line_of

Harmless = Callable[[Family, Grid], Grid]


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
    return below(
        grid,
        [],
        [None, "Ghi chú: số liệu lấy từ hệ thống một cửa, gồm 12.979 hồ sơ của năm 2019."],
        [None, "(*) Gồm cả hồ sơ liên thông."],
        [None, "Nơi nhận:", None, None, "Anh Sơn, ngày 16 tháng 3 năm 2020"],
        [None, "NGƯỜI LẬP BIỂU", None, None, "LÃNH ĐẠO ĐƠN VỊ"],
        [None, "(Ký, ghi rõ họ tên)", None, None, "(Ký tên, đóng dấu)"],
        [],
        [None, "Nguyễn Văn Thí Dụ", None, None, "Trần Thị Ví Dụ"],
    )


def _signed_under_figures(_: Family, grid: Grid) -> Grid:
    lines = ("Anh Sơn, ngày 16 tháng 3 năm 2020", "NGƯỜI LÀM BÁO CÁO", "(Ký, ghi rõ họ tên)", "Nguyễn Văn Thí Dụ")
    return below(grid, *([*[None] * (grid.label + 3), line] for line in lines))


def _letterhead(_: Family, grid: Grid) -> Grid:
    lines: list[list[Any]] = [
        ["UBND HUYỆN ANH SƠN", None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["VĂN PHÒNG HĐND VÀ UBND", None, None, None, "Độc lập - Tự do - Hạnh phúc"],
        ["Số: 12/BC-UBND", None, None, None, "Anh Sơn, ngày 16 tháng 3 năm 2020"],
        ["Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020"],
    ]
    return with_rows(grid, 0, [*lines, *[[]] * 18])


def _unit_of_measure(_: Family, grid: Grid) -> Grid:
    return with_rows(grid, grid.header.start, [[None] * (grid.width - 1) + ["Đơn vị tính: Số hồ sơ TTHC."]])


def _total(label: str | None, number: str | None = None) -> Harmless:
    def dirty(_: Family, grid: Grid) -> Grid:
        total = sum_row(grid, grid.rows, label or "")
        total[grid.label], total[grid.label - 1] = label, number
        return below(grid, total)

    return dirty


def _unnamed_total(label: str, rows: slice) -> Harmless:
    """A row that only its figures make a sum, over the rows it adds up."""
    return lambda _, grid: with_rows(grid, grid.rows[rows][0], [sum_row(grid, grid.rows[rows], label)])


def _dotted_numbers(_: Family, grid: Grid) -> Grid:
    first, second = grid.rows[:2], grid.rows[2:]
    for row, number in zip(grid.rows, ("1.1", "1.2", "2.1", "2.2", "2.3"), strict=True):
        grid = with_cell(grid, row, grid.label - 1, number)
    lines = [sum_row(grid, rows, label) for rows, label in ((first, "Khối một"), (second, "Khối hai"))]
    lines[0][grid.label - 1], lines[1][grid.label - 1] = "1", "2"
    return with_rows(with_rows(grid, second[0], [lines[1]]), first[0], [lines[0]])


def _numbers_in_names(_: Family, grid: Grid) -> Grid:
    first, second = grid.rows[:2], grid.rows[2:]
    lines = [sum_row(grid, rows, label) for rows, label in ((first, "I. Khối một"), (second, "II. Khối hai"))]
    return with_rows(with_rows(grid, second[0], [lines[1]]), first[0], [lines[0]])


def _part_of_a_row(family: Family, label: str) -> list[Any]:
    """A row of smaller figures that are counted in the row above it."""
    (part,) = rows_of(family, 9, scale=6, n=1)
    return line_of(family, part | {"label": label})


def _of_which_in_one_row(family: Family, grid: Grid) -> Grid:
    return with_rows(grid, grid.rows[1] + 1, [_part_of_a_row(family, "Trong đó: hồ sơ liên thông")])


def _plus_part(family: Family, grid: Grid) -> Grid:
    return with_rows(grid, grid.rows[1] + 1, [_part_of_a_row(family, "+ Hồ sơ liên thông")])


def _no_numbers(_: Family, grid: Grid) -> Grid:
    for row in grid.rows:
        grid = with_cell(grid, row, grid.label - 1, None)
    return grid


def _numbers_before_names(family: Family, grid: Grid) -> Grid:
    """The number of a row in its name, "2. Xã Cao Sơn"."""
    grid = _no_numbers(family, grid)
    for number, row in enumerate(grid.rows, start=1):
        grid = with_cell(grid, row, grid.label, f"{number}. {at(grid, row, grid.label)}")
    return grid


def _codes_beside_names(_: Family, grid: Grid) -> Grid:
    """A column of codes between the number and the name; they are numbers, but count nothing."""
    grid = replace(
        grid,
        cells=[[*line[:1], None, *line[1:]] for line in grid.cells],
        merges=[((top, left + (left > 0)), (bottom, right + (right > 0))) for (top, left), (bottom, right) in grid.merges],
        label=grid.label + 1,
        columns={place + 1: name for place, name in grid.columns.items()},
    )
    for place, row in enumerate(grid.rows):
        grid = with_cell(grid, row, 1, 17350 + place)
    return with_cell(grid, grid.header.start, 1, "Mã đơn vị")


def _no_number_column(_: Family, grid: Grid) -> Grid:
    return replace(
        grid,
        cells=[line[1:] for line in grid.cells],
        merges=[((top, left - 1), (bottom, right - 1)) for (top, left), (bottom, right) in grid.merges if left],
        label=grid.label - 1,
        columns={place - 1: name for place, name in grid.columns.items()},
    )


def _numbers_in_labels(_: Family, grid: Grid) -> Grid:
    """The numbering of the columns in the labels themselves, "Tổng số (3)"."""
    for place in range(grid.label + 1, grid.width):
        row = next((row for row in reversed(grid.header) if at(grid, row, place)), None)
        grid = grid if row is None else with_cell(grid, row, place, f"{at(grid, row, place)} ({place + 1})")
    return grid


def _shares(written: Callable[[float], Any]) -> Harmless:
    def read(text: Any) -> Any:
        return written(float(text[:-1].replace(",", "."))) if isinstance(text, str) and text.endswith("%") else text

    return lambda _, grid: changed(grid, read, rows=grid.rows)


def _zeros(printed: Any) -> Harmless:
    return lambda family, grid: replace(_on_counts(lambda n: n or printed)(family, grid), zeros_left_out=True)


def _total_at_end(_: Family, grid: Grid) -> Grid:
    return below(grid, sum_row(grid, grid.rows, "TỔNG CỘNG"))


def _total_on_top(_: Family, grid: Grid) -> Grid:
    return with_rows(grid, grid.rows[0], [sum_row(grid, grid.rows, "Tổng số")])


def _two_parts_with_totals(_: Family, grid: Grid) -> Grid:
    first, second = grid.rows[:2], grid.rows[2:]
    end = [sum_row(grid, second, "Cộng"), sum_row(grid, grid.rows, "Tổng cộng")]
    middle = sum_row(grid, first, "Cộng")
    return with_rows(below(grid, *end), second[0], [middle])


def _sections(_: Family, grid: Grid) -> Grid:
    first, second = grid.rows[:2], grid.rows[2:]
    lines = [sum_row(grid, rows, label) for rows, label in ((first, "Khối một"), (second, "Khối hai"))]
    lines[0][grid.label - 1], lines[1][grid.label - 1] = "I", "II"
    return with_rows(with_rows(grid, second[0], [lines[1]]), first[0], [lines[0]])


def _section_titles(_: Family, grid: Grid) -> Grid:
    return with_rows(grid, grid.rows[0], [["A", "Thuộc thẩm quyền giải quyết", *[None] * (grid.width - 2)]])


def _merged_rows(_: Family, grid: Grid) -> Grid:
    """A section's title, a total's name and the signatures in cells merged over several columns, as forms are set."""
    title, last = grid.rows[0], grid.width - 1
    grid = with_rows(grid, title, [["I. Thuộc thẩm quyền giải quyết", *[None] * last]])
    total = sum_row(grid, grid.rows, "")
    total[grid.label - 1], total[grid.label] = "TỔNG CỘNG", None
    end = len(grid.cells)
    grid = below(grid, total, [], ["Anh Sơn, ngày 16 tháng 3 năm 2020"], ["THỦ TRƯỞNG ĐƠN VỊ"])
    over_all = [((row, 0), (row, last)) for row in (title, end + 2, end + 3)]
    return replace(grid, merges=[*grid.merges, *over_all, ((end, grid.label - 1), (end, grid.label))])


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
    place = grid.width
    grid = with_cell(grid, grid.header.start, place, "Ghi chú")
    return with_cell(grid, grid.rows[0], place, "ông Nguyễn Văn Thí Dụ phụ trách")


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
    "titles in merged cells": _merged_rows,
    "signatures": _footer,
    "second page": _second_page,
    "of which": _of_which,
    "remarks column": _remarks_column,
    "no merges": _no_merges,
    "empty rows": lambda _, grid: with_rows(grid, grid.rows[2], [[], []]),
    "hidden row": lambda _, grid: replace(grid, hidden_rows=frozenset({grid.rows[1]})),
    "hidden column": lambda _, grid: replace(grid, hidden_columns=frozenset({grid.width - 1})),
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
    "letterhead": _letterhead,
    "unit of measure over the table": _unit_of_measure,
    "signed under figures": _signed_under_figures,
    "total in the column of numbers": _total(None, "Tổng cộng:"),
    "total of a district": _total("Cộng huyện Anh Sơn"),
    "total of rows by number": _total("Tổng cộng (1+2+3+4+5)"),
    "a sum called otherwise": _total("Toàn huyện"),
    "a level's sum": _unnamed_total("Cấp xã", slice(None)),
    "a sum with a name of its own": _unnamed_total("Khu vực phía Tây", slice(0, 3)),
    "numbers 1.1": _dotted_numbers,
    "numbers in names": _numbers_in_names,
    "of which in one row": _of_which_in_one_row,
    "a part after a plus": _plus_part,
    "no numbers": _no_numbers,
    "numbers before names": _numbers_before_names,
    "no column of numbers": _no_number_column,
    "codes beside names": _codes_beside_names,
    "numbers in labels": _numbers_in_labels,
    "empty rows below the header": lambda _, grid: with_rows(grid, grid.header.stop, [[], []]),
    "page between rows": lambda _, grid: with_rows(grid, grid.rows[2], [[None, "Trang 2/3"]]),
    "soft hyphens": lambda _, grid: changed(
        grid, lambda v: v.replace("h", "h\u00ad") if isinstance(v, str) else v, rows=[*grid.header, *grid.rows]
    ),
    "old tone marks": _on_texts(lambda text: text.replace("òa", "oà").replace("ủy", "uỷ")),
    "names in capitals": _labels(str.upper),
    "counts as floats": _on_counts(float),
    "counts with .00": _on_counts(lambda n: f"{n}.00"),
    "zero left out": _zeros(None),
    "zero as an underscore": _zeros("_"),
    "zero as a long dash": _on_counts(lambda n: n or " – "),
    "shares as fractions": _shares(lambda share: share / 100),
    "shares as numbers": _shares(lambda share: share),
    "shares rounded": _shares(lambda share: f"{share:.1f} %"),
}  # fmt: skip

# What a reader is told although nothing is wrong, and may be: by the dirt.
MAY_BE_TOLD = {"a sum called otherwise": {"row_is_sum"}, "a sum with a name of its own": {"row_is_sum"}}
