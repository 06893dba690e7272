"""A one-stop export: dossiers typed and placed, personal columns left behind, impossible rows refused at their cell."""

import datetime as dt

import pytest

from loaders import read
from tests.workbooks import table

HEADINGS = (
    "STT",
    "Mã hồ sơ",
    "Chủ hồ sơ",
    "Đơn vị giải quyết",
    "Ngày tiếp nhận",
    "Ngày hẹn trả",
    "Ngày kết thúc xử lý",
    "Trạng thái",
    "Hình thức nộp",
)
ROW = (
    1,
    "H41.10-190304-0001",
    "…",
    "UBND xã Cao Sơn",
    dt.date(2019, 3, 4),
    "18/03/2019",
    "15/03/2019",
    "Đã trả kết quả",
    "Trực tuyến",
)


def with_(**changes) -> tuple:
    names = ("number", "code", "owner", "unit", "received", "due", "completed", "status", "channel")
    return tuple(changes.get(name, value) for name, value in zip(names, ROW, strict=True))


def test_a_dossier_is_typed_and_placed(tmp_path, units):
    found = read(table(tmp_path / "a.xlsx", HEADINGS, ROW), units=units)
    row = found.tables[0].frame.iloc[0]
    assert (row["unit"], row["area"], row["status"], row["channel"]) == ("17386", "424", "10", "online")
    assert [row[name].date() for name in ("received_date", "due_date", "completed_date")] == [
        dt.date(2019, 3, 4),
        dt.date(2019, 3, 18),
        dt.date(2019, 3, 15),
    ]


def test_personal_columns_stay_behind_and_are_named(tmp_path, units):
    found = read(table(tmp_path / "a.xlsx", HEADINGS, with_(owner="Nguyễn Văn A")), units=units)
    assert "Nguyễn Văn A" not in found.tables[0].frame.to_csv()
    (problem,) = [problem for problem in found.all_problems if problem.code == "personal_columns_dropped"]
    assert problem.message.values["headings"] == "Chủ hồ sơ"


def test_a_csv_reads_like_a_workbook(tmp_path, units):
    path = tmp_path / "a.csv"
    line = ["1", "H41-1", "…", "Xã Cao Sơn", "04/03/2019", "18/03/2019", "15/03/2019", "Đã trả kết quả", "Trực tiếp"]
    path.write_text(";".join(HEADINGS) + "\n" + ";".join(line) + "\n", encoding="utf-8-sig")
    found = read(path, units=units)
    assert found.accepted
    assert found.tables[0].frame["due_date"].iloc[0].date() == dt.date(2019, 3, 18)
    assert found.tables[0].sheet is None


def test_rows_above_the_headings_do_not_matter(tmp_path, units):
    found = read(table(tmp_path / "a.xlsx", HEADINGS, ROW, above=[("DANH SÁCH HỒ SƠ",), ()]), units=units)
    assert found.tables[0].frame["row"].tolist() == [4]


@pytest.mark.parametrize(
    ("change", "code", "column"),
    [
        ({"status": "Bay mất"}, "status_unknown", "H"),
        ({"status": None}, "missing_value", "H"),
        ({"code": None}, "missing_value", "B"),
        ({"received": "31/02/2019"}, "not_a_date", "E"),
        ({"received": "03/14/2019"}, "not_a_date", "E"),
        ({"due": "01/03/2019"}, "due_before_received", "F"),
        ({"completed": "01/03/2019"}, "completed_before_received", "G"),
    ],
)
def test_a_row_that_cannot_be_refuses_the_file_at_its_cell(tmp_path, units, change, code, column):
    found = read(table(tmp_path / "a.xlsx", HEADINGS, ROW, with_(**{"code": "H41-2", **change})), units=units)
    errors = [problem for problem in found.all_problems if problem.severity == "error"]
    assert not found.accepted
    assert [(problem.code, problem.row, problem.column) for problem in errors] == [(code, 3, column)]
    assert found.tables[0].frame.empty


def test_the_same_dossier_twice_would_be_counted_twice_and_is_refused(tmp_path, units):
    found = read(table(tmp_path / "a.xlsx", HEADINGS, ROW, ROW), units=units)
    (problem,) = [problem for problem in found.all_problems if problem.severity == "error"]
    assert (problem.code, problem.row, problem.message.values["first"]) == ("dossier_twice", 3, "2")


def test_without_an_end_date_it_is_said_what_cannot_be_computed(tmp_path, units):
    places = [0, 1, 3, 4, 5, 7]
    found = read(table(tmp_path / "a.xlsx", [HEADINGS[p] for p in places], [ROW[p] for p in places]), units=units)
    assert found.accepted
    assert "no_end_date" in [problem.code for problem in found.all_problems]


def test_a_list_that_names_no_unit_is_refused(tmp_path, units):
    places = [1, 4, 7]
    found = read(table(tmp_path / "a.xlsx", [HEADINGS[p] for p in places], [ROW[p] for p in places]), units=units)
    assert "unit_missing" in [problem.code for problem in found.all_problems]
    assert not found.accepted
