"""Rankings as they are drawn: the worst or the best first, equals in their order, and why there is no picture."""

import datetime as dt

import pandas as pd

from charts.by_group import days_chart, rates_chart
from charts.chart import Chart, NoChart
from language import language_for
from schema.definitions import DUE, PROGRESS_766, RESOLVED
from schema.periods import Period
from tests.rows import sums

EN = language_for("en")
FACTS = {"area": "Huyện Anh Sơn", "period": Period(dt.date(2020, 1, 1), dt.date(2020, 12, 31))}
UNITS = {"Xã Cao Sơn": (20, 100), "Xã Hùng Sơn": (0, 40), "Xã Long Sơn": (0, 400), "Xã Tam Sơn": (1, 3)}


def units(late_of: dict[str, tuple[int, int]]) -> pd.DataFrame:
    return sums(
        *(
            {"unit": name, "unit_name": name, "resolved_on_time_total": n - late, "resolved_overdue": late}
            for name, (late, n) in late_of.items()
        )
    )


def whole() -> pd.DataFrame:
    return sums({"resolved_on_time_total": 522, "resolved_overdue": 21})


def ranking(**options) -> Chart | NoChart:
    return rates_chart(units(UNITS), whole(), "unit", RESOLVED, [RESOLVED], EN, side="overdue", **FACTS, **options)


def names(chart: Chart) -> list[str]:
    return [note.text.split("<b>")[1].split("</b>")[0] for note in chart.figure.layout.annotations if "<b>" in note.text]


def test_the_worst_is_drawn_first_and_equals_keep_their_order():
    assert names(ranking()) == ["3 · Xã Cao Sơn", "1 · Xã Long Sơn", "1 · Xã Hùng Sơn", "— · Xã Tam Sơn"]


def test_the_best_is_drawn_first_when_asked_for():
    assert names(ranking(show="all"))[0] == "1 · Xã Long Sơn"


def test_a_part_of_the_ranking_says_so_and_its_table_has_all():
    chart = ranking(most=1)
    assert "the 1 worst of 4 are drawn, the table has all" in chart.subtitle
    assert len(chart.table.frame) == 4


def test_title_measure_and_alternative_text_speak_of_the_same_table():
    chart = ranking()
    assert chart.title == "Xã Cao Sơn is clearly worse than the whole"
    assert "Overdue as a share of dossiers resolved in the period that had a due date" in chart.subtitle
    assert "3 · Xã Cao Sơn: 20.00% · 20 of 100" in chart.alt
    assert "fewer than 5 dossiers: no rate (1 of 3)" in chart.alt


def test_the_table_is_written_for_the_reader():
    written = ranking().table.written()
    assert written["Rate"].tolist() == ["0%", "0%", "20.00%", "—"]
    assert written["Rank"].tolist() == ["1", "1", "3", "—"]


def test_one_made_up_row_marks_the_whole_picture():
    table = units(UNITS).assign(demonstration=[False, False, False, True])
    chart = rates_chart(table, whole(), "unit", RESOLVED, [RESOLVED], EN, side="overdue", **FACTS)
    assert chart.demonstration


def test_figures_that_are_not_split_are_explained_in_place_of_the_picture():
    chart = rates_chart(
        units({}).reindex(columns=units(UNITS).columns), whole(), "unit", RESOLVED, [], EN, side="overdue", **FACTS
    )
    assert isinstance(chart, NoChart)
    assert "not split this way (Unit)" in EN.say(chart.reason)


def test_a_definition_without_its_columns_is_explained_in_place_of_the_picture():
    chart = rates_chart(units(UNITS), whole(), "unit", DUE, [RESOLVED, PROGRESS_766], EN, side="overdue", **FACTS)
    assert isinstance(chart, NoChart)
    assert EN.say(chart.reason).endswith("They support: Of resolved dossiers, Progress, Decision 766.")


def test_days_need_dossiers_and_say_so():
    chart = days_chart(pd.DataFrame({"sector": [], "days": [], "dossiers": [], "demonstration": []}), "sector", EN, **FACTS)
    assert isinstance(chart, NoChart)
    assert "can only be counted from dossiers" in EN.say(chart.reason)


def test_the_slowest_group_is_drawn_first():
    histogram = pd.DataFrame(
        [("Chứng thực", 0, 90), ("Đất đai", 10, 40), ("Đất đai", 30, 10)], columns=["sector", "days", "dossiers"]
    ).assign(demonstration=False)
    chart = days_chart(histogram, "sector", EN, **FACTS)
    assert chart.title == "Đất đai takes longest: 9 of 10 within 30 days"
    assert names(chart) == ["Đất đai", "Chứng thực"]
