"""Turns what is written about why a dossier is late into one of a few reasons: the words themselves may name a person."""

from collections.abc import Sequence

import pandas as pd

from language import N_
from loaders.collector import Collector
from loaders.headings import Headed
from schema.delay_reasons import OTHER, is_known, reason_in


def reasons(rows: pd.DataFrame, headed: Headed, problems: Collector) -> Sequence:
    """The code of each row's reason, None where none is given; how many are in other words is told, without these."""
    if "delay_reason" not in rows:
        return [None] * len(rows)
    places, found = pd.factorize(rows["delay_reason"])
    texts = [str(text) for text in found]
    unknown = [place for place, text in enumerate(texts) if not is_known(text)]
    others = rows.loc[pd.Series(places, index=rows.index).isin(unknown), "row"]
    if len(others):
        problems.add(
            "note",
            "reason_other",
            N_(
                "{n} rows give a reason for delay in words that stand for none of the known ones; they count as “{other}”. Write "
                "one of the template's reasons to tell them apart. The words themselves are not kept."
            ),
            row=int(others.iloc[0]) - 1,
            column=headed.place("delay_reason"),
            n=len(others),
            other=OTHER.name,
        )
    # Where there is no text its place is -1, which is the None at the end.
    return pd.array([*map(reason_in, texts), None], dtype="str").take(places)
