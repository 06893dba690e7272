"""The tables the product keeps; everything else is derived from them."""

from schema.boundaries_table import BOUNDARIES
from schema.columns import Kind
from schema.counts_table import COUNTS
from schema.dossiers_table import DOSSIERS
from schema.findings_table import FINDINGS
from schema.shared_columns import ORIGIN
from schema.targets_table import TARGETS
from schema.units_table import UNITS

__all__ = ["BOUNDARIES", "COUNTS", "COUNT_COLUMNS", "DOSSIERS", "FINDINGS", "ORIGIN", "PLACED", "TABLES", "TARGETS", "UNITS"]

TABLES = {table.name: table for table in (COUNTS, DOSSIERS, UNITS, TARGETS, BOUNDARIES, FINDINGS)}

# The tables whose rows belong to an area.
PLACED = tuple(name for name, table in TABLES.items() if table.placed)

# The columns of COUNTS that are numbers of dossiers, in the order a table shows them.
COUNT_COLUMNS = [name for name in COUNTS.of_kind(Kind.COUNT) if name != "row"]
