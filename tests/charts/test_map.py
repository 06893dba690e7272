"""The map as it is drawn: the funnel plot's verdicts in the shapes, what has no shape named, what has no figures outlined."""

import datetime as dt
import json
import math

import pandas as pd
import pytest

from charts.chart import Chart, NoChart
from charts.funnel import funnel_chart
from charts.map import map_chart, phone_height
from charts.who import Who
from language import language_for
from metrics.standing import of_units, with_kind
from schema.definitions import RESOLVED
from schema.periods import Period
from tests import shapes
from tests.rows import sums

EN = language_for("en")
YEAR = Period(dt.date(2020, 1, 1), dt.date(2020, 12, 31))
NO_LIST = pd.DataFrame({"code": [], "kind": [], "valid_from": []})
ALIKE = {f"Xã {letter}": (5, 100) for letter in "ABCDEFGH"}
# Nhỏ has too few dossiers; Ít, the smallest of the others, is withheld so that Nhỏ's do not follow from it.
MIXED = {**ALIKE, "Xã Kém": (40, 100), "Xã Tốt": (0, 900), "Xã Vừa": (1, 25), "Xã Ít": (1, 20), "Xã Nhỏ": (1, 3)}


def boundaries(*units: str, demonstration: bool = False, side: float = shapes.SIDE) -> pd.DataFrame:
    """Squares in a row, as store.boundaries gives them."""
    return pd.DataFrame(
        {
            "unit": units,
            "name": units,
            "geometry": [
                json.dumps({"type": "MultiPolygon", "coordinates": [[shapes.square(105 + place * side, 18.8, side)]]})
                for place in range(len(units))
            ],
            "file_name": "squares.geojson",
            "source": "",
            "demonstration": demonstration,
        }
    )


def standing(late_of: dict[str, tuple[int | None, int]], only: tuple[str, ...] = ()):
    rows = (
        {"unit": name, "unit_name": name, "resolved_overdue": late, "resolved_on_time_total": None if late is None else n - late}
        for name, (late, n) in late_of.items()
    )
    return of_units(with_kind(sums(*rows), NO_LIST), RESOLVED, side="overdue", only=only)


def drawn(late_of=None, shown: pd.DataFrame | None = None, *, only: tuple[str, ...] = (), **keywords) -> Chart | NoChart:
    late_of = MIXED if late_of is None else late_of
    shown = boundaries(*late_of) if shown is None else shown
    who = Who("Huyện Anh Sơn", only)
    return map_chart(standing(late_of, only), shown, RESOLVED, [RESOLVED], EN, who=who, period=YEAR, **keywords)


def marks(chart: Chart) -> dict[str, int]:
    """How many marks of each look there are."""
    return {trace.name: len(trace.x) for trace in chart.figure.data if trace.mode == "markers" and trace.name}


def fills(chart: Chart) -> dict[str, int]:
    """How many rings of each look are filled."""
    return {trace.name: list(trace.x).count(None) for trace in chart.figure.data if trace.fill == "toself"}


def touched(chart: Chart) -> dict[str, str]:
    """By unit what the pointer shows on it."""
    return {trace.customdata[0]: trace.hovertext for trace in chart.figure.data if trace.customdata is not None}


LOOKS = {
    "worse than chance explains": 1,
    "better than chance explains": 1,
    "within what chance explains": 8,
    "few dossiers": 1,
    "too few dossiers: no rate": 2,
}


def test_each_shape_has_the_verdict_of_the_funnel_plot_as_fill_and_as_mark():
    chart = drawn()
    assert fills(chart) == marks(chart) == LOOKS
    symbols = {trace.name: trace.marker.symbol for trace in chart.figure.data if trace.mode == "markers" and trace.name}
    assert symbols["worse than chance explains"] == "diamond"
    assert symbols["better than chance explains"] == "diamond-open"


def test_every_look_stands_once_in_the_key_in_words():
    assert {trace.name for trace in drawn().figure.data if trace.showlegend} == set(LOOKS)


def test_a_withheld_rate_is_hatched_and_its_figures_are_nowhere():
    chart = drawn()
    (hatched,) = [trace for trace in chart.figure.data if trace.fillpattern.shape]
    assert hatched.name == "too few dossiers: no rate"
    assert touched(chart)["Xã Nhỏ"] == "<b>Nhỏ commune</b><br>fewer than 5 dossiers: no rate<br>95% interval: —"
    assert "1 of 3" not in chart.figure.to_json() + chart.alt + chart.note


def test_title_and_table_are_those_of_the_funnel_plot():
    found = standing(MIXED)
    funnel = funnel_chart(found, RESOLVED, [RESOLVED], EN, who=Who("Huyện Anh Sơn"), period=YEAR)
    chart = drawn(shown=boundaries(*list(MIXED)[1:]))
    assert chart.title == funnel.title == "Beyond what chance explains: 1 of 10 worse, 1 better"
    pd.testing.assert_frame_equal(chart.table.frame.drop(columns="On the map"), funnel.table.frame)
    assert chart.table.frame.set_index("Unit")["On the map"].loc[["Xã A", "Xã B"]].tolist() == ["no boundary", "yes"]


