"""Units in the order of an index: what their totals are made of, the band, and how equal totals were put in order."""

from collections.abc import Collection

import pandas as pd

from charts import style
from charts.bars import count_bars
from charts.chart import Chart, NoChart
from charts.decision_766 import band_name
from charts.drawing import Bars, Part, values_of
from charts.index.names import Assessed, criterion_name, listed, points_text
from charts.reading import Reading, unit_keys
from charts.who import Who, at_start, in_sentence
from language import N_, Language, Text

RULE = N_(
    "Total: appraised points (the second appraisal, else the first, else the self-score), survey and bonus points, less penalty "
    "points. Percent: total ÷ the most points of the scored criteria. A criterion without points is not 0: its unit has no "
    "total, no rank and no band."
)
_SHARED = N_("Equal totals share a rank (1, 2, 2, 4): the set names no criterion that decides between them.")


def ranking_chart(
    table: pd.DataFrame,
    criteria: pd.DataFrame,
    assessed: Assessed,
    words: Language,
    *,
    who: Who,
    only: Collection[str] = (),
    most: int = 25,
) -> Chart | NoChart:
    """`table` is one of metrics.index.totals.totals with all units that are ranked, of which those named by `only` are shown (all
    if it names none); `criteria` is that of metrics.index.criteria.tree. Of more than `most` units the first and the last in rank
    are drawn."""
    key = "index-ranking"
    shown = table[table["unit"].isin(only)].reset_index(drop=True) if only else table
    if shown.empty or assessed.most <= 0:
        return NoChart(key, words.say(N_("Order of the units")), Text(N_("No unit shown has points in this set of criteria.")))
    known = shown[shown["total"].notna()]
    ends = known if len(known) <= most else pd.concat([known.head(most // 2), known.tail(most - most // 2)])
    drawn = pd.concat([ends, shown[shown["total"].isna()].head(most)]).reset_index(drop=True)
    rows = drawn.to_dict("records")
    names = [row["unit_name"] if pd.isna(row["rank"]) else f"{row['rank']} · {row['unit_name']}" for row in rows]
    texts = [_text(row, words) for row in rows]
    ranked = int(table["rank"].notna().sum())
    title = _title_of_one(shown.iloc[0], ranked, words) if len(shown) == 1 else _title(known, assessed, words)
    subtitle = words.say(
        N_("{who}: {index}; points, {most} at most"), who=who.alone(words), index=assessed.called(words), most=assessed.most
    )
    drawing = Bars(tuple(names), _parts(drawn, words), "points", tuple(texts))
    if len(drawn) < len(shown):
        subtitle += "; " + words.say(N_("{n} of {all} units are drawn, the table has all"), n=len(drawn), all=len(shown))
    return Chart(
        key,
        title,
        subtitle,
        f"{title}. " + "; ".join(f"{name}: {text}" for name, text in zip(names, texts, strict=True)),
        count_bars(drawing, words, keys=list(unit_keys(drawn))),
        ranking_reading(shown, assessed, words),
        " ".join([*_bands(shown, words), *_ties(shown, criteria, words), *_without(shown, words), words.say(RULE)]),
        bool(shown["demonstration"].any()),
        explains=("index_total", "index_rank"),
        drawing=drawing,
    )


def _parts(drawn: pd.DataFrame, words: Language) -> tuple[Part, ...]:
    """What the totals are made of; where there is no total, what is known so far is set apart."""
    whole = drawn["total"].notna()
    parts = [
        Part(words.say(label), colour, values_of(drawn[name].where(whole)))
        for label, colour, name in (
            (N_("Appraisal"), style.NAVY, "appraisal"),
            (N_("Survey"), style.PALE, "survey"),
            (N_("Bonus points"), style.TEAL, "bonus"),
        )
        if name == "appraisal" or (drawn[name] > 0).any()
    ]
    if not whole.all():
        parts.append(Part(words.say(N_("Known so far, no total")), style.MIST, values_of(drawn["so_far"].mask(whole))))
    return tuple(parts)


def _text(row: dict, words: Language) -> str:
    if pd.isna(row["total"]):
        return words.say(N_("no total: without points for {criteria}"), criteria=listed(row["lacking"], words))
    said = [words.say(N_("{points} points"), points=points_text(row["total"], words)), words.percent(row["index"])]
    if isinstance(row["band"], str):
        said.append(band_name(row["band"], words))
    if row["penalty"] > 0:
        said.append(words.say(N_("penalty {points}"), points=points_text(row["penalty"], words)))
    return " · ".join(said)


def _title(known: pd.DataFrame, assessed: Assessed, words: Language) -> str:
    if known.empty:
        return words.say(N_("No unit has points for every criterion, so none has a total"))
    first, last = known.iloc[0], known.iloc[-1]
    values = {
        "name": in_sentence(first["unit_name"], words),
        "high": points_text(first["total"], words),
        "low": points_text(last["total"], words),
        "most": assessed.most,
        "last": in_sentence(last["unit_name"], words),
        "n": int((known["rank"] == first["rank"]).sum()),
    }
    if len(known) == 1:
        return words.say(N_("Only {name} has a total: {high} of {most} points"), **values)
    if values["n"] > 1:
        return words.say(N_("{n} units share the first place with {high} of {most} points"), **values)
    return words.say(N_("From {high} of {most} points ({name}) to {low} ({last})"), **values)


def _title_of_one(row: pd.Series, ranked: int, words: Language) -> str:
    name = at_start(row["unit_name"], words)
    if pd.isna(row["total"]):
        return words.say(
            N_("{name} has no total: without points for {criteria}"), name=name, criteria=listed(row["lacking"], words)
        )
    values = {
        "name": name,
        "total": points_text(row["total"], words),
        "most": float(row["max"]),
        "rank": int(row["rank"]),
        "n": ranked,
    }
    if isinstance(row["band"], str):
        return words.say(
            N_("{name} has {total} of {most} points, rank {rank} of {n}, band “{band}”"),
            **values,
            band=band_name(row["band"], words),
        )
    return words.say(N_("{name} has {total} of {most} points, rank {rank} of {n}"), **values)


def _bands(shown: pd.DataFrame, words: Language) -> list[str]:
    """How many units are in each band, the best first."""
    known = shown[shown["total"].notna()]
    if known["band"].isna().all():
        return [words.say(N_("The set has no bands for this year."))] if len(known) else []
    counts = known["band"].fillna("").value_counts(sort=False)
    named = [f"{band_name(band or None, words)} {words.write(int(n))}" for band, n in counts.items()]
    return [words.say(N_("Bands: {bands}."), bands=", ".join(named))]


def _ties(shown: pd.DataFrame, criteria: pd.DataFrame, words: Language) -> list[str]:
    """Who has one total, and what put them in order."""
    deciding = criteria[criteria["tie_order"].notna()].sort_values("tie_order").to_dict("records")
    by = ", ".join(criterion_name(row) for row in deciding)
    said = []
    for total, tied in shown[shown["tie"] != ""].groupby("total", sort=False):
        names = listed(tied["unit_name"].tolist(), words)
        values = {"names": names, "points": points_text(total, words), "criteria": by}
        if (tied["tie"] == "ordered").any():
            text = N_("{names} have {points} points each and are put in order by {criteria}.")
        elif deciding:
            text = N_("{names} have {points} points each and are equal in {criteria} too: they share a rank.")
        else:
            text = N_("{names} have {points} points each and share a rank.")
        said.append(words.say(text, **values))
    return [*said, words.say(_SHARED)] if said and not deciding else said


def _without(shown: pd.DataFrame, words: Language) -> list[str]:
    said = []
    if missing := int(shown["total"].isna().sum()):
        said.append(words.say_many("1 unit has no total and no rank.", "{n} units have no total and no rank.", missing))
    if alone := int((shown["by_self"] > 0).sum()):
        said.append(
            words.say_many(
                "1 unit has criteria that nobody has appraised; there its self-score counts.",
                "{n} units have criteria that nobody has appraised; there their self-scores count.",
                alone,
            )
        )
    return said


def ranking_reading(table: pd.DataFrame, assessed: Assessed, words: Language, *, parts: bool = True) -> Reading:
    """Rank, unit, total, percent, band, with its `parts` what the total is made of, and what is missing."""
    labels = {
        "rank": N_("Rank"),
        "unit_name": N_("Unit"),
        "total": N_("Total"),
        "index": N_("Percent of the most points"),
        "band": N_("Band"),
        "appraisal": N_("Appraisal"),
        "survey": N_("Survey"),
        "bonus": N_("Bonus points"),
        "penalty": N_("Penalty points"),
        "lacking": N_("Without points for"),
    }
    if not parts:
        labels = {name: label for name, label in labels.items() if name not in ("appraisal", "survey", "bonus", "penalty")}
    frame = table.assign(
        band=[band_name(band, words) for band in table["band"]],
        lacking=[", ".join(numbers) for numbers in table["lacking"]],
    )
    called = {name: words.say(label) for name, label in labels.items()}
    called["total"] += f" ({words.write(assessed.most)})"
    points = ("total", "appraisal", "survey", "bonus", "penalty")
    formats = {called[name]: _write(words) for name in points if name in called}
    formats |= {called["rank"]: words.write, called["index"]: words.percent}
    return Reading(frame[list(labels)].rename(columns=called), formats, unit_keys(table))


def _write(words: Language):
    return lambda points: points_text(points, words)
