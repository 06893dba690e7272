"""Which slide is shown in which presentation, for the presenter's second window."""

import threading
from collections import OrderedDict
from dataclasses import dataclass, field

import streamlit as st

from charts.deck import Deck

_MOST = 50


@dataclass
class _Rooms:
    shown: OrderedDict[str, tuple[Deck, int]] = field(default_factory=OrderedDict)
    lock: threading.Lock = field(default_factory=threading.Lock)


@st.cache_resource(show_spinner=False)
def _rooms() -> _Rooms:
    """One for the server: the two windows are two sessions."""
    return _Rooms()


def at(room: str, deck: Deck, number: int) -> None:
    """This slide, counted from 1 among those with figures, is on the screen now."""
    rooms = _rooms()
    with rooms.lock:
        rooms.shown[room] = (deck, number)
        rooms.shown.move_to_end(room)
        while len(rooms.shown) > _MOST:
            rooms.shown.popitem(last=False)


def in_room(room: str) -> tuple[Deck, int] | None:
    """What is on the screen of a presentation; None before it has begun."""
    rooms = _rooms()
    with rooms.lock:
        return rooms.shown.get(room)
