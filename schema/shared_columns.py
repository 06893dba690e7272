"""Columns that several tables have: where a row came from, and whose it is."""

from language import N_
from schema.columns import Column, Kind

# Where a row came from: every row of every table carries these, counted as a person sees them in Excel.
ORIGIN = (
    Column("sheet", Kind.TEXT, N_("Sheet"), N_("The sheet the row stands in; empty for a .csv file.")),
    Column("row", Kind.COUNT, N_("Row"), N_("The row's number in that sheet, counted from 1.")),
)

# Whose a row is.
UNIT = (
    Column(
        "unit",
        Kind.TEXT,
        N_("Unit key"),
        N_("The unit's code and, where the code was reused, the day it became valid; its name when it is not a known unit."),
    ),
    Column(
        "unit_name",
        Kind.TEXT,
        N_("Unit"),
        N_("The unit's name, without “UBND” before it."),
        (
            "Đơn vị",
            "Tên đơn vị",
            "Cơ quan, đơn vị",
            "Cơ quan giải quyết",
            "Đơn vị giải quyết",
            "Đơn vị xử lý",
            "Cơ quan xử lý",
            "Cơ quan thực hiện",
            "Đơn vị thực hiện",
            "Đơn vị thụ lý",
            "Đơn vị tiếp nhận",
            "Cơ quan tiếp nhận",
            "DonViXuLy",
            "departmentName",
            "unit",
        ),
        required=True,
    ),
    Column(
        "unit_code",
        Kind.TEXT,
        N_("Unit code"),
        N_("The unit's code as the file gives it."),
        ("Mã đơn vị", "Mã định danh", "departmentCode"),
    ),
    Column("area", Kind.TEXT, N_("Area key"), N_("The key of the district or province the unit answers to.")),
    Column("area_name", Kind.TEXT, N_("Area"), N_("The district or province the unit answers to."), ("Đơn vị cấp trên",)),
)
