"""The list of an inspection is read under the headings offices give it, and each mistake is told with its cell and its remedy."""

import datetime as dt
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import Workbook

import loaders
from data.shipped import HERE, SHIPPED
from language import language_for
from schema.tables import FINDINGS

EN = language_for("en")
HEADINGS = {
    "inspection": "Cuộc kiểm tra",
    "inspected_on": "Ngày kiểm tra",
    "unit": "Đơn vị được kiểm tra",
    "finding": "STT",
    "area": "Lĩnh vực",
    "kind": "Loại",
    "found": "Nội dung phát hiện",
    "asked": "Kiến nghị",
    "deadline": "Thời hạn",
    "status": "Trạng thái",
    "done": "Biện pháp khắc phục",
    "done_on": "Ngày khắc phục",
    "verified": "Cơ quan phúc tra",
    "verified_on": "Ngày phúc tra",
    "repeats": "Lặp lại của",
}
ROW = {
    "inspection": "12/KL-SNV",
    "inspected_on": dt.date(2020, 9, 11),
    "unit": "Xã Cao Sơn",
    "finding": 1,
    "area": "TTHC",
    "kind": "Tồn tại, hạn chế",
    "found": "Chưa niêm yết đủ thủ tục.",
    "status": "Đang thực hiện",
}


@pytest.fixture
def read(tmp_path, units):
    """read(row, …): the list with these rows below the headings in row 3, each ROW with what is named changed."""

    def run(*rows: dict, headings: dict[str, str] = HEADINGS, merged: tuple[str, ...] = (), **options):
        book = Workbook()
        sheet = book.active
        sheet.append(["KẾT QUẢ KIỂM TRA CẢI CÁCH HÀNH CHÍNH"])
        sheet.append([])
        for place, name in enumerate(headings, start=1):
            sheet.cell(3, place, headings[name])
            for line, row in enumerate(rows, start=4):
                sheet.cell(line, place, ({"finding": line - 3} | row).get(name, ROW.get(name)))
        for cells in merged:
            sheet.merge_cells(cells)
        path = Path(tmp_path / "list.xlsx")
        book.save(path)
        return loaders.read(path, units=units, **options)

    return run


def told(found) -> list[tuple]:
    return [(problem.severity, problem.code, problem.cell) for problem in found.all_problems]


def test_words_become_codes_and_the_unit_is_found_for_the_day_of_the_inspection(read):
    found = read({"deadline": dt.date(2020, 9, 30)})
    assert told(found) == []
    (table,) = found.tables
    row = table.frame.iloc[0]
    assert (table.dataset, row["unit"], row["area"]) == ("findings", "17386", "424")
    assert row[["finding", "reform_area", "kind", "status"]].tolist() == ["1", "procedures", "shortcoming", "in_progress"]


def test_other_wordings_of_the_headings_are_known(read):
    other = {
        "inspection": "Kết luận số",
        "inspected_on": "Ngày kết luận",
        "unit": "Đối tượng kiểm tra",
        "finding": "TT",
        "area": "Nội dung kiểm tra",
        "kind": "Phân loại",
        "found": "Tồn tại, hạn chế",
        "deadline": "Hạn hoàn thành",
        "status": "Tình hình khắc phục",
    }
    found = read({}, headings=other)
    assert told(found) == []
    assert found.tables[0].frame["description"].tolist() == ["Chưa niêm yết đủ thủ tục."]


def test_a_running_number_beside_the_findings_own_is_no_second_column_for_it(read):
    found = read({"own": "2.1"}, headings={"finding": "STT", **HEADINGS, "own": "Số phát hiện"})
    assert told(found) == []
    assert found.tables[0].frame["finding"].tolist() == ["2.1"]


def test_what_is_merged_over_several_findings_holds_for_each(read):
    found = read({}, {"inspection": None, "inspected_on": None, "unit": None}, merged=("A4:A5", "B4:B5", "C4:C5"))
    assert told(found) == []
    frame = found.tables[0].frame
    assert frame[["inspection", "unit", "finding"]].values.tolist() == [["12/KL-SNV", "17386", "1"], ["12/KL-SNV", "17386", "2"]]


