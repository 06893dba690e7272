"""One matter that needs attention: what it is, how urgent, and where its figures stand."""

from dataclasses import dataclass, field

import streamlit as st

from metrics.attention import Urgency
from ui import url
from ui.cards import demonstration_badge, plain
from ui.frame import Frame

_ICONS = {
    Urgency.PAST: ":material/alarm:",
    Urgency.NEAR: ":material/schedule:",
    Urgency.WORSE: ":material/trending_down:",
    Urgency.UNREPORTED: ":material/inbox:",
    Urgency.LOST: ":material/stat_minus_1:",
}
_LEAD = ":material/arrow_forward:"


@dataclass(frozen=True)
class Lead:
    """The way to one figure: what is said of it, the page it stands on, and the filters that show it there."""

    text: str
    page: str
    filters: dict[str, str] = field(default_factory=dict)

    def draw(self, icon: str = _LEAD, *, first: bool = False) -> None:
        """`first`: the line that says the matter itself."""
        label = f"**{plain(self.text)}**" if first else plain(self.text)
        st.page_link(f"pages/{self.page}.py", label=label, icon=icon, query_params=url.with_filters(**self.filters))


@dataclass(frozen=True)
class Matter:
    """`number` is of how many dossiers, findings, units, reports or points it is; `lead` says it and leads to it; `note` is how
    it is counted; `parts` lead to the units that it is mostly about."""

    urgency: Urgency
    number: float
    lead: Lead
    note: str = ""
    parts: tuple[Lead, ...] = ()
    demonstration: bool = False


def draw(frame: Frame, matter: Matter) -> None:
    """One line with its way to the figure, and the units it is about below it."""
    with st.container(gap="xsmall"):
        with st.container(horizontal=True, vertical_alignment="center"):
            matter.lead.draw(_ICONS[matter.urgency], first=True)
            if matter.demonstration:
                demonstration_badge(frame.words)
        if matter.note:
            st.caption(plain(matter.note))
        if matter.parts:
            with st.container(horizontal=True, gap="small"):
                for part in matter.parts:
                    part.draw()
