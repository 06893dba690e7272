"""The margin of a mean of answers: by hand, and what must hold of any."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.margins import Z, by_shares, finite_population, mean_of, together, wider

LETTERS = (1.0, 0.6, 0.2, 0.0)
COUNTS = st.lists(st.integers(0, 200), min_size=4, max_size=4).filter(lambda counts: sum(counts) >= 2)


def test_the_mean_and_its_margin_by_hand():
    # 20 A, 10 B, 6 C, 4 D: (20 + 6 + 1.2) / 40 = 0.68; squares 20·0.32² + 10·0.08² + 6·0.48² + 4·0.68² = 5.344
    found = mean_of(LETTERS, (20, 10, 6, 4))
    assert found.mean == pytest.approx(0.68)
    assert found.error == pytest.approx(math.sqrt(5.344 / 39 / 40))
    assert found.margin == pytest.approx(0.11472, abs=0.00001)
    assert (found.n, found.corrected) == (40, False)


def test_a_known_group_narrows_the_margin_by_the_finite_population_correction():
    # √((100 − 40) ÷ 99) = 0.77850
    assert finite_population(40, 100) == pytest.approx(0.77850, abs=0.00001)
    assert mean_of(LETTERS, (20, 10, 6, 4), 100).margin == pytest.approx(0.11472 * 0.77850, abs=0.00001)


def test_a_group_smaller_than_its_answers_corrects_nothing():
    found = mean_of(LETTERS, (20, 10, 6, 4), 39)
    assert (found.corrected, found.margin) == (False, mean_of(LETTERS, (20, 10, 6, 4)).margin)


def test_where_all_say_the_same_the_margin_is_three_of_n_and_not_nothing():
    assert mean_of(LETTERS, (60, 0, 0, 0)).margin == pytest.approx(3 / 60)


def test_one_answer_has_no_margin_and_none_has_no_mean():
    assert mean_of(LETTERS, (1, 0, 0, 0)).margin is None
    assert mean_of(LETTERS, (1, 0, 0, 0), 1).margin == 0
    assert mean_of(LETTERS, (0, 0, 0, 0)) is None


def test_questions_to_the_same_people_add_their_errors_and_groups_their_squares():
    first, second = mean_of(LETTERS, (20, 10, 6, 4)), mean_of(LETTERS, (10, 10, 10, 10))
    halves = [(0.5, first), (0.5, second)]
    assert together(halves).mean == by_shares(halves).mean == pytest.approx((0.68 + 0.45) / 2)
    assert together(halves).error == pytest.approx((first.error + second.error) / 2)
    assert by_shares(halves).error == pytest.approx(math.hypot(first.error, second.error) / 2)
    assert (together(halves).n, by_shares(halves).n) == (40, 80)


def test_what_one_part_cannot_say_the_whole_cannot():
    halves = [(0.5, mean_of(LETTERS, (20, 10, 6, 4))), (0.5, mean_of(LETTERS, (1, 0, 0, 0)))]
    assert together(halves).error is None
    assert by_shares(halves).error is None
    assert together([]) is None
    assert by_shares([]) is None


def test_many_comparisons_need_a_wider_margin():
    assert wider(1) == pytest.approx(1)
    # 0.05 ÷ 190 pairs of 20 units: the normal quantile 3.6485
    assert wider(190) == pytest.approx(3.6485 / Z, abs=0.001)


@given(COUNTS)
def test_a_group_that_has_all_answered_leaves_no_margin(counts):
    assert mean_of(LETTERS, counts, sum(counts)).margin == 0


@given(COUNTS, st.integers(0, 500), st.integers(1, 500))
def test_the_larger_the_group_the_wider_the_margin_and_never_wider_than_without_one(counts, more, still_more):
    n = sum(counts)
    small, large = (mean_of(LETTERS, counts, n + size).margin for size in (more, more + still_more))
    assert small <= large <= mean_of(LETTERS, counts).margin + 1e-12


@given(COUNTS, st.integers(2, 5))
def test_more_answers_of_the_same_mind_never_widen_the_margin(counts, times):
    assert mean_of(LETTERS, [n * times for n in counts]).margin <= mean_of(LETTERS, counts).margin + 1e-12


@given(COUNTS)
def test_the_mean_lies_between_the_least_and_the_most_of_the_answers(counts):
    chosen = [weight for weight, n in zip(LETTERS, counts, strict=True) if n]
    assert min(chosen) - 1e-12 <= mean_of(LETTERS, counts).mean <= max(chosen) + 1e-12
