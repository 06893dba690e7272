"""Lists of dossiers in which rows are no dossiers, words or names are alike: the truth is read, or it is told."""

import datetime as dt
import random
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from loaders import read
from schema.mappings import Mapping
from schema.units import fold
from tests.loaders.corpus.exports import (
    DAYS,
    EXPORTS,
    FACTS,
    IGATE,
    dossiers,
    listed,
)
from tests.loaders.corpus.grids import Grid, Truth, with_cell, with_rows
from tests.loaders.corpus.test_corpus import KINDS, content, told
from tests.spreadsheets import write

# Told wherever the list has no day of ending, be it clean or not.
ALWAYS_TOLD = {"no_end_date"}


def facts(found) -> list[dict[str, Any]]:
    """What was read of each dossier, by the names of its facts."""
    assert found.accepted, found.all_problems
    (table,) = found.tables
    rows = table.frame[list(FACTS)].to_dict("records")
    return [
        {name: None if pd.isna(value) else value.date() if name in DAYS else value for name, value in row.items()} for row in rows
    ]


def truth_of(export, grid: Grid) -> list[Truth]:
    return [{name: export.expected(grid.truth[row])[name] for name in FACTS} for row in grid.rows]


def read_list(grid: Grid, units, kind: str = "xlsx", **keywords):
    return read(content(grid, kind), name=f"a.{kind}", units=units, **keywords)


def silent(found, export, grid: Grid) -> bool:
    """Whether a list was taken with other facts than the true ones."""
    return found.accepted and facts(found) != truth_of(export, grid)


Change = Callable[[Grid], Grid]


def _page_break_in_capitals(grid: Grid) -> Grid:
    return with_rows(grid, grid.rows[5], [[label.upper() for label in grid.cells[grid.header.start]]])


def _below(*lines: list) -> Change:
    return lambda grid: with_rows(grid, len(grid.cells), [list(line) for line in lines])


def _status_in(change: Callable[[str], str]) -> Change:
    def changed(grid: Grid) -> Grid:
        place = grid.cells[grid.header.start].index(
            next(h for h in grid.cells[grid.header.start] if str(h).startswith("Trạng thái"))
        )
        for row in grid.rows:
            grid = with_cell(grid, row, place, change(grid.cells[row][place]))
        return grid

    return changed


HARMLESS = {
    "a page break in capitals": _page_break_in_capitals,
    "status in capitals": _status_in(str.upper),
    "status without accents": _status_in(fold),
    "a total in two cells": _below(["Tổng cộng", 24]),
    "a total in capitals": _below([None, "TỔNG SỐ", 24]),
    "a signature across the list": _below([None, "Người lập", None, None, "Thủ trưởng đơn vị", None, None, "Kế toán"]),
}


@pytest.mark.parametrize("dirt", HARMLESS)
@pytest.mark.parametrize("name", ["iGate", "OpenCPS"])
def test_harmless_dirt_changes_no_dossier(units, name, dirt):
    grid = HARMLESS[dirt](listed(EXPORTS[name], dossiers(6)))
    found = read_list(grid, units)
    assert facts(found) == truth_of(EXPORTS[name], grid)
    assert told(found) <= ALWAYS_TOLD


@pytest.mark.parametrize("place", range(16))
def test_a_place_and_a_day_below_the_list_are_no_dossier_in_any_column(units, place):
    grid = _below([None] * place + ["Anh Sơn, ngày 11 tháng 9 năm 2020"])(listed(IGATE, dossiers(6)))
    assert facts(read_list(grid, units)) == truth_of(IGATE, grid)


@pytest.mark.parametrize("place", range(16))
@pytest.mark.parametrize("text", ["Tổng cộng: 24 hồ sơ", "Tổng số hồ sơ: 24", "Cộng: 24"])
def test_a_total_below_the_list_is_no_dossier_in_any_column(units, place, text):
    grid = _below([None] * place + [text])(listed(IGATE, dossiers(6)))
    assert facts(read_list(grid, units)) == truth_of(IGATE, grid)


@pytest.mark.parametrize(
    "kept", [("Số hồ sơ",), ("Số hồ sơ", "Đơn vị giải quyết"), ("Số hồ sơ", "Tên thủ tục"), ("Số hồ sơ", "Trạng thái")]
)
def test_a_dossier_with_a_code_and_no_day_of_receipt_is_never_left_out(units, kept):
    grid = listed(IGATE, dossiers(6))
    row = grid.rows[7]
    for place, (heading, _) in enumerate(IGATE.columns):
        if heading not in kept:
            grid = with_cell(grid, row, place, None)
    found = read_list(grid, units)
    assert not found.accepted
    assert any(problem.severity == "error" and problem.row == row + 1 for problem in found.all_problems)


