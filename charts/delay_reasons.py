"""A Pareto chart of why dossiers are late, with those of which nobody says why."""

import pandas as pd

from charts import style
from charts.bars import count_bars
from charts.chart import Chart, NoChart
from charts.drawing import Bars, Part, values_of
from charts.names import period_label, period_name
from charts.reading import Reading
from charts.who import Who
from language import N_, Language, Text
from metrics.delay_reasons import pareto, untold
from schema.delay_reasons import DELAY_REASONS
from schema.periods import Period
from schema.small_numbers import small_numbers

_LABELS = {reason.code: reason.label for reason in DELAY_REASONS}
_NONE = N_("No reason given")
_NOTE = N_(
    "Late: resolved late in the period, or open past due at its end. Shares are of all late dossiers, those without a reason "
    "included. The reason is read from the column “Lý do trễ hạn” of a list of dossiers."
)
_FROM_DOSSIERS = N_(
    "Why dossiers are late can only be read from dossiers. These figures are an office’s own totals; load a one-stop export on "
    "the page “Data”, or choose “From dossiers” above where it is offered."
)


def reasons_chart(
    late: pd.DataFrame, words: Language, *, who: Who, period: Period, basis: str, whole: pd.DataFrame | None = None
) -> Chart | NoChart:
    """`late` is a table of store.late_by_reason, `whole` one of store.sums(()) of the same dossiers: of too few of them it is not
    told how many are late."""
    key, heading = "reasons", words.say(N_("Reasons for delay"))
    if basis == "reported":
        return NoChart(key, who.titled(heading, words), Text(_FROM_DOSSIERS))
    if whole is not None and untold(whole):
        too_few = {"n": small_numbers().too_few}
        why = Text(N_("Fewer than {n} dossiers, so that what became of them is not given."), too_few)
        return NoChart(key, who.titled(heading, words), why)
    if late.empty:
        return NoChart(key, who.titled(heading, words), Text(N_("No dossier is late in this period.")))
    table = pareto(late)
    labels = [
        words.say(_LABELS.get(code, code)) if given else words.say(_NONE)
        for code, given in table[["delay_reason", "given"]].values
    ]
    title = who.titled(_title(table, labels, period, words), words)
    texts = [_text(row, words) for _, row in table.iterrows()]
    parts = (
        Part(words.say(N_("Reason given")), style.OVERDUE, values_of(table["dossiers"].where(table["given"]))),
        Part(words.say(_NONE), style.GREY, values_of(table["dossiers"].mask(table["given"]))),
    )
    drawing = Bars(tuple(labels), tuple(part for part in parts if any(part.values)), texts=tuple(texts))
    return Chart(
        key,
        title,
        words.say(
            N_("{who}, {period}: late dossiers by the reason given"), who=who.alone(words), period=period_label(period, words)
        ),
        f"{title}. " + "; ".join(f"{label}: {text}" for label, text in zip(labels, texts, strict=True)),
        count_bars(drawing, words),
        _reading(table, labels, words),
        words.say(_NOTE),
        bool(table["demonstration"].any()),
        explains=("reasons",),
        drawing=drawing,
    )


def _text(row: pd.Series, words: Language) -> str:
    count = words.say_many("{n} dossier", "{n} dossiers", int(row["dossiers"]))
    return count if pd.isna(row["share"]) else f"{count} · {words.percent(row['share'])}"


def _title(table: pd.DataFrame, labels: list[str], period: Period, words: Language) -> str:
    """That nobody says why, that most do not, or what is said most often."""
    whole, given = int(table["dossiers"].sum()), table.loc[table["given"], "dossiers"]
    name = period_name(period, words)
    silent = whole - int(given.sum())
    if given.empty:
        return words.say_many(
            "{period}: the 1 late dossier gives no reason",
            "{period}: none of {n} late dossiers gives a reason",
            whole,
            period=name,
        )
    if silent * 2 > whole:
        return words.say(N_("{period}: {n} of {all} late dossiers give no reason"), period=name, n=silent, all=whole)
    first = [label for label, n in zip(labels, given, strict=False) if n == given.iloc[0]]
    values = {"period": name, "n": int(given.iloc[0]), "all": whole, "reason": first[0]}
    if len(first) == 1:
        return words.say(N_("{period}: the reason given most often is “{reason}” ({n} of {all} late)"), **values)
    if len(first) == 2:
        return words.say(
            N_("{period}: given most often are “{reason}” and “{second}” ({n} of {all} late each)"), **values, second=first[1]
        )
    return words.say(N_("{period}: no reason stands out among {all} late dossiers"), **values)


def _reading(table: pd.DataFrame, labels: list[str], words: Language) -> Reading:
    reason, n = words.say(N_("Reason")), words.say(N_("Dossiers"))
    share, cumulative = words.say(N_("Share of all late")), words.say(N_("Cumulative share"))
    frame = pd.DataFrame(
        {reason: labels, n: table["dossiers"].tolist(), share: table["share"].tolist(), cumulative: table["cumulative"].tolist()}
    )
    return Reading(frame, {n: words.write, share: words.percent, cumulative: words.percent})
