"""The overdue rate over many periods, and whether it has changed or only varies: a p-chart."""

from collections.abc import Callable, Sequence

import pandas as pd
import plotly.graph_objects as go

from charts import style, titles
from charts.axis import axis_periods
from charts.by_period import caveats, measure, overdue_chart, periods_of, unsupported
from charts.chart import Chart, Course, NoChart
from charts.names import period_label, short_period
from charts.notes import steps
from charts.rate_dots import hover_text, in_words
from charts.reading import Reading, rate_reading
from charts.who import Who
from language import N_, Language
from metrics.control import FEWEST, RULES, control_chart, signals
from metrics.rates import with_rate
from metrics.targets import Goal, against
from schema.definitions import Definition
from schema.notes import Note
from schema.periods import Period

# What each rule found, by its side: 1 high, -1 low.
FOUND = {
    ("beyond", 1): N_("above the upper limit"),
    ("beyond", -1): N_("below the lower limit"),
    ("shift", 1): N_("one of 7 or more in a row on the high side"),
    ("shift", -1): N_("one of 7 or more in a row on the low side"),
    ("drift", 1): N_("one of 7 or more that rise one after the other"),
    ("drift", -1): N_("one of 7 or more that fall one after the other"),
    ("near", 1): N_("one of 2 in 3 close to the upper limit"),
    ("near", -1): N_("one of 2 in 3 close to the lower limit"),
}
_RULE = N_(
    "Dotted line: the rate of all periods together. Dashed lines: exact limits, beyond which chance alone leads fewer than 3 in "
    "1,000 periods. Orange diamond: more late than chance explains; hollow diamond: less. Four rules are checked: beyond a "
    "limit; 7 in a row on one side; 7 in a row rising or falling; 2 of 3 close to a limit."
)
_PART = N_("A step change begins with {period}: the limits after the upright line are made from what follows it alone.")
_NO_LIMITS = N_("A part with fewer than {fewest} periods has no limits yet.")
_TRIAL = N_("Fewer than 12 periods: the limits are on trial and will still move.")


def trend_chart(
    by_period: pd.DataFrame,
    definition: Definition,
    able: list[Definition],
    words: Language,
    *,
    who: Who,
    changes: Sequence[Note] = (),
    goal_of: Callable[[Period], Goal | None] | None = None,
) -> Chart | NoChart:
    """The overdue rate over all periods of the timeline with its limits; of fewer than five only their intervals. With each of
    the `changes` a part with limits of its own begins. `goal_of` says what the overdue rate of a period was to be."""
    table = with_rate(by_period, definition, side="overdue")
    # Periods before anything was resolved are no part of the course.
    table = table.loc[table["denominator"].fillna(0).gt(0).cummax() | table["shown"].eq("missing")]
    if table.empty or (table["shown"] == "missing").all():
        return NoChart("trend", words.say(N_("Overdue rate over time")), unsupported(definition, able, words))
    if table["rate"].notna().sum() < FEWEST:
        return overdue_chart(by_period, periods_of(by_period)[-1], definition, able, words, who=who, key="trend")
    periods = periods_of(table)
    chart = against(control_chart(table, steps(changes, periods)), [goal_of(period) if goal_of else None for period in periods])
    names = [short_period(period, words) for period in periods]
    title = who.titled(titles.trend(chart, periods, words), words)
    return Chart(
        "trend",
        title,
        words.say(
            N_("{who}: {measure}; with exact control limits; scale from 0"),
            who=who.alone(words),
            measure=measure(definition, "overdue", words),
        ),
        in_words(title, names, chart, words),
        control_lines(chart, names, axis_periods(periods, words), words),
        _reading(chart, [period_label(period, words) for period in periods], words),
        " ".join([words.say(_RULE), *_doubts(chart, periods, words), *_targets(chart, words), *caveats(periods, words)]),
        bool(chart["demonstration"].any()),
        Course(tuple(periods), "x"),
        explains=("overdue", "control"),
    )


def _doubts(chart: pd.DataFrame, periods: list[Period], words: Language) -> list[str]:
    """What keeps the limits from being final: where a part begins, and which have too few periods."""
    said = [
        words.say(_PART, period=short_period(periods[place], words)) for place in range(1, len(chart)) if _begins(chart, place)
    ]
    enough = chart["centre"].notna()
    if not enough.all():
        said.append(words.say(_NO_LIMITS, fewest=FEWEST))
    if (chart["trial"] & enough).any():
        said.append(words.say(_TRIAL))
    return said


