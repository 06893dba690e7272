"""Sentences of a report about why dossiers are late, as far as their lists say."""

import pandas as pd

from charts.report.groups import listed
from language import N_, Language
from metrics.delay_reasons import pareto, untold
from schema.delay_reasons import DELAY_REASONS
from schema.small_numbers import small_numbers

_LABELS = {reason.code: reason.label for reason in DELAY_REASONS}
_MOST_NAMED = 3


def reasons(late: pd.DataFrame | None, whole: pd.DataFrame, words: Language) -> str:
    """`late` is a table of store.late_by_reason; None where the figures are an office's own totals. `whole` is one of
    store.sums(()) of the same dossiers."""
    if late is None:
        return words.say(N_("Why dossiers were late is not stated in the reports; only lists of dossiers say it."))
    if untold(whole):
        return words.say(N_("Fewer than {n} dossiers, so that what became of them is not given."), n=small_numbers().too_few)
    if late.empty:
        return words.say(N_("No dossier is overdue."))
    table = pareto(late)
    whole, given = int(table["dossiers"].sum()), table.loc[table["given"]]
    if given.empty:
        return words.say_many("The 1 overdue dossier gives no reason.", "None of the {n} overdue dossiers gives a reason.", whole)
    named = [_counted(row, words) for _, row in given.head(_MOST_NAMED).iterrows()]
    said = words.say_many(
        "The 1 overdue dossier gives the reason {reasons}.",
        "Of {n} overdue dossiers the reasons given are mostly: {reasons}.",
        whole,
        reasons=listed(named, words) if whole > 1 else _name(given.iloc[0], words),
    )
    silent = whole - int(given["dossiers"].sum())
    if not silent:
        return said
    return f"{said} " + words.say_many("1 gives no reason.", "{n} give no reason.", silent)


def _name(row: pd.Series, words: Language) -> str:
    return f"“{words.say(_LABELS.get(row['delay_reason'], row['delay_reason']))}”"


def _counted(row: pd.Series, words: Language) -> str:
    values = {"reason": _name(row, words), "n": int(row["dossiers"])}
    if pd.isna(row["share"]):
        return words.say(N_("{reason} ({n})"), **values)
    return words.say(N_("{reason} ({n}, {rate})"), **values, rate=words.percent(row["share"]))
