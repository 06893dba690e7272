"""Score sheets and summaries as offices write them, for tests to change a cell of."""

from tests.spreadsheets import write

TITLES = [
    ["UBND HUYỆN ANH SƠN", None, None, None, None, None],
    ["BẢNG CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH XÃ PHÚC SƠN, NĂM 2020"],
    [],
]
HEADINGS = ["STT", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Điểm tối đa", "Điểm tự chấm", "Điểm thẩm định", "Ghi chú"]
ROWS = [
    ["I", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC", 5, 4.5, 4, None],
    ["1", "Kế hoạch CCHC", 3, 3, 2.5, None],
    ["1.1", "Ban hành kế hoạch", 1, 1, 1, None],
    [None, "- Ban hành trước 31/12: 1 điểm", None, None, None, None],
    ["1.2", "Mức độ hoàn thành kế hoạch", 2, 2, 1.5, None],
    ["2", "Báo cáo CCHC", 2, 1.5, 1.5, None],
    ["II", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", 4, 4, 3, None],
    ["1", "Niêm yết thủ tục hành chính", 4, 4, 3, None],
    ["III", "ĐIỀU TRA XÃ HỘI HỌC", 3, None, 2.25, None],
    ["IV", "ĐIỂM THƯỞNG", 1, 0.5, 0.5, None],
    [None, "TỔNG ĐIỂM", 12, 8.5, 9.25, None],
]
SUMMARY_TITLES = [["TỔNG HỢP KẾT QUẢ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM 2020"], []]
SUMMARY_HEADINGS = ["STT", "Đơn vị", "I. Chỉ đạo, điều hành", "II. Cải cách TTHC", "Tổng điểm", "Xếp hạng", "Xếp loại"]
SUMMARY_ROWS = [
    [None, "Điểm tối đa", 5, 4, 9, None, None],
    [1, "Xã Phúc Sơn", 4, 3, 7, 2, "Khá"],
    [2, "Xã Hội Sơn", 4.5, 3.5, 8, 1, "Tốt"],
    [3, "Xã Tào Sơn", 4, 3, 7, 2, "Khá"],
]


def sheet(rows=ROWS, titles=TITLES, headings=HEADINGS) -> bytes:
    return write("xlsx", [*titles, headings, *rows])


def summary(rows=SUMMARY_ROWS, titles=SUMMARY_TITLES, headings=SUMMARY_HEADINGS) -> bytes:
    return write("xlsx", [*titles, headings, *rows])


def changed(rows, place: int, column: int, value) -> list:
    """The rows with one cell changed."""
    return [[*row[:column], value, *row[column + 1 :]] if at == place else row for at, row in enumerate(rows)]
