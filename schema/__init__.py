"""The vocabulary every room shares: tables and their columns, statuses, periods, units, definitions."""
