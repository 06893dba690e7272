"""The table of points, column by column: what a unit was given for a criterion, at each step of the assessment."""

from language import N_
from schema.columns import Column, Kind, Table
from schema.criteria_table import SET
from schema.shared_columns import ORIGIN, UNIT

SCORES = Table(
    "scores",
    N_("Index scores"),
    N_("The points of one unit for one criterion of a criteria set, as it scored itself and as it was appraised."),
    ("criteria_set", "as_of", "unit", "criterion"),
    (
        *SET,
        *UNIT,
        Column(
            "criterion",
            Kind.TEXT,
            N_("Number of the criterion"),
            N_("The criterion's number in the set, for example 1.2.3."),
            ("Mã tiêu chí", "Số tiêu chí", "Số thứ tự tiêu chí"),
            required=True,
        ),
        Column(
            "as_of",
            Kind.DATE,
            N_("As of"),
            N_("The day the points stand for; empty: the last day of the year."),
            ("Ngày chốt số liệu", "Tính đến ngày", "Ngày chốt điểm"),
        ),
        Column("self_score", Kind.NUMBER, N_("Self-score"), N_("The points the unit gave itself."), ("Điểm tự chấm", "Tự chấm")),
        Column(
            "appraised_first",
            Kind.NUMBER,
            N_("Appraised"),
            N_("The points at the first appraisal."),
            ("Điểm thẩm định lần 1", "Điểm thẩm định", "Thẩm định lần 1", "Thẩm định"),
        ),
        Column(
            "appraised_second",
            Kind.NUMBER,
            N_("Appraised again"),
            N_("The points at the second appraisal, after the unit's explanation; empty: the first holds."),
            ("Điểm thẩm định lần 2", "Thẩm định lần 2", "Điểm sau giải trình"),
        ),
        Column(
            "survey_score",
            Kind.NUMBER,
            N_("Survey points"),
            N_("The points from the survey."),
            ("Điểm điều tra xã hội học", "Điểm khảo sát", "Điểm XHH"),
        ),
        Column(
            "flags",
            Kind.TEXT,
            N_("Flags"),
            N_("The codes with which the source marks the points, for example that data were lacking."),
            ("Cờ dữ liệu", "flags", "Cờ"),
        ),
        *ORIGIN,
    ),
    apart=(("area", "criteria_set", "year"), ("unit", "criteria_set", "year")),
)
