"""Reads a list of measures with one figure a row."""

import pandas as pd

from language import N_, Text
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.dossiers.personal import without_persons
from loaders.headings import Headed
from loaders.known_units import KnownUnits, place
from loaders.lists import Vocabulary, as_table, check_once, read_list, recognised
from loaders.measures.checks import check
from loaders.measures.figures import Marked, figure
from loaders.measures.words import KnownIndicators
from schema.questions import Answers, Option, Question
from schema.shipped_catalogue import catalogue
from schema.tables import MEASURES
from schema.uploads import ReadTable


def headings(sheet: Sheet) -> Headed | None:
    return recognised(sheet, MEASURES, "indicator", "unit_name", "period_start", "period_end", "value")


def read(sheet: Sheet, headed: Headed, known: KnownUnits, *, answers: Answers, vocabulary: Vocabulary) -> ReadTable:
    """The table `measures` with its problems; a row without a figure is one that was not reported."""
    problems = Collector(sheet.name)
    indicators = KnownIndicators(catalogue(vocabulary))
    rows = read_list(sheet, headed, MEASURES, problems, readers={"value": figure, "denominator": figure}, codes={"indicator": ()})
    rows = rows.assign(indicator=_codes(rows, headed, indicators, answers, problems))
    _check_days(rows, headed, problems)
    rows = _reported(rows, headed, problems)
    if not problems.refused:
        rows = place(rows, known, rows["period_end"], problems, answers=answers, column=headed.place("unit_name"))
        rows = without_persons(rows, headed, problems, "note")
        check_once(rows, headed, MEASURES, problems)
        check(rows, indicators, lambda _: headed.place("value"), problems)
    return as_table(sheet, headed, MEASURES, rows, problems)


def _codes(
    rows: pd.DataFrame, headed: Headed, indicators: KnownIndicators, answers: Answers, problems: Collector
) -> list[str | None]:
    """The code of each row's indicator; one that nobody knows is asked where it is like one of ours, else refused."""
    found: dict[str, str | None] = {}
    for row in rows.loc[rows["indicator"].notna()].to_dict("records"):
        word = str(row["indicator"])
        if word in found:
            continue
        measure, key = indicators.find(word), f"indicator:{word}"
        found[word] = measure.code if measure else answers.get(key) if answers.get(key) in indicators.by_code else None
        if found[word] is None:
            ask_indicator(word, key, indicators, problems, row=row["row"] - 1, column=headed.place("indicator"))
    return [found.get(str(word)) for word in rows["indicator"]]


def ask_indicator(word: str, key: str, indicators: KnownIndicators, problems: Collector, *, row: int, column: int | None) -> None:
    """The error that no indicator has this name, which choosing one resolves if any is like it."""
    likely = indicators.likely(word)
    if not likely:
        problems.add(
            "error",
            "indicator_unknown",
            N_(
                "“{value}” is no indicator of the catalogue. Write it as the template's guide lists it, or add it under "
                "“Indicators” on the page “Data” first."
            ),
            row=row,
            column=column,
            value=word,
        )
        return
    text = N_("“{value}” is no indicator of the catalogue. Which one is meant? Another can be added under “Indicators” first.")
    options = tuple(Option(one.code, Text(one.label)) for one in likely)
    problems.ask(Question(key, Text(text, {"value": word}), options), "indicator_unknown", row=row, column=column, value=word)


def _check_days(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    days = {name: pd.to_datetime(rows[name]) for name in ("period_start", "period_end")}
    for row in rows.loc[days["period_start"] > days["period_end"]].to_dict("records"):
        problems.add(
            "error",
            "period_reversed",
            N_("The period ends on {value}, before it begins on {start}."),
            row=row["row"] - 1,
            column=headed.place("period_end"),
            value=row["period_end"],
            start=row["period_start"],
        )


def _reported(rows: pd.DataFrame, headed: Headed, problems: Collector) -> pd.DataFrame:
    """The rows with a figure; that the others have none is said."""
    marked = [isinstance(value, Marked) for value in rows["value"]]
    empty = rows["value"].isna()
    say_not_reported(rows, marked, int(empty.sum()), headed.place("value"), problems)
    kept = rows.loc[~(empty | pd.Series(marked, index=rows.index, dtype="bool"))]
    denominators = [None if isinstance(value, Marked) else value for value in kept["denominator"]]
    return kept.assign(value=kept["value"].astype("Float64"), denominator=pd.array(denominators, dtype="Float64")).reset_index(
        drop=True
    )


def say_not_reported(rows: pd.DataFrame, marked: list[bool], empty: int, column: int | None, problems: Collector) -> None:
    """That marks and empty cells are no figures: nothing was reported, which is not 0."""
    if any(marked):
        first = rows.loc[marked].iloc[0]
        problems.add(
            "note",
            "marked_not_reported",
            N_("{n} cells hold a mark such as “{value}”: they are taken as not reported. Write 0 where there was none."),
            row=int(first["row"]) - 1,
            column=column,
            value=str(first["value"]),
            n=sum(marked),
        )
    if empty:
        text = N_("{n} figures are left empty: they are taken as not reported, which is not 0.")
        problems.add("note", "left_empty", text, n=empty)
