"""Starts the dashboard in a process of its own, waits until it answers, and ends that process again."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
_PATIENCE = 180  # seconds: a first start reads every shipped file, on a machine that may be busy


@dataclass(frozen=True)
class Server:
    """A dashboard that answers. Written as text it is its address."""

    url: str
    log: Path
    process: subprocess.Popen

    def __str__(self) -> str:
        return self.url

    def said(self) -> str:
        """What it has printed so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")


def free_port() -> int:
    """A port of this computer that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def environment(store: Path, port: int, **settings: str) -> dict[str, str]:
    """The environment of a dashboard: nobody's settings but these, and English on its console."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("DASHBOARD_", "STREAMLIT_"))}
    ours = {"DASHBOARD_STORE": str(store), "DASHBOARD_PORT": str(port), "DASHBOARD_USER": "tester", "LC_ALL": "C.UTF-8"}
    return {**inherited, **ours, **settings}


@contextmanager
def running(store: Path, log: Path, command: Sequence[str] = (sys.executable, "-m", "ui"), **settings: str) -> Iterator[Server]:
    """The dashboard on this store file, until the block ends. `settings` are environment variables."""
    port = free_port()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment(store, port, **settings),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # `make` has the dashboard as a child; both are ended together, and nothing else
        )
    server = Server(f"http://127.0.0.1:{port}", log, process)
    try:
        _wait_until_it_answers(server)
        yield server
    finally:
        end(process)


def end(process: subprocess.Popen) -> None:
    """Ask this process, and what it started, to stop; insist after ten seconds."""
    for wish in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is None:
            os.killpg(process.pid, wish)
        try:
            process.wait(10)
            return
        except subprocess.TimeoutExpired:
            continue


def _wait_until_it_answers(server: Server) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if server.process.poll() is not None:
            raise RuntimeError(f"The dashboard ended with {server.process.returncode}:\n{server.said()}")
        try:
            with urllib.request.urlopen(f"{server}/_stcore/health", timeout=2) as answer:
                if answer.read() == b"ok":
                    return
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            time.sleep(0.1)
    raise RuntimeError(f"The dashboard did not answer within {_PATIENCE} seconds:\n{server.said()}")
