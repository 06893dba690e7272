"""Why a dossier is late: the few reasons that are kept, and the words by which a free text is taken for one of them."""

from dataclasses import dataclass

from language import N_
from schema.units import fold


@dataclass(frozen=True)
class DelayReason:
    """`name` is the wording our template offers; `phrases` are words, folded, of which one in a text makes it this reason."""

    code: str
    label: str
    name: str
    phrases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name,)


# The kinds of forms II.07a and II.07b, those that are told apart by what can be done about them. Of several that a text names the
# first here counts: an officer who "has not ended it in the software" is no lack of officers. Words that only say that a dossier
# is late ("chậm so với quy định"), where it is ("trên hệ thống") or whose it is ("hồ sơ của công dân") are no phrase of any.
DELAY_REASONS = (
    DelayReason(
        "software",
        N_("Software, or not ended in it"),
        "Lỗi phần mềm hoặc chưa kết thúc trên hệ thống",
        (
            *("phan mem", "loi he thong", "he thong loi", "he thong bi loi"),
            *("chua bam", "quen bam", "chua ket thuc tren", "quen ket thuc", "chua cap nhat"),
            *("loi mang", "mat mang", "duong truyen", "ket noi mang"),
        ),
    ),
    DelayReason(
        "applicant",
        N_("Waiting for the applicant"),
        "Chờ công dân, tổ chức bổ sung hoặc nộp nghĩa vụ tài chính",
        (
            *("cho bo sung", "chua bo sung", "yeu cau bo sung", "phai bo sung", "bo sung ho so", "bo sung giay to"),
            *("cho cong dan", "cong dan bo sung", "cong dan cham", "cong dan chua", "cong dan khong den"),
            *("cho nguoi dan", "nguoi dan bo sung", "nguoi dan cham", "nguoi dan chua", "cho chu ho so", "chu ho so chua"),
            *("chua nop thue", "chua nop phi", "nghia vu tai chinh"),
        ),
    ),
    DelayReason(
        "agency",
        N_("Waiting for another office"),
        "Chờ phối hợp của cơ quan khác",
        (
            *("phoi hop", "lien thong", "cho y kien", "xin y kien", "lay y kien", "cho ket qua", "cho tham dinh"),
            *("co quan khac", "cho co quan", "cho ubnd", "cho van phong dang ky", "cho chi nhanh", "cap tren"),
        ),
    ),
    DelayReason(
        "verification",
        N_("Complex, or checked on site"),
        "Hồ sơ phức tạp, phải xác minh thực địa",
        ("xac minh", "thuc dia", "phuc tap", "do dac", "trich do", "tranh chap", "nguon goc"),
    ),
    DelayReason(
        "rules",
        N_("Rules unclear or in conflict"),
        "Quy định chưa rõ hoặc chồng chéo",
        ("quy dinh chua ro", "quy dinh moi", "vuong mac", "chong cheo", "chua co huong dan", "van ban huong dan"),
    ),
    DelayReason(
        "closure",
        N_("Holiday, epidemic or disaster"),
        "Nghỉ lễ, dịch bệnh hoặc thiên tai",
        ("nghi le", "nghi tet", "dich benh", "covid", "covid 19", "gian cach", "thien tai", "bao lu", "mua bao"),
    ),
    DelayReason(
        "staff",
        N_("Staff short, absent or slow"),
        "Thiếu cán bộ, kiêm nhiệm hoặc luân chuyển chậm",
        ("can bo", "cong chuc", "chuyen vien", "nhan su", "kiem nhiem", "qua tai", "nhieu ho so", "luan chuyen", "nghi phep"),
    ),
    DelayReason("other", N_("Another reason"), "Lý do khác"),
)
OTHER = DELAY_REASONS[-1]
_BY_NAME = {fold(text): reason.code for reason in DELAY_REASONS for text in (reason.code, reason.name)} | {"khac": OTHER.code}
# Ways to fill the cell without a reason in it.
_NOTHING = frozenset(
    ("", "0", "n a", "khong", "khong co", "khong co ly do", "khong ro", "khong ro ly do", "khong ro nguyen nhan", "chua ro",
     "chua ro ly do", "chua ro nguyen nhan", "chua xac dinh", "khong ghi", "dung han", "khong tre han", "khong qua han")
)  # fmt: skip


def reason_in(text: str) -> str | None:
    """The code of the reason a text gives, "other" if it is none of the known ones; None if it gives none."""
    words = fold(text)
    if words in _NOTHING:
        return None
    within = f" {words} "
    return _BY_NAME.get(words) or next(
        (reason.code for reason in DELAY_REASONS if any(f" {phrase} " in within for phrase in reason.phrases)), OTHER.code
    )


def is_known(text: str) -> bool:
    """Whether nothing is lost by `reason_in`: "Lý do khác" says no more than that, other words for "other" do."""
    return reason_in(text) != OTHER.code or fold(text) in _BY_NAME
