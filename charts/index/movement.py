"""Each unit's total against the year before, where the two years' sets of criteria can be compared; else why not."""

import pandas as pd

from charts.chart import Chart, NoChart
from charts.decision_766 import band_name
from charts.drawing import Pairs, values_of
from charts.index.dumbbells import dumbbells, points_ends
from charts.index.names import Assessed, criterion_name, listed, points_text, signed_points
from charts.reading import Reading, unit_keys
from charts.who import Who, at_start, in_sentence
from language import N_, Language, Text
from metrics.index.criteria import Difference, comparable
from schema.criteria_table import ROLES

_RULE = N_(
    "Hollow: the year before; filled: now; the greatest loss first. Both years' sets have the same criteria with the same most "
    "points. Ranks are those of each year. Units without a total in either year are left out."
)
_WHAT = {
    "added": N_("only in {year}: {criteria}"),
    "dropped": N_("no longer in {year}: {criteria}"),
    "most": N_("other most points: {criteria}"),
    "role": N_("another role: {criteria}"),
}


def movement_chart(
    table: pd.DataFrame, found: list[Difference], now: Assessed, before: Assessed, words: Language, *, who: Who, most: int = 25
) -> Chart | NoChart:
    """`table` is one of metrics.index.totals.moved, of the units to show; `found` is what the two sets differ in. Of more than
    `most` units those with the largest changes are drawn."""
    key = "index-movement"
    heading = words.say(N_("Change since {year}"), year=str(before.year))
    if not comparable(found):
        return NoChart(key, heading, _not_comparable(found, now, before, words))
    if table.empty:
        return NoChart(key, heading, Text(N_("No unit shown has a total in both years.")))
    drawn = table.loc[table["change"].abs().astype(float).nlargest(most).index.sort_values()].reset_index(drop=True)
    rows = drawn.to_dict("records")
    names = [f"{words.write(row['rank_before'])} → {words.write(row['rank'])} · {row['unit_name']}" for row in rows]
    texts = [_text(row, words) for row in rows]
    drawing = Pairs(
        tuple(names),
        values_of(drawn["total_before"]),
        values_of(drawn["total"]),
        (str(before.year), str(now.year)),
        texts=tuple(texts),
        ends=points_ends(*values_of(drawn["total_before"]), *values_of(drawn["total"])),
    )
    title = _title(table, before, words)
    subtitle = words.say(
        N_("{who}: total points, {index} against {year}, {most} at most"),
        who=who.alone(words),
        index=now.called(words),
        year=str(before.year),
        most=now.most,
    )
    if len(drawn) < len(table):
        values = {"n": len(drawn), "all": len(table)}
        subtitle += "; " + words.say(N_("the {n} with the largest changes of {all} are drawn, the table has all"), **values)
    return Chart(
        key,
        title,
        subtitle,
        f"{title}. " + "; ".join(f"{name}: {text}" for name, text in zip(names, texts, strict=True)),
        dumbbells(drawing, words, keys=list(unit_keys(drawn))),
        _reading(table, now, before, words),
        " ".join([*_renamed(found, words), words.say(_RULE)]),
        bool(table["demonstration"].any()),
        explains=("comparable", "index_total"),
        drawing=drawing,
    )


def no_year_before(year: int, words: Language) -> NoChart:
    """What stands in its place where no earlier year has been published."""
    heading = words.say(N_("Change since {year}"), year=str(year - 1))
    return NoChart("index-movement", heading, Text(N_("No points of the year before have been published.")))


def _text(row: dict, words: Language) -> str:
    totals = f"{points_text(row['total_before'], words)} → {points_text(row['total'], words)}"
    said = f"{totals} ({signed_points(row['change'], words)})"
    if row["band"] != row["band_before"] and isinstance(row["band"], str) and isinstance(row["band_before"], str):
        said += f" · {band_name(row['band_before'], words)} → {band_name(row['band'], words)}"
    return said


def _title(table: pd.DataFrame, before: Assessed, words: Language) -> str:
    up, down = int((table["change"] > 0).sum()), int((table["change"] < 0).sum())
    first, last = table.iloc[0], table.iloc[-1]
    values = {
        "year": str(before.year),
        "n": len(table),
        "up": up,
        "down": down,
        "lost": signed_points(first["change"], words),
        "won": signed_points(last["change"], words),
    }
    if len(table) == 1:
        name = at_start(first["unit_name"], words)
        return words.say(N_("{name}: {won} points since {year}"), name=name, **values)
    if not up and not down:
        return words.say(N_("Not one of {n} totals is another than in {year}"), **values)
    if not down:
        name = in_sentence(last["unit_name"], words)
        return words.say(N_("No unit has fewer points than in {year}; {name} won most ({won})"), name=name, **values)
    name = in_sentence(first["unit_name"], words)
    if not up:
        return words.say(N_("No unit has more points than in {year}; {name} lost most ({lost})"), name=name, **values)
    return words.say(
        N_("{up} of {n} units have more points than in {year}, {down} fewer; {name} lost most ({lost})"), name=name, **values
    )


def _not_comparable(found: list[Difference], now: Assessed, before: Assessed, words: Language) -> Text:
    said = []
    for what, text in _WHAT.items():
        names = [_differs(one, words) for one in found if one.what == what]
        if names:
            said.append(words.say(text, year=str(now.year), criteria=listed(names, words)))
    return Text(
        N_("The sets of {before} and {now} cannot be compared, so neither can their totals and ranks: {differences}."),
        {"before": str(before.year), "now": str(now.year), "differences": "; ".join(said)},
    )


def _differs(one: Difference, words: Language) -> str:
    named = criterion_name(one._asdict())
    if one.what == "most":
        return f"{named} ({points_text(one.before, words)} → {points_text(one.now, words)})"
    if one.what == "role":
        labels = {role.code: words.say(role.label) for role in ROLES}
        return f"{named} ({labels[one.before]} → {labels[one.now]})"
    return named


def _renamed(found: list[Difference], words: Language) -> list[str]:
    """Criteria with one number and two names: perhaps not the same criterion, which only a person can say."""
    names = [f"{one.criterion} “{one.before}” → “{one.now}”" for one in found if one.what == "name"]
    return [words.say(N_("Check that these are the same criteria: {criteria}."), criteria=listed(names, words))] if names else []


def _reading(table: pd.DataFrame, now: Assessed, before: Assessed, words: Language) -> Reading:
    unit, change, places = words.say(N_("Unit")), words.say(N_("Change")), words.say(N_("Places won"))
    columns, formats = {unit: table["unit_name"].tolist()}, {}
    for year, end in ((before.year, "_before"), (now.year, "")):
        total, rank, band = (f"{words.say(label)} {year}" for label in (N_("Total"), N_("Rank"), N_("Band")))
        columns |= {
            total: table[f"total{end}"].tolist(),
            rank: table[f"rank{end}"].tolist(),
            band: [band_name(name, words) for name in table[f"band{end}"]],
        }
        formats |= {total: lambda points: points_text(points, words), rank: words.write}
    columns |= {change: table["change"].tolist(), places: table["places"].tolist()}
    formats |= {change: lambda points: signed_points(points, words), places: words.signed}
    return Reading(pd.DataFrame(columns), formats, unit_keys(table))
