"""What is past its deadline comes first, then what is near, worse, unreported, lost; of each the larger number."""

from dataclasses import dataclass

from metrics.attention import Urgency, in_order


@dataclass(frozen=True)
class Matter:
    name: str
    urgency: Urgency
    number: float


def names(*matters: Matter) -> list[str]:
    return [matter.name for matter in in_order(matters)]


def test_the_kind_decides_before_the_number():
    assert names(Matter("lost", Urgency.LOST, 90), Matter("near", Urgency.NEAR, 5), Matter("past", Urgency.PAST, 1)) == [
        "past",
        "near",
        "lost",
    ]


def test_within_a_kind_the_larger_number_comes_first_and_equals_stay_as_they_are():
    given = [Matter("a", Urgency.PAST, 3), Matter("b", Urgency.PAST, 7), Matter("c", Urgency.PAST, 3)]
    assert names(*given) == ["b", "a", "c"]


def test_what_is_worse_than_chance_stands_between_deadlines_and_what_is_not_reported():
    assert [urgency.name for urgency in sorted(Urgency)] == ["PAST", "NEAR", "WORSE", "UNREPORTED", "LOST"]
