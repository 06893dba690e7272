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


def test_a_column_of_long_names_gets_more_than_one_with_a_single_long_remark():
    long = "Văn bản chỉ đạo, điều hành: Kế hoạch của cả năm"
    names, remarks, figures = widths(Reading(pd.DataFrame({"a": [long] * 9, "b": [long] + [""] * 8, "c": ["1.234"] * 9})))
    assert names > 1.5 * remarks
    assert remarks > 2 * figures


def test_short_cells_stand_on_one_line_though_only_one_is_so_long():
    first, second = widths(Reading(pd.DataFrame({"a": ["Thị trấn Anh Sơn"] + ["Xã A"] * 8, "b": ["Thị trấn Anh Sơn"] * 9})))
    assert first == second


def test_a_table_without_rows_is_as_wide_as_its_headers():
    assert widths(Reading(pd.DataFrame({"a": [], "b": []}))) == [0.5, 0.5]
