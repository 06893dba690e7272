"""Columns of figures stand on the right, and the widths of all of them are the page."""

import pandas as pd
import pytest

from charts.reading import Reading
from exports.columns import numeric, widths
from language import language_for

VI, EN = language_for("vi"), language_for("en")


@pytest.mark.parametrize(
    ("cells", "figures"),
    [
        ([VI.write(12979), VI.percent(0.0035), "—"], True),
        ([VI.points(-0.0035), VI.points(0.5), VI.points(0)], True),
        ([EN.points(-0.0035), EN.percent(0.5), "3–9"], True),
        ([VI.percent(0.000001), VI.signed(-3)], True),
        (["12", "Xã A"], False),
        (["=1+1"], False),
        ([""], False),
    ],
)
def test_which_columns_hold_figures(cells, figures):
    assert numeric(Reading(pd.DataFrame({"x": cells}))) == [figures]


def test_the_widths_are_the_whole_and_long_text_gets_more():
    shares = widths(Reading(pd.DataFrame({"a": ["Xã Phúc Sơn và những xã khác"], "b": ["1"]})))
    assert sum(shares) == pytest.approx(1)
    assert shares[0] > shares[1]
