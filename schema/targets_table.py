"""The table of targets, column by column."""

from language import N_
from schema.columns import Column, Kind, Table
from schema.shared_columns import ORIGIN, UNIT
from schema.target_rates import TARGET_RATES

TARGETS = Table(
    "targets",
    N_("Targets"),
    N_("What a unit or a whole area is to reach in a year, and which document says so."),
    ("indicator", "unit", "year"),
    (
        Column(
            "indicator",
            Kind.TEXT,
            N_("Indicator"),
            N_("What it is about: the rate on time, overdue, online or resolved, or an indicator of the reform programme."),
            ("Chỉ tiêu", "Tên chỉ tiêu", "Chỉ số"),
            required=True,
            codes=TARGET_RATES,
        ),
        *UNIT,
        Column("year", Kind.COUNT, N_("Year"), N_("The year it is set for."), ("Năm", "Năm thực hiện"), required=True),
        Column(
            "target",
            Kind.NUMBER,
            N_("Target"),
            N_("The share to reach, as 95% or 0.95, or the number; of what is to be low the most that it may be."),
            ("Mục tiêu", "Mục tiêu (%)", "Chỉ tiêu giao", "Chỉ tiêu được giao", "Kế hoạch"),
            required=True,
        ),
        Column(
            "document",
            Kind.TEXT,
            N_("Document"),
            N_("The decision or plan that sets it."),
            ("Văn bản", "Văn bản giao", "Căn cứ", "Số văn bản"),
        ),
        *ORIGIN,
    ),
)
