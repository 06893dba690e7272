"""One spreadsheet in; typed tables and a list of problems out."""

from loaders.first_sight import FirstSight, first_sight
from loaders.guessing import Found, guessed, look, suggest, suggest_words
from loaders.mapping import NEEDED
from loaders.read import VERSION, read

__all__ = ["NEEDED", "VERSION", "FirstSight", "Found", "first_sight", "guessed", "look", "read", "suggest", "suggest_words"]
