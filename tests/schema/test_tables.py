"""Only the columns a table names get in, with their types; every column has words for a reader."""

import pandas as pd
import pytest

from schema.tables import COUNT_COLUMNS, COUNTS, DOSSIERS, TABLES


def test_a_column_the_table_does_not_name_is_dropped():
    rows = DOSSIERS.conform([{"dossier_code": "H41-1", "Chủ hồ sơ": "…", "Số CCCD": "…"}])
    assert list(rows) == DOSSIERS.names


def test_a_count_that_is_absent_is_missing_and_not_zero():
    assert COUNTS.conform([{"resolved_total": 5}])["resolved_early"].isna().all()


def test_conforming_leaves_the_given_frame_as_it_was():
    given = pd.DataFrame({"resolved_total": ["5"], "extra": ["x"]})
    COUNTS.conform(given)
    assert list(given) == ["resolved_total", "extra"]
    assert given["resolved_total"].tolist() == ["5"]


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_row_knows_its_sheet_and_row(table):
    assert {"sheet", "row"} <= set(table.names)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_no_heading_belongs_to_two_columns(table):
    headings = [heading for column in table.columns for heading in column.headings]
    assert len(headings) == len(set(headings))


def test_a_row_number_is_no_count_of_dossiers():
    assert "row" not in COUNT_COLUMNS
