"""Who has not reported what: the table of communes by indicator or by period, its finding in words, and the list behind it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from charts.names import period_name, short_period, some_of
from charts.programme_words import name_of
from charts.reading import Ratio, Reading
from charts.who import Who, at_start, in_sentence
from language import N_, Language
from metrics.completeness import MISSING, PARTLY, REPORTED, coverage
from schema.catalogue import Measure
from schema.periods import Period

_SIGNS = {REPORTED: "●", PARTLY: "◐", MISSING: "○"}
_WORDS = {REPORTED: N_("reported"), PARTLY: N_("partly"), MISSING: N_("missing")}
# So many indicators can be read in a line.
_FEW = 3


@dataclass(frozen=True)
class Matrix:
    """A row a commune, a column an indicator or a period. `table` is what a reader sees, `levels` the status of each cell, with
    the same rows and columns (empty where nothing was due)."""

    key: str
    title: str
    subtitle: str
    table: pd.DataFrame
    levels: pd.DataFrame
    note: str
    demonstration: bool


def matrix(
    due: pd.DataFrame,
    measures: Sequence[Measure],
    words: Language,
    *,
    who: Who,
    period: Period,
    as_of: dt.date,
    never: Sequence[str],
    demonstration: bool,
    by: str = "indicator",
) -> Matrix | None:
    """Of due reports (metrics.completeness.with_status) the communes with the most missing first; None where nothing was due.
    `by` is "indicator", or "period" where they are of one indicator."""
    if due.empty:
        return None
    named = due.assign(period=[Period(start, end) for start, end in zip(due["start"], due["end"], strict=True)])
    units = coverage(named, ["unit", "unit_name"])
    units = units.assign(place=_places(units["unit_name"], words))
    units = units.sort_values(["missing", "partly", "place"], ascending=[False, False, True]).reset_index(drop=True)
    cells = coverage(named, ["unit", by]).set_index(["unit", by])
    columns = list(dict.fromkeys(named[by])) if by == "indicator" else sorted(set(named[by]))
    labels = _labels(columns, by, measures, words)
    first = words.say(N_("Reports"))
    table = {first: [_counts(row.reported, row.due, words) for row in units.itertuples()]}
    levels = {first: [""] * len(units)}
    for column in columns:
        found = [cells.loc[(unit, column)] if (unit, column) in cells.index else None for unit in units["unit"]]
        table[labels[column]] = [_cell(row, words) for row in found]
        levels[labels[column]] = [_level(row) for row in found]
    names = pd.Index([at_start(name, words) for name in units["unit_name"]], name=words.say(N_("Commune")))
    return Matrix(
        f"matrix-{by}",
        title(due, words, period=period),
        subtitle(due, measures, words, who=who, as_of=as_of),
        pd.DataFrame(table, index=names),
        pd.DataFrame(levels, index=names),
        _note(never, measures, words),
        demonstration,
    )


def _places(names: pd.Series, words: Language) -> list[int]:
    """Where each name stands in the order of the alphabet."""
    order = {name: place for place, name in enumerate(words.sorted(names.unique()))}
    return [order[name] for name in names]


def _labels(columns: list, by: str, measures: Sequence[Measure], words: Language) -> dict:
    if by == "period":
        return {column: short_period(column, words) for column in columns}
    known = {measure.code: measure for measure in measures}
    return {column: name_of(known[column], measures, words) for column in columns}


def _counts(reported: int, due: int, words: Language) -> str:
    return f"{words.write(reported)}/{words.write(due)}"


def _level(row: pd.Series | None) -> str:
    """What a cell of one or several reports is."""
    if row is None:
        return ""
    return REPORTED if row["reported"] == row["due"] else MISSING if row["missing"] == row["due"] else PARTLY


def _cell(row: pd.Series | None, words: Language) -> str:
    """A sign and a word, or of several reports a sign and how many have arrived: not by colour alone."""
    if row is None:
        return ""
    level = _level(row)
    said = words.say(_WORDS[level]) if row["due"] == 1 else _counts(int(row["reported"]), int(row["due"]), words)
    return f"{_SIGNS[level]} {said}"


def title(due: pd.DataFrame, words: Language, *, period: Period) -> str:
    """How many communes owe a report."""
    units = coverage(due, ["unit", "unit_name"])
    owing = units.loc[units["reported"] < units["due"]]
    when = period_name(period, words)
    if owing.empty and len(units) == 1:
        name = at_start(units["unit_name"].iloc[0], words)
        return words.say(N_("{unit} has reported everything that was due in {period}"), unit=name, period=when)
    if owing.empty:
        return words.say(N_("All {n} communes have reported everything that was due in {period}"), n=len(units), period=when)
    if len(owing) == len(units) == 1:
        name = at_start(owing["unit_name"].iloc[0], words)
        return words.say(N_("{unit} has not reported everything that was due in {period}"), unit=name, period=when)
    if len(owing) == 1:
        name = in_sentence(owing["unit_name"].iloc[0], words)
        return words.say(N_("Only {unit} has not reported everything that was due in {period}"), unit=name, period=when)
    text = N_("{n} of {all} communes have not reported everything that was due in {period}")
    return words.say(text, n=len(owing), all=len(units), period=when)


def subtitle(due: pd.DataFrame, measures: Sequence[Measure], words: Language, *, who: Who, as_of: dt.date) -> str:
    """What is counted, and which report is missing most often."""
    values = {"who": who.alone(words), "day": words.date(as_of)}
    said = words.say(N_("{who}: reports that were due by {day}, the communes with the most missing first"), **values)
    return with_most_missing(said, due, measures, words)


def with_most_missing(said: str, due: pd.DataFrame, measures: Sequence[Measure], words: Language) -> str:
    """What is `said`, and which report is missing most often, or which few that are equal."""
    indicators = coverage(due, ["indicator"])
    indicators = indicators.assign(lacking=indicators["due"] - indicators["reported"])
    most = indicators.loc[indicators["lacking"] == indicators["lacking"].max()]
    if not most["lacking"].any() or len(most) > _FEW or len(most) == len(indicators):
        return said
    names = [name_of(one, measures, words) for one in measures if one.code in set(most["indicator"])]
    lacking, of = int(most["lacking"].sum()), int(most["due"].sum())
    text = N_("{said}; most often missing: {indicators} ({lacking} of {due} reports)")
    return words.say(text, said=said, indicators="; ".join(names), lacking=lacking, due=of)


def _note(never: Sequence[str], measures: Sequence[Measure], words: Language) -> str:
    """The rule, and the indicators that nobody has reported at all."""
    rule = words.say(
        N_(
            "● reported, ◐ partly (some of several reports, some parts of a split, a share without its whole, or only within the "
            "report of a longer period), ○ missing; a 0 is a report. Due is each indicator of the communes that existed on the "
            "last day of its period, once that is over."
        )
    )
    if not never:
        return rule
    names = "; ".join(name_of(one, measures, words) for one in measures if one.code in never)
    text = N_("Nobody has reported: {names}. What is not collected can be set so under “Indicators” on the page “Data”.")
    return f"{rule} {words.say(text, names=names)}"


def reminders(due: pd.DataFrame, measures: Sequence[Measure], words: Language) -> Reading:
    """The reports that are missing or incomplete, by commune and then by period."""
    known = {measure.code: measure for measure in measures}
    owed = due.loc[due["status"] != REPORTED]
    owed = owed.assign(place=_places(owed["unit_name"], words)).sort_values(["place", "start", "end"], kind="stable")
    late = words.say(N_("Days since the period ended"))
    return Reading(
        pd.DataFrame(
            {
                words.say(N_("Unit")): [at_start(name, words) for name in owed["unit_name"]],
                words.say(N_("Indicator")): [name_of(known[code], measures, words) for code in owed["indicator"]],
                words.say(N_("Period")): [
                    period_name(Period(start, end), words) for start, end in zip(owed["start"], owed["end"], strict=True)
                ],
                late: owed["days_late"].to_list(),
                words.say(N_("Status")): [words.say(_WORDS[status]) for status in owed["status"]],
            }
        ),
        {late: words.write},
    )


def owed(due: pd.DataFrame, measures: Sequence[Measure], words: Language) -> Reading:
    """What each commune that owes anything has reported and what it lacks, the most missing first."""
    units = coverage(due, ["unit", "unit_name"])
    units = units.loc[units["reported"] < units["due"]]
    units = units.assign(place=_places(units["unit_name"], words))
    units = units.sort_values(["missing", "partly", "place"], ascending=[False, False, True])
    known = {measure.code: measure for measure in measures}
    lacking = due.loc[due["status"] != REPORTED].groupby("unit", sort=False)["indicator"].unique()
    return Reading(
        pd.DataFrame(
            {
                words.say(N_("Commune")): [at_start(name, words) for name in units["unit_name"]],
                words.say(N_("Reports")): [_counts(row.reported, row.due, words) for row in units.itertuples()],
                words.say(N_("Missing or incomplete")): [
                    some_of([name_of(known[code], measures, words) for code in lacking[unit]], _FEW, words)
                    for unit in units["unit"]
                ],
            }
        )
    )


def by_unit(due: pd.DataFrame, words: Language) -> Reading:
    """How many reports each commune owes, the most first."""
    units = coverage(due, ["unit", "unit_name"])
    units = units.assign(place=_places(units["unit_name"], words)).sort_values(
        ["missing", "partly", "place"], ascending=[False, False, True]
    )
    names = {
        "due": words.say(N_("Due")),
        "reported": words.say(N_("Reported")),
        "partly": words.say(N_("Partly")),
        "missing": words.say(N_("Missing")),
    }
    columns = {words.say(N_("Unit")): [at_start(name, words) for name in units["unit_name"]]}
    columns |= {label: units[name].to_list() for name, label in names.items()}
    rate = words.say(N_("Coverage"))
    columns[rate] = units["rate"].to_list()
    formats = dict.fromkeys(names.values(), words.write) | {rate: words.percent}
    return Reading(pd.DataFrame(columns), formats, ratios={rate: Ratio(names["reported"], names["due"])})


def unit_line(due: pd.DataFrame, period: Period, words: Language) -> str:
    """What one commune has reported of what was due: in its drawer."""
    whole = coverage(due, ()).iloc[0]
    return words.say(
        N_("Reports on the reform programme for {period}: {reported} of {due} that were due have arrived in full ({rate})"),
        period=period_name(period, words),
        reported=int(whole["reported"]),
        due=int(whole["due"]),
        rate=words.percent(float(whole["rate"])),
    )
