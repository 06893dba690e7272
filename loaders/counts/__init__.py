"""Reports of counts become the table `counts`: form II.06a and its relatives, read row by row and held to their own sums."""
