"""Whether an Office program opens a file without an offer to repair it, by the rules of the Open XML SDK; and its links."""

import io
import posixpath
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from openxml_audit import OpenXmlValidator

# An extension that Excel writes just so and the validator does not know.
_UNKNOWN = "dispNaAsBlank"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_OBJECT = "{http://schemas.openxmlformats.org/presentationml/2006/main}cNvPr"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# The kind of a file by the folder of its main part.
_KINDS = {"ppt": "pptx", "word": "docx", "xl": "xlsx"}


def faults(content: bytes, where: str = "") -> list[str]:
    """What is wrong with a file, one sentence each; nothing where it is sound. Files within it are checked as well.

    openxml-audit knows the schemas; what it lets pass of the package's own rules (ECMA-376 part 2) is added here.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as package, tempfile.TemporaryDirectory() as folder:
        kind = next(kind for start, kind in _KINDS.items() if any(name.startswith(f"{start}/") for name in package.namelist()))
        file = Path(folder) / f"file.{kind}"
        file.write_bytes(content)
        found = [f"{where}{fault}" for fault in OpenXmlValidator().validate(file).errors if _UNKNOWN not in fault.path]
        found = found or [f"{where}{fault}" for fault in (*_content_types(package), *_doubled_numbers(package))]
        for name in _embedded(package):
            found += faults(package.read(name), f"{where}{name} → ")
    return found


def links(content: bytes) -> list[str]:
    """Where a file leads to outside of itself, and files within it."""
    found = []
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            if name.endswith(".rels"):
                tree = etree.fromstring(package.read(name))
                found += [one.get("Target") for one in tree.iter(_RELATIONSHIP) if one.get("TargetMode") == "External"]
        for name in _embedded(package):
            found += links(package.read(name))
    return found


def _content_types(package: zipfile.ZipFile) -> Iterator[str]:
    """Every part has one content type, and every content type its part."""
    types, parts = etree.fromstring(package.read("[Content_Types].xml")), package.namelist()
    defaults = {one.get("Extension").lower() for one in types.iter(_TYPES + "Default")}
    overrides = [one.get("PartName").lstrip("/") for one in types.iter(_TYPES + "Override")]
    yield from (f"{name} has a content type but is not there" for name in overrides if name not in parts)
    yield from (f"{name} has two content types" for name, n in Counter(overrides).items() if n > 1)
    for name in parts:
        if name not in overrides and posixpath.splitext(name)[1].lstrip(".").lower() not in defaults | {""}:
            yield f"{name} has no content type"


def _doubled_numbers(package: zipfile.ZipFile) -> Iterator[str]:
    """Objects of a slide have numbers of their own."""
    for part in package.namelist():
        if part.startswith("ppt/slides/slide"):
            ids = [one.get("id") for one in etree.fromstring(package.read(part)).iter(_OBJECT)]
            yield from (f"{part}: two objects have the number {one}" for one, n in Counter(ids).items() if n > 1)


def _embedded(package: zipfile.ZipFile) -> list[str]:
    return [name for name in package.namelist() if name.endswith(tuple(_KINDS.values()))]
