"""Who has not reported what, on the page: the table of communes, the list of what they owe to download, one commune's line."""

import pandas as pd
import streamlit as st

from charts.completeness import Matrix, matrix, reminders, unit_line
from charts.programme_words import name_of
from exports.reminders import workbook
from metrics.completeness import MISSING, PARTLY, columns_of, expected, never, with_status
from schema.periods import Period
from ui import url
from ui.cards import demonstration_badge, plain
from ui.frame import Frame
from ui.look import MATRIX, reachable
from ui.programme_scope import Programme, due_of_unit
from ui.readings import draw

_ALL = "all"
# Behind the sign and the word of a cell; dark text is legible on both.
_BEHIND = {MISSING: "background-color: #FCE0CC", PARTLY: "background-color: #F6EDD3"}


def completeness(frame: Frame, programme: Programme) -> None:
    """The communes by indicator, or by period where one indicator is chosen, and the list of reminders."""
    words, asked = frame.words, programme.asked
    options = {_ALL: words.say("All indicators, in the period above")} | {
        one.code: name_of(one, asked.measures, words) for one in columns_of(asked.measures)
    }
    with st.container(border=True, key="chart-completeness"):
        chosen = url.one("matrix", list(options), _ALL)
        st.selectbox(
            words.say("Completeness of"), list(options), format_func=options.get, width=480, **url.bind("matrix", chosen)
        )
        due, by, period = programme.due, "indicator", asked.period
        if chosen != _ALL:
            period = _all_periods(programme)
            due, by = _of_indicator(frame, programme, chosen, period), "period"
        found = matrix(
            due,
            asked.measures,
            words,
            who=asked.who,
            period=period,
            as_of=programme.as_of,
            never=never(due),
            demonstration=bool(programme.rows["demonstration"].any()),
            by=by,
        )
        if found is None:
            st.info(words.say("No report of a commune was due in this period by that day."))
            return
        _draw(frame, found)
        _download(frame, programme, due, period)


def _all_periods(programme: Programme) -> Period:
    days = [one.days for ones in programme.asked.reports.values() for one in ones]
    first = min(one.start for one in days)
    return Period(first.replace(month=1, day=1), max(programme.as_of, first))


def _of_indicator(frame: Frame, programme: Programme, code: str, period: Period) -> pd.DataFrame:
    asked, units = programme.asked, programme.scope.units
    due = expected(frame.store.units(), asked.area, asked.measures, period, programme.as_of)
    due = due[(due["indicator"] == code) & (due["unit"].isin(units) if units else True)]
    return with_status(due, asked.reports, asked.measures)


def _draw(frame: Frame, found: Matrix) -> None:
    st.header(plain(found.title), anchor=False)
    if found.demonstration:
        demonstration_badge(frame.words)
    st.caption(plain(found.subtitle))
    shown = found.table.rename(columns=plain, index=plain)
    colours = found.levels.map(lambda level: _BEHIND.get(level, "")).set_axis(shown.columns, axis=1).set_axis(shown.index, axis=0)
    with st.container(key=f"{MATRIX}-{found.key}"):
        st.table(shown.style.apply(lambda _: colours, axis=None))
    reachable()
    st.caption(plain(found.note))


def _download(frame: Frame, programme: Programme, due: pd.DataFrame, period: Period) -> None:
    words, asked = frame.words, programme.asked
    owed = reminders(due, asked.measures, words)
    if owed.frame.empty:
        return
    with st.expander(words.say("What is missing, one by one"), icon=":material/table_rows:", key="table-reminders"):
        draw(owed, words.say("What is missing, one by one"), most=15)

    def made() -> bytes:
        return workbook(
            due,
            asked.measures,
            words,
            who=asked.who,
            period=period,
            as_of=programme.as_of,
            demonstration=bool(programme.rows["demonstration"].any()),
        )

    st.download_button(
        words.say_many(
            "Download the list of reminders (1 report)", "Download the list of reminders ({n} reports)", len(owed.frame)
        ),
        data=made,
        file_name=f"nhac-bao-cao-{programme.as_of.isoformat()}.xlsx",
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        icon=":material/download:",
        on_click="ignore",
        key="reminders",
    )


def of_unit(frame: Frame, area: str, unit: str) -> None:
    """What one unit has reported of the programme: nothing where nothing is known of that."""
    if (found := due_of_unit(frame, area, unit)) is not None:
        st.caption(plain(unit_line(*found, frame.words)))
