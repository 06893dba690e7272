"""What every figure shares: a row's label stands between its own mark and the mark above, on one line or on two."""

import plotly.graph_objects as go
import pytest

from charts import style
from language import language_for
from tests.charts.pictures import PICTURES

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


# What is set on a slide: a projector's large screen has about so many pixels for a picture.
ROOM = 720


def sizes(figure: go.Figure) -> list[float]:
    """Of all type that a figure shows."""
    axes = [*figure.select_xaxes(), *figure.select_yaxes()]
    titled = [axis.title.font.size for axis in axes if axis.title.text]
    legend = [figure.layout.legend.font.size] if figure.layout.legend.font.size else []
    traces = [
        trace.textfont.size or figure.layout.font.size for trace in figure.data if "text" in (getattr(trace, "mode", "") or "")
    ]
    bars = [trace.textfont.size for trace in figure.data if trace.type == "bar" and trace.text is not None]
    notes = [note.font.size for note in figure.layout.annotations]
    return [figure.layout.font.size, *(axis.tickfont.size for axis in axes), *titled, *legend, *traces, *bars, *notes]


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_on_a_projector_no_type_is_smaller_than_20_pixels_and_every_row_is_named_on_one_line(picture):
    figure = picture.make().figure
    large = style.enlarged(figure, ROOM)
    assert min(sizes(large)) >= 20
    assert not any("<br>" in note.text for note in large.layout.annotations if (note.name or "").startswith("row "))
    assert large.layout.height <= ROOM
    # The same figure: nothing of it has moved or gone, and the one on the page is as it was.
    assert len(large.data) == len(figure.data)
    assert len(large.layout.annotations) == len(figure.layout.annotations)
    assert figure == picture.make().figure


def test_a_row_name_keeps_its_figures_beside_it_on_a_projector():
    labels = ["2019", "2020 (to 11 Sep), dates assumed"]
    narrow = style.label_rows(style.base(style.rows(2)), labels, ["12,979 dossiers"] * 2)
    assert [note.text for note in style.enlarged(narrow, ROOM).layout.annotations] == [
        "<b>2019</b>  12,979 dossiers",
        "<b>2020 (to 11 Sep), dates assumed</b>  12,979 dossiers",
    ]


def test_on_a_projector_a_name_is_whole_where_there_is_room_and_its_figures_always_are():
    name, other = "8.2 Quality of the handling of administrative procedures <b>", "Short"
    narrow = style.label_rows(style.base(style.rows(2)), [name, other], ["lost 62 & more", "1"])
    assert "…" in narrow.layout.annotations[0].text
    wide, tight = (style.enlarged(narrow, ROOM, names=[name, other], width=width).layout.annotations for width in (1790, 800))
    assert [note.text for note in wide] == [
        "<b>8.2 Quality of the handling of administrative procedures &lt;b&gt;</b>  lost 62 &amp; more",
        "<b>Short</b>  1",
    ]
    assert tight[0].text == "<b>8.2 Quality of the handling of admini…</b>  lost 62 &amp; more"


def test_marks_grow_as_their_rows_do_and_at_most_by_the_limit():
    figure = style.label_rows(style.base(400), ["2019"], ["1"])
    figure.add_scatter(x=[1, 2], y=[0, 0], marker={"size": [10, 20]}, line={"width": 2})
    large = style.enlarged(figure, 600)
    assert large.layout.height == 600
    assert list(large.data[0].marker.size) == [15, 30]
    assert large.data[0].line.width == 3
    assert style.enlarged(figure, 4000).layout.height == 720
