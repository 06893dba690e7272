"""Reported and recomputed, line by line and unit by unit, by numbers worked out by hand."""

import pandas as pd
import pytest

from metrics.reconciliation import LINES, by_unit, differing, reconciled
from schema.tables import COUNT_COLUMNS
from tests.rows import ARTICLE_2020, sums

FORM = {
    "received_total": 120,
    "received_new": 100,
    "carried_over": 20,
    "resolved_total": 90,
    "resolved_overdue": 0,
    "in_process_total": 30,
}
COUNTED = {**FORM, "received_total": 118, "carried_over": 18, "resolved_overdue": 3, "in_process_total": 28, "suspended": 0}


def line(table: pd.DataFrame, name: str) -> list:
    return table.set_index("line").loc[name, ["reported", "recomputed", "difference", "status"]].tolist()


def of_units(**columns) -> pd.DataFrame:
    """store.sums(("unit",), …) of units with their received_total and resolved_overdue."""
    return sums(
        *(
            {"unit": unit, "unit_name": f"Xã {unit}", "received_total": received, "resolved_overdue": late}
            for unit, (received, late) in columns.items()
        )
    )


def test_a_line_is_reported_recomputed_and_what_was_recomputed_more():
    table = reconciled(sums(FORM), sums(COUNTED))
    assert line(table, "received_total") == [120, 118, -2, "differs"]
    assert line(table, "received_new") == [100, 100, 0, "equal"]
    assert line(table, "resolved_overdue") == [0, 3, 3, "differs"]
    assert differing(table) == ["received_total", "carried_over", "resolved_overdue", "in_process_total"]


def test_what_is_not_stated_is_not_zero_and_equals_nothing():
    table = reconciled(sums({"received_online": 7}), sums({"suspended": 0}))
    assert line(table, "received_online")[:2] == [7, pd.NA]
    assert table.set_index("line").loc["received_online", "status"] == "only_reported"
    assert table.set_index("line").loc["suspended", "status"] == "only_recomputed"
    assert table.set_index("line").loc["resolved_total", "status"] == "neither"
    assert table["difference"].isna().all()
    assert differing(table) == []


def test_a_side_without_a_row_states_nothing():
    table = reconciled(sums(FORM), sums(FORM).iloc[:0])
    assert set(table["status"]) == {"only_reported", "neither"}


def test_there_is_one_row_for_each_line_of_the_form_in_its_order():
    table = reconciled(sums({}).reindex([0]), sums(dict.fromkeys(COUNT_COLUMNS, 1)))
    assert table["line"].tolist() == [
        *("received_total", "received_new", "received_online", "received_in_person", "received_postal", "carried_over"),
        *("resolved_total", "resolved_early", "resolved_on_time", "resolved_on_time_total", "resolved_overdue"),
        *("in_process_total", "in_process_not_due", "in_process_overdue", "suspended", "withdrawn", "refused"),
    ]


def test_lines_that_few_forms_have_are_there_where_they_are_reported():
    counted = sums(dict.fromkeys(COUNT_COLUMNS, 1))
    form = sums({"received_total": 1, "resolved_no_due": 1, "within_deadline": 1, "past_deadline": 0})
    assert set(LINES) - set(reconciled(form, counted)["line"]) == {"in_process_no_due"}
    told_apart = sums({**ARTICLE_2020, "within_deadline": 3660, "past_deadline": 13})
    assert not {"within_deadline", "past_deadline"} & set(reconciled(told_apart, counted)["line"])


def test_every_count_is_a_line():
    assert set(LINES) == set(COUNT_COLUMNS)


def test_two_rows_are_not_one_unit():
    with pytest.raises(ValueError, match="One unit and one period"):
        reconciled(sums(FORM, FORM), sums(COUNTED))


def test_units_come_by_their_largest_difference_and_those_of_one_side_last():
    found = by_unit(
        of_units(A=(10, 0), B=(10, 0), C=(10, 0), D=(10, 0), E=(10, 0)),
        of_units(F=(4, 0), A=(10, 0), B=(9, 1), C=(2, 0), D=(10, 1)),
    )
    assert found[["unit", "both", "differing", "status"]].to_numpy().tolist() == [
        ["C", 2, 1, "differs"],
        ["B", 2, 2, "differs"],
        ["D", 2, 1, "differs"],
        ["A", 2, 0, "equal"],
        ["E", 0, 0, "only_reported"],
        ["F", 0, 0, "only_recomputed"],
    ]
    assert found["unit_name"].tolist() == ["Xã C", "Xã B", "Xã D", "Xã A", "Xã E", "Xã F"]
    assert found["line"].tolist()[:3] == ["received_total", "received_total", "resolved_overdue"]
    assert found["line"].isna().tolist() == [False, False, False, True, True, True]
    assert found["difference"].tolist() == [-8, -1, 1, pd.NA, pd.NA, pd.NA]


def test_no_unit_is_compared_where_none_reports_for_itself():
    assert by_unit(of_units(A=(1, 0)).iloc[:0], of_units(A=(1, 0))).empty


def test_dossiers_of_a_line_that_no_day_places_are_no_silent_zero():
    gaps = pd.DataFrame([{"withdrawn_no_day": 10, "resolved_no_day": 2, "refused_no_day": 0}])
    table = reconciled(sums({"withdrawn": 3}), sums({"withdrawn": 0, "resolved_total": 5, "refused": 0}), gaps).set_index("line")
    columns = ["recomputed", "undated", "status"]
    assert table.loc["withdrawn", columns].tolist() == [pd.NA, 10, "only_reported"]
    assert table.loc["resolved_total", columns].tolist() == [5, 2, "only_recomputed"]
    assert table.loc["refused", columns].tolist() == [0, 0, "only_recomputed"]
