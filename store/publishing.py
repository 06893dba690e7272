"""One file in, one batch out: all of it in one transaction, or nothing."""

import datetime as dt
from collections.abc import Callable

import duckdb
import pandas as pd

from language import N_, Text
from schema.problems import counted
from schema.statuses import STATUSES
from schema.uploads import ReadFile, ReadTable
from store.errors import StoreError
from store.problem_json import written

Progress = Callable[[float, Text], None]

_CHUNK = 5_000

# Columns without which a row could be in no figure; the loaders fill them, so an empty one is a fault to stop at.
_NEEDED = {
    "counts": ("unit", "unit_name", "area", "area_name", "period_start", "period_end"),
    "dossiers": ("unit", "unit_name", "area", "area_name", "dossier_code", "received_date", "status"),
    "units": ("code", "name"),
    "targets": ("indicator", "unit", "unit_name", "area", "year", "target"),
    "boundaries": ("code", "geometry"),
}


def publish(
    cursor: duckdb.DuckDBPyConnection,
    read: ReadFile,
    *,
    who: str,
    demonstration: bool,
    source: str,
    now: dt.datetime,
    accepted: bool = False,
    progress: Progress | None = None,
) -> int:
    """Write the file's tables and its batch into the cursor's transaction; returns the batch's id.

    `accepted` says that `who` has looked at the file's warnings and accepts them, which is recorded by kind.

    Raises `StoreError` if the file was refused or a row lacks what every figure needs; the caller rolls back.
    """
    _check(read)
    (batch_id,) = cursor.execute("SELECT coalesce(max(batch_id), 0) + 1 FROM batches").fetchone()
    rows = sum(len(table.frame) for table in read.tables)
    cursor.execute(
        "INSERT INTO batches VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            batch_id,
            read.name,
            read.sha256,
            read.size,
            who,
            now,
            read.loader_version,
            demonstration,
            source,
            written(read.all_problems),
            ",".join(dict.fromkeys(table.dataset for table in read.tables)),
            rows,
        ],
    )
    done = 0
    for table in read.tables:
        for start in range(0, len(table.frame), _CHUNK):
            chunk = table.frame.iloc[start : start + _CHUNK]
            _insert(cursor, table, chunk, batch_id, done)
            done += len(chunk)
            if progress:
                progress(done / rows, Text(N_("{done} of {rows} rows written"), {"done": done, "rows": rows}))
    if accepted:
        _record_acceptance(cursor, batch_id, read)
    record(cursor, batch_id, "published", now)
    return batch_id


def _record_acceptance(cursor: duckdb.DuckDBPyConnection, batch_id: int, read: ReadFile) -> None:
    for (severity, code), number in counted(read.all_problems).items():
        if severity == "warning":
            cursor.execute("INSERT INTO acceptances VALUES (?, ?, ?)", [batch_id, code, number])


def record(cursor: duckdb.DuckDBPyConnection, batch_id: int, change: str, now: dt.datetime) -> None:
    """Add to the log what happened to a batch: "published", "undone" or "restored"."""
    cursor.execute("INSERT INTO changes SELECT coalesce(max(revision), 0) + 1, ?, ?, ? FROM changes", [batch_id, change, now])


def _insert(cursor: duckdb.DuckDBPyConnection, table: ReadTable, chunk: pd.DataFrame, batch_id: int, position: int) -> None:
    names = ", ".join(f'"{name}"' for name in table.table.names)
    numbered = chunk.assign(position=range(position, position + len(chunk)))
    cursor.register("incoming", numbered)
    try:
        cursor.execute(
            f"INSERT INTO {table.dataset} (batch_id, position, {names}) SELECT ?, position, {names} FROM incoming", [batch_id]
        )
    finally:
        cursor.unregister("incoming")


def _check(read: ReadFile) -> None:
    if not read.accepted:
        raise StoreError(
            Text(N_("{file} was refused and cannot be published. Mend its errors and read it again."), {"file": read.name})
        )
    known = {status.code for status in STATUSES}
    for table in read.tables:
        for name in _NEEDED[table.dataset]:
            _stop_at(read, table, name, table.frame[name].isna())
        if table.dataset == "dossiers":
            _stop_at(read, table, "status", ~table.frame["status"].isin(known))


def _stop_at(read: ReadFile, table: ReadTable, name: str, wrong: pd.Series) -> None:
    if wrong.any():
        row = table.frame.loc[wrong, "row"].iloc[0]
        raise StoreError(
            Text(
                N_("{file}, row {row}: “{column}” is missing or unknown, so no figure could count it. Nothing was published."),
                {"file": read.name, "row": None if pd.isna(row) else int(row), "column": Text(table.table[name].label)},
            )
        )
