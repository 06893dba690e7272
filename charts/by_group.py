"""The pictures of one period across units, fields, channels or procedures: rates, their ranking, and days taken."""

import pandas as pd

from charts import titles
from charts.by_period import measure, unsupported
from charts.chart import Chart, NoChart
from charts.days import day_marks, day_range
from charts.names import period_label
from charts.rate_dots import hover_texts, in_words, rate_dots, rate_marks
from charts.reading import Reading, rate_reading, remark_of
from charts.targets import target_sentences
from charts.who import Who, in_sentence
from charts.wholes import too_different, whole_name, whole_sentences
from language import MISSING, N_, Language, Text
from metrics.disclosure import withheld
from metrics.durations import against_allowed, in_working_days, quantiles
from metrics.rates import share
from metrics.standing import Standing
from schema.definitions import Definition
from schema.periods import Period
from schema.small_numbers import small_numbers
from schema.statuses import CHANNELS

GROUPS = {
    "unit": N_("Unit"),
    "sector": N_("Field"),
    "channel": N_("Channel"),
    "procedure": N_("Procedure"),
}
NOT_SPLIT = N_("The figures chosen are not split this way ({group}).")
_PARTS = {"best": N_("best"), "worst": N_("worst")}


def group_labels(table: pd.DataFrame, by: str, words: Language) -> list[str]:
    """What the rows are called: a unit's name, a channel's label, a field or procedure as the file writes it."""
    if by == "unit":
        return table["unit_name"].astype(str).tolist()
    if by == "channel":
        names = {channel.code: words.say(channel.label) for channel in CHANNELS}
        return [names.get(code, words.say(N_("not stated"))) for code in table["channel"]]
    return [words.say(N_("not stated")) if pd.isna(name) else str(name) for name in table[by]]


def said_labels(labels: list[str], by: str, words: Language) -> list[str]:
    """The same within a sentence."""
    return [in_sentence(label, words) for label in labels] if by == "unit" else labels


def rates_chart(
    standing: Standing,
    definition: Definition,
    able: list[Definition],
    words: Language,
    *,
    who: Who,
    period: Period,
    show: str = "worst",
    most: int = 15,
) -> Chart | NoChart:
    """The rate of each group of one period, ranked, beside the rate of the whole it belongs to.

    `show` is "worst", "best" or "all"; the table always has every row.
    """
    by, side, table = standing.by, standing.side, standing.table
    key, name = f"rates-{by}", words.say(GROUPS[by])
    heading = words.say(N_("Rates: {group}"), group=name)
    if not standing.split:
        return NoChart(
            key,
            heading,
            Text(NOT_SPLIT, {"group": name}),
        )
    if (table["shown"] == "missing").all():
        return NoChart(key, heading, unsupported(definition, able, words))
    labels = group_labels(table, by, words)
    places = ranked_first(table, show, most)
    drawn = table.iloc[places]
    names = [f"{words.write(row['rank'])} · {labels[place]}" for place, (_, row) in zip(places, drawn.iterrows(), strict=True)]
    said = said_labels(labels, by, words)
    # A single row is named by the title itself.
    named = who.without(by) if len(table) == 1 else who
    title = named.titled(titles.groups(table, by, said, words, side=side, whole=whole_name(standing, words)), words)
    subtitle = words.say(
        N_("{who}, {period}: {measure}; bars: 95% interval"),
        who=who.alone(words),
        period=period_label(period, words),
        measure=measure(definition, side, words),
    )
    if standing.ranked > table["rank"].notna().sum():
        subtitle += "; " + words.say(N_("ranks are among all {n}"), n=standing.ranked)
    if len(places) < len(table):
        subtitle += "; " + words.say(
            N_("the {n} {which} of {all} with a rank are drawn, the table has all"),
            n=int(drawn["rank"].notna().sum()),
            which=words.say(_PARTS[show]),
            all=int(table["rank"].notna().sum()),
        )
    whole = standing.whole
    drawing = rate_marks(
        drawn,
        names,
        words,
        side=side,
        reference=None if whole is None else float(whole["rate"]),
        reference_name="" if whole is None else f"{whole_name(standing, words)}: {words.percent(whole['rate'])}",
    )
    return Chart(
        key,
        title,
        subtitle,
        in_words(title, names, drawn, words) + ". " + " ".join(whole_sentences(standing, words)),
        rate_dots(drawing, hover_texts(drawn, names, words), words, keys=drawn["unit"].tolist() if by == "unit" else None),
        rate_reading(table, labels, name, words),
        " ".join(
            [
                *whole_sentences(standing, words),
                *(too_different(table, words) if by == "unit" else []),
                words.say(_RULES, **vars(small_numbers())),
                *_apart(table, name, words),
                *target_sentences(table, words),
            ]
        ),
        bool(table["demonstration"].any()),
        explains=(definition.id if side == "on_time" else "overdue", "wilson", "few", "standing", "rank_ranges"),
        drawing=drawing,
    )


