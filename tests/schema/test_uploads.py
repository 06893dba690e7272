"""What a file's rows add up to: each period for itself, a whole without its parts, and nothing the file does not give."""

import dataclasses

from tests.store.files import DISTRICT, Y2019, Y2020, count, table


def totals(*rows: dict, places: tuple[str, ...] = ()) -> list[tuple]:
    read = dataclasses.replace(table("counts", list(rows)), places={name: place for place, name in enumerate(places)})
    found = read.totals_by_period()
    return [
        (row["period_start"].year, {n: None if v is None else int(v) for n, v in row.items() if not n.startswith("period")})
        for row in found.astype(object).where(found.notna(), None).to_dict("records")
    ]


def test_each_period_has_its_own_sum():
    rows = [
        count(unit, period, received_total=n) for unit, period, n in (("Xã A", Y2019, 5), ("Xã B", Y2019, 6), ("Xã A", Y2020, 7))
    ]
    assert totals(*rows) == [(2019, {"received_total": 11}), (2020, {"received_total": 7})]


def test_a_districts_own_row_is_not_added_to_its_communes():
    assert totals(count(DISTRICT, received_total=11), count("Xã A", received_total=5)) == [(2019, {"received_total": 11})]


def test_a_sum_of_which_a_part_is_missing_is_missing():
    rows = [
        count("Xã A", received_total=5, suspended=1),
        count("Xã B", received_total=6),
        count("Xã A", Y2020, received_total=1, suspended=0),
    ]
    assert totals(*rows) == [(2019, {"received_total": 11, "suspended": None}), (2020, {"received_total": 1, "suspended": 0})]


def test_what_was_derived_is_not_shown_as_the_files():
    row = count("Xã A", received_total=5, within_deadline=4)
    assert totals(row, places=("unit_name", "received_total")) == [(2019, {"received_total": 5})]
