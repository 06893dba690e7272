"""Whatever stands in the cells of a form or a list, what is accepted conforms to its schema, read here or apart."""

import datetime as dt

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders import read
from loaders.apart import Limits, read_apart
from schema.tables import TABLES
from schema.uploads import ReadFile
from tests.loaders.corpus.exports import IGATE, dossiers, listed
from tests.loaders.corpus.families import FAMILIES, rows_of
from tests.loaders.corpus.printed import grid
from tests.spreadsheets import write

GRIDS = (listed(IGATE, dossiers(1, n=8)), grid(FAMILIES["B"], rows_of(FAMILIES["B"], 1)))
KINDS = ("xlsx", "xls", "xlsb", "ods", "html", "xml", "csv", "tsv", "utf16")
BOOKS = {(at, kind): write(kind, form.cells, form.merges) for at, form in enumerate(GRIDS) for kind in KINDS}
VALUES = st.one_of(
    st.none(),
    st.text("abđịàTổng cộng0123456789.,:-/()%*'\"\n\t=#", max_size=12),
    st.integers(-(10**15), 10**15),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.dates(dt.date(1901, 1, 1), dt.date(2199, 1, 1)),
    st.booleans(),
    st.sampled_from(["#N/A", "Tổng cộng", "Trạng thái", "Mã hồ sơ", "Quý I năm 2020", "31/02/2020", "03/04/2020", "10"]),
)
bounded = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
few = settings(max_examples=3, deadline=None)


def assert_sound(found: ReadFile) -> None:
    assert isinstance(found, ReadFile)
    # A failure nobody foresaw also becomes a problem; here it would be one of ours.
    assert "unreadable" not in {problem.code for problem in found.all_problems}
    for table in found.tables:
        pd.testing.assert_frame_equal(table.frame, TABLES[table.dataset].conform(table.frame))
        if found.accepted:
            needed = [column.name for column in TABLES[table.dataset].columns if column.required]
            assert not table.frame[needed].isna().any(axis=None)
    assert found.accepted or any(problem.severity == "error" for problem in found.all_problems)


@bounded
@given(
    st.data(),
    st.sampled_from(GRIDS),
    st.sampled_from(["xlsx", "csv", "html"]),
)
def test_any_cells_in_a_real_table_are_read_or_refused_with_a_reason(units, data, form, kind):
    cells = [list(line) for line in form.cells]
    for _ in range(data.draw(st.integers(1, 5))):
        row = data.draw(st.integers(0, len(cells) - 1))
        if cells[row]:
            cells[row][data.draw(st.integers(0, len(cells[row]) - 1))] = data.draw(VALUES)
    for _ in range(data.draw(st.integers(0, 2))):
        del cells[data.draw(st.integers(0, len(cells) - 1))]
    assert_sound(read(write(kind, cells), name=f"a.{kind}", units=units))


def damaged(content: bytes, places: list[tuple[float, int]], cut: float) -> bytes:
    changed = bytearray(content)
    for share, byte in places:
        changed[int(share * (len(changed) - 1))] = byte
    return bytes(changed[: int(cut * len(changed))])


PLACES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=6)
CUTS = st.one_of(st.just(1.0), st.floats(0.05, 1))


@few
@given(book=st.sampled_from(sorted(BOOKS)), places=PLACES, cut=CUTS)
def test_apart_gives_what_reading_here_gives(units, book, places, cut):
    content = damaged(BOOKS[book], places, cut)
    apart = read_apart(content, name="a", units=units, limits=Limits(seconds=20))
    here = read(content, name="a", units=units)
    assert (apart.accepted, apart.sha256) == (here.accepted, here.sha256)
    assert [problem.code for problem in apart.all_problems] == [problem.code for problem in here.all_problems]
