"""Form II.06a as it is filled in: our own loader reads back the same figures, and nothing is said that is not known."""

import datetime as dt

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import loaders
from exports.form_06a import COLUMNS, form, form_figures
from loaders.counts.derive import SUMS
from schema.periods import Period
from schema.selection import Selection
from schema.tables import COUNT_COLUMNS
from store import open_store
from tests.exports.books import cells, opened
from tests.exports.ooxml import faults
from tests.rows import ARTICLE_2020, sums

YEAR = Period(dt.date(2020, 1, 1), dt.date(2020, 12, 31))
JULY = Period(dt.date(2020, 7, 1), dt.date(2020, 7, 31))
MADE = dt.date(2021, 1, 4)
PARTS = [name for name in COLUMNS if name not in ("received_total", "resolved_total", "in_process_total")]


def filled(
    rows: pd.DataFrame, period: Period = YEAR, *, complete: bool = True, office: str = "UBND huyện Dương", **more
) -> bytes:
    return form(rows, period, office, complete=complete, made=MADE, **more)


def read_back(made: bytes, **how) -> pd.DataFrame:
    read = loaders.read(made, name="form.xlsx", **how)
    assert [problem.code for problem in read.all_problems if problem.severity == "error"] == []
    return pd.concat([table.frame for table in read.tables], ignore_index=True)


def same(found: pd.DataFrame, wanted: pd.DataFrame, columns=COUNT_COLUMNS) -> None:
    columns = list(columns)
    pd.testing.assert_frame_equal(found[columns].reset_index(drop=True), wanted[columns].reset_index(drop=True))


@pytest.fixture(scope="module")
def store(shipped_store):
    opened_store = open_store(shipped_store)
    yield opened_store
    opened_store.close()


def test_the_reported_figures_of_anh_son_come_back(store):
    part_of_2020 = Period(dt.date(2020, 1, 1), dt.date(2020, 9, 11), assumed=True, partial=True)
    rows = store.sums((), Selection(area="424", periods=(part_of_2020,)))
    found = read_back(filled(rows, part_of_2020, office="UBND huyện Anh Sơn"), units=store.units())
    same(found, rows)
    assert found["resolved_total"].tolist() == [3673]
    told = found.iloc[0]
    assert (told["unit_name"], told["period_start"], told["period_end"]) == (
        "Huyện Anh Sơn",
        pd.Timestamp("2020-01-01"),
        pd.Timestamp("2020-09-11"),
    )
    assert told["period_assumed"]
    assert told["period_partial"]


def test_the_dossiers_recomputed_by_commune_come_back(store):
    rows = store.sums(("unit",), Selection(basis="recomputed", area="424", periods=(JULY,)))
    found = read_back(filled(rows, JULY, office="UBND huyện Anh Sơn"), units=store.units())
    assert len(rows) == 22
    assert found[["unit", "unit_name"]].values.tolist() == rows[["unit", "unit_name"]].values.tolist()
    assert found["period_start"].eq(pd.Timestamp("2020-07-01")).all()
    # The form has one column for the desk and the post.
    same(found, rows.reset_index(drop=True).assign(received_in_person=form_figures(rows)["received_in_person"]), COLUMNS)
    same(found, rows, ["received_new", "resolved_on_time_total", "within_deadline", "past_deadline"])


def test_fields_come_back_under_their_unit(store):
    rows = store.sums(("unit", "sector"), Selection(basis="recomputed", area="424", periods=(JULY,)))
    found = read_back(filled(rows, JULY, office="UBND huyện Anh Sơn"), units=store.units())
    assert found[["unit", "sector"]].values.tolist() == rows[["unit", "sector"]].values.tolist()
    same(found, rows, [name for name in COLUMNS if name != "received_in_person"])


def test_what_the_form_has_no_column_for_is_said_and_left_out(store):
    half = Period(dt.date(2026, 1, 1), dt.date(2026, 9, 26), assumed=True)
    rows = store.sums(("unit",), Selection(area="H44", periods=(half,)))
    made = filled(rows, half, office="UBND tỉnh Phú Thọ")
    found = read_back(made, units=store.units())
    # Two provinces have a commune of this name, and the form has no codes: the loader asks which is meant.
    other = rows["unit_name"].reset_index(drop=True).eq("Xã Vĩnh Tường")
    assert found.loc[~other, "unit"].tolist() == rows.loc[~other.to_numpy(), "unit"].tolist()
    assert found["unit_name"].tolist() == rows["unit_name"].tolist()
    same(found, rows, COLUMNS)
    assert found["within_deadline"].isna().all()
    (said,) = [row[0] for row in cells(opened(made).worksheets[0]) if row[0] and "528.684" in str(row[0])]
    assert "69.234" in said


