"""Lists of dossiers become the table `dossiers`: read row by row, without the columns that may name a person."""
