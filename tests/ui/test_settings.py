"""The settings: defaults that work, values that can be wrong, and one list of them in README."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from language import language_for
from ui.settings import VARIABLES, Settings, SettingsError, settings

ROOT = Path(__file__).parent.parent.parent


def test_without_an_environment_there_are_defaults():
    chosen = settings({})
    assert (chosen.store, chosen.port, chosen.address) == (ROOT / "var" / "dashboard.duckdb", 8501, "127.0.0.1")
    assert (chosen.upload_mb, chosen.language, chosen.url) == (50, None, "http://127.0.0.1:8501")


def test_an_empty_variable_is_an_unset_one():
    assert settings(dict.fromkeys(VARIABLES, "")) == settings({})


def test_each_variable_sets_its_field():
    values = {
        "DASHBOARD_STORE": "/srv/figures.duckdb",
        "DASHBOARD_PORT": "8600",
        "DASHBOARD_ADDRESS": "::1",
        "DASHBOARD_UPLOAD_MB": "7",
        "DASHBOARD_USER": "tổ một cửa",
        "DASHBOARD_LANGUAGE": "en",
        "DASHBOARD_TOO_FEW": "10",
        "DASHBOARD_FEW": "50",
    }
    assert settings(values) == Settings(Path("/srv/figures.duckdb"), 8600, "::1", 7, "tổ một cửa", "en", 10, 50)
    assert settings(values).url == "http://[::1]:8600"


def test_a_relative_store_is_in_the_projects_folder_wherever_one_stands(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert settings({"DASHBOARD_STORE": "var/other.duckdb"}).store == ROOT / "var" / "other.duckdb"


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("DASHBOARD_PORT", "0", "from 1 to 65535"),
        ("DASHBOARD_PORT", "65536", "from 1 to 65535"),
        ("DASHBOARD_PORT", "8501/", "from 1 to 65535"),
        ("DASHBOARD_PORT", "-1", "from 1 to 65535"),
        ("DASHBOARD_UPLOAD_MB", "1.5", "from 1 to 2000"),
        ("DASHBOARD_UPLOAD_MB", "fifty", "from 1 to 2000"),
        ("DASHBOARD_LANGUAGE", "fr", "“vi”, “en”"),
        ("DASHBOARD_TOO_FEW", "0", "from 1 to 1000"),
        ("DASHBOARD_FEW", "4", "from 5 to 10000"),
    ],
)
def test_a_value_that_cannot_be_is_named_with_what_is_allowed(name, value, allowed):
    with pytest.raises(SettingsError) as caught:
        settings({name: value})
    sentence = language_for("en").say(caught.value.text)
    assert name in sentence
    assert value in sentence
    assert allowed in sentence


def test_readme_lists_exactly_the_settings_there_are():
    listed = re.findall(r"^\| `(DASHBOARD_\w+)` \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(VARIABLES)
    assert sorted(VARIABLES.values()) == sorted(field.name for field in fields(Settings))


def test_no_setting_is_read_that_is_not_listed():
    """A variable read elsewhere, past this one list, would be a setting nobody knows of."""
    rooms = ("charts", "exports", "language", "loaders", "metrics", "pages", "schema", "store", "ui")
    named = {
        name
        for room in rooms
        for path in (ROOT / room).glob("*.py")
        for name in re.findall(r"DASHBOARD_[A-Z_]+", path.read_text(encoding="utf-8"))
    }
    assert named == set(VARIABLES)
