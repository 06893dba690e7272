"""The rates for which an office is given a target, each with the words it is set in and the side that is good."""

from dataclasses import dataclass
from typing import Literal

from language import N_


@dataclass(frozen=True)
class TargetRate:
    """`names` are the words that plans and directives use for it; a rate is good at or above its target if `better` is "high", at
    or below it if "low"."""

    code: str
    label: str
    names: tuple[str, ...]
    better: Literal["high", "low"] = "high"


TARGET_RATES = (
    TargetRate(
        "on_time",
        N_("On-time rate"),
        (
            "Tỷ lệ giải quyết đúng hạn",
            "Tỷ lệ hồ sơ giải quyết đúng hạn",
            "Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn",
            "Tỷ lệ hồ sơ đúng hạn",
            "Tỷ lệ đúng hạn",
            "Giải quyết đúng hạn",
        ),
    ),
    TargetRate(
        "overdue",
        N_("Overdue rate"),
        ("Tỷ lệ quá hạn", "Tỷ lệ hồ sơ quá hạn", "Tỷ lệ giải quyết quá hạn", "Tỷ lệ hồ sơ giải quyết quá hạn"),
        "low",
    ),
    TargetRate(
        "online",
        N_("Online of newly received"),
        ("Tỷ lệ hồ sơ trực tuyến", "Tỷ lệ hồ sơ nộp trực tuyến", "Tỷ lệ tiếp nhận trực tuyến", "Tỷ lệ nộp trực tuyến"),
    ),
    TargetRate("resolved", N_("Resolved of received"), ("Tỷ lệ giải quyết", "Tỷ lệ hồ sơ đã giải quyết")),
)
