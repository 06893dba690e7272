"""What the store file holds: the published rows just as they came, their batches, and the log of what was undone."""

from collections.abc import Iterator

from schema.columns import Kind
from schema.tables import TABLES

SCHEMA_VERSION = 1

_TYPES = {
    Kind.TEXT: "VARCHAR",
    Kind.COUNT: "BIGINT",
    Kind.NUMBER: "DOUBLE",
    Kind.DATE: "DATE",
    Kind.FLAG: "BOOLEAN",
}


def ddl() -> Iterator[str]:
    """The statements that make an empty store. Nothing in these tables is ever updated or deleted.

    `batches` has one row a publication; `changes` is the log from which a batch's state follows ("published",
    "undone", "restored"; the last one counts). Every published row carries its batch and its position in it.
    """
    yield "CREATE TABLE schema_version (version INTEGER)"
    yield f"INSERT INTO schema_version VALUES ({SCHEMA_VERSION})"
    yield """CREATE TABLE batches (batch_id BIGINT, file_name VARCHAR, sha256 VARCHAR, size BIGINT, who VARCHAR,
        published_at TIMESTAMP, loader_version VARCHAR, demonstration BOOLEAN, source VARCHAR, problems VARCHAR,
        datasets VARCHAR, row_count BIGINT)"""
    yield "CREATE TABLE changes (revision BIGINT, batch_id BIGINT, change VARCHAR, changed_at TIMESTAMP)"
    for table in TABLES.values():
        columns = ", ".join(f'"{column.name}" {_TYPES[column.kind]}' for column in table.columns)
        yield f"CREATE TABLE {table.name} (batch_id BIGINT, position BIGINT, {columns})"


def later_tables() -> Iterator[str]:
    """Statements for the tables that stores made by earlier versions do not have: what people have said once, in the order in
    which they said it."""
    said = "position BIGINT, name VARCHAR, {content} VARCHAR, who VARCHAR, saved_at TIMESTAMP, forgotten BOOLEAN"
    yield f"CREATE TABLE IF NOT EXISTS mappings ({said.format(content='content')})"
    yield f"CREATE TABLE IF NOT EXISTS unit_names ({said.format(content='unit')})"


def missing_columns(held: set[tuple[str, str]]) -> Iterator[str]:
    """Statements that add the columns the schema gained since the store was made; old rows do not know them."""
    for table in TABLES.values():
        for column in table.columns:
            if (table.name, column.name) not in held:
                yield f'ALTER TABLE {table.name} ADD COLUMN "{column.name}" {_TYPES[column.kind]}'
