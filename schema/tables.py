"""The tables the product keeps; everything else is derived from them."""

from schema.boundaries_table import BOUNDARIES
from schema.columns import Kind
from schema.counts_table import COUNTS
from schema.criteria_table import BANDS, CRITERIA
from schema.dossiers_table import DOSSIERS
from schema.findings_table import FINDINGS
from schema.indicators_table import INDICATORS
from schema.measures_table import MEASURES
from schema.scores_table import SCORES
from schema.shared_columns import ORIGIN
from schema.survey_table import SURVEY, SURVEY_FORMS
from schema.targets_table import TARGETS
from schema.units_table import UNITS

__all__ = [
    "BANDS",
    "BOUNDARIES",
    "COUNTS",
    "COUNT_COLUMNS",
    "CRITERIA",
    "DOSSIERS",
    "FINDINGS",
    "INDICATORS",
    "MEASURES",
    "ORIGIN",
    "PLACED",
    "SCORES",
    "SURVEY",
    "SURVEY_FORMS",
    "TABLES",
    "TARGETS",
    "UNITS",
    "VOCABULARY",
]

TABLES = {
    table.name: table
    for table in (
        COUNTS,
        DOSSIERS,
        UNITS,
        TARGETS,
        BOUNDARIES,
        INDICATORS,
        MEASURES,
        FINDINGS,
        CRITERIA,
        BANDS,
        SCORES,
        SURVEY,
        SURVEY_FORMS,
    )
}

# The tables whose rows belong to an area.
PLACED = tuple(name for name, table in TABLES.items() if table.placed)

# The tables that rows of a file refer to: they say what its words mean, or what it repeats.
VOCABULARY = ("indicators", "criteria", "findings")

# The columns of COUNTS that are numbers of dossiers, in the order a table shows them.
COUNT_COLUMNS = [name for name in COUNTS.of_kind(Kind.COUNT) if name != "row"]
