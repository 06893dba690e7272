"""What leads to a person is not kept, whatever the heading of its column says."""

import pytest

from loaders import read
from tests.workbooks import table

HEADINGS = ("Mã hồ sơ", "Đơn vị", "Ngày tiếp nhận", "Trạng thái", "Phòng ban", "Thủ tục")


def dossier(department, procedure="Đăng ký khai sinh", code="H41-1"):
    return (code, "Xã Cao Sơn", "14/03/2019", "Đang xử lý", department, procedure)


def kept(tmp_path, units, *rows):
    found = read(table(tmp_path / "a.xlsx", HEADINGS, *rows), units=units)
    assert found.accepted, found.all_problems
    return found


def test_a_column_of_officials_is_no_column_of_departments(tmp_path, units):
    found = kept(tmp_path, units, dossier("Nguyễn Văn Thí Dụ"), dossier("Trần Thị Ví Dụ", code="H41-2"))
    assert found.tables[0].frame["department"].isna().all()
    (problem,) = [problem for problem in found.all_problems if problem.code == "personal_values"]
    assert (problem.row, problem.column, problem.value, problem.message.values["n"]) == (2, "E", None, 2)


@pytest.mark.parametrize("department", ["Phòng Tư pháp", "Bộ phận một cửa", "Văn phòng HĐND – UBND", "Địa chính"])
def test_departments_stay(tmp_path, units, department):
    found = kept(tmp_path, units, dossier(department))
    assert found.tables[0].frame["department"].tolist() == [department]
    assert "personal_values" not in [problem.code for problem in found.all_problems]


@pytest.mark.parametrize("text", ["Cấp đổi cho 0912345678", "CCCD 040012345678", "gửi thidu@vidu.vn", "ĐT 091 234 5678"])
def test_numbers_and_addresses_of_persons_are_taken_out(tmp_path, units, text):
    found = kept(tmp_path, units, dossier("Phòng Tư pháp", text))
    assert found.tables[0].frame["procedure"].isna().all()
    assert text not in str([problem.message.values for problem in found.all_problems])


@pytest.mark.parametrize(
    "text", ["Đăng ký khai sinh (1.001193)", "Cấp phép theo Nghị định 15/2021/NĐ-CP", "1.000.00.00.H41 – Chứng thực"]
)
def test_codes_of_procedures_and_decrees_stay(tmp_path, units, text):
    assert kept(tmp_path, units, dossier("Phòng Tư pháp", text)).tables[0].frame["procedure"].tolist() == [text]


def test_the_words_about_a_delay_are_taken_for_a_reason_and_not_kept(tmp_path, units):
    headings = ("Mã hồ sơ", "Đơn vị", "Ngày tiếp nhận", "Trạng thái", "Lý do quá hạn")
    words = ("Chờ công dân bổ sung", "Nguyễn Văn Thí Dụ chưa ký", "Trần Thị Ví Dụ", None)
    rows = [(f"H41-{place}", "Xã Cao Sơn", "14/03/2019", "Đang xử lý", text) for place, text in enumerate(words)]
    found = read(table(tmp_path / "a.xlsx", headings, *rows), units=units)
    assert found.tables[0].frame["delay_reason"].fillna("none").tolist() == ["applicant", "other", "other", "none"]
    (problem,) = [problem for problem in found.all_problems if problem.code == "reason_other"]
    assert (problem.severity, problem.row, problem.column, problem.value) == ("note", 3, "E", None)
    assert problem.message.values["n"] == 2
    assert "Dụ" not in str(found.all_problems)
    assert "E" in found.tables[0].personal
