"""A summary gives criteria and points; its totals, ranks and bands are checked and computed anew."""

import pytest

from loaders import read
from tests.loaders.index.sheets import SUMMARY_HEADINGS, SUMMARY_ROWS, changed, summary


def tables(content: bytes, units, **keywords) -> dict:
    found = read(content, name="summary.xlsx", units=units, **keywords)
    return {table.dataset: table.frame for table in found.tables} | {"read": found}


def problems(content: bytes, units) -> list[tuple]:
    return [(one.severity, one.code, one.cell) for one in tables(content, units)["read"].all_problems if one.severity != "note"]


def test_columns_are_criteria_and_rows_are_units(units):
    found = tables(summary(), units)
    assert found["criteria"][["criterion", "name", "max_points"]].values.tolist() == [
        ["1", "Chỉ đạo, điều hành", 5],
        ["2", "Cải cách TTHC", 4],
    ]
    scores = found["scores"]
    assert set(scores["criteria_set"]) == {"Chỉ số cải cách hành chính"}
    assert scores[["unit_name", "criterion", "appraised_first", "row"]].values.tolist()[:2] == [
        ["Xã Phúc Sơn", "1", 4, 5],
        ["Xã Phúc Sơn", "2", 3, 5],
    ]
    assert problems(summary(), units) == []


@pytest.mark.parametrize(
    ("row", "column", "value", "expected"),
    [
        (1, 4, 7.5, ("warning", "index_total_differs", "E5")),
        (2, 5, 2, ("warning", "index_rank_differs", "F6")),
        (1, 5, 3, None),
        (1, 5, 1, ("warning", "index_rank_differs", "F5")),
        (2, 2, 5.5, ("warning", "criterion_out_of_range", "C6")),
        (2, 6, "Khá", None),
        (0, 3, None, ("error", "most_points_missing", "D4")),
    ],
)
def test_printed_figures_are_checked(units, row, column, value, expected):
    found = problems(summary(changed(SUMMARY_ROWS, row, column, value)), units)
    assert (expected in found) if expected else (found == [])


def test_a_band_that_one_with_fewer_points_surpasses_is_named(units):
    rows = [*SUMMARY_ROWS, [4, "Xã Hoa Sơn", 3, 3, 6, 4, "Tốt"], [5, "Xã Cao Sơn", 5, 4, 9, 1, "Tốt"]]
    rows = changed(changed(rows, 2, 5, 2), 1, 5, 3)
    found = [one for one in problems(summary(changed(rows, 3, 5, 3)), units) if one[1] == "index_band_differs"]
    assert found == [("warning", "index_band_differs", "G5"), ("warning", "index_band_differs", "G7")]


def test_an_empty_cell_is_no_points(units):
    scores = tables(summary(changed(SUMMARY_ROWS, 1, 2, None)), units)["scores"]
    assert scores.loc[scores["unit_name"] == "Xã Phúc Sơn", "criterion"].tolist() == ["2"]


def test_the_most_points_may_stand_in_the_headings(units):
    headings = [*SUMMARY_HEADINGS[:2], "I. Chỉ đạo (5 điểm)", "II. TTHC (4 điểm)", *SUMMARY_HEADINGS[4:]]
    found = tables(summary(SUMMARY_ROWS[1:], headings=headings), units)
    assert found["criteria"][["name", "max_points"]].values.tolist() == [["Chỉ đạo", 5], ["TTHC", 4]]


def test_self_scores_are_called_so_in_the_title(units):
    titles = [["TỔNG HỢP KẾT QUẢ TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM 2020"], []]
    assert tables(summary(titles=titles), units)["scores"]["self_score"].notna().all()


def test_a_column_that_the_published_set_does_not_have_is_told_once_and_left_out(units):
    published = tables(summary(), units)["criteria"]
    found = tables(summary(), units, vocabulary={"criteria": published[published["criterion"] == "1"]})
    told = [one for one in found["read"].all_problems if one.code == "criterion_unknown"]
    assert [(one.severity, one.row, one.value) for one in told] == [("warning", 4, "2")]
    assert set(found["scores"]["criterion"]) == {"1"}
