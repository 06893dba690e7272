"""Reads a list of criteria: what an index is made of in a year, and the most points of each."""

from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.headings import Headed
from loaders.lists import as_table, check_once, read_list, recognised
from schema.tables import CRITERIA
from schema.uploads import ReadTable


def headings(sheet: Sheet) -> Headed | None:
    return recognised(sheet, CRITERIA, "criteria_set", "year", "criterion", "name", "max_points")


def read(sheet: Sheet, headed: Headed, _known, **_) -> ReadTable:
    """The table `criteria` with its problems."""
    problems = Collector(sheet.name)
    rows = read_list(sheet, headed, CRITERIA, problems)
    check_once(rows, headed, CRITERIA, problems)
    return as_table(sheet, headed, CRITERIA, rows, problems)
