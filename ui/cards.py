"""A headline number in a box: what it is, what it is out of, how it compares, and how certain it is."""

import html

import streamlit as st

from charts.who import Who
from language import Language
from ui.look import ACCENT


def card(
    words: Language,
    who: Who,
    label: str,
    value: str,
    lines: list[str],
    *,
    help: str,
    accent: bool = False,
    demonstration: bool = False,
    block: str = "",
) -> None:
    """One card. `value` is already written for the reader; `lines` say denominator, interval, comparison or reason,
    after a first line with the name of `who` where that is not the whole area.

    `accent` writes the value in the colour of lateness (see `ui.look`). `block` is where it stands, if the page has another card
    of this label.
    """
    with st.container(border=True, height="stretch", key=f"{ACCENT if accent else 'card'}-{block}{label}"):
        st.metric(label, value, help=help)
        named = [who.alone(words)] if who.narrowed else []
        st.caption("  \n".join(plain(line) for line in [*named, *lines] if line))
        if demonstration:
            demonstration_badge(words)


def demonstration_badge(words: Language) -> None:
    """The mark every block with made-up figures carries."""
    st.badge(words.say("Demonstration data"), icon=":material/science:", color="orange")


def demonstration_warning(words: Language) -> None:
    """What stands above a page with made-up figures."""
    st.warning(
        words.say("Demonstration data: these figures are made up. No figure on this page is about a real citizen or office."),
        icon=":material/science:",
    )


def plain(text: str) -> str:
    """Text from a file made safe to stand in Markdown."""
    escaped = html.escape(text, quote=False)
    return "".join("\\" + char if char in "\\`*_{}[]()#+-!|~$:" else char for char in escaped)
