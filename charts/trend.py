"""The overdue rate over many periods, and whether it has changed or only varies: a p-chart."""

from collections.abc import Callable, Sequence

import pandas as pd
import plotly.graph_objects as go

from charts import style, titles
from charts.axis import axis_periods
from charts.by_period import caveats, measure, overdue_chart, periods_of, unsupported
from charts.chart import Chart, Course, NoChart
from charts.drawing import Dash, Line, Lines, values_of
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
_LIMITS: dict[str, tuple[str, Dash]] = {
    "centre": (N_("Centre"), "dot"),
    "lower": (N_("Lower limit"), "dash"),
    "upper": (N_("Upper limit"), "dash"),
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
    drawing = control_marks(chart, names, words)
    return Chart(
        "trend",
        title,
        words.say(
            N_("{who}: {measure}; with exact control limits; scale from 0"),
            who=who.alone(words),
            measure=measure(definition, "overdue", words),
        ),
        in_words(title, names, chart, words),
        control_lines(drawing, chart, axis_periods(periods, words), words),
        _reading(chart, [period_label(period, words) for period in periods], words),
        " ".join([words.say(_RULE), *_doubts(chart, periods, words), *_targets(chart, words), *caveats(periods, words)]),
        bool(chart["demonstration"].any()),
        Course(tuple(periods), "x"),
        explains=("overdue", "control"),
        drawing=drawing,
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
    lines = {words.say(name): column for column, (name, _) in _LIMITS.items()}
    columns = {name: chart[column].to_list() for name, column in lines.items()}
    columns[words.say(N_("Found"))] = [found(row, words) for _, row in chart.iterrows()]
    return reading.beside(columns, dict.fromkeys(lines, words.percent))


def control_marks(chart: pd.DataFrame, names: list[str], words: Language) -> Lines:
    """The rates of `chart` (as metrics.control.control_chart makes it), its rows named by `names`, with the centre and limits of
    each part and the targets."""
    lines = []
    for number, part in enumerate(sorted(chart["part"].unique())):
        inside = chart["part"].eq(part)
        for column, (name, dash) in _LIMITS.items():
            said = words.say(name)
            if number:
                said = words.say(N_("{line} from {period}"), line=said, period=names[int(inside.to_numpy().argmax())])
            values = values_of(chart[column].where(inside))
            # Too few periods have no limits.
            lines += [Line(said, style.GREY, values, dash)] if any(value is not None for value in values) else []
    if "target" in chart:
        lines.append(Line(words.say(N_("Target")), style.INK, values_of(chart["target"]), "longdash"))
    called = {place: int(side) for place, side in enumerate(signals(chart)) if side}
    lines.append(Line(words.say(N_("Overdue rate")), style.NAVY, values_of(chart["rate"]), marked=True, called=called))
    return Lines(tuple(names), tuple(lines))


def control_lines(drawing: Lines, chart: pd.DataFrame, ticks: dict[int, str], words: Language) -> go.Figure:
    """The figure of `control_marks` of `chart`; `ticks` are the places that the axis names and how. A period without a rate is a
    gap in the line, never a zero."""
    figure = style.base(400, top=30, bottom=40)
    marks = [value for line in drawing.lines for value in line.values if value is not None]
    rates, rate_texts = style.rate_ticks(0.0, min(1.0, max(marks) * 1.05 or 0.001), words)
    places = list(range(len(chart)))
    for line in drawing.lines[:-1]:
        _limit(figure, line)
    _rates(figure, drawing, [_hover(name, row, words) for name, (_, row) in zip(drawing.periods, chart.iterrows(), strict=True)])
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


def _limit(figure: go.Figure, line: Line) -> None:
    """A line of steps; that of a part has no place in others."""
    known = [place for place, value in enumerate(line.values) if value is not None]
    target = line.dash == "longdash"
    places = range(len(line.values)) if target else range(known[0], known[-1] + 1)
    figure.add_trace(
        go.Scatter(
            x=list(places),
            y=[line.values[place] for place in places],
            mode="lines",
            line={"color": line.colour, "width": 2 if target else 1.5, "dash": line.dash, "shape": "hvh"},
            hoverinfo="skip",
            cliponaxis=target,
            connectgaps=False,
        )
    )


def _rates(figure: go.Figure, drawing: Lines, hover: list[str]) -> None:
    line = drawing.lines[-1]
    sides = [line.called.get(place, 0) for place in range(len(line.values))]
    colours = [style.OVERDUE if side > 0 else line.colour for side in sides]
    figure.add_trace(
        go.Scatter(
            x=list(range(len(line.values))),
            y=list(line.values),
            mode="lines+markers",
            connectgaps=False,
            cliponaxis=False,
            line={"color": line.colour, "width": 1.5},
            marker={
                "color": colours,
                "symbol": [{1: "diamond", 0: "circle", -1: "diamond-open"}[side] for side in sides],
                "size": [13 if side else 8 for side in sides],
                "line": {"width": 2, "color": colours},
            },
            hovertext=hover,
            hoverinfo="text",
        )
    )


def _hover(label: str, row: pd.Series, words: Language) -> str:
    told = hover_text(label, row, words)
    if not pd.isna(row["upper"]):
        values = {"lower": words.percent(row["lower"]), "upper": words.percent(row["upper"])}
        told += "<br>" + words.say(N_("chance alone: {lower} – {upper}"), **values)
    return told + "".join(f"<br>{part}" for part in [found(row, words)] if part)
