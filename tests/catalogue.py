"""What the code says and what the Vietnamese catalogue knows; `python -m tests.catalogue` brings the catalogue up to date."""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
FILE = ROOT / "locale" / "vi" / "LC_MESSAGES" / "dashboard.po"
ROOMS = ("charts", "data", "exports", "language", "loaders", "metrics", "pages", "schema", "store", "ui")
KEYWORDS = {"say": None, "say_many": (1, 2), "N_": None}


def said() -> set:
    """Every message of the code, as text or as (one, many)."""
    return {
        message
        for room in ROOMS
        for _, _, message, _, _ in extract_from_dir(ROOT / room, method_map=[("**.py", "python")], keywords=KEYWORDS)
    }


def known() -> Catalog:
    with FILE.open("rb") as handle:
        return read_po(handle, locale="vi")


def main() -> None:
    """Add what is new, untranslated, drop what is no longer said, and print what waits for a translator."""
    old = known()
    new = Catalog(locale="vi")
    for message in sorted(said(), key=str):
        entry = old.get(message[0] if isinstance(message, tuple) else message)
        # A sentence that has got or lost its plural is to be translated anew.
        same = entry and isinstance(entry.string, tuple) == isinstance(message, tuple)
        new.add(message, entry.string if same else None)
    with FILE.open("wb") as handle:
        write_po(handle, new, width=120, sort_output=True, omit_header=True)
    for message in new:
        if message.id and not any(message.string or ()):
            print("to translate:", message.id)


if __name__ == "__main__":
    main()
