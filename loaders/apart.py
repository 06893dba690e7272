"""Works on a file in a process of its own, so that no file can take the memory, the time or the life of the dashboard."""

import contextlib
import gc
import hashlib
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import loaders
from language import N_, Language, Text
from loaders.cells import UnreadableError
from schema.problems import Problem
from schema.uploads import ReadFile

try:
    import resource
except ImportError:  # Windows has no such limits
    resource = None

_ROOT = Path(__file__).parent.parent
_POLL_SECONDS = 0.05
_OUT_OF_MEMORY = 77
_DEATHS = {"SIGABRT": "too_large_to_read", "SIGKILL": "too_large_to_read", "SIGXCPU": "took_too_long"}
_SENTENCES = {
    "too_large_to_read": N_("The file is too large to be read. Split it, or keep only the sheet with the table."),
    "took_too_long": N_("Reading the file took too long and was stopped. Split it, or keep only the sheet with the table."),
    "cancelled": N_("Reading the file was stopped."),
    "reader_died": N_("The file brought its reader to a halt. Open it in Excel, save it again as .xlsx and try once more."),
}


@dataclass(frozen=True)
class Limits:
    """How long reading may take, in seconds, and how much memory it may use on top of an empty reader, in megabytes.

    Memory is limited only where the system can do that (not on Windows); time always.
    """

    seconds: float = 120
    megabytes: int = 3000


def _marked(content: bytes, **keywords: Any) -> bytes:
    from loaders.marking.workbook import marked  # here, for it needs openpyxl, which every reader would wait for

    return marked(content, **keywords)


# What can be done with a file elsewhere: each takes its bytes, its name, and keywords that can be pickled.
_TASKS: dict[str, Callable[..., Any]] = {
    "read": loaders.read,
    "first_sight": loaders.first_sight,
    "look": loaders.look,
    "mark": _marked,
}
# Those that read a file and tell how far they are.
_READING = ("read", "first_sight")


