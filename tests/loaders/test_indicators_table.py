"""An office's own indicators need what says how they add up; changes to those that ship need only what is different."""

import pytest

from loaders import read
from schema.catalogue import with_published
from schema.shipped_catalogue import SHIPPED, catalogue
from tests.workbooks import table

HEADINGS = (
    "Mã chỉ tiêu", "Tên gọi chỉ tiêu", "Lĩnh vực cải cách", "Tính chất", "Đơn vị tính", "Cấp báo cáo", "Thành phần của",
    "Tên gọi khác",
)  # fmt: skip
OWN = ("bo_thu_tuc", "Bộ thủ tục in sẵn", "Một cửa", "Cộng dồn", "bộ", None, None, "Bộ TTHC; Tờ TTHC")


def indicators(tmp_path, *rows):
    return read(table(tmp_path / "indicators.xlsx", HEADINGS, *rows))


def test_an_own_indicator_joins_the_catalogue_with_its_words(tmp_path):
    frame = indicators(tmp_path, OWN).tables[0].frame
    own = catalogue({"indicators": frame})[-1]
    assert (own.code, own.label, own.area, own.nature, own.every) == (
        "bo_thu_tuc",
        "Bộ thủ tục in sẵn",
        "one_stop",
        "flow",
        "quarter",
    )
    assert own.names == ("Bộ thủ tục in sẵn", "Bộ TTHC", "Tờ TTHC")


def test_what_a_change_leaves_empty_stays_as_it_ships(tmp_path):
    row = ("conferences", None, None, None, None, "Không thu thập", None, None)
    frame = indicators(tmp_path, row).tables[0].frame
    (changed,) = [one for one in with_published(SHIPPED, frame) if one.code == "conferences"]
    (shipped,) = [one for one in SHIPPED if one.code == "conferences"]
    assert (changed.reporter, changed.label, changed.names) == ("nobody", shipped.label, shipped.names)
    assert not changed.of_communes


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        (("Bộ thủ tục", *OWN[1:]), "indicator_code", "A"),
        (("on_time", *OWN[1:]), "indicator_code", "A"),
        ((*OWN[:4], None, *OWN[5:]), "indicator_incomplete", "E"),
        ((*OWN[:3], "Phân tổ", *OWN[4:]), "split_unknown", "G"),
        ((*OWN[:3], "Chưa rõ", *OWN[4:]), "word_unknown", "D"),
    ],
)
def test_what_cannot_be_is_refused_at_its_cell(tmp_path, row, code, column):
    problem = next(one for one in indicators(tmp_path, row).all_problems if one.code == code)
    assert (problem.severity, problem.row, problem.column) == ("error", 2, column)


def test_a_part_of_a_known_split_is_taken(tmp_path):
    row = ("to_khai", "Tờ trình", "Chỉ đạo, điều hành", "Phân tổ", "văn bản", None, "directive_documents", None)
    assert indicators(tmp_path, row).accepted


def test_no_two_indicators_that_ship_share_a_word():
    words = [name for measure in SHIPPED for name in measure.names]
    assert len(words) == len(set(words))
    assert len({measure.code for measure in SHIPPED}) == len(SHIPPED)
