"""Where points are lost, criterion by criterion, and where they are cheapest to regain: of all units, or of one."""

import pandas as pd

from charts import style
from charts.bars import count_bars
from charts.chart import Chart, NoChart
from charts.drawing import Bars, Part, values_of
from charts.index.names import Assessed, criterion_name, listed, points_text
from charts.reading import Ratio, Reading
from charts.who import Who, at_start
from language import N_, Language, Text

_RULE = N_(
    "Points lost: the most points less the points, summed over the units that have points for the criterion; what is missing is "
    "no loss. Cheapest to regain: where most points come back if every unit had what the best quarter of them has; of equals the "
    "one that more units have reached. Where that brings nothing back there is no such place."
)
_RULE_OF_ONE = N_(
    "Points lost: the most points less the unit's. Cheapest to regain: where most points come back if it had what the best "
    "quarter of the other units has; of equals the one that more of them have reached. Where that brings nothing back there is "
    "no such place."
)


def losses_chart(
    table: pd.DataFrame, assessed: Assessed, words: Language, *, who: Who, demonstration: bool, most: int = 15
) -> Chart | NoChart:
    """`table` is one of metrics.index.losses.losses. Of more than `most` criteria those with most points lost are drawn."""
    lost = table[(table["lost"] > 0).fillna(False)]
    return _chart(
        lost.head(most),
        lost,
        table,
        words,
        key="index-losses",
        title=_title(lost, words) if len(lost) else "",
        subtitle=words.say(
            N_("{who}: {index}; points lost by criterion, of the points that could be had"),
            who=who.alone(words),
            index=assessed.called(words),
        ),
        rule=_RULE,
        demonstration=demonstration,
    )


def losses_of_one(
    table: pd.DataFrame, name: str, assessed: Assessed, words: Language, *, demonstration: bool, most: int = 10
) -> Chart | NoChart:
    """`table` is one of metrics.index.losses.lost_by, `name` the unit's."""
    return _chart(
        table.head(most),
        table,
        table,
        words,
        key="index-losses-of-one",
        title=_title_of_one(table, name, words) if len(table) else "",
        subtitle=words.say(
            N_("{who}: {index}; points lost by criterion, beside how many other units have all points"),
            who=at_start(name, words),
            index=assessed.called(words),
        ),
        rule=_RULE_OF_ONE,
        demonstration=demonstration,
    )


def _chart(
    drawn: pd.DataFrame,
    lost: pd.DataFrame,
    table: pd.DataFrame,
    words: Language,
    *,
    key: str,
    title: str,
    subtitle: str,
    rule: str,
    demonstration: bool,
) -> Chart | NoChart:
    if drawn.empty:
        return NoChart(key, words.say(N_("Points lost by criterion")), Text(N_("No points are lost that are known.")))
    if len(drawn) < len(lost):
        subtitle += "; " + words.say(
            N_("the {n} criteria with most points lost of {all} are drawn, the table has all"), n=len(drawn), all=len(lost)
        )
    rows = drawn.to_dict("records")
    names, texts = [criterion_name(row) for row in rows], [_text(row, words) for row in rows]
    parts = (Part(words.say(N_("Points lost")), style.NAVY, values_of(drawn["lost"])),)
    drawing = Bars(tuple(names), parts, "points", tuple(texts))
    return Chart(
        key,
        title,
        subtitle,
        f"{title}. " + "; ".join(f"{name}: {text}" for name, text in zip(names, texts, strict=True)),
        count_bars(drawing, words),
        _reading(table, words),
        " ".join(filter(None, [_cheapest(lost, words), words.say(rule)])),
        demonstration,
        explains=("points_lost",),
        drawing=drawing,
    )


def _possible(row: dict) -> float:
    """The points that could be had: of the one unit, or of all that have points."""
    return float(row["max"]) * (1 if "points" in row else int(row["units"]))


def _text(row: dict, words: Language) -> str:
    return words.say(
        N_("{lost} of {possible} lost · in full: {full} of {units}"),
        lost=points_text(row["lost"], words),
        possible=_possible(row),
        full=row["full"],
        units=row["units"],
    )


