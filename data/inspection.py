"""Writes the inspection the newspaper article is about as a list of findings: what the article says of it, and no more."""

import datetime as dt

from openpyxl import Workbook

from data import findings_book
from data.shipped import HERE

FILE = HERE / "anh_son_inspection_2020.xlsx"

TITLE = "KẾT QUẢ KIỂM TRA CẢI CÁCH HÀNH CHÍNH HUYỆN ANH SƠN, THEO BÁO NGHỆ AN NGÀY 11/9/2020"
NOTES = (
    "Lập lại theo bài báo, diễn đạt lại bằng lời khác; không phải kết luận kiểm tra của Sở Nội vụ. "
    "Bài báo không nêu thời hạn, trách nhiệm, mức độ, kết quả khắc phục: các ô đó để trống.",
    "Phát hiện 6 và 7 suy từ kiến nghị “nâng cao chất lượng”; kiến nghị 8 không kèm tồn tại nào. Ngày ghi là ngày bài báo đăng.",
)

_ALL = {
    "inspection": "Kiểm tra CCHC huyện Anh Sơn 2020",
    "inspected_on": dt.date(2020, 9, 11),
    "inspecting_body": "Sở Nội vụ",
    "unit_name": "Huyện Anh Sơn",
    "visited": "Xã Cao Sơn; Xã Hùng Sơn",
    "link": "Báo Nghệ An, 11/9/2020",
}
_MERIT, _SHORTCOMING = "Ưu điểm", "Tồn tại, hạn chế"
# Area of reform, kind, what was found, what is recommended.
_FINDINGS = (
    (
        "Chỉ đạo, điều hành",
        _MERIT,
        "Ban hành nhiều văn bản chỉ đạo, có nghị quyết chuyên đề, tổ chức hội nghị về cải cách hành chính.",
        None,
    ),
    ("Tổ chức bộ máy", _MERIT, "Sáp nhập các đơn vị sự nghiệp công lập.", None),
    ("Tài chính công", _MERIT, "Ban hành quyết định giao quyền tự chủ.", None),
    (
        "Cải cách thủ tục hành chính",
        _SHORTCOMING,
        "Thống kê về rà soát thủ tục hành chính ở cấp xã chưa đầy đủ.",
        "Niêm yết công khai thủ tục hành chính.",
    ),
    (
        "Chính quyền số",
        _SHORTCOMING,
        "Dịch vụ công trực tuyến mức độ 3, 4 chưa đạt mục tiêu đề ra.",
        "Nâng tỷ lệ dịch vụ công trực tuyến mức độ 3, 4.",
    ),
    (
        "Cải cách thể chế",
        _SHORTCOMING,
        "Chất lượng ban hành và rà soát văn bản cần được nâng cao.",
        "Nâng cao chất lượng ban hành, rà soát văn bản.",
    ),
    (
        "Cải cách chế độ công vụ",
        _SHORTCOMING,
        "Chất lượng đánh giá cán bộ cần được nâng cao.",
        "Nâng cao chất lượng đánh giá cán bộ.",
    ),
    ("Cơ chế một cửa", None, None, "Nâng cấp bộ phận một cửa của huyện."),
)
FINDINGS = tuple(
    {**_ALL, "finding": str(number), "reform_area": area, "kind": kind, "description": found, "recommendation": asked}
    for number, (area, kind, found, asked) in enumerate(_FINDINGS, start=1)
)


def workbook() -> Workbook:
    """The article's findings, numbered in our own order."""
    return findings_book.workbook(TITLE, NOTES, FINDINGS, "data/inspection.py")


if __name__ == "__main__":
    workbook().save(FILE)
