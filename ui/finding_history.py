"""The history of one finding: who changed which field when, with what was undone."""

import streamlit as st

from charts.revisions import revisions_reading
from charts.who import at_start
from metrics.revisions import revisions
from schema.findings import OF_INSPECTION
from schema.tables import FINDINGS
from ui import url
from ui.cards import demonstration_badge
from ui.findings import Shown
from ui.frame import Frame
from ui.readings import draw
from ui.shipping import SHIPPER

_FIELDS = [column.name for column in FINDINGS.columns if column.headings]


def history(frame: Frame, shown: Shown) -> None:
    """Of the finding that is chosen here, everything that was ever published of it."""
    words = frame.words
    rows = {f"{row['inspection']}{OF_INSPECTION}{row['finding']}": row for row in shown.stated.to_dict("records")}
    if not rows:
        return
    with st.container(border=True, key="findings-history"):
        st.header(words.say("How a finding came to be what it is"), anchor=False)
        chosen = url.one("finding", list(rows), next(iter(rows)))
        st.selectbox(
            words.say("Finding"),
            list(rows),
            format_func=lambda name: f"{name} · {at_start(rows[name]['unit_name'], words)}",
            **url.bind("finding", chosen),
        )
        row = rows[chosen]
        if row["demonstration"]:
            demonstration_badge(words)
        versions = frame.store.versions("findings", {name: row[name] for name in FINDINGS.key})
        versions = versions.assign(who=versions["who"].replace(SHIPPER, words.say(SHIPPER)))
        draw(revisions_reading(revisions(versions, _FIELDS), FINDINGS, words), words.say("The history of this finding"), most=12)
