"""What inspections found in one unit, in a few lines with the way to all of it."""

import datetime as dt

import streamlit as st

from charts.finding_words import unit_lines
from metrics.findings import states
from ui import as_of, url
from ui.cards import demonstration_badge, plain
from ui.frame import Frame


def lines(frame: Frame, area: str, unit: str, day: dt.date) -> None:
    """What is left on the day and which inspection was the last, made-up and real ones apart; nothing where there is none."""
    words = frame.words
    rows = frame.store.rows("findings", area)
    stated = states(rows[rows["unit"] == unit], day, 0)
    for made_up, part in stated.groupby("demonstration"):
        with st.container(border=True, key=f"unit-findings-{made_up}"):
            st.subheader(words.say("Inspections, as of {day}", day=words.date(day)), anchor=False)
            if made_up:
                demonstration_badge(words)
            st.markdown("  \n".join(plain(line) for line in unit_lines(part, words)))
            address = url.with_filters(area=area, unit=unit, sort="made_up" if made_up else "real")
            address = {name: value for name, value in address.items() if name in ("area", "unit", "sort", "lang")}
            st.page_link(
                "pages/inspections.py",
                label=words.say("Inspections"),
                icon=":material/arrow_forward:",
                query_params=address | {as_of.NAME: day.isoformat()},
            )
