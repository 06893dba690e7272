"""Sentences of a report about the reform index: points, rank, band, and the places gained or lost."""

import pandas as pd

from charts.decision_766 import band_name
from charts.index.names import Assessed, listed, points_text
from charts.who import at_start
from language import N_, Language


def index_line(row: pd.Series, ranked: int, assessed: Assessed, words: Language, moved: pd.Series | None = None) -> str:
    """A row of metrics.index.totals.totals among so many ranked units: Đạt 85,5/100 điểm (85,5 %), xếp thứ 3/21, xếp loại Tốt;
    with a row of metrics.index.totals.moved also how many places it went up or down."""
    name = at_start(row["unit_name"], words)
    if pd.isna(row["total"]):
        values = {"name": name, "criteria": listed(row["lacking"], words)}
        return words.say(N_("{name} has no total, since points are missing for {criteria}."), **values)
    said = [
        words.say(
            N_("{name} has {total}/{most} points ({percent})"),
            name=name,
            total=points_text(row["total"], words),
            most=points_text(assessed.most, words),
            percent=words.percent(row["index"]),
        ),
        words.say(N_("rank {rank}/{n}"), rank=int(row["rank"]), n=ranked),
    ]
    if isinstance(row["band"], str):
        said.append(words.say(N_("band {band}"), band=band_name(row["band"], words)))
    text = ", ".join(said)
    return f"{text}; {_places(int(moved['places']), assessed.year - 1, words)}." if moved is not None else f"{text}."


def _places(places: int, year: int, words: Language) -> str:
    if places == 0:
        return words.say(N_("the same rank as in {year}"), year=str(year))
    if places > 0:
        return words.say_many("up 1 place since {year}", "up {n} places since {year}", places, year=str(year))
    return words.say_many("down 1 place since {year}", "down {n} places since {year}", -places, year=str(year))


def index_sentences(
    totals: pd.DataFrame, shown: pd.DataFrame, assessed: Assessed, words: Language, moved: pd.DataFrame | None = None
) -> tuple[str, ...]:
    """Of the units `shown`, which are ranked among those of `totals`: who stands first and last, and how many have no total; of
    one or two units each one's own line."""
    ranked, known = int(totals["rank"].notna().sum()), shown[shown["total"].notna()]
    places = {} if moved is None else {row["unit"]: row for _, row in moved.iterrows()}
    told = shown if len(shown) <= _EACH else known.iloc[[0, -1]] if len(known) > 1 else known
    lines = [index_line(row, ranked, assessed, words, places.get(row["unit"])) for _, row in told.iterrows()]
    if len(shown) > _EACH and (without := len(shown) - len(known)):
        lines.append(words.say_many("1 unit has no total and no rank.", "{n} units have no total and no rank.", without))
    return tuple(lines)


# So many units have their own line each.
_EACH = 2
