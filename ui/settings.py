"""The settings: each has a default and can be set in the environment; README lists them."""

import getpass
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from language import LANGUAGES, N_, Text
from schema.small_numbers import LEAST_ANSWERS, SmallNumbers

_ROOT = Path(__file__).parent.parent


class SettingsError(Exception):
    """A setting has a value it cannot have; `text` says which and what is allowed."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.text.format(**text.values))
        self.text = text


@dataclass(frozen=True)
class Settings:
    """What can be set, by the environment variable that sets it."""

    store: Path  # DASHBOARD_STORE: the store's file
    port: int  # DASHBOARD_PORT: the port the dashboard answers on
    address: str  # DASHBOARD_ADDRESS: the address it listens on
    upload_mb: int  # DASHBOARD_UPLOAD_MB: the largest upload, in megabytes
    user: str  # DASHBOARD_USER: the name first offered for the history
    language: str | None  # DASHBOARD_LANGUAGE: the first language, instead of the browser's
    too_few: int = SmallNumbers.too_few  # DASHBOARD_TOO_FEW: fewer dossiers have no rate
    few: int = SmallNumbers.few  # DASHBOARD_FEW: fewer dossiers have no rank, and a grey rate
    answers: int = SmallNumbers.answers  # DASHBOARD_ANSWERS: fewer respondents of a survey give no score

    @property
    def url(self) -> str:
        """Where a browser finds the dashboard."""
        host = f"[{self.address}]" if ":" in self.address else self.address
        return f"http://{host}:{self.port}"

    @property
    def small_numbers(self) -> SmallNumbers:
        return SmallNumbers(self.too_few, self.few, self.answers)


VARIABLES = {
    "DASHBOARD_STORE": "store",
    "DASHBOARD_PORT": "port",
    "DASHBOARD_ADDRESS": "address",
    "DASHBOARD_UPLOAD_MB": "upload_mb",
    "DASHBOARD_USER": "user",
    "DASHBOARD_LANGUAGE": "language",
    "DASHBOARD_TOO_FEW": "too_few",
    "DASHBOARD_FEW": "few",
    "DASHBOARD_ANSWERS": "answers",
}


def settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings in force. Raises `SettingsError` for a value that cannot be."""
    language = environment.get("DASHBOARD_LANGUAGE") or None
    if language is not None and language not in LANGUAGES:
        text = N_("DASHBOARD_LANGUAGE is “{value}”; it may be “vi”, “en” or nothing.")
        raise SettingsError(Text(text, {"value": language}))
    too_few = _whole(environment, "DASHBOARD_TOO_FEW", SmallNumbers.too_few, 1, 1000)
    return Settings(
        # A relative path is meant from the project's folder, wherever the dashboard was started from.
        store=_ROOT / Path(environment.get("DASHBOARD_STORE") or "var/dashboard.duckdb").expanduser(),
        port=_whole(environment, "DASHBOARD_PORT", 8501, 1, 65535),
        address=environment.get("DASHBOARD_ADDRESS") or "127.0.0.1",
        upload_mb=_whole(environment, "DASHBOARD_UPLOAD_MB", 50, 1, 2000),
        user=environment.get("DASHBOARD_USER") or _account(),
        language=language,
        too_few=too_few,
        few=_whole(environment, "DASHBOARD_FEW", max(SmallNumbers.few, too_few), too_few, 10_000),
        answers=_whole(environment, "DASHBOARD_ANSWERS", SmallNumbers.answers, LEAST_ANSWERS, 10_000),
    )


def _whole(environment: Mapping[str, str], name: str, default: int, least: int, most: int) -> int:
    value = environment.get(name) or str(default)
    if not value.isdecimal() or not least <= int(value) <= most:
        text = N_("{name} is “{value}”; it must be a whole number from {least} to {most}.")
        raise SettingsError(Text(text, {"name": name, "value": value, "least": str(least), "most": str(most)}))
    return int(value)


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name, as in some containers
        return ""
