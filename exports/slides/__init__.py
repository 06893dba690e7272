"""A meeting's storyboard as PowerPoint slides whose charts and tables are native and can be edited."""

from exports.slides.deck import presentation

__all__ = ["presentation"]
