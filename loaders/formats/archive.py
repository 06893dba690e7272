"""A zipped workbook, unpacked no further than a spreadsheet ever needs to be."""

import io
import re
import zipfile
import zlib
from collections.abc import Collection, Iterator

from language import N_, Text
from loaders.cells import UnreadableError, letter

# A sheet of a million rows is some hundred megabytes of XML; a bomb is gigabytes, or swells a thousandfold.
LARGEST = 1 << 30
_LARGEST_RATIO = 300
_ALWAYS_ALLOWED = 100 << 20
_CHUNK = 1 << 20
_LAST_COLUMN = (1 << 14) - 1
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class Archive:
    """The parts of a zip by name. Raises `UnreadableError` for one that is damaged, protected or far too large."""

    def __init__(self, content: bytes) -> None:
        try:
            self._file = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, RuntimeError) as error:
            raise damaged() from error
        self._parts = {part.filename.replace("\\", "/").lstrip("/"): part for part in self._file.infolist()}
        declared = sum(part.file_size for part in self._parts.values())
        if declared > LARGEST or (declared > _ALWAYS_ALLOWED and declared > _LARGEST_RATIO * len(content)):
            raise too_large(declared)
        if any(part.flag_bits & 1 for part in self._parts.values()):
            raise protected()

    @property
    def names(self) -> list[str]:
        return list(self._parts)

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part piece by piece; what unpacks to more than the directory declares is refused, not believed."""
        try:
            with self._file.open(self._parts[name]) as part:
                while piece := part.read(_CHUNK):
                    yield piece
        except (
            KeyError,
            zipfile.BadZipFile,
            zlib.error,
            NotImplementedError,
            ValueError,
            EOFError,
            OSError,
            RuntimeError,
        ) as error:
            raise damaged() from error

    def read(self, name: str) -> bytes:
        return b"".join(self.chunks(name))

    def check_markup(self, besides: Collection[str] = ()) -> None:
        """Unpack every part that a reader will, once: readers believe a false size. `besides` are looked through elsewhere."""
        for name in self.names:
            if name.lower().endswith((".xml", ".rels", ".bin")) and name not in besides and "/media/" not in name:
                for piece in self.chunks(name):
                    if piece[:1] in (b"<", b"\xef") and _ENTITIES.search(piece, 0, 4096):
                        raise entities()


def damaged() -> UnreadableError:
    text = N_("The workbook is damaged or incomplete. Open it in Excel, save it again as .xlsx and try once more.")
    return UnreadableError("damaged", Text(text))


def protected() -> UnreadableError:
    text = N_("The workbook is protected by a password. Remove the password in Excel and save it again.")
    return UnreadableError("protected", Text(text))


def too_large(size: int) -> UnreadableError:
    text = N_(
        "The workbook would unpack to {megabytes} megabytes, far more than a table needs, and was not opened. "
        "Copy the table alone into a new workbook and save it as .xlsx."
    )
    return UnreadableError("too_large_to_read", Text(text, {"megabytes": size >> 20}))


def entities() -> UnreadableError:
    text = N_(
        "The file defines abbreviations of its own (a DOCTYPE), as no spreadsheet program writes them, and was not opened. "
        "Open it in Excel and save it as .xlsx."
    )
    return UnreadableError("damaged", Text(text))


def too_far(sheet: str, row: int, column: int) -> UnreadableError:
    """For a sheet whose last filled cell is so far out (row and column from 0)."""
    text = N_(
        "The sheet “{sheet}” has something as far out as cell {cell}, too far to be read as one table. "
        "Delete the rows and columns after the table, save the file and try again."
    )
    return UnreadableError(
        "too_large_to_read", Text(text, {"sheet": sheet, "cell": f"{letter(min(column, _LAST_COLUMN))}{row + 1}"})
    )
