"""Every file that ships is recognised without being told, and its totals are the published ones."""

import datetime as dt

import pytest

from data.shipped import HERE, SHIPPED
from loaders import read


@pytest.fixture(scope="module")
def shipped(units):
    return {file.path.name: read(file.path, units=units) for file in SHIPPED}


@pytest.mark.parametrize(
    ("name", "layout", "rows"),
    [
        ("anh_son_units.csv", "units", 32),
        ("phu_tho_units.csv", "units", 164),
        ("anh_son_2019_ii06a.xlsx", "ii06a", 1),
        ("anh_son_2020_ii06a.xlsx", "ii06a", 1),
        ("phu_tho_766_progress_2026-09-26.csv", "decision_766", 163),
        ("anh_son_demo_dossiers_2019_2020.xlsx", "one_stop_export", 16_590),
    ],
)
def test_a_shipped_file_is_accepted_as_what_it_is(shipped, name, layout, rows):
    (table,) = shipped[name].tables
    assert (shipped[name].accepted, table.layout, len(table.frame)) == (True, layout, rows)


@pytest.mark.parametrize(
    ("year", "totals", "end"),
    [
        ("2019", (12979, 12917, 457, 12460, 12917, 0), dt.date(2019, 12, 31)),
        ("2020", (3673, 3673, 102, 3558, 3660, 13), dt.date(2020, 9, 11)),
    ],
)
def test_the_articles_figures(shipped, year, totals, end):
    (table,) = shipped[f"anh_son_{year}_ii06a.xlsx"].tables
    names = (
        "received_total",
        "resolved_total",
        "resolved_early",
        "resolved_on_time",
        "resolved_on_time_total",
        "resolved_overdue",
    )
    assert tuple(table.totals[name] for name in names) == totals
    assert (table.period_start, table.period_end, table.unit) == (dt.date(int(year), 1, 1), end, "Huyện Anh Sơn")
    assert table.frame["period_assumed"].all()


def test_what_the_article_does_not_say_is_missing_and_not_zero(shipped):
    (table,) = shipped["anh_son_2019_ii06a.xlsx"].tables
    silent = ("received_online", "received_in_person", "carried_over", "in_process_total", "within_deadline", "past_deadline")
    assert [table.totals[name] for name in silent] == [None] * len(silent)


def test_a_form_that_assumes_days_within_its_year_covers_part_of_it(shipped):
    (table,) = shipped["anh_son_2020_ii06a.xlsx"].tables
    assert table.frame["period_partial"].all()
    assert [problem.code for problem in table.problems] == ["period_dates_assumed", "columns_together"]


def test_phu_thos_progress(shipped):
    (table,) = shipped["phu_tho_766_progress_2026-09-26.csv"].tables
    assert (table.totals["received_total"], table.totals["within_deadline"], table.totals["past_deadline"]) == (
        597918,
        528684,
        69234,
    )
    assert table.totals["resolved_early"] is None
    assert (table.period_start, table.period_end) == (dt.date(2026, 1, 1), dt.date(2026, 9, 26))
    assert int(table.frame["received_total"].eq(0).sum()) == 1
    assert set(table.frame["area_name"]) == {"Tỉnh Phú Thọ"}
    assert "H44.13" in set(table.frame["unit_code"])


def test_the_dossiers_are_placed_at_the_units_of_their_time(shipped):
    (table,) = shipped["anh_son_demo_dossiers_2019_2020.xlsx"].tables
    assert table.frame["unit"].nunique() == 22
    assert set(table.frame["area"]) == {"424"}
    town = table.frame.loc[table.frame["unit"] == "17329", "unit_name"]
    assert set(town) == {"Thị trấn Anh Sơn"}


@pytest.mark.parametrize("name", ["counts", "dossiers", "units"])
def test_an_empty_template_is_recognised_and_has_nothing_to_publish(units, name):
    found = read(HERE / "templates" / f"{name}.xlsx", units=units)
    assert found.tables[0].dataset == name
    assert [problem.code for problem in found.all_problems if problem.severity == "error"] == ["no_rows"]
