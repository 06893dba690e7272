"""How a row came to be what it is, as a table: who changed which field when, from what to what."""

from typing import Any

import pandas as pd

from charts.reading import Reading
from language import MISSING, N_, Language
from schema.columns import Table


def revisions_reading(found: pd.DataFrame, table: Table, words: Language) -> Reading:
    """`found` is a table of metrics.revisions; codes are told in words, and what was undone is named."""
    fields = [MISSING if pd.isna(field) else words.say(table[field].label) for field in found["field"]]
    return Reading(
        pd.DataFrame(
            {
                words.say(N_("When")): [words.moment(when) for when in found["published_at"]],
                words.say(N_("Who")): found["who"].tolist(),
                words.say(N_("Batch")): [words.write(int(batch)) for batch in found["batch_id"]],
                words.say(N_("What was changed")): fields,
                words.say(N_("Before")): [
                    _told(*pair, table, words) for pair in zip(found["field"], found["before"], strict=True)
                ],
                words.say(N_("After")): [_told(*pair, table, words) for pair in zip(found["field"], found["after"], strict=True)],
                words.say(N_("Undone")): [words.say(N_("undone")) if undone else "" for undone in found["undone"]],
            }
        )
    )


def _told(field: str | None, value: Any, table: Table, words: Language) -> str:
    if pd.isna(field):
        return ""
    labels = {one.code: one.label for one in table[field].codes}
    return words.say(labels[value]) if value in labels else words.write(value)
