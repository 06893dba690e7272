"""A unit's total and rank in an index as two cards."""

import pandas as pd

from charts.decision_766 import band_name
from charts.index.names import listed, points_text
from charts.who import Who
from language import Language
from ui.cards import card
from ui.explain import tip
from ui.frame import Frame
from ui.index import Index


def score_cards(frame: Frame, index: Index, row: pd.Series) -> None:
    """Total and rank with the band, of a row of the totals."""
    words, assessed = frame.words, index.assessed
    who, made_up = Who(row["unit_name"]), bool(row["demonstration"])
    total = f"{points_text(row['total'], words)} / {words.write(assessed.most)}"
    lines = [
        words.say("{percent} of the most points", percent=words.percent(row["index"])),
        assessed.called(words),
        *_missing(row, words),
    ]
    help = tip(words, "index_total")
    card(words, who, words.say("Index score"), total, lines, help=help, demonstration=made_up, block="index")
    ranked = int(index.totals["rank"].notna().sum())
    place = f"{words.write(row['rank'])} / {words.write(ranked)}"
    lines = [words.say("Band: {band}", band=band_name(row["band"], words)), *_tied(row, words)]
    help = tip(words, "index_rank")
    card(words, who, words.say("Rank in the index"), place, lines, help=help, demonstration=made_up, block="index")


def _missing(row: pd.Series, words: Language) -> list[str]:
    if not row["lacking"]:
        return []
    return [words.say("without points for {criteria}", criteria=listed(row["lacking"], words))]


def _tied(row: pd.Series, words: Language) -> list[str]:
    said = {
        "shared": words.say("shares its rank with others of the same total"),
        "ordered": words.say("another has the same total; the set's criteria decide between them"),
    }
    return [said[row["tie"]]] if row["tie"] in said else []
