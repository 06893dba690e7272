"""What became of the dossiers a period received: each once, and those nobody accounts for counted too."""

import pandas as pd

from metrics.rates import how_shown

_ENDED_OTHERWISE = ("withdrawn", "refused")


def unaccounted(by_period: pd.DataFrame) -> pd.Series:
    """Received minus everything that is stated about them (Int64): resolved, open, withdrawn, returned or stopped.

    Missing where received or resolved is not known. What is not stated counts as nothing here, so the figure
    reads "nothing is said about so many dossiers". Negative: more is accounted for than was received.

    Forms differ in where they put two kinds of dossiers, and a row that adds up in one of these ways adds up:
    those withdrawn, returned or stopped may be among the resolved; the suspended may stand beside the open.
    """
    left = _left_by_resolved_and(by_period, still_open(by_period))
    return (left - _ended_otherwise(by_period)).mask(left.eq(0).fillna(False), 0)


def still_open(by_period: pd.DataFrame) -> pd.Series:
    """Open at the end of the period (Int64), with the suspended where the form counts these apart: where only then
    everything received is accounted for."""
    stated = by_period["in_process_total"].astype("Int64")
    left = _left_by_resolved_and(by_period, stated) - _ended_otherwise(by_period)
    suspended = by_period["suspended"].astype("Int64")
    return stated.mask(left.eq(suspended).fillna(False), stated + suspended)


def _left_by_resolved_and(by_period: pd.DataFrame, still_open: pd.Series) -> pd.Series:
    return by_period["received_total"].astype("Int64") - by_period["resolved_total"].astype("Int64") - still_open.fillna(0)


def _ended_otherwise(by_period: pd.DataFrame) -> pd.Series:
    return by_period[list(_ENDED_OTHERWISE)].astype("Int64").fillna(0).sum(axis="columns")


def told(by_period: pd.DataFrame) -> pd.Series:
    """How much may be told of what became of each row's dossiers: as in `metrics.rates.how_shown`, of those late or on time."""
    return how_shown(by_period["resolved_on_time_total"].astype("Int64") + by_period["resolved_overdue"].astype("Int64"))


# Nothing is told of such a row.
UNTOLD = ("missing", "too_few")


def outcomes(by_period: pd.DataFrame) -> pd.DataFrame:
    """A long table: `row` (position in `by_period`), `outcome`, `dossiers` (Int64).

    Outcomes are early, on_time (or on_time_total where the two are not told apart), late, no_due, ended_otherwise,
    open and unaccounted. A row of `by_period` that does not tell late from on time has no outcomes at all, and neither
    has one of too few dossiers (`metrics.rates.how_shown`): its counts would be its rate. An outcome that is not stated
    is absent, never zero.
    """
    shown = told(by_period)
    left, still = unaccounted(by_period), still_open(by_period)
    left = left.where(left > 0)
    rows = []
    for place, (_, row) in enumerate(by_period.iterrows()):
        if shown.iloc[place] in UNTOLD:
            continue
        if pd.isna(row["resolved_early"]) or pd.isna(row["resolved_on_time"]):
            stated = {"on_time_total": row["resolved_on_time_total"]}
        else:
            stated = {"early": row["resolved_early"], "on_time": row["resolved_on_time"]}
        otherwise = [row[name] for name in _ENDED_OTHERWISE if not pd.isna(row[name])]
        stated |= {
            "late": row["resolved_overdue"],
            "no_due": row["resolved_no_due"],
            "ended_otherwise": sum(otherwise) if otherwise else pd.NA,
            "open": still.iloc[place],
            "unaccounted": left.iloc[place],
        }
        rows += [
            {"row": place, "outcome": name, "dossiers": count}
            for name, count in stated.items()
            if not pd.isna(count) and (count > 0 or name not in ("no_due", "ended_otherwise"))
        ]
    return pd.DataFrame(rows, columns=["row", "outcome", "dossiers"]).astype(
        {"row": "int64", "outcome": "str", "dossiers": "Int64"}
    )
