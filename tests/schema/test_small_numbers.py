"""The rule for small numbers is 5 and 30, and another one changes every rate, rank and sentence at once."""

from contextvars import copy_context

import pytest

from charts.rate_dots import rate_text
from language import language_for
from metrics.ranking import ranked
from metrics.rates import with_rate
from schema.definitions import RESOLVED
from schema.small_numbers import SmallNumbers, small_numbers, use
from tests.rows import sums


def shown(*sizes: int) -> list[str]:
    table = sums(*({"unit": str(n), "unit_name": str(n), "resolved_overdue": 0, "resolved_on_time_total": n} for n in sizes))
    rows = ranked(with_rate(table, RESOLVED, side="overdue"), side="overdue")
    texts = {row["unit"]: rate_text(row, language_for("en")) for _, row in rows.iterrows()}
    return [f"{rows.set_index('unit').loc[str(n), 'shown']}: {texts[str(n)]}" for n in sizes]


def test_unless_said_otherwise_it_is_five_and_thirty():
    assert small_numbers() == SmallNumbers(5, 30)
    assert [text.split(":")[0] for text in shown(4, 5, 29, 30)] == ["too_few", "few", "few", "rate"]


def test_another_rule_is_followed_and_printed():
    context = copy_context()
    context.run(use, SmallNumbers(10, 50))
    assert context.run(shown, 9, 10, 49, 50) == [
        "too_few: fewer than 10 dossiers: no rate",
        "few: 0% · 0 of 10 · few dossiers",
        "few: 0% · 0 of 49 · few dossiers",
        "rate: 0% · 0 of 50",
    ]
    assert small_numbers() == SmallNumbers(5, 30)


@pytest.mark.parametrize(("rule", "found"), [(SmallNumbers(1, 1), "rate"), (SmallNumbers(1, 30), "few")])
def test_a_single_dossier_may_have_a_rate_if_the_office_says_so(rule, found):
    context = copy_context()
    context.run(use, rule)
    assert context.run(shown, 1)[0].startswith(found)