def _title(lost: pd.DataFrame, words: Language) -> str:
    first = lost.iloc[0].to_dict()
    values = {"most": criterion_name(first), "lost": points_text(first["lost"], words), "possible": _possible(first)}
    return words.say(N_("Most points are lost in “{most}”: {lost} of {possible}"), **values)


def _title_of_one(lost: pd.DataFrame, name: str, words: Language) -> str:
    first = lost.iloc[0].to_dict()
    values = {
        "name": at_start(name, words),
        "n": points_text(round(float(lost["lost"].sum()), 9), words),
        "most": criterion_name(first),
        "lost": points_text(first["lost"], words),
    }
    return words.say(N_("{name} loses {n} points, most of them in “{most}” ({lost})"), **values)


def _cheapest(lost: pd.DataFrame, words: Language) -> str:
    """Where points are cheapest to regain; empty where no unit has more than the others."""
    cheap = lost[lost["ease"] == 1]
    if cheap.empty:
        return ""
    row = cheap.iloc[0].to_dict()
    text = (
        N_(
            "Cheapest to regain: “{criterion}”; with the {level} that {n} of {units} other units have, {regained} would "
            "come back."
        )
        if "points" in row
        else N_(
            "Cheapest to regain: “{criterion}”; if every unit had the {level} that {n} of {units} have, {regained} would "
            "come back."
        )
    )
    return words.say(
        text,
        criterion=criterion_name(row),
        regained=points_text(row["regained"], words),
        level=points_text(row["level"], words),
        n=row["at_level"],
        units=row["units"],
    )


def constant_sentence(table: pd.DataFrame, words: Language) -> str:
    """Which criteria tell no unit from another; empty if there are none. `table` is one of metrics.index.losses.losses."""
    rows = table[table["constant"]].to_dict("records")
    if not rows:
        return ""
    said = [
        words.say(
            N_("{criterion} ({points} of {most} points for all {units} units)"),
            criterion=criterion_name(row),
            points=points_text(float(row["max"]) - float(row["lost"]) / int(row["units"]), words),
            most=float(row["max"]),
            units=row["units"],
        )
        for row in rows
    ]
    return words.say_many(
        "1 criterion gives every unit the same points and so tells none from another: {criteria}.",
        "{n} criteria give every unit the same points and so tell none from another: {criteria}.",
        len(rows),
        criteria=listed(said, words),
    )


def _reading(table: pd.DataFrame, words: Language) -> Reading:
    """Criterion, most points, the one unit's points, points lost, who has them in full, and in which order they are cheapest."""
    criterion, most, lost = words.say(N_("Criterion")), words.say(N_("Most points")), words.say(N_("Points lost"))
    full, units, share = (
        words.say(N_("Units with all points")),
        words.say(N_("Units with points")),
        words.say(N_("Share in full")),
    )
    ease, own, remark = words.say(N_("Cheapest to regain")), words.say(N_("Points")), words.say(N_("Remark"))
    level, regained = words.say(N_("What the best quarter has")), words.say(N_("Points regained by that"))
    columns = {criterion: [criterion_name(row) for row in table.to_dict("records")], most: table["max"].tolist()}
    formats = dict.fromkeys((most, lost, own, level, regained), lambda points: points_text(points, words))
    if "points" in table:
        columns[own] = table["points"].tolist()
    columns |= {
        lost: table["lost"].tolist(),
        full: table["full"].tolist(),
        units: table["units"].tolist(),
        share: table["share_full"].tolist(),
        level: table["level"].tolist(),
        regained: table["regained"].tolist(),
        ease: table["ease"].tolist(),
        remark: [words.say(N_("the same for every unit")) if same else "" for same in table["constant"]],
    }
    if "points" in table:
        del columns[remark]
    formats |= {full: words.write, units: words.write, share: words.percent, ease: words.write}
    formats = {name: write for name, write in formats.items() if name in columns}
    return Reading(pd.DataFrame(columns), formats, ratios={share: Ratio(full, units)})
