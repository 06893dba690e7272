"""A text about a delay is taken for one of a few reasons, and is never kept itself."""

import pytest

from schema.delay_reasons import DELAY_REASONS, is_known, reason_in
from schema.units import fold


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Chờ công dân bổ sung giấy tờ", "applicant"),
        ("Chưa nộp thuế", "applicant"),
        ("chờ công dân nộp nghĩa vụ tài chính", "applicant"),
        ("Đã giải quyết nhưng chưa bấm kết thúc trên phần mềm", "software"),
        ("Cán bộ quên bấm kết thúc", "software"),
        ("Công chức kiêm nhiệm nhiều việc", "staff"),
        ("Chờ ý kiến Sở Tài nguyên và Môi trường", "agency"),
        ("Phải đi XÁC MINH thực địa", "verification"),
        ("Do dịch bệnh Covid-19", "closure"),
        ("Vướng mắc về quy định", "rules"),
        ("Nguyễn Văn Thử chưa ký", "other"),
        ("khác", "other"),
        ("3", "other"),
        ("Chậm so với quy định", "other"),
        ("Quá hạn theo quy định", "other"),
        ("Hồ sơ trên hệ thống", "other"),
        ("Hồ sơ của công dân Thí Dụ", "other"),
        ("Hồ sơ chưa kết thúc do chờ công dân nộp giấy tờ", "applicant"),
        ("Chưa kết thúc trên hệ thống", "software"),
        ("Yêu cầu bổ sung", "applicant"),
        ("Quy định chưa rõ", "rules"),
        ("…", None),
        ("0", None),
        ("Không", None),
        ("Không có lý do", None),
        ("Chưa rõ", None),
    ],
)
def test_the_words_of_offices_are_taken_for_a_reason(text, code):
    assert reason_in(text) == code


@pytest.mark.parametrize("reason", DELAY_REASONS, ids=lambda reason: reason.code)
def test_every_reason_is_known_by_its_own_name_and_its_phrases_are_folded(reason):
    assert reason_in(reason.name) == reason.code
    assert [fold(phrase) for phrase in reason.phrases] == list(reason.phrases)


def test_only_words_that_are_lost_are_unknown():
    assert [is_known(text) for text in ("Lý do khác", "khác", "Không", "Chờ ý kiến")] == [True] * 4
    assert not is_known("Nguyễn Văn Thử chưa ký")
