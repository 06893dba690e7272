"""Rankings as they are drawn: the worst or the best first, equals in their order, and why there is no picture."""

import datetime as dt

import pandas as pd

from charts.by_group import days_chart, rates_chart
from charts.chart import Chart, NoChart
from charts.who import Who
from language import language_for
from metrics.standing import Standing, of_groups, of_units, with_kind
from metrics.working_days import after_working_days
from schema.definitions import DUE, PROGRESS_766, RESOLVED
from schema.periods import Period
from tests.rows import sums

EN = language_for("en")
FACTS = {"who": Who("Huyện Anh Sơn"), "period": Period(dt.date(2020, 1, 1), dt.date(2020, 12, 31))}
UNITS = {"Xã Cao Sơn": (20, 100), "Xã Hùng Sơn": (0, 40), "Xã Long Sơn": (0, 400), "Xã Tam Sơn": (0, 3)}


def units(late_of: dict[str, tuple[int, int]]) -> pd.DataFrame:
    table = sums(
        *(
            {"unit": name, "unit_name": name, "resolved_on_time_total": n - late, "resolved_overdue": late}
            for name, (late, n) in late_of.items()
        )
    )
    return with_kind(table, pd.DataFrame({"code": [], "kind": [], "valid_from": []}))


def fields(late_of: dict[str | None, tuple[int, int]]) -> pd.DataFrame:
    return sums(
        *({"sector": name, "resolved_on_time_total": n - late, "resolved_overdue": late} for name, (late, n) in late_of.items())
    )


def standing(late_of: dict[str, tuple[int, int]], only: tuple[str, ...] = (), definition=RESOLVED) -> Standing:
    return of_units(units(late_of), definition, side="overdue", only=only)


def ranking(late_of: dict[str, tuple[int, int]] = UNITS, only: tuple[str, ...] = (), who: Who = FACTS["who"], **options) -> Chart:
    return rates_chart(standing(late_of, only), RESOLVED, [RESOLVED], EN, who=who, period=FACTS["period"], **options)


def of_fields(late_of: dict[str | None, tuple[int, int]], **options) -> Chart | NoChart:
    late, n = (sum(counts) for counts in zip(*late_of.values(), strict=True))
    whole = sums({"resolved_on_time_total": n - late, "resolved_overdue": late})
    found = of_groups(fields(late_of), whole, "sector", RESOLVED, side="overdue")
    return rates_chart(found, RESOLVED, [RESOLVED], EN, **FACTS, **options)


def names(chart: Chart) -> list[str]:
    return [note.text.split("<b>")[1].split("</b>")[0] for note in chart.figure.layout.annotations if "<b>" in note.text]


def test_the_worst_is_drawn_first_and_equals_keep_their_order():
    assert names(ranking()) == ["3 · Xã Cao Sơn", "1 · Xã Long Sơn", "1 · Xã Hùng Sơn", "— · Xã Tam Sơn"]


def test_the_best_is_drawn_first_when_asked_for():
    assert names(ranking(show="all"))[0] == "1 · Xã Long Sơn"


def test_a_part_of_the_ranking_says_so_and_its_table_has_all():
    chart = ranking(most=1)
    assert "the 1 worst of 3 with a rank are drawn, the table has all" in chart.subtitle
    assert len(chart.table.frame) == 4


def test_title_measure_and_alternative_text_speak_of_the_same_table():
    chart = ranking()
    assert chart.title == "Cao Sơn commune is clearly worse than the communes together"
    assert "Overdue as a share of dossiers resolved in the period that had a due date" in chart.subtitle
    assert "3 · Xã Cao Sơn: 20.00% · 20 of 100" in chart.alt
    assert "fewer than 5 dossiers: no rate" in chart.alt


def test_the_whole_is_named_with_its_units_and_its_dossiers():
    said = "Compared with the communes together: 4 units, 20 of 543 dossiers overdue (3.68%)."
    assert said in ranking().note
    assert said in ranking().alt
    assert "···· the communes together: 3.68%" in [note.text for note in ranking().figure.layout.annotations]


