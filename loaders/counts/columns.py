"""Which columns of a table are counts of dossiers, whose they are, and for which period: what a form's header says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from loaders.cells import Sheet
from loaders.counts.named_period import named_span
from loaders.header import Header, best_header, header_of, is_datum
from loaders.vocabulary import (
    Path,
    count_column,
    group_of,
    is_number_heading,
    is_personal,
    known_heading,
    label_column,
)
from schema.columns import Kind
from schema.tables import COUNT_COLUMNS, COUNTS
from schema.units import fold

# First month, number of months and, where it is said, the year.
Span = tuple[int, int, int | None]
_PERIOD_COLUMNS = ("period_start", "period_end")
# Columns that name a row's period in parts, by their headings.
_PERIOD_PARTS = {
    "nam": "year", "year": "year", "nam bao cao": "year", "quy": "quarter", "quarter": "quarter", "thang": "month",
    "month": "month", "ky": "period", "ky bao cao": "period", "period": "period", "reporting period": "period",
}  # fmt: skip
# The label of rows that are told apart by nothing but their periods.
PERIOD = "period"
# Beside "Lũy kế từ đầu năm" stands what belongs to the period itself: "Trong tháng".
_CUMULATED = re.compile(r"^(?:luy ke|cong don|tu dau nam)\b")
_THIS_PERIOD = re.compile(r"^(?:so )?(?:phat sinh )?(?:trong )?(?:thang|quy|ky|nam)(?: nay| bao cao| \d{1,2}| [ivx]+)?$")
_PERIOD_WITHOUT_YEAR = re.compile(r"^(?:thang|quy|t|q) ?(?:\d{1,2}|[ivx]+)$")
_RECEIVED = {"received_total", "received_new"}
_RESOLVED = {"resolved_total", "resolved_on_time_total", "resolved_on_time"}


@dataclass(frozen=True)
class CountColumns:
    """Columns by what they hold, all places counted from 0.

    `counts` is our column's name by place; `parts` those that several places hold together, be it
    beside a place that holds the whole; `rates` what a printed share
    is a share of ("" if its heading does not say); `labels` the columns of texts that say whose a row is: "unit_name", "sector",
    "unit_code", "area_name", `PERIOD`, or "" where the heading leaves it open; `days` the period's columns: "period_start" and
    "period_end", or the parts of its name, "year", "quarter", "month" and "period". `span` is the period the header itself
    names for these columns, see `named_period.named_span`, its year None where only a title says it.
    """

    header: Header
    counts: dict[int, str]
    parts: dict[str, tuple[int, ...]] = field(default_factory=dict)
    rates: dict[int, str] = field(default_factory=dict)
    labels: dict[int, str] = field(default_factory=dict)
    days: dict[int, str] = field(default_factory=dict)
    twice: tuple[int, ...] = ()
    personal: tuple[int, ...] = ()
    unused: tuple[int, ...] = ()
    span: Span | None = None

    @property
    def names(self) -> set[str]:
        return {*self.counts.values(), *self.parts}

    @property
    def places(self) -> dict[str, int]:
        """The place of each count; the first of those that hold it together."""
        return {name: places[0] for name, places in self.parts.items()} | {name: at for at, name in self.counts.items()}

    @property
    def figures(self) -> list[int]:
        """The places that hold counts, from left to right."""
        return sorted([*self.counts, *(at for places in self.parts.values() for at in places)])

    @property
    def by_period(self) -> bool:
        """Whether the rows are the periods of one unit, and nothing else."""
        return PERIOD in self.labels.values()

    @property
    def unknown_in(self) -> set[str]:
        """The groups "received", "resolved" and "open" that have a column nobody understands."""
        paths = (self.header.paths[at] for at in (*self.unused, *self.personal) if at in self.header.paths)
        return {group for path in paths if len(path) > 1 and (group := group_of(path)) in ("received", "resolved", "open")}

    def label(self, *kinds: str) -> int | None:
        """The first column of texts of one of these kinds."""
        return next((at for kind in kinds for at, found in sorted(self.labels.items()) if found == kind), None)


def find_counts(sheet: Sheet, row: int) -> list[CountColumns]:
    """The columns of the table of counts whose header begins in this row, or in a row soon after; several where the header names
    several periods side by side; none if there is no such table."""
    if row and sum(map(_is_period, sheet.texts(row - 1))) > 1:
        row -= 1  # several periods stand over groups of the same counts
    header = best_header(sheet, known_counts, range(row, row + 3))
    if header is None:
        return []
    header = _without_spacers(sheet, _with_words_below(sheet, header))
    return [columns for span, places in _by_period(header.paths) if is_form(columns := count_columns(header, places, span))]


def _without_spacers(sheet: Sheet, header: Header) -> Header:
    """The header without columns that have no label of their own and nothing below it: the space inside a merged group."""
    rows = range(header.top, header.bottom + 1)
    below = range(header.body, min(len(sheet.cells), header.body + 200))
    paths = {
        place: path
        for place, path in header.paths.items()
        if any(sheet.at(row, place) is not None for row in rows) or any(sheet.at(row, place) is not None for row in below)
    }
    return replace(header, paths=paths)


def known_counts(paths: dict[int, Path]) -> dict[int, tuple]:
    """What the places hold as far as their labels say: counts, periods and units."""
    known: dict[int, tuple] = {}
    for place, path in _meant(paths).items():
        if name := known_heading(path, COUNTS):
            known[place] = (name, None)
        elif meaning := count_column(path):
            # The same count of two periods is two.
            known[place] = (meaning.name, place if meaning.part or meaning.rate else _span_in(paths[place]))
    return known


def is_form(columns: CountColumns) -> bool:
    """Whether the columns are enough to be a report: dossiers received and resolved, Decision 766's two counts, or any count
    beside a unit and two days."""
    names = columns.names
    template = set(columns.days.values()) >= set(_PERIOD_COLUMNS) and "unit_name" in columns.labels.values() and names
    return bool(names & _RECEIVED and names & _RESOLVED) or is_766(columns) or bool(template)


def is_766(columns: CountColumns) -> bool:
    """Decision 766's table says how many were within and past the deadline."""
    return {"received_total", "within_deadline", "past_deadline"} <= columns.names and not columns.days


