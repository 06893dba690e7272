"""Any bytes in, a `ReadFile` out: damaged files of every kind, and sheets filled at random with the words of the field."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders import read
from schema.tables import TABLES
from tests.loaders.corpus.exports import IGATE, dossiers, listed
from tests.loaders.corpus.families import FAMILIES, rows_of
from tests.loaders.corpus.printed import grid
from tests.loaders.corpus.test_corpus import KINDS, content
from tests.spreadsheets import write

FORMS = (grid(FAMILIES["B"], rows_of(FAMILIES["B"], 1)), listed(IGATE, dossiers(1, n=5)))
FILES = {kind: [content(form, kind) for form in FORMS] for kind in KINDS}

# What stands in forms and lists: headings, names, figures as they come, and what is neither.
WORDS = (
    "STT", "Đơn vị", "Lĩnh vực", "Tiếp nhận", "Số hồ sơ đã giải quyết", "Đang giải quyết", "Tổng số", "Trước hạn",
    "Đúng hạn", "Quá hạn", "Từ kỳ trước", "Mã hồ sơ", "Ngày tiếp nhận", "Ngày hẹn trả", "Trạng thái", "Đơn vị giải quyết",
    "Đã trả kết quả", "Tổng cộng", "Trong đó:", "I", "II", "1.1", "Xã Cao Sơn", "UBND xã Hùng Sơn", "Đất đai",
    "Quý I năm 2020", "(Từ ngày 15/12/2019 đến ngày 14/03/2020)", "Đơn vị báo cáo: UBND huyện Anh Sơn", "15/12/2019",
    "03/04/2020", "12.979", "99,65%", "-", "_", "", " ", "#REF!", "=A1", "(1)", "H41-200103-0001", "Tỷ lệ (%)",
    "totalReceived", "totalOnTime", "totalOverdue", "departmentName", "Mã đơn vị", "Tên đơn vị", "Loại", "\ufeff", "\u200b",
    "🙂",
)  # fmt: skip
VALUES = st.one_of(
    st.sampled_from(WORDS),
    st.none(),
    st.integers(-10, 10**7),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.dates(),
    st.booleans(),
    st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF), max_size=6),
)


def damaged(file: bytes, rng: random.Random) -> bytes:
    """The file with one of the things that happen to files: bytes changed, lost, doubled, or the end cut off."""
    place, length = rng.randrange(len(file)), rng.choice((1, 4, 64, 700))
    kind = rng.choice(("changed", "lost", "doubled", "cut"))
    if kind == "changed":
        return file[:place] + rng.randbytes(length) + file[place + length :]
    if kind == "lost":
        return file[:place] + file[place + length :]
    return file[:place] if kind == "cut" else file[: place + length] + file[place:]


def holds_together(found) -> bool:
    """Whether what came out is what the rest of the product relies on."""
    for table in found.tables:
        assert list(table.frame.columns) == TABLES[table.dataset].names
    assert found.tables or any(problem.severity == "error" for problem in found.all_problems)
    return True


@pytest.mark.parametrize("kind", KINDS)
@given(st.integers(0, 2**32))
@settings(max_examples=12, deadline=None, derandomize=True)
def test_a_damaged_file_is_read_or_refused(units, kind, seed):
    rng = random.Random(seed)
    file = rng.choice(FILES[kind])
    for _ in range(rng.choice((1, 1, 3))):
        file = damaged(file, rng) or b"\0"
    found = read(file, name=f"a.{kind}", units=units)
    assert holds_together(found)
    assert "unreadable" not in {problem.code for problem in found.problems}, found.problems


@given(st.lists(st.lists(VALUES, max_size=9), max_size=14), st.integers(0, 2**32))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_sheet_filled_at_random_is_read_or_refused(units, cells, seed):
    rng = random.Random(seed)
    merges = []
    if cells and rng.random() < 0.5:
        top, left = rng.randrange(len(cells)), rng.randrange(6)
        merges.append(((top, left), (top + rng.randrange(3), left + rng.randrange(1, 4))))
    try:
        file = write("xlsx", cells, merges)
    except (ValueError, OverflowError):  # what no program can write into a workbook either
        return
    found = read(file, name="a.xlsx", units=units)
    assert holds_together(found)
    assert "unreadable" not in {problem.code for problem in found.problems}, found.problems


@given(st.integers(0, 2**32))
@settings(max_examples=120, deadline=None, derandomize=True)
def test_a_form_whose_cells_changed_places_is_read_or_refused(units, seed):
    """Forms and lists in which some cells stand for others, rows are moved and columns swapped."""
    rng = random.Random(seed)
    form = rng.choice((*FORMS, *(grid(family, rows_of(family, seed)) for family in rng.sample(list(FAMILIES.values()), 2))))
    cells = [[*line, *[None] * (form.width - len(line))] for line in form.cells]
    for _ in range(rng.choice((1, 5, 40))):
        (a, b), (c, d) = ((rng.randrange(len(cells)), rng.randrange(form.width)) for _ in range(2))
        cells[a][b] = rng.choice((cells[c][d], rng.choice(WORDS), None))
    if rng.random() < 0.4:
        rng.shuffle(cells)
    if rng.random() < 0.4:
        order = rng.sample(range(form.width), form.width)
        cells = [[line[place] for place in order] for line in cells]
    found = read(write("xlsx", cells, form.merges if rng.random() < 0.5 else []), name="a.xlsx", units=units)
    assert holds_together(found)
    assert "unreadable" not in {problem.code for problem in found.problems}, found.problems
