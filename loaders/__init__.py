"""One spreadsheet in; typed tables and a list of problems out."""

from loaders.mapping import look, suggest
from loaders.read import VERSION, read

__all__ = ["VERSION", "look", "read", "suggest"]
