"""Times loading against the reader that only takes the cells, and against pandas: `python -m benchmarks [ROWS]`."""

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.exports import write, write_csv, write_with_real_days
from data.shipped import HERE

_ROUNDS = 3
_ROOT = Path(__file__).parent.parent
# Each runs in a process of its own and prints its seconds and its peak memory in bytes.
_OURS = {
    "loaders": "found = loaders.read(content, name=path.name, units=units); assert found.accepted",
    "apart": "found = read_apart(content, name=path.name, units=units); assert found.accepted",
}
# By the kind of file; the bare reader and pandas come with ours between them.
MEASURED = {
    ".xlsx": {
        "cells": "CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()",
        **_OURS,
        "pandas": "pd.read_excel(io.BytesIO(content), engine='openpyxl')",
    },
    ".csv": {
        "cells": "list(csv.reader(io.StringIO(content.decode())))",
        **_OURS,
        "pandas": "pd.read_csv(io.BytesIO(content))",
    },
}
_PROGRAM = """
import csv, gc, io, sys, time
from pathlib import Path
import pandas as pd, openpyxl
from python_calamine import CalamineWorkbook
import loaders
from loaders.__main__ import known_units
from loaders.apart import read_apart
try:
    import resource
except ImportError:
    resource = None

def peak():
    if resource is None:
        return 0
    return 1024 * max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))

units = known_units()
path = Path(sys.argv[1])
content = path.read_bytes()
gc.disable()
idle, start = peak(), time.perf_counter()
{what}
print(time.perf_counter() - start, peak() - idle)
"""


def measure(what: str, path: Path) -> tuple[float, int]:
    """Seconds, and bytes of memory above those of an idle process, that one way of reading the file takes."""
    program = [sys.executable, "-c", _PROGRAM.format(what=MEASURED[path.suffix][what]), str(path)]
    seconds, memory = subprocess.run(program, cwd=_ROOT, check=True, capture_output=True, text=True).stdout.split()
    return float(seconds), int(memory)


def main(n: int) -> None:
    """Print the ratios for each file; the goals are for the list as programs export it."""
    with tempfile.TemporaryDirectory() as folder:
        seconds = _compare("a list", write(Path(folder) / "export.xlsx", n))
        _say("typed and checked against the bare cells", seconds["loaders"] / seconds["cells"], "at most", 2.5)
        _say("pandas with openpyxl against typed and checked", seconds["pandas"] / seconds["loaders"], "at least", 4)
        _compare("the list with real days and one more personal column", write_with_real_days(Path(folder) / "days.xlsx", n))
        _compare("the list as text", write_csv(Path(folder) / "export.csv", n))
    _compare("a small form II.06a", HERE / "anh_son_2019_ii06a.xlsx")


def _compare(title: str, path: Path) -> dict[str, float]:
    """Print each way's time as a ratio to the bare reader's, the least of some rounds, and its memory to the file's size; the
    seconds of each way."""
    size = path.stat().st_size
    found: dict[str, list[tuple[float, int]]] = {what: [] for what in MEASURED[path.suffix]}
    for _ in range(_ROUNDS):
        for what, times in found.items():
            times.append(measure(what, path))
    seconds = {what: min(time for time, _ in times) for what, times in found.items()}
    memory = {what: max(peak for _, peak in times) for what, times in found.items()}
    print(f"{title}: {path.suffix}, {size / 1e6:.2f} MB; least of {_ROUNDS} rounds")
    for what in found:
        print(
            f"{what:>8}: {seconds[what] / seconds['cells']:6.2f} × the bare cells, memory {memory[what] / size:5.1f} × the file"
        )
    return seconds


def _say(what: str, ratio: float, bound: str, goal: float) -> None:
    reached = ratio <= goal if bound == "at most" else ratio >= goal
    print(f"{what}: {ratio:.2f} ({bound} {goal}: {'reached' if reached else 'missed'})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
