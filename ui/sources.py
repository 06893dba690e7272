"""Where a figure comes from: the files behind it, down to sheet and row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import pandas as pd
import streamlit as st

from charts.reading import Reading
from language import Language
from schema.columns import Kind
from schema.selection import Key, Selection
from schema.tables import TABLES
from ui.frame import Frame
from ui.readings import draw

_MOST_ROWS = 200
_MOST_FILES = 3
_HIDDEN = {"unit", "area", "unit_code", "sheet", "row", "period_assumed", "period_partial", "geometry"}


class Origin(Protocol):
    """What stands behind a figure: `files` (file_name, source; the most rows first), how many rows, and the first of them, which
    are of the table `dataset`."""

    @property
    def dataset(self) -> str: ...

    def files(self, frame: Frame) -> pd.DataFrame: ...

    def count(self, frame: Frame) -> int: ...

    def rows(self, frame: Frame, limit: int) -> pd.DataFrame: ...


@dataclass(frozen=True)
class Summed:
    """The rows behind the sums of dossiers that were asked for with `selection` and `by`."""

    selection: Selection
    by: Sequence[Key] = ()

    @property
    def dataset(self) -> str:
        return "counts" if self.selection.basis == "reported" else "dossiers"

    def files(self, frame: Frame) -> pd.DataFrame:
        return frame.store.source_files(self.selection, self.by)

    def count(self, frame: Frame) -> int:
        return frame.store.source_count(self.selection, self.by)

    def rows(self, frame: Frame, limit: int) -> pd.DataFrame:
        return frame.store.source_rows(self.selection, limit, self.by)


@dataclass(frozen=True)
class Listed:
    """The very rows (of `store.rows`) that a figure was made of."""

    dataset: str
    table: pd.DataFrame

    def files(self, frame: Frame) -> pd.DataFrame:  # noqa: ARG002 – the rows are here
        files = self.table.groupby(["batch_id", "file_name", "source"], as_index=False, dropna=False).size()
        return files.sort_values(["size", "batch_id"], ascending=[False, True])

    def count(self, frame: Frame) -> int:  # noqa: ARG002
        return len(self.table)

    def rows(self, frame: Frame, limit: int) -> pd.DataFrame:  # noqa: ARG002
        return self.table.head(limit)


def source_line(frame: Frame, *origins: Origin) -> str:
    """“Source: file (source), …” for the figures; several files are named, many are counted."""
    words = frame.words
    named = source_names(frame, *origins)
    return words.say("Source: {files}", files=named) if named else words.say("Source: nothing published matches these filters.")


def source_names(frame: Frame, *origins: Origin) -> str:
    """The same without the word before it; empty where there is no file. Of each origin the first files are named, and no file
    twice."""
    words = frame.words
    every = [origin.files(frame) for origin in origins]
    told = list(dict.fromkeys(named for files in every for named in _named(files.head(_MOST_FILES), words)))
    more = len({named for files in every for named in _named(files, words)} - set(told))
    return "; ".join(told) + (words.say_many("; 1 more file", "; {n} more files", more) if more > 0 else "")


def _named(files: pd.DataFrame, words: Language) -> list[str]:
    return [f"{row.file_name} ({words.say(row.source)})" if row.source else row.file_name for row in files.itertuples()]


def sources(frame: Frame, origin: Origin, key: str) -> None:
    """A button that lists the spreadsheet rows behind the figure, read only when it is opened."""
    words = frame.words
    panel = st.expander(
        words.say("Where does this come from?"), icon=":material/account_tree:", key=f"source-{key}", on_change="rerun"
    )
    if not panel.open:
        return
    with panel:
        count = origin.count(frame)
        st.markdown(
            words.say_many("**1 row** of the published spreadsheets", "**{n} rows** of the published spreadsheets", count)
        )
        if count > _MOST_ROWS:
            st.caption(words.say("The first {n} are listed; choose units or a shorter period to see fewer.", n=_MOST_ROWS))
        draw(row_reading(origin.rows(frame, _MOST_ROWS), origin.dataset, words), words.say("Source rows"))


def row_reading(rows, dataset: str, words: Language) -> Reading:
    """Rows of a dataset for a reader: file, sheet and row first, then the columns that hold anything."""
    table = TABLES[dataset]
    labels = {"file_name": words.say("File"), "sheet": words.say("Sheet"), "row": words.say("Row")}
    columns = {name: label for name, label in labels.items() if name in rows}
    columns |= {
        column.name: words.say(column.label)
        for column in table.columns
        if column.name in rows and column.name not in _HIDDEN and rows[column.name].notna().any()
    }
    frame = rows[list(columns)].copy()
    for column in table.columns:
        if column.codes and column.name in frame:
            labels = {one.code: words.say(one.label) for one in column.codes}
            frame[column.name] = frame[column.name].map(labels).fillna(frame[column.name])
    formats = {
        columns[column.name]: words.date if column.kind is Kind.DATE else words.write
        for column in table.columns
        if column.name in columns and column.kind in (Kind.DATE, Kind.COUNT, Kind.NUMBER)
    }
    return Reading(frame.rename(columns=columns), formats)
