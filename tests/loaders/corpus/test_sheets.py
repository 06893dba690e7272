"""Several tables in one file: below each other, on several sheets, and with periods or units that only their titles name."""

import datetime as dt
import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from loaders import read
from schema.units import unit_name
from tests.loaders.corpus.families import B_BY_FIELD, FAMILIES, FIELDS, UNITS, B, Family, rows_of
from tests.loaders.corpus.grids import Grid, below, with_cell, with_rows
from tests.loaders.corpus.printed import grid, line_of
from tests.loaders.corpus.test_corpus import content, told
from tests.loaders.corpus.truth import wrong_figures

FIRST = (dt.date(2019, 12, 15), dt.date(2020, 3, 14))
SECOND = (dt.date(2020, 3, 15), dt.date(2020, 6, 14))
# The figures of one quarter do not follow from those of the other here.
MAY_BE_TOLD = {"total_without_carried_over", "carried_over_differs"}


def printed(days: tuple[dt.date, dt.date]) -> str:
    return f"(Từ ngày {days[0]:%d/%m/%Y} đến ngày {days[1]:%d/%m/%Y})"


def one_below_the_other(first: Grid, second: Grid, gap: int) -> tuple[Grid, Grid]:
    """One sheet with both, and the second with its places in that sheet."""
    moved = with_rows(second, 0, [[]] * (len(first.cells) + gap))
    cells = [*first.cells, *moved.cells[len(first.cells) :]]
    return replace(first, cells=cells, merges=[*first.merges, *moved.merges]), moved


def workbook(*forms: Grid, hidden: str = "") -> bytes:
    """A workbook with one sheet a form, called by its name; `hidden` is the name of one that is hidden."""
    books = [load_workbook(io.BytesIO(content(form))) for form in forms]
    book = books[0]
    for other in books[1:]:
        page = book.create_sheet(other.active.title)
        for line in other.active.iter_rows():
            for cell in line:
                page[cell.coordinate] = cell.value
        for merge in other.active.merged_cells.ranges:
            page.merge_cells(str(merge))
    if hidden:
        book[hidden].sheet_state = "hidden"
    memory = io.BytesIO()
    book.save(memory)
    return memory.getvalue()


def two_quarters(family: Family) -> tuple[Grid, Grid]:
    return tuple(grid(family, rows_of(family, seed), period=printed(days)) for seed, days in ((1, FIRST), (2, SECOND)))


@pytest.mark.parametrize("gap", [0, 3])
@pytest.mark.parametrize("name", FAMILIES)
def test_two_periods_below_each_other_are_two_tables(units, name, gap):
    first, second = two_quarters(FAMILIES[name])
    sheet, second = one_below_the_other(first, second, gap)
    found = read(content(sheet), name="a.xlsx", units=units)
    assert told(found) <= MAY_BE_TOLD
    one, other = found.tables
    assert wrong_figures(one, FAMILIES[name], first, FIRST) == []
    assert wrong_figures(other, FAMILIES[name], second, SECOND) == []


@pytest.mark.parametrize("name", FAMILIES)
def test_each_sheet_of_a_workbook_is_a_table_of_its_own_period(units, name):
    first, second = two_quarters(FAMILIES[name])
    found = read(workbook(replace(first, name="Quý 1.2020"), replace(second, name="Quý 2.2020")), name="a.xlsx", units=units)
    assert told(found) <= MAY_BE_TOLD
    one, other = found.tables
    assert wrong_figures(one, FAMILIES[name], first, FIRST) == []
    assert wrong_figures(other, FAMILIES[name], second, SECOND) == []


@pytest.mark.parametrize("name", ["A", "B", "B by field", "E"])
def test_a_sheet_that_was_copied_is_not_counted_twice(units, name):
    first, _ = two_quarters(FAMILIES[name])
    found = read(workbook(replace(first, name="Quý 1.2020"), replace(first, name="Quý 1.2020 (2)")), name="a.xlsx", units=units)
    assert "row_twice" in told(found)
    assert not found.accepted


def test_a_hidden_sheet_is_said(units):
    first, second = two_quarters(B)
    content = workbook(replace(first, name="Quý 1.2020"), replace(second, name="cũ"), hidden="cũ")
    found = read(content, name="a.xlsx", units=units)
    assert "hidden_sheet" in {problem.code for problem in found.all_problems}


