"""The commune reform index: totals, ranks and bands, what changed, and where points are lost."""
