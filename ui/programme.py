"""The indicators of the reform programme on the page: a small picture each, by reform area, and one of them in detail."""

import pandas as pd
import streamlit as st

from charts.chart import Chart, NoChart
from charts.programme import indicator_chart
from charts.programme_words import name_of, targets_lines
from metrics.completeness import coverage
from metrics.programme import heads
from schema.catalogue import Measure, parts_of
from schema.meeting import Item, Storyboard
from schema.reform_areas import REFORM_AREAS
from ui import show, url
from ui.cards import demonstration_badge, plain
from ui.frame import Frame
from ui.meeting import board
from ui.meeting.deck import slide_for
from ui.programme_scope import Programme
from ui.sources import Listed
from ui.takeaway import takeaway

_CHOSEN = "indicator"
_CHOICE = "indicator-choice"
# By their codes in schema.meeting.
_TABLES = ("programme-direction", "programme-online", "programme-organisation", "completeness")
_NARROW = 340  # pixels, of a picture among many


def _shown(programme: Programme) -> list[Measure]:
    asked = programme.asked
    return [one for one in heads(asked.measures, asked.reports.keys()) if programme.reform in ("", one.area)]


def _chart(frame: Frame, programme: Programme, measure: Measure, due: pd.DataFrame, *, small: bool) -> Chart | NoChart:
    counted = due.loc[measure.code] if measure.code in due.index else None
    return indicator_chart(
        measure,
        programme.asked,
        frame.words,
        held_in=programme.held_in,
        due=None if counted is None else (int(counted["reported"]), int(counted["due"])),
        small=small,
    )


def _coverage(programme: Programme) -> pd.DataFrame:
    return coverage(programme.due, ["indicator"]).set_index("indicator")


def panels(frame: Frame, programme: Programme) -> None:
    """Every indicator of which there is anything, by reform area."""
    words, due = frame.words, _coverage(programme)
    measures = _shown(programme)
    if not measures:
        st.info(words.say("Nothing of this reform area is reported."))
    for area in REFORM_AREAS:
        of_area = [one for one in measures if one.area == area.code]
        if not of_area:
            continue
        label = words.say("{area} ({n})", area=words.say(area.label), n=len(of_area))
        # Two dozen pictures at once would keep a browser busy; the others are drawn when their area is opened.
        group = st.expander(label, expanded=area.code == measures[0].area, key=f"area-{area.code}", on_change="rerun")
        if group.open:
            with group, st.grid(columns=3, min_column_width=_NARROW):
                for measure in of_area:
                    _panel(frame, measure, _chart(frame, programme, measure, due, small=True))


def _panel(frame: Frame, measure: Measure, chart: Chart | NoChart) -> None:
    """One small picture: its finding, what it is measured in, the picture, target and coverage, and the way to all of it."""
    words = frame.words
    with st.container(border=True, height="stretch", gap="xsmall", key=f"panel-{measure.code}"):
        st.markdown(f"**{plain(chart.title)}**")
        if isinstance(chart, NoChart):
            st.caption(plain(words.say(chart.reason)))
            return
        if chart.demonstration:
            demonstration_badge(words)
        show.figure(chart.figure, chart.alt, f"panel-{measure.code}")
        st.caption(plain(chart.note))
        st.button(
            words.say("In detail"),
            help=plain(chart.title),
            icon=":material/zoom_in:",
            type="tertiary",
            on_click=url.putter(_CHOSEN, measure.code),
            key=f"detail-{measure.code}",
        )


def choice(frame: Frame, programme: Programme) -> None:
    """The indicators, to open one without looking for its picture."""
    measures, words = _shown(programme), frame.words
    names = {one.code: name_of(one, programme.asked.measures, words) for one in measures}
    st.selectbox(
        words.say("One indicator in detail"),
        list(names),
        index=None,
        format_func=names.get,
        placeholder=words.say("Choose one, or “In detail” below its picture"),
        width=480,
        key=_CHOICE,
        on_change=_choose,
    )


def _choose() -> None:
    url.put(_CHOSEN, st.session_state[_CHOICE])


def _close() -> None:
    st.session_state[_CHOICE] = None
    url.put(_CHOSEN, None)


def targets(frame: Frame, programme: Programme) -> None:
    """How many of the targets are met, missed and so on."""
    asked = programme.asked
    found = [(one, held) for one in asked.measures if (held := programme.held_in(one, asked.period))]
    for line in targets_lines(found, asked.measures, frame.words):
        st.markdown(plain(line))


def tables(frame: Frame, programme: Programme) -> None:
    """The indicators in a few tables, as a meeting is shown them, to take along or to add to one."""
    words = frame.words
    panel = st.expander(
        words.say("Tables to take along, and the way to the meeting"), icon=":material/slideshow:", key="programme-tables",
        on_change="rerun",
    )  # fmt: skip
    if not panel.open:
        return
    seen = {"span": programme.asked.period.key, "until": programme.as_of.isoformat()}
    filters = tuple({**dict(board.filters_now()), **{name: (value,) for name, value in seen.items()}}.items())
    with panel:
        for code in _TABLES:
            slide = slide_for(frame, Storyboard(filters=filters), Item(code))
            st.markdown(f"**{plain(slide.title)}**")
            if slide.lacking:
                st.caption(plain(slide.lacking))
            else:
                takeaway(frame, slide, slide.source, seen)


def drawer(frame: Frame, programme: Programme) -> None:
    """The indicator that the address names, over the page: with its table and the rows behind it."""
    code = url.one(_CHOSEN, [one.code for one in _shown(programme)], "")
    if code:
        measure = next(one for one in programme.asked.measures if one.code == code)
        title = plain(name_of(measure, programme.asked.measures, frame.words))
        st.dialog(title, width="large", position="right", on_dismiss=_close)(_detail)(frame, programme, measure)


def _detail(frame: Frame, programme: Programme, measure: Measure) -> None:
    rows, end = programme.rows, pd.Timestamp(programme.asked.period.end)
    codes = [measure.code, *(part.code for part in parts_of(programme.asked.measures, measure.code))]
    behind = rows[rows["indicator"].isin(codes) & (rows["period_end"] <= end)]
    show.block(frame, _chart(frame, programme, measure, _coverage(programme), small=False), Listed("measures", behind))
