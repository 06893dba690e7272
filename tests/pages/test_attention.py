"""Overview names what needs attention, the most urgent first, each with the way to its figures."""

import shutil

import pytest

import loaders
from store import open_store
from tests.pages.conftest import seen, texts
from tests.store.files import count, counts
from tests.workbooks import table

JULY = {"lang": "en", "area": "424", "basis": "recomputed", "period": "2020-07-01_2020-07-31"}


def links(app) -> list[tuple[str, str, str]]:
    """What each link says, and the page and the filters it leads to."""
    return [(seen(link.proto.label).strip("*"), link.proto.page, link.proto.query_string) for link in app.get("page_link")]


def matters(app) -> list[str]:
    """The lines that say a matter, without the units below them."""
    return [seen(link.proto.label).strip("*") for link in app.get("page_link") if link.proto.label.startswith("**")]


def test_deadlines_come_before_what_chance_does_not_explain(open_page, shipped_store):
    assert matters(open_page("overview", shipped_store, **JULY)) == [
        "2 dossiers are open past due at the end of 31 Jul 2020",
        "1 finding of inspections is past its deadline on 31 Jul 2020",
        "36 dossiers fall due within 5 working days after 31 Jul 2020",
        "1 finding of inspections falls due within 5 working days after 31 Jul 2020",
        "5 targets of the programme are missed in 2020",
        "More late than chance explains in 1 period: 7/2020",
        "15 units have not reported all that was due by 31 Jul 2020 (74 of 483 reports)",
        "516 points of the index are lost (Bộ tiêu chí cải cách hành chính cấp xã (minh họa), 2019)",
    ]


def test_each_leads_to_its_figures_and_the_units_behind_it(open_page, shipped_store):
    found = {text: (page, query) for text, page, query in links(open_page("overview", shipped_store, **JULY))}
    page, query = found["Phúc Sơn commune: 1 dossier"]
    assert page == "overdue"
    assert "unit=17374" in query
    assert "period=2020-07-01_2020-07-31" in query


def test_a_form_says_what_is_worse_and_nothing_about_days(open_page, shipped_store):
    app = open_page("overview", shipped_store, lang="en", area="H44")
    assert matters(app) == [
        "36 of 148 are clearly worse than the communes together",
        "Sở Nội vụ is clearly worse than the departments together",
    ]
    assert [text for text, _, _ in links(app)][1:7] == [
        "Yên Lạc commune: 20.59% · 827 of 4,017",
        "Hy Cương commune: 19.40% · 668 of 3,443",
        "Tam Sơn commune: 17.71% · 842 of 4,754",
        "Sơn Đông commune: 16.30% · 664 of 4,074",
        "Hoàng An commune: 14.99% · 411 of 2,741",
        "All 36 on the page “Communes”",
    ]
    _, page, query = links(app)[1]
    assert page == "communes"
    for part in ("area=H44", "unit=H44.", "period=2026-01-01_2026-09-26", "lang=en", "side=overdue"):
        assert part in query


def test_each_kind_of_units_is_held_against_its_own_and_led_to(open_page, shipped_store):
    app = open_page("overview", shipped_store, lang="en", area="H44")
    found = links(app)
    assert [text for text, _, _ in found][8:] == [
        "Sở Nội vụ: 65.75% · 6,280 of 9,552",
        "Sở Nông Nghiệp và Môi Trường: 30.09% · 25,179 of 83,675",
    ]
    assert ["kind=commune" in query for _, _, query in found] == [True] * 7 + [False] * 3
    assert ["kind=department" in query for _, _, query in found] == [False] * 7 + [True] * 3
    assert "show=all" in found[6][2]
    shown = texts(app)
    assert (
        "14 units, 33,676 of 109,467 dossiers overdue (30.76%). More than half of the overdue ones are at Sở Nông Nghiệp" in shown
    )
    assert "111 of 148 lie beyond the 99.8% limits" in shown


def test_made_up_matters_stand_aside_from_real_figures(open_page, shipped_store):
    app = open_page("overview", shipped_store, lang="en", area="424", basis="reported")
    (aside,) = [section for section in app.expander if "from demonstration data" in section.label]
    badges = [text for text in app.markdown if "Demonstration data" in text.value]
    assert len(badges) == len([text for text in aside.markdown if "Demonstration data" in text.value]) > 0


def test_where_only_the_whole_is_reported_that_is_said(open_page, shipped_store):
    shown = texts(open_page("overview", shipped_store, lang="en", area="424", basis="reported"))
    assert "Which units stand out cannot be said" in shown


def test_nothing_to_name_is_said(open_page, tmp_path):
    store = open_store(tmp_path / "own.duckdb")
    figures = {"received_total": 100, "resolved_total": 100, "resolved_on_time_total": 100, "resolved_overdue": 0}
    store.publish(counts(count(**figures, in_process_total=0, in_process_overdue=0)), who="An")
    store.close()
    app = open_page("overview", tmp_path / "own.duckdb", lang="en")
    assert matters(app) == []
    assert any("Nothing is past its deadline" in text.value for text in app.markdown)


@pytest.fixture
def with_targets(tmp_path, shipped_store):
    path = shutil.copy(shipped_store, tmp_path / "own.duckdb")
    headings = ("Chỉ tiêu", "Đơn vị", "Năm", "Mục tiêu", "Văn bản")
    rows = [
        ("Tỷ lệ hồ sơ trực tuyến", "Huyện Anh Sơn", 2020, "99%", "Plan 12"),
        ("Tỷ lệ quá hạn", "Xã Phúc Sơn", 2020, "0%", None),
    ]
    store = open_store(path)
    store.publish(loaders.read(table(tmp_path / "targets.xlsx", headings, *rows), units=store.units()), who="An")
    store.close()
    return path


def test_a_missed_target_is_named_with_its_figure_for_the_area_and_for_units(open_page, with_targets):
    app = open_page("overview", with_targets, lang="en", area="424", basis="recomputed", period="2020-01-01_2020-09-11")
    said = matters(app)
    (online,) = [text for text in said if "misses its target" in text and text.startswith("Online")]
    assert online.endswith("12.43%, target 99.00%")
    assert "1 unit misses its target of the overdue rate" in said


def test_findings_past_their_deadline_are_named_with_their_units(open_page, shipped_store):
    app = open_page("overview", shipped_store, lang="en", area="424", basis="recomputed", period="2020-01-01_2020-09-11")
    (late,) = [link for link in links(app) if "deadline on 11 Sep 2020" in link[0]]
    assert late[1] == "inspections"
    assert "sort=made_up" in late[2]
    assert "asof=2020-09-11" in late[2]
