"""The words of the field's headings: which column of ours a path of labels stands for."""

import re
from dataclasses import dataclass
from functools import lru_cache

from schema.columns import Table
from schema.units import fold

Path = tuple[str, ...]

# What names a person or leads to one. Such columns are never read: only their headings are, to say so.
PERSONAL = (
    "chu ho so", "nguoi nop", "ten nguoi", "ho ten", "ho va ten", "cmnd", "cccd", "so giay to", "can cuoc", "dia chi",
    "dien thoai", "sdt", "so dt", "email", "fax", "ngay sinh", "nam sinh", "nguoi uy quyen", "can bo", "nguoi xu ly",
    "nguoi dung don", "nguoi yeu cau", "cong dan ten", "khach hang", "chu so huu", "chuhoso", "sodienthoai", "madoituong",
    "trich yeu", "ghi chu", "noi dung", "y kien", "applicant", "owner", "phone", "address", "e mail", "contact", "remark",
    "comment", "description", "first name", "last name", "full name", "date of birth",
)  # fmt: skip

_NUMBERS = ("stt", "tt", "so tt", "so thu tu", "no", "so tt ")


@dataclass(frozen=True)
class Meaning:
    """What a column of a form holds: the count `name`; one `part` of it where the form splits it further; or a `rate`,
    which is checked and not kept."""

    name: str
    part: bool = False
    rate: bool = False


# A form's groups. The words of one may occur in the label of another ("Đã xử lý (… + Rút)"), hence brackets do not count
# and the order does.
_GROUPS = (
    ("none",
     r"(?:da giai quyet|da xu ly|da tra) (?:ky|nam|thang|quy) truoc"
     r"|thanh toan|le phi|dia gioi|cung ky|luy ke|ke hoach|chi tieu|so tthc|ho so lien thong|cho tiep nhan"
     r"|khong (?:duoc )?tiep nhan|tu choi tiep nhan|so hoa|tai su dung|(?<!thoi )\bdiem\b|xep hang|thoi gian|trung binh|dong bo"
     r"|\b(?:don vi|co quan|bo phan|trung tam|noi|ngay|can bo|nguoi) (?:da |dang )?(?:tiep nhan|xu ly|giai quyet)"),
    ("ended_otherwise", r"(?:tra lai|tu choi).*\brut|\brut.*(?:tra lai|tu choi)"),
    ("withdrawn", r"\brut\b"),
    ("refused", r"tu choi|tra lai|khong du dieu kien|khong giai quyet"),
    ("suspended", r"tam dung|dung xu ly|bo sung|nghia vu tai chinh|nvtc"),
    ("received",
     r"ky truoc|nam truoc|thang truoc|quy truoc|ton dau|ton truoc|dau ky|moi tiep nhan|tiep nhan moi|phat sinh moi|nhan moi"
     r"|^ho so moi$"),
    ("resolved",
     r"da (?:duoc )?giai quyet|da xu ly|da tra|da hoan thanh|^da xong$|ket qua giai quyet(?: ho so)?$|hoan thanh xu ly"),
    ("open",
     r"dang (?:duoc |trong qua trinh )?giai quyet|dang xu ly|dang thuc hien|chua (?:duoc )?giai quyet|chua xu ly"
     r"|con ton|ton cuoi|ton dong|cuoi ky"
     r"|dang ton|chuyen ky sau|chuyen sang ky sau|^ton$|^(?:ho so )?con lai$"),
    ("received", r"nhan giai quyet|tiep nhan|ho so nhan|da nhan|yeu cau giai quyet"),
    # "Giải quyết trước, đúng hạn" and "Trả quá hạn" name no other group.
    ("resolved", r"(?:giai quyet|xu ly|\btra|\bxong) (?:\w+ )?(?:truoc|som|dung|qua|tre|cham)|^giai quyet$"),
)  # fmt: skip

