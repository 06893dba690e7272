"""Boundaries of units: a GeoJSON file in, one checked shape a known unit out."""
