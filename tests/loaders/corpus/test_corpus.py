"""Every family of form, clean and dirty, in every kind of file: the truth is read, or something is said. Never neither."""

import datetime as dt
import random

import pandas as pd
import pytest

from loaders import read
from schema.units import unit_name
from tests.loaders.corpus.dirt import HARMFUL, HARMLESS
from tests.loaders.corpus.families import FAMILIES, Family, Grid, grid, rows_of
from tests.spreadsheets import write

KINDS = ("xlsx", "xlsm", "strict", "xls", "xlsb", "ods", "html", "xml", "csv", "tsv", "semicolon", "utf16", "cp1258", "tcvn3")
PAIRS = 12
PERIOD = (dt.date(2019, 12, 15), dt.date(2020, 3, 14))


def content(form: Grid, kind: str = "xlsx") -> bytes:
    return write(kind, form.cells, form.merges, form.name, hidden_rows=form.hidden_rows, hidden_columns=form.hidden_columns)


def wrong_figures(found, family: Family, form: Grid) -> list[tuple]:
    """The figures that were read otherwise than they are, as (row, column, read, true)."""
    if not found.accepted:
        return []
    (table,) = found.tables
    if (table.period_start, table.period_end) != PERIOD:
        return [("period", None, table.period_start, PERIOD[0])]
    by_row = {int(row["row"]) - 1: row for row in table.frame.to_dict("records")}
    wrong: list[tuple] = [(row, "not a row", None, None) for row in by_row if row not in form.truth]
    for row, truth in form.truth.items():
        if row not in by_row:
            wrong.append((row, "missing", None, None))
            continue
        label = by_row[row]["sector" if family.by_field else "unit_name"]
        if label != (truth["label"] if family.by_field else unit_name(truth["label"])):
            wrong.append((row, "label", label, truth["label"]))
        for name, value in family.expected(truth).items():
            read_value = None if pd.isna(by_row[row][name]) else int(by_row[row][name])
            if read_value != value:
                wrong.append((row, name, read_value, value))
    return wrong


def of(family: Family, seed: int = 1, scale: int = 90) -> Grid:
    return grid(family, rows_of(family, seed, scale=scale))


@pytest.mark.parametrize("dirt", HARMLESS)
@pytest.mark.parametrize("name", FAMILIES)
def test_harmless_dirt_changes_no_figure(units, name, dirt):
    family = FAMILIES[name]
    form = HARMLESS[dirt](family, of(family, scale=5000 if "1" in dirt[:1] else 90))
    found = read(content(form), name="a.xlsx", units=units)
    assert found.accepted, found.all_problems
    assert wrong_figures(found, family, form) == []
    assert {problem.code for problem in found.all_problems if problem.severity == "warning"} <= {"total_without_carried_over"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", FAMILIES)
def test_every_kind_of_file_holds_the_same_figures(units, name, kind):
    family = FAMILIES[name]
    form = of(family, seed=2)
    found = read(content(form, kind), name=f"a.{kind}", units=units)
    assert found.accepted, found.all_problems
    assert wrong_figures(found, family, form) == []


@pytest.mark.parametrize("seed", range(PAIRS))
@pytest.mark.parametrize("name", FAMILIES)
def test_dirt_upon_dirt_is_read_rightly_or_told(units, name, seed):
    family, rng = FAMILIES[name], random.Random(f"{name}-{seed}")
    form = of(family, seed=seed)
    chosen = rng.sample([dirt for dirt in HARMLESS if dirt != "second page"], 3)
    for dirt in chosen:
        form = HARMLESS[dirt](family, form)
    # A letter that only looks like another is a third one in an old code page.
    kind = rng.choice(KINDS[: -2 if "look-alikes" in chosen else None])
    try:
        written = content(form, kind)
    except UnicodeEncodeError:  # an old code page has no such letters
        written = content(form)
    found = read(written, name=f"a.{kind}", units=units)
    told = [problem for problem in found.all_problems if problem.severity != "note"]
    assert wrong_figures(found, family, form) == [] or told, (chosen, kind)
    assert found.accepted or told, (chosen, kind)


@pytest.mark.parametrize("dirt", HARMFUL)
@pytest.mark.parametrize("name", FAMILIES)
def test_harmful_dirt_is_never_silent(units, name, dirt):
    family = FAMILIES[name]
    clean = of(family, seed=3)
    form = HARMFUL[dirt](family, clean)
    found = read(content(form), name="a.xlsx", units=units)
    told = [problem for problem in found.all_problems if problem.severity != "note"]
    assert told or (found.accepted and wrong_figures(found, family, form) == [])
    if found.accepted:
        assert all(problem.row for problem in told)
