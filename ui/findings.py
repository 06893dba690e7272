"""The findings of inspections on their page: which are meant, how they stand on a day, and the way to write them on."""

import datetime as dt
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from charts.finding_words import in_time_line, repeat_line
from charts.findings import ageing_chart, findings_chart, findings_reading
from charts.who import in_sentence
from language import MISSING
from metrics.findings import LEFT, inspections, last_day, put_right_in_time, repeats, states
from schema.selection import Selection
from schema.tables import FINDINGS
from ui import as_of, show, typed, url
from ui.cards import card, demonstration_badge, plain
from ui.explain import beside, tip
from ui.frame import Frame
from ui.readings import draw
from ui.scope import Scope
from ui.sources import Listed, source_line, sources

FILTERS = ("inspection", as_of.NAME, "soon", "finding", "basis")
_SOON = ("3", "5", "10")
_FIRST = (
    "inspection",
    "finding",
    "unit_name",
    "description",
    "recommendation",
    "deadline",
    "status",
    "remediation",
    "remediated_on",
)


@dataclass(frozen=True)
class Shown:
    """`everything` that is published of the area, made-up and real findings never together; `stated` are the chosen ones as they
    stand on `day` (metrics.findings.states), where what is due within `soon` working days is due soon."""

    scope: Scope
    everything: pd.DataFrame
    stated: pd.DataFrame
    day: dt.date
    soon: int


def choose(frame: Frame, scope: Scope) -> Shown:
    """The filters of the page's own: inspection, day, and how far ahead the warning looks."""
    words = frame.words
    everything = scope.of_sort(frame.store.rows("findings", scope.area))
    rows = scope.of(everything)
    names = {"": words.say("All inspections")} | {
        row.inspection: f"{row.inspection} · {words.date(row.inspected_on)}" for row in inspections(rows).itertuples()
    }
    with scope.row:
        inspection = url.one("inspection", list(names), "")
        st.selectbox(words.say("Inspection"), list(names), format_func=names.get, width=260, **url.bind("inspection", inspection))
        last = min(max(last_day(everything), *_days_of_figures(frame, scope.area)), as_of.today())
        # Made-up deadlines are of their own time; real ones run on.
        day = as_of.as_of(words, last if scope.made_up else as_of.today(), last)
        soon = url.one("soon", _SOON, "5")
        st.segmented_control(
            words.say("Due soon (working days)"),
            _SOON,
            required=True,
            help=words.say("How many working days ahead a deadline counts as due soon."),
            **url.bind("soon", soon),
        )
    if inspection:
        rows = rows[rows["inspection"] == inspection]
    return Shown(scope, everything, states(rows, day, int(soon)), day, int(soon))


def _days_of_figures(frame: Frame, area: str) -> list[dt.date]:
    """The last day the area's figures reach to, by dossiers and by reports, where there are any."""
    span = frame.store.span(Selection("recomputed", area))
    periods = frame.store.periods(Selection("reported", area))
    return [*(span[1:] if span else ()), *(period.end for period in periods)] or [dt.date.min]


def cards(frame: Frame, shown: Shown) -> None:
    """What is left, what of it is late or due soon, and the share that was put right in time."""
    words, counts = frame.words, shown.stated["state"].value_counts()
    known = int(counts.sum()) - int(counts.get("not_stated", 0))
    figures = (
        (
            words.say("Left to do"),
            sum(int(counts.get(state, 0)) for state in LEFT),
            words.say("of {n} findings of which it is known", n=known),
            "findings_left",
        ),
        (
            words.say("Late"),
            int(counts.get("late", 0)),
            words.say("their deadline lies before {day}", day=words.date(shown.day)),
            "findings_late",
        ),
        (
            words.say("Due soon"),
            int(counts.get("due_soon", 0)),
            words.say("on the day or within {n} working days after it", n=shown.soon),
            "findings_due_soon",
        ),
    )
    with st.grid(columns=4, min_column_width=220):
        for label, number, line, metric in figures:
            # Where nobody says what was done, it is not known that nothing is left.
            value, line = (words.write(number), line) if known else (MISSING, words.say("not stated in the source"))
            late = metric == "findings_late" and number > 0
            card(words, shown.scope.who, label, value, [line], help=tip(words, metric), accent=late)
        rated = put_right_in_time(shown.stated, shown.day).iloc[0]
        card(
            words,
            shown.scope.who,
            words.say("Put right in time"),
            words.percent(rated["rate"]),
            [in_time_line(rated, words)],
            help=tip(words, "put_right_in_time"),
        )


