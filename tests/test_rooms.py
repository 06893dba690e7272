"""The table in docs/architecture.md is the law: who may import whom, and every file has a room."""

import ast
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TABLE_ROW = re.compile(r"^\| `(?P<room>[\w.]+)/?` \|[^|]*\| (?P<ours>[^|]*) \| (?P<others>[^|]*) \|$", re.MULTILINE)
NO_CODE_OF_OURS = {"tests", "var"}


def names(cell: str) -> set[str]:
    return {name.strip() for name in cell.split(",")} - {"—"}


ROOMS = {
    found["room"]: (names(found["ours"]), names(found["others"]))
    for found in TABLE_ROW.finditer((ROOT / "docs" / "architecture.md").read_text(encoding="utf-8"))
}


def room_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0]


FILES = sorted(
    path
    for path in ROOT.rglob("*.py")
    if room_of(path) not in NO_CODE_OF_OURS and not any(part.startswith(".") for part in path.relative_to(ROOT).parts)
)


def imports(path: Path) -> set[str]:
    """Every module the file imports, wherever in it, with the names taken from it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively; this test cannot read that"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_the_table_was_found_and_names_only_rooms_that_exist():
    assert len(ROOMS) >= 10
    assert [room for room in ROOMS if not (ROOT / room).exists()] == []
    assert {ours for allowed, _ in ROOMS.values() for ours in allowed} <= set(ROOMS)


def test_every_python_file_is_in_a_room():
    assert [str(path.relative_to(ROOT)) for path in FILES if room_of(path) not in ROOMS] == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_the_table_allows(room):
    ours, others = ROOMS[room]
    allowed = ours | others | set(sys.stdlib_module_names) | ({room} if room != "pages" else set())
    broken = {
        f"{path.relative_to(ROOT)} imports {module}"
        for path in FILES
        if room_of(path) == room
        for module in imports(path)
        if module.split(".")[0] not in allowed
    }
    assert broken == set()


def test_no_room_leads_back_to_itself():
    """Rooms are in layers: whatever a room may import, directly or not, may not import the room."""

    def below(room: str) -> set[str]:
        return ROOMS[room][0].union(*(below(other) for other in ROOMS[room][0]))

    assert [room for room in ROOMS if room in below(room)] == []


CLOCKS_AND_FILES = {"today", "now", "utcnow", "time", "monotonic", "open", "read_text", "read_bytes", "read_csv", "read_excel"}


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


@pytest.mark.parametrize("room", ["metrics", "charts"])
def test_figures_are_made_without_a_clock_or_a_file(room):
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno} calls {called(node)}"
        for path in FILES
        if room_of(path) == room
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and called(node) in CLOCKS_AND_FILES
    ]
    assert found == []


def test_only_these_rooms_know_streamlit():
    assert {room for room, (_, others) in ROOMS.items() if "streamlit" in others} == {"pages", "ui"}


def test_only_the_store_knows_the_engine():
    assert {room for room, (_, others) in ROOMS.items() if "duckdb" in others} == {"store"}
