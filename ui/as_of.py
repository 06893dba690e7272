"""The day a page about what lies open is as of: today, or another that the reader chooses or the address names."""

import datetime as dt

import streamlit as st

from language import Language
from ui import url

NAME = "asof"


def today() -> dt.date:
    """With `now` the only place that asks the clock."""
    return dt.date.today()


def now() -> dt.datetime:
    """The moment, for what is made now."""
    return dt.datetime.now().replace(microsecond=0)


def as_of(words: Language, first: dt.date, offered: dt.date) -> dt.date:
    """The day, `first` unless the reader chooses; `offered` is the last day of what is published, one click away."""
    day = asked() or first
    key = url.widget_key(NAME)
    st.session_state[key] = day
    st.date_input(words.say("As of"), format="DD/MM/YYYY", width=150, key=key, on_change=_write)
    if day != offered:
        label = words.say("Last day of the figures: {day}", day=words.date(offered))
        st.button(label, icon=":material/event:", on_click=url.putter(NAME, offered.isoformat()), key="as-of-last")
    return day


def asked() -> dt.date | None:
    """The day the address names."""
    try:
        return dt.date.fromisoformat(next(iter(url.asked(NAME)), ""))
    except ValueError:
        return None


def _write() -> None:
    url.put(NAME, st.session_state[url.widget_key(NAME)].isoformat())
