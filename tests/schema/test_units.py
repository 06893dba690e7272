"""A unit's name is the same name however the file dresses it, and folding is for likeness only."""

import pytest

from schema.units import clean, fold, kind_of, unit_name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("UBND Phường Việt Trì", "Phường Việt Trì"),
        ("UBND phường Việt Trì", "Phường Việt Trì"),
        ("UBND xã Lâm Thao - Tỉnh Phú Thọ", "Xã Lâm Thao"),
        ("Sở Công Thương - tỉnh Phú Thọ", "Sở Công Thương"),
        ("Ủy ban nhân dân huyện Anh Sơn, tỉnh Nghệ An", "Huyện Anh Sơn"),
        ("  - UBND xã\u00a0Cao Sơn ", "Xã Cao Sơn"),
        ("Văn phòng UBND Tỉnh - Tỉnh Phú Thọ", "Văn phòng UBND Tỉnh"),
    ],
)
def test_the_office_and_the_province_are_not_part_of_the_name(written, name):
    assert unit_name(written) == name


def test_accents_are_composed_and_look_alike_letters_mended():
    assert clean("Đất đai") == "Đất đai"
    assert clean("Ðất") == "Đất"


def test_folding_makes_different_communes_alike_so_it_may_only_suggest():
    assert fold("Xã Châu Bình") == fold("Xã Châu Bính") == "xa chau binh"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Tỉnh Nghệ An", "province"),
        ("Huyện Anh Sơn", "district"),
        ("Thị xã Thái Hòa", "district"),
        ("Xã Cao Sơn", "commune"),
        ("Phường Việt Trì", "commune"),
        ("Thị trấn Anh Sơn", "commune"),
        ("Sở Nội vụ", "department"),
        ("Thành phố Vinh", None),
        ("Trung tâm Y tế", None),
    ],
)
def test_the_first_word_says_the_kind_where_it_can(name, kind):
    assert kind_of(name) == kind
