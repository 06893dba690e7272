"""Funnel plots as they are drawn: who is called out, what is said of it, and why there is no picture."""

import datetime as dt

import pandas as pd
import pytest

from charts.chart import Chart, NoChart
from charts.funnel import funnel_chart
from charts.who import Who
from language import language_for
from metrics.standing import of_units, with_kind
from schema.definitions import RESOLVED
from schema.periods import Period
from tests.rows import sums

EN = language_for("en")
YEAR = Period(dt.date(2020, 1, 1), dt.date(2020, 12, 31))
NO_LIST = pd.DataFrame({"code": [], "kind": [], "valid_from": []})
ALIKE = {f"Xã {letter}": (5, 100) for letter in "ABCDEFGH"}


def funnel(late_of: dict[str, tuple[int | None, int]], side: str = "overdue", only: tuple[str, ...] = ()) -> Chart | NoChart:
    rows = (
        {"unit": name, "unit_name": name, "resolved_overdue": late, "resolved_on_time_total": None if late is None else n - late}
        for name, (late, n) in late_of.items()
    )
    standing = of_units(with_kind(sums(*rows), NO_LIST), RESOLVED, side=side, only=only)
    return funnel_chart(standing, RESOLVED, [RESOLVED], EN, who=Who("Huyện Anh Sơn", only), period=YEAR)


def drawn(chart: Chart, symbol: str) -> list[str]:
    return [text for trace in chart.figure.data if trace.marker.symbol == symbol for text in trace.hovertext]


def names(chart: Chart) -> list[str]:
    return [note.text for note in chart.figure.layout.annotations if not note.text.startswith("····")]


def test_the_title_counts_only_what_lies_beyond_the_wide_limits():
    assert funnel(ALIKE).title == "All 8 units lie within what chance explains"
    # 52 late of 900: P(X > 11) = 0.0128, P(X > 13) = 0.0019: beyond the 95 % limit alone.
    assert funnel({**ALIKE, "Xã I": (12, 100)}).title == "All 9 units lie within what chance explains"
    assert funnel({**ALIKE, "Xã I": (30, 100)}).title == "Beyond what chance explains: 1 of 9, all of them worse"


def test_worse_and_better_are_told_apart_by_shape_and_by_name():
    chart = funnel({**ALIKE, "Xã Kém": (40, 100), "Xã Tốt": (0, 900)})
    assert chart.title == "Beyond what chance explains: 1 of 10 worse, 1 better"
    assert [text.split("<")[1] for text in drawn(chart, "diamond")] == ["b>Xã Kém"]
    assert [text.split("<")[1] for text in drawn(chart, "diamond-open")] == ["b>Xã Tốt"]
    assert names(chart) == ["Xã Kém", "Xã Tốt"]
    assert "Xã Kém: worse than chance explains (40.00%)" in chart.alt


def test_the_side_of_what_was_on_time_calls_out_the_same():
    late = {**ALIKE, "Xã Kém": (40, 100), "Xã Tốt": (0, 900)}
    assert funnel(late, "on_time").title == funnel(late).title


def test_a_single_unit_is_named_by_the_title():
    late = {**ALIKE, "Xã Kém": (40, 100)}
    assert funnel(late, only=("Xã Kém",)).title == "Kém commune is worse than chance explains"
    assert funnel(late, only=("Xã A",)).title == "A commune lies within what chance explains"


def test_few_dossiers_are_grey_and_never_called_out():
    chart = funnel({**ALIKE, "Xã Nhỏ": (20, 20)})
    assert len(drawn(chart, "circle-open")) == 1
    assert chart.title == "Within what chance explains: all 8 of 9 units that have enough dossiers"


def test_the_table_has_every_unit_with_its_limits_and_what_they_say():
    written = funnel({**ALIKE, "Xã Kém": (40, 100), "Xã Nhỏ": (1, 3)}).table.written().set_index("Unit")
    assert written.loc["Xã Kém", "Against the limits"] == "worse than chance explains"
    assert written.loc["Xã A", "Against the limits"] == ""
    assert written.loc["Xã Nhỏ", ["Rate", "Against the limits"]].tolist() == ["—", ""]
    # 81 late of 903; of 100 dossiers P(X > 14) = 0.0333, P(X > 15) = 0.0164, P(X > 18) = 0.0014, P(X > 19) = 0.0005.
    assert written.loc["Xã Kém", ["95% limit, upper", "99.8% limit, upper"]].tolist() == ["15.00%", "19.00%"]


def test_where_most_lie_beyond_the_note_says_that_chance_is_not_what_tells_them_apart():
    apart = {f"Xã {letter}": (20 * place, 200) for place, letter in enumerate("ABCDEFGH")}
    assert "they differ for other reasons as well" in funnel(apart).note
    assert "they differ for other reasons as well" not in funnel({**ALIKE, "Xã I": (30, 100)}).note


def test_names_do_not_cover_each_other():
    crowd = {f"Xã {place}": (60 + place % 2, 100) for place in range(4)}
    assert len(names(funnel({**{f"Xã T{place}": (1, 1000) for place in range(20)}, **crowd}))) <= 2


def test_markup_in_a_name_stays_text():
    assert "Xã &lt;b&gt;A" in names(funnel({**ALIKE, "Xã <b>A": (60, 100)}))


@pytest.mark.parametrize(
    ("late_of", "reason"),
    [
        ({"Xã A": (5, 100), "Xã B": (5, 100), "Sở X": (5, 100), "Sở Y": (5, 100)}, "choose one kind of units"),
        ({"Xã A": (5, 100)}, "no whole to compare with"),
        ({"Xã A": (1, 2), "Xã B": (1, 2)}, "No rate can be given"),
        ({}, "not split this way"),
    ],
)
def test_why_there_is_no_funnel(late_of, reason):
    if not late_of:
        standing = of_units(sums({"unit": None, "unit_name": None}).head(0).assign(kind=""), RESOLVED, side="overdue")
        chart = funnel_chart(standing, RESOLVED, [RESOLVED], EN, who=Who("Huyện Anh Sơn"), period=YEAR)
    else:
        chart = funnel(late_of)
    assert isinstance(chart, NoChart)
    assert reason in EN.say(chart.reason)
