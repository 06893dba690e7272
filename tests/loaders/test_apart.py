"""A file is read in a process of its own, and whatever becomes of that process, the answer is a sentence."""

import os
import signal
import subprocess
import sys
import time

import pytest

from data.shipped import HERE
from loaders import apart, read
from loaders.apart import Limits, read_apart, start
from tests.spreadsheets import write

FORM = (HERE / "anh_son_2019_ii06a.xlsx").read_bytes()
LARGE = write("csv", [["Đơn vị", "Tiếp nhận", "Ghi chú"], *([f"Xã {number}", number, "x" * 50] for number in range(200_000))])


def codes(found) -> list[str]:
    return [problem.code for problem in found.problems]


def test_it_reads_what_reading_here_gives(units):
    here, there = read(FORM, name="a.xlsx", units=units), read_apart(FORM, name="a.xlsx", units=units)
    assert (there.name, there.sha256, there.size, there.problems) == (here.name, here.sha256, here.size, here.problems)
    assert [table.totals for table in there.tables] == [table.totals for table in here.tables]
    assert there.tables[0].frame.equals(here.tables[0].frame)


def test_what_reading_is_told_reaches_it():
    assert codes(read_apart(FORM, name="a.xlsx", dataset="units")) == ["not_recognised"]


def test_a_refused_file_is_refused_with_its_own_reason():
    assert codes(read_apart(b"%PDF-1.4", name="a.pdf")) == ["not_a_spreadsheet"]


def test_a_reader_does_not_wait_for_the_library_that_marks_workbooks():
    subprocess.run([sys.executable, "-c", "import loaders.apart, sys; sys.exit('openpyxl' in sys.modules)"], check=True)


def test_progress_is_told_as_it_comes_and_ends_with_all_done():
    shares = []
    read_apart(FORM, name="a.xlsx", progress=lambda share, _: shares.append(share))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_a_reader_without_enough_memory_says_the_file_is_too_large():
    if sys.platform != "linux":
        pytest.skip("only Linux limits what a process uses beyond what it has")
    found = read_apart(LARGE, name="a.csv", limits=Limits(megabytes=20))
    assert (codes(found), found.size, found.tables) == (["too_large_to_read"], len(LARGE), ())


def test_a_reader_that_takes_too_long_is_ended():
    assert codes(read_apart(LARGE, name="a.csv", limits=Limits(seconds=0.1))) == ["took_too_long"]


def test_a_cancelled_reading_ends():
    asked = iter([False, True, True])
    assert codes(read_apart(LARGE, name="a.csv", cancelled=lambda: next(asked, True))) == ["cancelled"]


@pytest.mark.parametrize(
    ("number", "code"), [("SIGSEGV", "reader_died"), ("SIGKILL", "too_large_to_read"), ("SIGABRT", "too_large_to_read")]
)
def test_a_reader_that_dies_is_told_from_a_file_that_cannot_be_read(number, code):
    if not hasattr(signal, number):
        pytest.skip("this system has no such signal")
    reading = start(LARGE, name="a.csv")
    os.kill(reading._process.pid, getattr(signal, number))
    reading.wait(30)
    assert codes(reading.poll()) == [code]


def test_a_page_may_ask_from_time_to_time():
    reading = start(FORM, name="a.xlsx")
    assert reading.poll() is None
    share, text = reading.progress
    assert (share, bool(text.text)) == (0.0, True)
    reading.wait(60)
    assert reading.poll().accepted
    assert reading.progress[0] == 1.0
    reading.cancel()
    assert reading.poll().accepted


def test_nothing_of_the_file_is_left_or_printed(tmp_path, monkeypatch, capfd):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    read_apart(FORM, name="a.xlsx")
    read_apart(LARGE, name="a.csv", limits=Limits(seconds=0.5))
    assert list(tmp_path.iterdir()) == []
    assert capfd.readouterr() == ("", "")


def test_the_process_is_gone_when_the_answer_is_there():
    reading = start(LARGE, name="a.csv")
    reading.cancel()
    while reading.poll() is None:
        time.sleep(0.01)
    assert reading._process.returncode is not None


def test_a_process_that_waits_takes_the_next_file_and_a_dead_one_is_replaced(units):
    apart.prepare()
    waiting = apart._waiting._process
    apart.prepare()
    assert apart._waiting._process is waiting
    assert read_apart(b"", name="a.csv", units=units).problems[0].code == "empty"
    assert waiting.wait() == 0
    apart.prepare()
    with apart._waiting._process as dead:
        dead.kill()
    assert read_apart(b"", name="a.csv", units=units).problems[0].code == "empty"


def test_a_process_that_waits_ends_when_the_one_it_waits_for_closes_its_pipe():
    apart.prepare()
    with apart._waiting.take() as waiting:
        waiting.stdin.close()
        assert waiting.wait(timeout=60) == 0