COUNT = st.integers(0, 99_999)


@st.composite
def consistent(draw) -> pd.DataFrame:
    """Rows whose totals are the sums of their parts; a column that one does not know, none of them does."""
    unknown = draw(st.sets(st.sampled_from(["carried_over", "received_online", "resolved_early", "in_process_overdue"])))
    rows = []
    for place in range(draw(st.integers(1, 6))):
        parts = {name: None if name in unknown else draw(COUNT) for name in PARTS}
        rows.append({"unit": str(place), "unit_name": f"Xã {'ABCDEH'[place]}", **parts})
    table = sums(*rows)
    for total, (first, *others) in SUMS.items():
        table[total] = sum((table[other] for other in others), start=table[first])
    return table


@settings(max_examples=40)
@given(consistent())
def test_consistent_counts_come_back_as_they_are(rows):
    found = read_back(filled(rows))
    assert found["unit_name"].tolist() == rows["unit_name"].tolist()
    same(found, rows)


PERIODS = {
    "Kỳ báo cáo: Quý I năm 2020\n(Từ ngày 15/12/2019 đến ngày 14/03/2020)": Period(dt.date(2019, 12, 15), dt.date(2020, 3, 14)),
    "Kỳ báo cáo: Quý II năm 2020\n(Từ ngày 01/04/2020 đến ngày 30/06/2020)": Period(dt.date(2020, 4, 1), dt.date(2020, 6, 30)),
    "Kỳ báo cáo: 6 tháng đầu năm 2020\n(Từ ngày 15/12/2019 đến ngày 14/06/2020)": Period(
        dt.date(2019, 12, 15), dt.date(2020, 6, 14)
    ),
    "Kỳ báo cáo: 6 tháng cuối năm 2020\n(Từ ngày 15/06/2020 đến ngày 14/12/2020)": Period(
        dt.date(2020, 6, 15), dt.date(2020, 12, 14)
    ),
    "Kỳ báo cáo: Năm 2020\n(Từ ngày 01/01/2020 đến ngày 31/12/2020)": YEAR,
    "Kỳ báo cáo: Từ ngày 03/02/2020 đến ngày 05/05/2020": Period(dt.date(2020, 2, 3), dt.date(2020, 5, 5)),
    "Kỳ báo cáo: Tháng 7 năm 2020\n(Từ ngày 01/07/2020 đến ngày 31/07/2020 – giả định)": Period(
        dt.date(2020, 7, 1), dt.date(2020, 7, 31), assumed=True
    ),
}


@pytest.mark.parametrize(("line", "period"), PERIODS.items(), ids=lambda value: value[12:30] if isinstance(value, str) else "")
def test_the_period_stands_in_its_line_and_comes_back(line, period):
    made = filled(sums({"unit": "1", "unit_name": "Xã An", **ARTICLE_2020}), period)
    assert line in [cell for row in cells(opened(made).worksheets[0]) for cell in row]
    found = read_back(made).iloc[0]
    assert (found["period_start"].date(), found["period_end"].date(), found["period_assumed"]) == (
        period.start,
        period.end,
        period.assumed,
    )


def grid(made: bytes) -> dict[str, list]:
    """The rows of the grid by their names: columns 3 to 13."""
    rows = cells(opened(made, data_only=True).worksheets[0])
    first = next(place for place, row in enumerate(rows) if row[0] == "(1)") + 1
    last = next(place for place, row in enumerate(rows) if row[1] == "Tổng cộng")
    return {row[1]: row[2:13] for row in rows[first : last + 1]}


def test_what_is_not_known_stays_empty_and_so_does_its_total():
    rows = sums(
        {"unit": "1", "unit_name": "Xã An", "received_total": 10, "resolved_total": 0},
        {"unit": "2", "unit_name": "Xã Bình", "received_total": 5},
    )
    found = grid(filled(rows))
    assert found["Xã An"] == [10, None, None, None, 0, *[None] * 6]
    assert found["Xã Bình"] == [5, *[None] * 10]
    assert found["Tổng cộng"] == [15, *[None] * 10]


def test_totals_are_live_sums():
    rows = sums(*({"unit": name, "unit_name": f"Xã {name}", "received_total": 7} for name in "AB"))
    made = filled(rows)
    assert faults(made) == []
    page = opened(made).worksheets[0]
    (total,) = [row for row in page.iter_rows() if row[1].value == "Tổng cộng"]
    assert total[2].value == f"=SUM(C{total[2].row - 2}:C{total[2].row - 1})"


