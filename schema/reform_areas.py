"""The areas of administrative reform, by which plans, indexes and inspections are divided.

Those of Resolution 76/NQ-CP (2021), with the words of Resolution 30c/NQ-CP (2011) that were in use until then.
"""

from language import N_
from schema.codes import Code

REFORM_AREAS = (
    Code(
        "direction",
        N_("Direction and management"),
        ("Chỉ đạo, điều hành", "Công tác chỉ đạo, điều hành CCHC", "Chỉ đạo điều hành"),
    ),
    Code("institutions", N_("Institutional reform"), ("Cải cách thể chế", "Thể chế", "Xây dựng và tổ chức thực hiện văn bản")),
    Code(
        "procedures",
        N_("Administrative procedures"),
        ("Cải cách thủ tục hành chính", "Cải cách TTHC", "Thủ tục hành chính", "TTHC"),
    ),
    Code("one_stop", N_("One-stop mechanism"), ("Cơ chế một cửa", "Một cửa, một cửa liên thông", "Một cửa", "Bộ phận một cửa")),
    Code("organisation", N_("Organisation"), ("Cải cách tổ chức bộ máy", "Tổ chức bộ máy", "Tổ chức bộ máy hành chính")),
    Code(
        "civil_service",
        N_("Civil service"),
        ("Cải cách chế độ công vụ", "Công vụ", "Xây dựng đội ngũ cán bộ, công chức, viên chức"),
    ),
    Code("finance", N_("Public finance"), ("Cải cách tài chính công", "Tài chính công")),
    Code(
        "digital",
        N_("Digital government"),
        ("Xây dựng chính quyền điện tử, chính quyền số", "Chính quyền số", "Chính quyền điện tử", "Hiện đại hóa hành chính"),
    ),
    Code(
        "impact",
        N_("Impact on citizens and the economy"),
        ("Tác động của cải cách hành chính", "Tác động CCHC", "Mức độ hài lòng"),
    ),
)
