"""The storyboard being put together: its order is in the address, what people write is the session's until it is saved."""

from dataclasses import replace

import streamlit as st

from schema.meeting import COMPARISONS, FIGURES, Comparison, Filters, Item, Storyboard
from ui import url
from ui.frame import Frame

# The names of a storyboard in the address.
STORY, SLIDES, COMPARE = "story", "slides", "compare"
NAMES = (STORY, SLIDES, COMPARE)
_NONE = "none"  # what stands in the address where no slide is shown
_ITEMS, _STORY = "meeting items", "meeting story"
# What a page's figures are of, that another page's filters do not say.
_NOT_KEPT = ("lang", "present", "notes", "about", *NAMES)


def arrive(frame: Frame) -> None:
    """Bring in the storyboard that the address names, with the filters it was saved with, where the session has another one."""
    named = next(iter(url.asked(STORY)), "")
    if named and st.session_state.get(_STORY) != named:
        kept = _saved(frame, named)
        if kept is None:
            url.put(STORY, None)
        else:
            take(kept)


def take(storyboard: Storyboard) -> None:
    """From now on this is the storyboard; the address names it and has its filters."""
    st.session_state[_ITEMS], st.session_state[_STORY] = storyboard.items, storyboard.name
    for name, values in storyboard.filters:
        url.put(name, list(values))
    url.put(STORY, storyboard.name)
    url.put(COMPARE, storyboard.compare)
    _write(storyboard.items)


def _saved(frame: Frame, name: str) -> Storyboard | None:
    kept = frame.store.storyboards()
    found = kept.loc[kept["name"] == name, "storyboard"]
    return None if found.empty else found.iloc[0]


def items() -> tuple[Item, ...]:
    """The slides in the order of the address, which without one is the usual; what people added to them is the session's."""
    asked = url.many(SLIDES, list(FIGURES))
    if not asked and url.asked(SLIDES) != [_NONE]:
        asked = _codes(Storyboard().items)
    kept: tuple[Item, ...] | None = st.session_state.get(_ITEMS)
    if kept is None:
        return tuple(Item(code) for code in asked)
    if asked != _codes(kept):
        # Back, or a link: another order of the same session.
        known = {item.figure: item for item in kept if not item.filters}
        kept = (*(known.get(code, Item(code)) for code in asked), *(item for item in kept if item.filters))
        st.session_state[_ITEMS] = kept
    return kept


def put(new: tuple[Item, ...]) -> None:
    """Replace the slides."""
    st.session_state[_ITEMS] = new
    _write(new)


def add(figure: str, filters: Filters) -> None:
    """Put a figure of a page at the end, as it was seen there; once only."""
    kept = items() if st.session_state.get(_ITEMS) is None else st.session_state[_ITEMS]
    if not any((item.figure, item.filters) == (figure, filters) for item in kept):
        # The address of that page says nothing of a meeting.
        st.session_state[_ITEMS] = (*kept, Item(figure, filters))


def _write(new: tuple[Item, ...]) -> None:
    codes = _codes(new)
    url.put(SLIDES, None if codes == _codes(Storyboard().items) else codes or _NONE)


def _codes(of: tuple[Item, ...]) -> list[str]:
    """Figures of the storyboard's own choice; a figure from a page is too long for an address."""
    return [item.figure for item in of if not item.filters]


def compare() -> Comparison:
    return url.one(COMPARE, list(COMPARISONS), "before")


def filters_now() -> Filters:
    """What the address and the page's defaults ask for, without what is the storyboard's own."""
    asked = url.with_filters()
    kept = {name: (value,) if isinstance(value, str) else tuple(value) for name, value in asked.items()}
    return tuple(sorted((name, values) for name, values in kept.items() if name not in _NOT_KEPT and values))


def board() -> Storyboard:
    """The storyboard as it is now."""
    return Storyboard(st.session_state.get(_STORY, ""), filters_now(), items(), compare())


def saved(name: str) -> Storyboard:
    """The same under a name, from now on the session's own."""
    st.session_state[_STORY] = name
    url.put(STORY, name)
    return replace(board(), name=name)
