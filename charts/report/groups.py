"""Sentences of a report about channels, units and fields: what stands out, and only where chance does not explain it."""

from collections.abc import Sequence

import pandas as pd

from charts.by_group import group_labels, said_labels
from charts.targets import verdict_counts
from charts.who import capital
from charts.wholes import whole_name
from language import N_, Language
from metrics.standing import Standing, holding
from schema.small_numbers import small_numbers

_MOST_NAMED = 3
_MOST_UNITS = 6
# Of units beyond the limits on either side: of one, of a few, of many.
_BEYOND = {
    "worse": (
        N_("{units} has a higher overdue rate than {whole}, by more than chance explains (99.8% limits)."),
        N_("{n} units have a higher overdue rate than {whole}, by more than chance explains (99.8% limits): {units}."),
        N_(
            "{n} units have a higher overdue rate than {whole}, by more than chance explains (99.8% limits), the highest "
            "{units}; the table has all."
        ),
    ),
    "better": (
        N_("{units} has a lower overdue rate than {whole}, by more than chance explains (99.8% limits)."),
        N_("{n} units have a lower overdue rate than {whole}, by more than chance explains (99.8% limits): {units}."),
        N_(
            "{n} units have a lower overdue rate than {whole}, by more than chance explains (99.8% limits), the lowest "
            "{units}; the table has all."
        ),
    ),
}
# Of the only unit, of both and of more; a language without plurals says "all" of these alone.
_WITHIN = {
    1: N_("The overdue rate of the 1 unit with enough dossiers lies within what chance explains (99.8% limits)."),
    2: N_(
        "The overdue rates of both units with enough dossiers lie within what chance explains (99.8% limits): the order of "
        "units in the table says nothing of who works better."
    ),
}
_ALL_WITHIN = N_(
    "The overdue rates of all {n} units with enough dossiers lie within what chance explains (99.8% limits): the order of "
    "units in the table says nothing of who works better."
)
_CHANNELS = {
    "received_online": (N_("none online"), N_("online: {n}"), N_("online: {n} ({rate})")),
    "received_in_person": (N_("none in person"), N_("in person: {n}"), N_("in person: {n} ({rate})")),
    "received_postal": (N_("none by post"), N_("by post: {n}"), N_("by post: {n} ({rate})")),
}


def channels(whole: pd.DataFrame, words: Language) -> str:
    """How the newly received dossiers came in: `whole` is a table of store.sums(()) with one row or none."""
    known = [name for name in _CHANNELS if len(whole) and not pd.isna(whole[name].iloc[0])]
    if not known:
        return words.say(N_("Through which channels dossiers came is not stated in the source."))
    new = whole["received_new"].iloc[0]
    parts = []
    for name in known:
        none, bare, shared = _CHANNELS[name]
        n = int(whole[name].iloc[0])
        rate = None if pd.isna(new) or new < small_numbers().too_few or n > new else n / int(new)
        text = none if n == 0 else bare if rate is None else shared
        parts.append(words.say(text, n=n, rate=words.percent(rate)))
    return words.say(N_("Newly received dossiers by channel: {parts}."), parts="; ".join(parts))


def units(standing: Standing, words: Language) -> list[str]:
    """Which units lie beyond the exact 99.8% limits around their whole, by the overdue rate: worse ones, better ones, or none."""
    if not standing.split:
        return [words.say(N_("The figures are not split by unit."))]
    table = standing.table
    judged = int(table["shown"].eq("rate").sum())
    if not judged or whole_name(standing, words) is None:
        return [words.say(N_("No unit stands out: all have few dossiers, or there is nothing to compare them with."))]
    labels = said_labels(group_labels(table, "unit", words), "unit", words)
    whole = whole_name(standing, words)
    said = [line for side in _BEYOND for line in _beyond(side, table, labels, whole, words)]
    if not said:
        said.append(words.say(_WITHIN.get(judged, _ALL_WITHIN), n=judged))
    return [*said, *_hidden(table, words)]


def against_targets(standing: Standing, words: Language) -> list[str]:
    """How many units meet the target of their overdue rate, where there is any."""
    if "target" not in standing.table:
        return []
    text = N_("Units against the target of their overdue rate: {counts}.")
    return [words.say(text, counts=verdict_counts(standing.table, words))]


def _beyond(side: str, table: pd.DataFrame, labels: list[str], whole: str, words: Language) -> list[str]:
    """The units of one side, the farthest from the whole first; of many the first, since the table has all."""
    places = [place for place, called in enumerate(table[side]) if called]
    if not places:
        return []
    places.sort(key=lambda place: table["rate"].iloc[place], reverse=side == "worse")
    named = [_counted(labels[place], table.iloc[place], words) for place in places[:_MOST_UNITS]]
    one, some, many = _BEYOND[side]
    text = one if len(places) == 1 else some if len(places) <= _MOST_UNITS else many
    return [capital(words.say(text, n=len(places), units=listed(named, words), whole=whole))]


def fields(standing: Standing, words: Language) -> list[str]:
    """The fields with most late dossiers: their number, not their rate, since that is where the work is."""
    if not standing.split:
        return [words.say(N_("The figures are not split by field."))]
    table = standing.table.loc[~standing.table["apart"]]
    if table["shown"].eq("missing").all():
        return [words.say(N_("How many dossiers were late in each field is not stated in the source."))]
    late = holding(table, "numerator", most=_MOST_NAMED)
    if late.empty:
        none = (
            N_("No field has an overdue dossier.") if not _hidden(table, words) else N_("No field given has an overdue dossier.")
        )
        return [words.say(none), *_hidden(table, words)]
    labels = group_labels(late, "sector", words)
    named = [_counted(label, row, words) for label, (_, row) in zip(labels, late.iterrows(), strict=True)]
    return [
        words.say_many(
            "The field with overdue dossiers is {fields}.",
            "The fields with most overdue dossiers are {fields}.",
            len(named),
            fields=listed(named, words),
        ),
        *_hidden(table, words),
    ]


def _counted(label: str, row: pd.Series, words: Language) -> str:
    """Xã Hùng Sơn (9 of 120 dossiers, 7.5%)."""
    values = {"name": label, "part": row["numerator"], "all": row["denominator"], "rate": words.percent(row["rate"])}
    return words.say(N_("{name} ({part} of {all} dossiers, {rate})"), **values)


def _hidden(table: pd.DataFrame, words: Language) -> list[str]:
    n = int(table["shown"].isin(["too_few", "withheld"]).sum())
    if not n:
        return []
    return [
        words.say_many(
            "The figures of 1 are not given, since there are too few dossiers.",
            "The figures of {n} are not given, since there are too few dossiers.",
            n,
        )
    ]


def listed(names: Sequence[str], words: Language) -> str:
    """A, B and C."""
    if len(names) == 1:
        return names[0]
    return words.say(N_("{names} and {last}"), names=", ".join(names[:-1]), last=names[-1])
