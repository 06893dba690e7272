"""Writes made-up inspections of Anh Sơn's communes and what became of their findings, so that every state shows on 11/9/2020."""

import datetime as dt

from openpyxl import Workbook

from data import findings_book
from data.demonstration.seed import FOLDER, MARK

FILE = FOLDER / "anh_son_demo_findings_2019_2020.xlsx"

TITLE = f"{MARK} – các cuộc kiểm tra và kết quả khắc phục giả lập, không phải của cơ quan nào"
# The day on which the list stands as it is written: that of the article's own inspection.
AS_OF = dt.date(2020, 9, 11)

_BODY, _LINK = "Phòng Nội vụ huyện (minh họa)", "Kết luận minh họa"
_VISITS = {
    "MH-01/2019": (dt.date(2019, 5, 16), "Xã Phúc Sơn"),
    "MH-02/2019": (dt.date(2019, 10, 22), "Xã Cao Sơn"),
    "MH-03/2020": (dt.date(2020, 4, 28), "Xã Khai Sơn"),
    "MH-04/2020": (dt.date(2020, 6, 18), "Xã Phúc Sơn"),
    "MH-05/2020": (dt.date(2020, 7, 30), "Xã Hùng Sơn"),
}
_COLUMNS = (
    "inspection", "finding", "reform_area", "kind", "severity", "description", "recommendation", "deadline", "status",
    "remediation", "remediated_on", "verified_on", "repeat_of",
)  # fmt: skip
_AREAS = {
    "tthc": "Cải cách thủ tục hành chính", "cua": "Cơ chế một cửa", "so": "Chính quyền số", "the": "Cải cách thể chế",
    "vu": "Cải cách chế độ công vụ", "dao": "Chỉ đạo, điều hành",
}  # fmt: skip
_MERIT, _SHORT, _WRONG = "Ưu điểm", "Tồn tại, hạn chế", "Sai phạm"
_NOT, _IN, _DONE, _VOID = "Chưa thực hiện", "Đang thực hiện", "Đã khắc phục", "Không còn phù hợp"
_POST = "Niêm yết chưa đủ thủ tục hành chính."
_POST_ALL = "Niêm yết đủ và cập nhật hằng tháng."


def _day(month: int, day: int, year: int = 2020) -> dt.date:
    return dt.date(year, month, day)


_FINDINGS = (
    ("MH-01/2019", "1", "dao", _MERIT, None, "Có kế hoạch cải cách hành chính năm.", None, None, None, None, None, None, None),
    ("MH-01/2019", "2", "tthc", _SHORT, "Nhẹ", _POST, _POST_ALL, _day(6, 14, 2019), _DONE, "Đã niêm yết lại.",
     _day(6, 11, 2019), _day(6, 20, 2019), None),
    ("MH-01/2019", "3", "cua", _SHORT, "Trung bình", "Sổ theo dõi hồ sơ ghi chưa đủ ngày hẹn trả.", "Ghi đủ ngày hẹn trả.",
     _day(6, 28, 2019), _DONE, "Đã chuyển sang sổ điện tử.", _day(7, 12, 2019), None, None),
    ("MH-02/2019", "1", "so", _SHORT, "Trung bình", "Ít hồ sơ nộp trực tuyến.", "Hướng dẫn người dân nộp trực tuyến.",
     _day(3, 31), _IN, "Đã mở một bàn hướng dẫn.", None, None, None),
    ("MH-02/2019", "2", "the", _SHORT, "Nhẹ", "Chưa rà soát văn bản của năm.", "Rà soát xong trong năm.", _day(12, 31, 2019),
     _VOID, "Văn bản đã được thay thế.", None, None, None),
    ("MH-03/2020", "1", "cua", _SHORT, "Nhẹ", "Chưa bố trí chỗ ngồi chờ.", "Bố trí chỗ ngồi chờ.", _day(5, 29), _DONE,
     "Đã bố trí.", _day(5, 27), _day(6, 5), None),
    ("MH-03/2020", "2", "tthc", _SHORT, "Trung bình", "Hồ sơ quá hạn chưa có thư xin lỗi.", "Gửi thư xin lỗi theo quy định.",
     _day(8, 14), _IN, None, None, None, None),
    ("MH-03/2020", "3", "vu", _SHORT, "Nhẹ", "Chưa cử người dự lớp tập huấn.", "Cử người dự lớp của quý IV.", _day(11, 30), _NOT,
     None, None, None, None),
    ("MH-04/2020", "1", "tthc", _SHORT, "Trung bình", _POST, _POST_ALL, _day(7, 31), _NOT, None, None, None, "MH-01/2019/2"),
    ("MH-04/2020", "2", "cua", _WRONG, "Nghiêm trọng", "Nhận hồ sơ không cấp giấy hẹn.", "Cấp giấy hẹn cho mọi hồ sơ.",
     _day(6, 30), _DONE, "Đã cấp đủ giấy hẹn.", _day(6, 26), _day(7, 6), None),
    ("MH-04/2020", "3", "so", _SHORT, "Nhẹ", "Văn bản điện tử chưa ký số đủ.", "Ký số mọi văn bản điện tử.", _day(9, 16), _IN,
     "Đã ký số khoảng một nửa.", None, None, None),
    ("MH-05/2020", "1", "dao", _MERIT, None, "Tự kiểm tra đúng kế hoạch.", None, None, None, None, None, None, None),
    ("MH-05/2020", "2", "tthc", _SHORT, "Nhẹ", "Thống kê rà soát thủ tục chưa đầy đủ.", "Bổ sung thống kê.", _day(9, 11), _IN,
     None, None, None, None),
    ("MH-05/2020", "3", "vu", _SHORT, "Trung bình", "Đánh giá cán bộ hằng quý chưa có tiêu chí.", "Ban hành tiêu chí.",
     _day(10, 15), _NOT, None, None, None, None),
    ("MH-05/2020", "4", "the", _SHORT, None, "Một số văn bản sai thể thức.", "Sửa thể thức.", None, None, None, None, None, None),
)  # fmt: skip


def findings() -> list[dict[str, object]]:
    """One row a finding, by the names of our columns."""
    rows = []
    for finding in _FINDINGS:
        row = dict(zip(_COLUMNS, finding, strict=True))
        day, unit = _VISITS[row["inspection"]]
        responsible = None if row["kind"] == _MERIT else f"UBND {unit[:1].lower()}{unit[1:]}"
        verified = _BODY if row["verified_on"] else None
        rows.append(
            {
                **row,
                "reform_area": _AREAS[row["reform_area"]],
                "inspected_on": day,
                "inspecting_body": _BODY,
                "unit_name": unit,
                "responsible_unit": responsible,
                "verified_by": verified,
                "link": _LINK,
            }
        )
    return rows


def workbook() -> Workbook:
    return findings_book.workbook(TITLE, (), findings(), "data/demonstration/findings.py")


if __name__ == "__main__":
    workbook().save(FILE)
