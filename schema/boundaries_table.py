"""The table of boundaries, column by column."""

from language import N_
from schema.columns import Column, Kind, Table
from schema.shared_columns import ORIGIN

# The headings are the names that Vietnamese map files give such a property, compared without case, accents and marks.
BOUNDARIES = Table(
    "boundaries",
    N_("Boundaries"),
    N_("The shape of one unit during one span of time, to be drawn on a map."),
    ("code", "valid_from"),
    (
        Column(
            "code",
            Kind.TEXT,
            N_("Code"),
            N_("The unit's code, as in the list of units."),
            (
                "ma_xa",
                "ma_px",
                "ma_phuong_xa",
                "ma_dvhc",
                "ma_hc",
                "Mã đơn vị",
                "unit_code",
                "ma_gso",
                "gso_code",
                "ma_huyen",
                "ma_quan_huyen",
                "ma_tinh",
                "ma_tinh_thanh",
                "code",
                "ma",
                "id",
            ),
            required=True,
        ),
        Column(
            "valid_from",
            Kind.DATE,
            N_("Valid from"),
            N_("First day of the unit's span; empty: since before these data."),
            ("Hiệu lực từ", "valid_from", "tu_ngay"),
        ),
        Column(
            "name",
            Kind.TEXT,
            N_("Name"),
            N_("The unit's name in the list of units."),
            (
                "ten_xa",
                "ten_px",
                "ten_phuong_xa",
                "ten_dvhc",
                "ten_hc",
                "Tên đơn vị",
                "unit_name",
                "ten_huyen",
                "ten_tinh",
                "ten",
                "name",
            ),
        ),
        Column(
            "geometry",
            Kind.TEXT,
            N_("Shape"),
            N_("A GeoJSON MultiPolygon in longitude and latitude, outer rings counter-clockwise and holes clockwise."),
            required=True,
        ),
        *ORIGIN,
    ),
)
