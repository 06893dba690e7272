"""The pictures of what lies open: how long the late ones have been late, and what falls due next, by unit."""

import datetime as dt

import pandas as pd

from charts import style
from charts.bars import count_bars
from charts.chart import Chart, NoChart
from charts.drawing import Bars, Part, values_of
from charts.reading import Reading, unit_keys
from charts.who import Who, at_start, in_sentence
from language import N_, Language, Text
from metrics.open_dossiers import ages, falls_due
from metrics.working_days import after_working_days

_FROM_DOSSIERS = Text(
    N_(
        "Which dossiers lie open, and when they are due, can only be read from dossiers. These figures are an office’s own "
        "totals; load a one-stop export on the page “Data”, or choose “From dossiers” above where it is offered."
    )
)
_LONG = 90


def age_chart(opened: pd.DataFrame, day: dt.date, words: Language, *, who: Who, basis: str) -> Chart | NoChart:
    """Open past due at the end of `day`, in bands of days past due. `opened` is that of store.open_dossiers, by any keys."""
    key, name = "ages", words.say(N_("Open past due, by how long"))
    if basis == "reported":
        return NoChart(key, who.titled(name, words), _FROM_DOSSIERS)
    table = ages(opened, day)
    labels = [_band(row.least, row.most, words) for row in table.itertuples()]
    title = who.titled(_age_title(table, day, words), words)
    counts = [words.say_many("{n} dossier", "{n} dossiers", int(n)) for n in table["dossiers"]]
    columns = {"label": words.say(N_("Past due")), "n": words.say(N_("Dossiers")), "oldest": words.say(N_("Longest (days)"))}
    frame = pd.DataFrame(
        {columns["label"]: labels, columns["n"]: table["dossiers"].tolist(), columns["oldest"]: table["oldest"].tolist()}
    )
    drawing = Bars(tuple(labels), (Part(name, style.OVERDUE, values_of(table["dossiers"])),), texts=tuple(counts))
    return Chart(
        key,
        title,
        words.say(N_("{who}: dossiers open past due at the end of {day}"), who=who.alone(words), day=words.date(day)),
        f"{title}. " + "; ".join(f"{label}: {count}" for label, count in zip(labels, counts, strict=True)),
        count_bars(drawing, words),
        Reading(frame, {columns["n"]: words.write, columns["oldest"]: words.write}),
        words.say(_AGES),
        bool(opened["demonstration"].any()),
        explains=("ages",),
        drawing=drawing,
    )


_AGES = N_(
    "Calendar days since the due day, also where a dossier has been finished since. Suspended dossiers and those without a due "
    "date are not counted."
)


def _band(least: int, most: int | None, words: Language) -> str:
    if pd.isna(most):
        return words.say(N_("more than {n} days"), n=least - 1)
    return words.say(N_("{least}–{most} days"), least=least, most=most)


def _age_title(table: pd.DataFrame, day: dt.date, words: Language) -> str:
    all_of_them, long = int(table["dossiers"].sum()), int(table.loc[table["least"] > _LONG, "dossiers"].sum())
    if not all_of_them:
        return words.say(N_("Nothing open past due on {day}"), day=words.date(day))
    if long:
        return words.say_many(
            "1 dossier open past due, for more than {days} days",
            "{n} dossiers open past due, {long} of them for more than {days} days",
            all_of_them,
            long=long,
            days=_LONG,
        )
    return words.say_many(
        "1 dossier open past due, since it was due on {due}",
        "{n} dossiers open past due, the oldest was due on {due}",
        all_of_them,
        due=words.date(day - dt.timedelta(days=int(table["oldest"].max()))),
    )


def due_chart(
    opened: pd.DataFrame, day: dt.date, ahead: int, words: Language, *, who: Who, basis: str, most: int = 10
) -> Chart | NoChart:
    """What falls due within `ahead` working days after `day`, by unit. `opened` is that of store.open_dossiers by unit."""
    key, name = "due-next", words.say(N_("What falls due next"))
    if basis == "reported":
        return NoChart(key, who.titled(name, words), _FROM_DOSSIERS)
    last = after_working_days(day, ahead)
    table = falls_due(opened, day, ahead, ["unit", "unit_name"])
    if table.empty:
        text = Text(N_("Of what lies open at the end of {day}, nothing falls due up to {last}."), {"day": day, "last": last})
        return NoChart(key, who.titled(name, words), text)
    labels = [at_start(unit, words) for unit in table["unit_name"].astype(str)]
    drawn = table.head(most)
    counts = [words.say_many("{n} dossier", "{n} dossiers", int(n)) for n in drawn["dossiers"]]
    title = who.titled(_due_title(table, last, words), words)
    subtitle = words.say(
        N_("{who}: open at the end of {day}, due within {n} working days, up to {last}"),
        who=who.alone(words),
        day=words.date(day),
        n=ahead,
        last=words.date(last),
    )
    if len(drawn) < len(table):
        subtitle += "; " + words.say(N_("the {n} units with most of {all} are drawn, the table has all"), n=most, all=len(table))
    names = {
        "today": words.say(N_("Due today")),
        "soon": words.say(N_("Due after today")),
        "late": words.say(N_("Past due already")),
    }
    parts = (
        Part(names["today"], style.NAVY, values_of(drawn["today"])),
        Part(names["soon"], style.PALE, values_of(drawn["soon"])),
    )
    drawing = Bars(tuple(labels[: len(drawn)]), parts, texts=tuple(counts))
    frame = pd.DataFrame({words.say(N_("Unit")): labels} | {name: table[column].tolist() for column, name in names.items()})
    return Chart(
        key,
        title,
        subtitle,
        f"{title}. " + "; ".join(f"{label}: {count}" for label, count in zip(labels, counts, strict=False)),
        count_bars(drawing, words, keys=drawn["unit"].tolist()),
        Reading(frame, dict.fromkeys(names.values(), words.write), unit_keys(table)),
        words.say(_DUE),
        bool(opened["demonstration"].any()),
        explains=("falls_due",),
        drawing=drawing,
    )


_DUE = N_(
    "Working days: Monday to Friday without public holidays, with the Saturdays worked in exchange. “Today” is the last day of "
    "the period. Suspended dossiers are not counted: their due day will be moved."
)


def _due_title(table: pd.DataFrame, last: dt.date, words: Language) -> str:
    values = {"last": words.date(last), "unit": in_sentence(str(table["unit_name"].iloc[0]), words)}
    if len(table) == 1:
        return words.say_many(
            "1 dossier falls due up to {last}, at {unit}", "{n} dossiers fall due up to {last}, at {unit}", _all(table), **values
        )
    return words.say(
        N_("{n} dossiers fall due up to {last}, most of them at {unit} ({most})"),
        n=_all(table),
        most=int(table["dossiers"].iloc[0]),
        **values,
    )


def _all(table: pd.DataFrame) -> int:
    return int(table["dossiers"].sum())
