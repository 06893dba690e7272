"""Writes one-stop exports as large as a province's month, made up and the same every time."""

import csv
import datetime as dt
import random
from pathlib import Path

import xlsxwriter

HEADINGS = (
    "STT", "Mã hồ sơ", "Mã TTHC", "Tên TTHC", "Lĩnh vực", "Chủ hồ sơ", "Đơn vị giải quyết", "Ngày tiếp nhận", "Ngày hẹn trả",
    "Ngày kết thúc xử lý", "Trạng thái", "Hình thức nộp",
)  # fmt: skip
DAYS = ("Ngày tiếp nhận", "Ngày hẹn trả", "Ngày kết thúc xử lý")
_UNITS = ("Xã Cao Sơn", "Xã Hùng Sơn", "Xã Khai Sơn", "Xã Lĩnh Sơn", "Xã Long Sơn", "Xã Tào Sơn", "Xã Vĩnh Sơn", "Xã Lạng Sơn")
_PROCEDURES = tuple((f"1.{n:06}", f"Thủ tục số {n}", f"Lĩnh vực {n % 12}") for n in range(100, 160))
_CHANNELS = ("Trực tiếp", "Trực tuyến", "Qua bưu chính công ích")
_FIRST = dt.date(2019, 1, 2)


def rows(n: int) -> list[tuple]:
    """`n` made-up dossiers, one in fifty still open; their days are text, as programs export them."""
    rng = random.Random(n)
    found = []
    for place in range(n):
        received = _FIRST + dt.timedelta(days=rng.randrange(300))
        due = received + dt.timedelta(days=rng.choice((1, 3, 5, 10, 15, 30)))
        ended = None if rng.random() < 0.02 else received + dt.timedelta(days=rng.randrange((due - received).days + 1))
        code, procedure, sector = rng.choice(_PROCEDURES)
        found.append(
            (
                place + 1,
                f"000.00.40.H41-{received:%y%m%d}-{place:06}",
                code,
                procedure,
                sector,
                f"Người thứ {place % 5000}",
                rng.choice(_UNITS),
                f"{received:%d/%m/%Y} 08:{place % 60:02}",
                f"{due:%d/%m/%Y}",
                f"{ended:%d/%m/%Y}" if ended else None,
                "Đã trả kết quả" if ended else "Đang xử lý",
                rng.choice(_CHANNELS),
            )
        )
    return found


def write(path: Path, n: int) -> Path:
    """The export as an .xlsx workbook of `n` rows and 12 columns."""
    return _workbook(path, [HEADINGS, *rows(n)])


def write_with_real_days(path: Path, n: int) -> Path:
    """The export as an .xlsx workbook whose days are dates of Excel, with a second personal column: `n` rows and 13 columns."""
    days = [HEADINGS.index(heading) for heading in DAYS]
    lines = []
    for line in rows(n):
        real = [dt.datetime.strptime(value[:10], "%d/%m/%Y") if at in days and value else value for at, value in enumerate(line)]
        lines.append((*real, f"Thôn {line[0] % 700}"))
    return _workbook(path, [(*HEADINGS, "Địa chỉ"), *lines])


def write_csv(path: Path, n: int) -> Path:
    """The export as a .csv in UTF-8."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADINGS, *rows(n)])
    return path


def _workbook(path: Path, lines: list[tuple]) -> Path:
    book = xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_formulas": False, "default_date_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet("Danh sách hồ sơ")
    for place, line in enumerate(lines):
        sheet.write_row(place, 0, line)
    book.close()
    return path
