"""Reads what units report of the indicators of the reform programme: as a list, or as the usual wide report."""
