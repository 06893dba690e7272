"""Decks made by hand, with every kind of drawing, what is missing, and texts that would run or break something."""

import datetime as dt
from dataclasses import replace

import pandas as pd

from charts import style
from charts.deck import Deck, Remark, Slide
from charts.drawing import Bars, Cloud, Curve, Dot, Dots, Line, Lines, Pairs, Part, Point
from charts.reading import Reading
from language import language_for

NASTY = ("=1+1", "<b>Xã & Đậm</b>", "@SUM(A1)", "https://example.com/a?b=1&c=2", "Xã\x07 Bình\nSơn")
LONG = (
    "Trong 21 xã, 3 xã trả kết quả trễ hạn nhiều hơn mức ngẫu nhiên giải thích được: Cẩm Sơn, Thành Sơn và Bình Sơn; "
    "tỷ lệ trễ hạn chung của huyện là 0,35 % trên 3.673 hồ sơ đã giải quyết trong kỳ báo cáo năm 2020"
)
BARS = Bars(
    ("Xã Cẩm Sơn", *NASTY),
    (
        Part("Trước hạn", style.PALE, (102, 10, 20, None, 3, 7)),
        Part("Đúng hạn", style.NAVY, (3558, 40, 1 / 3, 5, 6, 0)),
        Part("=1+1", style.OVERDUE, (13, 1, 2, 0, None, 1)),
        Part("Chưa rõ", style.MIST, (5, 5, 5, 5, 5, 5), hatched=True),
    ),
    texts=("13 trên 3.673 trễ hạn", "1", "=2+2", "<i>4</i>", "—", ""),
)
DOTS = Dots(
    ("Cẩm Sơn", "Thành Sơn", "Đỉnh Sơn", *NASTY[:2], "Vĩnh Sơn"),
    (
        Dot(0.0123456789012345, 0.004, 0.031, "worse", target=0.02),
        Dot(0.00353934, 0.002, 0.006, "plain", target=0.02),
        Dot(None),
        Dot(0.1, 0.0000001, 0.25, "few"),
        Dot(0.05, None, None, "late", target=0.01),
        Dot(0.0, 0.0, 0.0123, "apart"),
    ),
    texts=("1,23 % · 4 trên 324", "0,35 % · 13 trên 3.673", "dưới 5 hồ sơ: không tính tỷ lệ", "=1", "5 %", "0 %"),
    reference=0.0035393411380342,
    reference_name="toàn huyện: 0,35 %",
)
PAIRS = Pairs(
    ("Thể chế", "=1+1", "Cải cách thủ tục hành chính và cơ chế một cửa, một cửa liên thông của các cơ quan", "Trống"),
    (10.25, 7.125, None, None),
    (9.5, 8.0, 3.333333333333333, None),
    ("Tự chấm", "Thẩm định"),
    texts=("−0,75", "+0,875", "—", ""),
)
LINES = Lines(
    tuple(f"T{month}/20" for month in range(1, 13)),
    (
        Line("Giới hạn trên", style.GREY, (0.03,) * 6 + (0.021,) * 6, "dash"),
        Line("Giữa", style.GREY, (0.0123456789,) * 12, "dot"),
        Line("Mục tiêu", style.INK, (0.02,) * 12, "longdash"),
        Line(
            "Tỷ lệ trễ hạn",
            style.NAVY,
            (0.01, 0.0, 0.1, None, 0.013, 0.02, 1 / 3, 0.011, None, None, 0.01, 0.009),
            "solid",
            True,
            {6: 1, 1: -1},
        ),
    ),
)
_SIZES = tuple(float(size) for size in range(10, 1200, 20))
CLOUD = Cloud(
    (
        *(Point(f"Xã {place}", 30 + 37 * place, 0.004 + 0.0009 * (place % 5)) for place in range(18)),
        Point("=1+1", 120, 0.051, "worse", True),
        Point("Xã <b>", 900, 0.0001, "better", True),
        Point("Ít hồ sơ", 12, 0.0833333333333333, "few"),
    ),
    (
        Curve("Giới hạn 99,8 %", _SIZES, tuple(None if size < 40 else 0.004 + 0.6 / size for size in _SIZES)),
        Curve("Giới hạn 99,8 %", _SIZES, tuple(None if size < 300 else 0.004 - 0.6 / size for size in _SIZES)),
        Curve("Toàn huyện", (10.0, 1190.0), (0.004, 0.004), "dot"),
    ),
    "Số hồ sơ (thang lô-ga-rít)",
    "Tỷ lệ trễ hạn",
)
WHOLE = Bars(
    BARS.rows[:3],
    tuple(replace(part, values=tuple(value or 0 for value in part.values[:3])) for part in BARS.parts),
    texts=BARS.texts[:3],
    whole=True,
)
DRAWINGS = {"bars": BARS, "dots": DOTS, "pairs": PAIRS, "lines": LINES, "cloud": CLOUD}


