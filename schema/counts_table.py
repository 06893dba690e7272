"""The table of reported counts, column by column, and the headings its columns are known by."""

from language import N_
from schema.columns import Column, Kind, Table
from schema.shared_columns import ORIGIN, UNIT

COUNTS = Table(
    "counts",
    N_("Reported counts"),
    N_("What a form such as II.06a reports for one unit and one period and, where given, one field."),
    ("unit", "period_start", "period_end"),
    (
        *UNIT,
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
    many=True,
)
