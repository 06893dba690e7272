"""What is marked in a workbook and what its summary says, whichever way the workbook is written."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from openpyxl.utils import column_index_from_string, coordinate_to_tuple

from language import N_
from loaders.cells import Sheet
from schema.problems import Problem, Severity
from schema.uploads import ReadTable

# Excel takes some 65,000 comments or links on a sheet; far fewer comments already make a workbook slow to open.
MOST_COMMENTS = 20_000
MOST_LINKS = 60_000
SEVERITY_NAMES: dict[Severity, str] = {"error": N_("Error"), "warning": N_("Warning"), "note": N_("Note")}
# Told apart by their lightness too, and each comment begins with the word.
FILLS: dict[Severity, str] = {"error": "E8895A", "warning": "FFE27A", "note": "CFE6F5"}


# A code, a day and a unit or a status; a line that fills fewer cells may be a signature.
_FEWEST_OF_A_DOSSIER = 3
# The widths of the summary's columns, in characters; both its tables stand in them.
WIDTHS = (14, 34, 12, 40, 70, 50)
# Where the list names the cell, counted from 0.
LINK_COLUMN = 2


def height(texts: Sequence[str | int]) -> int:
    """The height in points of a line of the summary's tables: spreadsheet programs differ in whether they fit it themselves."""
    return 15 * max(-(-len(str(text)) // (width - 2)) or 1 for text, width in zip(texts, WIDTHS, strict=False))


@dataclass
class Mark:
    """What one cell is filled and commented with: the gravest severity, and every sentence."""

    severity: Severity
    sentences: list[str] = field(default_factory=list)

    @property
    def comment(self) -> str:
        return "\n\n".join(self.sentences)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels that show the whole comment, within reason."""
        lines = sum(1 + len(part) // 45 for part in self.comment.split("\n"))
        return 340, min(40 + 20 * lines, 500)


@dataclass
class MarkedSheet:
    """One sheet and the tables read from it: `title` is its name in the new workbook, `marks` are by (row, column) from 1."""

    sheet: Sheet
    tables: list[ReadTable]
    title: str
    marks: dict[tuple[int, int], Mark] = field(default_factory=dict)

    @cached_property
    def blanked(self) -> list[str]:
        """The letters of the columns that are left empty because they may hold personal data."""
        return list(dict.fromkeys(column for table in self.tables for column in table.personal))

    @cached_property
    def _blanked(self) -> frozenset[int]:
        return frozenset(column_index_from_string(column) for column in self.blanked)

    @cached_property
    def has_dossiers(self) -> bool:
        return any(table.dataset == "dossiers" for table in self.tables)

    @cached_property
    def _kept_rows(self) -> frozenset[int]:
        """Rows of a list of dossiers from its headings on that were read, or that fill enough cells to be no signature."""
        first = min(table.heading_row or 1 for table in self.tables)
        read = {int(row) for table in self.tables for row in table.frame["row"].dropna()}
        shown = [at for at in range(self.sheet.width) if at + 1 not in self._blanked]
        filled = {
            row
            for row, line in enumerate(self.sheet.cells[first - 1 :], first)
            if sum(at < len(line) and line[at] not in (None, "") for at in shown) >= _FEWEST_OF_A_DOSSIER
        }
        return frozenset(read | filled)

    def hides(self, row: int, column: int) -> bool:
        """Whether a cell, counted from 1, stays empty: a personal column, or what stands around a list of dossiers."""
        return column in self._blanked or (self.has_dossiers and row not in self._kept_rows)

    def hides_any(self, problem: Problem) -> bool:
        """Whether a problem is about a cell that stays empty, so that its sentence may not quote it."""
        return any(self.hides(row, column) for row, column in self.places(problem))

    def places(self, problem: Problem) -> list[tuple[int, int]]:
        """The cells to mark for a problem; where it names only a row, the first cell of that row that is shown."""
        cells = [*([problem.cell] if problem.cell else []), *problem.cells]
        if cells or problem.row is None:
            return [coordinate_to_tuple(cell) for cell in dict.fromkeys(cells)]
        filled = (at for at in range(self.sheet.width) if self.sheet.at(problem.row - 1, at) is not None)
        return [(problem.row, next((at + 1 for at in filled if at + 1 not in self._blanked), 1))]


@dataclass(frozen=True)
class Listed:
    """A line of the summary's list; `link` is the cell it leads to, such as "'Năm 2019'!G14"."""

    severity: Severity
    texts: tuple[str, ...]
    link: str | None


@dataclass(frozen=True)
class Summary:
    """The first sheet: what it is, the counts by kind, and every remark. `headings` are of the two tables."""

    name: str
    lines: list[str]
    kind_headings: tuple[str, ...]
    kinds: list[tuple[Severity, tuple[str | int, ...]]]
    list_headings: tuple[str, ...]
    listed: list[Listed]
