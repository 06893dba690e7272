"""The figures of a period, and of the one it is compared with, as one table of a report."""

import pandas as pd

from charts.names import period_name
from charts.reading import Reading
from charts.report.rate_names import rate_label
from language import MISSING, N_, Language
from metrics.rates import early_rate, online_rate, open_overdue_rate, with_rate
from schema.definitions import DEFINITIONS, Definition
from schema.explained import METRICS
from schema.periods import Period
from schema.tables import COUNTS

_RECEIVED = ("received_total", "received_new", "received_online", "received_in_person", "received_postal", "carried_over")
_RESOLVED = ("resolved_total", "resolved_early", "resolved_on_time", "resolved_on_time_total", "resolved_overdue")
_OPEN = ("in_process_total", "in_process_not_due", "in_process_overdue")
_MERGED = ("within_deadline", "past_deadline")


def figures_reading(
    whole: pd.DataFrame,
    before: pd.DataFrame | None,
    definition: Definition,
    period: Period,
    earlier: Period | None,
    words: Language,
) -> Reading:
    """One row a figure that either period states; counts, rates, and their change, of rates in percentage points. The cells are
    written already, since counts and rates share a column."""
    tables = {period_name(period, words): whole}
    if earlier and before is not None:
        tables[period_name(earlier, words)] = before
    whole_ones = bool(earlier and period.comparable(earlier))
    counts = [_counts(table) for table in tables.values()]
    told = any(known["resolved_total"] is not None for known in counts)
    rows = []
    for name in (*_RECEIVED, *((*_RESOLVED, *_OPEN) if told else _MERGED)):
        values = [known[name] for known in counts]
        if any(value is not None for value in values):
            rows.append([words.say(COUNTS[name].label), *map(words.write, values), _difference(values, whole_ones, words)])
    rows += _rates(list(tables.values()), definition, words)
    columns = [words.say(N_("Figure")), *tables, words.say(N_("Change"))]
    frame = pd.DataFrame(rows, columns=columns)
    return Reading(frame if len(tables) > 1 else frame.drop(columns=columns[-1]))


def _difference(values: list[int | None], whole_ones: bool, words: Language) -> str:
    """How many more or fewer, of two periods that are both whole."""
    known = whole_ones and len(values) > 1 and None not in values
    return words.signed(values[0] - values[1]) if known else MISSING


def _counts(table: pd.DataFrame) -> dict[str, int | None]:
    """Every count that may be given; None for one that is not known or hidden."""
    names = (*_RECEIVED, *_RESOLVED, *_OPEN, *_MERGED)
    if table.empty:
        return dict.fromkeys(names)
    row, hidden = table.iloc[0], _hidden(table)
    return {name: None if pd.isna(row[name]) or name in hidden else int(row[name]) for name in names}


def _hidden(table: pd.DataFrame) -> set[str]:
    """The counts that would say what became of each of very few dossiers."""
    judged = {with_rate(table, one, side="overdue")["shown"].iloc[0] for one in DEFINITIONS.values()}
    names = {*_RESOLVED[1:], *_MERGED} if "too_few" in judged else set()
    return names | {*_OPEN[1:]} if open_overdue_rate(table)["shown"].iloc[0] == "too_few" else names


def _rates(tables: list[pd.DataFrame], definition: Definition, words: Language) -> list[list[str]]:
    rows = []
    early, online = METRICS["early_rate"].label, METRICS["online_rate"].label
    for label, rate in (
        (rate_label(definition, "on_time", words), lambda table: with_rate(table, definition, side="on_time")),
        (rate_label(definition, "overdue", words), lambda table: with_rate(table, definition, side="overdue")),
        (words.say(early), early_rate),
        (words.say(online), online_rate),
    ):
        values = [None if table.empty else rate(table)["rate"].iloc[0] for table in tables]
        if all(value is None or pd.isna(value) for value in values):
            continue
        both = len(values) > 1 and not any(value is None or pd.isna(value) for value in values)
        difference = words.points(float(values[0] - values[1])) if both else MISSING
        rows.append([label, *(words.percent(value) for value in values), difference])
    return rows
