"""Form and dossiers side by side on the page "Data": what is chosen, what is found, and what is said where nothing can be."""

from pathlib import Path

import pytest

from store import open_store
from tests.pages.conftest import seen, texts
from tests.store.files import DISTRICT, count, counts, dossier, dossiers

A, B = "Xã An", "Xã Bắc"


def of(unit: str, code: str, received: str, due: str, completed: str | None = None) -> dict:
    return dossier(code, received, due, completed, unit=unit, unit_name=unit)


@pytest.fixture
def communes(tmp_path) -> Path:
    """Two communes with forms and dossiers of 2019: An's late dossiers are reported as on time, Bắc's figures agree."""
    store = open_store(tmp_path / "communes.duckdb")
    stated = {"received_new": 4, "resolved_total": 4, "withdrawn": 0}
    store.publish(
        counts(
            count(A, received_total=5, resolved_early=2, resolved_on_time_total=4, resolved_overdue=0, **stated),
            count(B, received_total=4, resolved_early=4, resolved_on_time_total=4, resolved_overdue=0, **stated),
            name="forms.xlsx",
        ),
        who="test",
    )
    store.publish(
        dossiers(
            of(A, "A-0", "2018-12-20", "2020-01-20", "2020-01-15"),
            of(A, "A-1", "02-01", "02-10", "02-05"),
            of(A, "A-2", "02-01", "02-10", "02-08"),
            of(A, "A-3", "03-01", "03-10", "03-15"),
            of(A, "A-4", "03-01", "03-10", "03-20"),
            *(of(B, f"B-{n}", "02-01", "02-10", "02-05") for n in range(4)),
            name="export.xlsx",
        ),
        who="test",
    )
    store.close()
    return tmp_path / "communes.duckdb"


def rows(app) -> list[list[str]]:
    """The table line by line, as it is shown."""
    (table,) = (table for table in app.table if "Reported" in table.value.columns)
    return table.value.to_numpy().tolist()


def test_the_whole_area_comes_first_with_its_finding_and_its_lines(open_page, communes):
    app = open_page("data", communes, lang="en")
    assert not app.exception
    assert "Reported and recomputed agree in 5 of 7 lines" in app.subheader[0].value
    assert app.subheader[0].value.endswith("Resolved early or on time differs most, by −2")
    assert app.selectbox("filter-check_unit").value == DISTRICT
    shown = rows(app)
    assert ["Received", "9", "9", "0", "= equal"] in shown
    assert ["**Resolved late**", "**0**", "**2**", "**+2**", "**≠ differs**"] in shown
    assert ["Received online", "—", "0", "—", "only from dossiers"] in shown


def test_the_units_are_ranked_by_how_much_they_differ(open_page, communes):
    app = open_page("data", communes, lang="en")
    assert seen(app.subheader[1].value) == "1 of 2 units differ, Xã An most: Resolved early or on time by −2"
    (table,) = (frame.value for frame in app.dataframe if "Lines compared" in frame.value.columns)
    assert table["Unit"].tolist() == [A, B]
    assert table["Lines that differ"].tolist() == [2, 0]


def test_one_unit_is_chosen_by_the_reader_or_by_the_link(open_page, communes):
    app = open_page("data", communes, lang="en")
    app.selectbox("filter-check_unit").select(B).run()
    assert app.query_params["check_unit"] == B
    assert app.subheader[0].value == "Reported and recomputed agree in all 7 lines that both state"
    linked = open_page("data", communes, lang="en", check_unit=A)
    assert "5 of 7 lines" in linked.subheader[0].value
    assert len(linked.subheader) == 1


def test_a_link_to_a_unit_that_is_not_covered_twice_says_so(open_page, communes):
    app = open_page("data", communes, lang="en", check_unit="nowhere")
    assert "The link asks for “nowhere”" in app.warning[0].value
    assert "check_unit" not in app.query_params


def test_a_link_to_a_line_lists_the_dossiers_counted_in_it(open_page, communes):
    app = open_page("data", communes, lang="en", check_unit=A, check_line="resolved_overdue")
    assert "**2 dossiers** are counted in this line" in texts(app)
    (table,) = (frame.value for frame in app.dataframe if "Dossier code" in frame.value.columns)
    assert table["Dossier code"].tolist() == ["A-3", "A-4"]
    assert table["File"].tolist() == ["export.xlsx", "export.xlsx"]


def test_the_dossiers_of_another_line_are_those_of_that_line(open_page, communes):
    app = open_page("data", communes, lang="en", check_unit=A, check_line="resolved_overdue")
    choice = app.selectbox("filter-check_line")
    assert choice.options[:3] == ["Resolved early or on time (−2)", "Resolved late (+2)", "Received"]
    choice.select("carried_over").run()
    assert "**1 dossier** is counted in this line" in texts(app)
    (table,) = (frame.value for frame in app.dataframe if "Dossier code" in frame.value.columns)
    assert table["Dossier code"].tolist() == ["A-0"]


def test_nothing_to_compare_says_what_it_takes(open_page, tmp_path):
    open_store(tmp_path / "empty.duckdb").close()
    app = open_page("data", tmp_path / "empty.duckdb", lang="en")
    assert any("Nothing can be compared yet" in info.value for info in app.info)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Reported and recomputed agree in all 6 lines that both state"),
        ("vi", "Báo cáo và số tính từ hồ sơ khớp nhau ở cả 6 chỉ tiêu mà hai bên cùng có"),
    ],
)
def test_the_shipped_form_agrees_with_dossiers_that_are_said_to_be_made_up(open_page, shipped_store, language, said):
    app = open_page("data", shipped_store, lang=language)
    assert app.subheader[0].value == said
    shown = texts(app)
    if language == "en":
        assert "A real form is compared with dossiers that are made up" in shown
        assert "The form covers a part of a year" in shown
        assert ":orange-badge[:material/science: Demonstration data]" in shown
