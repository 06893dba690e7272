"""What a reader may take from any picture: its table as a file, and the picture itself to the meeting."""

from typing import Protocol

import streamlit as st

from charts.reading import Reading
from exports.table import table_csv, table_xlsx
from language import Language
from schema.meeting import FIGURES
from ui.downloads import button, file_name
from ui.frame import Frame
from ui.meeting import board


class Figure(Protocol):
    """A picture or a table with its finding."""

    @property
    def key(self) -> str: ...

    @property
    def title(self) -> str: ...

    @property
    def subtitle(self) -> str: ...

    @property
    def table(self) -> Reading: ...

    @property
    def demonstration(self) -> bool: ...


def takeaway(frame: Frame, chart: Figure, source: str, shown_as: dict[str, str]) -> None:
    """A button for each. `source` names its files; `shown_as` are filters that the address need not name for the figure to be
    what it is."""
    words = frame.words
    with st.container(horizontal=True, gap="small", key=f"take-{chart.key}"):
        if chart.key in FIGURES:
            st.button(
                words.say("Add to meeting"),
                icon=":material/add_to_queue:",
                type="tertiary",
                key=f"meeting-add-{chart.key}",
                on_click=_add,
                args=(frame, chart.key, shown_as),
            )
        button(
            words.say("Table (.xlsx)"),
            file_name(called(chart, words), "xlsx"),
            lambda: table_xlsx(
                chart.title,
                chart.table,
                words,
                subtitle=chart.subtitle,
                source=source,
                demonstration=chart.demonstration,
            ),
            key=f"xlsx-{chart.key}",
            plainly=True,
        )
        button(
            words.say("Table (.csv)"),
            file_name(called(chart, words), "csv"),
            lambda: table_csv(chart.table, words, demonstration=chart.demonstration),
            key=f"csv-{chart.key}",
            plainly=True,
        )


def called(chart: Figure, words: Language) -> str:
    """What its tables are called as files: made-up figures say so in front, where a long title is not cut."""
    return " ".join([words.say("demonstration"), chart.title]) if chart.demonstration else chart.title


def _add(frame: Frame, figure: str, shown_as: dict[str, str]) -> None:
    filters = {**dict(board.filters_now()), **{name: (value,) for name, value in shown_as.items()}}
    board.add(figure, tuple(sorted(filters.items())))
    st.toast(frame.words.say("Added to the meeting: see the page “Meeting”."), icon=":material/slideshow:")
