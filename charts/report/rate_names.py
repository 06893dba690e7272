"""What a report calls the two rates of a definition: Decision 766's share counts what is open and not yet due, and says so."""

from language import N_, Language
from metrics.rates import Side
from schema.definitions import PROGRESS_766, Definition


def rate_label(definition: Definition, side: Side, words: Language) -> str:
    """As a row of a table is called: On-time rate."""
    if side == "overdue":
        return words.say(N_("Overdue rate"))
    return words.say(N_("Resolved on time or not yet due, of received") if definition == PROGRESS_766 else N_("On-time rate"))


def rate_called(definition: Definition, side: Side, words: Language) -> str:
    """Within a sentence: the on-time rate."""
    if side == "overdue":
        return words.say(N_("the overdue rate"))
    return words.say(N_("the share resolved on time or not yet due") if definition == PROGRESS_766 else N_("the on-time rate"))
