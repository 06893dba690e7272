"""Which figures are asked for: the filters of a page, as one value every room understands."""

from dataclasses import dataclass
from typing import Literal

from schema.periods import Period

# "reported": what offices wrote in their forms; "recomputed": counted from the dossiers themselves.
Basis = Literal["reported", "recomputed"]
Key = Literal["area", "unit", "period", "sector", "procedure", "channel"]
# "then": units as they were when their figures came about; "today": the figures of units that merged stand under the unit
# they are part of now.
Boundaries = Literal["then", "today"]


@dataclass(frozen=True)
class Selection:
    """An empty tuple means "all". `area` is an area's key; `units` are unit keys.

    With `basis` "reported", `periods` are matched exactly (their two dates); with "recomputed" the
    dossiers are counted for each period. In the boundaries of "today" the units of an area are those that now hold what was
    ever in it.
    """

    basis: Basis = "reported"
    area: str | None = None
    units: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    procedures: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    boundaries: Boundaries = "then"

    @property
    def whole(self) -> "Selection":
        """All of the area, of every time."""
        return Selection(basis=self.basis, area=self.area, boundaries=self.boundaries)
