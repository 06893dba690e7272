"""The families of forms that offices send, each written from figures that are known, with its own columns and words."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tests.loaders.corpus.grids import Truth

# A column's labels from top to bottom, and what stands in it: a figure's name, or how it follows from a row's figures.
Column = tuple[tuple[str, ...], str | Callable[[Truth], Any]]

UNITS = (
    "Thị trấn Anh Sơn", "Xã Cao Sơn", "Xã Hùng Sơn", "Xã Khai Sơn", "Xã Lĩnh Sơn", "Xã Long Sơn", "Xã Tào Sơn", "Xã Vĩnh Sơn",
    "Xã Lạng Sơn",
)  # fmt: skip
# Some have words in their names that also head a column, begin a total or belong to a signature.
FIELDS = (
    "Đất đai", "Hộ tịch", "Công chứng, chứng thực", "Công thương", "Người có công", "Lao động, việc làm", "Xây dựng", "Y tế",
    "Giải quyết khiếu nại, tố cáo", "Tiếp công dân", "Kế hoạch và đầu tư", "Tổng hợp", "Bưu chính, viễn thông",
    "Thi đua - khen thưởng",
)  # fmt: skip


@dataclass(frozen=True)
class Family:
    """`unknown` are figures the form cannot give, which must be missing and never zero."""

    name: str
    title: str
    label: str
    columns: Sequence[Column]
    unknown: tuple[str, ...] = ()
    by_field: bool = False
    period: str = "(Từ ngày 15/12/2019 đến ngày 14/03/2020)"
    # Figures that follow from several columns, or from one under another name.
    also: dict[str, Callable[[Truth], int]] = field(default_factory=dict)

    def expected(self, row: Truth) -> Truth:
        """What must be read from a row of this form."""
        given = {value: row[value] for _, value in self.columns if isinstance(value, str)}
        return given | {name: value(row) for name, value in self.also.items()} | dict.fromkeys(self.unknown)


def figures(rng: random.Random, scale: int) -> Truth:
    """One row's figures, which add up as the legal form says."""
    row = {name: rng.randrange(scale) for name in ("received_online", "received_in_person", "received_postal", "carried_over")}
    row["received_new"] = row["received_online"] + row["received_in_person"] + row["received_postal"]
    row["received_total"] = row["received_new"] + row["carried_over"]
    left = row["received_total"]
    for name, most in (
        ("suspended", 5),
        ("withdrawn", 4),
        ("refused", 4),
        ("in_process_overdue", 6),
        ("in_process_not_due", scale),
    ):
        row[name] = rng.randrange(min(left, most) + 1)
        left -= row[name]
    row["in_process_total"] = row["in_process_not_due"] + row["in_process_overdue"]
    row["resolved_total"] = left
    row["resolved_overdue"] = rng.randrange(min(left, 9) + 1)
    row["resolved_early"] = rng.randrange(left - row["resolved_overdue"] + 1)
    row["resolved_on_time"] = left - row["resolved_overdue"] - row["resolved_early"]
    row["resolved_on_time_total"] = row["resolved_early"] + row["resolved_on_time"]
    return row


def without(row: Truth, *names: str) -> Truth:
    """The row as a form without these columns knows it: those dossiers are still open within their time."""
    extra = sum(row[name] for name in names)
    return row | dict.fromkeys(names, 0) | {
        "in_process_not_due": row["in_process_not_due"] + extra,
        "in_process_total": row["in_process_total"] + extra,
    }  # fmt: skip


_RECEIVED, _RESOLVED, _OPEN = "Số hồ sơ nhận giải quyết", "Số hồ sơ đã giải quyết", "Số hồ sơ đang giải quyết"


def _desk(row: Truth) -> int:
    return row["received_in_person"] + row["received_postal"]


def _with_letter(row: Truth) -> int:
    return row["resolved_overdue"] // 2


def _without_letter(row: Truth) -> int:
    return row["resolved_overdue"] - _with_letter(row)


def _share(part: str) -> Callable[[Truth], Any]:
    return lambda row: f"{100 * row[part] / row['resolved_total']:.2f}%".replace(".", ",") if row["resolved_total"] else None


