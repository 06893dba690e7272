"""Figures of an index that cannot be right, in a table: what stands there, and what could."""

import pandas as pd

from charts.index.names import criterion_name, points_text
from charts.reading import Reading, unit_keys
from language import N_, Language

_WHAT = {
    "above": N_("more than the most points"),
    "below": N_("less than 0 points"),
    "sum": N_("not the sum of its criteria"),
}


def doubts_reading(table: pd.DataFrame, words: Language) -> Reading:
    """Unit, criterion, the published points, what could be, and what is wrong; `table` is one of metrics.index.points.doubts."""
    printed, expected = words.say(N_("Published points")), words.say(N_("Expected"))
    columns = {
        words.say(N_("Unit")): table["unit_name"].tolist(),
        words.say(N_("Criterion")): [criterion_name(row) for row in table.to_dict("records")],
        printed: table["printed"].tolist(),
        expected: table["expected"].tolist(),
        words.say(N_("Remark")): [words.say(_WHAT[what]) for what in table["what"]],
    }
    formats = dict.fromkeys((printed, expected), lambda points: points_text(points, words))
    return Reading(pd.DataFrame(columns), formats, unit_keys(table))
