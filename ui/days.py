"""The days a page is about where dossiers are counted: any two of them, and the steps of their course."""

import streamlit as st

from language import N_, Language
from schema.periods import Period
from ui import url
from ui.timeline import Offered

_OWN = "own"
_CALENDARS = {"civil": N_("Calendar"), "official": N_("Reporting (15th to 14th)")}
_STEPS = {"month": N_("Month"), "quarter": N_("Quarter"), "year": N_("Year")}


def asked() -> Period | None:
    """The period the address names, whichever it is."""
    return next((period for key in url.asked("period") if (period := Period.of_key(key))), None)


def own(words: Language, offered: Offered, focus: Period) -> None:
    """Any two days that the dossiers reach over."""
    key = "own-period"

    def write() -> None:
        days = st.session_state[key]
        if len(days) == 2:
            url.put("period", Period(*days).key)

    # Between its first and its second day a choice is only begun.
    if len(st.session_state.get(key, ())) != 1:
        st.session_state[key] = (focus.start, focus.end)
    with st.popover(words.say("Other days"), icon=":material/date_range:"):
        st.date_input(
            words.say("From and to"),
            min_value=offered.span[0],
            max_value=offered.span[1],
            format="DD/MM/YYYY",
            key=key,
            on_change=write,
        )
        st.caption(words.say("Its course is made of periods of as many days, one after the other."))


def steps(words: Language, offered: Offered, focus: Period) -> tuple[Period, ...]:
    """The steps of the course, to choose: of the calendar, of the reporting year, or as long as the period that is chosen."""
    options = _options(offered, focus)
    st.segmented_control(
        words.say("Steps"),
        list(options),
        format_func=lambda one: words.say(options[one]),
        required=True,
        **url.bind("step", _step(options)),
    )
    if _step(options) != _OWN:
        st.segmented_control(
            words.say("Months"),
            list(_CALENDARS),
            format_func=lambda one: words.say(_CALENDARS[one]),
            required=True,
            help=words.say("Reports are closed on the 14th: a reporting month runs from the 15th of the month before."),
            **url.bind("calendar", _calendar()),
        )
    return asked_steps(offered, focus)


def asked_steps(offered: Offered, focus: Period) -> tuple[Period, ...]:
    """The steps of the course that the address names."""
    step = _step(_options(offered, focus))
    if step == _OWN:
        return offered.series(focus).periods
    return (offered.official if _calendar() == "official" else offered.steps)[step]


def _options(offered: Offered, focus: Period) -> dict[str, str]:
    return {**_STEPS, _OWN: N_("As chosen")} if offered.own(focus) else _STEPS


def _step(options: dict[str, str]) -> str:
    return url.one("step", list(options), _OWN if _OWN in options else "month")


def _calendar() -> str:
    return url.one("calendar", list(_CALENDARS), "civil")
