"""What lies open is told by how late it is and by whom it is due next; a form says neither."""

import datetime as dt

import pandas as pd
import pytest

from charts.chart import Chart, NoChart
from charts.open_dossiers import age_chart, due_chart
from charts.who import Who
from language import language_for

EN, VI = language_for("en"), language_for("vi")
ANH_SON = Who("Huyện Anh Sơn")
FRIDAY = dt.date(2020, 6, 5)


def opened(*rows: tuple[str, str, int]) -> pd.DataFrame:
    """Unit, due day in 2020, dossiers."""
    table = pd.DataFrame(rows, columns=["unit_name", "due_date", "dossiers"])
    days = pd.to_datetime("2020-" + table["due_date"].astype(str))
    return table.assign(due_date=days, unit=table["unit_name"], clock="running", demonstration=False)


def ages(*rows: tuple[str, str, int], words=EN, basis: str = "recomputed") -> Chart | NoChart:
    return age_chart(opened(*rows), FRIDAY, words, who=ANH_SON, basis=basis)


def due(*rows: tuple[str, str, int], words=EN, basis: str = "recomputed", most: int = 10) -> Chart | NoChart:
    return due_chart(opened(*rows), FRIDAY, 5, words, who=ANH_SON, basis=basis, most=most)


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ([("Xã A", "06-05", 3)], "Nothing open past due on 5 Jun 2020"),
        ([("Xã A", "06-04", 1)], "1 dossier open past due, since it was due on 4 Jun 2020"),
        ([("Xã A", "06-04", 2), ("Xã A", "05-06", 4)], "6 dossiers open past due, the oldest was due on 6 May 2020"),
        ([("Xã A", "06-04", 2), ("Xã A", "01-01", 4)], "6 dossiers open past due, 4 of them for more than 90 days"),
    ],
)
def test_the_late_ones_in_a_sentence(rows, title):
    assert ages(*rows).title == title


def test_every_band_has_its_row_also_an_empty_one():
    table = ages(("Xã A", "06-04", 2)).table.written()
    assert table["Past due"].tolist() == ["1–5 days", "6–10 days", "11–30 days", "31–90 days", "more than 90 days"]
    assert table["Dossiers"].tolist() == ["2", "0", "0", "0", "0"]


def test_what_falls_due_names_the_unit_with_most_of_it():
    chart = due(("Xã Cao Sơn", "06-08", 6), ("Xã Cao Sơn", "06-05", 1), ("Xã Hùng Sơn", "06-12", 2))
    assert chart.title == "9 dossiers fall due up to 12 Jun 2020, most of them at Cao Sơn commune (7)"
    assert "due within 5 working days" in chart.subtitle
    assert [list(trace.x) for trace in chart.figure.data] == [[1, 0], [6, 2]]


def test_the_table_has_the_units_that_are_not_drawn():
    chart = due(("Xã A", "06-08", 3), ("Xã B", "06-08", 2), ("Xã C", "06-08", 1), most=2)
    assert len(chart.figure.data[0].x) == 2
    assert len(chart.table.frame) == 3
    assert "the 2 units with most of 3 are drawn" in chart.subtitle


def test_in_vietnamese():
    assert due(("Xã Cao Sơn", "06-08", 6), words=VI).title == "6 hồ sơ đến hạn cho tới 12/6/2020, ở xã Cao Sơn"


def test_nothing_due_is_said():
    assert isinstance(due(("Xã A", "06-30", 3)), NoChart)


def test_a_form_does_not_name_single_dossiers():
    assert isinstance(ages(basis="reported"), NoChart)
    assert isinstance(due(basis="reported"), NoChart)
