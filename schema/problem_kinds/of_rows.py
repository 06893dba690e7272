"""What can be wrong with a row: whose and when it is, its cells, and the dossier or the target it is about."""

from language import N_
from schema.problem_kinds.kind import ADDS_UP, COUNTED_TWICE, END_AFTER_START, NO_FIGURE, NO_PERIOD, NO_UNIT, ProblemKind

_LATE_OR_NOT = N_("On time and late cannot be told apart without it.")
_BACKWARDS = N_("The days contradict each other, so whether it was on time would be a guess.")
_ONE_ROW = N_("One row for each; remove the other.")

OF_ROWS: dict[str, ProblemKind] = {
    # Whose and when
    "unit_missing": ProblemKind(N_("Unit not named"), NO_UNIT, N_("A column or a line above the table that names the unit.")),
    "label_missing": ProblemKind(N_("Row without a name"), NO_UNIT, N_("The name of the unit or field of work in each row.")),
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
    "period_missing": ProblemKind(N_("Period not named"), NO_PERIOD, N_("The first and the last day the figures cover.")),
    "period_not_dates": ProblemKind(N_("Impossible day in the period"), NO_PERIOD, N_("Two days of the calendar.")),
    "period_reversed": ProblemKind(N_("Period ends before it begins"), NO_PERIOD, END_AFTER_START),
    "period_from_file_name": ProblemKind(
        N_("Period taken from the file's name"), NO_PERIOD, N_("The two days, if these are not the right ones."), kept=True
    ),
    "period_dates_assumed": ProblemKind(
        N_("Days of the period assumed"), NO_PERIOD, N_("The two days, if these are not the right ones."), kept=True
    ),
    "period_partial": ProblemKind(
        N_("Part of a period"),
        N_("Totals of a part are not compared with those of a whole period."),
        N_("Nothing, if the period is still running."),
        kept=True,
    ),
    # One cell
    "missing_value": ProblemKind(N_("Empty required cell"), NO_FIGURE, N_("A value in every row of this column.")),
    "not_a_count": ProblemKind(N_("Not a whole number"), NO_FIGURE, N_("A whole number of dossiers, for example 12979.")),
    "count_negative": ProblemKind(N_("Number below 0"), NO_FIGURE, N_("A whole number of dossiers from 0.")),
    "not_a_number": ProblemKind(N_("Not a number"), NO_FIGURE, N_("A number, for example 96.89.")),
    "not_a_date": ProblemKind(N_("Not a day"), NO_FIGURE, N_("A day as day/month/year, for example 11/09/2020.")),
    "not_a_text": ProblemKind(N_("Not a text"), NO_FIGURE, N_("A name or a code.")),
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
    "due_before_received": ProblemKind(N_("Due before it was received"), _BACKWARDS, END_AFTER_START),
    "completed_before_received": ProblemKind(N_("Ended before it was received"), _BACKWARDS, END_AFTER_START),
    "returned_before_received": ProblemKind(N_("Returned before it was received"), _BACKWARDS, END_AFTER_START),
    # Twice
    "dossier_twice": ProblemKind(N_("Dossier listed twice"), COUNTED_TWICE, _ONE_ROW),
    "row_twice": ProblemKind(N_("Unit listed twice for one period"), COUNTED_TWICE, _ONE_ROW),
    # What cannot be computed
    "no_end_date": ProblemKind(N_("No day of resolution"), _LATE_OR_NOT, N_("A column with the day each dossier ended.")),
    "no_due_date": ProblemKind(N_("No due date"), _LATE_OR_NOT, N_("A column with the day each dossier was due.")),
    "ended_without_date": ProblemKind(
        N_("Resolved without a day"), _LATE_OR_NOT, N_("The day of resolution for each dossier that has ended."), kept=True
    ),
    "without_due_date": ProblemKind(
        N_("Dossiers without a due date"), _LATE_OR_NOT, N_("The due date, for procedures that have a time limit."), kept=True
    ),
    # One dossier
    "returned_before_completed": ProblemKind(N_("Handed over before it was finished"), _BACKWARDS, END_AFTER_START, kept=True),
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
    "measure_negative": ProblemKind(N_("Figure below 0"), NO_FIGURE, N_("A number from 0.")),
    "measure_not_whole": ProblemKind(N_("Figure with decimals"), NO_FIGURE, N_("A whole number.")),
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
        N_("Parts differ from their whole"), ADDS_UP, N_("Parts that add up, or a remark on what is in none of them.")
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
}