def judged(name: str, on_time: int, late: int, waiting: int = 0, past: int = 0) -> dict:
    return {
        "unit": name,
        "unit_name": f"Xã {name}",
        "resolved_total": on_time + late,
        "resolved_early": 0,
        "resolved_on_time": on_time,
        "resolved_on_time_total": on_time,
        "resolved_overdue": late,
        "in_process_total": waiting + past,
        "in_process_not_due": waiting,
        "in_process_overdue": past,
    }


FEW = sums(judged("An", 115, 5), judged("Bình", 57, 3), judged("Cảnh", 2, 1), judged("Duy", 78, 2))


def test_a_form_to_be_shown_around_hides_few_dossiers_and_what_they_would_follow_from():
    found = grid(filled(FEW, complete=False))
    assert found["Xã Cảnh"][4:8] == [3, None, None, None]
    # Of those left the one with the fewest dossiers: of the two 4 late dossiers, either may have 1 to 3 or 1 to 4.
    assert found["Xã Bình"][4:8] == [60, None, None, None]
    assert found["Xã An"][4:8] == [120, 0, 115, 5]
    assert found["Tổng cộng"][4:8] == [263, 0, 252, 11]


def test_the_complete_form_hides_nothing_and_is_the_usual_one():
    made = form(FEW, YEAR, "UBND huyện Dương", made=MADE)
    assert grid(made)["Xã Cảnh"][4:8] == [3, 0, 2, 1]
    assert not any("để trống" in text for text in said_in(made))


def test_the_total_of_few_dossiers_alone_is_hidden_with_them():
    found = grid(filled(sums(judged("Cảnh", 2, 1, waiting=1, past=1)), complete=False))
    assert found["Tổng cộng"][4:] == [3, None, None, None, 2, None, None]


def test_what_stands_outside_the_form_tells_nothing_of_few_dossiers_either():
    few = sums({"unit": "1", "unit_name": "Xã An", "received_total": 3, "within_deadline": 2, "past_deadline": 1})
    said = [str(cell) for row in cells(opened(filled(few, complete=False)).worksheets[0]) for cell in row]
    assert not any("766" in text for text in said)
    assert any("766" in str(cell) for row in cells(opened(filled(few)).worksheets[0]) for cell in row)


def said_in(made: bytes) -> list[str]:
    return [str(cell) for row in cells(opened(made).worksheets[0]) for cell in row if cell is not None]


def test_hidden_cells_are_said_and_come_back_empty():
    made = filled(FEW, complete=False)
    assert "Một số ô để trống vì có quá ít hồ sơ." in said_in(made)
    assert "Dòng tổng cộng gồm cả các ô để trống nên có thể lớn hơn tổng các dòng nhìn thấy." in said_in(made)
    assert read_back(made)["resolved_overdue"].tolist() == [5, pd.NA, pd.NA, 2]


def test_a_total_that_includes_hidden_cells_contradicts_nothing_when_it_is_read_back():
    read = loaders.read(filled(FEW, complete=False), name="form.xlsx")
    told = {(problem.severity, problem.code) for problem in read.all_problems}
    assert ("note", "total_over_empty_cells") in told
    assert not any("total_differs" in one for one in told)
    # What is missing in a part is missing in the sum.
    assert "resolved_overdue" not in read.tables[0].totals_by_period()


def test_where_no_total_includes_hidden_cells_none_is_said_to():
    made = filled(sums(judged("Cảnh", 2, 1, waiting=1, past=1)), complete=False)
    assert "Một số ô để trống vì có quá ít hồ sơ." in said_in(made)
    assert not any("gồm cả các ô để trống" in text for text in said_in(made))


def test_made_up_figures_are_marked_in_the_first_row():
    made_up = sums({"unit": "1", "unit_name": "Xã An", "received_total": 1}).assign(demonstration=True)
    assert opened(filled(made_up)).worksheets[0]["A1"].value == "Có số liệu minh họa"


def test_text_stays_text():
    hostile = '=HYPERLINK("http://example.invalid","x")'
    rows = sums({"unit": "1", "unit_name": hostile, **ARTICLE_2020})
    book = opened(filled(rows, office=hostile, receiver="=1+1", sources=["=1+1", "http://example.invalid"]))
    page = book.worksheets[0]
    told = [cell for row in page.iter_rows() for cell in row if cell.data_type == "f"]
    assert all(cell.value.startswith("=SUM(") for cell in told)
    assert all(cell.hyperlink is None for row in page.iter_rows() for cell in row)
    assert hostile in [cell.value for cell in page["B"]]