@pytest.mark.parametrize(
    "titles",
    [
        ("BÁO CÁO", f"Kỳ báo cáo: Quý II năm 2020 {printed(FIRST)}", "Sheet1"),
        ("BÁO CÁO", f"Kỳ báo cáo: Quý I năm 2021 {printed(FIRST)}", "Sheet1"),
        ("BÁO CÁO QUÝ II NĂM 2020", printed(FIRST), "Sheet1"),
        ("BÁO CÁO", printed(FIRST), "Quý 2.2020"),
        (printed(SECOND), printed(FIRST), "Sheet1"),
    ],
    ids=["quarter", "year", "title", "sheet", "days"],
)
@pytest.mark.parametrize("name", ["B", "B by field"])
def test_titles_that_name_different_periods_are_told(units, name, titles):
    """As when a sheet is copied for the next quarter, and one of its titles is forgotten."""
    family = FAMILIES[name]
    form = with_cell(with_cell(grid(family, rows_of(family, 1)), 0, 1, titles[0]), 1, 1, titles[1])
    assert told(read(content(replace(form, name=titles[2])), name="a.xlsx", units=units))


@pytest.mark.parametrize("number", [None, "II"])
@pytest.mark.parametrize("same", [True, False], ids=["same names", "other names"])
@pytest.mark.parametrize("family", [B, B_BY_FIELD], ids=["by unit", "by field"])
def test_rows_under_a_title_of_another_period_are_not_of_the_first(units, family, same, number):
    """The header stands once; below the first quarter's rows comes the title of the second, and its rows."""
    rows = rows_of(family, 1, n=3)
    names = [name for name in (FIELDS if family.by_field else UNITS) if name not in {row["label"] for row in rows}]
    names = [row["label"] for row in rows] if same else names
    more = [row | {"label": name} for row, name in zip(rows_of(family, 2, n=3), names, strict=False)]
    form = with_rows(grid(family, rows), 7, [[number and "I", "Quý I năm 2020"]])
    form = below(form, [number, "Quý II năm 2020"], *(line_of(family, row, place) for place, row in enumerate(more, start=1)))
    assert told(read(content(form), name="a.xlsx", units=units))


@pytest.mark.parametrize("merged", [True, False])
def test_units_and_fields_side_by_side(units, merged):
    """A unit's name stands once, before the first of its fields."""
    form = grid(B, [])
    cells = [[*line[:2], None, *line[2:]] for line in form.cells]
    cells[form.header.start][2] = "Lĩnh vực"
    merges = [((top, left + (left > 1)), (bottom, right + (right > 1))) for (top, left), (bottom, right) in form.merges]
    merges.append(((form.header.start, 2), (form.header.stop - 1, 2)))
    true = []
    for number, unit in enumerate(UNITS[:2], start=1):
        first = len(cells)
        for row in rows_of(B_BY_FIELD, number, n=3):
            begins = len(cells) == first
            cells.append([number if begins else None, unit if begins else None, *line_of(B, row)[1:]])
            true.append((len(cells), unit_name(unit), row["label"], row["received_total"], row["resolved_overdue"]))
        if merged:
            merges += [((first, place), (len(cells) - 1, place)) for place in (0, 1)]
    found = read(content(replace(form, cells=cells, merges=merges)), name="a.xlsx", units=units)
    assert found.accepted, found.all_problems
    read_as = found.tables[0].frame[["row", "unit_name", "sector", "received_total", "resolved_overdue"]]
    assert [tuple(row) for row in read_as.itertuples(index=False)] == true


def test_sections_that_are_units_say_whose_fields_are(units):
    rows, more = rows_of(B_BY_FIELD, 1, n=3), rows_of(B_BY_FIELD, 2, n=3)
    form = with_rows(grid(B_BY_FIELD, rows), 7, [["I", UNITS[0]]])
    form = below(form, ["II", f"UBND {UNITS[1]}"], *(line_of(B_BY_FIELD, row, place) for place, row in enumerate(more, start=1)))
    found = read(content(form), name="a.xlsx", units=units)
    assert found.accepted, found.all_problems
    assert found.tables[0].frame["unit_name"].tolist() == [unit_name(UNITS[0])] * 3 + [unit_name(UNITS[1])] * 3
