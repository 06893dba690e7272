"""What of the dossiers needs attention: past due, due soon, later than chance explains, targets missed."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from charts import titles
from charts.by_period import measure, periods_of
from charts.names import short_period
from charts.notes import steps
from charts.rate_dots import rate_text
from charts.who import at_start, in_sentence
from charts.wholes import too_different, whole_name, whole_sentences
from language import Language
from metrics.attention import Urgency
from metrics.control import control_chart, signals
from metrics.open_dossiers import falls_due
from metrics.rates import online_rate, resolution_rate, with_rate
from metrics.standing import Standing, holding
from ui.frame import Frame
from ui.groups import by_kind
from ui.matters import Lead, Matter
from ui.notes import changes_of
from ui.standing import standing
from ui.targets import goal_of
from ui.timeline import offer
from ui.view import View

_AHEAD = 5  # working days
_MOST_NAMED = 5


def matters(frame: Frame, view: View) -> Iterator[Matter]:
    """All of them that the figures of the view can tell."""
    kinds = by_kind(frame, view.selection)
    standings = {kind: standing(frame, view, "unit", "overdue", shown) for kind, shown in kinds.items()}
    units = pd.concat([found.table.assign(shown_as=kind) for kind, found in standings.items()], ignore_index=True)
    whole = frame.store.sums((), view.selection)
    yield from _past_due(frame, view, whole, units)
    yield from _due_soon(frame, view)
    yield from _signals(frame, view)
    for kind, found in standings.items():
        yield from _worse(frame, view, found, kind)
    yield from _targets(frame, view, whole, units)


def _past_due(frame: Frame, view: View, whole: pd.DataFrame, table: pd.DataFrame) -> Iterator[Matter]:
    words = frame.words
    late = whole["in_process_overdue"].iloc[0] if len(whole) else pd.NA
    if pd.isna(late) or not late:
        return
    text = words.say_many(
        "{n} dossier is open past due at the end of {day}",
        "{n} dossiers are open past due at the end of {day}",
        int(late),
        day=words.date(view.focus.end),
    )
    units = holding(table, "in_process_overdue", most=_MOST_NAMED)
    counts = [words.say_many("{n} dossier", "{n} dossiers", int(n)) for n in units["in_process_overdue"]]
    yield Matter(
        Urgency.PAST,
        int(late),
        Lead(text, "overdue"),
        parts=_leads("overdue", units, counts, words),
        demonstration=bool(whole["demonstration"].iloc[0]),
    )


def _due_soon(frame: Frame, view: View) -> Iterator[Matter]:
    """Forms do not say when what is open falls due."""
    words, day = frame.words, view.focus.end
    if view.selection.basis == "reported":
        return
    opened = frame.store.open_by_due_date(("unit",), view.selection, day)
    table = falls_due(opened, day, _AHEAD, ["unit", "unit_name"])
    if table.empty:
        return
    number = int(table["dossiers"].sum())
    text = words.say_many(
        "{n} dossier falls due within {days} working days after {day}",
        "{n} dossiers fall due within {days} working days after {day}",
        number,
        days=_AHEAD,
        day=words.date(day),
    )
    units = table.head(_MOST_NAMED)
    counts = [words.say_many("{n} dossier", "{n} dossiers", int(n)) for n in units["dossiers"]]
    yield Matter(
        Urgency.NEAR,
        number,
        Lead(text, "overdue"),
        parts=_leads("overdue", units, counts, words),
        demonstration=bool(opened["demonstration"].any()),
    )


def _signals(frame: Frame, view: View) -> Iterator[Matter]:
    """Months of the period in which the rules of the control chart find more late than chance explains; where only forms are
    there, the periods that were reported."""
    words, focus = frame.words, view.focus
    offered = offer(frame.store, view.selection)
    course = offered.steps["month"] if offered.steps else view.timeline
    table = with_rate(frame.store.sums(("period",), replace(view.selection, periods=course)), view.definition, side="overdue")
    table = table.loc[table["denominator"].fillna(0).gt(0).cummax()]
    if table.empty:
        return
    periods = periods_of(table)
    high = signals(control_chart(table, steps(changes_of(frame, view.selection), periods))).gt(0).tolist()
    within = [focus.start <= period.end and period.start <= focus.end for period in periods]
    named = [period for period, found, here in zip(periods, high, within, strict=True) if found and here]
    if named:
        text = words.say_many(
            "More late than chance explains in {n} period: {periods}",
            "More late than chance explains in {n} periods: {periods}",
            len(named),
            periods=", ".join(short_period(period, words) for period in named),
        )
        note = words.say(
            "Held against all {n} periods of the course together, not only against the period before.", n=len(periods)
        )
        made_up = bool(table["demonstration"].any())
        yield Matter(Urgency.WORSE, len(named), Lead(text, "overdue"), note=note, demonstration=made_up)


def _worse(frame: Frame, view: View, found: Standing, kind: str) -> Iterator[Matter]:
    """Units of one kind beside all of their kind; so many dossiers as were late at those that are clearly worse."""
    words, worse = frame.words, found.worse
    if worse.empty:
        return
    late, address = int(worse["numerator"].sum()), _address(kind)
    names = [in_sentence(name, words) for name in found.table["unit_name"]]
    title = titles.groups(found.table, "unit", names, words, side="overdue", whole=whole_name(found, words))
    most = _most_of(found)
    units = pd.concat([worse.head(_MOST_NAMED), most.loc[~most["worse"]]])
    parts = _leads("communes", units.assign(shown_as=kind), [rate_text(row, words) for _, row in units.iterrows()], words)
    if len(worse) > _MOST_NAMED:
        every = words.say("All {n} on the page “Communes”", n=len(worse))
        parts = (*parts, Lead(every, "communes", {**address, "show": "all"}))
    yield Matter(
        Urgency.WORSE,
        late,
        Lead(title, "communes", {**address, "show": "worst"}),
        note=" ".join(
            [
                words.say_many("{n} dossier was late there.", "{n} dossiers were late there.", late),
                *whole_sentences(found, words),
                *(
                    words.say("More than half of the overdue ones are at {unit}.", unit=in_sentence(n, words))
                    for n in most["unit_name"]
                ),
                *too_different(found.table, words),
                measure(view.definition, "overdue", words) + ".",
            ]
        ),
        parts=parts,
        demonstration=bool(found.table["demonstration"].any()),
    )


def _most_of(found: Standing) -> pd.DataFrame:
    """The one unit that has more than half of the late dossiers of its kind, if one has: their whole is mostly itself, so it
    need not be worse than that."""
    known = found.whole
    table = found.table.loc[found.table["shown"].eq("rate")]
    return table.head(0) if known is None else table.loc[table["numerator"].gt(known["numerator"] / 2).fillna(False)]


def _targets(frame: Frame, view: View, whole: pd.DataFrame, table: pd.DataFrame) -> Iterator[Matter]:
    """Those of the whole, rate by rate, then the units that miss theirs of the overdue rate."""
    words = frame.words
    if whole.empty:
        return
    for indicator, label, rated in (
        ("overdue", words.say("Overdue rate"), with_rate(whole, view.definition, side="overdue")),
        ("resolved", words.say("Resolved of received"), resolution_rate(whole)),
        ("online", words.say("Online of newly received"), online_rate(whole)),
    ):
        goal, row = goal_of(frame, view.selection, indicator), rated.iloc[0]
        if goal is None or goal.verdict(row["low"], row["high"]) != "missed":
            continue
        text = words.say(
            "{rate} of {who} misses its target: {value}, target {target}",
            rate=label,
            who=view.who.within(words),
            value=words.percent(row["rate"]),
            target=words.percent(goal.target),
        )
        page = "overdue" if indicator == "overdue" else "resolution"
        made_up = goal.demonstration or bool(whole["demonstration"].iloc[0])
        yield Matter(Urgency.WORSE, 1, Lead(text, page), note=goal.document, demonstration=made_up)
    missed = table.loc[table["verdict"] == "missed"] if "verdict" in table else table.head(0)
    if len(missed):
        text = words.say_many(
            "{n} unit misses its target of the overdue rate", "{n} units miss their target of the overdue rate", len(missed)
        )
        units = missed.sort_values("rate", ascending=False, kind="stable").head(_MOST_NAMED)
        parts = _leads("communes", units, [rate_text(row, words) for _, row in units.iterrows()], words)
        kinds = missed["shown_as"].unique()
        lead = Lead(text, "communes", {**_address(kinds[0] if len(kinds) == 1 else "all"), "show": "worst"})
        yield Matter(Urgency.WORSE, len(missed), lead, parts=parts, demonstration=bool(missed["demonstration"].any()))


def _leads(page: str, units: pd.DataFrame, figures: list[str], words: Language) -> tuple[Lead, ...]:
    """One way a unit, to the page that shows its figures; `shown_as` is the kind it is chosen by there, if the units have it."""
    kinds = units["shown_as"] if "shown_as" in units else [""] * len(units)
    return tuple(
        Lead(f"{at_start(name, words)}: {figure}", page, {"unit": unit, "by": "unit", **_address(kind)})
        for unit, name, kind, figure in zip(units["unit"], units["unit_name"], kinds, figures, strict=True)
    )


def _address(kind: str) -> dict[str, str]:
    """The late side of the units of one kind; where there is no choice of kinds none is asked for."""
    return {"side": "overdue", **({"kind": kind} if kind else {})}
