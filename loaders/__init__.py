"""One spreadsheet in; typed tables and a list of problems out."""

from loaders.mapping import NEEDED, Found, look, suggest, suggest_words
from loaders.read import VERSION, read

__all__ = ["NEEDED", "VERSION", "Found", "look", "read", "suggest", "suggest_words"]
