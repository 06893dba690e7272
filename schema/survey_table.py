"""The tables of the citizens' survey, column by column: what was answered, and how many forms were sent and came back."""

from language import N_
from schema.codes import Code
from schema.columns import Column, Kind, Table
from schema.shared_columns import ORIGIN, UNIT

# The answers of the official form types, with the share of the points each is worth (an office may set its own).
LETTERS = {"A": 1.0, "B": 0.6, "C": 0.2, "D": 0.0}
FIVE_LETTERS = {"A": 1.0, "B": 0.75, "C": 0.5, "D": 0.25, "E": 0.0}

GROUPS = (
    Code("citizens", N_("Citizens"), ("Người dân", "Công dân", "Cá nhân", "Người dân, hộ gia đình")),
    Code("businesses", N_("Businesses and organisations"), ("Doanh nghiệp", "Tổ chức, doanh nghiệp", "Tổ chức", "Hợp tác xã")),
    Code("officials", N_("Officials and public employees"), ("Công chức, viên chức", "Cán bộ, công chức", "Công chức", "CBCCVC")),
    Code("councils", N_("Councils and the Front"), ("Đại biểu HĐND", "HĐND, UBMTTQ", "HĐND", "MTTQ")),
    Code("leaders", N_("Leaders"), ("Lãnh đạo", "Lãnh đạo cấp huyện", "Lãnh đạo cấp xã", "Lãnh đạo sở", "Lãnh đạo cấp phòng")),
)

_WHICH = (
    Column(
        "survey",
        Kind.TEXT,
        N_("Survey"),
        N_("What the survey is called, as its plan calls it."),
        ("Cuộc điều tra", "Tên cuộc điều tra", "Cuộc khảo sát", "Đợt điều tra", "Đợt khảo sát"),
        required=True,
    ),
    Column(
        "year",
        Kind.COUNT,
        N_("Year"),
        N_("The year that is assessed."),
        ("Năm", "Năm đánh giá", "Năm điều tra", "Năm khảo sát"),
        required=True,
    ),
    *UNIT,
)
_GROUP = Column(
    "respondent_group",
    Kind.TEXT,
    N_("Group of respondents"),
    N_("Which group answered: citizens, businesses, officials, councils or leaders."),
    ("Nhóm đối tượng", "Đối tượng", "Đối tượng khảo sát", "Đối tượng điều tra", "Nhóm người trả lời", "Loại phiếu"),
    required=True,
    codes=GROUPS,
)

# Each survey and year is a figure of its own.
_APART = (("area", "survey", "year"), ("unit", "survey", "year"))

SURVEY = Table(
    "survey",
    N_("Survey answers"),
    N_("How many respondents of a group gave which answer to which question about a unit."),
    ("survey", "year", "unit", "respondent_group", "question", "answer"),
    (
        *_WHICH,
        _GROUP,
        Column(
            "question",
            Kind.TEXT,
            N_("Question"),
            N_("The question's number in the survey."),
            ("Câu hỏi số", "Câu số", "Số câu hỏi", "Mã câu hỏi", "Câu"),
            required=True,
        ),
        Column(
            "question_text",
            Kind.TEXT,
            N_("Wording"),
            N_("What the question asks."),
            ("Nội dung câu hỏi", "Câu hỏi", "Nội dung"),
        ),
        Column(
            "criteria_set",
            Kind.TEXT,
            N_("Criteria set"),
            N_("The name of the set of criteria whose points the answers give."),
            ("Bộ tiêu chí", "Tên bộ tiêu chí"),
        ),
        Column(
            "criterion",
            Kind.TEXT,
            N_("Number of the criterion"),
            N_("The number, in the set, of the criterion that the question feeds."),
            ("Mã tiêu chí", "Số tiêu chí", "Thuộc tiêu chí"),
        ),
        Column(
            "answer",
            Kind.TEXT,
            N_("Answer"),
            N_("The option as the form prints it: its letter or its words."),
            ("Phương án trả lời", "Phương án", "Câu trả lời", "Trả lời"),
            required=True,
        ),
        Column(
            "weight",
            Kind.NUMBER,
            N_("Weight of the answer"),
            N_("The share of the most points the answer is worth, as 60% or 0.6."),
            ("Trọng số phương án (%)", "Trọng số phương án", "Mức điểm (%)", "Tỷ lệ điểm", "Trọng số"),
            required=True,
        ),
        Column(
            "respondents",
            Kind.COUNT,
            N_("Respondents who chose it"),
            N_("How many respondents of the group gave this answer."),
            ("Số người chọn", "Số phiếu chọn", "Số lượt chọn", "Số người trả lời", "Số phiếu"),
            required=True,
        ),
        *ORIGIN,
    ),
    apart=_APART,
)

SURVEY_FORMS = Table(
    "survey_forms",
    N_("Survey forms"),
    N_("How many forms were sent to a group of respondents about a unit, how many came back, and how large the group is."),
    ("survey", "year", "unit", "respondent_group"),
    (
        *_WHICH,
        _GROUP,
        Column(
            "population",
            Kind.COUNT,
            N_("Size of the group"),
            N_("How many people or bodies the group has, from whom those asked were drawn; empty: not known."),
            ("Tổng số đối tượng", "Quy mô nhóm", "Tổng thể", "Tổng số người trong nhóm"),
        ),
        Column(
            "sent",
            Kind.COUNT,
            N_("Forms sent"),
            N_("How many forms were handed out."),
            ("Số phiếu phát ra", "Phiếu phát ra", "Số phiếu phát", "Phát ra"),
            required=True,
        ),
        Column(
            "returned",
            Kind.COUNT,
            N_("Forms returned"),
            N_("How many valid forms came back."),
            ("Số phiếu thu về", "Phiếu thu về", "Số phiếu hợp lệ", "Thu về"),
            required=True,
        ),
        Column(
            "group_share",
            Kind.NUMBER,
            N_("Share of the group"),
            N_("The share of the score the office gives the group; empty: all answers count alike."),
            ("Tỷ trọng của nhóm (%)", "Tỷ trọng nhóm", "Trọng số nhóm"),
        ),
        *ORIGIN,
    ),
    apart=_APART,
)
