"""What docs/loading.md tells an analyst to type works as it says, and its pictures are there."""

import json
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from schema.mappings import Mapping
from schema.statuses import CODED
from schema.tables import COUNT_COLUMNS, DOSSIERS

ROOT = Path(__file__).parent.parent
DOCS = {
    language: (ROOT / "docs" / name).read_text(encoding="utf-8")
    for language, name in (("en", "loading.md"), ("vi", "loading.vi.md"))
}
PERMITS = "Permit no.,Office,Filed date,Target date,Issued date,Status\nP-1,North,01/14/2020,02/20/2020,02/03/2020,Issued\n"
# Columns the loaders fill themselves.
OWN = {"unit", "area", "sheet", "row", "resolved_no_due", "in_process_no_due"}
LIST = "Mã hồ sơ,Đơn vị,Ngày tiếp nhận,Trạng thái\nVD-1,Xã Cao Sơn,03/04/2020,Đang xử lý\n"


def commands(text: str) -> list[str]:
    (block,) = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    return [line.split("#")[0].strip() for line in block.splitlines()]


def test_both_languages_name_the_same_commands():
    assert commands(DOCS["en"]) == commands(DOCS["vi"])


def test_the_commands_work_in_their_order(tmp_path):
    (tmp_path / "permits.csv").write_text(PERMITS, encoding="utf-8")
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    for command in commands(DOCS["en"]):
        typed = (
            command.replace("python", sys.executable, 1)
            .replace("permits.", f"{tmp_path}/permits.")
            .replace("list.", f"{tmp_path}/list.")
        )
        done = subprocess.run(typed, shell=True, cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("language", DOCS)
def test_the_mapping_it_shows_is_the_one_that_is_suggested(tmp_path, language):
    (tmp_path / "permits.csv").write_text(PERMITS, encoding="utf-8")
    command = [sys.executable, "-m", "loaders", str(tmp_path / "permits.csv"), "--suggest", "--language", language]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    (shown,) = re.findall(r"```json\n(.*?)```", DOCS[language], re.DOTALL)
    assert json.loads(printed) == json.loads(shown)


@pytest.mark.parametrize("language", DOCS)
def test_every_column_a_mapping_may_name_is_explained(language):
    read = {*DOSSIERS.names, *COUNT_COLUMNS} - OWN
    missing = [name for name in read if f"`{name}` (" not in DOCS[language]]
    assert missing == []


@pytest.mark.parametrize("language", DOCS)
def test_every_key_and_code_of_a_mapping_is_explained(language):
    rows = re.findall(r"^\| `(status|channel)` \| `(\w+)` \| ([^|(]+?) (?:\(|\|)", DOCS[language], re.MULTILINE)
    explained = {name: {code: word for of, code, word in rows if of == name} for name in CODED}
    assert explained == {name: {one.code: one.names[0] for one in ours} for name, ours in CODED.items()}
    keys = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \| [^|]+ \|$", DOCS[language], re.MULTILINE)
    assert {field.name for field in fields(Mapping)} <= {key.strip("`") for cell in keys for key in cell.split(", ")}


@pytest.mark.parametrize("language", DOCS)
def test_its_pictures_are_there(language):
    pictures = re.findall(r"\]\((pictures/[^)]+)\)", DOCS[language])
    assert len(pictures) == 3
    assert all((ROOT / "docs" / picture).is_file() for picture in pictures)
