"""The tables the product keeps; everything else is derived from them."""

from schema.columns import Kind
from schema.counts_table import COUNTS
from schema.criteria_table import BANDS, CRITERIA
from schema.dossiers_table import DOSSIERS
from schema.scores_table import SCORES
from schema.shared_columns import ORIGIN
from schema.survey_table import SURVEY, SURVEY_FORMS
from schema.targets_table import TARGETS
from schema.units_table import UNITS

__all__ = [
    "BANDS",
    "COUNTS",
    "COUNT_COLUMNS",
    "CRITERIA",
    "DOSSIERS",
    "ORIGIN",
    "PLACED",
    "SCORES",
    "SURVEY",
    "SURVEY_FORMS",
    "TABLES",
    "TARGETS",
    "UNITS",
]

TABLES = {table.name: table for table in (COUNTS, DOSSIERS, UNITS, TARGETS, CRITERIA, BANDS, SCORES, SURVEY, SURVEY_FORMS)}

# The tables whose rows belong to an area.
PLACED = tuple(name for name, table in TABLES.items() if table.placed)

# The columns of COUNTS that are numbers of dossiers, in the order a table shows them.
COUNT_COLUMNS = [name for name in COUNTS.of_kind(Kind.COUNT) if name != "row"]
