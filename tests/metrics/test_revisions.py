"""What each publication changed of a row, held against the last one before it that still counts."""

import pandas as pd

from metrics.revisions import revisions


def version(batch: int, *, undone: bool = False, **fields) -> dict:
    said = {"batch_id": batch, "who": f"person {batch}", "published_at": pd.Timestamp(2020, 9, batch), "undone": undone}
    return {**said, "demonstration": False, "status": None, "remediation": None, **fields}


def changes(*versions: dict) -> list[list]:
    """`versions` from the oldest on."""
    found = revisions(pd.DataFrame(versions[::-1]), ["status", "remediation"])
    return found[["batch_id", "undone", "field", "before", "after"]].values.tolist()


def test_the_newest_change_stands_first_and_each_field_has_a_row():
    first, second = version(1, status="open"), version(2, status="done", remediation="posted")
    assert changes(first, second) == [
        [2, False, "status", "open", "done"],
        [2, False, "remediation", None, "posted"],
        [1, False, "status", None, "open"],
    ]


def test_what_was_undone_is_marked_and_nothing_is_held_against_it():
    found = changes(version(1, status="open"), version(2, status="done", undone=True), version(3, status="started"))
    assert found[:2] == [[3, False, "status", "open", "started"], [2, True, "status", "open", "done"]]


def test_a_publication_that_changed_nothing_is_still_told():
    found = changes(version(1, status="open"), version(2, status="open"))
    assert found[0] == [2, False, None, None, None]


def test_a_field_that_was_emptied_says_what_stood_there():
    assert changes(version(1, status="open"), version(2))[0] == [2, False, "status", "open", None]
