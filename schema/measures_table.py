"""The table of measures of the reform programme, column by column."""

from language import N_
from schema.columns import Column, Kind, Table
from schema.shared_columns import ORIGIN, UNIT
from schema.shipped_catalogue import SHIPPED

MEASURES = Table(
    "measures",
    N_("Reform measures"),
    N_("What a unit reports of an indicator of the reform programme for a period."),
    ("indicator", "unit", "period_start", "period_end"),
    (
        Column(
            "indicator",
            Kind.TEXT,
            N_("Indicator"),
            N_("What is counted: an indicator of the catalogue."),
            ("Chỉ tiêu", "Tên chỉ tiêu", "Chỉ số"),
            required=True,
            codes=SHIPPED,
        ),
        *UNIT,
        Column("period_start", Kind.DATE, N_("From"), N_("First day of the period."), ("Từ ngày",), required=True),
        Column("period_end", Kind.DATE, N_("To"), N_("Last day of the period."), ("Đến ngày",), required=True),
        Column(
            "value",
            Kind.NUMBER,
            N_("Value"),
            N_("The number; of a share the part. Empty means not reported, and only 0 means none."),
            ("Giá trị", "Số liệu", "Kết quả", "Tử số"),
        ),
        Column(
            "denominator",
            Kind.NUMBER,
            N_("Out of"),
            N_("Of a share the whole that the value is a part of."),
            ("Mẫu số", "Tổng số", "Trên tổng số"),
        ),
        Column("note", Kind.TEXT, N_("Note"), N_("What must be known about the figure; no names of persons."), ("Ghi chú",)),
        *ORIGIN,
    ),
)
