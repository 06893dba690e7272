"""Readers of an index's points as offices write them: a score sheet a unit, or a summary with a unit a row."""
