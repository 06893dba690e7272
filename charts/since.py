"""What changed in a rate since a day, in one sentence: the rates before and after with their counts, and their difference."""

import datetime as dt

import pandas as pd

from charts.rate_dots import rate_text
from language import N_, Language
from metrics.comparison import Change
from schema.periods import Period


def since_title(day: dt.date, change: Change, words: Language, *, few: bool = False) -> str:
    """Whether the overdue rate is another since the day, as far as chance lets it be said; of `few` dossiers on either side only
    a change that is certain."""
    on = words.date(day)
    if change.points is None:
        return words.say(N_("Whether the overdue rate has changed since {day} cannot be said"), day=on)
    if not change.certain and few:
        return words.say(N_("Too few dossiers to say whether the overdue rate has changed since {day}"), day=on)
    if not change.certain:
        return words.say(N_("No change of the overdue rate beyond chance since {day}"), day=on)
    if change.points > 0:
        return words.say(N_("The overdue rate is higher since {day}, by more than chance explains"), day=on)
    return words.say(N_("The overdue rate is lower since {day}, by more than chance explains"), day=on)


def none_since(day: dt.date, words: Language) -> str:
    """What is said first where no figures lie after the day: a change up to it is none since."""
    return words.say(N_("No figures after {day} are published yet: what has changed cannot be said"), day=words.date(day))


def side_line(when: Period | None, rated: pd.Series | None, words: Language, *, before: bool) -> str:
    """One side of the day: 1 Jan 2019 – 17 Jun 2020: 0.02% · 3 of 14,000; or that there are no figures."""
    name = words.say(N_("Before")) if before else words.say(N_("After"))
    if when is None or rated is None:
        return words.say(N_("{side}: no figures"), side=name)
    return words.say(
        N_("{side}, {days}: {rate}"), side=name, days=words.dates(when.start, when.end), rate=rate_text(rated, words)
    )


def difference_line(change: Change, words: Language) -> str:
    """The difference with its interval; nothing where there is none."""
    if change.points is None:
        return ""
    return words.say(
        N_("Difference {points} (95% interval: {low} to {high})"),
        points=words.points(change.points),
        low=words.points(change.low),
        high=words.points(change.high),
    )
