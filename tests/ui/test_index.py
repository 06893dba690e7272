"""Which index a page, a slide and a report show of an area."""

import datetime as dt

import pandas as pd

from schema.decision_766 import every_rules
from ui.index import own_sets, sets_by

PORTAL = every_rules()[0].criteria_set
SCORES = pd.DataFrame(
    [("Bộ A", 2019, "2019-12-31"), ("Bộ A", 2020, "2020-12-31"), ("Bộ A", 2020, "2021-02-15"), (PORTAL, 2020, "2020-06-30")],
    columns=["criteria_set", "year", "as_of"],
).astype({"as_of": "datetime64[us]"})


def test_the_portals_index_is_no_offices_own():
    assert own_sets(SCORES) == [("Bộ A", 2020), ("Bộ A", 2019)]


def test_figures_up_to_a_day_know_nothing_of_points_that_came_after_it():
    assert sets_by(SCORES, dt.date(2019, 12, 30)) == []
    assert sets_by(SCORES, dt.date(2020, 7, 31)) == [("Bộ A", 2019)]
    # Scored only once the last of its points is there.
    assert sets_by(SCORES, dt.date(2020, 12, 31)) == [("Bộ A", 2019)]
    assert sets_by(SCORES, dt.date(2021, 2, 15)) == [("Bộ A", 2020), ("Bộ A", 2019)]
