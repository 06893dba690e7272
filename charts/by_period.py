"""The pictures of one area in its last periods: what became of the dossiers, and the overdue rate."""

from itertools import pairwise

import pandas as pd

from charts import titles
from charts.chart import Chart, Course, NoChart
from charts.names import period_caveat, period_label, short_period
from charts.outcomes import OUTCOMES, outcome_bars, outcome_parts
from charts.rate_dots import hover_texts, in_words, rate_dots, rate_marks, reason_of
from charts.reading import Reading, rate_reading
from charts.who import Who
from language import N_, Language, Text
from metrics.comparison import last_change
from metrics.outcomes import UNTOLD, outcomes, told
from metrics.rates import with_rate
from schema.definitions import Definition
from schema.periods import Period


def periods_of(table: pd.DataFrame) -> list[Period]:
    """The periods a table of store.sums("period") is about, row by row."""
    return [
        Period(row.period_start.date(), row.period_end.date(), bool(row.period_assumed), bool(row.period_partial))
        for row in table.itertuples()
    ]


# So many periods fit a picture of one row each.
FEW = 8
# So many periods are named one by one in a note.
_MOST_NAMED = 2


def around(by_period: pd.DataFrame, focus: Period, few: int = FEW) -> pd.DataFrame:
    """The last `few` periods; where the focus would not be among them, the last that end with it, or the first."""
    places = [place for place, period in enumerate(periods_of(by_period)) if period.same_days(focus)]
    end = len(by_period) if not places or places[0] >= len(by_period) - few else max(places[0] + 1, few)
    return by_period.iloc[max(0, end - few) : end]


def _some_of(shown: pd.DataFrame, by_period: pd.DataFrame, words: Language) -> list[str]:
    """That not all periods are drawn, where it is so."""
    if len(shown) == len(by_period):
        return []
    return [words.say(N_("{n} of {all} periods are drawn"), n=len(shown), all=len(by_period))]


def outcomes_chart(by_period: pd.DataFrame, focus: Period, words: Language, *, who: Who) -> Chart | NoChart:
    """What became of the dossiers of each period, in shares; at most those `around` the focus."""
    key, name = "outcomes", words.say(N_("Outcomes by period"))
    shown = around(by_period, focus)
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
    short = {period: short_period(period, words) for period in periods}
    untold = {period: reason_of(how, words) for period, how in zip(periods, told(shown), strict=True) if how in UNTOLD}
    drawing = outcome_parts(parts, short, untold, words)
    note = words.say(N_("Not stated in the files: {names}."), names=", ".join(missing)) if missing else ""
    return Chart(
        key,
        title,
        "; ".join(
            [
                words.say(
                    N_("{who}: share of the dossiers received in each period, those carried over included"), who=who.alone(words)
                ),
                *_some_of(shown, by_period, words),
            ]
        ),
        _alt(title, labels, wide, columns, words),
        outcome_bars(drawing, words),
        Reading(frame, dict.fromkeys(columns.values(), words.write)),
        " ".join(filter(None, [note, *(caveats(periods, words))])),
        bool(shown["demonstration"].any()),
        Course(tuple(periods), "y"),
        explains=("outcomes",),
        drawing=drawing,
    )


def _alt(title: str, labels: dict, wide: pd.DataFrame, columns: dict, words: Language) -> str:
    rows = [
        f"{label}: " + ", ".join(f"{columns[outcome]} {words.write(wide.loc[period, outcome])}" for outcome in wide)
        for period, label in labels.items()
    ]
    return f"{title}. " + "; ".join(rows)


def caveats(periods: list[Period], words: Language) -> list[str]:
    """What must be said of the periods of a picture: which are assumed or partial, and between which there are none."""
    assumed = [period for period in periods if period.assumed and not period.partial]
    if len(assumed) > _MOST_NAMED:
        values = {"n": len(assumed), "all": len(periods)}
        said = [words.say(N_("The dates of {n} of the {all} periods are assumed."), **values)]
        named = [period for period in periods if period not in assumed]
    else:
        said, named = [], periods
    said += [caveat + "." for period in named if (caveat := period_caveat(period, words))]
    for before, after in pairwise(periods):
        if (after.start - before.end).days > 1:
            values = {"before": short_period(before, words), "after": short_period(after, words)}
            said.append(words.say(N_("There are no figures between {before} and {after}."), **values))
    return said


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
    focus: Period,
    definition: Definition,
    able: list[Definition],
    words: Language,
    *,
    who: Who,
    key: str = "overdue",
) -> Chart | NoChart:
    """The overdue rate of the periods `around` the focus on its own scale from zero, with intervals; the title compares the
    focus with the period before it."""
    shown = around(by_period, focus)
    table = with_rate(shown, definition, side="overdue")
    if (table["shown"] == "missing").all():
        return NoChart(key, words.say(N_("Overdue rate by period")), unsupported(definition, able, words))
    periods = periods_of(table)
    labels = [period_label(period, words) for period in periods]
    # Nothing is compared here: whatever is late is accented, and nobody called worse.
    table = table.assign(worse=False, late=table["rate"].gt(0).fillna(False))
    known = [place for place, period in enumerate(periods) if period.end <= focus.end]
    until = table.iloc[known]
    change = titles.overdue_change(until, [periods[place] for place in known], last_change(until).certain, words)
    if len(known) < len(periods):
        # What is said is not about the last period that is drawn.
        change = words.say(N_("{period}: {finding}"), period=short_period(focus, words), finding=change)
    title = who.titled(change, words)
    drawing = rate_marks(table, [short_period(period, words) for period in periods], words, side="overdue")
    return Chart(
        key,
        title,
        "; ".join([_overdue_subtitle(definition, who, words), *_some_of(shown, by_period, words)]),
        in_words(title, labels, table, words),
        rate_dots(drawing, hover_texts(table, drawing.rows, words), words),
        rate_reading(table, labels, words.say(N_("Period")), words),
        " ".join(caveats(periods, words)),
        bool(table["demonstration"].any()),
        Course(tuple(periods), "y"),
        explains=("overdue", "wilson", "change"),
        drawing=drawing,
    )
