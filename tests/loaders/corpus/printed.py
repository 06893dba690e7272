"""A form as an office's program prints it: a title, merged labels, one row a unit or field."""

from collections.abc import Iterable, Sequence
from typing import Any

from tests.loaders.corpus.families import Family
from tests.loaders.corpus.grids import Grid, Merge, Truth


def grid(
    family: Family, rows: Iterable[Truth], *, unit: str = "UBND huyện Anh Sơn, tỉnh Nghệ An", period: str | None = None
) -> Grid:
    """The form as an office's program prints it: a title, merged labels, one row a unit or field."""
    columns = [(("STT",), lambda _: None), ((family.label,), "label"), *family.columns]
    depth = max(len(labels) for labels, _ in columns)
    cells: list[list[Any]] = [
        [None, family.title],
        [None, period or family.period],
        [None, None, None, f"Đơn vị báo cáo: {'UBND xã Cao Sơn' if family.by_field else unit}"],
        [],
    ]
    top = len(cells)
    head: list[list[Any]] = [[None] * len(columns) for _ in range(depth)]
    for place, (labels, _) in enumerate(columns):
        for level, label in enumerate(labels):
            if place and columns[place - 1][0][: level + 1] == labels[: level + 1] and level < len(labels) - 1:
                continue
            head[level][place] = label
    cells += head
    merges = list(_merges([labels for labels, _ in columns], depth, top))
    truth = {}
    figure_columns: dict[int, str] = {}
    for number, row in enumerate(rows, start=1):
        truth[len(cells)] = row
        cells.append(line_of(family, row, number))
    for place, (_, value) in enumerate(columns):
        if isinstance(value, str) and value != "label":
            figure_columns.setdefault(place, value)
    return Grid(cells, merges, range(top, top + depth), 1, figure_columns, truth)


def line_of(family: Family, row: Truth, number: Any = None) -> list[Any]:
    """The row as the form prints it, after its number."""
    return [number, row["label"], *(value(row) if callable(value) else row[value] for _, value in family.columns)]


def _merges(paths: Sequence[tuple[str, ...]], depth: int, top: int) -> Iterable[Merge]:
    for level in range(depth):
        place = 0
        while place < len(paths):
            end = place
            path = paths[place]
            if level < len(path) - 1:
                while (
                    end + 1 < len(paths) and len(paths[end + 1]) > level + 1 and paths[end + 1][: level + 1] == path[: level + 1]
                ):
                    end += 1
                if end > place:
                    yield (top + level, place), (top + level, end)
            elif level == len(path) - 1 and level < depth - 1:
                yield (top + level, place), (top + depth - 1, place)
            place = end + 1
