"""Starts the dashboard: checks what can be checked, fills an empty store, and hands over to Streamlit."""

import locale
import os
import socket
import sys
from pathlib import Path

from language import N_, Language, Text, language_for
from store import StoreError, open_store
from ui.settings import Settings, SettingsError, settings
from ui.shipping import fill_if_empty

_ENTRY = Path(__file__).parent.parent / "dashboard.py"


def main() -> int:
    """0 after a clean end, 1 with one sentence on stderr if the dashboard cannot start."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # a console that has no Vietnamese letters shows “?” for them
    words = _console_language()
    try:
        chosen = settings()
        _check_port(chosen)
        store = open_store(chosen.store)
        try:
            fill_if_empty(store, words, lambda line: print(line, flush=True))
        finally:
            # One process may hold the store: from here on it is Streamlit's to open, in this same process.
            store.close()
    except (SettingsError, StoreError) as error:
        print(words.say(error.text), file=sys.stderr)
        return 1
    return _serve(chosen, words)


def _console_language() -> Language:
    """The setting's language, else the computer's: Vietnamese if it says so, else English."""
    set_here = next(filter(None, map(os.environ.get, ("DASHBOARD_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return language_for("vi" if (set_here or locale.getlocale()[0] or "").lower().startswith("vi") else "en")


def _check_port(chosen: Settings) -> None:
    with socket.socket(socket.AF_INET6 if ":" in chosen.address else socket.AF_INET) as probe:
        # As a server would: a port that a connection has just left may be taken at once.
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((chosen.address, chosen.port))
        except OSError as error:
            text = N_(
                "{address}:{port} cannot be used ({reason}). If the dashboard is already running, open it in the browser; "
                "else set DASHBOARD_PORT to another number."
            )
            values = {"address": chosen.address, "port": str(chosen.port), "reason": error.strerror or str(error)}
            raise SettingsError(Text(text, values)) from error


def _serve(chosen: Settings, words: Language) -> int:
    """Run Streamlit in this process until it is stopped."""
    from streamlit.web import cli  # a second and a half that a refused start need not wait for

    print(words.say("The dashboard is at {url} – end it with Ctrl+C.", url=chosen.url), flush=True)
    os.chdir(_ENTRY.parent)  # Streamlit looks for its configuration here
    sys.argv = [
        "streamlit",
        "run",
        _ENTRY.name,
        f"--server.address={chosen.address}",
        f"--server.port={chosen.port}",
        f"--server.maxUploadSize={chosen.upload_mb}",
        "--server.headless=true",
        "--logger.hideWelcomeMessage=true",  # the address has been printed, in the reader's language
    ]
    try:
        return cli.main(standalone_mode=False) or 0
    except RuntimeError as error:
        # What the command line makes of Ctrl+C, which is how the dashboard is meant to end.
        if isinstance(error.__cause__, KeyboardInterrupt):
            return 0
        raise


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)  # as a shell expects of a command ended with Ctrl+C
