"""The ways of reading that the benchmark compares read the same file, and all of it."""

import datetime as dt

import pandas as pd
import pytest

import loaders
from benchmarks.__main__ import MEASURED, measure
from benchmarks.exports import DAYS, write, write_csv, write_with_real_days
from loaders.__main__ import known_units

ROWS = 300


@pytest.fixture(scope="module")
def export(tmp_path_factory):
    return write(tmp_path_factory.mktemp("benchmark") / "export.xlsx", ROWS)


def test_the_loaders_and_pandas_find_the_same_dossiers(export):
    ours = loaders.read(export, units=known_units()).tables[0].frame
    theirs = pd.read_excel(export, engine="openpyxl")
    assert len(ours) == len(theirs) == ROWS
    assert ours["dossier_code"].tolist() == theirs["Mã hồ sơ"].tolist()


def test_the_loaders_and_pandas_give_the_same_totals(export):
    ours = loaders.read(export, units=known_units()).tables[0].frame
    theirs = pd.read_excel(export, engine="openpyxl")
    assert ours["unit_name"].value_counts().to_dict() == theirs["Đơn vị giải quyết"].value_counts().to_dict()
    due, ended = (pd.to_datetime(theirs[name], format="%d/%m/%Y") for name in ("Ngày hẹn trả", "Ngày kết thúc xử lý"))
    assert (ours["status"] == "10").sum() == ended.notna().sum() > 0
    assert ours["completed_date"].isna().sum() == ended.isna().sum() > 0
    assert (ours["due_date"] - dt.datetime(2019, 1, 1)).sum() == (due - dt.datetime(2019, 1, 1)).sum()
    assert (ours["completed_date"] - dt.datetime(2019, 1, 1)).sum() == (ended - dt.datetime(2019, 1, 1)).sum()


@pytest.mark.parametrize(("written", "suffix"), [(write_with_real_days, ".xlsx"), (write_csv, ".csv")])
def test_the_other_exports_hold_the_same_dossiers(written, suffix, export, tmp_path):
    path = written(tmp_path / f"a{suffix}", ROWS)
    ours, same = (loaders.read(one, units=known_units()).tables[0].frame for one in (export, path))
    pd.testing.assert_frame_equal(ours.drop(columns="sheet", errors="ignore"), same.drop(columns="sheet", errors="ignore"))


def test_real_days_are_dates_in_the_file(tmp_path):
    found = pd.read_excel(write_with_real_days(tmp_path / "a.xlsx", ROWS), engine="openpyxl")
    assert [found[heading].dtype.kind for heading in DAYS] == ["M"] * len(DAYS)


@pytest.mark.parametrize(
    ("what", "written", "suffix"),
    [(what, writer, suffix) for suffix, writer in ((".xlsx", write), (".csv", write_csv)) for what in MEASURED[suffix]],
)
def test_each_way_is_measured_and_accepts_the_file(what, written, suffix, tmp_path):
    seconds, _ = measure(what, written(tmp_path / f"a{suffix}", ROWS))
    assert seconds > 0
