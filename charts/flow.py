"""Inflow against outflow, and the backlog between them: does the office keep up?"""

import html

import pandas as pd
import plotly.graph_objects as go

from charts import style, titles
from charts.axis import axis_periods
from charts.by_period import caveats, periods_of
from charts.chart import Chart, Course, NoChart
from charts.drawing import Dash, Line, Lines, values_of
from charts.names import period_label, short_period
from charts.reading import Reading
from charts.who import Who
from language import N_, Language, Text
from metrics.flow import flow

_CAME_IN, _ENDED, _OPEN = N_("Newly received"), N_("Ended"), N_("Open at the end")
_LINES: tuple[tuple[str, str, str, Dash], ...] = (
    (_CAME_IN, "came_in", style.NAVY, "solid"),
    (_ENDED, "ended", style.PALE, "dash"),
    (_OPEN, "backlog", style.GREY, "solid"),
)
_NOTE = N_(
    "Ended: resolved, withdrawn, returned or stopped. Upper picture: what came in and what was ended; lower picture, on a scale "
    "of its own from 0: what was open at the end of each period."
)
_UNSTATED = N_("The figures chosen do not say how many dossiers came in and how many were ended within a period.")
_FEWEST = 2


def flow_chart(by_period: pd.DataFrame, words: Language, *, who: Who) -> Chart | NoChart:
    """What came in, was ended and lay open in each period that states it."""
    key, heading = "flow", words.say(N_("In, out and open"))
    table = flow(by_period)
    # Periods before anything came in are no part of the course.
    table = table.loc[table["came_in"].notna() & table["ended"].notna()]
    table = table.loc[table[["came_in", "ended"]].sum(axis="columns").gt(0).cummax()]
    if len(table) < _FEWEST:
        return NoChart(key, heading, Text(_UNSTATED if table.empty else N_("Only one period states them: there is no course.")))
    periods = periods_of(table)
    names = [short_period(period, words) for period in periods]
    title = who.titled(titles.flow(table, names, words), words)
    drawing = Lines(
        tuple(names),
        tuple(
            # What lies open is another order of magnitude.
            Line(words.say(name), colour, values_of(table[column]), dash, True, below=column == "backlog")
            for name, column, colour, dash in _LINES
        ),
        "count",
    )
    return Chart(
        key,
        title,
        words.say(N_("{who}: dossiers in each period"), who=who.alone(words)),
        f"{title}. " + "; ".join(f"{name}: {_said(row, words)}" for name, (_, row) in zip(names, table.iterrows(), strict=True)),
        _figure(drawing, table, axis_periods(periods, words), words),
        _reading(table, [period_label(period, words) for period in periods], words),
        " ".join([words.say(_NOTE), *caveats(periods, words)]),
        bool(table["demonstration"].any()),
        Course(tuple(periods), "x"),
        explains=("flow",),
        drawing=drawing,
    )


def _said(row: pd.Series, words: Language) -> str:
    return ", ".join(f"{words.say(name).lower()} {words.write(row[column])}" for name, column, *_ in _LINES)


def _reading(table: pd.DataFrame, labels: list[str], words: Language) -> Reading:
    columns = {
        words.say(N_("Period")): labels,
        words.say(_CAME_IN): table["came_in"].to_list(),
        words.say(_ENDED): table["ended"].to_list(),
        words.say(N_("Came in less ended")): table["more"].to_list(),
        words.say(_OPEN): table["backlog"].to_list(),
    }
    formats = dict.fromkeys(list(columns)[1:], words.write)
    return Reading(pd.DataFrame(columns), formats)


def _figure(drawing: Lines, table: pd.DataFrame, ticks: dict[int, str], words: Language) -> go.Figure:
    figure = style.legend_above(style.base(460, bottom=40))
    places = list(range(len(table)))
    hover = [
        f"<b>{html.escape(name)}</b><br>{html.escape(_said(row, words))}"
        for name, (_, row) in zip(drawing.periods, table.iterrows(), strict=True)
    ]
    for line in drawing.lines:
        axis = "y2" if line.below else "y"
        figure.add_trace(
            go.Scatter(
                x=places,
                y=list(line.values),
                yaxis=axis,
                name=line.name,
                mode="lines+markers",
                connectgaps=False,
                cliponaxis=False,
                line={"color": line.colour, "width": 2, "dash": line.dash},
                marker={"size": 7, "symbol": "square" if axis == "y2" else "circle"},
                hovertext=hover,
                hoverinfo="text",
            )
        )
    for axis, columns, domain in (("yaxis", ["came_in", "ended"], [0.42, 1.0]), ("yaxis2", ["backlog"], [0.0, 0.32])):
        high = table[columns].max().max()
        values, texts = style.number_ticks(0 if pd.isna(high) else float(high), words)
        figure.update_layout(
            {
                axis: {
                    "domain": domain,
                    "range": [-0.03 * values[-1], values[-1]],
                    "tickvals": values,
                    "ticktext": texts,
                    "showgrid": True,
                    "gridcolor": style.RULE,
                    "zeroline": False,
                    "fixedrange": True,
                    "automargin": True,
                    "tickfont": {"size": style.TEXT_SIZE},
                }
            }
        )
    figure.update_xaxes(
        tickangle=0, tickvals=list(ticks), ticktext=list(ticks.values()), range=[-0.5, len(table) - 0.5], anchor="y2"
    )
    return figure