# Words that name a group only where no label above them does.
_ALONE = (
    ("received", r"^tong so ho so$|^tong ho so$"),
    ("resolved", r"^(?:som|tre) h[ae]n$"),
    ("open", r"^(?:chua den|con|chua toi) han$"),
)
# In a group, the first pattern that the column's own label holds decides.
_LEAVES = {
    "received": (
        (r"ky truoc|nam truoc|thang truoc|quy truoc|ton dau|ton truoc|dau ky|chuyen sang|chuyen qua", "carried_over"),
        (r"truc tuyen|qua mang|toan trinh|mot phan|muc (?:do )?[34]\b|dvctt", "received_online"),
        (r"truc tiep", "received_in_person"),
        (r"buu chinh|bcci|buu dien", "received_postal"),
        (r"trong ky|moi|phat sinh|trong (?:thang|quy|nam)", "received_new"),
    ),
    "resolved": (
        (r"(?:truoc|som)(?: h[ae]n)?(?: va| hoac)? (?:dung|trong) h[ae]n"
         r"|(?:dung|trong)(?: h[ae]n)?(?: va| hoac)? (?:truoc|som)\b(?: h[ae]n)?"
         r"|(?:khong|chua)(?: bi)? (?:qua|tre|cham) h[ae]n", "resolved_on_time_total"),
        (r"(?:truoc|som) h[ae]n|tra truoc|tra som|som$", "resolved_early"),
        (r"(?:dung|trong) h[ae]n", "resolved_on_time"),
        (r"(?:qua|tre|cham) h[ae]n|tra cham|tra tre|\btre$|\bcham$", "resolved_overdue"),
    ),
    "open": (
        (r"(?:trong|con|dung) h[ae]n|(?:chua den|chua toi|chua qua) h[ae]n", "in_process_not_due"),
        (r"(?:qua|tre|cham) h[ae]n", "in_process_overdue"),
    ),
    "suspended": (),
    "withdrawn": (),
    "refused": (),
    "ended_otherwise": (),
}  # fmt: skip
_TOTALS = {
    "received": "received_total",
    "resolved": "resolved_total",
    "open": "in_process_total",
    "suspended": "suspended",
    "withdrawn": "withdrawn",
    "refused": "refused",
    "ended_otherwise": "ended_otherwise",
}
_TOTAL = re.compile(r"^(?:tong|tong so|tong cong|cong|so luong|so ho so|tong so ho so|tong ho so)$")
# Further divisions of a column: their label says which part, the one above it of what.
_PART = re.compile(r"xin loi|toan trinh|mot phan|muc (?:do )?[34]\b")
_ALL_PARTS = re.compile(r"muc (?:do )?3\b.*\b4\b|toan trinh.*mot phan|mot phan.*toan trinh")
_RATE = re.compile(r"\b(?:ty le|ti le|tl|phan tram|ratio|rate|percent)\b")
_POST = re.compile(r"buu chinh|bcci|buu dien")
# The number of a column at the end of its label: "Tổng số (3)", "(7)=(8)+(9)".
_NUMBER = re.compile(r"\s*\(\d{1,2}\)(?:\s*=.*)?$")
_BRACKETS = re.compile(r"\([^()]*\)")


# How offices shorten the words of headings, folded. "TH" may be trước hạn, trong hạn or thực hiện, and stays as it is.
_SHORT = tuple(
    (re.compile(rf"\b(?:{short})\b"), whole)
    for short, whole in (
        ("ts ?hs", "tong so ho so"), ("ts", "tong so"), ("sl", "so luong"), ("hs", "ho so"), ("gq", "giai quyet"),
        ("tn", "tiep nhan"), ("kq", "ket qua"), ("tr han", "truoc han"), ("d han|dh", "dung han"), ("q han|qh", "qua han"),
    )
)  # fmt: skip
# Counts that a column may hold together without hiding anything: of each set, the name it is kept under.
_TOGETHER = (
    ({"received_in_person", "received_postal"}, "received_in_person"),
    ({"resolved_early", "resolved_on_time", "resolved_on_time_total"}, "resolved_on_time_total"),
)
# What stands between two names in one label or one value.
AND = re.compile(r"[,;/+&]|\s[-–]\s|\b(?:và|hoặc)\b", re.IGNORECASE)
_APART = ("resolved", "open", "suspended", "withdrawn", "refused")


def count_column(path: Path) -> Meaning | None:
    """What the column under these labels, from top to bottom, holds; None for what no form counts, and for a column that holds
    two counts which belong apart."""
    return _read(path)[0]


def named_together(path: Path) -> tuple[str, ...]:
    """The counts that the labels of one column name together: "Trực tiếp, bưu chính"; none where they name one."""
    return _read(path)[1]


@lru_cache(maxsize=4096)
def _read(path: Path) -> tuple[Meaning | None, tuple[str, ...]]:
    """The column's meaning, if it has one, and the counts that its labels name together, if they are several."""
    path = tuple(_NUMBER.sub("", label) or label for label in path)
    if any("%" in label or _RATE.search(fold(label)) for label in path):
        return Meaning(_rate_of(path), rate=True), ()
    groups = [_group(label) for label in path]
    if not any(groups):
        groups = [_group(label, _ALONE) for label in path]
    named = [place for place, group in enumerate(groups) if group]
    if not named or "none" in groups:
        return None, ()
    group = groups[named[-1]]
    if together := _groups_together(path[named[-1]]):
        return None, together
    if group == "suspended" and named[-1] != len(path) - 1 and not _TOTAL.match(fold(path[-1])):
        return None, ()  # within and past the deadline of those whose clock stands still
    below = list(path[named[-1] :])
    if group != "received" and _POST.search(_words(below[-1])):
        return None, ()  # results sent by post are a part of those handed over
    names = _leaves(group, below)
    name = names[0] if len(names) == 1 else next((kept for all_of, kept in _TOGETHER if names and set(names) <= all_of), None)
    together = names if len(names) > 1 and name != "resolved_on_time_total" else ()
    if name is None:
        return None, together
    # "Bổ sung", "Dừng xử lý" and "Thực hiện NVTC" stand side by side and are suspended together.
    part = len(below) == 1 if group == "suspended" else _is_part([_words(label) for label in below])
    return Meaning(name, part=part), together


