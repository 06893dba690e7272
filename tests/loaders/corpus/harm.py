"""What makes a file wrong or leaves it open: each of these must be refused, asked about or warned of where it stands."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.loaders.corpus.families import Family, rows_of
from tests.loaders.corpus.grids import Grid, at, below, changed, sum_row, with_cell, with_rows
from tests.loaders.corpus.printed import line_of

# The changed form, and the row and the place (from 0) of which one must be named; None where it concerns the whole.
Harm = tuple[Grid, int | None, int | None]
Harmful = Callable[[Family, Grid], Harm]


def _a_count(grid: Grid) -> tuple[int, int]:
    """The first data row, and the place of a count in it that others must add up to."""
    names = ("resolved_total", "in_process_total", "received_total")
    known = {name: place for place, name in grid.columns.items()}
    return grid.rows[0], next((known[name] for name in names if name in known), grid.label + 1)


def _in_a_cell(value: Any) -> Harmful:
    def harm(_: Family, grid: Grid) -> Harm:
        row, place = _a_count(grid)
        return with_cell(grid, row, place, value), row, place

    return harm


def _more(n: int) -> Harmful:
    def harm(_: Family, grid: Grid) -> Harm:
        row, place = _a_count(grid)
        return with_cell(grid, row, place, at(grid, row, place) + n), row, None

    return harm


def _total_off(_: Family, grid: Grid) -> Harm:
    total = sum_row(grid, grid.rows, "Tổng cộng")
    place = _a_count(grid)[1]
    total[place] += 1
    return below(grid, total), len(grid.cells), place


def _row_twice(_: Family, grid: Grid) -> Harm:
    return below(grid, list(grid.cells[grid.rows[0]])), len(grid.cells), None


def _same_name(spelled: Callable[[str], str]) -> Harmful:
    """The name of the first row once more, written another way, with other figures."""

    def harm(_: Family, grid: Grid) -> Harm:
        return with_cell(grid, grid.rows[1], grid.label, spelled(at(grid, grid.rows[0], grid.label))), grid.rows[1], None

    return harm


def _another_row(label: str, *, after_total: bool = False, number: Any = None) -> Harmful:
    """A row of figures that add up, of something that is neither a unit nor a field."""

    def harm(family: Family, grid: Grid) -> Harm:
        if after_total:
            grid = below(grid, sum_row(grid, grid.rows, "Tổng cộng"))
        (row,) = rows_of(family, 9, scale=400, n=1)
        return below(grid, line_of(family, row | {"label": label}, number)), len(grid.cells), None

    return harm


def _part_without_numbers(*labels: str) -> Harmful:
    """Rows that may be parts of the one above them, in a form that numbers nothing."""

    def harm(family: Family, grid: Grid) -> Harm:
        for row in grid.rows:
            grid = with_cell(grid, row, grid.label - 1, None)
        (part,) = rows_of(family, 9, scale=6, n=1)
        place = grid.rows[1] + 1
        titles: list[list[Any]] = [[None, label] for label in labels[:-1]]
        last = place + len(titles)
        return with_rows(grid, place, [*titles, line_of(family, part | {"label": labels[-1]})]), last, None

    return harm


def _moved(step: int) -> Harmful:
    """One row's figures a column further on, as when a cell is deleted or inserted."""

    def harm(_: Family, grid: Grid) -> Harm:
        row, first = grid.rows[0], grid.label + 1
        line = list(grid.cells[row])
        line[first:] = [None, *line[first:-1]] if step > 0 else [*line[first + 1 :], None]
        return replace(grid, cells=[line if place == row else other for place, other in enumerate(grid.cells)]), row, None

    return harm


def _one_for_two(down: int, right: int) -> Harmful:
    """One figure in a cell that is merged over the next row's, or over the next column's."""

    def harm(_: Family, grid: Grid) -> Harm:
        row, place = grid.rows[0], grid.label + 1
        other = (row + down, place + right)
        grid = with_cell(grid, *other, None)
        return replace(grid, merges=[*grid.merges, ((row, place), other)]), row + down, None

    return harm


def _no_formula_values(_: Family, grid: Grid) -> Harm:
    """A column of formulas that no program has worked out."""
    place = _a_count(grid)[1]
    for row in grid.rows:
        grid = with_cell(grid, row, place, f"={at(grid, row, place)}+0")
    return grid, None, place


def _title(text: str) -> Harmful:
    return lambda _, grid: (with_cell(grid, 1, 1, text), None, None)


def _two_for_one(_: Family, grid: Grid) -> Harm:
    """A further column that says it holds the dossiers resolved late, or all received, as another one does."""
    place = grid.width
    late = "resolved_overdue" in grid.columns.values()
    grid = with_cell(grid, grid.header.start, place, "Đã giải quyết quá hạn" if late else "totalReceived")
    for row in grid.rows:
        grid = with_cell(grid, row, place, 7)
    return grid, None, place