def count_columns(
    header: Header, paths: dict[int, Path], span: Span | None = None, mapped: dict[int, str] | None = None
) -> CountColumns:
    """The header's columns by what they hold. `mapped` are our columns by place where a person has said so."""
    counts: dict[int, str] = {}
    parts: dict[str, list[int]] = {}
    found = CountColumns(header, counts, span=span)
    rates, labels, days = found.rates, found.labels, found.days
    twice, personal, unused = [], [], []
    for place, path in sorted(_meant(paths).items()):
        name = mapped.get(place) if mapped is not None else known_heading(path, COUNTS)
        meaning = count_column(path) if mapped is None else None
        kind = label_column(path) if mapped is None else None
        part = _PERIOD_PARTS.get(fold(path[-1])) if name is None and len(path) == 1 else None
        if (name in _PERIOD_COLUMNS or part) and (part or name) not in days.values():
            days[place] = part or name
        elif name in COUNT_COLUMNS or (name is None and meaning and not meaning.rate):
            name = name or meaning.name
            if meaning and meaning.part:
                parts.setdefault(name, []).append(place)
            elif name in counts.values():
                twice.append(place)
            else:
                counts[place] = name
        elif name is None and meaning and meaning.rate:
            # "Tỷ lệ" under a group is that of the count to its left.
            rates[place] = meaning.name or (counts.get(place - 1, "") if len(path) > 1 else "")
        elif name and COUNTS[name].kind is Kind.TEXT and name not in labels.values():
            labels[place] = name
        elif is_number_heading(path[-1]):
            continue
        elif mapped is None and kind and kind not in labels.values() and not counts:
            labels[place] = kind
        elif mapped is None and kind == "" and not labels and not counts and not is_personal(path):
            labels[place] = ""
        else:
            (personal if is_personal(path) else unused).append(place)
    if not labels and counts and mapped is None:
        # Whatever the heading says, or if there is none: the names stand to the left of the first figure.
        first = min(counts)
        left = [place for place in range(first) if not (place in paths and is_number_heading(paths[place][-1]))]
        if left and left[-1] in days:
            # A unit's months one below the other: each row is called by its period.
            labels[left[-1]] = PERIOD
        elif left:
            labels[left[-1]] = ""
            personal = [place for place in personal if place != left[-1]]
            unused = [place for place in unused if place != left[-1]]
    for name in [name for name, places in parts.items() if _is_alone(name, places, counts)]:
        unused += parts.pop(name)
    return replace(
        found,
        counts=_early_included(counts, paths, [*unused, *personal]),
        parts={name: tuple(places) for name, places in parts.items()},
        twice=tuple(twice),
        personal=tuple(personal),
        unused=tuple(sorted(unused)),
    )


