"""Reads a table the way a mapping says: which of its columns is which of ours, by a person's word or the first guess."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from language import N_, Text
from loaders.cells import Sheet
from loaders.counts import form
from loaders.counts.blocks import Block
from loaders.counts.columns import count_columns
from loaders.dossiers import one_stop
from loaders.header import Header, headers
from loaders.headings import headed
from loaders.known_units import KnownUnits
from schema.mappings import Mapping
from schema.periods import Period
from schema.problems import Problem
from schema.questions import Answers
from schema.tables import COUNT_COLUMNS, DOSSIERS, TABLES
from schema.uploads import ReadTable

# What a column must be given before the table can be read.
NEEDED = {"dossiers": ("dossier_code", "received_date"), "counts": ("received_total", "resolved_total")}


def labels_of(header: Header) -> dict[int, str]:
    """Each column's label; a label that occurs again gets its number, so that no two are alike."""
    seen: Counter[str] = Counter()
    found = {}
    for place in sorted(header.paths):
        label = header.label(place)
        seen[label] += 1
        found[place] = label if seen[label] == 1 else f"{label} ({seen[label]})"
    return found


def applies(sheet: Sheet, mapping: Mapping) -> Header | None:
    """The header of the sheet that has exactly the mapping's labels, in any order; None if none has."""
    wanted = {_plain(label) for label in mapping.headings}
    return next((header for header in headers(sheet) if {_plain(label) for label in labels_of(header).values()} == wanted), None)


def _plain(label: str) -> str:
    return label.casefold()


def choose(sheet: Sheet, mappings: Iterable[Mapping]) -> tuple[Mapping, Header] | None:
    """The first mapping that applies to the sheet."""
    return next(((mapping, header) for mapping in mappings if (header := applies(sheet, mapping))), None)


def read_mapped(
    sheet: Sheet,
    header: Header,
    mapping: Mapping,
    known: KnownUnits,
    *,
    answers: Answers,
    file_name: str,
    period: Period | None,
) -> ReadTable:
    """The sheet's table as the mapping says; what it leaves out is not read. The checks are those of any other table."""
    given = {_plain(label): name for label, name in mapping.columns.items()}
    columns = {place: given[_plain(label)] for place, label in labels_of(header).items() if _plain(label) in given}
    answers = {**mapping.answers, **answers}
    missing = [name for name in NEEDED[mapping.dataset] if name not in columns.values()]
    if mapping.dataset == "dossiers" and not missing:
        table = one_stop.read(
            sheet,
            headed(header, columns, DOSSIERS),
            known,
            answers=answers,
            words=mapping.words,
            unit=mapping.unit,
            area=mapping.area,
            layout=_layout(mapping),
        )
        return replace(table, why=_why(mapping))
    if mapping.dataset == "counts" and set(columns.values()) & set(COUNT_COLUMNS):
        block = Block(count_columns(header, header.paths, mapped=columns), range(0, header.top), len(sheet.cells))
        table = form.read(
            sheet,
            block,
            known,
            answers=answers,
            file_name=file_name,
            period=period,
            unit=mapping.unit,
            area=mapping.area,
            layout=_layout(mapping),
        )
        return replace(table, why=_why(mapping))
    return _incomplete(sheet, mapping, missing)


def _layout(mapping: Mapping) -> str:
    return f"mapping:{mapping.name}"


def _why(mapping: Mapping) -> Text:
    """Why the table is what it is taken for, be the mapping a guess or somebody's."""
    return Text(N_("it has the headings of the mapping “{name}”"), {"name": mapping.name or "—"})


def _incomplete(sheet: Sheet, mapping: Mapping, missing: list[str]) -> ReadTable:
    table = TABLES[mapping.dataset]
    text = N_(
        "The mapping does not say which column is “{column}”. Choose its heading (in a mapping file, write “{name}” beside it "
        "under “columns”)."
    )
    return ReadTable(
        sheet.name,
        mapping.dataset,
        _layout(mapping),
        _why(mapping),
        table.conform([]),
        problems=tuple(
            Problem("error", "mapping_incomplete", Text(text, {"column": Text(table[name].label), "name": name}), sheet.name)
            for name in missing
        ),
    )
