"""Lists of dossiers of every system, clean and dirty: each fact is read as it is, or the list is refused; no person comes out."""

import datetime as dt
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from loaders import read
from schema.units import fold, unit_name
from tests.loaders.corpus.exports import CARD, DAYS, EXPORTS, FACTS, IGATE, PERSON, PHONE, Export, dossiers, listed, written
from tests.loaders.corpus.grids import Grid, below, changed, with_cell, with_columns, with_rows
from tests.loaders.corpus.test_corpus import KINDS, content, told

_EPOCH = dt.date(1899, 12, 30)

WRITTEN: dict[str, Callable[[dt.date], Any]] = {
    "a day": lambda day: day,
    "a day and a time": lambda day: dt.datetime(day.year, day.month, day.day, 14, 5),
    "dd/mm/yyyy": lambda day: f"{day:%d/%m/%Y}",
    "d/m/yyyy": lambda day: f"{day.day}/{day.month}/{day.year}",
    "dd/mm/yy": lambda day: f"{day:%d/%m/%y}",
    "dd-mm-yyyy": lambda day: f"{day:%d-%m-%Y}",
    "dd.mm.yyyy": lambda day: f"{day:%d.%m.%Y}",
    "with a time": lambda day: f"{day:%d/%m/%Y} 08:30:15",
    "after a time": lambda day: f"08:30 {day:%d/%m/%Y}",
    "a time below": lambda day: f"{day:%d/%m/%Y}\n08:30",
    "8h30": lambda day: f"{day:%d/%m/%Y} 8h30",
    "SA": lambda day: f"{day:%d/%m/%Y} 8:30:15 SA",
    "ISO": lambda day: f"{day:%Y-%m-%d}",
    "ISO with a time": lambda day: f"{day:%Y-%m-%d}T08:30:00",
    "UTC": lambda day: f"{day - dt.timedelta(days=1):%Y-%m-%d}T17:00:00.000Z",
    "yyyymmdd": lambda day: f"{day:%Y%m%d}",
    "yyyymmdd as a number": lambda day: int(f"{day:%Y%m%d}"),
    "yyyymmddHHMMSS": lambda day: f"{day:%Y%m%d}093000",
    "yyyymmddHHMMSS as a number": lambda day: int(f"{day:%Y%m%d}093000"),
    "a number of days": lambda day: (day - _EPOCH).days,
    "a number of days and hours": lambda day: (day - _EPOCH).days + 0.354,
    "in words": lambda day: f"ngày {day.day} tháng {day.month} năm {day.year}",
    "after an apostrophe": lambda day: f"'{day:%d/%m/%Y}",
    "before a time after a dash": lambda day: f"{day:%d/%m/%Y} - 08:30",
}
# What may have been lost or turned on the way must be asked, told or refused.
LOST: dict[str, Callable[[dt.date], Any]] = {
    "month first, with a time": lambda day: f"{day.month}/{day.day}/{day.year} 8:30:00 AM",
    "an exponent": lambda day: f"{float(f'{day:%Y%m%d}093000'):.5E}",
    "without its year": lambda day: f"{day:%d/%m}",
    "milliseconds": lambda day: (day - dt.date(1970, 1, 1)).days * 86_400_000,
}


def place(heading: str) -> int:
    return [name for name, _ in IGATE.columns].index(heading)


def line(**cells: Any) -> list[Any]:
    """A row of the iGate list with only some cells filled: by their place, as c3="x"."""
    row: list[Any] = [None] * len(IGATE.columns)
    for name, value in cells.items():
        row[int(name[1:])] = value
    return row


_CODE, _UNIT, _DUE, _END, _STATUS = (
    place(heading) for heading in ("Số hồ sơ", "Đơn vị giải quyết", "Ngày hẹn trả", "Ngày kết thúc xử lý", "Trạng thái")
)


def _texts(change: Callable[[str], str]) -> Callable[[Grid], Grid]:
    return lambda form: changed(form, lambda value: change(value) if isinstance(value, str) else value)


def _empty(printed: Any) -> Callable[[Grid], Grid]:
    return lambda form: changed(form, lambda value: printed if value is None else value, rows=form.rows)


def _headings(words: dict[str, str]) -> Callable[[Grid], Grid]:
    return lambda form: changed(form, lambda value: words.get(value, value), rows=list(form.header))


