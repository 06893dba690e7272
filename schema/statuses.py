"""The ten statuses of the national public-service portal, the channels, and the local words for them."""

from dataclasses import dataclass
from enum import StrEnum

from language import N_
from schema.codes import Code, named


class Bucket(StrEnum):
    """What a status means for the counts."""

    NOT_RECEIVED = "not_received"
    IN_PROCESS = "in_process"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    RESOLVED = "resolved"


@dataclass(frozen=True)
class Status:
    """One national status; `names` are the words exports use for it, the national one first."""

    code: str
    label: str
    bucket: Bucket
    names: tuple[str, ...]


STATUSES = (
    Status("1", N_("Newly registered"), Bucket.NOT_RECEIVED, ("Mới đăng ký", "Chờ tiếp nhận")),
    Status("2", N_("Accepted"), Bucket.IN_PROCESS, ("Được tiếp nhận", "Đã tiếp nhận", "Mới tiếp nhận")),
    Status("3", N_("Not accepted"), Bucket.NOT_RECEIVED, ("Không được tiếp nhận", "Từ chối tiếp nhận")),
    Status(
        "4",
        N_("In process"),
        Bucket.IN_PROCESS,
        ("Đang xử lý", "Đang giải quyết", "Đã bổ sung", "Liên thông", "Đang chờ kết quả liên thông", "Trình ký", "Chờ phê duyệt"),
    ),
    Status(
        "5",
        N_("Supplement requested"),
        Bucket.SUSPENDED,
        ("Yêu cầu bổ sung giấy tờ", "Chờ bổ sung", "Chờ công dân bổ sung", "Yêu cầu bổ sung", "Tạm dừng"),
    ),
    Status(
        "6",
        N_("Payment requested"),
        Bucket.SUSPENDED,
        ("Yêu cầu thực hiện nghĩa vụ tài chính", "Chờ thực hiện nghĩa vụ tài chính"),
    ),
    Status("7", N_("Withdrawn by the citizen"), Bucket.WITHDRAWN, ("Công dân yêu cầu rút hồ sơ", "Rút hồ sơ", "Xin rút")),
    Status("8", N_("Stopped"), Bucket.REFUSED, ("Dừng xử lý", "Trả lại", "Từ chối giải quyết", "Trả lại hồ sơ")),
    Status("9", N_("Processing finished"), Bucket.RESOLVED, ("Đã xử lý xong", "Chờ trả kết quả", "Có kết quả", "Đã có kết quả")),
    Status("10", N_("Result handed over"), Bucket.RESOLVED, ("Đã trả kết quả", "Đã trả")),
)


def codes_of(*buckets: Bucket) -> tuple[str, ...]:
    """The codes of the statuses in these buckets."""
    return tuple(status.code for status in STATUSES if status.bucket in buckets)


# How a dossier was filed; the words include the national code.
CHANNELS = (
    Code("in_person", N_("In person"), ("Trực tiếp", "1")),
    Code("online", N_("Online"), ("Trực tuyến", "2", "Qua mạng")),
    Code(
        "postal", N_("By post"), ("Qua bưu chính công ích", "3", "Bưu chính công ích", "Bưu chính", "BCCI", "Dịch vụ bưu chính")
    ),
)


# The columns of a list that hold codes, and what they may be.
CODED: dict[str, tuple[Status, ...] | tuple[Code, ...]] = {"status": STATUSES, "channel": CHANNELS}


def code_named(column: str, name: str) -> str | None:
    """The code that a person names in a column of codes: by itself, by a word exports use, or by its label in any language."""
    return named(CODED[column], name)
