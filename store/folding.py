"""From figures by group and period to the table that was asked for, with several periods made one where that is honest."""

from collections.abc import Sequence

import pandas as pd

from schema.selection import Key
from schema.tables import COUNT_COLUMNS
from store.conditions import by_columns, group_columns, grouped, listed, name_columns, over

# Stocks hold at the end of a period, the first one at its start; adding them over periods would count a dossier twice.
STOCKS = ("in_process_total", "in_process_not_due", "in_process_overdue", "in_process_no_due", "suspended")
# Part stock, part flow: known for one period only, except received_total, which can be put together again.
MIXED = ("received_total", "within_deadline", "past_deadline")
FLOWS = tuple(name for name in COUNT_COLUMNS if name not in (*STOCKS, *MIXED, "carried_over"))


def folded(by: Sequence[Key]) -> str:
    """The last part of a query whose table `by_period` has the by-columns, the period columns, COUNT_COLUMNS,
    `made_up` (0 or 1), and `rows_before` and `rows_within` (rows behind the figures at the period's start and in it).

    With "period" among `by` these are the answer. Without it, each group's periods become one:
    - flows are added if no two periods overlap; if any do, every figure of the group is missing;
    - stocks are those of the group's last period, carried_over that of its first;
    - received_total is the first carried_over plus all that was newly received, if both are known and the periods
      follow one another without a gap; within_deadline and past_deadline of several periods are missing.
    """
    if "period" in by:
        columns = by_columns(by)
        return f"""
            SELECT {listed(columns, COUNT_COLUMNS)} made_up, rows_before + rows_within AS row_count
            FROM by_period ORDER BY {", ".join(columns)}"""
    keys, names = group_columns(by), name_columns(by)
    in_order = over(keys, "period_start, period_end")
    figures = {
        **{name: f"CASE WHEN count(*) = count(j.{name}) THEN sum(j.{name}) END" for name in FLOWS},
        **{name: f"max(CASE WHEN j.place = j.periods THEN j.{name} END)" for name in STOCKS},
        **{name: f"CASE WHEN count(*) = 1 THEN max(j.{name}) END" for name in MIXED},
        "carried_over": "max(CASE WHEN j.place = 1 THEN j.carried_over END)",
        "received_total": """CASE
            WHEN count(*) = 1 THEN max(j.received_total)
            WHEN max(j.gap) = 0 AND count(*) = count(j.received_new)
            THEN max(CASE WHEN j.place = 1 THEN j.carried_over END) + sum(j.received_new) END""",
    }
    shown = [f"CAST(CASE WHEN max(j.overlap) = 0 THEN {figures[name]} END AS BIGINT) AS {name}" for name in COUNT_COLUMNS]
    return f""",
        placed AS (
            SELECT *, row_number() {in_order} AS place, lag(period_end) {in_order} AS previous_end,
                count(*) {over(keys)} AS periods
            FROM by_period
        ),
        joints AS (
            SELECT *,
                CASE WHEN period_start <= previous_end THEN 1 ELSE 0 END AS overlap,
                CASE WHEN period_start > CAST(previous_end + INTERVAL 1 DAY AS DATE) THEN 1 ELSE 0 END AS gap
            FROM placed
        )
        SELECT {listed(_in_order(by, keys, names), shown)} max(j.made_up) AS made_up,
            CAST(max(CASE WHEN j.place = 1 THEN j.rows_before END) + sum(j.rows_within) AS BIGINT) AS row_count
        FROM joints j {grouped(keys)} {"ORDER BY " + ", ".join(keys) if keys else ""}"""


def _in_order(by: Sequence[Key], keys: list[str], names: list[str]) -> list[str]:
    return [
        column if column in keys else f"max(j.{column}) AS {column}" for column in by_columns(by) if column in {*keys, *names}
    ]


def finished(frame: pd.DataFrame, by: Sequence[Key], columns: Sequence[str] = COUNT_COLUMNS) -> pd.DataFrame:
    """The answer with the types of the contract: counts Int64, `demonstration` bool, `rows` int, names str."""
    return pd.DataFrame(
        {
            **keyed(frame, by),
            **{name: frame[name].astype("Int64") for name in columns},
            "demonstration": frame["made_up"].astype("bool"),
            "rows": frame["row_count"].astype("int64"),
        }
    )


def keyed(frame: pd.DataFrame, by: Sequence[Key]) -> dict[str, pd.Series]:
    """The by-columns of an answer, with their types."""
    types = {
        "period_start": "datetime64[us]",
        "period_end": "datetime64[us]",
        "period_assumed": "bool",
        "period_partial": "bool",
    }
    return {name: frame[name].astype(types.get(name, "str")) for name in by_columns(by)}


def nothing(by: Sequence[Key], columns: Sequence[str] = COUNT_COLUMNS) -> pd.DataFrame:
    """The answer to what cannot be answered: no row, the right columns."""
    empty = pd.DataFrame(columns=[*by_columns(by), *columns, "made_up", "row_count"])
    return finished(empty, by, columns)
