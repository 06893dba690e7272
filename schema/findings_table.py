"""The table of findings, column by column: what an inspection found in a unit, and what became of it."""

from dataclasses import replace

from language import N_
from schema.columns import Column, Kind, Table
from schema.findings import FINDING_KINDS, FINDING_STATUSES, SEVERITIES
from schema.reform_areas import REFORM_AREAS
from schema.shared_columns import ORIGIN, UNIT

# In the list of an inspection, the unit that does something is the responsible one.
_INSPECTED = ("Đơn vị được kiểm tra", "Cơ quan được kiểm tra", "Đối tượng kiểm tra", "Nơi kiểm tra", "Đơn vị", "Tên đơn vị")

FINDINGS = Table(
    "findings",
    N_("Inspection findings"),
    N_("What an inspection found in a unit, what it recommended, and what has been done about it."),
    ("area", "inspection", "finding"),
    (
        Column(
            "inspection",
            Kind.TEXT,
            N_("Inspection"),
            N_("Its number or name, for example that of its conclusion. No two inspections of an area may have the same."),
            (
                "Cuộc kiểm tra",
                "Số kết luận",
                "Kết luận số",
                "Tên cuộc kiểm tra",
                "Kết luận kiểm tra",
                "Đợt kiểm tra",
                "Mã cuộc kiểm tra",
            ),
            required=True,
        ),
        Column(
            "inspected_on",
            Kind.DATE,
            N_("Inspected on"),
            N_("The day of the inspection, or of its conclusion."),
            ("Ngày kiểm tra", "Thời gian kiểm tra", "Ngày kết luận", "Ngày phát hiện"),
            required=True,
        ),
        Column(
            "inspecting_body",
            Kind.TEXT,
            N_("Inspecting body"),
            N_("The office that inspected; no names of persons."),
            ("Cơ quan kiểm tra", "Đoàn kiểm tra", "Đơn vị kiểm tra", "Cơ quan chủ trì"),
        ),
        *(replace(column, headings=_INSPECTED) if column.name == "unit_name" else column for column in UNIT),
        Column(
            "visited",
            Kind.TEXT,
            N_("Units visited"),
            N_("Units the inspection went to beside the one it is about."),
            ("Đơn vị đến kiểm tra", "Đơn vị được đến", "Các xã đến kiểm tra"),
        ),
        Column(
            "finding",
            Kind.TEXT,
            N_("Number of the finding"),
            N_("Its number within the inspection."),
            ("Số phát hiện", "Mã phát hiện", "Số thứ tự phát hiện", "STT", "TT", "Số TT", "Số thứ tự"),
            required=True,
        ),
        Column(
            "reform_area",
            Kind.TEXT,
            N_("Area of reform"),
            N_("The area of administrative reform it belongs to."),
            ("Lĩnh vực", "Nội dung kiểm tra", "Lĩnh vực CCHC", "Nhóm nội dung", "Lĩnh vực kiểm tra"),
            codes=REFORM_AREAS,
        ),
        Column(
            "kind",
            Kind.TEXT,
            N_("Kind"),
            N_("Merit, shortcoming or violation; empty where a recommendation comes without one."),
            ("Loại", "Loại phát hiện", "Phân loại", "Tính chất"),
            codes=FINDING_KINDS,
        ),
        Column(
            "severity", Kind.TEXT, N_("Severity"), N_("How grave it is."), ("Mức độ", "Mức độ nghiêm trọng"), codes=SEVERITIES
        ),
        Column(
            "description",
            Kind.TEXT,
            N_("Finding"),
            N_("What was found, in the words of the conclusion; no names and numbers of persons."),
            (
                "Nội dung phát hiện",
                "Nội dung",
                "Kết quả kiểm tra",
                "Nội dung tồn tại, hạn chế",
                "Tồn tại, hạn chế",
                "Mô tả",
                "Nội dung kết luận",
            ),
        ),
        Column("cause", Kind.TEXT, N_("Cause"), N_("Why it came about."), ("Nguyên nhân",)),
        Column(
            "recommendation",
            Kind.TEXT,
            N_("Recommendation"),
            N_("What the inspection asks for."),
            ("Kiến nghị", "Đề nghị", "Kiến nghị, đề nghị", "Nội dung kiến nghị", "Yêu cầu khắc phục"),
        ),
        Column(
            "responsible_unit",
            Kind.TEXT,
            N_("Responsible unit"),
            N_("The office that is to put it right; no names of persons."),
            (
                "Đơn vị chịu trách nhiệm",
                "Trách nhiệm",
                "Đơn vị thực hiện",
                "Cơ quan thực hiện",
                "Cơ quan chịu trách nhiệm",
                "Đơn vị khắc phục",
            ),
        ),
        Column(
            "deadline",
            Kind.DATE,
            N_("Deadline"),
            N_("The day by which it is to be put right."),
            ("Thời hạn", "Hạn khắc phục", "Thời hạn khắc phục", "Hạn hoàn thành", "Thời hạn hoàn thành", "Hạn"),
        ),
        Column(
            "status",
            Kind.TEXT,
            N_("Status"),
            N_("What has been done so far; whether it is late follows from the deadline and is not written here."),
            ("Trạng thái", "Tình trạng", "Tình trạng khắc phục", "Tình hình khắc phục", "Kết quả thực hiện"),
            codes=FINDING_STATUSES,
        ),
        Column(
            "remediation",
            Kind.TEXT,
            N_("Remediation"),
            N_("What was done about it."),
            ("Biện pháp khắc phục", "Kết quả khắc phục", "Nội dung khắc phục", "Khắc phục"),
        ),
        Column(
            "remediated_on",
            Kind.DATE,
            N_("Put right on"),
            N_("The day it was put right."),
            ("Ngày khắc phục", "Ngày hoàn thành", "Ngày khắc phục xong"),
        ),
        Column(
            "verified_by",
            Kind.TEXT,
            N_("Verified by"),
            N_("The office that looked whether it is put right; no names of persons."),
            ("Cơ quan phúc tra", "Cơ quan xác nhận", "Đơn vị xác nhận", "Phúc tra"),
        ),
        Column(
            "verified_on",
            Kind.DATE,
            N_("Verified on"),
            N_("The day that was verified."),
            ("Ngày phúc tra", "Ngày xác nhận", "Ngày kiểm tra lại"),
        ),
        Column(
            "repeat_of",
            Kind.TEXT,
            N_("Repeats"),
            N_("The earlier finding it repeats: the inspection, a slash, and the finding's number."),
            ("Lặp lại của", "Tái phạm của", "Lặp lại"),
        ),
        Column(
            "link",
            Kind.TEXT,
            N_("Document"),
            N_("The document it stands in: its number, or its address."),
            ("Văn bản", "Liên kết", "Đường dẫn", "Nguồn"),
        ),
        *ORIGIN,
    ),
    apart=(("area", "inspection"),),
)