class _Waiting:
    """A process that has started ahead of its task. It ends by itself with this one, whose end closes its pipe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen | None = None

    def prepare(self) -> None:
        with self._lock:
            if self._process is None or self._process.poll() is not None:
                self._process = self._started()

    def take(self) -> subprocess.Popen:
        with self._lock:
            process, self._process = self._process, None
        return process if process is not None and process.poll() is None else self._started()

    def _started(self) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, "-m", "loaders.apart"],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH")]))},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )


_waiting = _Waiting()


def prepare() -> None:
    """Start the process that the next file will be read in, so that it need not wait for the second that takes. Does nothing if
    one is waiting already."""
    _waiting.prepare()


class Reading:
    """A file being worked on elsewhere. Ask `poll` from time to time; `cancel` ends it. Nothing needs to be closed."""

    def __init__(self, content: bytes, name: str, keywords: dict[str, Any], limits: Limits, task: str = "read") -> None:
        self._content, self._name, self._task = content, name, task
        self._progress = 0.0, Text(N_("Starting"))
        self._result: Any = None
        self._stopped: str | None = None
        self._process = _waiting.take()
        self._deadline = threading.Timer(limits.seconds, self._stop, ["took_too_long"])
        self._deadline.daemon = True
        self._deadline.start()
        asked = {"task": task, "name": name, "limits": limits, "keywords": keywords}
        threading.Thread(target=self._send, args=[asked], daemon=True).start()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    @property
    def progress(self) -> tuple[float, Text]:
        """The share done (0 to 1) and what is being done."""
        return self._progress

    def poll(self) -> Any:
        """What was read, or why it could not be (in the `ReadFile` or, of other tasks, an `UnreadableError`); None until then."""
        return None if self._listener.is_alive() else self._result

    def wait(self, seconds: float) -> None:
        """Wait until it is read, but no longer than this."""
        self._listener.join(seconds)

    def cancel(self) -> None:
        """End it; `poll` then gives a file with the error "cancelled". Without effect on what has already been read."""
        self._stop("cancelled")

    def _stop(self, why: str) -> None:
        if self._process.poll() is None:
            self._stopped = self._stopped or why
            self._process.kill()

    def _send(self, task: dict[str, Any]) -> None:
        with contextlib.suppress(OSError), self._process.stdin as pipe:  # a child that died takes no more
            pickle.dump(task, pipe)
            pipe.write(self._content)

    def _listen(self) -> None:
        """Take what the child says until it ends; what it says last is the result."""
        result = None
        with self._process.stdout as pipe, contextlib.suppress(EOFError, pickle.UnpicklingError, OSError):
            while True:
                kind, said = pickle.load(pipe)
                if kind == "result":
                    result = said
                else:
                    self._progress = said
        code = self._process.wait()
        self._deadline.cancel()
        self._result = result if result is not None and not self._stopped else self._failed(self._stopped or _death(code))
        self._content = b""

    def _failed(self, code: str) -> ReadFile | loaders.FirstSight | UnreadableError:
        if self._task not in _READING:
            return UnreadableError(code, Text(_SENTENCES[code]))
        problem = Problem("error", code, Text(_SENTENCES[code]))
        sha256 = hashlib.sha256(self._content).hexdigest()
        found = ReadFile(self._name, sha256, len(self._content), (), (problem,), loaders.VERSION)
        return found if self._task == "read" else loaders.FirstSight(found)


def _death(code: int) -> str:
    if code == _OUT_OF_MEMORY:
        return "too_large_to_read"
    names = {-number.value: number.name for number in signal.Signals}
    return _DEATHS.get(names.get(code, ""), "reader_died")


def start(source: bytes, *, name: str, limits: Limits = Limits(), first: bool = False, **keywords: Any) -> Reading:
    """Begin to read a file; `keywords` are those of `loaders.read` (but `progress`) and must be picklable. `first`: it gives what
    `loaders.first_sight` gives."""
    return Reading(source, name, keywords, limits, "first_sight" if first else "read")


def read_apart(
    source: bytes,
    *,
    name: str,
    limits: Limits = Limits(),
    progress: Callable[[float, Text], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    **keywords: Any,
) -> ReadFile:
    """What `loaders.read` gives, read in a process of its own; `cancelled` is asked again and again and ends it by True.

    A reader that is killed, aborts, takes too long or is cancelled gives a file with one error: "too_large_to_read",
    "took_too_long", "cancelled" or "reader_died".
    """
    reading = start(source, name=name, limits=limits, **keywords)
    told = None
    while (found := reading.poll()) is None:
        if cancelled is not None and cancelled():
            reading.cancel()
        if progress is not None and reading.progress != told:
            told = reading.progress
            progress(*told)
        reading.wait(_POLL_SECONDS)
    if progress is not None and reading.progress != told:
        progress(*reading.progress)
    return found


def look_apart(source: bytes, *, name: str, limits: Limits = Limits()) -> list[loaders.Found]:
    """What `loaders.look` gives, found in a process of its own. Raises `UnreadableError`."""
    return _result(Reading(source, name, {}, limits, "look"), limits)


def mark_apart(source: bytes, *, name: str, read: ReadFile, words: Language, limits: Limits = Limits()) -> bytes:
    """What `loaders.marking.workbook.marked` gives, made in a process of its own. Raises `UnreadableError`."""
    return _result(Reading(source, name, {"read": read, "words": words}, limits, "mark"), limits)


def _result(reading: Reading, limits: Limits) -> Any:
    # The reading ends itself within its limit.
    reading.wait(2 * limits.seconds)
    found = reading.poll()
    if isinstance(found, UnreadableError):
        raise found
    return found


def _limit(limits: Limits) -> None:
    """Limit this process where the system can: addresses beyond what an empty reader has, and seconds of work."""
    if resource is None:
        return
    seconds = int(limits.seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError, ValueError):  # only Linux tells what is used already
        used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        most = used + (limits.megabytes << 20)
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _serve(asked: BinaryIO, answer: BinaryIO) -> None:
    """The child: take the task and the file from one pipe, say progress and the result into the other."""

    def tell(kind: str, what: object) -> None:
        pickle.dump((kind, what), answer)
        answer.flush()

    try:
        task = pickle.load(asked)
    except EOFError:  # nothing was asked of it
        return
    _limit(task["limits"])
    content = asked.read()
    gc.disable()  # one file is read, then all memory is given back; looking for cycles meanwhile costs a third of the time
    keywords = dict(task["keywords"], name=task["name"])
    if task["task"] in _READING:
        keywords["progress"] = lambda share, text: tell("progress", (share, text))
    try:
        tell("result", _TASKS[task["task"]](content, **keywords))
    except UnreadableError as error:
        tell("result", error)


def _main() -> None:
    # Whatever a library prints must not get between the answers.
    answer = os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), 1)
    with answer:
        try:
            _serve(sys.stdin.buffer, answer)
        except MemoryError:
            os._exit(_OUT_OF_MEMORY)  # at once: saying more would need memory


if __name__ == "__main__":
    _main()
