"""Reported and recomputed side by side: what an office wrote in its form, what its dossiers say, and where the two part."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from language import Text
from schema.periods import Period

# The lines of the form in its own order. `_ONLY_WHERE_REPORTED` are lines that few forms have and every count of dossiers
# gives; `_PROGRESS` stand in a table that tells neither late from on time nor open from resolved.
_FORM = (
    "received_total",
    "received_new",
    "received_online",
    "received_in_person",
    "received_postal",
    "carried_over",
    "resolved_total",
    "resolved_early",
    "resolved_on_time",
    "resolved_on_time_total",
    "resolved_overdue",
    "resolved_no_due",
    "in_process_total",
    "in_process_not_due",
    "in_process_overdue",
    "in_process_no_due",
    "suspended",
    "withdrawn",
    "refused",
)
_PROGRESS = ("within_deadline", "past_deadline")
_ONLY_WHERE_REPORTED = ("resolved_no_due", "in_process_no_due", *_PROGRESS)
# The gap of store.gaps that has a line's dossiers of which no day says when they ended.
_UNDATED = {"resolved_total": "resolved_no_day", "withdrawn": "withdrawn_no_day", "refused": "refused_no_day"}
LINES = (*_FORM, *_PROGRESS)

STATUSES = ("equal", "differs", "only_reported", "only_recomputed", "neither")


@dataclass(frozen=True)
class Subject:
    """What is reconciled: `whole` is an area's total, else one unit. The dossiers' files reach from `first_day` to
    `last_day`; `made_up` names the sides with demonstration figures ("reported", "recomputed")."""

    name: str
    area_name: str
    whole: bool
    period: Period
    first_day: pd.Timestamp
    last_day: pd.Timestamp
    made_up: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reconciliation:
    """All that is known of one subject: the tables of `reconciled` and `by_unit`, and the sentences of `reasons`."""

    subject: Subject
    lines: pd.DataFrame
    units: pd.DataFrame
    reasons: tuple[Text, ...]


def reconciled(reported: pd.DataFrame, recomputed: pd.DataFrame, gaps: pd.DataFrame | None = None) -> pd.DataFrame:
    """One row a line of the form: line, reported, recomputed, difference, undated (Int64), status (one of STATUSES).

    Both are tables of store.sums((), …) of the same unit and period, of one row or none. The difference is recomputed less
    reported, and missing where either is: what is not stated is not zero, and equals nothing. Lines that few forms have
    are left out unless they are reported. `gaps` is the row of store.gaps: `undated` dossiers belong to the line and to no
    period, and where there are such and no others the recomputed figure is missing, since 0 would be wrong.
    """
    left, right = _figures(reported), _figures(recomputed)
    lines = [line for line in LINES if line not in _ONLY_WHERE_REPORTED or _is_line(line, left)]
    table = pd.DataFrame(
        {
            "line": pd.Series(lines, dtype="str"),
            "reported": pd.array([left[line] for line in lines], dtype="Int64"),
            "recomputed": pd.array([right[line] for line in lines], dtype="Int64"),
        }
    )
    undated = pd.array([0 if gaps is None else gaps.iloc[0].get(_UNDATED.get(line), 0) for line in lines], dtype="Int64")
    table = table.assign(undated=undated)
    table["recomputed"] = table["recomputed"].mask((table["undated"] > 0) & table["recomputed"].eq(0).fillna(False))
    difference = table["recomputed"] - table["reported"]
    return table.assign(difference=difference, status=_statuses(table, difference))


def by_unit(reported: pd.DataFrame, recomputed: pd.DataFrame) -> pd.DataFrame:
    """One row a unit that has a form or dossiers: unit, unit_name, both (lines that both state), differing (lines of these
    that differ), line (the one that differs most), difference (of that line), status.

    Both are tables of store.sums(("unit",), …) of the same area and period. A unit's status is "only_reported" or
    "only_recomputed" where the other side has no row of it; there is no row at all where no unit reports for itself.
    The units come by their largest difference, then by the number of differing lines, then as given; those of one side
    only come last.
    """
    sides = [table.set_index("unit") for table in (reported, recomputed)]
    names = pd.concat([side["unit_name"] for side in sides])
    names = names[~names.index.duplicated()]
    rows = []
    for unit, name in names.items() if len(reported) else ():
        lines = reconciled(*(side.loc[side.index == unit] for side in sides))
        there = [unit in side.index for side in sides]
        differing = lines[lines["status"] == "differs"]
        most = differing.loc[differing["difference"].abs().idxmax()] if len(differing) else None
        rows.append(
            {
                "unit": unit,
                "unit_name": name,
                "both": int(lines["status"].isin(["equal", "differs"]).sum()),
                "differing": len(differing),
                "line": None if most is None else most["line"],
                "difference": pd.NA if most is None else most["difference"],
                "status": _status_of_unit(there, len(differing)),
            }
        )
    columns = {"unit": "str", "unit_name": "str", "both": "int64", "differing": "int64", "line": "str", "difference": "Int64"}
    table = pd.DataFrame(rows, columns=[*columns, "status"]).astype({**columns, "status": "str"})
    order = pd.DataFrame(
        {
            "one_side": table["status"].str.startswith("only"),
            "largest": -table["difference"].abs().fillna(0),
            "lines": -table["differing"],
        }
    )
    return table.loc[order.sort_values(list(order), kind="stable").index].reset_index(drop=True)


def differing(lines: pd.DataFrame) -> list[str]:
    """The lines that both sides state and that differ, in the form's order."""
    return lines.loc[lines["status"] == "differs", "line"].tolist()


def _status_of_unit(there: Sequence[bool], differing: int) -> str:
    if not all(there):
        return "only_reported" if there[0] else "only_recomputed"
    return "differs" if differing else "equal"


def _figures(table: pd.DataFrame) -> dict:
    """The one row's counts; of no row every count is missing."""
    if len(table) > 1:
        raise ValueError("One unit and one period are reconciled at a time.")
    return table.iloc[0].to_dict() if len(table) else dict.fromkeys(LINES, pd.NA)


def _is_line(line: str, reported: dict) -> bool:
    """Progress follows from a form that tells late from on time, and is a line of its own only in a table that does not."""
    if line in _PROGRESS and not pd.isna(reported["resolved_on_time_total"]):
        return False
    return not pd.isna(reported[line])


def _statuses(table: pd.DataFrame, difference: pd.Series) -> list[str]:
    stated = zip(table["reported"].notna(), table["recomputed"].notna(), difference.eq(0).fillna(False), strict=True)
    names = {(True, False): "only_reported", (False, True): "only_recomputed", (False, False): "neither"}
    return [names.get((left, right)) or ("equal" if same else "differs") for left, right, same in stated]
