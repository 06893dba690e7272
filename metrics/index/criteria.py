"""What an index is made of in a year: its criteria by their numbers, and whether two years' sets can be compared."""

from typing import NamedTuple

import pandas as pd

from schema.criteria_table import place_of
from schema.units import fold


def tree(criteria: pd.DataFrame) -> pd.DataFrame:
    """The criteria of one set and year (rows of store.rows("criteria")) in the order of their numbers, with

    - `role` and `assessed_by` filled: its own, else that of what it is part of, else "scored" and "appraisal"
    - `parent`: the number of the nearest of the same role that it is part of, None for one that is part of none
    - `area`: the number of the outermost of these
    - `leaf` (bool): whether nothing of the same role is part of it; points and most points are added up over these
    """
    rows = criteria.drop_duplicates("criterion", keep="last")
    rows = rows.iloc[sorted(range(len(rows)), key=[place_of(number) for number in rows["criterion"]].__getitem__)]
    known: dict[str, dict] = {}
    for row in rows.to_dict("records"):
        above = [number for number in _above(row["criterion"]) if number in known]
        over = known[above[0]] if above else {"role": "scored", "assessed_by": "appraisal"}
        for name in ("role", "assessed_by"):
            row[name] = over[name] if pd.isna(row[name]) else row[name]
        row["parent"] = next((number for number in above if known[number]["role"] == row["role"]), None)
        row["area"] = known[row["parent"]]["area"] if row["parent"] else row["criterion"]
        known[row["criterion"]] = row
    parents = {row["parent"] for row in known.values()}
    filled = {name: [row[name] for row in known.values()] for name in ("role", "assessed_by", "parent", "area")}
    return rows.assign(
        **{name: pd.array(values, dtype="str") for name, values in filled.items()},
        leaf=[number not in parents for number in known],
    ).reset_index(drop=True)


def _above(number: str) -> list[str]:
    """What a number is part of, the nearest first: of 1.2.3 that is 1.2 and 1."""
    parts = number.split(".")
    return [".".join(parts[:length]) for length in range(len(parts) - 1, 0, -1)]


def most_points(table: pd.DataFrame) -> float:
    """The most points of a whole set (a table of `tree`): those of its scored criteria, without bonuses."""
    return float(table.loc[table["leaf"] & (table["role"] == "scored"), "max_points"].sum())


class Difference(NamedTuple):
    """One thing in which two sets differ: "added", "dropped", "most" (most points), "role" or "name"; `before` and `now` are what
    it was and is."""

    what: str
    criterion: str
    name: str
    before: object = None
    now: object = None


def differences(now: pd.DataFrame, before: pd.DataFrame) -> list[Difference]:
    """What two sets (tables of `tree`) differ in. Only a difference in numbers, most points or roles keeps their totals from
    being compared, see `comparable`; another name for the same number is told beside."""
    new, old = ({row["criterion"]: row for row in table.to_dict("records")} for table in (now, before))
    found = [Difference("added", number, row["name"]) for number, row in new.items() if number not in old]
    found += [Difference("dropped", number, row["name"]) for number, row in old.items() if number not in new]
    for number, row in new.items():
        if number in old:
            was = old[number]
            if abs(row["max_points"] - was["max_points"]) > 1e-9:
                found.append(Difference("most", number, row["name"], float(was["max_points"]), float(row["max_points"])))
            if row["role"] != was["role"]:
                found.append(Difference("role", number, row["name"], was["role"], row["role"]))
            if fold(row["name"]) != fold(was["name"]):
                found.append(Difference("name", number, row["name"], was["name"], row["name"]))
    return found


def comparable(found: list[Difference]) -> bool:
    """Whether totals of two sets with these differences can be compared."""
    return all(one.what == "name" for one in found)
