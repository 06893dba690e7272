"""The commune reform index in pictures: who stands where, what moved, and where points are lost."""
