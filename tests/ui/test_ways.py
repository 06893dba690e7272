"""Each kind of file that is published leads to the pages that show it, with the filters that show just its rows."""

import pytest

import loaders
from data.shipped import HERE
from language import language_for
from store import open_store
from ui.frame import Frame
from ui.ways import pages_of, ways

ANH_SON, MADE_UP = {"area": "424"}, {"area": "424", "sort": "made_up"}
SURVEY = "Điều tra xã hội học cải cách hành chính cấp xã"
INDEX = "Bộ tiêu chí cải cách hành chính cấp xã (minh họa)"


@pytest.fixture
def published(own_store):
    """published(name, …) publishes a shipped file once more and gives the ways to its rows."""
    store = open_store(own_store)

    def publish(content, *, demonstration: bool = True, **options):
        read = loaders.read(content, units=store.units(), vocabulary=store.vocabulary(), **options)
        assert read.accepted, read.all_problems
        batch = store.publish(read, who="An", demonstration=demonstration)
        return [(way.pages, way.filters) for way in ways(Frame("data", language_for("en"), store), read, batch)]

    yield publish
    store.close()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "anh_son_demo_survey_2019_2020.xlsx",
            [
                *((("reform_index",), {**MADE_UP, "survey": f"{y}-{SURVEY}"}) for y in (2020, 2019)),
                *((("reform_index",), {**MADE_UP, "index": f"{y}-{INDEX}"}) for y in (2020, 2019)),
            ],
        ),
        ("phu_tho_demo_766_index_2026-09-26.csv", [(("reform_index",), {"area": "H44", "sort": "made_up", "day": "2026-09-26"})]),
        (
            "anh_son_demo_measures_2019_2020.xlsx",
            [(("programme",), {**MADE_UP, "span": f"{y}-01-01_{y}-12-31"}) for y in (2020, 2019)],
        ),
        ("anh_son_demo_targets_2020.xlsx", [(("programme",), {**MADE_UP, "span": "2020-01-01_2020-12-31"})]),
    ],
)
def test_made_up_rows_are_led_to_as_such(published, name, expected):
    assert published(HERE / name) == expected


def test_the_findings_of_an_inspection_are_shown_without_those_of_others(published):
    ((pages, filters),) = published(HERE / "anh_son_inspection_2020.xlsx", demonstration=False)
    assert pages == ("inspections",)
    assert filters == {**ANH_SON, "inspection": filters["inspection"]}
    assert filters["inspection"]


def test_of_many_inspections_the_last_three_are_led_to(published):
    found = published(HERE / "anh_son_demo_findings_2019_2020.xlsx")
    assert [filters["inspection"] for _, filters in found] == ["MH-05/2020", "MH-04/2020", "MH-03/2020"]


def test_points_are_shown_by_set_and_year_and_their_criteria_with_them(published):
    found = published(HERE / "anh_son_demo_reform_index_2019_2020.xlsx")
    assert {page for pages, _ in found for page in pages} == {"reform_index"}
    assert [filters["index"][:5] for _, filters in found] == ["2020-", "2019-"]
    criteria = published(HERE / "decision_766_criteria.csv", demonstration=False)
    assert criteria == [(("reform_index",), {"area": "H44", "sort": "made_up", "day": "2026-09-26"})]


def test_a_target_of_a_rate_is_shown_beside_the_rate_in_its_year(published):
    file = "Chỉ tiêu,Đơn vị,Năm,Mục tiêu\nTỷ lệ đúng hạn,Huyện Anh Sơn,2019,95%\n".encode()
    ((pages, filters),) = published(file, name="a.csv", demonstration=False)
    assert pages == ("overview", "resolution", "overdue", "communes")
    assert filters == {**ANH_SON, "basis": "reported", "period": "2019-01-01_2019-12-31"}


def test_units_lead_to_the_communes_of_the_areas_they_answer_to(published):
    assert published(HERE / "anh_son_units.csv", demonstration=False) == [(("communes",), ANH_SON)]


def test_rows_that_are_in_no_figure_are_not_led_to(published):
    file = "Đơn vị,Chỉ tiêu,Từ ngày,Đến ngày,Giá trị\nXã Phúc Sơn,Số văn bản chỉ đạo,01/01/2020,31/03/2020,3\n".encode()
    real = published(file, name="a.csv", demonstration=False)
    assert real == [(("programme",), {**ANH_SON, "span": "2020-01-01_2020-12-31"})]
    assert published(HERE / "anh_son_demo_measures_2019_2020.xlsx") == []


def test_a_page_is_named_once_and_in_the_order_of_the_menu(own_store):
    store = open_store(own_store)
    units = store.units()
    store.close()
    read = loaders.read(HERE / "anh_son_demo_targets_2020.xlsx", units=units)
    assert pages_of(read) == ["overview", "resolution", "overdue", "communes", "programme"]
