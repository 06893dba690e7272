"""The page Reform index: the survey and Decision 766's index of an area, made-up ones marked and giving way to real ones."""

import re
import shutil

import pytest

import loaders
from store import open_store
from tests.pages.conftest import texts
from tests.workbooks import table

ANH_SON = {"lang": "en", "area": "424"}
PHU_THO = {"lang": "en", "area": "H44"}


def test_the_survey_of_the_last_year_is_shown_and_marked_as_made_up(open_page, shipped_store):
    shown = texts(open_page("reform_index", shipped_store, **ANH_SON))
    assert "Demonstration data: these figures are made up." in shown
    assert "1,125 of 1,365 forms came back (82.42%)" in shown
    assert "The fewest forms came back in Cao Sơn commune: 22 of 65 (33.85%)" in shown
    assert "further apart than chance explains" in shown
    assert "Groups count by the shares the office has set." in shown


def test_another_year_is_chosen_in_the_address_and_counts_all_answers_alike(open_page, shipped_store):
    survey = "2019-Điều tra xã hội học cải cách hành chính cấp xã"
    shown = texts(open_page("reform_index", shipped_store, survey=survey, **ANH_SON))
    assert "Điều tra xã hội học cải cách hành chính cấp xã, 2019: forms that came back" in shown
    assert "All answers count alike" in shown


def test_a_misprint_is_found_by_tracing_a_communes_points(open_page, shipped_store):
    shown = texts(open_page("reform_index", shipped_store, traced="17374", **ANH_SON))
    assert "1 of 4 printed survey points of Phúc Sơn commune differ from its answers, most of all 8.2: +0.36 points" in shown


def test_of_a_commune_with_too_few_answers_nothing_is_said(open_page, shipped_store):
    # By way of the overview, which knows communes only from dossiers.
    shown = texts(open_page("reform_index", shipped_store, unit="17386", traced="17386", basis="recomputed", **ANH_SON))
    assert "Too few answers to say: no unit has 30 respondents or more." in shown
    assert "Cao Sơn commune: too few answers to say where the printed points come from" in shown


def test_decision_766s_index_compares_units_of_one_kind(open_page, shipped_store):
    shown = texts(open_page("reform_index", shipped_store, **PHU_THO))
    assert "of 148 units are drawn" in shown
    assert "3 units have no total" in shown
    assert "Citizens' survey" not in shown
    departments = texts(open_page("reform_index", shipped_store, kind="department", **PHU_THO))
    assert "148" not in departments


@pytest.fixture
def real_index(tmp_path, shipped_store):
    """The shipped store with a real table of two units' points."""
    path = shutil.copy(shipped_store, tmp_path / "own.duckdb")
    keys = (
        "departmentCode",
        "departmentName",
        "transparency",
        "progress",
        "onlineService",
        "onlinePayment",
        "digitization",
        "satisfaction",
    )
    rows = [
        ("H44.07", "Sở Công Thương", 18, 20, 12, 10, 22, 18),
        ("H44.08", "Sở Giáo dục và Đào tạo", 18, 20, 12, 10, 2, 18),
    ]
    opened = open_store(path)
    file = table(tmp_path / "real.xlsx", keys, *rows, above=[("Tính đến ngày 26/9/2026",)])
    opened.publish(loaders.read(file, units=opened.units()), who="An")
    opened.close()
    return path


def test_made_up_points_give_way_to_real_ones_and_take_no_other_figure_with_them(open_page, real_index):
    shown = texts(open_page("reform_index", real_index, **PHU_THO))
    assert "From 100 of 100 points (Sở Công Thương) to 80 (Sở Giáo dục và Đào tạo)" in shown
    assert "Demonstration data" not in shown
    assert "597,918" in texts(open_page("overview", real_index, **PHU_THO))


def test_a_unit_is_held_against_another_or_all_others(open_page, shipped_store):
    # Phúc Sơn and Hoa Sơn, and Phúc Sơn and the mean of all others with enough answers.
    shown = texts(open_page("reform_index", shipped_store, held="17374", **ANH_SON))
    assert "Phúc Sơn commune" in shown
    assert re.search(r"Phúc Sơn commune differs from the mean of the \d+ other units", shown) or re.search(
        r"Whether Phúc Sơn commune differs from the mean of the \d+ other units cannot be told", shown
    )
    assert "95% from" in shown
    app = open_page("reform_index", shipped_store, held="17374", unit="17374", **ANH_SON)
    assert [box.value for box in app.selectbox if box.label in ("Compare", "With")] == ["17374", "all"]


@pytest.fixture
def real_2021(tmp_path, shipped_store):
    """The shipped store with real points of 2021 beside the made-up ones of 2019 and 2020."""
    path = shutil.copy(shipped_store, tmp_path / "own.duckdb")
    headings = ("Bộ tiêu chí", "Năm", "Đơn vị", "Mã tiêu chí", "Điểm thẩm định")
    criteria = ("Bộ tiêu chí", "Năm", "Số tiêu chí", "Tên tiêu chí", "Điểm tối đa")
    rows = [("Bộ thật", 2021, "Xã Phúc Sơn", "1", 4), ("Bộ thật", 2021, "Xã Hội Sơn", "1", 3)]
    opened = open_store(path)
    for file in (
        table(tmp_path / "criteria.xlsx", criteria, ("Bộ thật", 2021, "1", "Chỉ đạo", 5)),
        table(tmp_path / "real.xlsx", headings, *rows),
    ):
        read = loaders.read(file, units=opened.units(), vocabulary=opened.vocabulary())
        assert read.accepted, read.all_problems
        opened.publish(read, who="An")
    opened.close()
    return path


def test_real_points_of_a_year_leave_the_made_up_years_but_never_stand_beside_them(open_page, real_2021):
    shown = texts(open_page("reform_index", real_2021, **ANH_SON))
    assert "From 4 of 5 points (Phúc Sơn commune) to 3 (Hội Sơn commune)" in shown
    assert "No points of the year before have been published." in shown
    made_up = open_page("reform_index", real_2021, sort="made_up", **ANH_SON)
    assert [box.value[:5] for box in made_up.selectbox if box.label == "Criteria set and year"] == ["2020-"]
    assert "Demonstration data: these figures are made up." in texts(made_up)


def test_answers_and_forms_are_typed_in_on_the_page(open_page, shipped_store):
    app = open_page("reform_index", shipped_store, **ANH_SON)
    assert "Type in answers and forms of a survey" in [one.label for one in app.expander]


def test_an_area_without_any_of_it_says_what_to_do(open_page, tmp_path):
    shown = texts(open_page("reform_index", tmp_path / "empty.duckdb", lang="en"))
    assert "Nothing of this has been published yet." in shown
