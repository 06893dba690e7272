"""Walks through XML without building it, and without following any entity it defines."""

from collections.abc import Callable, Iterable
from xml.parsers import expat

from loaders.formats.archive import damaged, entities

Start = Callable[[str, dict[str, str]], None]


def walk(chunks: Iterable[bytes], *, start: Start, end: Callable[[str], None], text: Callable[[str], None] | None = None) -> None:
    """Call `start(name, attributes)`, `end(name)` and `text(data)` in document order; names are without their prefix.

    Raises `UnreadableError` where the XML is broken off or defines entities.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: start(
        name.rpartition(":")[2],
        {key.rpartition(":")[2]: value for key, value in attributes.items()} if attributes else attributes,
    )
    parser.EndElementHandler = lambda name: end(name.rpartition(":")[2])
    if text:
        parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:  # also for a code page nobody knows
        raise damaged() from error


def _refuse(*_: object) -> None:
    raise entities()
