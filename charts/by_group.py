"""The pictures of one period across units, fields, channels or procedures: rates, their ranking, and days taken."""

import pandas as pd

from charts import titles
from charts.by_period import measure, unsupported
from charts.chart import Chart, NoChart
from charts.days import day_range, days_text
from charts.names import period_label
from charts.rate_dots import in_words, is_worse, rate_dots
from charts.reading import Reading, rate_reading, remark_of
from language import MISSING, N_, Language, Text
from metrics.durations import quantiles
from metrics.ranking import ranked
from metrics.rates import with_rate
from schema.definitions import Definition
from schema.periods import Period
from schema.statuses import CHANNELS

GROUPS = {
    "unit": N_("Unit"),
    "sector": N_("Field"),
    "channel": N_("Channel"),
    "procedure": N_("Procedure"),
}
_PARTS = {"best": N_("best"), "worst": N_("worst")}


def group_labels(table: pd.DataFrame, by: str, words: Language) -> list[str]:
    """What the rows are called: a unit's name, a channel's label, a field or procedure as the file writes it."""
    if by == "unit":
        return table["unit_name"].astype(str).tolist()
    if by == "channel":
        names = {channel.code: words.say(channel.label) for channel in CHANNELS}
        return [names.get(code, words.say(N_("not stated"))) for code in table["channel"]]
    return [words.say(N_("not stated")) if pd.isna(name) else str(name) for name in table[by]]


def rates_chart(
    groups: pd.DataFrame,
    whole: pd.DataFrame,
    by: str,
    definition: Definition,
    able: list[Definition],
    words: Language,
    *,
    side: str,
    area: str,
    period: Period,
    show: str = "worst",
    most: int = 15,
) -> Chart | NoChart:
    """The rate of each group of one period, ranked, beside the rate of the whole.

    `groups` is store.sums((by,)), `whole` store.sums(()) of the same selection. `show` is "worst", "best" or "all";
    the table always has every row.
    """
    key, name = f"rates-{by}", words.say(GROUPS[by])
    heading = words.say(N_("Rates: {group}"), group=name)
    if groups.empty or groups[by].isna().all():
        return NoChart(
            key,
            heading,
            Text(N_("The figures chosen are not split this way ({group}): the files give only the whole."), {"group": name}),
        )
    table = ranked(with_rate(groups, definition, side=side), side=side)
    if (table["shown"] == "missing").all():
        return NoChart(key, heading, unsupported(definition, able, words))
    reference = with_rate(whole, definition, side=side)["rate"].iloc[0] if len(whole) else None
    reference = None if reference is None or pd.isna(reference) else float(reference)
    table = table.assign(worse=[row["shown"] == "rate" and is_worse(row, side, reference) for _, row in table.iterrows()])
    labels = group_labels(table, by, words)
    places = _shown(table, show, most)
    title = titles.groups(table, labels, words, side=side)
    drawn = table.iloc[places]
    names = [f"{words.write(row['rank'])} · {labels[place]}" for place, (_, row) in zip(places, drawn.iterrows(), strict=True)]
    subtitle = words.say(
        N_("{area}, {period}: {measure}; bars: 95% interval"),
        area=area,
        period=period_label(period, words),
        measure=measure(definition, side, words),
    )
    if len(places) < len(table):
        subtitle += "; " + words.say(
            N_("the {n} {which} of {all} are drawn, the table has all"),
            n=len(places),
            which=words.say(_PARTS[show]),
            all=len(table),
        )
    return Chart(
        key,
        title,
        subtitle,
        in_words(title, names, drawn, words),
        rate_dots(
            drawn,
            names,
            words,
            side=side,
            reference=reference,
            reference_name=words.say(N_("the whole: {rate}"), rate=words.percent(reference)),
        ),
        rate_reading(table, labels, name, words),
        words.say(
            N_(
                "Rank 1 is the best rate. Equal rates share a rank (1, 2, 2, 4), the one with more dossiers is printed first. "
                "Fewer than 5 dossiers: no rate and no rank; fewer than 30: grey. Orange diamond: clearly worse, that is, the "
                "whole 95% interval lies on the worse side of the area’s rate. About 1 unit in 40 falls there by chance."
            )
        ),
        bool(table["demonstration"].any()),
    )


def _shown(table: pd.DataFrame, show: str, most: int) -> list[int]:
    """The rows to draw: best first, or with "worst" the worst first, before those that have no rank."""
    ranked_rows = [place for place, rank in enumerate(table["rank"]) if not pd.isna(rank)]
    others = [place for place in range(len(table)) if place not in ranked_rows]
    if show == "worst":
        # Equals keep their order: the larger one stays first.
        ranked_rows.sort(key=lambda place: -table["rank"].iloc[place])
    return ranked_rows + others if show == "all" or len(table) <= most else ranked_rows[:most]


def days_chart(
    histogram: pd.DataFrame, by: str, words: Language, *, area: str, period: Period, most: int = 15
) -> Chart | NoChart:
    """Median and 90th percentile of the days from receipt to the end of processing, the slowest group first."""
    key, name = f"days-{by}", words.say(GROUPS[by])
    if histogram.empty:
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
    table = quantiles(histogram, (by,)).sort_values(["p90", "median", by], ascending=[False, False, True]).reset_index(drop=True)
    labels = group_labels(table, by, words)
    title = titles.days(table, labels, words)
    drawn = table.head(most)
    subtitle = words.say(
        N_("{area}, {period}: calendar days from receipt to the end of processing, dossiers resolved in the period"),
        area=area,
        period=period_label(period, words),
    )
    if len(drawn) < len(table):
        subtitle += "; " + words.say(N_("the {n} slowest of {all} are drawn, the table has all"), n=len(drawn), all=len(table))
    columns = {
        name: labels,
        words.say(N_("Dossiers")): table["dossiers"].tolist(),
        words.say(N_("Median (days)")): table["median"].tolist(),
        words.say(N_("90th percentile (days)")): table["p90"].tolist(),
        words.say(N_("Remark")): [remark_of(shown, words) for shown in table["shown"]],
    }
    formats = {column: _writer(words) for column in list(columns)[1:4]}
    return Chart(
        key,
        title,
        subtitle,
        f"{title}. "
        + "; ".join(f"{label}: {days_text(row, words)}" for label, (_, row) in zip(labels, drawn.iterrows(), strict=False)),
        day_range(drawn, labels[: len(drawn)], words),
        Reading(pd.DataFrame(columns), formats),
        words.say(
            N_(
                "Half of the dossiers took at most the median; 9 of 10 took at most the 90th percentile. "
                "Both are whole days, counted exactly."
            )
        ),
        bool(histogram["demonstration"].any()),
    )


def _writer(words: Language):
    return lambda value: MISSING if pd.isna(value) else words.number(value, 1)
