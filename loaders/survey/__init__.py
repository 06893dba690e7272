"""Reads the citizens' survey: lists of answers and of forms, and files with one respondent a row, which are only counted."""
