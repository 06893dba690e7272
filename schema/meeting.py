"""The parts of a meeting in the order an inspection follows, the figures of each, and what somebody puts together for one."""

import json
from dataclasses import asdict, dataclass
from typing import Literal

from language import N_

# In the order in which reports and meetings of an inspection go through them: what was directed, the dossiers, services online,
# the index, organisation and staff, the inspection itself.
SECTIONS = {
    "direction": N_("Direction and steering"),
    "dossiers": N_("Dossiers received and resolved"),
    "trend": N_("Overdue rate over time"),
    "units": N_("Communes, ranked"),
    "backlog": N_("Open dossiers"),
    "fields": N_("Fields, procedures and reasons for delay"),
    "online": N_("Online public services"),
    "index": N_("Reform index"),
    "organisation": N_("Organisation, staff and finance"),
    "findings": N_("What inspections found"),
    "recommendations": N_("Recommendations and deadlines"),
}


@dataclass(frozen=True)
class Figure:
    """One figure that a slide can show, by the section it belongs to and what it is called before it is computed. `first`:
    it is in a storyboard that nobody has changed yet."""

    code: str
    section: str
    label: str
    first: bool = True


FIGURES = {
    one.code: one
    for one in (
        Figure("programme-direction", "direction", N_("Direction and steering against targets")),
        Figure("outcomes", "dossiers", N_("Outcomes by period")),
        Figure("change", "dossiers", N_("Overdue rate against the period of comparison")),
        Figure("rates-channel", "dossiers", N_("Rates: channel")),
        Figure("flow", "dossiers", N_("In, out and open"), first=False),
        Figure("trend", "trend", N_("Overdue rate over time")),
        Figure("overdue", "trend", N_("Overdue rate by period"), first=False),
        Figure("rates-unit", "units", N_("Rates: unit")),
        Figure("funnel-unit", "units", N_("Funnel plot: unit")),
        Figure("movement-unit", "units", N_("Change since the period before: unit"), first=False),
        Figure("composite", "units", N_("Weighted order"), first=False),
        Figure("ages", "backlog", N_("Open past due, by how long")),
        Figure("due-next", "backlog", N_("What falls due next"), first=False),
        Figure("rates-sector", "fields", N_("Rates: field")),
        Figure("reasons", "fields", N_("Reasons for delay")),
        Figure("rates-procedure", "fields", N_("Rates: procedure"), first=False),
        Figure("days-sector", "fields", N_("Days taken: field"), first=False),
        Figure("days-procedure", "fields", N_("Days taken: procedure"), first=False),
        Figure("programme-online", "online", N_("Online public services against targets")),
        Figure("index-ranking", "index", N_("Reform index")),
        Figure("index-movement", "index", N_("Reform index against the year before"), first=False),
        Figure("index-self-scores", "index", N_("Self-score against appraisal")),
        Figure("index-losses", "index", N_("Points lost by criterion")),
        Figure("survey-points", "index", N_("Points from the survey"), first=False),
        Figure("programme-organisation", "organisation", N_("Organisation, staff and finance against targets")),
        Figure("completeness", "organisation", N_("Reports that are due")),
        Figure("findings-reform_area", "findings", N_("Findings by area of reform")),
        Figure("findings-unit", "findings", N_("Findings by unit"), first=False),
        Figure("findings-ageing", "findings", N_("What is left to do, by its deadline"), first=False),
        Figure("recommendations", "recommendations", N_("Recommendations and deadlines")),
    )
}

# The period that figures are held against: the one before it, or the same days a year before.
Comparison = Literal["before", "year", "none"]
COMPARISONS: dict[Comparison, str] = {
    "before": N_("Period before"),
    "year": N_("Same period a year before"),
    "none": N_("None"),
}
LONGEST_REMARK = 400

# Filters by their names in an address.
Filters = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Item:
    """One slide of a storyboard: a figure by its code, of what the storyboard is about, or with `filters` as a reader saw it on
    a page. `remark` is what `who` adds to it."""

    figure: str
    filters: Filters = ()
    remark: str = ""
    who: str = ""


@dataclass(frozen=True)
class Storyboard:
    """What is shown in a meeting: `filters` are area, figures, period, units and so on; `items` the slides in their order."""

    name: str = ""
    filters: Filters = ()
    items: tuple[Item, ...] = tuple(Item(one.code) for one in FIGURES.values() if one.first)
    compare: Comparison = "before"

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, content: str) -> "Storyboard":
        """A storyboard as the store keeps it; figures that are not known any more are left out."""
        said = json.loads(content)
        items = (Item(**{**item, "filters": _filters(item["filters"])}) for item in said["items"])
        return cls(said["name"], _filters(said["filters"]), tuple(one for one in items if one.figure in FIGURES), said["compare"])


def _filters(said: list) -> Filters:
    return tuple((name, tuple(values)) for name, values in said)
