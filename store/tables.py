"""What the store file holds: the published rows just as they came, their batches, and the log of what was undone."""

from collections.abc import Iterator

from schema.columns import Kind, Table
from schema.tables import TABLES

SCHEMA_VERSION = 1

_TYPES = {
    Kind.TEXT: "VARCHAR",
    Kind.COUNT: "BIGINT",
    Kind.NUMBER: "DOUBLE",
    Kind.DATE: "DATE",
    Kind.FLAG: "BOOLEAN",
}

# One row a kind of warning that a person accepted on publishing; the batch says who and when.
_ACCEPTANCES = "CREATE TABLE acceptances (batch_id BIGINT, code VARCHAR, warnings BIGINT)"


# What people say and may take back, in the order in which they said it (see `store.said`): each table by the name of the
# column that holds it.
SAID = {"mappings": "content", "unit_names": "unit", "notes": "content", "weights": "content", "storyboards": "content"}


def ddl() -> Iterator[str]:
    """The statements that make an empty store. Nothing in these tables is ever updated or deleted.

    `batches` has one row a publication; `changes` is the log from which a batch's state follows ("published",
    "undone", "restored"; the last one counts). `acceptances` has the warnings that were accepted with a batch. Every
    published row carries its batch and its position in it.
    """
    yield "CREATE TABLE schema_version (version INTEGER)"
    yield f"INSERT INTO schema_version VALUES ({SCHEMA_VERSION})"
    yield """CREATE TABLE batches (batch_id BIGINT, file_name VARCHAR, sha256 VARCHAR, size BIGINT, who VARCHAR,
        published_at TIMESTAMP, loader_version VARCHAR, demonstration BOOLEAN, source VARCHAR, problems VARCHAR,
        datasets VARCHAR, row_count BIGINT)"""
    yield "CREATE TABLE changes (revision BIGINT, batch_id BIGINT, change VARCHAR, changed_at TIMESTAMP)"
    yield _ACCEPTANCES
    yield from map(_made, TABLES.values())


def _made(table: Table) -> str:
    columns = ", ".join(f'"{column.name}" {_TYPES[column.kind]}' for column in table.columns)
    return f"CREATE TABLE {table.name} (batch_id BIGINT, position BIGINT, {columns})"


def additions(held: set[tuple[str, str]]) -> Iterator[str]:
    """Statements that add what the schema gained since the store was made; old rows do not know new columns.

    `held` are the store's columns as (table, column).
    """
    names = {table for table, _ in held}
    if "acceptances" not in names:
        yield _ACCEPTANCES
    for table, content in SAID.items():
        yield (
            f"CREATE TABLE IF NOT EXISTS {table} (position BIGINT, name VARCHAR, {content} VARCHAR, who VARCHAR, "
            "saved_at TIMESTAMP, forgotten BOOLEAN)"
        )
    yield from (_made(table) for table in TABLES.values() if table.name not in names)
    for table in TABLES.values():
        for column in table.columns:
            if table.name in names and (table.name, column.name) not in held:
                yield f'ALTER TABLE {table.name} ADD COLUMN "{column.name}" {_TYPES[column.kind]}'
