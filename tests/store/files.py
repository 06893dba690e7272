"""Rows of a test in few words: only what the test is about, the rest filled in."""

import datetime as dt
import hashlib

from language import Text
from schema.periods import Period
from schema.problems import Problem
from schema.tables import TABLES
from schema.uploads import ReadFile, ReadTable

Y2019 = Period(dt.date(2019, 1, 1), dt.date(2019, 12, 31))
Y2020 = Period(dt.date(2020, 1, 1), dt.date(2020, 12, 31))
DISTRICT = "Huyện Anh Sơn"


def day(text: str) -> dt.date:
    """A day of a test: "2019-02-01", or "02-01" for one in 2019."""
    return dt.date.fromisoformat(text if len(text) == 10 else f"2019-{text}")


def count(unit: str = DISTRICT, period: Period = Y2019, *, area: str = DISTRICT, **columns) -> dict:
    """One reported row; the columns not named are not known."""
    return {
        "unit": unit,
        "unit_name": unit,
        "area": area,
        "area_name": area,
        "period_start": period.start,
        "period_end": period.end,
        "period_assumed": period.assumed,
        "period_partial": period.partial,
        **columns,
    }


def dossier(code: str, received: str, due: str | None = None, completed: str | None = None, **columns) -> dict:
    """One dossier; without a status it is handed over if it has an end and in process if not."""
    days = {
        "received_date": received,
        "due_date": due,
        "completed_date": completed,
        "returned_date": columns.pop("returned", None),
    }
    return {
        "dossier_code": code,
        "unit": "Xã Tường Sơn",
        "unit_name": "Xã Tường Sơn",
        "area": DISTRICT,
        "area_name": DISTRICT,
        "procedure": "Khai sinh",
        "sector": "Hộ tịch",
        "channel": "in_person",
        "status": "10" if completed or days["returned_date"] else "4",
        **{name: day(text) if text else None for name, text in days.items()},
        **columns,
    }


def table(dataset: str, rows: list[dict], sheet: str | None = "Sheet1") -> ReadTable:
    """The rows as a table found in a sheet, numbered from Excel's row 10."""
    placed = [{"sheet": sheet, "row": 10 + place, **row} for place, row in enumerate(rows)]
    return ReadTable(sheet, dataset, "template", Text("because"), TABLES[dataset].conform(placed))


def file(*tables: ReadTable, name: str = "file.xlsx", content: str = "", problems: tuple[Problem, ...] = ()) -> ReadFile:
    """A file that was read; two files of the same `content` have the same sha256."""
    return ReadFile(name, hashlib.sha256((content or name).encode()).hexdigest(), 1234, tables, problems)


def counts(*rows: dict, **of_file) -> ReadFile:
    return file(table("counts", list(rows)), **of_file)


def dossiers(*rows: dict, **of_file) -> ReadFile:
    return file(table("dossiers", list(rows)), **of_file)