def pictures(frame: Frame, shown: Shown) -> None:
    words, who, origin = frame.words, shown.scope.who, Listed("findings", shown.stated)
    seen = {as_of.NAME: shown.day.isoformat(), "sort": "made_up" if shown.scope.made_up else "real"}
    left, right = st.columns(2)
    with left:
        show.block(
            frame, findings_chart(shown.stated, "reform_area", shown.day, shown.soon, words, who=who), origin, shown_as=seen
        )
    with right:
        show.block(frame, findings_chart(shown.stated, "unit", shown.day, shown.soon, words, who=who), origin, shown_as=seen)
    show.block(frame, ageing_chart(shown.stated, shown.day, shown.soon, words, who=who), origin, shown_as=seen)


def repeated(frame: Frame, shown: Shown) -> None:
    """Which findings repeat an earlier one, and where most of them are."""
    words = frame.words
    found = repeats(shown.stated, shown.everything)
    with st.container(border=True, key="findings-repeats"):
        if found.empty:
            st.header(words.say("No finding is said to repeat an earlier one"), anchor=False)
            return
        counts = found["unit_name"].value_counts()
        listed = "; ".join(f"{in_sentence(name, words)} {words.number(int(n))}" for name, n in counts.items())
        title = words.say_many(
            "1 finding repeats an earlier one: {units}", "{n} findings repeat earlier ones: {units}", len(found), units=listed
        )
        with st.container(horizontal=True, wrap=False, gap="small"):
            st.header(plain(title), anchor=False)
            beside(words, ("repeats",), "findings-repeats")
        if found["demonstration"].any():
            demonstration_badge(words)
        st.markdown("\n".join(f"- {plain(repeat_line(row, words))}" for _, row in found.iterrows()))


def listed(frame: Frame, shown: Shown) -> None:
    """The findings one by one."""
    words = frame.words
    with st.container(border=True, key="findings-list"):
        st.header(words.say("The findings one by one"), anchor=False)
        if shown.scope.made_up:
            demonstration_badge(words)
        if shown.stated.empty:
            st.info(words.say("Nothing was found up to {day}.", day=words.date(shown.day)))
            return
        origin = Listed("findings", shown.stated)
        draw(findings_reading(shown.stated, words), words.say("The findings one by one"), most=12)
        st.caption(plain(source_line(frame, origin)))
        sources(frame, origin, "findings")


def editor(frame: Frame, shown: Shown) -> None:
    """The findings that are shown, to be written on and added to."""
    _editor(frame, shown.scope.of(shown.everything), made_up=shown.scope.made_up)


def first_editor(frame: Frame) -> None:
    """The same where none is published yet."""
    _editor(frame, frame.store.rows("findings"), made_up=False)


def _editor(frame: Frame, rows: pd.DataFrame, *, made_up: bool) -> None:
    words = frame.words
    label = words.say("Type in findings and what has been done")
    panel = st.expander(label, icon=":material/edit:", key="findings-editor", on_change="rerun")
    if not panel.open:
        return
    with panel:
        st.caption(
            words.say(
                "Each row is checked like a file and published under your name; what stood there before stays in the history. "
                "Write offices and positions, no names or numbers of persons."
            )
        )
        typed.editor(frame, FINDINGS, rows, first=_FIRST, made_up=made_up)