_RULES = N_(
    "Rank 1 is the best rate. Equal rates share a rank (1, 2, 2, 4), the one with more dossiers is printed first. "
    "Fewer than {too_few} dossiers: no rate; fewer than {few}: grey; neither has a rank. Orange diamond: clearly worse, that is, "
    "beyond the exact 99.8% limit around that rate, where 1 in 1,000 lies by chance. “Rank may be” (in the table): the places "
    "that chance leaves open to it, at 95%."
)


def _apart(table: pd.DataFrame, name: str, words: Language) -> list[str]:
    if not table["apart"].any():
        return []
    return [
        words.say(N_("Dossiers for which this is not stated ({group}) stand apart, grey, last and without a rank."), group=name)
    ]


def ranked_first(table: pd.DataFrame, show: str, most: int) -> list[int]:
    """The rows to draw: best first, or with "worst" the worst first, before those that have no rank; what stands `apart`, where
    the table says so, last."""
    ranked_rows = [place for place, rank in enumerate(table["rank"]) if not pd.isna(rank)]
    apart = [place for place, stands in enumerate(table["apart"]) if stands] if "apart" in table else []
    others = [place for place in range(len(table)) if place not in {*ranked_rows, *apart}]
    if show == "worst":
        # Equals keep their order: the larger one stays first.
        ranked_rows.sort(key=lambda place: -table["rank"].iloc[place])
    if show == "all" or len(table) <= most:
        return ranked_rows + others + apart
    return ranked_rows[:most] + apart


def days_chart(spans: pd.DataFrame, by: str, words: Language, *, who: Who, period: Period, most: int = 15) -> Chart | NoChart:
    """Median and 90th percentile of the working days from receipt to the end of processing beside those allowed, the slowest
    group first. `spans` is a table of store.durations."""
    key, name = f"days-{by}", words.say(GROUPS[by])
    if spans.empty:
        return NoChart(
            key,
            words.say(N_("Time taken: {group}"), group=name),
            Text(
                N_(
                    "How long resolving took can only be counted from dossiers. These figures are an office’s own totals; load "
                    "a one-stop export on the page “Data”, or choose “From dossiers” above where it is offered."
                )
            ),
        )
    worked = in_working_days(spans)
    table = _late_as_told(quantiles(worked, (by,)).merge(against_allowed(worked, by), on=by))
    table = table.assign(apart=lambda rows: rows[by].isna())
    order = {"apart": True, "p90": False, "median": False, by: True}
    table = table.sort_values(list(order), ascending=list(order.values())).reset_index(drop=True)
    labels = group_labels(table, by, words)
    title = who.titled(titles.days(table, labels, words), words)
    named = int((~table["apart"]).sum())
    places = [*range(min(most, named)), *range(named, len(table))]
    drawn, names = table.iloc[places], [labels[place] for place in places]
    subtitle = words.say(
        N_("{who}, {period}: working days from receipt to the end of processing, dossiers resolved in the period"),
        who=who.alone(words),
        period=period_label(period, words),
    )
    if len(drawn) < len(table):
        subtitle += "; " + words.say(N_("the {n} slowest of {all} are drawn, the table has all"), n=min(most, named), all=named)
    drawing = day_marks(drawn, names, words)
    hidden = table["late"].isna() & table["shown"].isin(["rate", "few"]) & table["judged"].ge(small_numbers().too_few)
    columns = {
        name: labels,
        words.say(N_("Dossiers")): table["dossiers"].tolist(),
        words.say(N_("Median (days)")): table["median"].tolist(),
        words.say(N_("90th percentile (days)")): table["p90"].tolist(),
        words.say(N_("Allowed, median (days)")): table["allowed"].tolist(),
        words.say(N_("Had a due day")): table["judged"].tolist(),
        words.say(N_("Ended after it")): table["late"].tolist(),
        words.say(N_("Remark")): [remark_of(shown, words) for shown in table["shown"].mask(hidden, "withheld")],
    }
    formats = {column: _writer(words) for column in list(columns)[1:7]}
    return Chart(
        key,
        title,
        subtitle,
        f"{title}. " + "; ".join(f"{label}: {text}" for label, text in zip(names, drawing.texts, strict=True)),
        day_range(drawing, words),
        Reading(pd.DataFrame(columns), formats),
        " ".join([words.say(_DAYS), *_apart(table, name, words)]),
        bool(spans["demonstration"].any()),
        explains=("median", "p90"),
        drawing=drawing,
    )


def _late_as_told(table: pd.DataFrame) -> pd.DataFrame:
    """Without how many were late (`late` of those `judged`) where these are too few, or where that follows from the others."""
    told = withheld(share(table, ("late",), ("judged",)), table["late"], side="overdue")
    return table.assign(late=told["numerator"])


_DAYS = N_(
    "Half of the dossiers took at most the median; 9 of 10 took at most the 90th percentile. "
    "Both are whole working days in Vietnam, exchanged Saturdays included, counted exactly from the day after receipt. Allowed: "
    "the median of the working days from receipt to the due day; a row reads “median / 9 of 10, of so many days allowed”."
)


def _writer(words: Language):
    return lambda value: MISSING if pd.isna(value) else words.number(value, 1)
