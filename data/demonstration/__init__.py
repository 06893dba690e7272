"""What is made up about Anh Sơn, so that every page can be tried: one program a kind of figures, all from one seed."""
