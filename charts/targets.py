"""What is said of a target: how it is named, and whether it is met, at risk or missed."""

import pandas as pd

from charts.who import capital
from language import N_, Language
from metrics.targets import Goal, Verdict

VERDICTS: dict[Verdict, str] = {"met": N_("met"), "at_risk": N_("at risk, too close to tell"), "missed": N_("missed")}
_SHORT = VERDICTS | {"at_risk": N_("at risk")}
_RULE = N_(
    "Target (upright bar): met or missed only if the whole 95% interval lies on that side of it, at risk if it lies on both. "
    "{counts}."
)


def goal_line(goal: Goal, low: float, high: float, words: Language) -> str:
    """Target at least 95% (Plan 12/KH-UBND): met."""
    text = N_("Target at least {target}") if goal.better == "high" else N_("Target at most {target}")
    named = words.say(text, target=words.percent(goal.target))
    behind = [goal.document, words.say(N_("demonstration")) if goal.demonstration else ""]
    if any(behind):
        named = f"{named} ({', '.join(filter(None, behind))})"
    verdict = goal.verdict(low, high)
    return f"{named}: {words.say(VERDICTS[verdict])}" if verdict else named


def verdict_text(verdict: Verdict | None, words: Language) -> str:
    """In a table's cell; nothing where there is no verdict."""
    return words.say(_SHORT[verdict]) if isinstance(verdict, str) else ""


def target_sentences(table: pd.DataFrame, words: Language) -> list[str]:
    """The rule and how many meet their target, where there is any."""
    return [words.say(_RULE, counts=capital(verdict_counts(table, words)))] if "target" in table else []


def verdict_counts(table: pd.DataFrame, words: Language) -> str:
    """met: 5; at risk: 2; missed: 0."""
    numbers = table["verdict"].value_counts()
    return "; ".join(f"{words.say(name)}: {words.write(int(numbers.get(verdict, 0)))}" for verdict, name in _SHORT.items())
