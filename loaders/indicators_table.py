"""Reads a list of indicators that an office adds to the catalogue, or changes in it."""

import re

import pandas as pd

from language import N_, Text
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.headings import Headed
from loaders.known_units import KnownUnits
from loaders.lists import Vocabulary, as_table, check_once, read_list, recognised
from schema.catalogue import NEEDED, with_published
from schema.shipped_catalogue import catalogue
from schema.tables import INDICATORS
from schema.target_rates import TARGET_RATES
from schema.uploads import ReadTable

_CODE = re.compile(r"[a-z][a-z0-9_]{1,59}")


def headings(sheet: Sheet) -> Headed | None:
    return recognised(sheet, INDICATORS, "code", "nature")


def read(sheet: Sheet, headed: Headed, known: KnownUnits, *, vocabulary: Vocabulary, **_) -> ReadTable:  # noqa: ARG001
    """The table `indicators` with its problems."""
    problems = Collector(sheet.name)
    rows = read_list(sheet, headed, INDICATORS, problems)
    check_once(rows, headed, INDICATORS, problems)
    shipped = {measure.code for measure in catalogue(vocabulary)}
    rates = {rate.code for rate in TARGET_RATES}
    for row in rows.loc[rows["code"].notna()].to_dict("records"):
        _check_code(row, rates, headed, problems)
        if row["code"] not in shipped:
            _check_new(row, headed, problems)
    if not problems.refused:
        _check_splits(rows, vocabulary, headed, problems)
    return as_table(sheet, headed, INDICATORS, rows, problems)


def _check_code(row: dict, rates: set[str], headed: Headed, problems: Collector) -> None:
    if _CODE.fullmatch(row["code"]) and row["code"] not in rates:
        return
    problems.add(
        "error",
        "indicator_code",
        N_("“{value}” cannot be a code: write small letters a–z, digits and _, such as “bo_thu_tuc”, and no name of a rate."),
        row=row["row"] - 1,
        column=headed.place("code"),
        value=row["code"],
    )


def _check_new(row: dict, headed: Headed, problems: Collector) -> None:
    """What a new indicator cannot do without."""
    for name in NEEDED:
        if pd.isna(row[name]):
            problems.add(
                "error",
                "indicator_incomplete",
                N_("“{value}” is not in the catalogue yet: write its “{column_name}” too."),
                row=row["row"] - 1,
                column=headed.place(name) if headed.place(name) is not None else headed.place("code"),
                value=row["code"],
                column_name=Text(INDICATORS[name].label),
            )


def _check_splits(rows: pd.DataFrame, vocabulary: Vocabulary, headed: Headed, problems: Collector) -> None:
    """A class is part of an indicator that is known."""
    merged = {measure.code: measure for measure in with_published(catalogue(vocabulary), INDICATORS.conform(rows))}
    for row in rows.to_dict("records"):
        measure = merged[row["code"]]
        if measure.nature == "class" and (measure.split not in merged or merged[measure.split].nature != "flow"):
            problems.add(
                "error",
                "split_unknown",
                N_("“{value}” is one part of a split: write in “{column_name}” the code of the flow that is the whole."),
                row=row["row"] - 1,
                column=headed.place("split") if headed.place("split") is not None else headed.place("code"),
                value=row["code"],
                column_name=Text(INDICATORS["split"].label),
            )
