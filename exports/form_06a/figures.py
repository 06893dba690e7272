"""What form II.06a has to say: its rows, their totals, and what is left out of a form that is shown around."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from language import N_, language_for
from metrics.disclosure import withheld
from metrics.rates import counts, how_shown, share
from schema.tables import COUNTS

VI = language_for("vi")
# Columns 3 to 13. What came by post stands with what was handed in at the desk, as the form has it.
COLUMNS = (
    "received_total",
    "received_online",
    "received_in_person",
    "carried_over",
    "resolved_total",
    "resolved_early",
    "resolved_on_time",
    "resolved_overdue",
    "in_process_total",
    "in_process_not_due",
    "in_process_overdue",
)
# Counts the form has no column for, and those of Decision 766 that say what is on time where nothing else does.
_OUTSIDE = ("resolved_no_due", "in_process_no_due", "suspended", "withdrawn", "refused")
_TOGETHER = ("resolved_on_time_total", "within_deadline", "past_deadline")
_OF_RESOLVED = ("resolved_early", "resolved_on_time", "resolved_overdue")
_OF_OPEN = ("in_process_not_due", "in_process_overdue")


@dataclass(frozen=True)
class Sheet:
    """One form: what its rows are called, their figures (columns COLUMNS), their totals, and what is said below them."""

    name: str
    office: str
    heading: str
    labels: list[str]
    figures: pd.DataFrame
    totals: dict[str, int | None]
    notes: list[str]


def form_figures(rows: pd.DataFrame) -> pd.DataFrame:
    """The figures of columns 3 to 13 (Int64) of each row."""
    figures = rows[list(COLUMNS)].astype("Int64").reset_index(drop=True)
    postal = rows["received_postal"].astype("Int64").reset_index(drop=True).fillna(0)
    return figures.assign(received_in_person=figures["received_in_person"] + postal)


def sheets(rows: pd.DataFrame, office: str, *, complete: bool) -> Iterator[Sheet]:
    """One of all rows, or one a unit with its fields; see `form`."""
    if "sector" not in rows:
        labels = rows["unit_name"].astype(str).tolist() if "unit_name" in rows else [office] * len(rows)
        yield _sheet("II.06a", office, "Đơn vị", labels, rows, complete=complete)
        return
    for place, (_, fields) in enumerate(rows.groupby("unit", sort=False), start=1):
        unit = str(fields["unit_name"].iloc[0])
        labels = ["Không nêu lĩnh vực" if pd.isna(name) else str(name) for name in fields["sector"]]
        yield _sheet(f"II.06a {place}", unit, "Lĩnh vực", labels, fields, complete=complete)


def _sheet(name: str, office: str, heading: str, labels: list[str], rows: pd.DataFrame, *, complete: bool) -> Sheet:
    rows = rows.reset_index(drop=True)
    figures = form_figures(rows)
    totals = {column: None if figures[column].isna().any() else int(figures[column].sum()) for column in COLUMNS}
    notes = list(_outside(rows, complete=complete))
    if not complete:
        figures, totals, hidden = _without_few(rows, figures, totals)
        notes += _left_empty(figures, totals) if hidden else []
    return Sheet(name, office, heading, labels, figures, totals, notes)


def _without_few(
    rows: pd.DataFrame, figures: pd.DataFrame, totals: dict[str, int | None]
) -> tuple[pd.DataFrame, dict[str, int | None], bool]:
    """Figures and totals without those of few dossiers and those that they would follow from; and whether there are any. Where
    no row is left, the total would be what is hidden."""
    any_hidden = False
    for late, whole, columns in (
        ("resolved_overdue", ("resolved_on_time_total", "resolved_overdue"), _OF_RESOLVED),
        ("in_process_overdue", ("in_process_total",), _OF_OPEN),
    ):
        table = withheld(share(rows, (late,), whole), counts(rows, (late,), whole)[0], side="overdue")
        hidden = table["shown"].isin(["too_few", "withheld"])
        figures = figures.assign(**{name: figures[name].mask(hidden) for name in columns})
        if hidden.any() and not table["shown"].isin(["rate", "few"]).any():
            totals = totals | dict.fromkeys(columns)
        any_hidden = any_hidden or bool(hidden.any())
    return figures, totals, any_hidden


def _left_empty(figures: pd.DataFrame, totals: dict[str, int | None]) -> list[str]:
    """That cells are empty, and that the rows shown need not add up to the total."""
    included = any(total is not None and figures[name].isna().any() for name, total in totals.items())
    return [
        VI.say(N_("Some cells are left empty because few dossiers stand behind them.")),
        *(
            [VI.say(N_("The total row includes the cells left empty, so it may be more than the rows shown add up to."))]
            if included
            else []
        ),
    ]


def _outside(rows: pd.DataFrame, *, complete: bool) -> Iterator[str]:
    """What the rows say and the form has no column for; of few dossiers not which of them were late."""
    enough = how_shown(pd.Series([rows["received_total"].sum()])).isin(["rate", "few"]).all()
    together = rows["resolved_on_time"].isna().any() and (complete or enough)
    names = [*_OUTSIDE, *(_TOGETHER if together else ())]
    said = [
        f"{VI.say(COUNTS[name].label).lower()} {VI.number(int(rows[name].sum()))}"
        for name in names
        if rows[name].notna().any() and rows[name].sum() > 0
    ]
    if said:
        yield VI.say(N_("The form has no column for: {counts}."), counts="; ".join(said))
