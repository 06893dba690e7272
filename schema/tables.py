"""The tables the product keeps, column by column; everything else is derived from them."""

from language import N_
from schema.columns import Column, Kind, Table

# Where a row came from: every row of every table carries these, counted as a person sees them in Excel.
ORIGIN = (
    Column("sheet", Kind.TEXT, N_("Sheet"), N_("The sheet the row stands in; empty for a .csv file.")),
    Column("row", Kind.COUNT, N_("Row"), N_("The row's number in that sheet, counted from 1.")),
)

_UNIT = (
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

COUNTS = Table(
    "counts",
    N_("Reported counts"),
    N_("What a form such as II.06a reports for one unit and one period and, where given, one field."),
    (
        *_UNIT,
        Column("period_start", Kind.DATE, N_("From"), N_("First day of the reporting period."), ("Từ ngày",), required=True),
        Column("period_end", Kind.DATE, N_("To"), N_("Last day of the reporting period."), ("Đến ngày",), required=True),
        Column(
            "period_assumed", Kind.FLAG, N_("Dates assumed"), N_("The file only names its period; the two dates are assumed.")
        ),
        Column(
            "period_partial",
            Kind.FLAG,
            N_("Part of a year"),
            N_("The file names a year but covers only part of it, and does not say which."),
        ),
        Column("sector", Kind.TEXT, N_("Field"), N_("The field of administration (civil status, land …)."), ("Lĩnh vực",)),
        Column(
            "received_total",
            Kind.COUNT,
            N_("Received"),
            N_("Dossiers received, those carried over included."),
            ("Tiếp nhận: tổng số", "totalReceived"),
        ),
        Column(
            "received_new", Kind.COUNT, N_("Newly received"), N_("Dossiers received within the period."), ("Tiếp nhận: trong kỳ",)
        ),
        Column(
            "received_online", Kind.COUNT, N_("Received online"), N_("Newly received, filed online."), ("Tiếp nhận: trực tuyến",)
        ),
        Column(
            "received_in_person",
            Kind.COUNT,
            N_("Received in person"),
            N_("Newly received at the desk; with the postal ones where the form puts both in one column."),
            ("Tiếp nhận: trực tiếp",),
        ),
        Column(
            "received_postal",
            Kind.COUNT,
            N_("Received by post"),
            N_("Newly received by the public postal service."),
            ("Tiếp nhận: bưu chính",),
        ),
        Column(
            "carried_over",
            Kind.COUNT,
            N_("Carried over"),
            N_("Still open from the period before."),
            ("Tiếp nhận: kỳ trước chuyển sang",),
        ),
        Column(
            "resolved_total", Kind.COUNT, N_("Resolved"), N_("Dossiers resolved within the period."), ("Đã giải quyết: tổng số",)
        ),
        Column(
            "resolved_early", Kind.COUNT, N_("Resolved early"), N_("Resolved before the due date."), ("Đã giải quyết: trước hạn",)
        ),
        Column(
            "resolved_on_time", Kind.COUNT, N_("Resolved on time"), N_("Resolved on the due date."), ("Đã giải quyết: đúng hạn",)
        ),
        Column(
            "resolved_on_time_total",
            Kind.COUNT,
            N_("Resolved early or on time"),
            N_("Resolved on or before the due date."),
            ("Đã giải quyết: trước và đúng hạn",),
        ),
        Column(
            "resolved_overdue", Kind.COUNT, N_("Resolved late"), N_("Resolved after the due date."), ("Đã giải quyết: quá hạn",)
        ),
        Column(
            "resolved_no_due",
            Kind.COUNT,
            N_("Resolved, no due date"),
            N_("Resolved dossiers that never had a due date: neither on time nor late."),
        ),
        Column(
            "in_process_total",
            Kind.COUNT,
            N_("Open"),
            N_("Still in process at the end of the period."),
            ("Đang giải quyết: tổng số",),
        ),
        Column(
            "in_process_not_due",
            Kind.COUNT,
            N_("Open, not yet due"),
            N_("Open at the end of the period, within the deadline."),
            ("Đang giải quyết: trong hạn",),
        ),
        Column(
            "in_process_overdue",
            Kind.COUNT,
            N_("Open past due"),
            N_("Open at the end of the period, past the deadline."),
            ("Đang giải quyết: quá hạn",),
        ),
        Column("in_process_no_due", Kind.COUNT, N_("Open, no due date"), N_("Open dossiers without a due date.")),
        Column(
            "suspended", Kind.COUNT, N_("Suspended"), N_("Open with the clock stopped: papers or payment awaited."), ("Tạm dừng",)
        ),
        Column("withdrawn", Kind.COUNT, N_("Withdrawn"), N_("Withdrawn by the citizen within the period."), ("Rút hồ sơ",)),
        Column(
            "refused",
            Kind.COUNT,
            N_("Returned or stopped"),
            N_("Returned, refused or stopped within the period."),
            ("Trả lại, từ chối",),
        ),
        Column(
            "within_deadline",
            Kind.COUNT,
            N_("Within the deadline"),
            N_("Resolved on time plus open, not yet due (Decision 766)."),
            ("Trong hạn (766)", "totalOnTime"),
        ),
        Column(
            "past_deadline",
            Kind.COUNT,
            N_("Past the deadline"),
            N_("Resolved late plus open past due (Decision 766)."),
            ("Quá hạn (766)", "totalOverdue"),
        ),
        *ORIGIN,
    ),
)

DOSSIERS = Table(
    "dossiers",
    N_("Dossiers"),
    N_("One dossier of a one-stop export, without anything that names a person."),
    (
        Column(
            "dossier_code",
            Kind.TEXT,
            N_("Dossier code"),
            N_("The number on the citizen's receipt."),
            (
                "Mã hồ sơ",
                "Số hồ sơ",
                "Số biên nhận",
                "Mã số hồ sơ",
                "Mã biên nhận",
                "Mã HS",
                "Số HS",
                "MaHoSo",
            ),
            required=True,
        ),
        Column(
            "procedure_code",
            Kind.TEXT,
            N_("Procedure code"),
            N_("The procedure's national code."),
            ("Mã TTHC", "Mã thủ tục", "MaTTHC"),
        ),
        Column(
            "procedure",
            Kind.TEXT,
            N_("Procedure"),
            N_("The administrative procedure."),
            ("Tên TTHC", "Tên thủ tục", "Thủ tục", "Tên hồ sơ", "Tên thủ tục hành chính", "TenTTHC"),
        ),
        Column("sector", Kind.TEXT, N_("Field"), N_("The field of administration."), ("Lĩnh vực", "Tên lĩnh vực", "TenLinhVuc")),
        *_UNIT,
        Column("department", Kind.TEXT, N_("Department"), N_("The office within the unit."), ("Phòng ban", "Phòng ban xử lý")),
        Column(
            "received_date",
            Kind.DATE,
            N_("Received on"),
            N_("The day the dossier was accepted."),
            (
                "Ngày tiếp nhận",
                "Ngày tiếp nhận hồ sơ",
                "Ngày nhận hồ sơ",
                "Ngày nhận",
                "Thời gian tiếp nhận",
                "Thời điểm tiếp nhận",
                "NgayTiepNhan",
                "Ngày nộp",
            ),
            required=True,
        ),
        Column(
            "due_date",
            Kind.DATE,
            N_("Due on"),
            N_("The day promised for the result; empty if none was."),
            (
                "Ngày hẹn trả",
                "Ngày hẹn trả kết quả",
                "Ngày hẹn trả KQ",
                "Ngày hẹn trả hồ sơ",
                "Ngày hẹn",
                "Ngày đến hạn",
                "Hạn trả",
                "Hạn trả kết quả",
                "Hạn trả KQ",
                "Hạn xử lý",
                "Hạn giải quyết",
                "NgayHenTra",
            ),
        ),
        Column(
            "completed_date",
            Kind.DATE,
            N_("Completed on"),
            N_("The day processing ended."),
            (
                "Ngày kết thúc xử lý",
                "Ngày xử lý xong",
                "Ngày giải quyết xong",
                "Ngày kết thúc giải quyết",
                "Ngày hoàn thành",
                "Ngày hoàn thành xử lý",
                "Ngày hoàn thành giải quyết",
                "Ngày kết thúc thực tế",
                "Ngày kết thúc",
                "Ngày có kết quả",
                "NgayKetThucXuLy",
            ),
        ),
        Column(
            "returned_date",
            Kind.DATE,
            N_("Returned on"),
            N_("The day the result was handed over."),
            (
                "Ngày trả",
                "Ngày trả kết quả",
                "Ngày trả KQ",
                "Ngày trả thực tế",
                "Ngày trả kết quả thực tế",
                "Ngày trả hồ sơ",
                "Ngày thực trả",
                "NgayTra",
            ),
        ),
        Column(
            "status",
            Kind.TEXT,
            N_("Status"),
            N_("One of the ten national statuses, by its code."),
            (
                "Trạng thái",
                "Trạng thái hồ sơ",
                "Trạng thái xử lý",
                "Trạng thái giải quyết",
                "Tình trạng",
                "Tình trạng hồ sơ",
                "Tình trạng xử lý",
                "Tình trạng giải quyết",
                "TrangThaiHoSo",
            ),
            required=True,
        ),
        Column(
            "channel",
            Kind.TEXT,
            N_("Channel"),
            N_("How the dossier was filed: in person, online or by post."),
            ("Hình thức nộp", "Hình thức nộp hồ sơ", "Kênh nộp", "Kênh thực hiện", "Hình thức tiếp nhận", "KenhThucHien"),
        ),
        Column("service_level", Kind.TEXT, N_("Service level"), N_("The level of the online service."), ("Mức độ",)),
        *ORIGIN,
    ),
)

UNITS = Table(
    "units",
    N_("Units"),
    N_("One unit during one span of time: codes are reused and communes merge, so a unit is a code and a date."),
    (
        Column("code", Kind.TEXT, N_("Code"), N_("The unit's code in the span."), ("Mã đơn vị",), required=True),
        Column("name", Kind.TEXT, N_("Name"), N_("The unit's name in the span."), ("Tên đơn vị",), required=True),
        Column("kind", Kind.TEXT, N_("Kind"), N_("province, district, commune, department or desk."), ("Loại",), required=True),
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
            "successor", Kind.TEXT, N_("Successor's code"), N_("The code of the unit it became part of."), ("Mã đơn vị kế thừa",)
        ),
        *ORIGIN,
    ),
)

TABLES = {table.name: table for table in (COUNTS, DOSSIERS, UNITS)}

# The columns of COUNTS that are numbers of dossiers, in the order a table shows them.
COUNT_COLUMNS = [name for name in COUNTS.of_kind(Kind.COUNT) if name != "row"]
