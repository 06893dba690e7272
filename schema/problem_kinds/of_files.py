"""What can be wrong with a file as a whole, its layout and how it was read."""

from language import N_
from schema.problem_kinds.kind import COUNTED_TWICE, NO_FIGURE, NO_PERIOD, TWO_MEANINGS, ProblemKind

_NO_SPREADSHEET = N_("Nothing can be read from the file.")
_NOT_LOST = N_("It says what is not in the figures, so that nobody looks for it there.")
_SAVE_AGAIN = N_("A workbook saved as .xlsx without a password, or a .csv saved as UTF-8.")
_HIDDEN = N_("What is hidden in the file is easily overlooked when its figures are compared.")
_LETTERS = N_("A name that is read wrongly is another unit.")

OF_FILES: dict[str, ProblemKind] = {
    # The file
    "empty": ProblemKind(N_("Empty file"), _NO_SPREADSHEET, N_("A file with at least one visible sheet that has figures.")),
    "protected": ProblemKind(N_("Protected workbook"), _NO_SPREADSHEET, _SAVE_AGAIN),
    "not_a_spreadsheet": ProblemKind(N_("Not a spreadsheet"), _NO_SPREADSHEET, _SAVE_AGAIN),
    "damaged": ProblemKind(N_("Damaged workbook"), _NO_SPREADSHEET, _SAVE_AGAIN),
    "encoding": ProblemKind(N_("Unreadable letters"), _NO_SPREADSHEET, _SAVE_AGAIN),
    "cannot_open": ProblemKind(N_("File cannot be opened"), _NO_SPREADSHEET, _SAVE_AGAIN),
    "unreadable": ProblemKind(N_("File cannot be read"), _NO_SPREADSHEET, _SAVE_AGAIN),
    "not_recognised": ProblemKind(
        N_("Unknown layout"),
        N_("Figures are never guessed from a table that is not known."),
        N_("One of the forms that are known, or a template filled in."),
    ),
    "sheet_not_read": ProblemKind(N_("Sheet left out"), _NOT_LOST, N_("Nothing, if the sheet holds no figures.")),
    "columns_not_used": ProblemKind(N_("Columns left out"), _NOT_LOST, N_("Nothing, if no figure is missing.")),
    "overdue_of_which": ProblemKind(
        N_("Overdue of which dossiers"), TWO_MEANINGS, N_("A heading such as “Đang giải quyết › Quá hạn”, or your mapping.")
    ),
    "columns_together": ProblemKind(
        N_("Two figures in one column"),
        N_("Neither figure can be told from the other, and one of them would pass for both."),
        N_("A column for each, or a heading that names one of them. Nothing, where the official form has one column for both."),
    ),
    "personal_columns_dropped": ProblemKind(
        N_("Personal columns left out"),
        N_("The dashboard keeps no personal data; these columns were not read."),
        N_("Nothing. Leaving these columns out of the export is safer still."),
    ),
    "personal_values": ProblemKind(
        N_("Personal values left out"),
        N_("The dashboard keeps no personal data, whatever column it is typed into."),
        N_("Only the name of the office or the procedure in this column."),
    ),
    "no_rows": ProblemKind(N_("No figures"), N_("There is nothing to publish."), N_("At least one row below the headings.")),
    # How the file was read
    "hidden_sheet": ProblemKind(N_("Hidden sheet"), _HIDDEN, N_("Nothing, if its figures are meant.")),
    "hidden_rows": ProblemKind(N_("Hidden rows"), _HIDDEN, N_("Nothing, if their figures are meant.")),
    "hidden_columns": ProblemKind(N_("Hidden columns"), _HIDDEN, N_("Nothing, if their figures are meant.")),
    "encoding_assumed": ProblemKind(N_("Letters worked out"), _LETTERS, N_("Names that look right in the preview.")),
    "old_font": ProblemKind(N_("Old Vietnamese font"), _LETTERS, N_("Names that look right in the preview.")),
    "mixed_fonts": ProblemKind(N_("Mixed fonts"), _LETTERS, N_("All texts in a Unicode font.")),
    "other_reader": ProblemKind(
        N_("Read another way"), N_("The file is not quite as Excel writes it."), N_("Totals that are right in the preview.")
    ),
    "cut_off": ProblemKind(N_("File cut off"), N_("Rows may be missing."), N_("All rows of the export.")),
    "open_quotation_mark": ProblemKind(
        N_("Open quotation mark"), N_("Rows may have run together."), N_("As many rows in the preview as in the file.")
    ),
    "no_sheets": ProblemKind(N_("No sheet"), _NO_SPREADSHEET, _SAVE_AGAIN),
    "no_table": ProblemKind(N_("No table"), _NO_SPREADSHEET, _SAVE_AGAIN),
    "too_large_to_read": ProblemKind(N_("Too large"), _NO_SPREADSHEET, N_("The table alone, in a workbook of its own.")),
    "took_too_long": ProblemKind(N_("Took too long"), _NO_SPREADSHEET, N_("The table alone, in a workbook of its own.")),
    "reader_died": ProblemKind(N_("Reading broke off"), _NO_SPREADSHEET, _SAVE_AGAIN),
    "cancelled": ProblemKind(N_("Cancelled"), _NO_SPREADSHEET, N_("Drop the file again.")),
    # The layout
    "mapping_incomplete": ProblemKind(N_("Columns not chosen"), NO_FIGURE, N_("A column for each that is marked with *.")),
    "missing_column": ProblemKind(N_("Column missing"), NO_FIGURE, N_("The column that is named.")),
    "column_twice": ProblemKind(
        N_("Two columns for one thing"), N_("Taking the wrong one would be a wrong figure."), N_("Headings that tell them apart.")
    ),
    "of_which_rows": ProblemKind(N_("Parts of a row left out"), COUNTED_TWICE, N_("Nothing, if they are parts."), kept=True),
    "of_which_unclear": ProblemKind(N_("Part or row of its own"), COUNTED_TWICE, N_("Numbers in the first column, or dashes.")),
    "row_no_data": ProblemKind(
        N_("Row that is no unit and no field"), COUNTED_TWICE, N_("Nothing, if it is a comparison or a running total.")
    ),
    "another_table": ProblemKind(
        N_("Another table below"), _NOT_LOST, N_("Nothing, if the lower table is not of dossiers received and resolved.")
    ),
    "as_table_above": ProblemKind(
        N_("Period and unit of the table above"),
        N_("Figures of another period or unit would pass for this one's."),
        N_("Nothing, if both tables are of one unit and one period."),
    ),
    "whole_and_fields": ProblemKind(
        N_("A unit's whole and its fields"), COUNTED_TWICE, N_("One table of the unit: its own row, or its rows by field.")
    ),
    "row_may_be_part": ProblemKind(N_("Row that may be a part"), COUNTED_TWICE, N_("Nothing, if it is a row of its own.")),
    "footer_left_out": ProblemKind(N_("Lines below the list"), _NOT_LOST, N_("Nothing, if they are no dossiers.")),
    "row_is_sum": ProblemKind(N_("Row taken for a total"), COUNTED_TWICE, N_("“Cộng” or “Tổng cộng” in its name.")),
    "row_may_be_sum": ProblemKind(N_("Row that may be a total"), COUNTED_TWICE, N_("Nothing, if it is a row of its own.")),
    "several_periods": ProblemKind(N_("Several periods in one table"), NO_PERIOD, N_("One period under each header.")),
    "sheet_name_differs": ProblemKind(
        N_("Sheet's name and title differ"), NO_PERIOD, N_("The same period in the title and the sheet's name.")
    ),
    # What may mean two things
    "day_order": ProblemKind(N_("Day or month first"), TWO_MEANINGS, N_("Your answer to the question.")),
    "day_first_likely": ProblemKind(
        N_("Day first, by how long dossiers take"), TWO_MEANINGS, N_("Nothing, if the days in the preview are right."), kept=True
    ),
    "month_first": ProblemKind(
        N_("Month written first"), TWO_MEANINGS, N_("Nothing, if the days in the preview are right."), kept=True
    ),
    "days_turned": ProblemKind(
        N_("Day and month changed over"), TWO_MEANINGS, N_("Days that are right in the preview."), kept=True
    ),
    "decimals_or_thousands": ProblemKind(N_("Decimals or thousands"), TWO_MEANINGS, N_("Your answer to the question.")),
    "decimals_are_thousands": ProblemKind(
        N_("Decimals read as thousands"), TWO_MEANINGS, N_("Whole numbers of dossiers."), kept=True
    ),
    "total_without_carried_over": ProblemKind(
        N_("Total without those carried over"),
        N_("Received would be too small by the dossiers carried over."),
        N_("Nothing, if the sum is right in the preview."),
        kept=True,
    ),
    "cell_error": ProblemKind(N_("Spreadsheet error in a cell"), NO_FIGURE, N_("A value, or a formula that gives one.")),
}
