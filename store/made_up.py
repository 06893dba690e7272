"""Made-up figures beside real ones: which of them publishing a file would leave out."""

from collections.abc import Sequence

import pandas as pd

from schema.tables import PLACED, TABLES
from schema.uploads import ReadFile
from store.engine import Ask


def met(ask: Ask, read: ReadFile, *, demonstration: bool) -> dict[str, list[str]]:
    """By table the names of the areas of the file's rows that meet rows of the other sort: real ones if `demonstration`, made-up
    ones if not. Of the two sorts only the real ones count, see `store.views.set_aside`."""
    found: dict[str, list[str]] = {}
    for table in read.tables:
        if table.dataset not in PLACED:
            continue
        held = ask(
            f"""
            SELECT DISTINCT {", ".join(f"r.{column}" for column in TABLES[table.dataset].apart_by)}
            FROM {table.dataset} r JOIN active_batches b ON b.batch_id = r.batch_id
            WHERE b.demonstration = ?""",
            [not demonstration],
        )
        meets = pd.DataFrame([_in(table.frame, held, group) for group in TABLES[table.dataset].apart]).any().to_numpy()
        names = [*found.get(table.dataset, []), *table.frame.loc[meets, "area_name"].astype(str)]
        if names:
            found[table.dataset] = list(dict.fromkeys(names))
    return found


def _in(rows: pd.DataFrame, held: pd.DataFrame, columns: Sequence[str]) -> list[bool]:
    """Which rows have their values of these columns together in a row that is held."""
    names = list(columns)
    mine, others = (pd.MultiIndex.from_frame(frame[names].astype("str")) for frame in (rows, held))
    return mine.isin(others).tolist()
