"""An index is told with points, percent, rank among all, band, and the places gained or lost since the year before."""

import pytest

from charts.index.names import Assessed
from charts.report.index import index_sentences
from language import language_for
from metrics.index.points import points
from metrics.index.totals import moved, totals
from tests.metrics.index.index_rows import bands, criteria, scores

EN, VI = language_for("en"), language_for("vi")
SET = criteria(("1", 6), ("2", 4))
ASSESSED = Assessed("Set", 2020, 10)


def of(given, **limits: float):
    return totals(points(given, SET), SET, bands(**(limits or {"Tốt": 80, "Khá": 50})))


def plain(sentences) -> list[str]:
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in sentences]


NOW = of(scores(A={"1": 6, "2": 3}, B={"1": 5, "2": 2}, C={"1": 4, "2": 1}, D={"1": 1}))


def test_of_many_units_the_first_and_the_last_are_told_and_those_without_a_total_counted():
    assert plain(index_sentences(NOW, NOW, ASSESSED, VI)) == [
        "A đạt 9/10 điểm (90,00 %), xếp thứ 1/3, xếp loại tốt.",
        "C đạt 5/10 điểm (50,00 %), xếp thứ 3/3, xếp loại khá.",
        "1 đơn vị không có tổng điểm và không được xếp hạng.",
    ]


def test_one_unit_is_ranked_among_all():
    assert plain(index_sentences(NOW, NOW[NOW["unit"] == "B"], ASSESSED, EN)) == [
        "B has 7/10 points (70.00%), rank 2/3, band fairly good."
    ]


def test_a_unit_without_a_total_says_what_it_lacks():
    assert plain(index_sentences(NOW, NOW[NOW["unit"] == "D"], ASSESSED, EN)) == [
        "D has no total, since points are missing for 2."
    ]


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ({"A": {"1": 1, "2": 1}, "B": {"1": 6, "2": 4}, "C": {"1": 5, "2": 4}}, "tăng 2 bậc so với năm 2019"),
        ({"A": {"1": 5, "2": 4}, "B": {"1": 6, "2": 4}, "C": {"1": 1, "2": 1}}, "tăng 1 bậc so với năm 2019"),
        ({"A": {"1": 6, "2": 4}, "B": {"1": 1, "2": 1}, "C": {"1": 1, "2": 0}}, "giữ nguyên thứ hạng so với năm 2019"),
    ],
)
def test_places_since_the_year_before(before, said):
    (first, *_) = plain(index_sentences(NOW, NOW, ASSESSED, VI, moved(NOW, of(scores(**before)))))
    assert first == f"A đạt 9/10 điểm (90,00 %), xếp thứ 1/3, xếp loại tốt; {said}."


def test_places_lost():
    before = of(scores(A={"1": 1, "2": 1}, B={"1": 3, "2": 1}, C={"1": 6, "2": 4}))
    assert plain(index_sentences(NOW, NOW, ASSESSED, EN, moved(NOW, before)))[1].endswith(
        "band fairly good; down 2 places since 2019."
    )


def test_a_set_without_bands_names_none():
    found = of(scores(A={"1": 1, "2": 1}), Tốt=80)
    assert plain(index_sentences(found, found, ASSESSED, VI)) == ["A đạt 2/10 điểm (20,00 %), xếp thứ 1/1."]
