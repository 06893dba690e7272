"""Rows typed in on the page: they pass the same reader as a file, are published as a batch, and can be undone like one."""

import csv
import datetime as dt
import io
from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

import loaders
from language import N_
from schema.codes import Named
from schema.columns import Column, Kind, Table
from schema.problems import counted
from schema.uploads import ReadFile
from store import StoreError
from ui import done, published
from ui.frame import Frame
from ui.problems import acceptance, kind_table, problem_table
from ui.settings import settings

_FIRST_ROW = 2  # as in a spreadsheet, below the headings
_OF_THOUSANDS = 3
_TURN = "typed turn"
# What a person types that says which unit is meant, or which area it is in.
_TOLD_BY = {"unit": ("unit_name", "unit_code"), "area": ("unit_name", "unit_code", "area_name")}


def editor(
    frame: Frame,
    table: Table,
    rows: pd.DataFrame,
    *,
    codes: Mapping[str, Sequence[Named]] | None = None,
    first: Sequence[str] = (),
    made_up: bool | None = None,
) -> None:
    """The rows (columns of `table`) to change and add to; what is changed is checked at once, and published when asked.
    `codes` are what columns of codes may hold where the table alone does not say; the columns `first` stand before the others.
    `made_up` is whether these rows are; where it is given, the reader says whether what is typed is."""
    words = frame.words
    columns = [column for column in table.columns if column.headings]
    telling = {*table.key, *(name for key in table.key for name in _TOLD_BY.get(key, ()))}
    keys = [column.name for column in columns if column.name in telling]
    labels = {
        column.name: {one.code: words.say(one.label) for one in known}
        for column in columns
        if (known := (codes or {}).get(column.name, column.codes))
    }
    before = rows[[column.name for column in columns]].reset_index(drop=True)
    before = before.assign(**{name: before[name].map(of).astype("str") for name, of in labels.items()})
    before.index = pd.RangeIndex(_FIRST_ROW, _FIRST_ROW + len(before), name=words.say("Row"))
    turn = st.session_state.setdefault(f"{_TURN} {table.name}", 0)
    after = st.data_editor(
        before,
        num_rows="add",
        column_order=[*first, *(column.name for column in columns if column.name not in first)],
        hide_index=False,
        placeholder="",
        column_config={
            column.name: _config(
                column,
                words.say(column.label),
                words.say(column.meaning),
                labels.get(column.name),
                numeric=pd.api.types.is_numeric_dtype(before[column.name]),
            )
            for column in columns
        },
        key=f"typed-{table.name}-{turn}",
        alt=words.say(table.label),
    )
    changed = changes(before, after)
    if changed.empty:
        return
    renamed = changed.index.intersection(changes(before[keys], after[keys]).index).intersection(before.index)
    if len(renamed):
        st.error(
            words.say(
                "Row {row}: {columns} tell a published row from all others and cannot be changed. Put the old value back, and "
                "add a row of its own; a file with a wrong row can be undone in the list below.",
                row=words.number(renamed[0]),
                columns=", ".join(words.say(table[name].label) for name in keys),
            )
        )
        return
    # Codes are read in any language, and where two things have one label.
    of_label = {name: {label: code for code, label in of.items()} for name, of in labels.items()}
    changed = changed.assign(**{name: changed[name].map(lambda text, of=of: of.get(text, text)) for name, of in of_label.items()})
    name = words.say("Typed in: {table}", table=words.say(table.label)) + ".csv"
    store = frame.store
    read = loaders.read(
        as_file(table, changed), name=name, dataset=table.name, units=store.units(), vocabulary=store.vocabulary()
    )
    if read.all_problems:
        kind_table(counted(read.all_problems), words)
        problem_table(read.all_problems, words)
    if read.accepted:
        _publish(frame, table, read, made_up)


def _config(column: Column, label: str, meaning: str, labels: Mapping[str, str] | None, *, numeric: bool):
    """How a column is typed in; `numeric`: its values are numbers, and not numbers written as texts such as 95%."""
    if labels:
        return st.column_config.SelectboxColumn(label, help=meaning, options=list(labels.values()), required=column.required)
    if column.kind is Kind.DATE:
        return st.column_config.DateColumn(label, help=meaning, format="DD/MM/YYYY")
    if column.kind is Kind.COUNT:
        return st.column_config.NumberColumn(label, help=meaning, required=column.required, format="%d")
    if numeric:
        return st.column_config.NumberColumn(label, help=meaning, required=column.required)
    return st.column_config.TextColumn(label, help=meaning, required=column.required)


def changes(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """The rows that are new or differ, under their numbers."""
    written = after.astype("object").where(after.notna(), None)
    old = before.astype("object").where(before.notna(), None).reindex(after.index)
    return after.loc[(written.map(_told) != old.map(_told)).any(axis=1) & written.notna().any(axis=1)]


def _told(value) -> str:
    """A value as it is written in a spreadsheet."""
    if pd.isna(value):
        return ""
    if isinstance(value, (dt.date, pd.Timestamp)):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = str(value).strip()
    # Three digits behind a point would be read as thousands.
    return f"{text}0" if isinstance(value, float) and len(text.partition(".")[2]) == _OF_THOUSANDS else text


def as_file(table: Table, rows: pd.DataFrame) -> bytes:
    """The rows as a .csv in which each stands in the line of its number, so that a remark names the row the page shows."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow([table[name].headings[0] for name in rows])
    line = _FIRST_ROW
    for number, row in zip(rows.index, rows.itertuples(index=False), strict=True):
        writer.writerows([[""] * len(rows.columns)] * (number - line))
        writer.writerow([_told(value) for value in row])
        line = number + 1
    return written.getvalue().encode("utf-8-sig")


def _publish(frame: Frame, table: Table, read: ReadFile, made_up: bool | None) -> None:
    words = frame.words
    who = st.text_input(words.say("Your name, for the history"), value=settings().user, key=f"typed-{table.name}-who", width=360)
    demonstration = made_up is not None and st.checkbox(
        words.say("These figures are made up (demonstration)"), value=made_up, key=f"typed-{table.name}-demonstration-{made_up}"
    )
    published.made_up(frame, read, demonstration)
    accepted = acceptance(read, words)
    rows = sum(len(part.frame) for part in read.tables)
    label = words.say_many("Publish 1 changed row", "Publish {n} changed rows", rows)
    if st.button(label, type="primary", disabled=not accepted, icon=":material/publish:", key=f"typed-{table.name}-publish"):
        try:
            batch = frame.store.publish(read, who=who.strip() or "—", accepted=accepted, demonstration=demonstration)
        except StoreError as error:
            st.error(words.say(error.text))
            return
        said, links = N_("{file} is published as batch {batch}. “Undo” below takes it back."), []
        if frame.name == "data":
            links = done.links(frame, read, batch)
        else:
            said = N_("{file} is published as batch {batch}. “Undo” on the page “Data” takes it back.")
        done.say(words.say(said, file=read.name, batch=batch), links)
        st.session_state[f"{_TURN} {table.name}"] += 1
        st.rerun()
