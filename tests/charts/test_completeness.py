"""The table of who has not reported names how many owe what, in every branch, with signs and words."""

import datetime as dt

from charts.completeness import by_unit, matrix, owed, reminders, subtitle, title, unit_line
from charts.who import Who
from language import language_for
from metrics.completeness import expected, with_status
from schema.catalogue import Measure
from tests.measures import AREA, YEAR, quarter, reports, units

EN = language_for("en")
MEASURES = tuple(
    Measure(code, name, (), "procedures", "flow", "procedures") for code, name in (("reviewed", "Reviewed"), ("posted", "Posted"))
)
AS_OF = dt.date(2020, 7, 10)


def due(*given: tuple, names: str = "AB"):
    found = expected(units(*names), AREA, MEASURES, YEAR, AS_OF)
    return with_status(found, reports(*given), MEASURES)


def everything(*left_out: tuple) -> list[tuple]:
    rows = [(code, unit, quarter(number)) for code in ("reviewed", "posted") for unit in "AB" for number in (1, 2)]
    return [(*row, 0) for row in rows if row not in left_out]


def said(*left_out: tuple) -> str:
    return title(due(*everything(*left_out)), EN, period=YEAR)


def test_the_title_counts_the_communes_that_owe_a_report():
    assert said() == "All 2 communes have reported everything that was due in 2020"
    alone = due(*(row for row in everything() if row[1] == "A"), names="A")
    assert title(alone, EN, period=YEAR) == "A commune has reported everything that was due in 2020"
    assert title(due(names="A"), EN, period=YEAR) == "A commune has not reported everything that was due in 2020"
    one = ("reviewed", "A", quarter(1))
    assert said(one) == "Only A commune has not reported everything that was due in 2020"
    assert said(one, ("reviewed", "B", quarter(1))) == "2 of 2 communes have not reported everything that was due in 2020"


def test_the_subtitle_names_the_report_that_is_missing_most_often():
    def of(*left_out: tuple) -> str:
        return subtitle(due(*everything(*left_out)), MEASURES, EN, who=Who("D"), as_of=dt.date(2020, 7, 31))

    plain = "D: reports that were due by 31 Jul 2020, the communes with the most missing first"
    one, other = ("reviewed", "A", quarter(1)), ("reviewed", "B", quarter(1))
    assert of() == plain
    assert of(one) == f"{plain}; most often missing: Reviewed (1 of 4 reports)"
    assert of(one, other) == f"{plain}; most often missing: Reviewed (2 of 4 reports)"
    assert of(one, ("posted", "B", quarter(1))) == plain  # all are missing as often


def drawn(found, by: str = "indicator"):
    return matrix(found, MEASURES, EN, who=Who("Huyện D"), period=YEAR, as_of=AS_OF, never=["posted"], demonstration=False, by=by)


def test_the_communes_with_the_most_missing_stand_first_and_a_cell_says_how_many_arrived():
    found = drawn(due(("reviewed", "A", quarter(1), 1), ("reviewed", "B", quarter(1), 1), ("reviewed", "B", quarter(2), 1)))
    assert found.table.index.tolist() == ["A commune", "B commune"]
    assert found.table["Reports"].tolist() == ["1/4", "2/4"]
    assert found.table["Reviewed"].tolist() == ["◐ 1/2", "● 2/2"]
    assert found.table["Posted"].tolist() == ["○ 0/2", "○ 0/2"]
    assert found.levels["Reviewed"].tolist() == ["partly", "reported"]
    assert "Nobody has reported: Posted." in found.note


def test_of_one_indicator_each_period_is_a_column_with_a_word():
    found = due(("reviewed", "A", quarter(1), 0))
    shown = drawn(found[found["indicator"] == "reviewed"], by="period")
    assert shown.table.columns.tolist() == ["Reports", "Q1/2020", "Q2/2020"]
    assert shown.table.loc["A commune"].tolist() == ["1/2", "● reported", "○ missing"]


def test_where_nothing_is_due_there_is_no_table():
    assert drawn(due().head(0)) is None


def test_the_reminders_name_unit_indicator_period_and_days():
    found = due(*everything(("reviewed", "B", quarter(2)), ("posted", "A", quarter(1))))
    rows = reminders(found, MEASURES, EN).frame.to_numpy().tolist()
    assert rows == [
        ["A commune", "Posted", "Quarter I, 2020", 101, "missing"],
        ["B commune", "Reviewed", "Quarter II, 2020", 10, "missing"],
    ]


def test_each_communes_counts_add_up():
    frame = by_unit(due(("reviewed", "A", quarter(1), 1)), EN).frame
    assert frame.to_numpy().tolist() == [["B commune", 4, 0, 0, 4, 0.0], ["A commune", 4, 1, 0, 3, 0.25]]


def test_one_communes_line_has_both_counts():
    found = due(("reviewed", "A", quarter(1), 1))
    assert unit_line(found[found["unit"] == "A"], YEAR, EN) == (
        "Reports on the reform programme for 2020: 1 of 4 that were due have arrived in full (25.00%)"
    )


def test_only_communes_that_owe_something_are_listed_the_most_missing_first_with_what_they_lack():
    found = due(*everything(("posted", "A", quarter(1)), ("posted", "B", quarter(1)), ("reviewed", "B", quarter(2))))
    assert owed(found, MEASURES, EN).written().to_numpy().tolist() == [
        ["B commune", "2/4", "Reviewed; Posted"],
        ["A commune", "3/4", "Posted"],
    ]
    assert owed(due(*everything()), MEASURES, EN).frame.empty


def test_what_a_commune_lacks_is_named_up_to_three_and_counted_beyond():
    names = ("one", "two", "three", "four", "five")
    for count, lacking in ((3, "One; Two; Three"), (4, "One; Two; Three; 1 more"), (5, "One; Two; Three; 2 more")):
        measures = tuple(Measure(code, code.capitalize(), (), "procedures", "flow", "procedures") for code in names[:count])
        found = with_status(expected(units("A"), AREA, measures, YEAR, AS_OF), reports(), measures)
        assert owed(found, measures, EN).frame.iloc[0].tolist() == ["A commune", f"0/{2 * count}", lacking]
