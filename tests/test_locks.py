"""The locks: one environment for both commands, the same on every computer, every dependency with its reason."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PIN = re.compile(r"^([\w.-]+)==([\w.+!-]+)(?: ; (.*))?$")


def lines(name: str) -> list[str]:
    return (ROOT / name).read_text(encoding="utf-8").splitlines()


def pins(name: str) -> set[tuple[str, ...]]:
    return {found.groups() for line in lines(name) if (found := PIN.match(line))}


def asked_for(name: str) -> set[str]:
    """The packages an .in file names."""
    return {found[0] for line in lines(name) if (found := re.match(r"\w[\w-]*", line))}


def test_what_runs_is_what_is_tested():
    assert pins("requirements.txt") <= pins("requirements-dev.txt")


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_everything_asked_for_is_locked(name):
    assert asked_for(f"{name}.in") <= {pin[0] for pin in pins(f"{name}.txt")}


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_a_lock_is_only_pins_and_comments_without_a_place_on_some_computer_or_network(name):
    for line in lines(name):
        assert PIN.match(line) or line.lstrip().startswith("#"), line
        assert "/" not in line, line


@pytest.mark.parametrize("name", ["requirements.in", "requirements-dev.in"])
def test_every_dependency_has_its_reason(name):
    assert [line for line in lines(name) if line and line[0] not in "#-" and not line.partition("#")[2].strip()] == []