# What stands in one cell where a count belongs.
IN_A_CELL: dict[str, Harmful] = {
    "thousands as decimals": _in_a_cell(12.979),
    "a half": _in_a_cell(3.5),
    "less than one": _in_a_cell(0.5),
    "negative": _in_a_cell(-5),
    "in brackets": _in_a_cell("(5)"),
    "words": _in_a_cell("nhiều"),
    "letters for digits": _in_a_cell("l2"),
    "abc": _in_a_cell("abc"),
    "an error": _in_a_cell("#REF!"),
    "not available": _in_a_cell("#N/A"),
    "a share": _in_a_cell("98%"),
    "two numbers": _in_a_cell("12 và 13"),
    "a sum": _in_a_cell("5+3"),
    "a fraction": _in_a_cell("5/3"),
    "an exponent": _in_a_cell("1.2E+04"),
    "broken thousands": _in_a_cell("1.2979"),
    "thousands and decimals": _in_a_cell("12.979,5"),
    "with a word": _in_a_cell("5 (3 quá hạn)"),
    "true": _in_a_cell(True),
    "too large": _in_a_cell(1e15),
}
HARMFUL: dict[str, Harmful] = {
    "one more": _more(1),
    "a thousand times": _more(12967),
    "a total typed wrongly": _total_off,
    "a row twice": _row_twice,
    "a name twice in capitals": _same_name(str.upper),
    "a name twice after a dash": _same_name(lambda name: f"- {name}"),
    "figures moved right": _moved(1),
    "figures moved left": _moved(-1),
    "formulas without values": _no_formula_values,
    "one figure for two rows": _one_for_two(1, 0),
    "one figure for two columns": _one_for_two(0, 1),
    "no period": _title("Số liệu tổng hợp"),
    "a period backwards": _title("(Từ ngày 14/03/2020 đến ngày 15/12/2019)"),
    "a day that does not exist": _title("(Từ ngày 15/12/2019 đến ngày 31/02/2020)"),
    "the month first": _title("(Từ ngày 12/15/2019 đến ngày 03/14/2020)"),
    "two columns for one figure": _two_for_one,
    "the year so far": _another_row("Lũy kế từ đầu năm"),
    "the year so far after the total": _another_row("Lũy kế từ đầu năm", after_total=True),
    "the same period last year": _another_row("Cùng kỳ năm 2019", after_total=True),
    "the difference": _another_row("Tăng/giảm so với cùng kỳ", after_total=True),
    "the plan": _another_row("Kế hoạch năm", after_total=True),
    "another quarter": _another_row("Quý IV năm 2019", after_total=True),
    "a rate in whole numbers": _another_row("Tỷ lệ (%)", after_total=True),
    "a footnote's mark": _another_row("(*)", after_total=True),
    "of which, without numbers": _part_without_numbers("Trong đó:", "Nộp lần đầu"),
    "a dash, without numbers": _part_without_numbers("- Nộp lần đầu"),
}

# Words of a heading that nobody has agreed upon: its column may be left out, but not unseen.
UNKNOWN_WORDS: dict[str, dict[str, str]] = {
    "late": {"Quá hạn": "Bị lỡ", "Trễ hạn": "Bị lỡ", "Trả quá hạn": "Bị lỡ"},
    "early": {"Trước hạn": "Nhanh", "Sớm hạn": "Nhanh", "Trả trước hạn": "Nhanh", "Đúng và trước hạn": "Kịp"},
    "on time": {"Đúng hạn": "Kịp", "Trả đúng hạn": "Kịp", "Giải quyết trước, đúng hạn": "Kịp"},
    "within": {"Trong hạn": "Kịp", "Chưa đến hạn": "Kịp", "Còn hạn": "Kịp"},
    "online": {"Trực tuyến": "Internet"},
    "in person": {"Trực tiếp": "Quầy"},
    "by post": {"BCCI": "Quầy"},
    "totals": {"Tổng số": "Chung", "Tổng": "Chung"},
    "resolved": {"Số hồ sơ đã giải quyết": "Kết quả", "Đã giải quyết": "Kết quả"},
    "open": {"Số hồ sơ đang giải quyết": "Dở dang", "Đang giải quyết": "Dở dang", "Đang xử lý": "Dở dang"},
}

# Columns to the right that count something else.
FURTHER_COLUMNS = (
    "Xếp hạng",
    "Điểm",
    "Số TTHC có phát sinh hồ sơ",
    "Số TTHC tiếp nhận",
    "Số công chức tiếp nhận hồ sơ",
    "Hồ sơ đã số hóa",
    "Thời gian giải quyết trung bình (ngày)",
    "Đã giải quyết năm trước",
    "Hồ sơ tiếp nhận năm 2018",
    "Lũy kế đã giải quyết từ đầu năm",
    "Hồ sơ liên thông đã giải quyết",
    "Hồ sơ đã trả kết quả qua BCCI",
    "Hồ sơ quá hạn có thư xin lỗi",
)


def with_further_column(grid: Grid, heading: str) -> Grid:
    """The grid with one more column on its right."""
    place = grid.width
    grid = with_cell(grid, grid.header.start, place, heading)
    for number, row in enumerate(grid.rows, start=3):
        grid = with_cell(grid, row, place, number)
    return grid


def reworded_header(grid: Grid, words: dict[str, str]) -> Grid:
    """The grid with other words in its header."""
    return changed(grid, lambda value: words.get(value, value) if isinstance(value, str) else value, rows=list(grid.header))
