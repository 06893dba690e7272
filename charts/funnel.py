"""A funnel plot: every unit's rate over its number of dossiers, and how far chance alone could have taken it."""

import pandas as pd

from charts import titles
from charts.by_group import GROUPS, NOT_SPLIT, group_labels, said_labels
from charts.by_period import measure, unsupported
from charts.chart import Chart, NoChart
from charts.funnel_figure import LIMITS, funnel_figure, funnel_marks
from charts.names import period_label
from charts.rate_dots import hover_text
from charts.reading import Reading, rate_reading
from charts.who import Who
from charts.wholes import too_different, whole_name, whole_sentences
from language import N_, Language, Text
from metrics.standing import Standing
from schema.definitions import Definition
from schema.periods import Period
from schema.small_numbers import small_numbers

# What the limits say of a unit, the first that is true.
JUDGED = {
    "worse": N_("worse than chance explains"),
    "better": N_("better than chance explains"),
    "watch": N_("beyond the 95% limit, as 1 in 40 by chance"),
}
_RULE = N_(
    "Dotted line: the rate of the whole. Dashed lines: exact 95% limits; solid lines: exact 99.8% limits, beyond which at most "
    "1 in 1,000 lies on either side by chance; they move in steps, since there are only whole dossiers. Only what lies beyond "
    "the solid lines is called out: orange diamond, worse; hollow diamond, better. Grey: fewer than {few} dossiers."
)


def funnel_chart(
    standing: Standing, definition: Definition, able: list[Definition], words: Language, *, who: Who, period: Period
) -> Chart | NoChart:
    """Every row of the standing that has a rate, around the one whole that all are held against."""
    by, table, whole = standing.by, standing.table, standing.whole
    key, name = f"funnel-{by}", words.say(GROUPS[by])
    drawn = table.loc[table["rate"].notna() & ~table["apart"]]
    reason = why_not_judged(standing, definition, able, words)
    if reason is not None or whole is None:
        return NoChart(key, words.say(N_("Funnel plot: {group}"), group=name), reason or Text(NO_WHOLE))
    labels = group_labels(table, by, words)
    names = [labels[table.index.get_loc(place)] for place in drawn.index]
    # A single one is named by the title itself.
    named = who.without(by) if len(drawn) == 1 else who
    title = named.titled(titles.funnel(drawn, said_labels(names, by, words), words), words)
    subtitle = words.say(
        N_("{who}, {period}: {measure}, by the number of dossiers; limits around {whole}: {rate}"),
        who=who.alone(words),
        period=period_label(period, words),
        measure=measure(definition, standing.side, words),
        whole=whole_name(standing, words),
        rate=words.percent(whole["rate"]),
    )
    drawing = funnel_marks(drawn, names, float(whole["rate"]), standing.side, words)
    hover = [limits_hover(name, row, words) for name, (_, row) in zip(names, drawn.iterrows(), strict=True)]
    return Chart(
        key,
        title,
        subtitle,
        called_out(title, drawn, names, words),
        funnel_figure(drawing, hover, drawn["unit"].tolist() if "unit" in drawn else None, words),
        limits_reading(table, labels, name, words),
        " ".join([*whole_sentences(standing, words), *too_different(drawn, words), words.say(_RULE, few=small_numbers().few)]),
        bool(table["demonstration"].any()),
        explains=("funnel", "standing"),
        drawing=drawing,
    )


NO_WHOLE = N_("There is no whole to compare with.")
_NO_RATE = N_("No rate can be given for any of them.")
_KINDS = N_("Units of several kinds are shown, and each kind has limits of its own: choose one kind of units above.")


def why_not_judged(standing: Standing, definition: Definition, able: list[Definition], words: Language) -> Text | None:
    """Why the rows cannot be held against one whole, if they cannot."""
    table = standing.table
    if not standing.split:
        return Text(NOT_SPLIT, {"group": words.say(GROUPS[standing.by])})
    if (table["shown"] == "missing").all():
        return unsupported(definition, able, words)
    if len(standing.wholes) > 1:
        return Text(_KINDS)
    if standing.whole is None:
        return Text(NO_WHOLE)
    return None if table["rate"].notna().any() else Text(_NO_RATE)


def judged(row: pd.Series, words: Language) -> str:
    """What the limits say of a row: worse than chance explains; nothing within them."""
    return next((words.say(text) for name, text in JUDGED.items() if row[name]), "")


def called_out(title: str, drawn: pd.DataFrame, names: list[str], words: Language) -> str:
    """The alternative text: the finding, then each row of which the limits say something."""
    said = [
        f"{name}: {judged(row, words)} ({words.percent(row['rate'])})"
        for name, (_, row) in zip(names, drawn.iterrows(), strict=True)
        if judged(row, words)
    ]
    return f"{title}. " + "; ".join(said)


def limits_reading(table: pd.DataFrame, labels: list[str], name: str, words: Language) -> Reading:
    """The rates with the limits of each and what they say."""
    reading = rate_reading(table, labels, name, words)
    limits = {words.say(title): column for column, (title, _) in LIMITS.items()}
    columns = {title: table[column].to_list() for title, column in limits.items()}
    columns[words.say(N_("Against the limits"))] = [judged(row, words) for _, row in table.iterrows()]
    return reading.beside(columns, dict.fromkeys(limits, words.percent))


def limits_hover(name: str, row: pd.Series, words: Language) -> str:
    """What the pointer shows of a row that has a rate: the rate with both counts, its interval, its limits and what they say."""
    told = hover_text(name, row, words)
    values = {"lower": words.percent(row["lower"]), "upper": words.percent(row["upper"])}
    told += "<br>" + words.say(N_("99.8% limits: {lower} – {upper}"), **values)
    return told + "".join(f"<br>{part}" for part in [judged(row, words)] if part)
