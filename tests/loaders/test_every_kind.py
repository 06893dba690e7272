"""Our templates and the article's form give the same figures whichever kind of file they are saved as."""

import pandas as pd
import pytest

from data.shipped import HERE
from loaders import read
from loaders.formats import open_book
from tests.loaders.corpus.test_corpus import KINDS
from tests.spreadsheets import write

FILES = (
    "anh_son_2019_ii06a.xlsx",
    "anh_son_2020_ii06a.xlsx",
    *sorted(f"templates/{p.name}" for p in (HERE / "templates").glob("*.xlsx")),
)


# The old fonts have no letter for the long dash in the article's remarks.
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "tcvn3"])
@pytest.mark.parametrize("file", FILES)
def test_a_file_of_ours_saved_as_another_kind_is_read_the_same(units, file, kind):
    content = (HERE / file).read_bytes()
    before = read(content, name="a.xlsx", units=units)
    assert before.tables
    for table in before.tables:
        (sheet,) = [sheet for sheet in open_book(content, "a.xlsx").sheets if sheet.name == table.sheet]
        after = read(write(kind, sheet.cells, sheet.merges), name=f"a.{kind}", units=units)
        assert after.accepted == before.accepted
        (again,) = after.tables
        assert (again.layout, again.unit, again.period_start, again.period_end) == (
            table.layout,
            table.unit,
            table.period_start,
            table.period_end,
        )
        pd.testing.assert_frame_equal(again.frame.drop(columns="sheet"), table.frame.drop(columns="sheet"))