def test_where_most_units_lie_beyond_the_note_says_that_chance_is_not_what_tells_them_apart():
    apart = {f"Xã {letter}": (20 * place, 200) for place, letter in enumerate("ABCDEFGH")}
    # 70 late of 200 is 35%; A to C and F to H lie beyond its 99.8% limits, 40% and 30% do not.
    assert "6 of 8 lie beyond the 99.8% limits" in ranking(apart).note
    assert "they differ for other reasons as well" not in ranking().note


def test_a_chosen_unit_is_held_against_all_and_keeps_its_rank():
    chart = ranking(only=("Xã Cao Sơn",), who=Who("Huyện Anh Sơn", ("Xã Cao Sơn",)))
    assert chart.title == "Cao Sơn commune is clearly worse than the communes together"
    assert names(chart) == ["3 · Xã Cao Sơn"]
    assert chart.subtitle.startswith("Cao Sơn commune, 2020: ")
    assert chart.subtitle.endswith("ranks are among all 3")
    assert "4 units, 20 of 543 dossiers overdue" in chart.note


def test_a_chosen_unit_that_is_not_worse_is_named_all_the_same():
    chart = ranking(only=("Xã Hùng Sơn",), late_of=UNITS | {"Xã Hùng Sơn": (1, 40)})
    assert chart.title == "Hùng Sơn commune is not clearly worse than the communes together"


def test_several_chosen_units_are_named_by_the_title():
    chosen = ("Xã Cao Sơn", "Xã Long Sơn")
    chart = ranking(only=chosen, who=Who("Huyện Anh Sơn", chosen))
    assert chart.title == (
        "2 units (Cao Sơn commune, Long Sơn commune) – Cao Sơn commune is clearly worse than the communes together"
    )


def test_units_of_several_kinds_are_each_held_against_their_own():
    chart = ranking(UNITS | {"Sở Nội vụ": (60, 100), "Sở Y tế": (60, 100)})
    assert chart.title == "Cao Sơn commune is clearly worse than the units of their own kind together"
    assert "the communes together: 4 units, 20 of 543" in chart.note
    assert "the departments together: 2 units, 120 of 200" in chart.note
    assert [shape for shape in chart.figure.layout.shapes if shape.type == "line"] == []


def test_the_only_unit_of_its_kind_is_compared_with_nothing():
    chart = ranking({"Xã Cao Sơn": (20, 100)})
    assert chart.title == "There is no whole to compare with"
    assert chart.note.startswith("The communes together: only 1 unit, so it is compared with nothing.")


def test_dossiers_that_name_no_field_stand_apart():
    chart = of_fields({None: (90, 100), "Đất đai": (5, 100), "Hộ tịch": (4, 100)})
    assert names(chart) == ["2 · Đất đai", "1 · Hộ tịch", "— · not stated"]
    assert chart.title == "No field is clearly worse than the whole"
    assert chart.figure.data[-1].marker.symbol == "square"
    assert "Dossiers for which this is not stated (Field) stand apart" in chart.note


def test_title_subtitle_and_drawing_count_the_same_fields():
    fields = {f"Lĩnh vực {n:02}": (0 if n else 90, 100) for n in range(20)} | {None: (50, 100), "Ít": (0, 2)}
    chart = of_fields(fields, most=15)
    assert "the 15 worst of 20 with a rank are drawn" in chart.subtitle
    assert len(names(chart)) == 16
    assert names(chart)[-1] == "— · not stated"


def test_the_table_is_written_for_the_reader():
    written = ranking().table.written()
    assert written["Rate"].tolist() == ["0%", "0%", "20.00%", "—"]
    assert written["Rank"].tolist() == ["1", "1", "3", "—"]


