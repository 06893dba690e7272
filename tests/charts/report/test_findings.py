"""Shortcomings, causes and recommendations say what an inspection says, and of what it does not say, that it does not."""

import datetime as dt

import pytest

from charts.report.findings import causes, inspected, merits, recommendations, shortcomings, standing_of
from language import language_for
from metrics.findings import states
from tests.charts.test_findings import DAY, LATE, LATER, published

EN, VI = language_for("en"), language_for("vi")
PUT_RIGHT = {"status": "put_right", "remediated_on": dt.date(2020, 9, 5)}


def stated(*rows: dict):
    return states(published(*rows), DAY, 5)


def texts(paragraphs) -> list[str]:
    return [paragraph.text for paragraph in paragraphs]


def test_which_inspection_it_was():
    assert texts(inspected(stated({"inspecting_body": "Sở Nội vụ"}), VI)) == ["Sở Nội vụ kiểm tra xã A ngày 1/9/2020 (“K/1”)."]
    assert texts(inspected(stated({}), EN)) == ["Inspection “K/1” of A commune, 1 Sep 2020."]


def test_merits_come_before_shortcomings_and_the_sentence_between_says_so():
    found = stated({"kind": "merit", "description": "Có kế hoạch"}, {"description": "Niêm yết thiếu."})
    assert texts(merits(found, VI)) == ["Những kết quả đạt được:", "- Cải cách tài chính công: Có kế hoạch."]
    assert texts(shortcomings(found, VI.date(DAY), VI)) == [
        "Bên cạnh những kết quả đạt được, đoàn kiểm tra đã chỉ ra 1 tồn tại, hạn chế; đến 11/9/2020 còn 1 tồn tại "
        "chưa khắc phục:",
        "- Cải cách tài chính công: Niêm yết thiếu.",
    ]
    assert texts(shortcomings(found, EN.date(DAY), EN))[0] == (
        "Beside the results achieved 1 shortcoming was found; on 11 Sep 2020 1 is still to be put right:"
    )


@pytest.mark.parametrize(
    ("rows", "intro"),
    [
        ([{"description": "a"}], "1 shortcoming was found; on 11 Sep 2020 1 is still to be put right:"),
        (
            [{"description": "a"}, {"kind": "violation", "description": "b"}],
            "2 shortcomings were found; on 11 Sep 2020 2 are still to be put right:",
        ),
        (
            [{"description": "a"}, PUT_RIGHT, {"status": "no_longer_applies"}],
            "3 shortcomings were found; on 11 Sep 2020 1 is still to be put right:",
        ),
        (
            [PUT_RIGHT, {"status": "no_longer_applies"}],
            "2 shortcomings were found; on 11 Sep 2020 none is left to be put right:",
        ),
        ([PUT_RIGHT, {"status": None}], "2 shortcomings were found; of 1 it is not stated what was done:"),
        (
            [{"description": "a"}, {"status": None}, {"status": None}],
            "3 shortcomings were found; on 11 Sep 2020 1 is still to be put right; of 2 it is not stated what was done:",
        ),
        ([{"kind": "merit", "description": "a"}], "The inspection names no shortcoming."),
        ([{"kind": None, "recommendation": "a"}], "The inspection names no shortcoming."),
    ],
)
def test_shortcomings_are_counted(rows, intro):
    assert texts(shortcomings(stated(*rows), EN.date(DAY), EN))[0] == intro


def test_a_shortcoming_names_its_unit_among_several_and_what_it_repeats():
    found = stated({"description": "a"}, {"unit_name": "Xã B", "reform_area": None, "repeat_of": "K/0/3"})
    assert texts(shortcomings(found, EN.date(DAY), EN))[1:] == [
        "- A commune, Public finance: a.",
        "- B commune, no area given: not described in the source. It repeats K/0/3.",
    ]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([{"kind": "merit"}], []),
        ([{"description": "a"}], ["Nguồn không nêu nguyên nhân."]),
        (
            [{"description": "a", "cause": "Thiếu người"}, {"description": "b"}],
            [
                "Nguyên nhân của những tồn tại, hạn chế nêu trên:",
                "- Cải cách tài chính công: Thiếu người.",
                "Có 1 tồn tại, hạn chế không nêu nguyên nhân.",
            ],
        ),
    ],
)
def test_causes_are_told_and_their_absence_too(rows, said):
    assert texts(causes(stated(*rows), VI)) == said


def test_a_recommendation_has_its_office_deadline_and_state():
    found = stated(
        {
            "recommendation": "Niêm yết đủ.",
            "responsible_unit": "Xã A",
            "deadline": LATE,
            "inspecting_body": "Sở Nội vụ",
        },
        {"recommendation": "Ghi đủ", "status": None, "inspecting_body": "Sở Nội vụ"},
        {"recommendation": None, "inspecting_body": "Sở Nội vụ"},
    )
    assert texts(recommendations(found, VI)) == [
        "Sở Nội vụ đề nghị:",
        "(1) Niêm yết đủ; đơn vị chịu trách nhiệm: xã A; hoàn thành chậm nhất ngày 8/9/2020; tình trạng: "
        "quá hạn 3 ngày làm việc.",
        "(2) Ghi đủ; đơn vị chịu trách nhiệm: không nêu; thời hạn: không nêu; tình trạng: không nêu.",
    ]


def test_recommendations_of_nobody_in_particular_and_none():
    assert texts(recommendations(stated({"recommendation": "a"}), EN))[0] == "The inspection recommends:"
    assert texts(recommendations(stated({"description": "a"}), EN)) == ["The inspection recommends nothing."]


def test_how_they_stand_on_the_day():
    found = stated(
        {"deadline": LATE},
        {"deadline": LATER},
        PUT_RIGHT,
        {"status": None},
        {"status": "no_longer_applies"},
        {"deadline": dt.date(2020, 9, 15)},
    )
    assert standing_of(found, VI.date(DAY), VI) == (
        "Tính đến ngày 11/9/2020, trong 6 nội dung phải theo dõi: đã khắc phục 1; quá thời hạn 1; sắp đến hạn 1; chưa xong, "
        "còn hạn 1; không còn phù hợp 1; không nêu kết quả 1."
    )
    assert standing_of(stated({"kind": "merit"}), "-", EN) == "Nothing is to be put right."
