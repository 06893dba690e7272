"""The history of a row in words: who, when, which field, from what to what, and what was undone."""

import pandas as pd

from charts.revisions import revisions_reading
from language import language_for
from metrics.revisions import revisions
from schema.tables import FINDINGS


def test_codes_and_days_are_written_for_the_reader():
    said = {"who": "An", "published_at": pd.Timestamp(2020, 9, 12, 8, 30), "demonstration": False}
    versions = pd.DataFrame(
        [
            {**said, "batch_id": 2, "undone": True, "status": "put_right", "remediated_on": pd.Timestamp(2020, 9, 8)},
            {**said, "batch_id": 1, "undone": False, "status": "not_started", "remediated_on": pd.NaT},
        ]
    )
    found = revisions_reading(revisions(versions, ["status", "remediated_on"]), FINDINGS, language_for("en"))
    assert found.written().drop(columns=["When", "Who"]).values.tolist() == [
        ["2", "Status", "Not started", "Put right", "undone"],
        ["2", "Put right on", "—", "8 Sep 2020", "undone"],
        ["1", "Status", "—", "Not started", ""],
    ]
    assert found.frame["When"].iloc[0] == "12 Sep 2020 08:30"
