"""The tables the product keeps; everything else is derived from them."""

from schema.columns import Kind
from schema.counts_table import COUNTS
from schema.dossiers_table import DOSSIERS
from schema.indicators_table import INDICATORS
from schema.measures_table import MEASURES
from schema.shared_columns import ORIGIN
from schema.targets_table import TARGETS
from schema.units_table import UNITS

__all__ = [
    "COUNTS",
    "COUNT_COLUMNS",
    "DOSSIERS",
    "INDICATORS",
    "MEASURES",
    "ORIGIN",
    "PLACED",
    "TABLES",
    "TARGETS",
    "UNITS",
    "VOCABULARY",
]

TABLES = {table.name: table for table in (COUNTS, DOSSIERS, UNITS, TARGETS, INDICATORS, MEASURES)}

# The tables whose rows belong to an area.
PLACED = tuple(name for name, table in TABLES.items() if table.placed)

# The tables that say what the words of other tables mean.
VOCABULARY = ("indicators",)

# The columns of COUNTS that are numbers of dossiers, in the order a table shows them.
COUNT_COLUMNS = [name for name in COUNTS.of_kind(Kind.COUNT) if name != "row"]
