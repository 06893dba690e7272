"""The table of indicators that an office adds to the catalogue or changes in it, column by column."""

from language import N_
from schema.catalogue import BETTER, LENGTHS, NATURES, REPORTERS
from schema.columns import Column, Kind, Table
from schema.reform_areas import REFORM_AREAS
from schema.shared_columns import ORIGIN

INDICATORS = Table(
    "indicators",
    N_("Indicators"),
    N_("What the reform programme counts: indicators of your own, or changes to those that come with the dashboard."),
    ("code",),
    (
        Column(
            "code",
            Kind.TEXT,
            N_("Indicator code"),
            N_("A short code of your own, or that of an indicator to be changed; what is left empty then stays as it is."),
            ("Mã chỉ tiêu", "Mã chỉ số"),
            required=True,
        ),
        Column("name", Kind.TEXT, N_("Name"), N_("What it is called, and the words files use first."), ("Tên gọi chỉ tiêu",)),
        Column("name_en", Kind.TEXT, N_("English name"), N_("What it is called in English."), ("Tên tiếng Anh",)),
        Column(
            "reform_area",
            Kind.TEXT,
            N_("Reform area"),
            N_("The area of administrative reform it belongs to."),
            ("Lĩnh vực cải cách", "Nội dung cải cách"),
            codes=REFORM_AREAS,
        ),
        Column(
            "nature",
            Kind.TEXT,
            N_("Nature"),
            N_("Whether it adds up over periods, is of the last day, is a share of something, or one part of a split."),
            ("Tính chất", "Loại chỉ tiêu"),
            codes=NATURES,
        ),
        Column(
            "measured_in",
            Kind.TEXT,
            N_("Measured in"),
            N_("What one of it is: a document, a procedure, a day."),
            ("Đơn vị tính",),
        ),
        Column(
            "better",
            Kind.TEXT,
            N_("Better"),
            N_("Whether more or less of it is better; empty: neither."),
            ("Chiều tốt",),
            codes=BETTER,
        ),
        Column(
            "reporter",
            Kind.TEXT,
            N_("Reported by"),
            N_("Who has to report it; empty: communes and the district."),
            ("Cấp báo cáo",),
            codes=REPORTERS,
        ),
        Column(
            "every",
            Kind.TEXT,
            N_("How often"),
            N_("How often it is reported; empty: every quarter."),
            ("Kỳ hạn báo cáo",),
            codes=LENGTHS,
        ),
        Column(
            "split",
            Kind.TEXT,
            N_("Part of"),
            N_("Of one part of a split: the code of the indicator that is the whole."),
            ("Thành phần của", "Thuộc chỉ tiêu"),
        ),
        Column(
            "words",
            Kind.TEXT,
            N_("Other words"),
            N_("Other words that files use for it, apart by semicolons."),
            ("Tên gọi khác",),
        ),
        Column("source", Kind.TEXT, N_("Source"), N_("The document that asks for it."), ("Văn bản quy định", "Nguồn")),
        *ORIGIN,
    ),
)
