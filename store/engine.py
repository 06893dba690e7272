"""The embedded engine: one file, one connection held by the process, and a cursor of its own for every query."""

import itertools
import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from language import N_, Text
from store.errors import StoreError
from store.tables import SCHEMA_VERSION, additions, ddl
from store.views import views

# How the query modules ask: SQL and its parameters in, a frame out. They never see the engine, so that the same
# questions can be put to another one.
Ask = Callable[[str, Sequence[Any]], pd.DataFrame]

# Nothing may be fetched from outside.
_CONFIG = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}

# The engine lets only one process write; inside it, one publication at a time. Shared by all stores of the process,
# since two of them may have the same file open.
_WRITING = threading.RLock()

# Counts what has been committed in this process: an answer holds until then.
_COMMITS = itertools.count(1)
_ANSWERS, _ROWS = 256, 5_000  # so many are remembered, and none with more rows


class Engine:
    """Reads and writes one store file. Safe to share between threads: a shared connection gives wrong answers under
    threads, a cursor per query does not."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._answers = _Answers()

    def ask(self, sql: str, parameters: Sequence[Any] = ()) -> pd.DataFrame:
        """The answer to one query, as of what is committed now. A page asks many of its questions several times, so an answer
        is given again for as long as nothing is committed."""
        question = (sql, *map(repr, parameters))
        commits, known = self._answers.find(question)
        if known is None:
            with closing(self._cursor()) as cursor:
                known = cursor.execute(sql, list(parameters)).df()
            self._answers.keep(question, commits, known)
        # Shares its values with the one that is kept until somebody changes it (pandas copies on write).
        return known.copy(deep=False)

    @property
    def commits(self) -> int:
        """Grows with whatever is committed in this process."""
        return _Answers.commits

    @contextmanager
    def transaction(self, *, keep: bool = True) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor inside one transaction, which is kept on leaving, or rolled back after an error or unless `keep`.

        Raises `StoreError` if the engine cannot write (disk full, file gone); nothing is changed then.
        """
        with _WRITING, closing(self._cursor()) as cursor:
            cursor.begin()
            try:
                yield cursor
                if keep:
                    cursor.commit()
                    _Answers.commits = next(_COMMITS)
            except duckdb.OperationalError as error:
                _roll_back(cursor)
                raise StoreError(
                    Text(
                        N_(
                            "The store could not be written, and nothing was changed. Is the disk full? The engine says: {reason}"
                        ),
                        {"reason": str(error)},
                    )
                ) from error
            except BaseException:
                _roll_back(cursor)
                raise
            if not keep:
                cursor.rollback()

    def _cursor(self) -> duckdb.DuckDBPyConnection:
        """A cursor of its own; a long query on it may not draw a bar on the server's console."""
        cursor = self._connection.cursor()
        cursor.execute("SET enable_progress_bar = false")
        return cursor

    def close(self) -> None:
        self._connection.close()


class _Answers:
    """The last answers, each with how much had been committed when its question was put. Other stores of the process may write
    the same file, so what is committed is counted for all of them."""

    commits = 0

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple, tuple[int, pd.DataFrame]] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, question: tuple) -> tuple[int, pd.DataFrame | None]:
        """How much is committed, and the answer that holds for that."""
        with self._lock:
            commits, answer = self._kept.get(question, (-1, None))
            if commits != _Answers.commits:
                return _Answers.commits, None
            self._kept.move_to_end(question)
            return commits, answer

    def keep(self, question: tuple, commits: int, answer: pd.DataFrame) -> None:
        if len(answer) > _ROWS:
            return
        with self._lock:
            self._kept[question] = (commits, answer)
            while len(self._kept) > _ANSWERS:
                self._kept.popitem(last=False)


def _roll_back(cursor: duckdb.DuckDBPyConnection) -> None:
    """Undo what the transaction did; an engine that failed on disk may have ended it already."""
    try:
        cursor.rollback()
    except duckdb.Error:
        return


def asker(cursor: duckdb.DuckDBPyConnection) -> Ask:
    """Asks inside the cursor's own transaction, so that what it has not committed yet is seen."""
    return lambda sql, parameters=(): cursor.execute(sql, list(parameters)).df()


def open_engine(path: str | Path) -> Engine:
    """Open the store file, making it and its folder if they are not there.

    Raises `StoreError` if the folder cannot be made or written, another process holds the file, or the file is no
    store of ours or one of a newer version.
    """
    path = Path(path).expanduser().absolute()
    _prepare_folder(path)
    try:
        connection = duckdb.connect(str(path), config=_CONFIG)
    except duckdb.Error as error:
        raise StoreError(_why_not_opened(path, str(error))) from error
    try:
        _prepare_tables(connection, path)
    except BaseException:
        connection.close()
        raise
    return Engine(connection)


def _prepare_folder(path: Path) -> None:
    folder = path.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        text = N_("The folder {folder} for the store cannot be made ({reason}). Let DASHBOARD_STORE name a file elsewhere.")
        raise StoreError(Text(text, {"folder": str(folder), "reason": error.strerror or str(error)})) from error
    if not os.access(folder, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids):
        text = N_("The folder {folder} may not be written. Change its permissions or let DASHBOARD_STORE name a file elsewhere.")
        raise StoreError(Text(text, {"folder": str(folder)}))


def _why_not_opened(path: Path, said: str) -> Text:
    """The engine only speaks in messages, so they are what tells the reasons apart."""
    file = {"file": str(path)}
    if "Could not set lock" in said or "being used by another process" in said:
        return Text(
            N_(
                "The store {file} is held by another program, most likely a dashboard that is still running. "
                "Close that program, or let DASHBOARD_STORE name another file."
            ),
            file,
        )
    if "version number" in said or "newer version" in said:
        return newer(path)
    if "not a valid DuckDB database" in said or "Is a directory" in said:
        return foreign(path)
    return Text(
        N_("The store {file} could not be opened. Let DASHBOARD_STORE name another file. The engine says: {reason}"),
        {**file, "reason": said},
    )


def newer(path: Path) -> Text:
    return Text(
        N_(
            "The store {file} was written by a newer version of the dashboard. "
            "Update the dashboard, or let DASHBOARD_STORE name another file."
        ),
        {"file": str(path)},
    )


def foreign(path: Path) -> Text:
    return Text(
        N_("The file {file} is not a store of this dashboard. It was left as it is; let DASHBOARD_STORE name another file."),
        {"file": str(path)},
    )


def _prepare_tables(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Make the tables of a new store; refuse a foreign or newer one; add what the schema gained since."""
    held = {name for (name,) in connection.execute("SELECT table_name FROM information_schema.tables").fetchall()}
    if held and "schema_version" not in held:
        raise StoreError(foreign(path))
    if held:
        (version,) = connection.execute("SELECT max(version) FROM schema_version").fetchone()
        if version is None or version > SCHEMA_VERSION:
            raise StoreError(newer(path))
    connection.begin()
    if not held:
        for statement in ddl():
            connection.execute(statement)
    columns = connection.execute("SELECT table_name, column_name FROM information_schema.columns").fetchall()
    for statement in [*additions(set(columns)), *views()]:
        connection.execute(statement)
    connection.commit()
