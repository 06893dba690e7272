"""What can be wrong with inspections, surveys, indexes and measures of the reform."""

from language import N_
from schema.problem_kinds.kind import ADDS_UP, END_AFTER_START, NO_UNIT, TWO_MEANINGS, ProblemKind

_LATE_FINDING = N_("The days contradict each other, so whether it was put right in time would be a guess.")
_POINTS = N_("One of the figures is mistyped, here or at the source. The points are kept as printed.")

OF_REFORM: dict[str, ProblemKind] = {
    # Inspections
    "person_named": ProblemKind(
        N_("A person in a cell"),
        N_("The dashboard keeps no personal data, whatever column it is typed into."),
        N_("The office or the position, without names and numbers of persons."),
    ),
    "deadline_before_inspection": ProblemKind(N_("Deadline before the inspection"), _LATE_FINDING, END_AFTER_START),
    "remedied_before_found": ProblemKind(N_("Put right before it was found"), _LATE_FINDING, END_AFTER_START),
    "verified_before_remedied": ProblemKind(N_("Verified before it was put right"), _LATE_FINDING, END_AFTER_START),
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
        N_("Repeated finding not known"),
        N_("If no inspection has it, the repeat leads nowhere."),
        N_("The name of a finding of the file or of the area's published ones."),
    ),
    # The survey
    "survey_not_named": ProblemKind(
        N_("Survey not named"),
        N_("Answers of one survey would be mixed with those of another."),
        N_("The columns “Cuộc điều tra” and “Năm”, or a title that names both."),
    ),
    "survey_of_whom": ProblemKind(
        N_("Whose answers they are"), NO_UNIT, N_("The unit and the group of respondents, in the column's heading or above it.")
    ),
    "answer_in_own_words": ProblemKind(
        N_("Somebody's own words"), N_("The dashboard keeps nothing that leads to a person."), N_("The options of the form only.")
    ),
    "answer_unknown": ProblemKind(
        N_("Unknown answer"), N_("What it is worth would be a guess."), N_("The letter of one of the options.")
    ),
    "answer_scale": ProblemKind(N_("What the answers are worth"), TWO_MEANINGS, N_("Your answer to the question.")),
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
    "unit_not_named": ProblemKind(N_("Unit not named"), NO_UNIT, N_("A line “Đơn vị: UBND xã …” above the table.")),
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
    "criterion_unknown": ProblemKind(
        N_("Number that the set does not have"),
        N_("Its points would be of nothing, and a criterion that one unit alone has would take their totals from all others."),
        N_("A number of the set, or the criterion added to the set first."),
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
        N_("More points than possible"), ADDS_UP, N_("From 0 to the most points of the criterion."), kept=True
    ),
    "criteria_do_not_add_up": ProblemKind(
        N_("Area differs from its criteria"), ADDS_UP, N_("The sum of the criteria below it."), kept=True
    ),
    "index_total_differs": ProblemKind(
        N_("Total differs from its areas"), ADDS_UP, N_("The sum of the areas, with or without bonus and penalty."), kept=True
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
}
