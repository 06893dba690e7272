"""The procedures the demonstration dossiers are of: real kinds of procedure, with illustrative codes, times and shares."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Procedure:
    """`days` are the working days promised, 0 for the same day; `weight` is its share of a unit's dossiers.

    Codes follow the national pattern but are illustrative, as are the times: this is no copy of a catalogue.
    """

    code: str
    name: str
    sector: str
    days: int
    weight: float
    district: bool
    office: str


_DESK = "Bộ phận Tiếp nhận và Trả kết quả"


def _commune(code: str, name: str, sector: str, days: int, weight: float) -> Procedure:
    return Procedure(code, name, sector, days, weight, district=False, office=_DESK)


SAME_DAY_COMMUNE = _commune("2.000815", "Chứng thực bản sao từ bản chính giấy tờ, văn bản", "Chứng thực", 0, 34)
SAME_DAY_DISTRICT = Procedure(
    "2.000843", "Chứng thực bản sao do cơ quan, tổ chức cấp", "Chứng thực", 0, 20, district=True, office="Phòng Tư pháp"
)

PROCEDURES = (
    SAME_DAY_COMMUNE,
    _commune("2.000884", "Chứng thực chữ ký trong giấy tờ, văn bản", "Chứng thực", 0, 11),
    _commune("2.001035", "Chứng thực hợp đồng, giao dịch liên quan đến tài sản", "Chứng thực", 2, 3),
    _commune("1.001193", "Đăng ký khai sinh", "Hộ tịch", 0, 11),
    _commune("1.000894", "Đăng ký kết hôn", "Hộ tịch", 0, 5),
    _commune("1.000656", "Đăng ký khai tử", "Hộ tịch", 0, 3),
    _commune("1.004873", "Cấp giấy xác nhận tình trạng hôn nhân", "Hộ tịch", 3, 5),
    _commune("2.000635", "Cấp bản sao trích lục hộ tịch", "Hộ tịch", 0, 6),
    _commune("1.001776", "Trợ cấp xã hội hằng tháng", "Bảo trợ xã hội", 22, 3),
    _commune("1.001739", "Hỗ trợ chi phí mai táng", "Bảo trợ xã hội", 5, 2),
    _commune("1.011606", "Xác nhận hộ nghèo, hộ cận nghèo", "Bảo trợ xã hội", 7, 3),
    _commune("1.010803", "Xác nhận hồ sơ hưởng chế độ người có công", "Người có công", 5, 3),
    _commune("1.003554", "Hòa giải, xác nhận tranh chấp đất đai", "Đất đai", 32, 1),
    _commune("1.005092", "Xác nhận hồ sơ đề nghị cấp giấy chứng nhận quyền sử dụng đất", "Đất đai", 15, 2.5),
    _commune("1.004443", "Xác nhận hồ sơ tuyển sinh, chuyển trường", "Giáo dục", 0, 4),
    _commune("1.008004", "Chuyển đổi cơ cấu cây trồng trên đất lúa", "Nông nghiệp", 5, 1),
    SAME_DAY_DISTRICT,
    Procedure("1.001612", "Đăng ký thành lập hộ kinh doanh", "Đăng ký kinh doanh", 3, 14, True, "Phòng Tài chính – Kế hoạch"),
    Procedure(
        "2.000720", "Đăng ký thay đổi nội dung hộ kinh doanh", "Đăng ký kinh doanh", 3, 6, True, "Phòng Tài chính – Kế hoạch"
    ),
    Procedure(
        "1.003003", "Cấp giấy chứng nhận quyền sử dụng đất lần đầu", "Đất đai", 30, 7, True, "Chi nhánh Văn phòng Đăng ký đất đai"
    ),
    Procedure("2.000889", "Đăng ký biến động quyền sử dụng đất", "Đất đai", 10, 18, True, "Chi nhánh Văn phòng Đăng ký đất đai"),
    Procedure("1.004193", "Tách thửa, hợp thửa đất", "Đất đai", 15, 6, True, "Chi nhánh Văn phòng Đăng ký đất đai"),
    Procedure("1.009994", "Cấp giấy phép xây dựng nhà ở riêng lẻ", "Xây dựng", 15, 5, True, "Phòng Kinh tế và Hạ tầng"),
    Procedure("2.002284", "Cấp giấy phép bán lẻ rượu, thuốc lá", "Công Thương", 10, 2, True, "Phòng Kinh tế và Hạ tầng"),
    Procedure("2.000748", "Cải chính, bổ sung hộ tịch", "Hộ tịch", 3, 8, True, "Phòng Tư pháp"),
    Procedure(
        "1.000132", "Quyết định trợ cấp bảo trợ xã hội", "Bảo trợ xã hội", 10, 9, True, "Phòng Lao động – Thương binh và Xã hội"
    ),
    Procedure("1.004944", "Chuyển trường, tiếp nhận học sinh", "Giáo dục", 2, 5, True, "Phòng Giáo dục và Đào tạo"),
)
