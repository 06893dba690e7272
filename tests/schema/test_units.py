"""A unit's name is the same name however the file dresses it, and folding is for likeness only."""

import pytest

from schema.units import clean, fold, in_sentence, unit_name


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


def test_a_unit_begins_small_within_a_sentence():
    assert in_sentence("Huyện Anh Sơn") == "huyện Anh Sơn"
    assert in_sentence("Anh Sơn") == "Anh Sơn"