def test_one_made_up_row_marks_the_whole_picture():
    table = units(UNITS).assign(demonstration=[False, False, False, True])
    chart = rates_chart(of_units(table, RESOLVED, side="overdue"), RESOLVED, [RESOLVED], EN, **FACTS)
    assert chart.demonstration


def test_figures_that_are_not_split_are_explained_in_place_of_the_picture():
    nothing = of_units(units(UNITS).head(0), RESOLVED, side="overdue")
    chart = rates_chart(nothing, RESOLVED, [], EN, **FACTS)
    assert isinstance(chart, NoChart)
    assert "not split this way (Unit)" in EN.say(chart.reason)


def test_a_definition_without_its_columns_is_explained_in_place_of_the_picture():
    chart = rates_chart(standing(UNITS, definition=DUE), DUE, [RESOLVED, PROGRESS_766], EN, **FACTS)
    assert isinstance(chart, NoChart)
    assert EN.say(chart.reason).endswith("They support: Of resolved dossiers, Progress, Decision 766.")


MONDAY = dt.date(2020, 3, 2)


def spans(*rows: tuple[str | None, int, int]) -> pd.DataFrame:
    """Field, working days taken, dossiers; 15 working days are allowed."""
    table = pd.DataFrame(
        [(name, MONDAY, after_working_days(MONDAY, days), after_working_days(MONDAY, 15), n) for name, days, n in rows],
        columns=["sector", "received_date", "ended_on", "due_date", "dossiers"],
    )
    days = dict.fromkeys(("received_date", "ended_on", "due_date"), "datetime64[us]")
    return table.astype(days | {"dossiers": "int64"}).assign(demonstration=False)


def test_days_need_dossiers_and_say_so():
    chart = days_chart(spans(), "sector", EN, **FACTS)
    assert isinstance(chart, NoChart)
    assert "can only be counted from dossiers" in EN.say(chart.reason)


def test_the_slowest_group_is_drawn_first():
    chart = days_chart(spans(("Chứng thực", 0, 90), ("Đất đai", 10, 40), ("Đất đai", 30, 10)), "sector", EN, **FACTS)
    assert chart.title == "Đất đai takes longest: 9 of 10 within 30 working days"
    assert names(chart) == ["Đất đai", "Chứng thực"]


def test_the_days_taken_stand_beside_those_allowed_and_how_many_were_late():
    chart = days_chart(spans(("Đất đai", 10, 40), ("Đất đai", 30, 10)), "sector", EN, **FACTS)
    assert "Đất đai: 10 / 30 days of 15 · late: 10 of 50" in chart.alt
    written = chart.table.written().iloc[0]
    assert written[["Allowed, median (days)", "Had a due day", "Ended after it"]].tolist() == ["15", "50", "10"]
    (allowed,) = [trace for trace in chart.figure.data if trace.name == "Allowed"]
    assert list(allowed.x) == [15]


def test_how_many_of_few_were_late_is_not_told_and_does_not_follow_from_the_others():
    chart = days_chart(
        spans(("Hộ tịch", 10, 90), ("Hộ tịch", 30, 9), ("Đất đai", 20, 1), ("Đất đai", 1, 2)), "sector", EN, **FACTS
    )
    written = chart.table.written()
    assert written["Had a due day"].tolist() == ["99", "3"]
    assert written["Ended after it"].tolist() == ["—", "—"]
    assert written["Remark"].tolist() == [
        "withheld: another's few dossiers would follow from it",
        "fewer than 5 dossiers: no rate",
    ]
    assert "late: — of 99" in chart.alt


def test_dossiers_that_name_no_field_are_never_the_slowest():
    chart = days_chart(spans(("Chứng thực", 0, 90), (None, 80, 40), ("Đất đai", 30, 50)), "sector", EN, **FACTS)
    assert chart.title == "Đất đai takes longest: 9 of 10 within 30 working days"
    assert names(chart) == ["Đất đai", "Chứng thực", "not stated"]
    assert "stand apart" in chart.note