def _targets(chart: pd.DataFrame, words: Language) -> list[str]:
    return [words.say(N_("Long dashes: the target; each period is held against it by its own interval (in the table)."))] * (
        "target" in chart
    )


def _begins(chart: pd.DataFrame, place: int) -> bool:
    return chart["part"].iloc[place] != chart["part"].iloc[place - 1]


def found(row: pd.Series, words: Language) -> str:
    """What the rules say of a period: above the upper limit; one of 7 or more in a row on the high side."""
    return "; ".join(words.say(FOUND[rule, row[rule]]) for rule in RULES if row[rule])


def _reading(chart: pd.DataFrame, labels: list[str], words: Language) -> Reading:
    """The rates, what they are held against, and what was found."""
    reading = rate_reading(chart, labels, words.say(N_("Period")), words)
    lines = {words.say(N_("Centre")): "centre", words.say(N_("Lower limit")): "lower", words.say(N_("Upper limit")): "upper"}
    columns = {name: chart[column].to_list() for name, column in lines.items()}
    columns[words.say(N_("Found"))] = [found(row, words) for _, row in chart.iterrows()]
    return reading.beside(columns, dict.fromkeys(lines, words.percent))


def control_lines(chart: pd.DataFrame, labels: list[str], ticks: dict[int, str], words: Language) -> go.Figure:
    """`chart` (as metrics.control.control_chart makes it), its rows named by `labels`; `ticks` are the places that the axis
    names and how. A period without a rate is a gap in the line, never a zero."""
    figure = style.base(400, top=30, bottom=40)
    marks = [*chart["rate"].dropna(), *chart["upper"].dropna(), *(chart["target"].dropna() if "target" in chart else ())]
    rates, rate_texts = style.rate_ticks(0.0, min(1.0, max(marks) * 1.05 or 0.001), words)
    places = list(range(len(chart)))
    for _, part in chart.assign(place=places).groupby("part", sort=True):
        for column, dash in (("centre", "dot"), ("lower", "dash"), ("upper", "dash")):
            figure.add_trace(
                go.Scatter(
                    x=part["place"],
                    y=part[column].astype(float),
                    mode="lines",
                    line={"color": style.GREY, "width": 1.5, "dash": dash, "shape": "hvh"},
                    hoverinfo="skip",
                    cliponaxis=False,
                )
            )
    if "target" in chart:
        figure.add_trace(
            go.Scatter(
                x=places,
                y=chart["target"].astype(float),
                mode="lines",
                line={"color": style.INK, "width": 2, "dash": "longdash", "shape": "hvh"},
                hoverinfo="skip",
                connectgaps=False,
            )
        )
    sides = signals(chart)
    colours = [style.OVERDUE if side > 0 else style.NAVY for side in sides]
    figure.add_trace(
        go.Scatter(
            x=places,
            y=chart["rate"].astype(float),
            mode="lines+markers",
            connectgaps=False,
            cliponaxis=False,
            line={"color": style.NAVY, "width": 1.5},
            marker={
                "color": colours,
                "symbol": [{1: "diamond", 0: "circle", -1: "diamond-open"}[side] for side in sides],
                "size": [13 if side else 8 for side in sides],
                "line": {"width": 2, "color": colours},
            },
            hovertext=[_hover(label, row, words) for label, (_, row) in zip(labels, chart.iterrows(), strict=True)],
            hoverinfo="text",
        )
    )
    for place in places[1:]:
        if _begins(chart, place):
            figure.add_vline(x=place - 0.5, line={"color": style.INK, "width": 1})
    centre = N_("since the step: {rate}") if chart["part"].iloc[-1] else N_("all periods: {rate}")
    style.name_reference(figure, words.say(centre, rate=words.percent(chart["centre"].iloc[-1])))
    figure.update_xaxes(tickangle=0, tickvals=list(ticks), ticktext=list(ticks.values()), range=[-0.5, len(chart) - 0.5])
    # A mark at zero stands above the names of the axis, not on them.
    figure.update_yaxes(
        range=[-0.03 * rates[-1], rates[-1]], tickvals=rates, ticktext=rate_texts, showgrid=True, gridcolor=style.RULE
    )
    return figure


def _hover(label: str, row: pd.Series, words: Language) -> str:
    told = hover_text(label, row, words)
    if not pd.isna(row["upper"]):
        values = {"lower": words.percent(row["lower"]), "upper": words.percent(row["upper"])}
        told += "<br>" + words.say(N_("chance alone: {lower} – {upper}"), **values)
    return told + "".join(f"<br>{part}" for part in [found(row, words)] if part)
