"""What inspections found, and what was put right."""

import datetime as dt

from language import N_, Text
from schema.explained.metric import Metric, Share

INSPECTIONS = (
    Metric(
        "states",
        N_("Where findings stand"),
        N_(
            "What each finding is on a day: late, due soon, open, put right, no longer of use or not stated. Merits are left out."
        ),
        N_("late: not put right, and the deadline lies before the day; due soon: it is the day or one of the next working days"),
        Text(
            N_("Deadline {deadline}, not put right on {day}: late."),
            {"deadline": dt.date(2020, 8, 31), "day": dt.date(2020, 9, 11)},
        ),
        N_("The list of the inspection and its follow-up"),
    ),
    Metric(
        "findings_left",
        N_("Left to do"),
        N_("Findings not started or in progress, whether late, due soon or open. Merits ask for nothing and are not counted."),
        N_("late + due soon + open; beside it all findings of which it is known"),
        Text(
            N_("The demonstration on {day}: {late} late, {soon} due soon and {open} open: {left} of {known} are left."),
            {"day": dt.date(2020, 9, 11), "late": 3, "soon": 2, "open": 2, "left": 7, "known": 12},
        ),
        N_("The list of the inspection and its follow-up"),
    ),
    Metric(
        "findings_late",
        N_("Findings that are late"),
        N_("Findings not put right although their deadline lies before the day. It is computed, never taken from a list."),
        N_("not put right on the day, and deadline < day"),
        Text(
            N_("On {day}: a deadline of {late} is late, one of the day itself is not."),
            {"day": dt.date(2020, 9, 11), "late": dt.date(2020, 9, 10)},
        ),
        N_("The list of the inspection and its follow-up"),
    ),
    Metric(
        "findings_due_soon",
        N_("Findings that are due soon"),
        N_("Findings not put right whose deadline is the day itself or one of the next working days: 3, 5 or 10, as chosen."),
        N_("not put right on the day, and day ≤ deadline ≤ the last of so many working days after it"),
        Text(
            N_("On {day}, 5 working days ahead: a deadline of {soon} is due soon, one of {open} is not yet."),
            {"day": dt.date(2020, 9, 11), "soon": dt.date(2020, 9, 18), "open": dt.date(2020, 9, 21)},
        ),
        N_("The list of the inspection and its follow-up; public holidays of Vietnam"),
    ),
    Metric(
        "put_right_in_time",
        N_("Put right in time"),
        N_("The share put right by the deadline, of the findings whose deadline lies before the day and of which it is known."),
        N_("put right by the deadline ÷ findings that fell due"),
        Text(N_("The demonstration on 11 September 2020: {share}."), {"share": Share(3, 7)}),
        N_("The list of the inspection and its follow-up"),
    ),
    Metric(
        "repeats",
        N_("Repeated findings"),
        N_(
            "A finding repeats an earlier one where its inspection says so; likeness of words is never taken for it. It counts "
            "at the unit and area of reform of the later one."
        ),
        N_("findings that name the inspection and number of an earlier one"),
        Text(
            N_("Of {findings} findings of the demonstration {repeats} names an earlier one."),
            {"findings": 15, "repeats": 1},
        ),
        N_("The list of the inspection"),
    ),
    Metric(
        "since",
        N_("Change since an inspection"),
        N_(
            "The overdue rate of the inspected unit from the day of the inspection on, beside the rate before it. That it "
            "changes after an inspection does not say that it changes because of it."
        ),
        N_("rate after − rate before, up to 365 days on either side; a reported period that the day lies in is on neither"),
        Text(
            N_("{before} before and {after} after: {points} points lower, more than chance explains."),
            {"before": Share(80, 1000), "after": Share(40, 1000), "points": 4},
        ),
        N_("R. G. Newcombe, 1998, method 10"),
    ),
)
