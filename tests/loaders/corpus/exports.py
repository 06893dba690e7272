"""Lists of dossiers as one-stop systems export them, one row a dossier, each written from dossiers that are known."""

import datetime as dt
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from schema.statuses import STATUSES
from tests.loaders.corpus.families import FIELDS, UNITS
from tests.loaders.corpus.grids import Grid, Truth

# A heading, and what stands under it: a fact's name, or how it follows from a dossier's facts.
Column = tuple[str, str | Callable[[Truth], Any]]

DAYS = ("received_date", "due_date", "completed_date", "returned_date")
FACTS = ("dossier_code", "sector", "unit_name", "status", "channel", *DAYS)
_CHANNELS = {"in_person": "Trực tiếp", "online": "Trực tuyến", "postal": "Qua bưu chính công ích"}
_STATUS = {status.code: status.names[0] for status in STATUSES}
_PROCEDURES = ("Đăng ký khai sinh", "Chứng thực bản sao", "Đăng ký biến động đất đai", "Cấp giấy phép xây dựng")
# Nobody: these must never come out of a loader.
PERSON, PHONE, CARD = "Nguyễn Văn Thí Dụ", "0900000000", "040000000000"


@dataclass(frozen=True)
class Export:
    """One system's list: its columns, how it writes a day, and the facts it cannot give."""

    name: str
    columns: Sequence[Column]
    day: Callable[[dt.date], Any]
    unknown: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    labels: dict[str, dict[str, str]] = field(default_factory=dict)

    def expected(self, dossier: Truth) -> Truth:
        return dossier | dict.fromkeys(self.unknown)


def dossiers(seed: int, n: int = 24) -> list[Truth]:
    """Dossiers of the first months of 2020 whose days follow each other; the same for the same seed."""
    rng = random.Random(f"dossiers-{seed}")
    found = []
    for number in range(1, n + 1):
        received = dt.date(2020, 1, 2) + dt.timedelta(days=rng.randrange(110))
        due = received + dt.timedelta(days=rng.choice((3, 5, 10, 15, 20)))
        status = rng.choice(("10", "10", "10", "9", "4", "4", "5", "7", "8"))
        ended = received + dt.timedelta(days=rng.randrange(1, 25))
        completed = ended if status in ("7", "8", "9", "10") else None
        returned = ended + dt.timedelta(days=rng.randrange(4)) if status == "10" else None
        found.append(
            {
                "dossier_code": f"H41.10.30-{received:%y%m%d}-{number:04}",
                "procedure": rng.choice(_PROCEDURES),
                "sector": rng.choice(FIELDS),
                "unit_name": rng.choice(UNITS),
                "received_date": received,
                "due_date": due,
                "completed_date": completed,
                "returned_date": returned,
                "status": status,
                "channel": rng.choice(list(_CHANNELS)),
            }
        )
    return found


def _status(dossier: Truth) -> str:
    return _STATUS[dossier["status"]]


def _channel(dossier: Truth) -> str:
    return _CHANNELS[dossier["channel"]]


def _at(hour: int, minute: int) -> dt.time:
    return dt.time(hour, minute)


IGATE = Export(
    "iGate",
    (
        ("STT", lambda _: None),
        ("Số hồ sơ", "dossier_code"),
        ("Tên thủ tục", "procedure"),
        ("Lĩnh vực", "sector"),
        ("Chủ hồ sơ", lambda _: PERSON),
        ("Số CMND/CCCD", lambda _: CARD),
        ("Địa chỉ", lambda _: f"Xóm 1, nhà ông {PERSON}"),
        ("Số điện thoại", lambda _: PHONE),
        ("Đơn vị giải quyết", lambda dossier: f"UBND {dossier['unit_name'].lower().replace('xã', 'xã')}"),
        ("Ngày tiếp nhận", "received_date"),
        ("Ngày hẹn trả", "due_date"),
        ("Ngày kết thúc xử lý", "completed_date"),
        ("Ngày trả", "returned_date"),
        ("Trạng thái", _status),
        ("Hình thức nộp", _channel),
        ("Trích yếu hồ sơ", lambda _: f"Hồ sơ của {PERSON}"),
    ),
    lambda day: f"{day:%d/%m/%Y} 08:30",
    title=("DANH SÁCH HỒ SƠ", "Từ ngày 01/01/2020 đến ngày 30/04/2020"),
)
NATIONAL = Export(
    "national",
    (
        ("MaHoSo", "dossier_code"),
        ("TenTTHC", "procedure"),
        ("TenLinhVuc", "sector"),
        ("KenhThucHien", lambda dossier: {"in_person": 1, "online": 2, "postal": 3}[dossier["channel"]]),
        ("ChuHoSo", lambda _: PERSON),
        ("LoaiDoiTuong", lambda _: 1),
        ("MaDoiTuong", lambda _: CARD),
        ("Email", lambda _: "nguoi.nop@example.invalid"),
        ("SoDienThoai", lambda _: PHONE),
        ("TrichYeuHoSo", lambda _: f"Hồ sơ của {PERSON}"),
        ("NgayTiepNhan", "received_date"),
        ("NgayHenTra", "due_date"),
        ("TrangThaiHoSo", lambda dossier: int(dossier["status"])),
        ("NgayTra", "returned_date"),
        ("NgayKetThucXuLy", "completed_date"),
        ("DonViXuLy", "unit_name"),
    ),
    lambda day: f"{day:%Y%m%d}093000",
)
OPENCPS = Export(
    "OpenCPS",
    (
        ("STT", lambda _: None),
        ("Số hồ sơ", "dossier_code"),
        ("Tên hồ sơ", "procedure"),
        ("Đơn vị xử lý", "unit_name"),
        ("Người nộp", lambda _: PERSON),
        ("Ngày tiếp nhận", "received_date"),
        ("Hạn trả", "due_date"),
        ("Trạng thái", _status),
    ),
    lambda day: f"{day:%d/%m/%Y}",
    unknown=("sector", "channel", "completed_date", "returned_date"),
)
EXPORTS = {export.name: export for export in (IGATE, NATIONAL, OPENCPS)}


def listed(export: Export, truth: Sequence[Truth]) -> Grid:
    """The list as the system writes it: some lines above, the headings, one row a dossier."""
    cells: list[list[Any]] = [[None, None, line] for line in export.title]
    top = len(cells)
    cells.append([heading for heading, _ in export.columns])
    rows = {}
    for number, dossier in enumerate(truth, start=1):
        rows[len(cells)] = dossier
        values = [value(dossier) if callable(value) else dossier[value] for _, value in export.columns]
        values = [export.day(value) if isinstance(value, dt.date) else value for value in values]
        cells.append([number if heading == "STT" else value for (heading, _), value in zip(export.columns, values, strict=True)])
    places = {place: value for place, (_, value) in enumerate(export.columns) if isinstance(value, str)}
    return Grid(cells, [], range(top, top + 1), 1, places, rows)


def written(export: Export, day: Callable[[dt.date], Any]) -> Export:
    """The same list with its days written another way."""
    return replace(export, day=day)
