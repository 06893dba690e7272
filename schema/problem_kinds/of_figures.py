"""What can be wrong with figures that stand against each other."""

from language import N_
from schema.problem_kinds.kind import ADDS_UP, NO_FIGURE, ProblemKind

OF_FIGURES: dict[str, ProblemKind] = {
    # Figures against each other
    "progress_incomplete": ProblemKind(
        N_("A count is missing in its row"), ADDS_UP, N_("All counts of the row, each in its column.")
    ),
    "merged_figure": ProblemKind(N_("One figure in merged cells"), NO_FIGURE, N_("A figure in each cell.")),
    "parts_differ": ProblemKind(N_("A count differs from its parts"), ADDS_UP, N_("The sum of its parts."), kept=True),
    "received_new_sum": ProblemKind(
        N_("Newly received differs from its parts"), ADDS_UP, N_("Online plus in person plus by post."), kept=True
    ),
    "carried_over_differs": ProblemKind(
        N_("Carried over differs from what was open"),
        N_("Dossiers were lost or added between two periods, or one of the reports was corrected."),
        N_("As many as were open at the end of the period before."),
        kept=True,
    ),
    "year_differs": ProblemKind(
        N_("Year differs from its parts"), ADDS_UP, N_("The sum of the shorter periods, or their last stock."), kept=True
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
    "total_over_empty_cells": ProblemKind(
        N_("Printed total includes empty cells"),
        N_(
            "A cell left empty is not zero: nobody can tell whether the total is right. Only the figures that are there are used."
        ),
        N_("Nothing, if the cells were left empty on purpose; else their figures."),
        kept=True,
    ),
    "received_sum": ProblemKind(
        N_("Received differs from its parts"), ADDS_UP, N_("Newly received plus carried over."), kept=True
    ),
    "resolved_sum": ProblemKind(N_("Resolved differs from its parts"), ADDS_UP, N_("Early plus on time plus late."), kept=True),
    "open_sum": ProblemKind(N_("Open differs from its parts"), ADDS_UP, N_("Not yet due plus past due."), kept=True),
    "balance": ProblemKind(N_("Received is not resolved plus open"), ADDS_UP, N_("Resolved plus open."), kept=True),
    "progress_sum": ProblemKind(
        N_("Received is not within plus past the deadline"), ADDS_UP, N_("Within plus past the deadline."), kept=True
    ),
    "ratio_differs": ProblemKind(
        N_("Printed ratio differs from its counts"),
        N_("The ratio may be old. The counts of the row are used."),
        N_("The share of received dossiers that are within the deadline."),
        kept=True,
    ),
}