def _is_alone(name: str, places: list[int], counts: dict[int, str]) -> bool:
    """Whether a form prints one part of a count and nothing else of it: that does not say the count. What makes up those
    suspended stands side by side, and a form may have only one of its kinds."""
    return len(places) == 1 and name not in counts.values() and name != "suspended"


def _early_included(counts: dict[int, str], paths: dict[int, Path], unknown: list[int]) -> dict[int, str]:
    """A form that does not set "trước hạn" apart counts it within "đúng hạn": early is then unknown, not nothing. A column of
    the same group that nobody understands may be what was early; where no total shows it, nothing is included."""
    names = set(counts.values())
    if {"resolved_early", "resolved_on_time_total"} & names:
        return counts
    group = next((paths[at][0] for at, name in counts.items() if name == "resolved_on_time"), None)
    if "resolved_total" not in names and any(len(paths[at]) > 1 and paths[at][0] == group for at in unknown):
        return counts
    return {at: "resolved_on_time_total" if name == "resolved_on_time" else name for at, name in counts.items()}


def _meant(paths: dict[int, Path]) -> dict[int, Path]:
    """The labels as they are meant: without the period they name, without "Trong tháng" where "Lũy kế" stands beside it, what is
    cumulated under one label that no count has, and labels of a single row under the group to their left."""
    cumulated = {place for place, path in paths.items() if any(_CUMULATED.match(fold(label)) for label in path)}
    own = {place: _without_period(path) for place, path in paths.items() if place not in cumulated}
    if cumulated:
        own = {place: tuple(one for one in path if not _THIS_PERIOD.match(fold(one))) or path for place, path in own.items()}
    return _with_groups(own) | {place: (" ".join(paths[place]),) for place in cumulated}


def _with_groups(paths: dict[int, Path]) -> dict[int, Path]:
    """Labels of a single row as they are meant: "Quá hạn" to the right of "Đã giải quyết" is a part of it."""
    if any(len(path) > 1 for path in paths.values()):
        return paths
    grouped: dict[int, Path] = {}
    group: Path | None = None
    for place, path in sorted(paths.items()):
        meaning = count_column(path)
        inside = count_column((*group, *path)) if group and meaning is None else None
        named = meaning is not None and meaning.name in ("received_total", "resolved_total", "in_process_total")
        group = path if named else group if meaning or inside else None
        grouped[place] = (*group, *path) if inside and not inside.name.endswith("_total") else path
    return grouped


def _without_period(path: Path) -> Path:
    """The labels without one that only names a period, such as "Quý I năm 2020"."""
    return tuple(label for label in path if not _is_period(label)) or path


def _is_period(label: str) -> bool:
    return _span_of(label) is not None and count_column((label,)) is None and len(fold(label)) < 40


def _span_of(label: str) -> Span | None:
    """The period a label names, its year None where the label does not say it."""
    if span := named_span(label):
        return span
    if _PERIOD_WITHOUT_YEAR.match(fold(label)) and (span := named_span(f"{label} năm 2000")):
        return (*span[:2], None)
    return None


def _span_in(path: Path) -> Span | None:
    return next((_span_of(label) for label in path if _is_period(label)), None)


def _by_period(paths: dict[int, Path]) -> Iterator[tuple[Span | None, dict[int, Path]]]:
    """The paths apart for each period the header names; columns outside of all periods belong to each."""
    spans = {place: _span_in(path) for place, path in paths.items()}
    named = list(dict.fromkeys(span for span in spans.values() if span))
    for span in named or [None]:
        yield span, {place: path for place, path in paths.items() if spans[place] in (None, span)}


def _with_words_below(sheet: Sheet, header: Header) -> Header:
    """The header with the rows under it that still hold words over the counts: a division that is not known by its name."""
    places = [place for place, (name, _) in known_counts(header.paths).items() if name in COUNT_COLUMNS]
    body = header.body
    while body == header.bottom + 1 and body < len(sheet.cells) and body < header.top + 8:
        texts = [value for place in places if (value := sheet.at(body, place)) is not None]
        if len(texts) < 2 or any(is_datum(value) for value in texts) or all(re.fullmatch(r"[\W_]*", value) for value in texts):
            return header
        # A group's name reaches over the columns to its right that have a label below it, merged or not.
        whole = header_of(sheet, header.top, body)
        deeper = {place: path for place, path in whole.paths.items() if place in header.paths or len(path) > 1}
        header = Header(header.top, body, body + 1, deeper)
        body = header.body
    return header