def group_of(path: Path) -> str | None:
    """The group the labels name, whatever the lowest of them means; "none" for what no form counts."""
    groups = [group for label in path if (group := _group(label))]
    return "none" if "none" in groups else groups[-1] if groups else None


def _group(label: str, groups: tuple[tuple[str, str], ...] = _GROUPS) -> str | None:
    text = _outside(label)
    return next((group for group, pattern in groups if re.search(pattern, text)), None)


def _groups_together(label: str) -> tuple[str, ...]:
    """The totals of the groups that a label names side by side, as in "Tạm dừng, rút hồ sơ"; none if they are one, or have a
    name for both."""
    if _group(label) == "ended_otherwise":
        return ()
    pieces = dict.fromkeys(group for piece in AND.split(_BRACKETS.sub(" ", label)) if (group := _group(piece)) in _APART)
    return tuple(_TOTALS[group] for group in pieces) if len(pieces) > 1 else ()


def _outside(label: str) -> str:
    """The words of a label outside of its brackets; those within if there are no others."""
    return _words(_BRACKETS.sub(" ", label)) or _words(label)


def _words(label: str) -> str:
    """A label folded, abbreviations written out, with "thời hạn" for what it is: "hạn"."""
    text = fold(label)
    for short, whole in _SHORT:
        text = short.sub(whole, text)
    return text.replace("thoi han", "han")


def _leaves(group: str, below: list[str]) -> tuple[str, ...]:
    """The counts of a group that the lowest of its labels names; `below` begins with the label that names the group. A total or
    a part takes its name from the label above it. None if the lowest says nothing of the kind."""
    for place in range(len(below) - 1, -1, -1):
        outside, whole = _outside(below[place]), _words(below[place])
        names = _leaves_in(group, outside) or (() if place and _TOTAL.match(outside) else _leaves_in(group, whole))
        if names:
            return names
        if place and not (_TOTAL.match(outside) or _PART.search(whole)):
            return ()
    return (_TOTALS[group],)


def _leaves_in(group: str, text: str) -> tuple[str, ...]:
    """The counts a label names; what has given one its name gives none to another."""
    names = []
    for pattern, name in _LEAVES[group]:
        if re.search(pattern, text):
            names.append(name)
            text = re.sub(pattern, " ", text)
    # "Số mới tiếp nhận trực tuyến" is a part of what is new.
    return tuple(name for name in names if name != "received_new" or len(names) == 1 or "carried_over" in names)


def _is_part(below: list[str]) -> bool:
    """Whether the lowest label that names parts of a count names one of them, and not all: "mức độ 3, 4"."""
    named = next((label for label in reversed(below) if _PART.search(label)), "")
    return bool(named) and not _ALL_PARTS.search(named)


def _rate_of(path: Path) -> str:
    """What a printed share is a share of, as far as its labels say: a count's name, or "" if they do not."""
    text = fold(" ".join(path))
    for name, pattern in (
        ("resolved_on_time_total", _LEAVES["resolved"][0][0]),
        ("resolved_early", r"(?:truoc|som) h[ae]n"),
        ("resolved_on_time_total", r"(?:dung|trong) h[ae]n"),
        ("resolved_overdue", r"(?:qua|tre|cham) h[ae]n"),
        ("received_online", r"truc tuyen"),
    ):
        if re.search(pattern, text):
            return name
    return ""


def is_number_heading(label: str) -> bool:
    """Whether the column only numbers the rows."""
    return fold(label) in _NUMBERS


def is_personal(path: Path) -> bool:
    """Whether the labels sound like a column that may name a person or hold free text."""
    text = fold(" ".join(path))
    return any(word in text for word in PERSONAL)


def label_column(path: Path) -> str | None:
    """Whether a column of texts names units ("unit_name"), fields ("sector") or codes of units ("unit_code"); "" where its
    heading names both or neither unit nor field; None for a unit of measure."""
    text = fold(path[-1])
    if text.startswith("don vi tinh"):
        return None
    if re.search(r"^ma (?:don vi|dinh danh|co quan)", text):
        return "unit_code"
    unit = re.search(r"don vi|co quan|\bxa\b|\bphuong\b|dia phuong|\bubnd\b|so nganh|huyen", text)
    sector = re.search(r"linh vuc|cong viec|nhom thu tuc|thu tuc|tthc", text)
    return "unit_name" if unit and not sector else "sector" if sector and not unit else ""


@lru_cache(maxsize=64)
def headings_of(table: Table) -> dict[str, str]:
    """Our column by each heading it is known by, folded; its own name is one, as in the tables that pages hand out."""
    own = {fold(column.name.replace("_", " ")): column.name for column in table.columns if column.headings}
    return {fold(heading): column.name for column in table.columns for heading in column.headings} | own


def known_heading(path: Path, table: Table) -> str | None:
    """The column of `table` that has this heading: the lowest label, or the labels together."""
    path = tuple(_NUMBER.sub("", label) or label for label in path)
    known = headings_of(table)
    return known.get(fold(path[-1])) or known.get(fold(" ".join(path[-2:]))) or known.get(fold(": ".join(path)))
