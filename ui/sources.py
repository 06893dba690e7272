"""Where a figure comes from: the files behind it, down to sheet and row."""

from collections.abc import Sequence

import streamlit as st

from charts.reading import Reading
from language import Language
from schema.columns import Kind
from schema.delay_reasons import DELAY_REASONS
from schema.selection import Key, Selection
from schema.statuses import CHANNELS, STATUSES
from schema.tables import TABLES
from ui.frame import Frame
from ui.readings import draw

_MOST_ROWS = 200
_HIDDEN = {"unit", "area", "unit_code", "sheet", "row", "period_assumed", "period_partial", "geometry"}


def source_line(frame: Frame, selection: Selection, by: Sequence[Key] = ()) -> str:
    """“Source: file (source), …” for the selection; several files are named, many are counted."""
    words = frame.words
    files = frame.store.source_files(selection, by)
    if files.empty:
        return words.say("Source: nothing published matches these filters.")
    names = []
    for row in files.head(3).itertuples():
        source = words.say(row.source) if row.source else ""
        names.append(f"{row.file_name} ({source})" if source else row.file_name)
    more = len(files) - len(names)
    listed = "; ".join(names) + (words.say_many("; 1 more file", "; {n} more files", more) if more > 0 else "")
    return words.say("Source: {files}", files=listed)


def sources(frame: Frame, selection: Selection, key: str, by: Sequence[Key] = ()) -> None:
    """A button that lists the spreadsheet rows behind the figure, read only when it is opened."""
    words = frame.words
    panel = st.expander(
        words.say("Where does this come from?"), icon=":material/account_tree:", key=f"source-{key}", on_change="rerun"
    )
    if not panel.open:
        return
    with panel:
        count = frame.store.source_count(selection, by)
        st.markdown(
            words.say_many("**1 row** of the published spreadsheets", "**{n} rows** of the published spreadsheets", count)
        )
        if count > _MOST_ROWS:
            st.caption(words.say("The first {n} are listed; choose units or a shorter period to see fewer.", n=_MOST_ROWS))
        table = row_reading(
            frame.store.source_rows(selection, _MOST_ROWS, by), "counts" if selection.basis == "reported" else "dossiers", words
        )
        draw(table, words.say("Source rows"))


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
    for name, names in (("status", STATUSES), ("channel", CHANNELS), ("delay_reason", DELAY_REASONS)):
        if name in frame:
            frame[name] = frame[name].map({entry.code: words.say(entry.label) for entry in names}).fillna(frame[name])
    formats = {
        columns[column.name]: words.date if column.kind is Kind.DATE else words.write
        for column in table.columns
        if column.name in columns and column.kind in (Kind.DATE, Kind.COUNT, Kind.NUMBER)
    }
    return Reading(frame.rename(columns=columns), formats)
