"""How far units score themselves above what is appraised, unit by unit or criterion by criterion."""

from collections.abc import Mapping
from typing import Literal

import pandas as pd

from charts.chart import Chart, NoChart
from charts.drawing import Pairs, values_of
from charts.index.dumbbells import dumbbells, points_ends
from charts.index.names import Assessed, points_text, signed_points
from charts.reading import Reading, unit_keys
from charts.who import Who, in_sentence
from language import N_, Language, Text

_RULE = N_(
    "Hollow: the self-score; filled: appraised (the second appraisal, else the first); the greatest gap first. Only criteria "
    "that have both are compared; what nobody has appraised, or the unit did not score, is left out."
)


def self_scores_chart(
    table: pd.DataFrame,
    names: Mapping[str, str],
    assessed: Assessed,
    words: Language,
    *,
    by: Literal["unit", "criterion"],
    who: Who,
    most: int = 15,
) -> Chart | NoChart:
    """`table` is one of metrics.index.losses.gaps by the same `by`, `names` what its units or criteria are called. Of more than
    `most` rows those with the greatest gaps are drawn."""
    key = "index-self-scores"
    heading = words.say(N_("Self-score against appraisal"))
    if table.empty:
        return NoChart(key, heading, Text(N_("No criterion has both a self-score and appraised points.")))
    drawn = table.head(most)
    labels = [names[one] for one in drawn[by]]
    texts = [_text(row, words) for row in drawn.to_dict("records")]
    drawing = Pairs(
        tuple(labels),
        values_of(drawn["self_score"]),
        values_of(drawn["appraised"]),
        (words.say(N_("Self-score")), words.say(N_("Appraised"))),
        texts=tuple(texts),
        ends=points_ends(*values_of(drawn["self_score"]), *values_of(drawn["appraised"])),
    )
    title = _title(table, names, by, words)
    subtitle = words.say(
        N_("{who}: {index}; points by self-score and by appraisal, summed over the criteria that have both"),
        who=who.alone(words),
        index=assessed.called(words),
    )
    if len(drawn) < len(table):
        subtitle += "; " + words.say(
            N_("the {n} with the greatest gaps of {all} are drawn, the table has all"), n=len(drawn), all=len(table)
        )
    return Chart(
        key,
        title,
        subtitle,
        f"{title}. " + "; ".join(f"{name}: {text}" for name, text in zip(labels, texts, strict=True)),
        dumbbells(drawing, words, keys=list(unit_keys(drawn))),
        _reading(table, names, by, words),
        words.say(_RULE),
        bool(table["demonstration"].any()),
        explains=("self_score_gap",),
        drawing=drawing,
    )


def _text(row: dict, words: Language) -> str:
    return words.say(
        N_("{own} → {appraised} ({gap}) · too high in {above} of {n}"),
        own=points_text(row["self_score"], words),
        appraised=points_text(row["appraised"], words),
        gap=signed_points(row["appraised"] - row["self_score"], words),
        above=row["above"],
        n=row["compared"],
    )


def _title(table: pd.DataFrame, names: Mapping[str, str], by: str, words: Language) -> str:
    whole = round(float(table["gap"].sum()), 9)
    first = table.iloc[0]
    name = in_sentence(names[first[by]], words) if by == "unit" else f"“{names[first[by]]}”"
    values = {
        "n": int((table["gap"] > 0).sum()),
        "all": len(table),
        "gap": points_text(first["gap"], words),
        "sum": points_text(abs(whole), words),
        "name": name,
    }
    if not (table["gap"] != 0).any():
        return words.say(N_("Every self-score is what was appraised"), **values)
    if not values["n"]:
        return words.say(N_("No self-score is above the appraisal; together they are {sum} points below"), **values)
    if by == "unit":
        return words.say(
            N_("{n} of {all} units scored themselves above the appraisal, most of all {name} ({gap} points)"), **values
        )
    return words.say(N_("{n} of {all} criteria were scored above the appraisal, most of all {name} ({gap} points)"), **values)


def _reading(table: pd.DataFrame, names: Mapping[str, str], by: str, words: Language) -> Reading:
    label = words.say(N_("Unit")) if by == "unit" else words.say(N_("Criterion"))
    own, appraised, gap = words.say(N_("Self-score")), words.say(N_("Appraised")), words.say(N_("Self-score above appraisal"))
    above, compared = words.say(N_("Times too high")), words.say(N_("Scores compared"))
    frame = pd.DataFrame(
        {
            label: [names[one] for one in table[by]],
            own: table["self_score"].tolist(),
            appraised: table["appraised"].tolist(),
            gap: table["gap"].tolist(),
            above: table["above"].tolist(),
            compared: table["compared"].tolist(),
        }
    )
    formats = {name: lambda points: points_text(points, words) for name in (own, appraised)}
    formats |= {gap: lambda points: signed_points(points, words), above: words.write, compared: words.write}
    return Reading(frame, formats, unit_keys(table))
