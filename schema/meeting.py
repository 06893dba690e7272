"""The parts of a meeting in the order an inspection meeting follows, and what somebody has put together for one."""

import json
from dataclasses import asdict, dataclass
from typing import Literal

from language import N_

# In the order in which reports and meetings of an inspection go through them: what was directed, the dossiers, services online,
# the index, organisation and staff, the inspection itself.
SECTIONS = {
    "direction": N_("Direction and steering"),
    "dossiers": N_("Dossiers received and resolved"),
    "channels": N_("Channels through which dossiers come"),
    "trend": N_("Overdue rate over time"),
    "units": N_("Communes, ranked"),
    "backlog": N_("Open past due"),
    "fields": N_("Fields with most late dossiers"),
    "reasons": N_("Reasons for delay"),
    "online": N_("Online public services"),
    "index": N_("Reform index"),
    "self_scores": N_("Self-score against appraisal"),
    "losses": N_("Points lost"),
    "survey": N_("Sociological survey"),
    "organisation": N_("Organisation, staff and training"),
    "completeness": N_("Reports that are due"),
    "findings": N_("What inspections found"),
    "recommendations": N_("Recommendations and deadlines"),
}

# The period that figures are held against: the one before it, or the same days a year before.
Comparison = Literal["before", "year", "none"]


@dataclass(frozen=True)
class Item:
    """One slide of a storyboard: a section, in the storyboard's own choice of figures, or with `filters` a figure as a reader
    saw it on a page. `remark` is what `who` adds to it."""

    section: str
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    remark: str = ""
    who: str = ""


@dataclass(frozen=True)
class Storyboard:
    """`filters` are those of the page (area, basis, period, unit …) by their names in an address; `items` in their order."""

    name: str
    filters: tuple[tuple[str, tuple[str, ...]], ...]
    items: tuple[Item, ...]
    compare: Comparison = "before"

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, content: str) -> "Storyboard":
        """A storyboard as the store keeps it."""
        said = json.loads(content)
        items = tuple(Item(**{**item, "filters": _filters(item["filters"])}) for item in said["items"])
        return cls(said["name"], _filters(said["filters"]), items, said["compare"])


def _filters(said: list) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((name, tuple(values)) for name, values in said)
