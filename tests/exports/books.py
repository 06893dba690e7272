"""What tests of workbooks share: the bytes read back, and the few formulas of ours calculated by hand."""

import io
import re
from statistics import NormalDist

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

_RATE = re.compile(r'^=IF\(N\(([A-Z]+\d+)\)=0,"",([A-Z]+\d+)/\1\)$')
_END = re.compile(r'^=IF\(N\(([A-Z]+\d+)\)=0,"",IF\(([A-Z]+\d+)=(.+?),.*,(MIN|MAX)\(.*([-+])z_95\*SQRT')


def opened(made: bytes, **how) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(made), **how)


def cells(page: Worksheet) -> list[list]:
    return [[cell.value for cell in row] for row in page.iter_rows()]


def formulas(book: openpyxl.Workbook) -> dict[tuple[str, str], str]:
    return {
        (page.title, cell.coordinate): cell.value
        for page in book
        for row in page.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def calculated(page: Worksheet, formula: str) -> float | str:
    """A formula of a rate, or of an end of its interval, from the counts in its row."""
    if found := _RATE.match(formula):
        whole, part = page[found[1]].value, page[found[2]].value
        return part / whole if whole else ""
    found = _END.match(formula)
    assert found, formula
    n, x = page[found[1]].value, page[found[2]].value
    z, p = NormalDist().inv_cdf(0.975), x / n
    reach = z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5
    low = found[5] == "-"
    if x == (0 if low else n):
        return p
    end = (p + z**2 / (2 * n) + (-reach if low else reach)) / (1 + z**2 / n)
    return min(p, end) if low else max(p, end)
