"""`python -m loaders`: its JSON and its exit codes are a promise to scripts."""

import json
import subprocess
import sys
from pathlib import Path

from data.shipped import HERE

ROOT = Path(__file__).parent.parent.parent


def run(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "loaders", *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )


def test_one_json_object_a_file_with_the_promised_keys():
    done = run(str(HERE / "anh_son_2019_ii06a.xlsx"), str(HERE / "phu_tho_units.csv"), "--json")
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert done.returncode == 0
    assert list(first) == ["file", "sha256", "accepted", "problems", "tables"]
    assert list(first["tables"][0]) == [
        "sheet",
        "dataset",
        "layout",
        "rows",
        "unit",
        "period_start",
        "period_end",
        "totals",
        "problems",
    ]
    assert list(first["tables"][0]["problems"][0]) == [
        "severity",
        "code",
        "sheet",
        "row",
        "column",
        "cells",
        "value",
        "message",
        "question",
    ]
    assert first["tables"][0]["totals"]["received_total"] == 12979
    assert second["file"] == "phu_tho_units.csv"


def test_a_refused_file_ends_with_1(tmp_path):
    (tmp_path / "notes.csv").write_text("hello,world\n1,2\n")
    done = run(str(tmp_path / "notes.csv"), "--json", "--language", "vi")
    found = json.loads(done.stdout)
    assert (done.returncode, found["accepted"], found["problems"][0]["code"]) == (1, False, "not_recognised")
    assert "Trong tệp không có gì giống" in found["problems"][0]["message"]


def test_wrong_usage_ends_with_2():
    assert run("--as", "nonsense", "file.xlsx").returncode == 2
    assert run().returncode == 2


def test_a_file_may_be_read_as_one_kind_only():
    done = run(str(HERE / "phu_tho_units.csv"), "--as", "dossiers", "--json")
    assert done.returncode == 1