def many(count: int) -> Dots:
    """A mark for each of so many communes."""
    return Dots(
        tuple(f"Xã {place}" for place in range(count)),
        tuple(Dot(place / 1000, place / 2000, place / 500) for place in range(count)),
        texts=tuple(f"{place} trên 1.000" for place in range(count)),
    )


def reading(rows: int = 3, columns: int = 2, language: str = "vi") -> Reading:
    """A table with names that would run, and shares."""
    words = language_for(language)
    names = [NASTY[place % len(NASTY)] for place in range(rows)]
    frame = {"Xã": names} | {f"Tỷ lệ {place}": [0.1 + place / 7] * rows for place in range(1, columns)}
    return Reading(pd.DataFrame(frame), dict.fromkeys(list(frame)[1:], words.percent))


def source_rows() -> Reading:
    return Reading(pd.DataFrame({"Tệp": ["bao-cao.xlsx", "=1+1"], "Trang tính": ["II.06a", "<b>"], "Dòng": [12, 13]}))


def slide(key: str, drawing=None, **more) -> Slide:
    given = {
        "title": "Cẩm Sơn trễ hạn nhiều hơn mức ngẫu nhiên giải thích được",
        "subtitle": "Huyện Anh Sơn, 2020: hồ sơ trễ hạn trên hồ sơ đã giải quyết có hạn",
        "alt": f"Hình {key}: Cẩm Sơn 1,23 %; =1+1",
        "table": reading(),
        "drawing": drawing,
        "note": "Đường chấm: toàn huyện. Hình thoi màu cam: trễ hạn nhiều hơn mức ngẫu nhiên giải thích được.",
        "source": "Nguồn: bao-cao-2020.xlsx, II.06a",
        "data_date": "Số liệu đến 11/9/2020",
        "explains": ("resolved", "due"),
        "rows": source_rows(),
    }
    return Slide("units", key, **(given | more))


def deck(*slides: Slide) -> Deck:
    title = "Họp kiểm tra cải cách hành chính: =1+1 & <b>"
    return Deck(title, "Huyện Anh Sơn, toàn huyện, 2020, so với 2019", dt.datetime(2020, 9, 11, 8, 30), slides)


def full() -> Deck:
    """Every kind of slide there is."""
    drawn = [slide(key, drawing) for key, drawing in DRAWINGS.items()]
    return deck(
        *drawn,
        slide(
            "whole",
            WHOLE,
            demonstration=True,
            title=LONG,
            remark=Remark("Cần làm rõ ở xã =1+1 <b>", "Nguyễn Văn =A1"),
            remarks=("1/7/2020: sáp nhập (người ghi, 2/7/2020)",),
        ),
        slide("many", many(21)),
        slide("table", table=reading(40, 3)),
        slide("wide", table=reading(4, 16), demonstration=True),
        slide("none", table=None, lacking="Chưa có tệp nào về phần này.", rows=None, explains=()),
    )
