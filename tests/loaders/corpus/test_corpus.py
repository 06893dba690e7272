"""Every family of form, clean and dirty, in every kind of file: the truth is read, or something is said. Never neither."""

import random
from dataclasses import replace

import pytest

from language import language_for
from loaders import read
from loaders.cells import letter
from tests.loaders.corpus.dirt import HARMLESS, MAY_BE_TOLD
from tests.loaders.corpus.families import FAMILIES, Family, rows_of
from tests.loaders.corpus.grids import Grid, with_cell
from tests.loaders.corpus.harm import FURTHER_COLUMNS, HARMFUL, IN_A_CELL, UNKNOWN_WORDS, reworded_header, with_further_column
from tests.loaders.corpus.printed import grid
from tests.loaders.corpus.truth import points_to, silent_errors, wrong_figures
from tests.loaders.corpus.wordings import reworded
from tests.spreadsheets import write

KINDS = ("xlsx", "xlsm", "strict", "xls", "xlsb", "ods", "html", "xml", "csv", "tsv", "semicolon", "utf16", "cp1258", "tcvn3")
# Told wherever it is the case, be the file clean or not.
ALWAYS_TOLD = {"total_without_carried_over"}


def content(form: Grid, kind: str = "xlsx") -> bytes:
    return write(kind, form.cells, form.merges, form.name, hidden_rows=form.hidden_rows, hidden_columns=form.hidden_columns)


def of(family: Family, seed: int = 1, scale: int = 90) -> Grid:
    return grid(family, rows_of(family, seed, scale=scale))


def told(found) -> set[str]:
    """The kinds of errors and warnings."""
    return {problem.code for problem in found.all_problems if problem.severity != "note"}


def wrong(found, family: Family, form: Grid) -> list:
    assert found.accepted, found.all_problems
    (table,) = found.tables
    return wrong_figures(table, family, form)


@pytest.mark.parametrize("dirt", HARMLESS)
@pytest.mark.parametrize("name", FAMILIES)
def test_harmless_dirt_changes_no_figure(units, name, dirt):
    family = FAMILIES[name]
    form = HARMLESS[dirt](family, of(family, scale=5000 if dirt.startswith("1") else 90))
    found = read(content(form), name="a.xlsx", units=units)
    assert wrong(found, family, form) == []
    assert told(found) <= ALWAYS_TOLD | MAY_BE_TOLD.get(dirt, set())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", FAMILIES)
def test_every_kind_of_file_holds_the_same_figures(units, name, kind):
    family = FAMILIES[name]
    form = of(family, seed=2)
    assert wrong(read(content(form, kind), name=f"a.{kind}", units=units), family, form) == []


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("name", ["A", "B", "D", "H"])
def test_the_same_form_in_another_offices_words(units, name, seed):
    family = reworded(FAMILIES[name], seed)
    form = grid(family, rows_of(FAMILIES[name], seed))
    assert wrong(read(content(form), name="a.xlsx", units=units), family, form) == []


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("name", FAMILIES)
def test_dirt_upon_dirt_is_read_rightly_or_told(units, name, seed):
    family, rng = FAMILIES[name], random.Random(f"{name}-{seed}")
    form = of(family, seed=seed)
    chosen = rng.sample([dirt for dirt in HARMLESS if dirt not in ("second page", "no column of numbers")], 2 + seed % 2)
    for dirt in chosen:
        form = HARMLESS[dirt](family, form)
    # A letter that only looks like another is a third one in an old code page.
    kind = rng.choice(KINDS[: -2 if {"look-alikes", "soft hyphens"} & set(chosen) else None])
    try:
        written = content(form, kind)
    except UnicodeEncodeError:  # an old code page has no such letters
        written = content(form)
    found = read(written, name=f"a.{kind}", units=units)
    assert silent_errors(found, family, form) == [], (chosen, kind)
    assert found.accepted or told(found), (chosen, kind)


@pytest.mark.parametrize("harm", IN_A_CELL)
@pytest.mark.parametrize("name", ["B", "E", "766"])
def test_what_is_no_count_is_named_at_its_cell(units, name, harm):
    family = FAMILIES[name]
    form, row, place = IN_A_CELL[harm](family, of(family, seed=3))
    found = read(content(form), name="a.xlsx", units=units)
    at = {(problem.row, problem.column) for problem in found.all_problems if problem.severity != "note"}
    assert (row + 1, letter(place)) in at


