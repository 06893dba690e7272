"""A list of survey forms is read with its sizes and shares; counts that contradict each other are kept and said."""

from loaders import read
from tests.workbooks import table

HEADINGS = (
    "Cuộc điều tra", "Năm", "Đơn vị", "Nhóm đối tượng", "Quy mô nhóm", "Số phiếu phát ra", "Số phiếu thu về", "Tỷ trọng nhóm",
)  # fmt: skip
CITIZENS = ("Điều tra", 2020, "Xã Cao Sơn", "Người dân", 1200, 40, 30, "70%")
OFFICIALS = ("Điều tra", 2020, "Xã Cao Sơn", "Công chức", None, 10, 10, "30%")


def read_rows(tmp_path, units, *rows):
    return read(table(tmp_path / "a.xlsx", HEADINGS, *rows), units=units)


def codes(found) -> list[tuple[str, str]]:
    return [(problem.severity, problem.code) for problem in found.all_problems]


def test_a_size_that_is_not_known_is_missing_and_not_0(tmp_path, units):
    found = read_rows(tmp_path, units, CITIZENS, OFFICIALS)
    frame = found.tables[0].frame
    assert (found.tables[0].dataset, codes(found)) == ("survey_forms", [])
    assert frame["population"].isna().tolist() == [False, True]
    assert frame["respondent_group"].tolist() == ["citizens", "officials"]
    assert frame["group_share"].tolist() == [0.7, 0.3]


def test_more_returned_than_sent_or_sent_than_there_are_is_warned_of_and_kept(tmp_path, units):
    found = read_rows(tmp_path, units, (*CITIZENS[:4], 30, 40, 41, None))
    assert codes(found) == [("warning", "forms_contradict")] * 2
    assert found.tables[0].frame[["population", "sent", "returned"]].to_numpy().tolist() == [[30, 40, 41]]


def test_shares_that_do_not_come_to_a_whole_are_warned_of_by_unit(tmp_path, units):
    found = read_rows(tmp_path, units, CITIZENS, (*OFFICIALS[:7], "20%"))
    (problem,) = found.all_problems
    assert (problem.code, problem.message.values["total"]) == ("group_shares_incomplete", "90")
    found = read_rows(tmp_path, units, CITIZENS, (*OFFICIALS[:7], None))
    assert codes(found) == [("warning", "group_shares_incomplete")]


def test_no_shares_at_all_are_no_mistake(tmp_path, units):
    assert codes(read_rows(tmp_path, units, (*CITIZENS[:7], None), (*OFFICIALS[:7], None))) == []
