"""The sentences above a reconciliation state what its own tables show."""

import datetime as dt

import pandas as pd
import pytest

from charts.reconciliation import finding, lines_reading, units_finding, units_reading
from language import language_for
from metrics.reconciliation import Reconciliation, Subject, by_unit, reconciled
from schema.periods import Period
from tests.rows import sums

EN, VI = language_for("en"), language_for("vi")
YEAR = Period(dt.date(2021, 1, 1), dt.date(2021, 12, 31))
SUBJECT = Subject("Xã A", "Huyện B", False, YEAR, pd.Timestamp("2021-01-01"), pd.Timestamp("2021-12-31"))
FORM = {"received_total": 10, "resolved_total": 8, "resolved_overdue": 0}


def found(form: dict, counted: dict) -> Reconciliation:
    return Reconciliation(SUBJECT, reconciled(sums(form), sums(counted)), pd.DataFrame(), ())


def of_units(**received: int) -> pd.DataFrame:
    return sums(*({"unit": unit, "unit_name": f"Xã {unit}", "received_total": count} for unit, count in received.items()))


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        (FORM, "Reported and recomputed agree in all 3 lines that both state"),
        ({"received_total": 10}, "Reported and recomputed agree in the 1 line that both state"),
        ({**FORM, "resolved_overdue": 3}, "Reported and recomputed agree in 2 of 3 lines; Resolved late differs by +3"),
        (
            {**FORM, "resolved_total": 4, "resolved_overdue": 3},
            "Reported and recomputed agree in 1 of 3 lines; Resolved differs most, by −4",
        ),
        ({"withdrawn": 1}, "Form and dossiers have no line in common"),
    ],
)
def test_the_finding_counts_only_lines_that_both_sides_state(counted, said):
    assert finding(found(FORM, counted), EN) == said


@pytest.mark.parametrize(
    ("form", "counted", "said"),
    [
        (of_units(A=1, B=1, C=9), of_units(A=1, B=4), "1 of 2 units differ, Xã B most: Received by +3"),
        (of_units(A=1, B=1), of_units(A=1, B=1), "All 2 units with form and dossiers agree"),
        (of_units(A=1), of_units(B=1), "No unit has both a form and dossiers"),
    ],
)
def test_the_units_finding_names_the_one_that_differs_most(form, counted, said):
    assert units_finding(by_unit(form, counted), EN) == said


def test_a_difference_is_told_by_a_sign_and_a_word_and_what_is_missing_by_a_dash():
    written = lines_reading(found(FORM, {**FORM, "resolved_overdue": 3, "withdrawn": 1}).lines, EN).written()
    assert ["Resolved late", "0", "3", "+3", "≠ differs"] in written.to_numpy().tolist()
    assert ["Withdrawn", "—", "1", "—", "only from dossiers"] in written.to_numpy().tolist()
    assert ["Received", "10", "10", "0", "= equal"] in written.to_numpy().tolist()


def test_a_vietnamese_reader_reads_vietnamese():
    assert lines_reading(found(FORM, FORM).lines, VI).written().iloc[0].tolist() == ["Tiếp nhận", "10", "10", "0", "= khớp"]
    written = units_reading(by_unit(of_units(A=1234), of_units(A=1)), VI).written()
    assert written.iloc[0].tolist() == ["Xã A", "1", "1", "−1.233", "Tiếp nhận", "≠ lệch"]
