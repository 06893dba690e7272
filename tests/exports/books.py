"""What tests of workbooks share: the bytes read back, and the few formulas of ours calculated by hand."""

import io
import re
from statistics import NormalDist

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

_RATE = re.compile(r'^=IF\(N\(([A-Z]+\d+)\)=0,"",([A-Z]+\d+)/\1\)$')
_END = re.compile(r'^=IF\(N\(([A-Z]+\d+)\)=0,"",IF\(([A-Z]+\d+)=(.+?),.*,(MIN|MAX)\(.*([-+])z_95\*SQRT')
_FOLLOWS = re.compile(r'^=IF\(([A-Z]+\d+)="",NA\(\),\1\)$')
_APART = re.compile(r"^=MAX\(0,(.+)-(.+)\)$")
_FURTHEST = re.compile(r"^=MAX\(([\d.e-]+)((?:,N\([A-Z]+\d+\))+)\)$")
_CELL = re.compile(r"N\(([A-Z]+\d+)\)")


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


def value_at(page: Worksheet, at: str):
    """What stands in a cell: its value, or what its formula gives with the cells as they are now; None where that is #N/A."""
    cell = page[at]
    return calculated(page, cell.value) if cell.data_type == "f" else cell.value


def calculated(page: Worksheet, formula: str) -> float | str | None:
    """A formula of ours: of a rate, of an end of its interval, or of a cell that a chart is drawn from."""
    if found := _RATE.match(formula):
        whole, part = value_at(page, found[1]), value_at(page, found[2])
        return part / whole if whole else ""
    if found := _FOLLOWS.match(formula):
        value = value_at(page, found[1])
        return None if value == "" else value
    if found := _FURTHEST.match(formula):
        return max(float(found[1]), *(_number(page, one) for one in _CELL.findall(found[2])))
    if found := _APART.match(formula):
        high, low = (_number(page, cell[1]) if (cell := _CELL.match(end)) else float(end) for end in found.groups())
        return max(0.0, high - low)
    return _end(page, formula)


def _number(page: Worksheet, at: str) -> float:
    """As N() takes it: what is no number is 0."""
    value = value_at(page, at)
    return value if isinstance(value, (int, float)) else 0.0


def _end(page: Worksheet, formula: str) -> float | str:
    found = _END.match(formula)
    assert found, formula
    n, x = value_at(page, found[1]), value_at(page, found[2])
    if not n:
        return ""
    z, p = NormalDist().inv_cdf(0.975), x / n
    reach = z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5
    low = found[5] == "-"
    if x == (0 if low else n):
        return p
    end = (p + z**2 / (2 * n) + (-reach if low else reach)) / (1 + z**2 / n)
    return min(p, end) if low else max(p, end)