def test_a_unit_without_a_shape_is_named_below_and_in_the_alternative_text():
    chart = drawn(shown=boundaries(*(name for name in MIXED if name not in ("Xã B", "Xã Kém"))))
    said = "No boundary is published for: B commune, Kém commune."
    assert chart.note.startswith(said)
    assert chart.alt.endswith(said)
    assert "Xã Kém: worse than chance explains" in chart.alt
    assert "No boundary" not in drawn().note
    assert drawn(ALIKE, boundaries("Xã A")).alt.startswith("All 8 units lie within what chance explains. No boundary")


def test_shapes_without_figures_are_outlined_and_named():
    silent = pd.DataFrame({"unit": ["X", "Y"], "name": ["Xã X", "Xã Y"]})
    chart = drawn(shown=boundaries(*MIXED, "X"), silent=silent)
    assert fills(chart)["no figures"] == 1
    assert "No figures: X commune." in chart.note
    assert "X" not in touched(chart)
    assert [trace.name for trace in sorted(chart.figure.data, key=lambda one: one.legendrank or 0)][-1] == "no figures"
    few = drawn({"Xã Anh": (5, 100), "Xã Bình": (6, 100)}, boundaries("Xã Anh", "Xã Bình", "X"), silent=silent)
    assert names(few) == ["Anh<br>5.00%", "Bình<br>6.00%", "X"]


def test_a_row_that_states_no_figures_is_outlined_and_can_be_clicked():
    chart = drawn({**ALIKE, "Xã Câm": (None, 0)})
    assert fills(chart)["no figures"] == 1
    assert "not stated in the file" in touched(chart)["Xã Câm"]


def test_a_shape_of_no_row_is_not_drawn():
    assert sum(fills(drawn(shown=boundaries(*MIXED, "Z"))).values()) == len(MIXED)


def test_the_pointer_shows_the_rate_with_its_counts_interval_and_limits_all_over_the_shape():
    chart = drawn()
    said = touched(chart)["Xã Kém"]
    for part in ("Kém commune", "40.00% · 40 of 100", "95% interval: 30.94% – 49.80%", "99.8% limits: 0% – 12.00%", "worse than"):
        assert part in said
    (points,) = [trace for trace in chart.figure.data if trace.customdata is not None and trace.customdata[0] == "Xã Kém"]
    assert len(points.x) > 4
    assert set(points.customdata) == {"Xã Kém"}


def test_a_name_from_a_file_is_no_markup():
    chart = drawn({**ALIKE, "Xã <b>B</b>": (5, 100)}, boundaries(*ALIKE, "Xã <b>B</b>", side=2.0))
    assert "&lt;b&gt;" in touched(chart)["Xã <b>B</b>"]
    assert all("<b>" not in note.text for note in chart.figure.layout.annotations)


def test_a_degree_of_longitude_is_as_much_shorter_as_it_is_at_that_latitude():
    assert drawn().figure.layout.yaxis.scaleratio == 1 / math.cos(math.radians(18.825))
    assert drawn().figure.layout.yaxis.scaleanchor == "x"


def names(chart: Chart) -> list[str]:
    return [note.text for note in chart.figure.layout.annotations]


def test_names_and_rates_stand_in_few_large_shapes_and_not_in_many_small_ones():
    few = {"Xã Anh": (5, 100), "Xã Bình": (6, 100), "Phường 3": (7, 100)}
    assert names(drawn(few)) == ["Anh<br>5.00%", "Bình<br>6.00%", "Phường 3<br>7.00%"]
    assert names(drawn({f"Xã Số {number}": (5, 100) for number in range(60)})) == []


def test_chosen_units_alone_are_drawn_and_a_single_one_is_named_by_the_title():
    chart = drawn(only=("Xã Kém",))
    assert chart.title == "Kém commune is worse than chance explains"
    assert marks(chart) == {"worse than chance explains": 1}


def test_made_up_shapes_or_figures_mark_the_whole_as_demonstration():
    assert not drawn().demonstration
    chart = drawn(shown=boundaries(*MIXED, demonstration=True))
    assert chart.demonstration
    assert chart.note.endswith("Boundaries: squares.geojson. The boundaries are made up.")


def test_on_a_phone_a_map_is_as_high_as_its_width_asks_for_and_never_higher_than_on_a_desk():
    tall = {"type": "MultiPolygon", "coordinates": [[[[105, 18], [105.1, 18], [105.1, 20], [105, 20], [105, 18]]]]}
    wide, high = drawn().figure, drawn(shown=boundaries(*MIXED).head(1).assign(geometry=json.dumps(tall))).figure
    # 13 squares side by side; a square in degrees is higher than wide on the ground by 1 ÷ cos 18.8°.
    assert phone_height(wide) == pytest.approx(300 / 13 / math.cos(math.radians(18.825)) + 120, abs=1)
    assert phone_height(high) == high.layout.height


def test_what_cannot_be_judged_is_not_drawn_and_says_why():
    late = dict.fromkeys(ALIKE, (None, 0))
    chart = map_chart(standing(late), boundaries(*ALIKE), RESOLVED, [], EN, who=Who("Huyện Anh Sơn"), period=YEAR)
    assert isinstance(chart, NoChart)
