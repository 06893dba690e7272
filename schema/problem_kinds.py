"""The kinds of problems a file can have: what each is called, why it matters, and what is expected instead."""

from dataclasses import dataclass

from language import N_


@dataclass(frozen=True)
class ProblemKind:
    """One kind of problem, by its code in `KINDS`; the three texts are keys of the catalogue.

    `kept` says that its sentences hold nothing but counts, days and names of units, so that they may stay with the batch;
    of any other kind only the places are kept.
    """

    title: str
    why: str
    expected: str
    kept: bool = False


_NO_SPREADSHEET = N_("Nothing can be read from the file.")
_COUNTED_TWICE = N_("The same dossiers would be counted twice.")
_NO_FIGURE = N_("A figure that cannot be read would be missing from every sum without anybody noticing.")
_NO_PERIOD = N_("Figures of unknown days can be compared with nothing, and could replace those of another period.")
_NO_UNIT = N_("Figures that belong to nobody can stand in no table.")
_LATE_OR_NOT = N_("On time and late cannot be told apart without it.")
_BACKWARDS = N_("The days contradict each other, so whether it was on time would be a guess.")
_LATE_FINDING = N_("The days contradict each other, so whether it was put right in time would be a guess.")
_ADDS_UP = N_("One of the figures is mistyped, or some dossiers are in none of the parts. The figures are kept as printed.")
_POINTS = N_("One of the figures is mistyped, here or at the source. The points are kept as printed.")
_NOT_LOST = N_("It says what is not in the figures, so that nobody looks for it there.")
_SAVE_AGAIN = N_("A workbook saved as .xlsx without a password, or a .csv saved as UTF-8.")
_ONE_ROW = N_("One row for each; remove the other.")
_END_AFTER_START = N_("A day on or after the one it follows.")
_HIDDEN = N_("What is hidden in the file is easily overlooked when its figures are compared.")
_LETTERS = N_("A name that is read wrongly is another unit.")
_NO_OWNER = N_("A shape is drawn only for the unit whose code it bears.")
_NO_SHAPES = N_("There would be nothing to draw.")
_GEOJSON = N_("A GeoJSON FeatureCollection of areas in longitude and latitude (WGS 84).")
_OWN_CODE = N_("The unit's code, as in the list of units, in a property such as “ma_xa” or “code”.")
_ONE_SHAPE = N_("One Polygon or MultiPolygon for each unit.")
_TWO_MEANINGS = N_("The same cell can mean two things, and only one of them is right.")