A = Family(
    "A",
    "TỔNG HỢP KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH THEO ĐƠN VỊ",
    "Đơn vị",
    (
        (("Tiếp nhận", "Tổng số"), "received_total"),
        (("Tiếp nhận", "Trực tiếp"), "received_in_person"),
        (("Tiếp nhận", "Trực tuyến"), "received_online"),
        (("Tiếp nhận", "BCCI"), "received_postal"),
        (("Đã giải quyết", "Tổng số"), "resolved_total"),
        (("Đã giải quyết", "Đúng và trước hạn"), "resolved_on_time_total"),
        (("Đã giải quyết", "Quá hạn"), "resolved_overdue"),
        (("Đang giải quyết", "Tổng số"), "in_process_total"),
        (("Đang giải quyết", "Trong hạn"), "in_process_not_due"),
        (("Đang giải quyết", "Quá hạn"), "in_process_overdue"),
    ),
    unknown=("resolved_early", "carried_over", "suspended"),
)
B = Family(
    "B",
    "Biểu số II.06a/VPCP/KSTT",
    "Đơn vị",
    (
        ((_RECEIVED, "Tổng số"), "received_total"),
        ((_RECEIVED, "Trong kỳ", "Trực tuyến"), "received_online"),
        ((_RECEIVED, "Trong kỳ", "Trực tiếp, dịch vụ bưu chính"), _desk),
        ((_RECEIVED, "Từ kỳ trước"), "carried_over"),
        ((_RESOLVED, "Tổng số"), "resolved_total"),
        ((_RESOLVED, "Trước hạn"), "resolved_early"),
        ((_RESOLVED, "Đúng hạn"), "resolved_on_time"),
        ((_RESOLVED, "Quá hạn"), "resolved_overdue"),
        ((_OPEN, "Tổng số"), "in_process_total"),
        ((_OPEN, "Trong hạn"), "in_process_not_due"),
        ((_OPEN, "Quá hạn"), "in_process_overdue"),
    ),
    unknown=("received_postal",),
    also={"received_in_person": _desk},
)
B_BY_FIELD = replace(B, name="B by field", label="Lĩnh vực, công việc giải quyết theo cấp", by_field=True)
C = Family(
    "C",
    "Biểu số 07a/BTP",
    "Tên đơn vị",
    (
        (("Số hồ sơ tiếp nhận", "Tổng số"), "received_total"),
        (("Số hồ sơ tiếp nhận", "Trực tuyến", "Toàn trình"), lambda row: row["received_online"] // 3),
        (("Số hồ sơ tiếp nhận", "Trực tuyến", "Một phần"), lambda row: row["received_online"] - row["received_online"] // 3),
        (("Số hồ sơ tiếp nhận", "Trực tiếp"), _desk),
        (("Số hồ sơ tiếp nhận", "Kỳ trước chuyển sang"), "carried_over"),
        (("Số hồ sơ đã giải quyết", "Tổng số"), "resolved_total"),
        (("Số hồ sơ đã giải quyết", "Trước hạn"), "resolved_early"),
        (("Số hồ sơ đã giải quyết", "Đúng hạn"), "resolved_on_time"),
        (("Số hồ sơ đã giải quyết", "Quá hạn", "Đã có thư xin lỗi"), _with_letter),
        (("Số hồ sơ đã giải quyết", "Quá hạn", "Chưa có thư xin lỗi"), _without_letter),
        (("Số hồ sơ đang giải quyết", "Tổng số"), "in_process_total"),
        (("Số hồ sơ đang giải quyết", "Trong hạn"), "in_process_not_due"),
        (("Số hồ sơ đang giải quyết", "Quá hạn"), "in_process_overdue"),
        (("Thanh toán", "Tổng số"), lambda row: row["received_new"] // 2),
        (("Thanh toán", "Trực tuyến"), lambda row: row["received_new"] // 3),
        (("Hồ sơ không được tiếp nhận",), lambda _: 1),
        (("Hồ sơ dừng xử lý",), "suspended"),
        (("Hồ sơ rút",), "withdrawn"),
    ),
    also={
        "received_online": lambda row: row["received_online"],
        "received_in_person": _desk,
        "resolved_overdue": lambda row: row["resolved_overdue"],
    },
)  # fmt: skip
D = Family(
    "D",
    "TÌNH HÌNH XỬ LÝ HỒ SƠ",
    "Đơn vị",
    (
        (("Tiếp nhận", "Tổng số"), "received_total"),
        (("Tiếp nhận", "Kỳ trước chuyển sang"), "carried_over"),
        (("Tiếp nhận", "Trong kỳ", "Tổng"), "received_new"),
        (("Tiếp nhận", "Trong kỳ", "Trực tuyến"), "received_online"),
        (("Tiếp nhận", "Trong kỳ", "Trực tiếp"), "received_in_person"),
        (("Tiếp nhận", "Trong kỳ", "BCCI"), "received_postal"),
        (("Đã xử lý (Đã xử lý xong + Đã trả kết quả)", "Tổng số"), "resolved_total"),
        (("Đã xử lý (Đã xử lý xong + Đã trả kết quả)", "Trước hạn"), "resolved_early"),
        (("Đã xử lý (Đã xử lý xong + Đã trả kết quả)", "Trong hạn"), "resolved_on_time"),
        (("Đã xử lý (Đã xử lý xong + Đã trả kết quả)", "Quá hạn"), "resolved_overdue"),
        (("Đang xử lý", "Tổng số"), "in_process_total"),
        (("Đang xử lý", "Trong hạn"), "in_process_not_due"),
        (("Đang xử lý", "Quá hạn"), "in_process_overdue"),
        (("Tạm dừng xử lý (Yêu cầu bổ sung, Yêu cầu thực hiện NVTC, Dừng xử lý)", "Tổng số"), "suspended"),
        (("Tạm dừng xử lý (Yêu cầu bổ sung, Yêu cầu thực hiện NVTC, Dừng xử lý)", "Trong hạn"), "suspended"),
        (("Tạm dừng xử lý (Yêu cầu bổ sung, Yêu cầu thực hiện NVTC, Dừng xử lý)", "Quá hạn"), lambda _: 0),
    ),
)
E = Family(
    "E",
    "TÌNH HÌNH GIẢI QUYẾT TTHC THEO LĨNH VỰC",
    "Lĩnh vực",
    (
        (("Tổng số tiếp nhận",), "received_total"),
        (("Đã giải quyết", "Tổng"), "resolved_total"),
        (("Đã giải quyết", "Trước hạn"), "resolved_early"),
        (("Đã giải quyết", "Đúng hạn"), "resolved_on_time"),
        (("Đã giải quyết", "Trễ hạn"), "resolved_overdue"),
        (("Đang giải quyết", "Tổng"), "in_process_total"),
        (("Đang giải quyết", "Trong hạn"), "in_process_not_due"),
        (("Đang giải quyết", "Trễ hạn"), "in_process_overdue"),
        (("Bổ sung",), lambda row: row["suspended"] // 2),
        (("Dừng xử lý",), lambda _: 0),
        (("Yêu cầu thực hiện nghĩa vụ tài chính",), lambda row: row["suspended"] - row["suspended"] // 2),
        (("Trả lại/Rút HS",), lambda row: row["withdrawn"] + row["refused"]),
        (("Tỷ lệ trước hạn",), _share("resolved_early")),
        (("Tỷ lệ đúng hạn",), _share("resolved_on_time_total")),
    ),
    unknown=("received_online", "carried_over"),
    by_field=True,
    also={"suspended": lambda row: row["suspended"]},
)
F = Family(
    "F",
    "THỐNG KÊ HỒ SƠ MỘT CỬA",
    "Đơn vị",
    (
        (("Tiếp nhận", "Tổng"), "received_total"),
        (("Tiếp nhận", "Năm trước chuyển qua"), "carried_over"),
        (("Tiếp nhận", "Tiếp nhận mới"), "received_new"),
        (("Đã giải quyết", "Tổng"), lambda row: row["resolved_total"] + row["refused"] + row["withdrawn"]),
        (("Đã giải quyết", "Trả trước hạn"), "resolved_early"),
        (("Đã giải quyết", "Trả đúng hạn"), "resolved_on_time"),
        (("Đã giải quyết", "Trả quá hạn"), "resolved_overdue"),
        (("Đã giải quyết", "HS bị từ chối"), "refused"),
        (("Đã giải quyết", "HS công dân rút"), "withdrawn"),
        (("Đang giải quyết", "Tổng"), lambda row: row["in_process_total"] + row["suspended"]),
        (("Đang giải quyết", "Chưa đến hạn"), "in_process_not_due"),
        (("Đang giải quyết", "Quá hạn"), "in_process_overdue"),
        (("Đang giải quyết", "Phải bổ sung"), "suspended"),
        (("Đang thực hiện NVTC",), lambda _: 0),
        (("Tỷ lệ sớm và đúng hạn",), _share("resolved_on_time_total")),
    ),
    also={
        "resolved_total": lambda row: row["resolved_total"] + row["refused"] + row["withdrawn"],
        "in_process_total": lambda row: row["in_process_total"] + row["suspended"],
    },
)
G = Family(
    "G",
    "THỐNG KÊ TÌNH HÌNH XỬ LÝ HỒ SƠ",
    "Cơ quan, đơn vị",
    (
        (("Tổng số hồ sơ",), "received_total"),
        (("Tồn kỳ trước",), "carried_over"),
        (("Mới tiếp nhận",), "received_new"),
        (("Đã giải quyết",), "resolved_total"),
        (("Sớm hạn",), "resolved_early"),
        (("Đúng hạn",), "resolved_on_time"),
        (("Trễ hạn",), "resolved_overdue"),
        (("Đang giải quyết",), "in_process_total"),
        (("Còn hạn",), "in_process_not_due"),
        (("Quá hạn",), "in_process_overdue"),
    ),
)
H = Family(
    "H",
    "KẾT QUẢ GIẢI QUYẾT HỒ SƠ HẰNG THÁNG",
    "Đơn vị",
    (
        (("Hồ sơ tiếp nhận",), "received_total"),
        (("Đã giải quyết", "Tổng số"), "resolved_total"),
        (("Đã giải quyết", "Giải quyết trước, đúng hạn"), "resolved_on_time_total"),
        (("Đã giải quyết", "Tỷ lệ %"), _share("resolved_on_time_total")),
        (("Đã giải quyết", "Quá hạn"), "resolved_overdue"),
        (("Đã giải quyết", "Tỷ lệ %"), _share("resolved_overdue")),
        (("Đang giải quyết", "Tổng số"), "in_process_total"),
        (("Đang giải quyết", "Quá hạn"), "in_process_overdue"),
    ),
    unknown=("resolved_early",),
)
PROGRESS_766 = Family(
    "766",
    "TIẾN ĐỘ GIẢI QUYẾT HỒ SƠ (Quyết định số 766/QĐ-TTg)",
    "departmentName",
    (
        (("totalReceived",), lambda row: row["resolved_total"] + row["in_process_total"]),
        (("totalOnTime",), lambda row: row["resolved_on_time_total"] + row["in_process_not_due"]),
        (("totalOverdue",), lambda row: row["resolved_overdue"] + row["in_process_overdue"]),
    ),
    unknown=("resolved_total", "resolved_early", "in_process_total", "carried_over"),
    also={
        "received_total": lambda row: row["resolved_total"] + row["in_process_total"],
        "within_deadline": lambda row: row["resolved_on_time_total"] + row["in_process_not_due"],
        "past_deadline": lambda row: row["resolved_overdue"] + row["in_process_overdue"],
    },
)
FAMILIES = {family.name: family for family in (A, B, B_BY_FIELD, C, D, E, F, G, H, PROGRESS_766)}


def rows_of(family: Family, seed: int, *, scale: int = 90, n: int = 5) -> list[Truth]:
    """Figures for `n` units or fields, such as this form can print; the same for the same seed."""
    rng = random.Random(f"{family.name}-{seed}")
    names = rng.sample(FIELDS if family.by_field else UNITS, n)
    printed = {name for _, name in family.columns if isinstance(name, str)}
    beside = [name for name in ("suspended", "withdrawn", "refused") if name not in printed and family.name not in "EF"]
    rows = []
    for name in names:
        row = figures(rng, scale)
        row = without(row, *beside) if beside else row
        if "carried_over" not in printed:
            row = row | {
                "carried_over": 0,
                "received_new": row["received_total"],
                "received_in_person": row["received_in_person"] + row["carried_over"],
            }
        rows.append(row | {"label": name})
    return rows
