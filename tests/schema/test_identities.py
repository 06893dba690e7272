"""A total is the sum of its parts, with all, some or none of what forms may count beside them."""

import pandas as pd
import pytest

from loaders.counts.identities import CHECKS
from metrics.flags import IDENTITIES
from schema.identities import BALANCE, RESOLVED

ROW = {"resolved_total": 10, "resolved_on_time_total": 6, "resolved_overdue": 1, "withdrawn": 2, "refused": 5}


@pytest.mark.parametrize("total", [7, 9, 12, 14])
def test_those_withdrawn_or_returned_may_be_within_the_total_or_not(total):
    assert RESOLVED.holds(ROW | {"resolved_total": total}) is True


@pytest.mark.parametrize(("total", "nearest"), [(6, 7), (10, 9), (11, 12), (20, 14)])
def test_any_other_total_does_not_add_up_and_the_nearest_sum_is_named(total, nearest):
    row = ROW | {"resolved_total": total}
    assert RESOLVED.holds(row) is False
    assert RESOLVED.nearest(row, RESOLVED.ways(row)) == nearest


@pytest.mark.parametrize("nothing", [None, pd.NA, float("nan")])
def test_a_part_that_is_not_known_leaves_it_open(nothing):
    assert RESOLVED.holds(ROW | {"resolved_overdue": nothing}) is None


def test_files_and_what_is_published_are_held_against_the_same_rules():
    of_files = {check.identity for check in CHECKS} - {BALANCE}
    of_published = {identity for identity, _ in IDENTITIES.values()}
    assert len(of_files & of_published) == 4
    totals = [identity.total for identity in of_files & of_published]
    assert sorted(totals) == ["in_process_total", "received_new", "received_total", "resolved_total"]