@pytest.mark.parametrize("harm", HARMFUL)
@pytest.mark.parametrize("name", ["A", "B", "B by field", "E", "F", "766"])
def test_harm_is_named_where_it_stands(units, name, harm):
    family = FAMILIES[name]
    form, row, place = HARMFUL[harm](family, of(family, seed=3))
    found = read(content(form), name="a.xlsx", units=units)
    assert told(found)
    if row is None and place is None:
        assert not found.accepted
    elif "not_recognised" not in told(found):
        assert any(points_to(problem, row, place) for problem in found.all_problems), found.all_problems


@pytest.mark.parametrize("harm", HARMFUL)
@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_remark_can_be_said(units, harm, language):
    form, *_ = HARMFUL[harm](FAMILIES["A"], of(FAMILIES["A"], seed=3))
    words = language_for(language)
    for problem in read(content(form), name="a.xlsx", units=units).all_problems:
        assert not {"{", "}"} & set(words.say(problem.message))


@pytest.mark.parametrize("words", UNKNOWN_WORDS)
@pytest.mark.parametrize("name", FAMILIES)
def test_a_heading_nobody_knows_is_never_taken_for_another(units, name, words):
    family = FAMILIES[name]
    # Of a row without any that were early it makes no difference.
    rows = [row for row in rows_of(family, 3, n=8) if row["resolved_early"]]
    form = reworded_header(grid(family, rows), UNKNOWN_WORDS[words])
    assert silent_errors(read(content(form), name="a.xlsx", units=units), family, form) == []


@pytest.mark.parametrize("heading", FURTHER_COLUMNS)
@pytest.mark.parametrize("name", ["A", "E", "G", "766"])
def test_a_further_column_is_never_taken_silently_for_one_of_the_form(units, name, heading):
    family = FAMILIES[name]
    form = with_further_column(of(family, seed=5), heading)
    assert silent_errors(read(content(form), name="a.xlsx", units=units), family, form) == []


@pytest.mark.parametrize(
    "names", [("Hòa giải ở cơ sở", "Hoà giải ở cơ sở"), ("Tư pháp - Hộ tịch", "Tư pháp-Hộ tịch"), ("Đất đai", "ĐẤT ĐAI")]
)
@pytest.mark.parametrize("name", ["B by field", "E"])
def test_one_field_in_two_spellings_is_not_two(units, name, names):
    form = of(FAMILIES[name])
    for row, spelled in zip(form.rows, names, strict=False):
        form = with_cell(form, row, form.label, spelled)
    found = read(content(form), name="a.xlsx", units=units)
    assert any(points_to(problem, form.rows[1], None) for problem in found.all_problems), found.all_problems


def test_without_a_word_for_early_on_time_is_not_both(units):
    """With no total to hold it against, a column beside it that nobody understands may be what was early."""
    cells = [
        ["Quý I năm 2020"],
        ["STT", "Đơn vị", "Tiếp nhận", "Đã giải quyết", None, None],
        [None, None, None, "Nhanh", "Đúng hạn", "Quá hạn"],
        [1, "Xã Cao Sơn", 100, 60, 30, 10],
    ]
    found = read(write("xlsx", cells, [((1, 3), (1, 5))]), name="a.xlsx", units=units)
    assert told(found) or found.tables[0].frame["resolved_on_time_total"].isna().all()


@pytest.mark.parametrize(
    ("figure", "part"),
    [
        ("received_online", "Trực tuyến toàn trình"),
        ("received_online", "Trực tuyến mức độ 4"),
        ("resolved_overdue", "Quá hạn đã có thư xin lỗi"),
        ("in_process_overdue", "Quá hạn chưa có thư xin lỗi"),
    ],
)
def test_one_part_alone_is_not_the_whole(units, figure, part):
    """A form that prints only one of the parts of a figure does not say the figure."""
    columns = tuple(
        ((*labels[:-1], part), lambda row: row[figure] // 3) if value == figure else (labels, value)
        for labels, value in FAMILIES["A"].columns
    )
    family = replace(FAMILIES["A"], columns=columns, unknown=(*FAMILIES["A"].unknown, figure))
    form = grid(family, [row for row in rows_of(FAMILIES["A"], 6, n=8) if row[figure]])
    assert silent_errors(read(content(form), name="a.xlsx", units=units), family, form) == []
