"""What a file is, told by its first bytes; its name only says what somebody called it."""

import json
import re
from typing import Literal

from language import N_, Text
from loaders.cells import UnreadableError

Kind = Literal["zip", "ole2", "biff", "html", "xml", "mht", "text"]

_HTML = re.compile(r"<(?:!doctype html|html|head|meta|body|table|style|title|center|div)\b", re.IGNORECASE)
_MHT = re.compile(r"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_BIFF = (b"\x09\x08\x10\x00", b"\x09\x08\x08\x00", b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")
_PACKED = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")

PICTURE = N_("The file is a picture. Figures cannot be read from pictures: copy them into a template and drop that.")
PDF = N_("The file is a PDF document. Export the table as .xlsx from the program that made it, or copy it into a template.")
WORD = N_("The file is a Word document. Copy its table into Excel, save it as .xlsx and drop that.")
SLIDES = N_("The file is a presentation. Copy its table into Excel, save it as .xlsx and drop that.")
PACKED = N_("The file is a packed archive. Unpack it and drop the workbooks that are in it.")
SHAPES = N_(
    "The file holds shapes in another form than GeoJSON (a shapefile or KML). Export them from the map program as GeoJSON, in "
    "longitude and latitude (WGS 84), and drop that."
)
DATA = N_("The file holds data for programs (JSON or XML), not a table. Export it as .xlsx or .csv instead.")
OTHER = N_("The file is neither an Excel workbook nor a .csv table. Save it as one of these.")


def not_a_spreadsheet(text: str) -> UnreadableError:
    return UnreadableError("not_a_spreadsheet", Text(text))


def other_shapes() -> UnreadableError:
    """For the files of map programs that are not read: shapefiles and KML, packed or not."""
    return UnreadableError("boundary_layout", Text(SHAPES))


def kind_of(content: bytes) -> Kind:
    """Which reader the file is for. Raises `UnreadableError` for what is known to be no spreadsheet."""
    if not content.strip(b"\x00\t\r\n \xef\xbb\xbf"):
        raise UnreadableError("empty", Text(N_("The file is empty. Save it again from the program that made it.")))
    if content[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return "zip"
    if content[:4] == b"\x00\x00\x27\x0a":
        raise other_shapes()
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return "ole2"
    if content[:4] in _BIFF:
        return "biff"
    if b"%PDF-" in content[:1024]:
        raise not_a_spreadsheet(PDF)
    if content.startswith(_PICTURES) and any(byte < 9 for byte in content[:64]):
        raise not_a_spreadsheet(PICTURE)
    if content.startswith(_PACKED):
        raise not_a_spreadsheet(PACKED)
    if content.startswith(b"{\\rtf"):
        raise not_a_spreadsheet(WORD)
    return _kind_of_text(content)


def _kind_of_text(content: bytes) -> Kind:
    head = (
        content[:8192].replace(b"\x00", b"").decode("latin-1").removeprefix("ï»¿").removeprefix("ÿþ").removeprefix("þÿ").lstrip()
    )
    if _MHT.search(head) and "mime-version" in head.lower():
        return "mht"
    if head.startswith("<"):
        if "urn:schemas-microsoft-com:office:spreadsheet" in head and not _HTML.match(head):
            return "xml"
        if "<kml" in head:
            raise other_shapes()
        if _HTML.search(head):
            return "html"
        if head.startswith("<?xml"):
            raise not_a_spreadsheet(DATA)
    if head[:1] in ("{", "[") and _is_json(content):
        raise not_a_spreadsheet(DATA)
    return "text"


def _is_json(content: bytes) -> bool:
    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return False
    return True
