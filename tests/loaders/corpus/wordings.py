"""The same form in the words of another office: every heading of a family drawn from those in use for it."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.loaders.corpus.families import Column, Family

RECEIVED = (
    "Số hồ sơ nhận giải quyết", "Số lượng hồ sơ tiếp nhận", "Tiếp nhận", "Số hồ sơ tiếp nhận", "Hồ sơ tiếp nhận",
    "Tổng số hồ sơ yêu cầu giải quyết", "Số hồ sơ đã tiếp nhận", "Tiếp nhận hồ sơ",
    "Số hồ sơ tiếp nhận theo cơ chế một cửa, một cửa liên thông",
)  # fmt: skip
RESOLVED = (
    "Số hồ sơ đã giải quyết", "Số lượng hồ sơ đã giải quyết", "Đã giải quyết", "Hồ sơ đã giải quyết", "Đã xử lý",
    "Số hồ sơ đã trả kết quả", "Kết quả giải quyết", "Hồ sơ đã giải quyết trong kỳ", "Số hồ sơ đã giải quyết xong",
    "Số hồ sơ đã giải quyết tính đến thời điểm báo cáo", "Kết quả giải quyết hồ sơ",
)  # fmt: skip
OPEN = (
    "Số hồ sơ đang giải quyết", "Hồ sơ đang xử lý", "Đang giải quyết", "Số hồ sơ chưa giải quyết", "Tồn",
    "Hồ sơ chưa giải quyết xong", "Đang xử lý", "Số hồ sơ còn tồn", "Hồ sơ tồn cuối kỳ",
    "Số hồ sơ đang giải quyết tại thời điểm báo cáo", "Hồ sơ đang trong quá trình giải quyết", "Số hồ sơ chuyển kỳ sau",
)  # fmt: skip
TOTAL = ("Tổng số", "Tổng", "Tổng cộng", "Tổng số hồ sơ", "Tổng HS", "Tổng\nsố")

# The lowest label of each figure under its group.
WORDS: dict[str, Sequence[str]] = {
    "received_new": (
        "Trong kỳ", "Mới tiếp nhận", "Tiếp nhận mới", "Số mới tiếp nhận", "Số hồ sơ mới tiếp nhận", "Tiếp nhận trong kỳ",
    ),
    "received_online": ("Trực tuyến", "Qua mạng", "Tiếp nhận qua mạng", "Số mới tiếp nhận trực tuyến", "Nộp trực tuyến"),
    "received_in_person": ("Trực tiếp", "Nộp trực tiếp", "Tiếp nhận trực tiếp", "Trực tiếp tại bộ phận một cửa"),
    "desk": ("Trực tiếp, dịch vụ bưu chính", "Trực tiếp, bưu chính", "Trực tiếp hoặc BCCI", "Trực tiếp hoặc dịch vụ bưu chính"),
    "received_postal": ("BCCI", "Bưu chính", "Dịch vụ bưu chính", "Bưu chính công ích", "Qua dịch vụ BCCI"),
    "carried_over": (
        "Từ kỳ trước", "Kỳ trước", "Kỳ trước chuyển sang", "Kỳ trước chuyển qua", "Tồn kỳ trước", "Năm trước chuyển qua",
        "Số kỳ trước chuyển qua", "Từ kỳ trước chuyển sang",
    ),
    "resolved_early": ("Trước hạn", "Sớm hạn", "Trả trước hạn", "Trả sớm", "Giải quyết trước hạn", "Trước thời hạn"),
    "resolved_on_time": ("Đúng hạn", "Trả đúng hạn", "Giải quyết đúng hạn", "Đúng thời hạn"),
    "resolved_on_time_total": (
        "Đúng và trước hạn", "Trước và đúng hạn", "Sớm và đúng hạn", "Trước hạn và đúng hạn", "Đúng hạn và trước hạn",
        "Trước hạn, đúng hạn", "Trả sớm và đúng hạn",
    ),
    "resolved_overdue": ("Quá hạn", "Trễ hạn", "Chậm hạn", "Trả quá hạn", "Trễ hẹn", "Trả trễ hạn", "Quá thời hạn"),
    "in_process_not_due": ("Trong hạn", "Chưa đến hạn", "Còn hạn", "Chưa tới hạn", "Đúng hạn", "Chưa quá hạn"),
    "in_process_overdue": ("Quá hạn", "Trễ hạn", "Đã quá hạn", "Chậm hạn", "Quá thời hạn"),
}  # fmt: skip
# The words in use for a group, by a word of the label it has.
GROUPS = {"nhận": RECEIVED, "đã giải quyết": RESOLVED, "đã xử lý": RESOLVED, "đang": OPEN}


def reworded(family: Family, seed: int) -> Family:
    """The family with its groups, totals and figures under other names; a form uses one name for a group throughout."""
    rng = random.Random(f"words-{family.name}-{seed}")
    groups: dict[str, str] = {}
    for labels, _ in family.columns:
        words = next((words for word, words in GROUPS.items() if word in labels[0].lower()), None)
        if words and len(labels) > 1:
            groups.setdefault(labels[0], rng.choice(words))

    def column(labels: tuple[str, ...], value: str | Callable) -> Column:
        if labels[0] not in groups:
            return labels, value
        name = value if isinstance(value, str) else "desk" if value.__name__ == "_desk" else ""
        words = WORDS.get(name) or (TOTAL if name else labels[-1:])
        return (groups[labels[0]], *labels[1:-1], rng.choice(words)), value

    return replace(family, name=f"{family.name} in other words", columns=tuple(column(*one) for one in family.columns))
