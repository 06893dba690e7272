"""The table of units in their spans of time, column by column."""

from language import N_
from schema.codes import Code
from schema.columns import Column, Kind, Table
from schema.shared_columns import ORIGIN

# A kind is what a unit is, not what it is called: towns, wards and communes are all communes here.
UNIT_KINDS = (
    Code("province", N_("Province"), ("province", "Tỉnh")),
    Code("district", N_("District"), ("district", "Huyện", "Quận", "Thị xã")),
    Code("commune", N_("Commune"), ("commune", "Xã", "Phường", "Thị trấn", "Đặc khu")),
    Code("department", N_("Department"), ("department", "Sở", "Ban", "Ngành", "Phòng")),
    Code("desk", N_("One-stop desk"), ("desk", "Bộ phận một cửa")),
)

UNITS = Table(
    "units",
    N_("Units"),
    N_("One unit during one span of time: codes are reused and communes merge, so a unit is a code and a date."),
    ("code", "valid_from"),
    (
        Column("code", Kind.TEXT, N_("Code"), N_("The unit's code in the span."), ("Mã đơn vị",), required=True),
        Column("name", Kind.TEXT, N_("Name"), N_("The unit's name in the span."), ("Tên đơn vị",), required=True),
        Column(
            "kind",
            Kind.TEXT,
            N_("Kind"),
            N_("province, district, commune, department or desk."),
            ("Loại",),
            required=True,
            codes=UNIT_KINDS,
        ),
        Column("parent", Kind.TEXT, N_("Parent's code"), N_("The code of the unit it answers to."), ("Mã đơn vị cấp trên",)),
        Column(
            "valid_from",
            Kind.DATE,
            N_("Valid from"),
            N_("First day of the span; empty: since before these data."),
            ("Hiệu lực từ",),
        ),
        Column("valid_to", Kind.DATE, N_("Valid to"), N_("Last day of the span; empty: still valid."), ("Hiệu lực đến",)),
        Column(
            "successor",
            Kind.TEXT,
            N_("Successor's code"),
            N_("The code of the unit it became part of; several, apart by semicolons, if it was split."),
            ("Mã đơn vị kế thừa",),
        ),
        *ORIGIN,
    ),
)
