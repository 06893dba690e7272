"""Made-up figures beside real ones: which of them publishing a file would leave out."""

import pandas as pd

from schema.tables import PLACED
from schema.uploads import ReadFile
from store.engine import Ask


def met(ask: Ask, read: ReadFile, *, demonstration: bool) -> list[str]:
    """The names of the file's areas of which figures of the other sort are published: real ones if `demonstration`, made-up
    ones if not. Of the two sorts only the real ones count, see `store.views.set_aside`."""
    found: dict[str, None] = {}
    for table in read.tables:
        if table.dataset not in PLACED:
            continue
        areas = table.frame[["area", "area_name"]].drop_duplicates()
        held = ask(
            f"""
            SELECT DISTINCT r.area FROM {table.dataset} r JOIN active_batches b ON b.batch_id = r.batch_id
            WHERE b.demonstration = ?""",
            [not demonstration],
        )
        found |= dict.fromkeys(_names(areas, held["area"]))
    return list(found)


def _names(areas: pd.DataFrame, held: pd.Series) -> list[str]:
    return areas.loc[areas["area"].isin(held), "area_name"].astype(str).tolist()
