"""How fast and how large loading is, as ratios in one run: `make bench`."""
