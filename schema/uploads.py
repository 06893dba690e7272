"""What a file was read as: the loaders make it, a person looks at it, the store publishes it."""

import datetime as dt
from dataclasses import dataclass, field

import pandas as pd

from language import Text
from schema.columns import Table
from schema.problems import Problem
from schema.tables import COUNT_COLUMNS, TABLES


@dataclass(frozen=True)
class ReadTable:
    """One table found in a file: `frame` has exactly the columns of the schema table `dataset`.

    `layout` names the layout it was recognised as and `why` says by what. `unit` is the reporting unit
    named in the letterhead or, where all rows are of one unit, that unit. `personal` are the letters of the sheet's columns
    that were not read because they may hold personal data, `places` the places (from 0) of ours, and `heading_row` the first
    row (from 1) of a list of dossiers' headings.
    """

    sheet: str | None
    dataset: str
    layout: str
    why: Text
    frame: pd.DataFrame
    unit: str | None = None
    period_start: dt.date | None = None
    period_end: dt.date | None = None
    problems: tuple[Problem, ...] = ()
    personal: tuple[str, ...] = ()
    places: dict[str, int] = field(default_factory=dict)
    heading_row: int | None = None

    @property
    def table(self) -> Table:
        return TABLES[self.dataset]

    @property
    def totals(self) -> dict[str, int | None]:
        """The sum of each count column over the data rows; None for a column the file does not have."""
        if self.dataset != "counts":
            return {}
        return {name: None if (column := self.frame[name].dropna()).empty else int(column.sum()) for name in COUNT_COLUMNS}

    def totals_by_period(self) -> pd.DataFrame:
        """One row a period (period_start, period_end) with the sums of the counts the file itself gives, in COUNT_COLUMNS' order.

        What was only derived from them is left out, and so are periods' sums over each other: stocks do not add up. As in
        every figure, a district's own row stands for its units, and a sum of which one part is missing is missing.
        """
        days = ["period_start", "period_end"]
        given = [name for name in COUNT_COLUMNS if name in self.places] or COUNT_COLUMNS
        own = self.frame["unit"].eq(self.frame["area"]).fillna(False)
        reported = own.groupby([self.frame[name] for name in ("area", *days)], dropna=False).transform("any")
        groups = self.frame[own | ~reported].groupby(days, dropna=False)[given]
        sums = groups.sum(min_count=1).where(groups.count().eq(groups.size(), axis=0))
        return sums.loc[:, sums.notna().any()].reset_index()


@dataclass(frozen=True)
class ReadFile:
    """One file as the loaders read it: its tables, and the problems that concern the whole file. `made_up`: it says of itself
    that its figures are."""

    name: str
    sha256: str
    size: int
    tables: tuple[ReadTable, ...] = ()
    problems: tuple[Problem, ...] = ()
    loader_version: str = field(default="1")
    made_up: bool = False

    @property
    def all_problems(self) -> list[Problem]:
        return [*self.problems, *(problem for table in self.tables for problem in table.problems)]

    @property
    def accepted(self) -> bool:
        """Whether it can be published: at least one table, and no error anywhere."""
        return bool(self.tables) and not any(problem.severity == "error" for problem in self.all_problems)
