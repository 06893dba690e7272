"""What was published: the batches with their states, found again, undone and restored."""

import datetime as dt

import duckdb
import pandas as pd

from language import N_, Text
from schema.tables import PLACED, TABLES
from store.engine import Ask
from store.errors import StoreError
from store.publishing import record
from store.views import same, set_aside, winners

_COLUMNS = [
    "batch_id",
    "file_name",
    "sha256",
    "size",
    "who",
    "published_at",
    "loader_version",
    "demonstration",
    "source",
    "problems",
    "datasets",
    "rows",
    "state",
    "superseded_by",
    "accepted",
]


def batches(ask: Ask) -> pd.DataFrame:
    """One row a batch, oldest first. `datasets` and `superseded_by` hold lists; `accepted` holds the number of warnings
    its publisher accepted, by code of the kind.

    `state` is derived: "undone" if that was the last thing done to it, else "set aside" if it is made up and nothing of it
    counts because real figures of its areas are published, "partly set aside" if some of it still counts, else "superseded"
    if newer batches speak of everything it speaks of, "partly superseded" if of some of it, else "active".
    """
    frame = ask(
        """
        SELECT b.*, CASE WHEN a.batch_id IS NULL THEN 1 ELSE 0 END AS undone
        FROM batches b LEFT JOIN active_batches a ON a.batch_id = b.batch_id
        ORDER BY b.batch_id"""
    )
    winner = ask(" UNION ALL ".join(_winners(name) for name in TABLES))
    beaten = winner[winner["by"] != winner["batch_id"]]
    kept = set(winner.loc[winner["by"] == winner["batch_id"], "batch_id"])
    newer = {batch: sorted({int(by) for by in rows}) for batch, rows in beaten.groupby("batch_id")["by"]}
    accepted: dict[int, dict[str, int]] = {}
    for row in ask("SELECT batch_id, code, warnings FROM acceptances ORDER BY batch_id, code").itertuples():
        accepted.setdefault(row.batch_id, {})[row.code] = int(row.warnings)
    superseded_by = [newer.get(batch, []) for batch in frame["batch_id"]]
    aside = set(ask(" UNION ".join(_set_aside(name) for name in PLACED))["batch_id"])
    states = [
        "undone" if undone else _state(batch in kept, batch in aside, bool(by))
        for batch, undone, by in zip(frame["batch_id"], frame["undone"], superseded_by, strict=True)
    ]
    return frame.assign(
        rows=frame["row_count"],
        datasets=[datasets.split(",") for datasets in frame["datasets"]],
        state=pd.Series(states, index=frame.index, dtype="str"),
        superseded_by=pd.Series(superseded_by, index=frame.index, dtype="object"),
        accepted=pd.Series([accepted.get(batch, {}) for batch in frame["batch_id"]], index=frame.index, dtype="object"),
        published_at=frame["published_at"].astype("datetime64[us]"),
        demonstration=frame["demonstration"].astype("bool"),
    )[_COLUMNS]


def _winners(name: str) -> str:
    """Which batches' rows stand against which newer batch, in one table."""
    joined = " AND ".join(f"{same('r', column)} = w.{column}" for column in TABLES[name].key)
    return f"""
        SELECT DISTINCT r.batch_id, w.batch_id AS "by"
        FROM active_{name} r
        JOIN ({winners(name)}) w ON {joined}"""


def _set_aside(name: str) -> str:
    """The made-up batches of which rows are left out in one table."""
    return f"SELECT DISTINCT r.batch_id FROM {name} r JOIN active_batches b ON b.batch_id = r.batch_id WHERE {set_aside(name)}"


def _state(counts: bool, aside: bool, replaced: bool) -> str:
    if not (aside or replaced):
        return "active"
    what = "set aside" if aside else "superseded"
    return f"partly {what}" if counts else what


def revision(ask: Ask) -> int:
    """A number that grows with every publication, undo and restore: as long as it stands, so does every figure."""
    return int(ask("SELECT coalesce(max(revision), 0) AS revision FROM changes")["revision"].iloc[0])


def change(cursor: duckdb.DuckDBPyConnection, batch_id: int, what: str, now: dt.datetime) -> None:
    """Log that a batch was "undone" or "restored"; doing it twice changes nothing. Raises `StoreError` if there is no
    such batch."""
    last = cursor.execute("SELECT change FROM changes WHERE batch_id = ? ORDER BY revision DESC LIMIT 1", [batch_id]).fetchone()
    if last is None:
        raise StoreError(Text(N_("There is no batch {batch} in the store."), {"batch": str(batch_id)}))
    if (last[0] == "undone") != (what == "undone"):
        record(cursor, batch_id, what, now)
