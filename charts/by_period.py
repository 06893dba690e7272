"""The pictures of one area in its last periods: what became of the dossiers, and the overdue rate."""

import pandas as pd

from charts import titles
from charts.chart import Chart, NoChart
from charts.names import period_caveat, period_label
from charts.outcomes import OUTCOMES, outcome_bars
from charts.rate_dots import in_words, rate_dots
from charts.reading import Reading, rate_reading
from charts.who import Who
from language import N_, Language, Text
from metrics.comparison import last_change
from metrics.outcomes import outcomes
from metrics.rates import with_rate
from schema.definitions import Definition
from schema.periods import Period


def periods_of(table: pd.DataFrame) -> list[Period]:
    """The periods a table of store.sums("period") is about, row by row."""
    return [
        Period(row.period_start.date(), row.period_end.date(), bool(row.period_assumed), bool(row.period_partial))
        for row in table.itertuples()
    ]


def outcomes_chart(by_period: pd.DataFrame, focus: Period, words: Language, *, who: Who, few: int = 8) -> Chart | NoChart:
    """What became of the dossiers of each period, in shares; at most the last `few` periods."""
    key, name = "outcomes", words.say(N_("Outcomes by period"))
    shown = by_period.tail(few)
    periods = periods_of(shown)
    parts = outcomes(shown)
    if parts.empty:
        return NoChart(
            key,
            name,
            Text(
                N_(
                    "The files of this area do not say how many dossiers were resolved early, on time or late: they give only "
                    "“within” and “past” the deadline, open dossiers included. Outcomes therefore cannot be shown."
                )
            ),
        )
    parts = parts.assign(period=[periods[place] for place in parts["row"]])
    labels = {period: period_label(period, words) for period in periods}
    title = who.titled(titles.outcomes(parts, focus, words), words)
    wide = parts.pivot_table(index="period", columns="outcome", values="dossiers", aggfunc="sum", sort=False)
    wide = wide.reindex(index=list(labels), columns=[outcome for outcome in OUTCOMES if outcome in wide])
    columns = {outcome: words.say(OUTCOMES[outcome][0]) for outcome in wide}
    frame = wide.rename(columns=columns).reset_index(drop=True)
    frame.insert(0, words.say(N_("Period")), list(labels.values()))
    missing = [words.say(OUTCOMES[name][0]) for name in ("early", "open") if name not in wide]
    note = words.say(N_("Not stated in the files: {names}."), names=", ".join(missing)) if missing else ""
    return Chart(
        key,
        title,
        words.say(N_("{who}: share of the dossiers received in each period, those carried over included"), who=who.alone(words)),
        _alt(title, labels, wide, columns, words),
        outcome_bars(parts, labels, words),
        Reading(frame, dict.fromkeys(columns.values(), words.write)),
        " ".join(filter(None, [note, *(caveats(periods, words))])),
        bool(shown["demonstration"].any()),
    )


def _alt(title: str, labels: dict, wide: pd.DataFrame, columns: dict, words: Language) -> str:
    rows = [
        f"{label}: " + ", ".join(f"{columns[outcome]} {words.write(wide.loc[period, outcome])}" for outcome in wide)
        for period, label in labels.items()
    ]
    return f"{title}. " + "; ".join(rows)


def caveats(periods: list[Period], words: Language) -> list[str]:
    return [caveat + "." for period in periods if (caveat := period_caveat(period, words))]


def measure(definition: Definition, side: str, words: Language) -> str:
    """The subtitle's first half: what is divided by what."""
    if side == "overdue":
        return words.say(N_("Overdue as a share of {denominator}"), denominator=words.say(definition.denominator_label))
    return words.say(N_("On time as a share of {denominator}"), denominator=words.say(definition.denominator_label))


def _overdue_subtitle(definition: Definition, who: Who, words: Language) -> str:
    return words.say(
        N_("{who}: {measure}; bars: 95% interval; scale from 0"),
        who=who.alone(words),
        measure=measure(definition, "overdue", words),
    )


def unsupported(definition: Definition, able: list[Definition], words: Language) -> Text:
    """Why a rate cannot be given in this definition, and in which it can."""
    if not able:
        return Text(N_("The figures chosen do not contain what any of the three on-time rates is made from."))
    return Text(
        N_("The figures chosen do not contain what the rate “{wanted}” is made from. They support: {able}."),
        {"wanted": words.say(definition.label), "able": ", ".join(words.say(one.label) for one in able)},
    )


def overdue_chart(
    by_period: pd.DataFrame,
    definition: Definition,
    able: list[Definition],
    words: Language,
    *,
    who: Who,
    few: int = 6,
    key: str = "overdue",
) -> Chart | NoChart:
    """The overdue rate of the last `few` periods on its own scale from zero, with intervals."""
    table = with_rate(by_period.tail(few), definition, side="overdue")
    if (table["shown"] == "missing").all():
        return NoChart(key, words.say(N_("Overdue rate by period")), unsupported(definition, able, words))
    periods = periods_of(table)
    labels = [period_label(period, words) for period in periods]
    # Nothing is compared here: whatever is late is accented.
    table = table.assign(worse=table["rate"].gt(0).fillna(False))
    title = who.titled(titles.overdue_change(table, periods, last_change(table).certain, words), words)
    return Chart(
        key,
        title,
        _overdue_subtitle(definition, who, words),
        in_words(title, labels, table, words),
        rate_dots(table, labels, words, side="overdue"),
        rate_reading(table, labels, words.say(N_("Period")), words),
        " ".join(caveats(periods, words)),
        bool(table["demonstration"].any()),
    )