@pytest.mark.parametrize(
    ("row", "severity", "code", "cell"),
    [
        ({"deadline": dt.date(2020, 9, 10)}, "error", "deadline_before_inspection", "I4"),
        ({"done_on": dt.date(2020, 9, 10), "status": "Đã khắc phục"}, "error", "remedied_before_found", "L4"),
        ({"verified_on": dt.date(2020, 9, 10)}, "error", "verified_before_remedied", "N4"),
        (
            {"status": "Đã khắc phục", "done_on": dt.date(2020, 9, 21), "verified_on": dt.date(2020, 9, 18)},
            "error",
            "verified_before_remedied",
            "N4",
        ),
        ({"found": None}, "error", "nothing_found", "G4"),
        ({"done_on": dt.date(2020, 9, 21)}, "error", "status_contradicts_day", "L4"),
        ({"status": "Đã khắc phục"}, "warning", "put_right_without_day", "L4"),
        ({"kind": "Ưu điểm", "deadline": dt.date(2020, 9, 30)}, "note", "merit_with_deadline", "I4"),
        ({"finding": "3/1"}, "error", "finding_number_slash", "D4"),
        ({"repeats": "phát hiện cũ"}, "error", "repeat_unclear", "O4"),
        ({"repeats": "12/KL-SNV/1"}, "error", "repeat_unclear", "O4"),
        ({"repeats": "3/KL-SNV/1"}, "note", "repeat_elsewhere", "O4"),
        ({"status": "Quá hạn"}, "error", "word_unknown", "J4"),
        ({"inspection": None}, "error", "missing_value", "A4"),
        ({"inspected_on": "31/2/2020"}, "error", "not_a_date", "B4"),
    ],
)
def test_a_mistake_is_told_with_its_cell(read, row, severity, code, cell):
    assert told(read(row)) == [(severity, code, cell)]


def test_the_same_finding_twice_is_refused(read):
    assert told(read({"finding": 1}, {"finding": 1})) == [("error", "said_twice", "A5")]


def test_two_areas_may_number_their_inspections_alike(read):
    found = read({"finding": 1}, {"finding": 1, "unit": "Sở Công Thương"})
    assert [problem for problem in told(found) if problem[0] == "error"] == []
    assert found.tables[0].frame["area"].nunique() == 2


def published(*names: tuple[str, str, str]) -> dict[str, pd.DataFrame]:
    rows = [{"area": area, "inspection": inspection, "finding": number} for area, inspection, number in names]
    return {"findings": FINDINGS.conform(rows)}


@pytest.mark.parametrize(
    ("held", "remarks"),
    [
        (published(("424", "3/KL-SNV", "1")), []),
        (published(("H44", "3/KL-SNV", "1")), [("warning", "repeat_elsewhere", "O4")]),
        (published(("424", "3/KL-SNV", "2")), [("warning", "repeat_elsewhere", "O4")]),
        (published(), [("warning", "repeat_elsewhere", "O4")]),
        ({}, [("note", "repeat_elsewhere", "O4")]),
    ],
)
def test_a_repeat_is_looked_for_among_the_published_findings_of_its_area(read, held, remarks):
    assert told(read({"repeats": "3/KL-SNV/1"}, vocabulary=held)) == remarks


def test_a_repeat_that_leads_nowhere_says_what_to_do(read):
    (problem,) = read({"repeats": "3/KL-SNV/1"}, vocabulary=published()).all_problems
    assert EN.say(problem.message) == (
        "The finding 3/KL-SNV/1 that it repeats is neither in this file nor published for Huyện Anh Sơn. Correct its name as "
        "inspection, slash, number, or publish the earlier inspection too."
    )


def test_a_list_without_the_day_says_which_column_it_needs(read):
    found = read({}, headings={name: text for name, text in HEADINGS.items() if name != "inspected_on"})
    assert [(problem.code, EN.say(problem.message)) for problem in found.all_problems] == [
        ("missing_column", "There is no column “Ngày kiểm tra”, which the table needs.")
    ]


@pytest.mark.parametrize(
    ("column", "text", "cell"),
    [
        ("found", "Liên hệ 0912 345 678 để biết thêm.", "G4"),
        ("done", "Chứng minh số 186012345.", "K4"),
        ("asked", "Gửi về noivu@example.vn", "H4"),
        ("found", "Giao đồng chí Nguyễn Văn A theo dõi.", "G4"),
        ("verified", "Trần Thị B", "M4"),
    ],
)
def test_what_leads_to_a_person_is_refused_and_not_repeated(read, column, text, cell):
    (problem,) = read({column: text}).all_problems
    assert (problem.severity, problem.code, problem.cell, problem.value) == ("error", "person_named", cell, None)
    assert text not in EN.say(problem.message)


@pytest.mark.parametrize(
    "text",
    [
        "Tiếp nhận 12.979 hồ sơ, giải quyết 12.917 hồ sơ.",
        "Kinh phí 419.278.223 đồng theo Quyết định 876/QĐ-BNV ngày 10/11/2022.",
        "Hồ sơ H41.10.21-200911-0001 trả chậm từ 01.08.2020-31.08.2020.",
        "Giao Bí thư Đảng ủy xã Cao Sơn chỉ đạo.",
    ],
)
def test_figures_documents_and_offices_are_no_persons(read, text):
    assert told(read({"found": text})) == []


@pytest.mark.parametrize("file", [file for file in SHIPPED if "findings" in file.path.name or "inspection" in file.path.name])
def test_the_shipped_lists_are_read_without_a_remark(file, units):
    found = loaders.read(file.path, units=units)
    assert ([table.dataset for table in found.tables], told(found)) == (["findings"], [])


def test_no_other_list_is_taken_for_findings(units):
    for name in ("dossiers", "units", "targets"):
        found = loaders.read(HERE / "templates" / f"{name}.xlsx", units=units)
        assert {table.dataset for table in found.tables} == {name}
