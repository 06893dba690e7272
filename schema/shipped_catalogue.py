"""The indicators of the reform programme that ship: those that plans, reports and inspections of administrative reform count."""

from collections.abc import Mapping

import pandas as pd

from language import N_
from schema.catalogue import Measure, with_published

_REPORT = N_("Periodic reports on administrative reform")
_RESOLUTION_17 = N_("Resolution 17/NQ-CP of 2019")
_RATINGS = N_("Decree 90/2020/NĐ-CP, before it Decree 56/2015/NĐ-CP")
_UNITS = N_("Resolution 19-NQ/TW of 2017")
_AUTONOMY = N_("Decrees 130/2005, 117/2013 (offices) and 16/2015, 60/2021 (public-service units)")

SHIPPED = (
    # Direction and management
    Measure(
        "directive_documents",
        N_("Directive documents"),
        (
            "Số văn bản chỉ đạo",
            "Văn bản chỉ đạo",
            "Văn bản chỉ đạo, điều hành",
            "Văn bản chỉ đạo CCHC",
            "Tổng số văn bản chỉ đạo",
        ),
        "direction",
        "flow",
        N_("documents"),
        source=_REPORT,
    ),
    *(
        Measure(code, label, names, "direction", "class", N_("documents"), split="directive_documents", source=_REPORT)
        for code, label, names in (
            ("directive_resolutions", N_("Resolutions"), ("Văn bản chỉ đạo: nghị quyết", "Số nghị quyết")),
            ("directive_directives", N_("Directives"), ("Văn bản chỉ đạo: chỉ thị", "Số chỉ thị")),
            ("directive_plans", N_("Plans"), ("Văn bản chỉ đạo: kế hoạch", "Số kế hoạch")),
            ("directive_decisions", N_("Decisions"), ("Văn bản chỉ đạo: quyết định", "Số quyết định")),
            ("directive_letters", N_("Official letters"), ("Văn bản chỉ đạo: công văn", "Số công văn")),
        )
    ),
    Measure(
        "conferences",
        N_("Conferences on reform"),
        ("Số hội nghị chuyên đề CCHC", "Hội nghị chuyên đề CCHC", "Hội nghị chuyên đề", "Hội nghị CCHC", "Số hội nghị"),
        "direction",
        "flow",
        N_("meetings"),
        source=_REPORT,
    ),
    Measure(
        "self_inspections",
        N_("Units inspected by the office itself, of those planned"),
        ("Đơn vị được tự kiểm tra CCHC", "Tự kiểm tra CCHC", "Số đơn vị đã tự kiểm tra", "Tự kiểm tra"),
        "direction",
        "share",
        N_("units"),
        "high",
        "district",
        "half",
        source=_REPORT,
    ),
    # Administrative procedures
    Measure(
        "procedures_reviewed",
        N_("Procedures reviewed"),
        ("Số TTHC được rà soát", "TTHC rà soát", "TTHC được rà soát", "Số TTHC rà soát", "Rà soát TTHC", "Số thủ tục rà soát"),
        "procedures",
        "flow",
        N_("procedures"),
        "high",
        source=_REPORT,
    ),
    Measure(
        "procedures_to_simplify",
        N_("Procedures proposed to be simplified"),
        ("Số TTHC đề xuất đơn giản hóa", "TTHC đề xuất đơn giản hóa", "TTHC đề xuất cắt giảm", "TTHC kiến nghị đơn giản hóa"),
        "procedures",
        "flow",
        N_("procedures"),
        "high",
        source=_REPORT,
    ),
    Measure(
        "procedure_time_cut",
        N_("Time cut from procedures"),
        ("Thời gian giải quyết TTHC cắt giảm", "Thời gian cắt giảm", "Số ngày cắt giảm", "Thời gian cắt giảm (ngày)"),
        "procedures",
        "flow",
        N_("days"),
        "high",
        source=_REPORT,
    ),
    Measure(
        "procedures_posted",
        N_("Procedures posted in public, of those in force"),
        ("TTHC được niêm yết công khai", "TTHC niêm yết công khai", "TTHC niêm yết", "Công khai, niêm yết TTHC"),
        "procedures",
        "share_on_day",
        N_("procedures"),
        "high",
        source=_REPORT,
    ),
    # One-stop mechanism
    Measure(
        "desks_upgraded",
        N_("One-stop desks upgraded"),
        ("Bộ phận một cửa được nâng cấp", "Bộ phận một cửa hiện đại", "Số bộ phận một cửa hiện đại", "Một cửa hiện đại"),
        "one_stop",
        "stock",
        N_("desks"),
        "high",
        "commune",
        "half",
        source=_REPORT,
    ),
    # Organisation
    Measure(
        "public_service_units",
        N_("Public-service units"),
        ("Số đơn vị sự nghiệp công lập", "Đơn vị sự nghiệp công lập", "Đơn vị sự nghiệp", "ĐVSN công lập"),
        "organisation",
        "stock",
        N_("units"),
        "low",
        "district",
        "half",
        source=_UNITS,
    ),
    Measure(
        "sub_units",
        N_("Sub-units within units"),
        ("Số đầu mối bên trong", "Đầu mối bên trong", "Số đầu mối", "Đầu mối"),
        "organisation",
        "stock",
        N_("sub-units"),
        "low",
        "district",
        "half",
        source=_UNITS,
    ),
    # Civil service
    Measure(
        "training_participations",
        N_("Training participations"),
        ("Số lượt người được đào tạo, bồi dưỡng", "Lượt người đào tạo, bồi dưỡng", "Đào tạo, bồi dưỡng (lượt người)"),
        "civil_service",
        "flow",
        N_("participations"),
        "high",
        source=_REPORT,
    ),
    *(
        Measure(
            code, label, names, "civil_service", "class", N_("participations"), split="training_participations", source=_REPORT
        )
        for code, label, names in (
            ("training_politics", N_("Political theory"), ("Đào tạo: lý luận chính trị",)),
            ("training_state", N_("State management"), ("Đào tạo: quản lý nhà nước",)),
            ("training_position", N_("Skills of the position"), ("Đào tạo: vị trí việc làm",)),
            ("training_it", N_("Information technology"), ("Đào tạo: công nghệ thông tin",)),
            ("training_reform", N_("Reform work"), ("Đào tạo: nghiệp vụ CCHC",)),
        )
    ),
    Measure(
        "staff_rated",
        N_("Staff rated"),
        ("Số cán bộ, công chức, viên chức được đánh giá", "Tổng số được đánh giá, xếp loại", "Số người được xếp loại"),
        "civil_service",
        "flow",
        N_("persons"),
        every="year",
        source=_RATINGS,
    ),
    *(
        Measure(code, label, names, "civil_service", "class", N_("persons"), every="year", split="staff_rated", source=_RATINGS)
        for code, label, names in (
            ("rating_excellent", N_("Excellent"), ("Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành xuất sắc", "Xuất sắc")),
            ("rating_good", N_("Good"), ("Hoàn thành tốt nhiệm vụ", "Hoàn thành tốt")),
            ("rating_satisfactory", N_("Satisfactory"), ("Hoàn thành nhiệm vụ",)),
            ("rating_unsatisfactory", N_("Unsatisfactory"), ("Không hoàn thành nhiệm vụ", "Không hoàn thành")),
        )
    ),
    # Public finance
    Measure(
        "autonomy_staffing",
        N_("Autonomy decisions on staffing"),
        ("Quyết định giao tự chủ về biên chế", "Giao quyền tự chủ về tổ chức, biên chế", "Quyết định tự chủ biên chế"),
        "finance",
        "flow",
        N_("decisions"),
        reporter="district",
        every="half",
        source=_AUTONOMY,
    ),
    Measure(
        "autonomy_funding",
        N_("Autonomy decisions on funding"),
        ("Quyết định giao tự chủ về kinh phí", "Giao quyền tự chủ về tài chính, kinh phí", "Quyết định tự chủ kinh phí"),
        "finance",
        "flow",
        N_("decisions"),
        reporter="district",
        every="half",
        source=_AUTONOMY,
    ),
    # Digital government
    Measure(
        "services_level_3",
        N_("Services offered at level 3 (partial), of procedures"),
        ("Dịch vụ công mức độ 3", "DVC mức độ 3", "DVCTT mức độ 3", "Dịch vụ công trực tuyến một phần", "DVC một phần"),
        "digital",
        "share_on_day",
        N_("procedures"),
        "high",
        "district",
        source=_RESOLUTION_17,
    ),
    Measure(
        "services_level_4",
        N_("Services offered at level 4 (full), of procedures"),
        ("Dịch vụ công mức độ 4", "DVC mức độ 4", "DVCTT mức độ 4", "Dịch vụ công trực tuyến toàn trình", "DVC toàn trình"),
        "digital",
        "share_on_day",
        N_("procedures"),
        "high",
        "district",
        source=_RESOLUTION_17,
    ),
    Measure(
        "services_used",
        N_("Online services that had dossiers, of those offered"),
        ("DVC có phát sinh hồ sơ", "Dịch vụ công có phát sinh hồ sơ", "DVCTT phát sinh hồ sơ"),
        "digital",
        "share_on_day",
        N_("services"),
        "high",
        "district",
        source=_RESOLUTION_17,
    ),
    Measure(
        "dossiers_online",
        N_("Dossiers filed online, of those newly received"),
        ("Hồ sơ nộp trực tuyến", "Hồ sơ trực tuyến", "Số hồ sơ nộp trực tuyến"),
        "digital",
        "share",
        N_("dossiers"),
        "high",
        source=_RESOLUTION_17,
    ),
    Measure(
        "payments_online",
        N_("Dossiers paid online, of those with something to pay"),
        ("Hồ sơ thanh toán trực tuyến", "Thanh toán trực tuyến", "HS thanh toán trực tuyến"),
        "digital",
        "share",
        N_("dossiers"),
        "high",
        source=_RESOLUTION_17,
    ),
    Measure(
        "documents_electronic",
        N_("Documents exchanged electronically, of all sent"),
        ("Văn bản điện tử", "Văn bản gửi điện tử", "Văn bản trao đổi điện tử", "Trao đổi văn bản điện tử"),
        "digital",
        "share",
        N_("documents"),
        "high",
        source=_RESOLUTION_17,
    ),
    Measure(
        "documents_signed",
        N_("Documents with an e-signature, of all sent"),
        ("Văn bản ký số", "Văn bản được ký số", "Văn bản có chữ ký số"),
        "digital",
        "share",
        N_("documents"),
        "high",
        source=_RESOLUTION_17,
    ),
    # Impact on citizens and the economy
    Measure(
        "business_dialogues",
        N_("Dialogues with businesses"),
        ("Số cuộc đối thoại doanh nghiệp", "Đối thoại doanh nghiệp", "Đối thoại với doanh nghiệp"),
        "impact",
        "flow",
        N_("meetings"),
        "high",
        "district",
        "half",
        source=_REPORT,
    ),
)


def catalogue(vocabulary: Mapping[str, pd.DataFrame] | None = None) -> tuple[Measure, ...]:
    """The indicators in use: those that ship, and what is published of the table `indicators`, if `vocabulary` (rows in use by
    the table's name) has it."""
    return with_published(SHIPPED, (vocabulary or {}).get("indicators"))
