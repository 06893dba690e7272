"""Looks at the values that would be kept for what may lead to a person, wherever a heading promises something else."""

import pandas as pd

from language import N_
from loaders.collector import Collector
from loaders.headings import Headed
from loaders.persons import has_number, holds_a_name, is_name

# Free words that no figure needs; a name, number or address typed into them is taken out.
_FREE = ("procedure", "sector", "department", "service_level")
# A column is one of persons if so many of its different values are names of some.
_MOST = 0.5


def take_out(rows: pd.DataFrame, headed: Headed, problems: Collector) -> pd.DataFrame:
    """The rows without numbers and addresses of persons in their free words, and without a column of departments that holds
    the names of persons; each is told once a column, without the value."""
    for name in _FREE:
        if name not in rows:
            continue
        different = {value for value in set(rows[name].tolist()) if isinstance(value, str)}
        found = {value for value in different if has_number(value)}
        if name == "department" and sum(map(is_name, different)) > _MOST * len(different):
            found = different
        if not found:
            continue
        wrong = rows[name].isin(found)
        problems.add(
            "warning",
            "personal_values",
            N_("{n} cells of this column look like names, numbers or addresses of persons; they were left out."),
            row=int(rows.loc[wrong, "row"].iloc[0]) - 1,
            column=headed.place(name),
            n=int(wrong.sum()),
        )
        rows = rows.assign(**{name: rows[name].mask(wrong, None)})
    return rows


def without_persons(rows: pd.DataFrame, headed: Headed, problems: Collector, name: str) -> pd.DataFrame:
    """The rows without what in a column of remarks names a person or gives a number or an address of one: the whole remark."""
    found = rows[name].map(lambda text: isinstance(text, str) and (has_number(text) or holds_a_name(text)))
    if not found.any():
        return rows
    problems.add(
        "warning",
        "personal_values",
        N_("{n} cells of this column look like names, numbers or addresses of persons; they were left out."),
        row=int(rows.loc[found, "row"].iloc[0]) - 1,
        column=headed.place(name),
        n=int(found.sum()),
    )
    return rows.assign(**{name: rows[name].mask(found, None)})