HARMLESS: dict[str, Callable[[Grid], Grid]] = {
    "clean": lambda form: form,
    "rows above": lambda form: with_rows(form, 0, [[]] * 25),
    "empty columns": lambda form: with_columns(form, 2),
    "numbering (1)": lambda form: with_rows(form, form.header.stop, [[f"({n})" for n in range(1, len(IGATE.columns) + 1)]]),
    "empty rows": lambda form: with_rows(form, form.rows[5], [[], []]),
    "second page": lambda form: with_rows(form, form.rows[5], [list(form.cells[form.header.start])]),
    "a group's title": lambda form: with_rows(form, form.rows[5], [["Xã Hùng Sơn"]]),
    "how many": lambda form: below(form, ["Tổng số: 24 hồ sơ"]),
    "how many, under the codes": lambda form: below(form, [None, "Tổng số: 24 hồ sơ"]),
    "signatures": lambda form: below(
        form,
        [],
        line(**{f"c{_END}": "Anh Sơn, ngày 16 tháng 5 năm 2020"}),
        line(**{f"c{_CODE}": "Người lập biểu", f"c{_END}": "Thủ trưởng đơn vị"}),
        line(**{f"c{_CODE}": "(Ký, ghi rõ họ tên)", f"c{_END}": "(Ký tên, đóng dấu)"}),
        line(**{f"c{_CODE}": PERSON, f"c{_END}": PERSON}),
    ),
    "decomposed": _texts(lambda text: unicodedata.normalize("NFD", text)),
    "odd spaces": _texts(lambda text: f"\u200b{text.replace(' ', chr(0xA0))}\ufeff"),
    "look-alikes": _texts(lambda text: text.replace("Đ", "Ð").replace("đ", "ð")),
    "headings in capitals": lambda form: changed(form, lambda value: value.upper(), rows=list(form.header)),
    "no day as a dash": _empty("-"),
    "no day as an empty text": _empty(""),
    "hidden row": lambda form: replace(form, hidden_rows=frozenset({form.rows[2]})),
    "hidden column": lambda form: replace(form, hidden_columns=frozenset({_END})),
    "other words": _headings(
        {
            "Số hồ sơ": "Mã hồ sơ",
            "Ngày kết thúc xử lý": "Ngày có kết quả",
            "Ngày trả": "Ngày trả kết quả",
            "Trạng thái": "Trạng thái hồ sơ",
            "Đơn vị giải quyết": "Cơ quan giải quyết",
            "Hình thức nộp": "Kênh thực hiện",
        }
    ),
    "words of the receipt": _headings({"Số hồ sơ": "Số biên nhận", "Ngày hẹn trả": "Hạn trả", "Tên thủ tục": "Tên TTHC"}),
}
# The changed list, and the cell that must be named.
HARMFUL: dict[str, tuple[int, Any]] = {
    "due before it came in": (_DUE, "01/01/2019"),
    "no such day": (_DUE, "31/02/2020"),
    "the month first in one cell": (_DUE, "02/25/2020"),
    "a year too far": (_END, "13/02/2202"),
    "a year with five digits": (_END, "13/02/20202"),
    "an error": (_DUE, "#N/A"),
    "words": (_DUE, "chưa hẹn"),
    "two days": (_END, "13/02/2020 và 14/02/2020"),
    "no code": (_CODE, None),
    "an unknown status": (_STATUS, "Hoàn tất một phần"),
    "no status": (_STATUS, None),
    "no unit": (_UNIT, None),
}


def wrong_facts(found, export: Export, form: Grid) -> list[tuple]:
    """The facts that were read otherwise than they are, as (row, column, read, true)."""
    if not found.accepted:
        return []
    (table,) = found.tables
    rows = {int(row["row"]) - 1: row for row in table.frame.to_dict("records")}
    wrong: list[tuple] = [(row, "not a row", None, None) for row in rows if row not in form.truth]
    for row, dossier in form.truth.items():
        for name in FACTS:
            true = export.expected(dossier)[name]
            value = None if row not in rows or pd.isna(rows[row][name]) else rows[row][name]
            value = value.date() if name in DAYS and value is not None else value
            if name == "unit_name":
                true = unit_name(true)
            if value != true and not (name == "sector" and true and value and fold(value) == fold(true)):
                wrong.append((row, name, value, true))
    return wrong


def persons(found) -> list[str]:
    """Who is named in what was read, or in what is said about it."""
    texts = [table.frame.to_csv() for table in found.tables] + [str(problem) for problem in found.all_problems]
    return [word for word in (PERSON, PHONE, CARD) for text in texts if word in text]


@pytest.mark.parametrize("dirt", HARMLESS)
def test_harmless_dirt_changes_no_fact(units, dirt):
    form = HARMLESS[dirt](listed(IGATE, dossiers(1)))
    found = read(content(form), name="a.xlsx", units=units)
    assert found.accepted, found.all_problems
    assert wrong_facts(found, IGATE, form) == []
    assert persons(found) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", EXPORTS)
def test_every_kind_of_file_holds_the_same_facts(units, name, kind):
    export = EXPORTS[name]
    form = listed(export, dossiers(2))
    found = read(content(form, kind), name=f"a.{kind}", units=units)
    assert found.accepted, found.all_problems
    assert wrong_facts(found, export, form) == []
    assert persons(found) == []


@pytest.mark.parametrize("day", WRITTEN)
@pytest.mark.parametrize("name", ["iGate", "national"])
def test_a_day_is_read_however_it_is_written(units, name, day):
    export = written(EXPORTS[name], WRITTEN[day])
    form = listed(export, dossiers(3))
    found = read(content(form), name="a.xlsx", units=units)
    assert found.accepted, found.all_problems
    assert wrong_facts(found, export, form) == []


@pytest.mark.parametrize("day", LOST)
@pytest.mark.parametrize("name", EXPORTS)
def test_a_day_that_was_turned_or_cut_is_never_read_silently(units, name, day):
    export = written(EXPORTS[name], LOST[day])
    form = listed(export, dossiers(3))
    found = read(content(form), name="a.xlsx", units=units)
    assert told(found) - {"no_end_date"}
    assert wrong_facts(found, export, form) == []


@pytest.mark.parametrize("harm", HARMFUL)
def test_harm_refuses_the_list_and_is_named_at_its_cell(units, harm):
    column, value = HARMFUL[harm]
    form = listed(IGATE, dossiers(5))
    row = form.rows[3]
    found = read(content(with_cell(form, row, column, value)), name="a.xlsx", units=units)
    assert not found.accepted
    assert (row + 1, chr(ord("A") + column)) in {(problem.row, problem.column) for problem in found.all_problems}


@pytest.mark.parametrize("heading", ["Ngày hẹn trả bước", "Ngày hẹn trả cá nhân", "Hạn xử lý của bước"])
def test_the_due_date_of_one_step_is_not_the_dossiers(units, heading):
    form = _headings({"Ngày hẹn trả": heading})(listed(IGATE, dossiers(7)))
    found = read(content(form), name="a.xlsx", units=units)
    assert found.tables[0].frame["due_date"].isna().all()
    assert "no_due_date" in told(found)