KINDS: dict[str, ProblemKind] = {
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
        N_("Overdue of which dossiers"), _TWO_MEANINGS, N_("A heading such as “Đang giải quyết › Quá hạn”, or your mapping.")
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
    # Whose and when
    "unit_missing": ProblemKind(N_("Unit not named"), _NO_UNIT, N_("A column or a line above the table that names the unit.")),
    "label_missing": ProblemKind(N_("Row without a name"), _NO_UNIT, N_("The name of the unit or field of work in each row.")),
    "unit_unknown": ProblemKind(
        N_("Unit not in the list"),
        N_("It is not compared with the same unit under another name, and not placed under its area."),
        N_("The unit's name as in the list of units for that time, or a list of units that has it."),
        kept=True,
    ),
    "successor_without_end": ProblemKind(
        N_("Successor without a last day"),
        N_("From which day on its figures are those of another unit is not known."),
        N_("The day on which the unit ended, beside its successor."),
    ),
    "successor_unknown": ProblemKind(
        N_("Successor not in the list"),
        N_("In today's boundaries its figures stay under its own name."),
        N_("A row for the unit it became part of."),
        kept=True,
    ),
    "period_missing": ProblemKind(N_("Period not named"), _NO_PERIOD, N_("The first and the last day the figures cover.")),
    "period_not_dates": ProblemKind(N_("Impossible day in the period"), _NO_PERIOD, N_("Two days of the calendar.")),
    "period_reversed": ProblemKind(N_("Period ends before it begins"), _NO_PERIOD, _END_AFTER_START),
    "period_from_file_name": ProblemKind(
        N_("Period taken from the file's name"), _NO_PERIOD, N_("The two days, if these are not the right ones."), kept=True
    ),
    "period_dates_assumed": ProblemKind(
        N_("Days of the period assumed"), _NO_PERIOD, N_("The two days, if these are not the right ones."), kept=True
    ),
    "period_partial": ProblemKind(
        N_("Part of a period"),
        N_("Totals of a part are not compared with those of a whole period."),
        N_("Nothing, if the period is still running."),
        kept=True,
    ),
    # One cell
    "missing_value": ProblemKind(N_("Empty required cell"), _NO_FIGURE, N_("A value in every row of this column.")),
    "not_a_count": ProblemKind(N_("Not a whole number"), _NO_FIGURE, N_("A whole number of dossiers, for example 12979.")),
    "not_a_number": ProblemKind(N_("Not a number"), _NO_FIGURE, N_("A number, for example 96.89.")),
    "not_a_date": ProblemKind(N_("Not a day"), _NO_FIGURE, N_("A day as day/month/year, for example 11/09/2020.")),
    "not_a_text": ProblemKind(N_("Not a text"), _NO_FIGURE, N_("A name or a code.")),
    "status_unknown": ProblemKind(
        N_("Unknown status"),
        N_("Whether the dossier is open or resolved would be a guess."),
        N_("One of the ten national statuses."),
    ),
    "channel_unknown": ProblemKind(
        N_("Unknown way of filing"),
        N_("The dossier is counted, but in no channel."),
        N_("In person, online or by post, in the words of the export."),
    ),
    "due_before_received": ProblemKind(N_("Due before it was received"), _BACKWARDS, _END_AFTER_START),
    "completed_before_received": ProblemKind(N_("Ended before it was received"), _BACKWARDS, _END_AFTER_START),
    "returned_before_received": ProblemKind(N_("Returned before it was received"), _BACKWARDS, _END_AFTER_START),
    # Twice
    "dossier_twice": ProblemKind(N_("Dossier listed twice"), _COUNTED_TWICE, _ONE_ROW),
    "row_twice": ProblemKind(N_("Unit listed twice for one period"), _COUNTED_TWICE, _ONE_ROW),
    # What cannot be computed
    "no_end_date": ProblemKind(N_("No day of resolution"), _LATE_OR_NOT, N_("A column with the day each dossier ended.")),
    "no_due_date": ProblemKind(N_("No due date"), _LATE_OR_NOT, N_("A column with the day each dossier was due.")),
    "ended_without_date": ProblemKind(
        N_("Resolved without a day"), _LATE_OR_NOT, N_("The day of resolution for each dossier that has ended."), kept=True
    ),
    "without_due_date": ProblemKind(
        N_("Dossiers without a due date"), _LATE_OR_NOT, N_("The due date, for procedures that have a time limit."), kept=True
    ),
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
    "mapping_incomplete": ProblemKind(N_("Columns not chosen"), _NO_FIGURE, N_("A column for each that is marked with *.")),
    "missing_column": ProblemKind(N_("Column missing"), _NO_FIGURE, N_("The column that is named.")),
    "column_twice": ProblemKind(
        N_("Two columns for one thing"), N_("Taking the wrong one would be a wrong figure."), N_("Headings that tell them apart.")
    ),
    "of_which_rows": ProblemKind(N_("Parts of a row left out"), _COUNTED_TWICE, N_("Nothing, if they are parts."), kept=True),
    "of_which_unclear": ProblemKind(N_("Part or row of its own"), _COUNTED_TWICE, N_("Numbers in the first column, or dashes.")),
    "row_no_data": ProblemKind(
        N_("Row that is no unit and no field"), _COUNTED_TWICE, N_("Nothing, if it is a comparison or a running total.")
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
        N_("A unit's whole and its fields"), _COUNTED_TWICE, N_("One table of the unit: its own row, or its rows by field.")
    ),
    "row_may_be_part": ProblemKind(N_("Row that may be a part"), _COUNTED_TWICE, N_("Nothing, if it is a row of its own.")),
    "footer_left_out": ProblemKind(N_("Lines below the list"), _NOT_LOST, N_("Nothing, if they are no dossiers.")),
    "row_is_sum": ProblemKind(N_("Row taken for a total"), _COUNTED_TWICE, N_("“Cộng” or “Tổng cộng” in its name.")),
    "row_may_be_sum": ProblemKind(N_("Row that may be a total"), _COUNTED_TWICE, N_("Nothing, if it is a row of its own.")),
    "several_periods": ProblemKind(N_("Several periods in one table"), _NO_PERIOD, N_("One period under each header.")),
    "sheet_name_differs": ProblemKind(
        N_("Sheet's name and title differ"), _NO_PERIOD, N_("The same period in the title and the sheet's name.")
    ),
    # What may mean two things
    "day_order": ProblemKind(N_("Day or month first"), _TWO_MEANINGS, N_("Your answer to the question.")),
    "day_first_likely": ProblemKind(
        N_("Day first, by how long dossiers take"), _TWO_MEANINGS, N_("Nothing, if the days in the preview are right."), kept=True
    ),
    "month_first": ProblemKind(
        N_("Month written first"), _TWO_MEANINGS, N_("Nothing, if the days in the preview are right."), kept=True
    ),
    "days_turned": ProblemKind(
        N_("Day and month changed over"), _TWO_MEANINGS, N_("Days that are right in the preview."), kept=True
    ),
    "decimals_or_thousands": ProblemKind(N_("Decimals or thousands"), _TWO_MEANINGS, N_("Your answer to the question.")),
    "decimals_are_thousands": ProblemKind(
        N_("Decimals read as thousands"), _TWO_MEANINGS, N_("Whole numbers of dossiers."), kept=True
    ),
    "total_without_carried_over": ProblemKind(
        N_("Total without those carried over"),
        N_("Received would be too small by the dossiers carried over."),
        N_("Nothing, if the sum is right in the preview."),
        kept=True,
    ),
    "cell_error": ProblemKind(N_("Spreadsheet error in a cell"), _NO_FIGURE, N_("A value, or a formula that gives one.")),
    # One dossier
    "returned_before_completed": ProblemKind(N_("Handed over before it was finished"), _BACKWARDS, _END_AFTER_START, kept=True),
    "open_with_end": ProblemKind(N_("Open, but with a day of ending"), _BACKWARDS, N_("A status that fits the days."), kept=True),
    "finished_but_returned": ProblemKind(
        N_("Waiting, but handed over"), _BACKWARDS, N_("A status that fits the days."), kept=True
    ),
    "day_impossible": ProblemKind(N_("Impossible year"), _BACKWARDS, N_("A day since 1990.")),
    "span_implausible": ProblemKind(
        N_("Implausibly long"), _BACKWARDS, N_("Nothing, if the dossier really took so long."), kept=True
    ),
    "reason_other": ProblemKind(
        N_("Reasons in other words"),
        N_("They are counted together as another reason."),
        N_("One of the reasons that the template offers."),
        kept=True,
    ),
    # Targets
    "year_impossible": ProblemKind(
        N_("Impossible year"), N_("Figures of another year would stand in no table."), N_("A year with four digits.")
    ),
    "word_unknown": ProblemKind(
        N_("Unknown word"), N_("What it stands for would be a guess."), N_("One of the words that are named.")
    ),
    "said_twice": ProblemKind(N_("The same thing twice"), N_("Which of the two rows holds could not be said."), _ONE_ROW),
    "indicator_unknown": ProblemKind(
        N_("Unknown indicator"),
        N_("Its figures would be added to those of another indicator, or to none."),
        N_("An indicator of the catalogue, or one added to it first."),
    ),
    "indicator_code": ProblemKind(
        N_("Impossible code"), N_("Files and targets could not name the indicator."), N_("A code such as “bo_thu_tuc”.")
    ),
    "indicator_incomplete": ProblemKind(
        N_("Indicator not described"),
        N_("Whether its figures add up could not be known."),
        N_("Its name, reform area, nature and unit of measurement."),
    ),
    "split_unknown": ProblemKind(
        N_("Part of an unknown split"),
        N_("A part has no share without its whole."),
        N_("The code of the indicator it is part of."),
    ),
    "measure_negative": ProblemKind(N_("Figure below 0"), _NO_FIGURE, N_("A number from 0.")),
    "measure_not_whole": ProblemKind(N_("Figure with decimals"), _NO_FIGURE, N_("A whole number.")),
    "measure_above_whole": ProblemKind(
        N_("Part above its whole"), N_("A share above 100% cannot be."), N_("A part that is at most the whole.")
    ),
    "share_without_whole": ProblemKind(
        N_("Share without its whole"),
        N_("Shares of several units are their counts added up and divided; percentages cannot be added."),
        N_("The part and the whole, each in a column."),
    ),
    "share_left_out": ProblemKind(
        N_("Share left out"),
        N_("Shares of several units are their counts added up and divided; percentages cannot be added."),
        N_("The part and the whole, each in a column."),
    ),
    "split_differs": ProblemKind(
        N_("Parts differ from their whole"), _ADDS_UP, N_("Parts that add up, or a remark on what is in none of them.")
    ),
    "measure_total_differs": ProblemKind(
        N_("Total differs from its rows"), N_("A row may be missing or mistyped."), N_("A total that is the sum of the rows.")
    ),
    "stock_rises": ProblemKind(
        N_("A stock that is to shrink rises"),
        N_("Before and after a merger may have been interchanged."),
        N_("Nothing, if it has risen."),
    ),
    "marked_not_reported": ProblemKind(
        N_("Marks in place of figures"),
        N_("Not reported is not 0."),
        N_("0 where there was none, an empty cell where nothing is known."),
    ),
    "left_empty": ProblemKind(N_("Figures left empty"), N_("Not reported is not 0."), N_("Nothing, if they are not reported.")),
    "target_unclear": ProblemKind(
        N_("Target not clear"),
        N_("0.5 may be half or half a percent; a verdict would hang on a guess."),
        N_("A percentage with its sign, from 0% to 100%."),
    ),
    # Boundaries
    "boundary_layout": ProblemKind(N_("No list of shapes"), _NO_SHAPES, _GEOJSON),
    "boundary_no_units": ProblemKind(N_("No list of units"), _NO_OWNER, N_("The list of units, loaded before this file.")),
    "boundary_no_codes": ProblemKind(N_("No codes of units"), _NO_OWNER, _OWN_CODE),
    "boundary_unknown": ProblemKind(N_("Shape of no known unit"), _NO_OWNER, _OWN_CODE),
    "boundary_name": ProblemKind(
        N_("Code and name differ"),
        N_("One unit's figures may be drawn in the shape of another."),
        N_("The code of the unit that the file names."),
        kept=True,
    ),
    "boundary_when": ProblemKind(
        N_("Boundaries of which time"),
        N_("Codes are given to new units; a shape is drawn only for the unit it belongs to."),
        N_("Your answer to the question."),
    ),
    "boundary_twice": ProblemKind(N_("Two shapes of one unit"), N_("One of them would be missing on the map."), _ONE_SHAPE),
    "boundary_shape": ProblemKind(N_("Shape without an area"), _NO_SHAPES, _ONE_SHAPE),
    "boundary_ring": ProblemKind(
        N_("Ring that cannot be filled"), _NO_SHAPES, N_("Closed rings of three or more points that do not cross themselves.")
    ),
    "boundary_place": ProblemKind(
        N_("Coordinates not in Vietnam"), N_("The shape would be drawn elsewhere, or not be seen at all."), _GEOJSON
    ),
    "boundary_simplified": ProblemKind(
        N_("Shapes simplified"), N_("Very many points make a page slow."), N_("Nothing, if the map is fine enough."), kept=True
    ),
    # Inspections
    "person_named": ProblemKind(
        N_("A person in a cell"),
        N_("The dashboard keeps no personal data, whatever column it is typed into."),
        N_("The office or the position, without names and numbers of persons."),
    ),
    "deadline_before_inspection": ProblemKind(N_("Deadline before the inspection"), _LATE_FINDING, _END_AFTER_START),
    "remedied_before_found": ProblemKind(N_("Put right before it was found"), _LATE_FINDING, _END_AFTER_START),
    "verified_before_remedied": ProblemKind(N_("Verified before it was put right"), _LATE_FINDING, _END_AFTER_START),
    "nothing_found": ProblemKind(
        N_("Neither finding nor recommendation"),
        N_("There is nothing to follow up."),
        N_("What was found, or what is asked for."),
    ),
    "status_contradicts_day": ProblemKind(
        N_("Status and day contradict each other"), _LATE_FINDING, N_("The status “put right”, or no day of putting right.")
    ),
    "put_right_without_day": ProblemKind(
        N_("Put right without a day"),
        N_("It counts as put right, but neither as within the deadline nor as late."),
        N_("The day on which it was put right."),
        kept=True,
    ),
    "merit_with_deadline": ProblemKind(
        N_("A merit with a deadline"),
        N_("Merits are not followed up."),
        N_("Nothing, if it is a merit; else the kind “shortcoming”."),
        kept=True,
    ),
    "finding_number_slash": ProblemKind(
        N_("A slash in the number of a finding"),
        N_("Another finding could not say which one it repeats."),
        N_("A number without a slash, for example 3 or 2.1."),
    ),
    "repeat_unclear": ProblemKind(
        N_("Which finding is repeated is not clear"),
        N_("A repeat that leads to no finding is counted for nobody."),
        N_("The inspection, a slash, and the finding's number."),
    ),
    "repeat_elsewhere": ProblemKind(
        N_("Repeated finding not in the file"),
        N_("If no inspection has it, the repeat leads nowhere."),
        N_("Nothing, if the earlier inspection is published."),
    ),
    # The survey
    "survey_not_named": ProblemKind(
        N_("Survey not named"),
        N_("Answers of one survey would be mixed with those of another."),
        N_("The columns “Cuộc điều tra” and “Năm”, or a title that names both."),
    ),
    "survey_of_whom": ProblemKind(
        N_("Whose answers they are"), _NO_UNIT, N_("The unit and the group of respondents, in the column's heading or above it.")
    ),
    "answer_in_own_words": ProblemKind(
        N_("Somebody's own words"), N_("The dashboard keeps nothing that leads to a person."), N_("The options of the form only.")
    ),
    "answer_unknown": ProblemKind(
        N_("Unknown answer"), N_("What it is worth would be a guess."), N_("The letter of one of the options.")
    ),
    "answer_scale": ProblemKind(N_("What the answers are worth"), _TWO_MEANINGS, N_("Your answer to the question.")),
    "respondents_counted": ProblemKind(
        N_("Respondents counted"),
        N_("A row of one person is never kept; how many gave an answer is."),
        N_("Nothing, if the numbers in the preview are right."),
        kept=True,
    ),
    "weights_differ": ProblemKind(
        N_("One answer worth two things"),
        N_("The score then depends on which row an answer stands in."),
        N_("The same weight for an answer to a question in all rows."),
    ),
    "share_impossible": ProblemKind(
        N_("Impossible share"),
        N_("A score above the most points, or below none, would be wrong."),
        N_("A share from 0% to 100%."),
    ),
    "forms_contradict": ProblemKind(
        N_("More forms than there can be"),
        N_("A response rate above 100% is a mistake in one of the two numbers."),
        N_("At most as many returned as sent, and as many sent as the group has members."),
        kept=True,
    ),
    "group_shares_incomplete": ProblemKind(
        N_("Shares of the groups incomplete"),
        N_("A score by shares that do not come to a whole would be too small or too large."),
        N_("A share for every group of the unit, 100% together, or none at all."),
        kept=True,
    ),
    # Decision 766
    "before_the_decision": ProblemKind(
        N_("Before the decision"), N_("Points of a time without the index are points of something else."), N_("The right day.")
    ),
    "points_out_of_range": ProblemKind(
        N_("More points than possible"), _POINTS, N_("At most the points of the part, and 100 in all."), kept=True
    ),
    "points_missing": ProblemKind(
        N_("Points missing"),
        N_("An empty cell is not 0: the source does not say."),
        N_("Nothing, if the source has no points either."),
        kept=True,
    ),
    "points_do_not_add_up": ProblemKind(
        N_("Total differs from its parts"), _POINTS, N_("The sum of the six parts, give or take 0.01."), kept=True
    ),
    # Score sheets of an index
    "unit_not_named": ProblemKind(N_("Unit not named"), _NO_UNIT, N_("A line “Đơn vị: UBND xã …” above the table.")),
    "index_year_not_named": ProblemKind(
        N_("Year not named"),
        N_("Points of an unknown year can be held against no list of criteria."),
        N_("The year in the title, for example “Năm 2020”."),
    ),
    "criteria_set_named": ProblemKind(
        N_("Name of the set of criteria"),
        N_("Points are held against the criteria of the set and year of this name."),
        N_("Nothing, if the other sheets of the year have the same name."),
    ),
    "criterion_without_number": ProblemKind(
        N_("Row without a number"), N_("What the row is part of would be a guess."), N_("A number in the column “STT”.")
    ),
    "criterion_twice": ProblemKind(
        N_("The same number twice"), N_("One criterion would count for the other."), N_("A number of its own for each.")
    ),
    "most_points_missing": ProblemKind(
        N_("Most points missing"), N_("What is lost, and the percentage, cannot be said without them."), N_("A number of points.")
    ),
    "most_points_differ": ProblemKind(
        N_("Other most points"),
        N_("A criterion has one maximum a year; two years or two sheets with different ones cannot be compared."),
        N_("The same most points in every sheet."),
        kept=True,
    ),
    "criteria_without_points": ProblemKind(
        N_("Criteria without points"),
        N_("An empty cell is not 0: the source does not say."),
        N_("Nothing, if there are no points yet."),
        kept=True,
    ),
    "criterion_out_of_range": ProblemKind(
        N_("More points than possible"), _ADDS_UP, N_("From 0 to the most points of the criterion."), kept=True
    ),
    "criteria_do_not_add_up": ProblemKind(
        N_("Area differs from its criteria"), _ADDS_UP, N_("The sum of the criteria below it."), kept=True
    ),
    "index_total_differs": ProblemKind(
        N_("Total differs from its areas"), _ADDS_UP, N_("The sum of the areas, with or without bonus and penalty."), kept=True
    ),
    "index_rank_differs": ProblemKind(
        N_("Printed rank differs"),
        N_("The rank may be of other totals. The rank shown is computed."),
        N_("The place of its total among all."),
        kept=True,
    ),
    "index_band_differs": ProblemKind(
        N_("Printed band differs"),
        N_("No limits between bands give both. The band shown is computed."),
        N_("At least the band of units with fewer points."),
    ),
    # Figures against each other
    "progress_incomplete": ProblemKind(
        N_("A count is missing in its row"), _ADDS_UP, N_("All counts of the row, each in its column.")
    ),
    "merged_figure": ProblemKind(N_("One figure in merged cells"), _NO_FIGURE, N_("A figure in each cell.")),
    "parts_differ": ProblemKind(N_("A count differs from its parts"), _ADDS_UP, N_("The sum of its parts."), kept=True),
    "received_new_sum": ProblemKind(
        N_("Newly received differs from its parts"), _ADDS_UP, N_("Online plus in person plus by post."), kept=True
    ),
    "carried_over_differs": ProblemKind(
        N_("Carried over differs from what was open"),
        N_("Dossiers were lost or added between two periods, or one of the reports was corrected."),
        N_("As many as were open at the end of the period before."),
        kept=True,
    ),
    "year_differs": ProblemKind(
        N_("Year differs from its parts"), _ADDS_UP, N_("The sum of the shorter periods, or their last stock."), kept=True
    ),
    "part_exceeds_whole": ProblemKind(
        N_("A part counts more than the whole"),
        N_("What happened in a part of a period happened in the period: one of the two reports is wrong or of something else."),
        N_("At most what the longer period counts."),
        kept=True,
    ),
    "already_published": ProblemKind(
        N_("Already published"),
        N_("The figures of the same unit and period would be replaced; what changes is listed below."),
        N_("Nothing, if this file is the newer one."),
        kept=True,
    ),
    "total_differs": ProblemKind(
        N_("Printed total differs from the rows"),
        N_("A row may be missing or the total may be old. The sum of the rows is used."),
        N_("The sum of the rows above or below it."),
        kept=True,
    ),
    "received_sum": ProblemKind(
        N_("Received differs from its parts"), _ADDS_UP, N_("Newly received plus carried over."), kept=True
    ),
    "resolved_sum": ProblemKind(N_("Resolved differs from its parts"), _ADDS_UP, N_("Early plus on time plus late."), kept=True),
    "open_sum": ProblemKind(N_("Open differs from its parts"), _ADDS_UP, N_("Not yet due plus past due."), kept=True),
    "balance": ProblemKind(N_("Received is not resolved plus open"), _ADDS_UP, N_("Resolved plus open."), kept=True),
    "progress_sum": ProblemKind(
        N_("Received is not within plus past the deadline"), _ADDS_UP, N_("Within plus past the deadline."), kept=True
    ),
    "ratio_differs": ProblemKind(
        N_("Printed ratio differs from its counts"),
        N_("The ratio may be old. The counts of the row are used."),
        N_("The share of received dossiers that are within the deadline."),
        kept=True,
    ),
}

_OTHER = ProblemKind(
    N_("Other remarks"),
    N_("Each says why it matters in its own sentence."),
    N_("Each says what is expected in its own sentence."),
)


def kind_of(code: str) -> ProblemKind:
    """The kind of a code; a batch published by another version of the dashboard may hold codes that are unknown here."""
    return KINDS.get(code, _OTHER)
