"""Reads files from the command line: `python -m loaders FILE… [--json] [--as DATASET] [--language vi|en]`."""

import argparse
import json
import locale
import sys
from pathlib import Path

import pandas as pd

from language import LANGUAGES, language_for
from loaders.read import read
from loaders.report import as_json, as_lines
from schema.tables import TABLES, UNITS

_KNOWN_UNITS = sorted((Path(__file__).parent.parent / "data").glob("*_units.csv"))


def main(arguments: list[str] | None = None) -> int:
    """0 if every file was accepted, 1 if one was refused; argparse ends with 2 for wrong usage."""
    parser = argparse.ArgumentParser(prog="python -m loaders", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="print one JSON object a file")
    parser.add_argument("--as", dest="dataset", choices=sorted(TABLES), help="take only tables of this kind")
    parser.add_argument("--language", choices=sorted(LANGUAGES), help="the language of the sentences")
    given = parser.parse_args(arguments)
    words = language_for(given.language or locale.getlocale()[0] or "en")
    units = known_units()
    accepted = True
    for path in given.files:
        found = read(path, units=units, dataset=given.dataset)
        accepted &= found.accepted
        print(json.dumps(as_json(found, words), ensure_ascii=False) if given.json else "\n".join(as_lines(found, words)))
    return 0 if accepted else 1


def known_units() -> pd.DataFrame:
    """The units that ship with the dashboard: what a fresh store knows."""
    frames = [table.frame for path in _KNOWN_UNITS for table in read(path, dataset="units").tables]
    return pd.concat(frames, ignore_index=True) if frames else UNITS.conform([])


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main())
