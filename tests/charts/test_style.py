"""What every figure shares: a row's label stands between its own mark and the mark above, on one line or on two."""

import plotly.graph_objects as go
import pytest

from charts import style
from language import language_for

# Pixels of a line of text of TEXT_SIZE, with the space that Plotly leaves around an annotation.
LINE, AROUND = 20, 4


@pytest.mark.parametrize("labels", [["2019", "2020"], ["2019", "2020 (to 11 Sep), dates assumed"]])
def test_a_label_never_stands_on_the_bar_above_it(labels):
    figure = style.label_rows(style.base(style.rows(2, extra=130), top=60), labels, ["12,979 dossiers"] * 2)
    low, high = figure.layout.yaxis.range
    pixels = (figure.layout.height - figure.layout.margin.t - figure.layout.margin.b) / (low - high)
    for place, label in enumerate(figure.layout.annotations):
        top = label.y - (label.text.count("<br>") + 1) * LINE / pixels - AROUND / pixels
        assert top >= place - 1 + style.BAR + style.BAR_WIDTH / 2


def test_if_one_row_needs_two_lines_all_have_them():
    figure = style.label_rows(
        go.Figure(layout={"height": 200}), ["2019", "2020 (to 11 Sep), dates assumed"], ["12,979 dossiers"] * 2
    )
    assert ["<br>" in label.text for label in figure.layout.annotations] == [True, True]


@pytest.mark.parametrize(
    ("high", "ticks"),
    [
        (0, ["0", "1"]),
        (1, ["0", "1"]),
        (2, ["0", "1", "2"]),
        (5, list("012345")),
        (11, ["0", "3", "6", "9", "12"]),
        (13, ["0", "5", "10", "15"]),
    ],
)
def test_half_a_dossier_has_no_tick(high, ticks):
    assert style.number_ticks(high, language_for("en"))[1] == ticks


@pytest.mark.parametrize("high", range(1, 300, 7))
def test_the_scale_reaches_the_longest_bar_and_not_far_beyond(high):
    ticks = style.number_ticks(high, language_for("en"))[0]
    assert high <= ticks[-1] < high + ticks[1]


@pytest.mark.parametrize(
    ("high", "texts"),
    [
        (0.012, ["0.00%", "0.25%", "0.50%", "0.75%", "1.00%", "1.25%"]),
        (0.02, ["0.0%", "0.5%", "1.0%", "1.5%", "2.0%"]),
        (0.12, ["0.0%", "2.5%", "5.0%", "7.5%", "10.0%", "12.5%"]),
        (0.25, ["0%", "5%", "10%", "15%", "20%", "25%"]),
        (0.0012, ["0.000%", "0.025%", "0.050%", "0.075%", "0.100%", "0.125%"]),
    ],
)
def test_the_name_of_a_tick_is_where_it_is(high, texts):
    values, found = style.rate_ticks(0.0, high, language_for("en"))
    assert found == texts
    assert [float(text.rstrip("%")) / 100 for text in found] == pytest.approx(values)
