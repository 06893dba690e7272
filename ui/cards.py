"""A headline number in a box: what it is, what it is out of, how it compares, and how certain it is."""

import html

import streamlit as st

from language import Language


def card(
    words: Language, label: str, value: str, lines: list[str], *, help: str, accent: bool = False, demonstration: bool = False
) -> None:
    """One card. `value` is already written for the reader; `lines` say denominator, interval, comparison or reason."""
    with st.container(border=True, height="stretch"):
        st.metric(label, value, help=help)
        for line in lines:
            st.caption(f":red[{line}]" if accent and line is lines[0] else line)
        if demonstration:
            st.badge(words.say("Demonstration data"), icon=":material/science:", color="orange")


def plain(text: str) -> str:
    """Text from a file made safe to stand in Markdown."""
    escaped = html.escape(text, quote=False)
    return "".join("\\" + char if char in "\\`*_{}[]()#+-!|~$:" else char for char in escaped)
