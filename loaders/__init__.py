"""One spreadsheet in; typed tables and a list of problems out."""

from loaders.read import VERSION, read

__all__ = ["VERSION", "read"]
