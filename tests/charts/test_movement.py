"""Changes since the period before as they are drawn: only what chance does not explain is called a change."""

import datetime as dt

from charts.chart import Chart, NoChart
from charts.movement import movement_chart
from charts.who import Who
from language import language_for
from metrics.standing import Standing, of_units
from schema.definitions import RESOLVED
from schema.periods import Period
from tests.rows import sums

EN = language_for("en")
NOW, BEFORE = (Period(dt.date(year, 1, 1), dt.date(year, 12, 31)) for year in (2020, 2019))
EARLIER = {"Xã A": (1, 400), "Xã B": (1, 400), "Xã C": (40, 400), "Xã D": (0, 20)}
LATER = {"Xã A": (30, 400), "Xã B": (3, 400), "Xã C": (1, 400), "Xã D": (20, 20)}


def standing(late_of: dict[str, tuple[int, int]]) -> Standing:
    rows = (
        {"unit": name, "unit_name": name, "resolved_overdue": late, "resolved_on_time_total": n - late}
        for name, (late, n) in late_of.items()
    )
    return of_units(sums(*rows).assign(kind="commune"), RESOLVED, side="overdue")


def changes(now: dict = LATER, before: dict | None = EARLIER, **options) -> Chart | NoChart:
    earlier = None if before is None else standing(before)
    facts = {"who": Who("Huyện Anh Sơn"), "period": NOW, "previous": None if before is None else BEFORE}
    return movement_chart(standing(now), earlier, RESOLVED, EN, **facts, **options)


def names(chart: Chart) -> list[str]:
    return [note.text.split("<b>")[1].split("</b>")[0] for note in chart.figure.layout.annotations]


def test_the_title_counts_only_what_chance_does_not_explain():
    assert changes().title == "Since 2019, beyond chance: 1 worse, 1 better"
    only_worse = {**LATER, "Xã C": (40, 400)}
    assert changes(only_worse).title == "A commune has got worse since 2019, beyond chance"
    assert changes({**EARLIER, "Xã B": (2, 400)}).title == "None of 4 has changed beyond chance since 2019"


def test_the_worst_change_is_drawn_first_with_both_ranks():
    # Xã D has few dossiers: no rank, and however large its change is, it is not called one.
    assert names(changes()) == ["— → — · Xã D", "1 → 3 · Xã A", "1 → 2 · Xã B", "3 → 1 · Xã C"]
    (hollow, filled) = changes().figure.data
    assert list(filled.marker.symbol) == ["circle", "diamond", "circle", "circle"]
    assert hollow.x[1] == 1 / 400


def test_those_that_moved_are_drawn_before_those_that_only_seem_to():
    chart = changes(most=2)
    assert names(chart) == ["1 → 3 · Xã A", "3 → 1 · Xã C"]
    assert "the 2 with the largest changes of 4 are drawn, the table has all" in chart.subtitle
    assert len(chart.table.frame) == 4


def test_the_table_has_both_periods_and_what_the_change_means():
    written = changes().table.written().set_index("Unit")
    assert written.loc["Xã A", ["Rate, 2019", "Rate, 2020", "Change (points)", "What it means"]].tolist() == [
        "0.25%",
        "7.50%",
        "+7.25\N{NO-BREAK SPACE}points",
        "worse, beyond chance",
    ]


def test_why_there_is_no_picture():
    for chart, reason in (
        (changes(before=None), "no earlier period"),
        (changes(EARLIER), "Not one rate"),
        (changes({"Xã A": (1, 3)}), "None of them has a rate in both periods"),
    ):
        assert isinstance(chart, NoChart)
        assert reason in EN.say(chart.reason)
