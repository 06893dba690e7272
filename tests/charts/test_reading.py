"""What a table says of its rates: which two counts they are the quotient of, and that they are."""

import pandas as pd
import pytest

from charts.completeness import by_unit
from charts.reading import Ratio, Reading, rate_reading
from language import language_for
from metrics.rates import share
from tests.charts import test_completeness, test_composite, test_movement
from tests.metrics.test_composite import units

EN = language_for("en")


def rates() -> Reading:
    counted = pd.DataFrame({"part": [13, 1, None], "whole": [3673, 3, 10]}).astype("Int64")
    return rate_reading(share(counted, ["part"], ["whole"]), ["A", "B", "C"], "Unit", EN)


TABLES = {
    "rates": rates,
    "movement": lambda: test_movement.changes().table,
    "composite": lambda: test_composite.chart(units(A=(90, 80, 40), B=(60, 60, 60))).table,
    "completeness": lambda: by_unit(test_completeness.due(*test_completeness.everything()), EN),
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_rate_is_the_quotient_of_the_two_columns_it_names(table):
    reading = table()
    assert reading.ratios
    for name, ratio in reading.ratios.items():
        given = reading.frame[reading.frame[name].notna()]
        assert len(given)
        assert given[name].tolist() == [part / whole for part, whole in zip(given[ratio.part], given[ratio.whole], strict=True)]


def test_a_rate_names_its_interval_and_more_columns_change_nothing():
    reading = rates().beside({"More": [1, 2, 3]})
    assert reading.ratios == {"Rate": Ratio("Dossiers counted", "Out of", "95% from", "95% to")}


def test_what_is_missing_is_written_as_a_dash_whatever_its_column_is():
    columns = {"count": pd.array([1, None], "Int64"), "reason": pd.array(["late", None], "str"), "any": ["", None]}
    written = Reading(pd.DataFrame(columns), {"count": EN.write}).written()
    assert written.to_numpy().tolist() == [["1", "late", ""], ["—", "—", "—"]]
