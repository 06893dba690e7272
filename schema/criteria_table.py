"""The tables of what an index is made of, column by column: its criteria, and the bands its totals fall into."""

from language import N_
from schema.codes import Code
from schema.columns import Column, Kind, Table
from schema.shared_columns import ORIGIN

SET = (
    Column(
        "criteria_set",
        Kind.TEXT,
        N_("Criteria set"),
        N_("The name of the set of criteria, as the decision that issues it calls it."),
        ("Bộ tiêu chí", "Tên bộ tiêu chí", "Bộ chỉ số"),
        required=True,
    ),
    Column(
        "year", Kind.COUNT, N_("Year"), N_("The year that is assessed."), ("Năm", "Năm đánh giá", "Năm chấm điểm"), required=True
    ),
)

ROLES = (
    Code("scored", N_("Scored"), ("Chấm điểm", "Tiêu chí")),
    Code("bonus", N_("Bonus points"), ("Điểm thưởng", "Thưởng", "Cộng điểm")),
    Code("penalty", N_("Penalty points"), ("Điểm phạt", "Điểm trừ", "Trừ điểm")),
)
ASSESSED_BY = (
    Code("appraisal", N_("Appraisal"), ("Thẩm định", "Tự chấm, thẩm định")),
    Code("survey", N_("Survey"), ("Điều tra xã hội học", "Khảo sát", "XHH")),
)

CRITERIA = Table(
    "criteria",
    N_("Criteria"),
    N_("What an index is made of in a year: areas, their criteria, and the sub-criteria of these, with the most points of each."),
    ("criteria_set", "year", "criterion"),
    (
        *SET,
        Column(
            "criterion",
            Kind.TEXT,
            N_("Number of the criterion"),
            N_("Its number, which says what it is part of: 1 is an area, 1.2 one of its criteria, 1.2.3 a sub-criterion."),
            ("Mã tiêu chí", "Số tiêu chí", "Số thứ tự tiêu chí"),
            required=True,
        ),
        Column(
            "name",
            Kind.TEXT,
            N_("Criterion"),
            N_("What it asks for."),
            ("Tên tiêu chí", "Tiêu chí", "Nội dung tiêu chí", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần"),
            required=True,
        ),
        Column(
            "max_points",
            Kind.NUMBER,
            N_("Most points"),
            N_("The most points it can give; of a penalty the most it can take."),
            ("Điểm tối đa", "Điểm chuẩn", "Thang điểm"),
            required=True,
        ),
        Column("role", Kind.TEXT, N_("Role"), N_("Scored, bonus or penalty; empty: scored."), ("Loại điểm",), codes=ROLES),
        Column(
            "assessed_by",
            Kind.TEXT,
            N_("Assessed by"),
            N_("Whether it is scored by appraisal or from the survey; empty: by appraisal."),
            ("Hình thức đánh giá", "Phương thức đánh giá"),
            codes=ASSESSED_BY,
        ),
        Column(
            "tie_order",
            Kind.COUNT,
            N_("Order among ties"),
            N_("Units with one total are put in order by the criterion that has 1 here, then 2; if none has, they share a rank."),
            ("Thứ tự xét khi bằng điểm",),
        ),
        *ORIGIN,
    ),
)

BANDS = Table(
    "bands",
    N_("Bands of an index"),
    N_("From which share of the most points a unit is called what, in a criteria set and year."),
    ("criteria_set", "year", "band"),
    (
        *SET,
        Column("band", Kind.TEXT, N_("Band"), N_("What units in it are called."), ("Xếp loại", "Mức xếp loại"), required=True),
        Column(
            "at_least",
            Kind.NUMBER,
            N_("From"),
            N_("The share of the most points from which it holds, in percent; up to the next band."),
            ("Từ (%)", "Từ mức (%)", "Ngưỡng (%)"),
            required=True,
        ),
        *ORIGIN,
    ),
)


def place_of(number: str) -> tuple[tuple[int, str], ...]:
    """Where a criterion's number stands among others: 1.2 before 1.10, and 1 before its own 1.1."""
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in number.split("."))
