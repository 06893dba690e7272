"""The example of every metric is computed again by the metric's own functions, and found as it is printed."""

import pytest

from schema.explained import METRICS
from tests.schema.explained import of_dossiers, of_reform

COMPUTED = of_dossiers.COMPUTED | of_reform.COMPUTED


@pytest.mark.parametrize("code", METRICS)
def test_an_example_is_what_the_metric_computes(code):
    printed = METRICS[code].example.values
    computed = COMPUTED[code](printed)
    assert {name: printed[name] for name in computed} == computed
