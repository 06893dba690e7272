"""Reads files from the command line: `python -m loaders FILE… [--map MAPPING.json] [--suggest] [--json]`, more with --help."""

import argparse
import json
import locale
import sys
from pathlib import Path
from typing import Any

import pandas as pd

from language import LANGUAGES, Language, language_for
from loaders.apart import read_apart
from loaders.cells import UnreadableError
from loaders.guessing import for_editing, look
from loaders.read import read
from loaders.report import as_json, as_lines
from schema.mappings import MAPPABLE, MappingError, mappings_in
from schema.tables import TABLES, UNITS
from schema.uploads import ReadFile

_ABOUT = "Reads spreadsheets as the page “Data” does, and says what they hold and what is wrong with them."
_MORE = (
    "The keys of a mapping, what may be written for each, and a worked example: docs/loading.md, “A table nobody knows” "
    "(docs/loading.vi.md, “Bảng chưa ai biết”)."
)
_KNOWN_UNITS = sorted((Path(__file__).parent.parent / "data").glob("*_units.csv"))


def main(arguments: list[str] | None = None) -> int:
    """0 if every file was accepted, 1 if one was refused; argparse ends with 2 for wrong usage."""
    given = _parser().parse_args(arguments)
    words = language_for(given.language or locale.getlocale()[0] or "en")
    if given.suggest:
        return _suggest(given.files, given.dataset, words)
    try:
        mappings = [mapping for path in given.map for mapping in mappings_in(path.read_text(encoding="utf-8"))]
    except (MappingError, OSError, UnicodeError) as error:
        print(words.say(error.text) if isinstance(error, MappingError) else str(error), file=sys.stderr)
        return 1
    units = known_units()
    accepted = True
    for path in given.files:
        found = _read(path, units=units, dataset=given.dataset, mappings=mappings, answers=dict(given.answer))
        accepted &= found.accepted
        print(json.dumps(as_json(found, words), ensure_ascii=False) if given.json else "\n".join(as_lines(found, words)))
    return 0 if accepted else 1


def _read(path: Path, **keywords: Any) -> ReadFile:
    """A file read in a process of its own; one that cannot be opened is told here."""
    try:
        content = path.read_bytes()
    except OSError:
        return read(path, **keywords)
    return read_apart(content, name=path.name, **keywords)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m loaders", description=_ABOUT, epilog=_MORE)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="print one JSON object a file")
    parser.add_argument("--as", dest="dataset", choices=sorted(TABLES), help="take only tables of this kind")
    parser.add_argument(
        "--map", type=Path, action="append", default=[], metavar="MAPPING.json", help="read tables with its headings as it says"
    )
    parser.add_argument(
        "--suggest",
        action="store_true",
        help="print a mapping to edit instead of reading the file; docs/loading.md explains its keys and codes",
    )
    parser.add_argument(
        "--answer",
        type=_answer,
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="answer a question of an earlier reading; --json prints keys and values",
    )
    parser.add_argument("--language", choices=sorted(LANGUAGES), help="the language of the sentences")
    return parser


def _answer(text: str) -> tuple[str, str]:
    key, sign, value = text.rpartition("=")
    if not sign:
        raise argparse.ArgumentTypeError(f"{text!r} is not KEY=VALUE")
    return key, value


def _suggest(files: list[Path], dataset: str | None, words: Language) -> int:
    """For each file a mapping to be edited, or a list of them if it has several tables; 1 if a file has none."""
    found_all = True
    for path in files:
        try:
            tables = look(path.read_bytes(), path.name)
        except (UnreadableError, OSError) as error:
            print(words.say(error.text) if isinstance(error, UnreadableError) else str(error), file=sys.stderr)
            tables = []
        found_all &= bool(tables)
        # Sheets with the same headings are one mapping.
        by_headings = {
            tuple(sorted(table.labels)): for_editing(table, dataset if dataset in MAPPABLE else None, path.stem, words)
            for table in reversed(tables)
        }
        written = list(reversed(by_headings.values()))
        if written:
            print(json.dumps(written[0] if len(written) == 1 else written, ensure_ascii=False, indent=2))
    return 0 if found_all else 1


def known_units() -> pd.DataFrame:
    """The units that ship with the dashboard: what a fresh store knows."""
    frames = [table.frame for path in _KNOWN_UNITS for table in read(path, dataset="units").tables]
    return pd.concat(frames, ignore_index=True) if frames else UNITS.conform([])


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main())
