"""One unit's areas in an index: its points, what it lost, and the median of all units."""

import pandas as pd

from charts import style
from charts.bars import count_bars
from charts.chart import Chart, NoChart
from charts.drawing import Bars, Part, values_of
from charts.index.names import Assessed, criterion_name, points_text
from charts.reading import Reading
from charts.who import at_start
from language import N_, Language, Text

_RULE = N_(
    "Upright line: the median of all units that have points in the area, this one among them. An area that lacks points of a "
    "criterion has none: missing is not 0."
)


def areas_chart(table: pd.DataFrame, name: str, assessed: Assessed, words: Language, *, demonstration: bool) -> Chart | NoChart:
    """`table` is one of metrics.index.totals.by_area, `name` the unit's."""
    key = "index-areas"
    if table["points"].isna().all():
        return NoChart(key, words.say(N_("Points by area")), Text(N_("No area has all its points.")))
    rows = table.to_dict("records")
    names, texts = [criterion_name(row) for row in rows], [_text(row, words) for row in rows]
    drawing = Bars(
        tuple(names),
        (
            Part(words.say(N_("Points")), style.NAVY, values_of(table["points"])),
            Part(words.say(N_("Points lost")), style.MIST, values_of(table["lost"].clip(lower=0))),
        ),
        "points",
        tuple(texts),
        marks=values_of(table["median"]),
        marks_name=words.say(N_("Median of all units")),
    )
    title = _title(table, name, words)
    return Chart(
        key,
        title,
        words.say(
            N_("{who}: {index}; points by area, of the most points"), who=at_start(name, words), index=assessed.called(words)
        ),
        f"{title}. " + "; ".join(f"{name}: {text}" for name, text in zip(names, texts, strict=True)),
        count_bars(drawing, words),
        _reading(table, words),
        words.say(_RULE),
        demonstration,
        explains=("index_total", "points_lost"),
        drawing=drawing,
    )


def _text(row: dict, words: Language) -> str:
    if pd.isna(row["points"]):
        return words.say(N_("not all points are known"))
    values = {"points": points_text(row["points"], words), "most": float(row["max"]), "median": points_text(row["median"], words)}
    return words.say(N_("{points} of {most} · median {median}"), **values)


def _title(table: pd.DataFrame, name: str, words: Language) -> str:
    known = table[table["points"].notna()]
    below = known[(known["points"] < known["median"]).astype("bool")]
    values = {"name": at_start(name, words), "n": len(below), "all": len(known)}
    if below.empty:
        return words.say(N_("{name} is below the median in no area"), **values)
    worst = below.loc[(below["median"] - below["points"]).astype(float).idxmax()].to_dict()
    return words.say(
        N_("{name} is below the median in {n} of {all} areas, furthest in “{area}” ({points} against {median})"),
        **values,
        area=criterion_name(worst),
        points=points_text(worst["points"], words),
        median=points_text(worst["median"], words),
    )


def _reading(table: pd.DataFrame, words: Language) -> Reading:
    labels = {
        "criterion": N_("Area of the index"),
        "points": N_("Points"),
        "max": N_("Most points"),
        "lost": N_("Points lost"),
        "median": N_("Median of all units"),
        "units": N_("Units with points"),
    }
    called = {name: words.say(label) for name, label in labels.items()}
    frame = table.assign(criterion=[criterion_name(row) for row in table.to_dict("records")])
    formats = {called[name]: lambda points: points_text(points, words) for name in ("points", "max", "lost", "median")}
    return Reading(frame[list(labels)].rename(columns=called), formats | {called["units"]: words.write})
