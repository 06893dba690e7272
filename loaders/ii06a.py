"""Reads form II.06a and its relatives: dossiers received, resolved and open, by unit or by field."""

import pandas as pd

from language import N_, Text
from loaders import values
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.derive import derived
from loaders.flat import read_cell
from loaders.form_header import FormHeader
from loaders.form_period import Letterhead, read_letterhead
from loaders.form_rows import Sum, check_sums, is_signature, is_total, number_of, sums_and_rows
from loaders.identities import check_rows
from loaders.known_units import KnownUnits, place
from loaders.twice import check_units
from loaders.values import is_count
from schema.periods import Period
from schema.tables import COUNTS
from schema.units import fold, unit_name
from schema.uploads import ReadTable


def read(sheet: Sheet, header: FormHeader, known: KnownUnits, *, period: Period | None = None) -> ReadTable:
    """The table `counts` with its problems; printed totals are used as a check and then dropped."""
    problems = Collector(sheet.name)
    head = read_letterhead(sheet, header.row, problems)
    when = period or head.period
    if when is None and not problems.refused:
        problems.add(
            "error",
            "period_missing",
            N_(
                "The form does not say which period it covers. Write for example “Kỳ báo cáo: Quý I năm 2020 "
                "(Từ ngày 15/12/2019 đến ngày 14/03/2020)” above the table, or name the two days on the page “Data”."
            ),
        )
    rows, sums = _rows(sheet, header, problems)
    by_unit = _is_by_unit(header, rows, known, when)
    rows = _named(rows, by_unit, head, header, problems)
    if header.unused:
        problems.add(
            "note",
            "columns_not_used",
            N_("These columns are not used: {headings}."),
            row=header.row,
            headings=", ".join(header.unused),
        )
    if not len(rows) and not problems.refused:
        problems.add("error", "no_rows", N_("The form has no row with figures below its header."), row=header.row)
    if not problems.refused:
        rows = rows.assign(
            period_start=pd.Timestamp(when.start),
            period_end=pd.Timestamp(when.end),
            period_assumed=when.assumed,
            period_partial=when.partial,
        )
        rows = place(rows, known, pd.Series(when.end, index=rows.index), problems, under=head.unit)
        rows = derived(rows)
        check_rows(rows, header.places, problems)
        check_sums(rows, sums, header.places, problems)
        if by_unit:
            check_units(rows, header.label_place, problems)
    return ReadTable(
        sheet.name,
        "counts",
        "ii06a",
        Text(N_("its header has the groups of form II.06a (received, resolved, open) in row {row}"), {"row": header.row + 1}),
        COUNTS.conform(rows if not problems.refused else []),
        unit_name(head.unit) if head.unit else None,
        when.start if when else None,
        when.end if when else None,
        problems.problems(),
    )


def _rows(sheet: Sheet, header: FormHeader, problems: Collector) -> tuple[pd.DataFrame, list[Sum]]:
    """The data rows, with `label`, and apart from them the rows that print sums."""
    found, totals = [], []
    for row in range(header.first_data_row, len(sheet.cells)):
        label = values.text(sheet.at(row, header.label_place)) or ""
        number = next((values.text(v) for v in sheet.cells[row][: header.label_place] if v is not None), "")
        filled = [at for at in header.columns if sheet.at(row, at) is not None]
        if not filled or ((is_signature(label or number) or not label) and _only_words(sheet, row, filled)):
            continue  # a section's heading, a remark, a signature, the place and date below the grid, an empty line
        if not label and not is_total(number):
            problems.add(
                "error",
                "label_missing",
                N_("This row has figures but does not say whose. Fill in “{heading}” or remove the row."),
                row=row,
                column=header.label_place,
                heading=header.label,
            )
            continue
        record = {"sheet": sheet.name, "row": row + 1, "label": label or number, "number": number_of(number, label)}
        record |= {name: read_cell(sheet, row, at, COUNTS[name], problems) for at, name in header.columns.items()}
        (totals if is_total(label) or is_total(number) else found).append(record)
    sums, found = sums_and_rows(found)
    # The last printed total is the form's.
    return pd.DataFrame(found), [*sums, *(Sum(record) for record in totals[-1:])]


def _only_words(sheet: Sheet, row: int, places: list[int]) -> bool:
    return all(isinstance(sheet.at(row, at), str) and not is_count(sheet.at(row, at)) for at in places)


def _is_by_unit(header: FormHeader, rows: pd.DataFrame, known: KnownUnits, when: Period | None) -> bool:
    """Whether the rows are units: the heading says so, or, where it names both or neither, most names are known units."""
    heading = fold(header.label)
    unit, field = "don vi" in heading or "co quan" in heading, "linh vuc" in heading or "cong viec" in heading
    if unit != field:
        return unit
    names = rows["label"].tolist() if len(rows) else []
    found = sum(known.find(name, None, when.end if when else None) is not None for name in names)
    return found * 2 > len(names)


def _named(rows: pd.DataFrame, by_unit: bool, head: Letterhead, header: FormHeader, problems: Collector) -> pd.DataFrame:
    if by_unit or rows.empty:
        return rows.rename(columns={"label": "unit_name"})
    if head.unit is None:
        problems.add(
            "error",
            "unit_missing",
            N_("The rows are fields of work, and nothing says whose. Write “Đơn vị báo cáo: …” above the table."),
            row=header.row,
        )
    return rows.rename(columns={"label": "sector"}).assign(unit_name=head.unit or "")
