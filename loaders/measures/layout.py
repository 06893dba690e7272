"""Tells a wide report of measures: units down and indicators across, or indicators down and units or periods across."""

import re
from dataclasses import dataclass

from loaders.cells import Sheet
from loaders.counts.named_period import named_span
from loaders.header import Header, best_header
from loaders.known_units import KnownUnits
from loaders.lists import Vocabulary
from loaders.measures.words import KnownIndicators, Meant
from loaders.vocabulary import Path, is_number_heading, label_column
from schema.catalogue import Measure
from schema.shipped_catalogue import catalogue
from schema.units import fold, unit_name

# Fewer could be a table of something else that happens to mention one.
_FEWEST = 2
_INDICATOR_HEADING = re.compile(r"\b(?:chi tieu|noi dung|tieu chi|chi so|danh muc)\b")


@dataclass(frozen=True)
class Report:
    """A wide report: `labels` is the column that names its rows. Either its `columns` are indicators and its rows are units, or
    its `rows` are indicators and its columns are `units` or periods (`spans`, a year that the heading leaves out being None)."""

    header: Header
    labels: int
    columns: dict[int, Meant]
    rows: dict[int, Meant]
    units: dict[int, str]
    spans: dict[int, tuple[int, int, int | None]]
    unused: tuple[int, ...] = ()

    @property
    def measures(self) -> set[str]:
        return {meant.measure.code for meant in self._meant}

    @property
    def lone(self) -> dict[Measure, int | None]:
        """The shares of which the report does not say out of how many they are, each with its column."""
        with_whole = {meant.measure for meant in self._meant if meant.role == "denominator"}
        places = [*self.columns.items(), *((None, meant) for meant in self.rows.values())]
        return {meant.measure: at for at, meant in places if meant.measure.is_share and meant.measure not in with_whole}

    @property
    def _meant(self) -> list[Meant]:
        return [*self.columns.values(), *self.rows.values()]


def find(sheet: Sheet, known: KnownUnits, vocabulary: Vocabulary) -> Report | None:
    """The wide report that the sheet is, if its headings or the first cells of its rows name at least two indicators."""
    indicators = KnownIndicators(catalogue(vocabulary))
    found = _across(sheet, indicators) or _down(sheet, known, indicators)
    return found if found and len(found.measures) >= _FEWEST else None


def _across(sheet: Sheet, indicators: KnownIndicators) -> Report | None:
    """Units down, indicators across."""
    header = best_header(sheet, lambda paths: _indicators_in(paths, indicators))
    if header is None:
        return None
    columns = {at: meant for at, path in header.paths.items() if (meant := indicators.meant(path))}
    others = [at for at in header.paths if at not in columns and not is_number_heading(header.paths[at][-1])]
    labels = next((at for at in others if label_column(header.paths[at]) in ("unit_name", "")), None)
    if labels is None:
        return None
    return Report(header, labels, columns, {}, {}, {}, tuple(at for at in others if at != labels))


def _indicators_in(paths: dict[int, Path], indicators: KnownIndicators) -> dict[int, tuple]:
    return {at: (meant.measure.code, meant.role) for at, path in paths.items() if (meant := indicators.meant(path))}


def _down(sheet: Sheet, known: KnownUnits, indicators: KnownIndicators) -> Report | None:
    """Indicators down, units or periods across."""

    def heads(paths: dict[int, Path]) -> dict[int, str]:
        return {at: str(at) for at, path in paths.items() if _INDICATOR_HEADING.search(fold(path[-1])) or _head(path, known)}

    header = best_header(sheet, heads)
    if header is None:
        return None
    labels = next((at for at, path in header.paths.items() if _INDICATOR_HEADING.search(fold(path[-1]))), None)
    if labels is None:
        return None
    after = {at: path for at, path in header.paths.items() if at > labels}
    units = {at: path[-1] for at, path in after.items() if _is_unit(path[-1], known)}
    spans = {} if units else {at: span for at, path in after.items() if (span := _span(" ".join(path)))}
    if not units and not spans:
        return None
    unused = tuple(at for at in after if at not in units and at not in spans)
    return Report(header, labels, {}, _named_rows(sheet, header, labels, indicators), units, spans, unused)


def _head(path: Path, known: KnownUnits) -> bool:
    return _is_unit(path[-1], known) or _span(" ".join(path)) is not None


def _is_unit(label: str, known: KnownUnits) -> bool:
    return known.knows(unit_name(label)) or known.find(label, None, None) is not None


def _span(label: str) -> tuple[int, int, int | None] | None:
    """The months a heading names, and their year if it names that too."""
    if span := named_span(label):
        return span
    without = named_span(f"{label} 2000")
    return (*without[:2], None) if without and without[1] < 12 else None


def _named_rows(sheet: Sheet, header: Header, labels: int, indicators: KnownIndicators) -> dict[int, Meant]:
    """What each row is, a part or a whole by the indicator above it."""
    found: dict[int, Meant] = {}
    above: Measure | None = None
    for row in range(header.body, len(sheet.cells)):
        label = sheet.at(row, labels)
        if not isinstance(label, str):
            continue
        meant = indicators.meant([label]) if above is None or indicators.find(label, above) is None else None
        if meant is None and above is not None:
            under = indicators.find(label, above)
            meant = Meant(under) if under else indicators.meant([above.code, re.sub(r"^[-+•\s]+", "", label)])
        if meant is not None:
            found[row] = meant
            above = meant.measure
    return found
