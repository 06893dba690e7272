"""Whom a text is about: a unit's name in either language, at the start and within a sentence, and what is chosen of an area."""

import pytest

from charts.who import Who, at_start, in_sentence
from language import language_for

EN, VI = language_for("en"), language_for("vi")
AREA = "Huyện Anh Sơn"


@pytest.mark.parametrize(
    ("name", "within", "first", "english"),
    [
        ("Tỉnh Phú Thọ", "tỉnh Phú Thọ", "Tỉnh Phú Thọ", "Phú Thọ province"),
        ("Thành phố Vinh", "thành phố Vinh", "Thành phố Vinh", "Vinh city"),
        ("Huyện Anh Sơn", "huyện Anh Sơn", "Huyện Anh Sơn", "Anh Sơn district"),
        ("Quận Ba Đình", "quận Ba Đình", "Quận Ba Đình", "Ba Đình urban district"),
        ("Thị xã Thái Hòa", "thị xã Thái Hòa", "Thị xã Thái Hòa", "Thái Hòa town"),
        ("Xã Phúc Sơn", "xã Phúc Sơn", "Xã Phúc Sơn", "Phúc Sơn commune"),
        ("Phường Việt Trì", "phường Việt Trì", "Phường Việt Trì", "Việt Trì ward"),
        ("Thị trấn Anh Sơn", "thị trấn Anh Sơn", "Thị trấn Anh Sơn", "Anh Sơn township"),
        ("Đặc khu Côn Đảo", "đặc khu Côn Đảo", "Đặc khu Côn Đảo", "Côn Đảo special zone"),
        ("Quận 1", "Quận 1", "Quận 1", "District 1"),
        ("Phường 12", "Phường 12", "Phường 12", "Ward 12"),
        ("Sở Nội vụ", "Sở Nội vụ", "Sở Nội vụ", "Sở Nội vụ"),
        ("Bộ phận một cửa huyện Anh Sơn",) * 4,
        ("Xã", "Xã", "Xã", "Xã"),
    ],
)
def test_every_kind_of_unit_has_its_form_in_both_languages(name, within, first, english):
    assert in_sentence(name, VI) == within
    assert at_start(name, VI) == first
    assert in_sentence(name, EN) == at_start(name, EN) == english


@pytest.mark.parametrize(
    ("who", "english", "vietnamese"),
    [
        (Who(AREA), "Anh Sơn district", "Huyện Anh Sơn"),
        (Who(AREA, ("Xã Phúc Sơn",)), "Phúc Sơn commune", "Xã Phúc Sơn"),
        (
            Who(AREA, ("Xã Phúc Sơn", "Xã Cao Sơn")),
            "2 units (Phúc Sơn commune, Cao Sơn commune)",
            "2 đơn vị (Xã Phúc Sơn, Xã Cao Sơn)",
        ),
        (Who(AREA, tuple("ABCDE")), "5 units of Anh Sơn district", "5 đơn vị thuộc huyện Anh Sơn"),
        (Who(AREA, fields=("Đất đai",)), "Anh Sơn district (only Đất đai)", "Huyện Anh Sơn (chỉ Đất đai)"),
        (
            Who(AREA, fields=("A", "B", "C"), channels=("D",)),
            "Anh Sơn district (only 4 fields and channels)",
            "Huyện Anh Sơn (chỉ 4 lĩnh vực và hình thức)",
        ),
    ],
)
def test_who_is_chosen_is_named(who, english, vietnamese):
    assert who.alone(EN) == english
    assert who.alone(VI) == vietnamese


def test_a_title_names_whom_it_is_about_unless_that_is_the_whole_area():
    assert Who(AREA).titled("None was late", EN) == "None was late"
    assert Who(AREA, ("Xã Phúc Sơn",)).titled("None was late", EN) == "Phúc Sơn commune – None was late"


def test_what_a_picture_is_split_by_is_no_part_of_its_whole():
    who = Who(AREA, ("Xã Phúc Sơn",), ("Đất đai",), ("online",))
    assert who.without("unit") == Who(AREA, (), ("Đất đai",), ("online",))
    assert who.without("sector") == Who(AREA, ("Xã Phúc Sơn",), (), ("online",))
    assert who.without("procedure") == who
