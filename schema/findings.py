"""The words of an inspection: what a finding is, how grave it is, and what has been done about it."""

from language import N_
from schema.codes import Code

FINDING_KINDS = (
    Code("merit", N_("Merit"), ("Ưu điểm", "Kết quả đạt được", "Mặt được")),
    Code("shortcoming", N_("Shortcoming"), ("Tồn tại, hạn chế", "Tồn tại", "Hạn chế", "Khuyết điểm", "Thiếu sót")),
    Code("violation", N_("Violation"), ("Sai phạm", "Vi phạm")),
)

SEVERITIES = (
    Code("minor", N_("Minor"), ("Nhẹ", "Thấp")),
    Code("medium", N_("Medium"), ("Trung bình", "Vừa")),
    Code("serious", N_("Serious"), ("Nghiêm trọng", "Cao", "Nặng")),
)

# Whether a finding is late follows from its deadline and the day it is asked on, and is no status.
FINDING_STATUSES = (
    Code("not_started", N_("Not started"), ("Chưa thực hiện", "Chưa khắc phục", "Chưa xử lý")),
    Code("in_progress", N_("In progress"), ("Đang thực hiện", "Đang khắc phục", "Đang xử lý")),
    Code("put_right", N_("Put right"), ("Đã khắc phục", "Đã thực hiện", "Đã hoàn thành", "Hoàn thành", "Đã xử lý")),
    Code("no_longer_applies", N_("No longer applies"), ("Không còn phù hợp", "Không còn áp dụng")),
)

# Between the name of an inspection and the number of a finding where one finding is said to repeat another.
OF_INSPECTION = "/"
