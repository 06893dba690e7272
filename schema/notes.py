"""What is said beside the figures: a remark on a day, that from a day on the work is not what it was, or an inspection."""

import datetime as dt
import json
from dataclasses import asdict, dataclass
from typing import Literal

from schema.selection import Selection

# "note" is a remark; "step" begins a part of its own in the course of a rate; "inspection" follows from published findings.
NoteKind = Literal["note", "step", "inspection"]
LONGEST = 300
# The inspections of so many units at the most stand below one picture.
_FEW = 3


@dataclass(frozen=True)
class Note:
    """`area` is the key of the area it is about, `unit` that of a unit in it with its name, none for the whole area; `text` is
    why, in the analyst's own words; `id`, `who` and `saved_at` come from the store that keeps it, and are not there where nobody
    wrote it."""

    kind: NoteKind
    area: str
    day: dt.date
    text: str
    unit: str = ""
    unit_name: str = ""
    id: str = ""
    who: str = ""
    saved_at: dt.datetime | None = None

    def concerns(self, selection: Selection) -> bool:
        """Whether it belongs beside these figures: what is said of an area holds for each of its units, what is said of a unit
        only where that unit was chosen. A year's inspections of all communes are not listed below a picture of all communes."""
        if self.kind == "inspection" and self.unit and len(selection.units) > _FEW:
            return False
        return self.area == selection.area and (not self.unit or self.unit in selection.units)

    def parts(self, selection: Selection) -> bool:
        """Whether the course of these figures begins anew with it: a step of one unit is no step of several together."""
        return self.kind == "step" and self.concerns(selection) and (not self.unit or selection.units == (self.unit,))

    def to_json(self) -> str:
        said = {name: value for name, value in asdict(self).items() if name in ("kind", "area", "unit", "unit_name", "text")}
        return json.dumps({**said, "day": self.day.isoformat()}, ensure_ascii=False)

    @classmethod
    def from_json(cls, content: str, *, id: str, who: str, saved_at: dt.datetime) -> "Note":
        """A note as the store keeps it."""
        said = json.loads(content)
        return cls(**{**said, "day": dt.date.fromisoformat(said["day"])}, id=id, who=who, saved_at=saved_at)
