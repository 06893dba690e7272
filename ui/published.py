"""What is published already and meets a file: the same file, figures of the other sort, periods that share days with its own."""

import streamlit as st

from charts.names import period_name
from language import N_
from metrics.series import first
from schema.periods import Period
from schema.tables import TABLES
from schema.uploads import ReadFile
from ui.cards import plain
from ui.frame import Frame


def earlier(frame: Frame, read: ReadFile) -> None:
    """Whether the very same file is published."""
    words = frame.words
    same = frame.store.find(read.sha256)
    same = same.loc[same["state"] != "undone"]
    if len(same):
        first = same.iloc[0]
        st.warning(
            words.say(
                "The very same file was published before, on {when} as batch {batch}. "
                "Publishing it again changes nothing but the history.",
                when=words.moment(first["published_at"]),
                batch=int(first["batch_id"]),
            )
        )


def made_up(frame: Frame, read: ReadFile, demonstration: bool) -> None:
    """Real and made-up rows of a kind are never shown as one: which of them will be left out."""
    words = frame.words
    met = frame.store.met(read, demonstration=demonstration)
    if not met:
        return
    if demonstration:
        text = N_("Real rows of the same are published: {rows}. These made-up ones would stand in the history and in no figure.")
    else:
        text = N_(
            "Made-up and real figures are never added up: as soon as this file is published, these demonstration data are left "
            "out of every figure: {rows}. They come back if it is undone."
        )
    rows = "; ".join(f"{words.say(TABLES[name].label)} ({', '.join(areas)})" for name, areas in met.items())
    st.info(plain(words.say(text, rows=rows)), icon=":material/science_off:")


def overlaps(frame: Frame, read: ReadFile) -> None:
    """Published periods that share days with the file's: of the same kind one is drawn, of another kind they stand apart."""
    words = frame.words
    apart = []
    for row in frame.store.overlaps(read).itertuples():
        mine = Period(row.period_start.date(), row.period_end.date(), partial=bool(row.period_partial))
        other = Period(row.other_period_start.date(), row.other_period_end.date(), partial=bool(row.other_period_partial))
        names = {"area": row.area_name, "period": period_name(mine, words), "other": period_name(other, words)}
        batch = {"batch": int(row.batch_id), "file": row.file_name}
        if mine.kind == other.kind:
            shown = first({mine: 1, other: 0})
            text = N_(
                "{area}: {period} overlaps with {other}, published as batch {batch} ({file}). They are never added up or drawn "
                "beside each other: {shown} is drawn, the other can be chosen. Undo batch {batch} if it is out of date."
            )
            st.warning(plain(words.say(text, **names, **batch, shown=period_name(shown, words))), icon=":material/event_busy:")
        else:
            text = N_("{area}: {period} shares days with {other}, batch {batch} ({file})")
            apart.append(words.say(text, **names, **batch))
    if apart:
        st.caption(
            plain(
                words.say("Periods of different length are drawn apart and never added up. {list}", list="; ".join(apart) + ".")
            )
        )
