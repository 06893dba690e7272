"""Says whose each row of a form is: its own unit, that of its section, or that of the letterhead; and which field it is about."""

import re
from collections.abc import Sequence

import pandas as pd

from language import N_, Text
from loaders.collector import Collector
from loaders.counts.columns import CountColumns
from loaders.counts.row_kinds import Row
from loaders.known_units import KnownUnits
from schema.questions import Option, Question
from schema.units import level_of, unit_name

# "UBND xã Cao Sơn", not "Xã, phường, thị trấn" nor "UBND các xã".
_ONE_UNIT = re.compile(r"^(?:(?:UBND|[UỦ][ỷy] ban nhân dân)\s+)?(?i:xã|phường|thị trấn|huyện|quận|thị xã)\s+[A-ZĐÀ-Ỹ]")
# A dash or a number of its own before a name.
_BEFORE = re.compile(r"^(?:[-+•*–]\s*|\d{1,3}[.)]\s*(?=\D))")
_NUMBER = re.compile(r"^(?:[IVX]+|[A-H]|\d+)[.)]\s*")


def named(
    rows: pd.DataFrame,
    data: Sequence[Row],
    columns: CountColumns,
    known: KnownUnits,
    problems: Collector,
    *,
    owner: str | None,
    likely: Sequence[str] = (),
    key: str = "",
) -> pd.DataFrame:
    """The rows with `unit_name` and, where they are fields, `sector`, and with what else names a unit.

    `rows` are the figures of `data`, in its order; `owner` is the unit that reports, where only fields are named. Where nothing
    says that, `key` asks which of the `likely` ones it is.
    """
    if rows.empty:
        return rows
    found = _texts(columns, data, known)
    if "unit_name" in found and "sector" in found:
        found["unit_name"] = _filled_down(found["unit_name"])
    elif "unit_name" not in found:
        found["unit_name"] = [_unit_of_section(row.section, known) or owner for row in data]
        if None in found["unit_name"]:
            _ask_owner(likely, columns.header.top, key, problems)
            return rows
    at = columns.label("unit_name", "")
    for row, name in zip(data, found["unit_name"], strict=True):
        if not name:
            problems.add(
                "error",
                "label_missing",
                N_("This row has figures but does not say whose. Fill in “{heading}” or remove the row."),
                row=row.row - 1,
                column=at,
                heading="" if at is None else columns.header.label(at),
            )
    return rows.assign(
        **{name: [_BEFORE.sub("", text) if isinstance(text, str) else text for text in texts] for name, texts in found.items()}
    )


def unit_of_sheet(name: str | None, known: KnownUnits) -> str | None:
    """The unit that a sheet is called after, be it without its level ("Cao Sơn"); None if it is called otherwise."""
    if name is None or not (known.knows(name) or known.knows(unit_name(name)) or known.likely(name, None)):
        return None
    return name


def _ask_owner(likely: Sequence[str], row: int, key: str, problems: Collector) -> None:
    """The error that nothing says whose the figures are: a question where the sheet names units that they may be of."""
    if not likely:
        text = N_("Nothing says whose figures these are. Write “Đơn vị báo cáo: …” above the table.")
        problems.add("error", "unit_missing", text, row=row)
        return
    text = N_(
        "Nothing says whose figures these are, but {names} stands above the table. Are they of that unit? If not, write “Đơn vị "
        "báo cáo: …” above the table."
    )
    options = tuple(Option(name, Text(N_("{name}: these are its figures"), {"name": name})) for name in likely)
    problems.ask(Question(key, Text(text, {"names": ", ".join(likely)}), options), "unit_missing", row=row)


def _texts(columns: CountColumns, data: Sequence[Row], known: KnownUnits) -> dict[str, list[str | None]]:
    """The texts of each row by our columns. Where a heading names both units and fields or neither, the names decide: if most
    are units, all are; else they are fields."""
    if columns.by_period:
        return {}
    kinds = set(columns.labels.values())
    found: dict[str, list[str | None]] = {kind: [(row.texts or {}).get(kind) for row in data] for kind in kinds if kind}
    if "unit_name" in kinds and "unit_code" in kinds and "sector" not in kinds:
        found["unit_name"] = [name or code for name, code in zip(found["unit_name"], found["unit_code"], strict=True)]
    elif "unit_name" not in kinds and "sector" not in kinds:
        names = [row.label for row in data]
        by_unit = kinds == {"unit_code"} or 2 * sum(_is_unit(name, known) for name in names) > len(names)
        found["unit_name" if by_unit else "sector"] = names
    elif len(kinds) == 1:
        # A single column of labels: a row whose name slipped into the column of numbers still has one.
        (kind,) = kinds
        found[kind] = [row.label for row in data]
    return found


def _is_unit(name: str, known: KnownUnits) -> bool:
    return bool(level_of(unit_name(name))) or known.find(name, None, None) is not None or known.knows(name)


def _unit_of_section(section: str | None, known: KnownUnits) -> str | None:
    """The unit a section's heading names, as in "I. UBND xã Cao Sơn"; None where it names a level or a group of units."""
    name = _NUMBER.sub("", section) if section else ""
    return name if known.knows(name) or _ONE_UNIT.match(name) else None


def _filled_down(names: list[str | None]) -> list[str | None]:
    """A unit's name stands in the first of its rows."""
    filled: list[str | None] = []
    for name in names:
        filled.append(name or (filled[-1] if filled else None))
    return filled
