"""What is typed in on the page becomes a file that says only what was changed, each row at its own number."""

import datetime as dt

import pandas as pd
import pytest

import loaders
from data.shipped import HERE
from loaders.measures.figures import figure
from schema.tables import CRITERIA, MEASURES, TABLES, UNITS
from ui.typed import as_file, changes

NAMES = [column.name for column in UNITS.columns if column.headings]


def rows(*given: dict) -> pd.DataFrame:
    frame = UNITS.conform(list(given))[NAMES]
    return frame.set_axis(pd.RangeIndex(2, 2 + len(frame)))


A = {"code": "1", "name": "Xã A", "kind": "commune", "valid_to": dt.date(2022, 12, 31)}
B = {"code": "2", "name": "Xã B", "kind": "commune"}


def test_what_was_not_touched_is_no_change():
    assert changes(rows(A, B), rows(A, B)).empty


def test_a_changed_a_cleared_and_a_new_row_are_changes_and_an_empty_one_is_none():
    before = rows(A, B, {**B, "code": "3"})
    after = rows({**A, "valid_to": None}, {**B, "name": "Xã Bê"}, {**B, "code": "3"}, {**B, "code": "4"})
    assert changes(before, after)["code"].tolist() == ["1", "2", "4"]
    nothing = pd.DataFrame([[None] * len(NAMES)], columns=NAMES, index=[5])
    assert changes(before, pd.concat([before.astype("object"), nothing])).empty


def test_the_reader_finds_each_row_at_the_number_the_page_shows():
    after = rows(A, {**B, "kind": "làng"})
    read = loaders.read(as_file(UNITS, changes(rows(A, B), after)), name="a.csv")
    assert [(problem.code, problem.row, problem.column) for problem in read.all_problems] == [("word_unknown", 3, "C")]


def test_days_and_letters_come_back_as_they_were():
    read = loaders.read(as_file(UNITS, rows({**A, "successor": "2; 3", "name": "Xã Đỉnh, “Sơn”"})), name="a.csv")
    row = read.tables[0].frame.iloc[0]
    assert (row["name"], row["valid_to"], row["successor"]) == ("Xã Đỉnh, “Sơn”", pd.Timestamp("2022-12-31"), "2; 3")


def test_three_decimals_are_not_read_as_thousands():
    where = {"unit_name": "Xã A", "period_start": dt.date(2020, 1, 1), "period_end": dt.date(2020, 3, 31)}
    names = [column.name for column in MEASURES.columns if column.headings]
    given = MEASURES.conform([{**where, "indicator": "conferences", "value": 1.234}])[names].set_axis(pd.RangeIndex(2, 3))
    assert as_file(MEASURES, given).decode("utf-8-sig").splitlines()[1].split(",")[-3] == "1.2340"
    assert figure("1.2340") == 1.234


def test_points_and_numbers_of_criteria_come_back_as_they_were():
    given = {"criteria_set": "Bộ", "year": 2020, "criterion": "1.10", "name": "Kế hoạch", "max_points": 2.5, "tie_order": 1}
    names = [column.name for column in CRITERIA.columns if column.headings]
    frame = CRITERIA.conform([given])[names].set_axis(pd.RangeIndex(2, 3))
    read = loaders.read(as_file(CRITERIA, frame), name="a.csv", dataset="criteria")
    assert not [one for one in read.all_problems if one.severity != "note"]
    row = read.tables[0].frame.iloc[0]
    assert {name: row[name] for name in given} == given


@pytest.mark.parametrize(
    ("file", "dataset"),
    [
        ("anh_son_demo_measures_2019_2020.xlsx", "measures"),
        ("anh_son_demo_survey_2019_2020.xlsx", "survey"),
        ("anh_son_demo_survey_2019_2020.xlsx", "survey_forms"),
        ("anh_son_demo_findings_2019_2020.xlsx", "findings"),
    ],
)
def test_published_rows_that_are_typed_again_come_back_as_they_were(file, dataset):
    table = TABLES[dataset]
    units = loaders.read(HERE / "anh_son_units.csv").tables[0].frame
    given = pd.concat([one.frame for one in loaders.read(HERE / file, units=units).tables if one.dataset == dataset]).head(12)
    names = [column.name for column in table.columns if column.headings]
    content = as_file(table, given[names].set_axis(pd.RangeIndex(2, 2 + len(given))))
    read = loaders.read(content, name="a.csv", dataset=dataset, units=units)
    assert read.accepted, read.all_problems
    same = [name for name in table.names if name not in ("sheet", "row")]
    pd.testing.assert_frame_equal(read.tables[0].frame[same].reset_index(drop=True), given[same].reset_index(drop=True))