@pytest.mark.parametrize("kind", KINDS)
def test_a_code_keeps_its_leading_zeros(units, kind):
    truth = [one | {"dossier_code": f"{n:07}"} for n, one in enumerate(dossiers(7, n=4), start=1)]
    grid = listed(IGATE, truth)
    assert [row["dossier_code"] for row in facts(read_list(grid, units, kind))] == ["0000001", "0000002", "0000003", "0000004"]


def test_a_code_twice_is_an_error_even_when_its_letters_are_composed_otherwise(units):
    truth = dossiers(8, n=3)
    code = "HĐ-0001"
    again = [truth[0] | {"dossier_code": code}, truth[1], truth[0] | {"dossier_code": unicodedata.normalize("NFD", f" {code} ")}]
    assert "dossier_twice" in told(read_list(listed(IGATE, again), units))


def test_two_columns_of_one_heading_are_told(units):
    grid = listed(IGATE, dossiers(6))
    doubled = replace(
        grid,
        cells=[[*row, row[11] if row is grid.cells[grid.header.start] else None] if len(row) > 11 else row for row in grid.cells],
    )
    found = read_list(doubled, units)
    assert not silent(found, IGATE, grid)
    assert "column_twice" in told(found)


def test_grouped_headings_are_read_like_flat_ones(units):
    grid = listed(IGATE, dossiers(6))
    top = grid.header.start
    names = list(grid.cells[top])
    first, last = names.index("Ngày tiếp nhận"), names.index("Ngày trả")
    upper = [*names[:first], "Thời gian", *[None] * (last - first), *names[last + 1 :]]
    lower = [name if first <= place <= last else None for place, name in enumerate(names)]
    cells = [*grid.cells[:top], upper, lower, *grid.cells[top + 1 :]]
    merges = [((top, first), (top, last)), *(((top, at), (top + 1, at)) for at in range(len(names)) if not first <= at <= last)]
    found = read(write("xlsx", cells, merges), name="a.xlsx", units=units)
    assert facts(found) == truth_of(IGATE, grid)


def test_a_mistyped_unit_is_asked_and_never_merged(units):
    truth = [one | {"unit_name": "Xã Cao Sonw" if n == 0 else "Xã Cao Sơn"} for n, one in enumerate(dossiers(9, n=4))]
    grid = listed(IGATE, truth)
    found = read_list(grid, units)
    (asked,) = [problem.question for problem in found.all_problems if problem.question]
    frame = found.tables[0].frame
    assert len(set(frame["unit"])) == 2
    known = next(option.value for option in asked.options if option.value != "own")
    answered = read_list(grid, units, answers={asked.key: known})
    assert set(answered.tables[0].frame["unit"]) == {known}
    assert not [problem for problem in answered.all_problems if problem.question]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("one", "other"), [("Châu Bình", "Châu Bính"), ("Thạch Giám", "Thạch Giam"), ("Tam Đình", "Tam Định")])
def test_names_that_differ_in_an_accent_are_two_units(units, one, other, form):
    """Known or not: folding accents would add one commune's dossiers to another's."""
    truth = [row | {"unit_name": f"Xã {one if n % 2 else other}"} for n, row in enumerate(dossiers(10, n=6))]
    grid = listed(IGATE, truth)
    grid = replace(grid, cells=[[unicodedata.normalize(form, v) if isinstance(v, str) else v for v in row] for row in grid.cells])
    frame = read_list(grid, units).tables[0].frame
    assert frame.groupby("unit").size().tolist() == [3, 3]


PERMITS = Mapping(
    "permits",
    "dossiers",
    ("Permit Number", "Applied Date", "Target Date", "Issued Date", "Current Status"),
    {
        "Permit Number": "dossier_code",
        "Applied Date": "received_date",
        "Target Date": "due_date",
        "Issued Date": "completed_date",
        "Current Status": "status",
    },
    words={"status": {"Issued": "10", "In review": "4"}},
    unit="City of Somewhere",
)


@pytest.mark.parametrize("day", ["%m/%d/%Y", "%m/%d/%Y 12:00:00 AM", "%Y-%m-%d", "%Y-%m-%dT00:00:00.000", "%d %b %Y"])
def test_a_log_of_permits_is_read_by_its_mapping(day):
    rng = random.Random(day)
    rows, truth = [], []
    for n in range(30):
        received = dt.date(2020, 1, 2) + dt.timedelta(days=rng.randrange(200))
        due, ended = received + dt.timedelta(days=20), received + dt.timedelta(days=rng.randrange(1, 40)) if n % 3 else None
        rows.append(
            [f"{n:05}", *(one and one.strftime(day) for one in (received, due, ended)), "Issued" if ended else "In review"]
        )
        truth.append((f"{n:05}", received, due, ended, "10" if ended else "4"))
    found = read(write("csv", [PERMITS.headings, *rows]), name="permits.csv", mappings=[PERMITS])
    read_ = facts(found)
    assert [
        tuple(row[name] for name in ("dossier_code", "received_date", "due_date", "completed_date", "status")) for row in read_
    ] == truth
