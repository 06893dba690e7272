"""The filters' memory: the URL says what is chosen, and what was chosen follows the reader from page to page.

Every run sets each widget from the URL, and a widget's change is written to the URL before the page runs again, so
the address and the screen cannot disagree, also after Back, Forward, reload or a pasted link.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

import streamlit as st

_REMEMBERED = "remembered filters"
_PAGE = "page of the last run"
_IN_FORCE = "values in force"
_INSTEAD: ContextVar[Mapping[str, Sequence[str]] | None] = ContextVar("another address", default=None)


def arrive(page: str, names: Sequence[str]) -> None:
    """Bring the filters along when the reader comes from another page by the menu, whose address names none.

    An address that names any is taken as it is: Back, and a link to some figures, show these and no others.
    """
    named = any(name in st.query_params for name in names)
    if not named and st.session_state.get(_PAGE) not in (page, None):
        for name, values in st.session_state.get(_REMEMBERED, {}).items():
            if name in names:
                st.query_params[name] = values
    st.session_state[_PAGE] = page
    remembered = st.session_state.get(_REMEMBERED, {})
    # What this page does not show is kept for the page that does.
    st.session_state[_REMEMBERED] = {
        **{name: values for name, values in remembered.items() if name not in names},
        **{name: st.query_params.get_all(name) for name in names if name in st.query_params},
    }


def asked(name: str) -> list[str]:
    """What the address says under a name."""
    instead = _INSTEAD.get()
    return st.query_params.get_all(name) if instead is None else list(instead.get(name, ()))


@contextmanager
def instead(filters: Mapping[str, Sequence[str]]) -> Iterator[None]:
    """Within it, what is asked for are these filters and not the address: the figures of another page or another time."""
    token = _INSTEAD.set(filters)
    try:
        yield
    finally:
        _INSTEAD.reset(token)


def one(name: str, options: Sequence[str], default: str) -> str:
    """The chosen option, or the default where the URL names none or one that does not exist here."""
    return next((value for value in asked(name) if value in options), default)


def many(name: str, options: Sequence[str]) -> list[str]:
    """The chosen options that exist here, in the order of the URL."""
    return [value for value in dict.fromkeys(asked(name)) if value in options]


def unknown(name: str, options: Sequence[str]) -> list[str]:
    """What the URL asks for and this data does not have."""
    return [value for value in asked(name) if value not in options]


def widget_key(name: str) -> str:
    return f"filter-{name}"


def bind(name: str, value, clears: Sequence[str] = ()) -> dict:
    """The arguments that tie a widget to the URL's `name`; a change also drops the `clears`, which depended on it."""
    st.session_state[widget_key(name)] = value
    return {"key": widget_key(name), "on_change": _write, "args": (name, tuple(clears))}


def _write(name: str, clears: Sequence[str]) -> None:
    value = st.session_state[widget_key(name)]
    put(name, value)
    for dependent in clears:
        put(dependent, None)
    for other, default in st.session_state.get(_IN_FORCE, {}).items():
        if other != name and other not in clears and other not in st.query_params:
            put(other, default)


def in_force(**values: str) -> None:
    """What holds on this page although the address does not name it. The reader's next choice writes it there too, so that
    a copied link shows the same figures where other ones would come first, or after newer ones are published."""
    st.session_state[_IN_FORCE] = values


def with_filters(**values: str) -> dict[str, str | list[str]]:
    """The address of these figures on another page, with `values` changed."""
    asked = {name: st.query_params.get_all(name) for name in st.query_params}
    return {**st.session_state.get(_IN_FORCE, {}), **asked, **values}


def put(name: str, value) -> None:
    """Write one value, several, or none into the URL, and remember it for the other pages."""
    values = [] if value is None else [value] if isinstance(value, str) else list(value)
    remembered = st.session_state.setdefault(_REMEMBERED, {})
    if values:
        st.query_params[name] = values
        remembered[name] = values
    else:
        st.query_params.pop(name, None)
        remembered.pop(name, None)


def putter(name: str, value) -> Callable[[], None]:
    """A callback that puts the value."""
    return lambda: put(name, value)
