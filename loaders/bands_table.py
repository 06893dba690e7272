"""Reads a list of the bands of an index: from which share of the most points a unit is called what."""

from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.headings import Headed
from loaders.lists import as_table, check_once, read_list, recognised
from schema.tables import BANDS
from schema.uploads import ReadTable


def headings(sheet: Sheet) -> Headed | None:
    return recognised(sheet, BANDS, "criteria_set", "year", "band", "at_least")


def read(sheet: Sheet, headed: Headed, _known, **_) -> ReadTable:
    """The table `bands` with its problems."""
    problems = Collector(sheet.name)
    rows = read_list(sheet, headed, BANDS, problems)
    check_once(rows, headed, BANDS, problems)
    return as_table(sheet, headed, BANDS, rows, problems)
