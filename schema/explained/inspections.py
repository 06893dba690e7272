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
        "put_right_in_time",
        N_("Put right in time"),
        N_("The share put right by the deadline, of the findings whose deadline lies before the day and of which it is known."),
        N_("put right by the deadline ÷ findings that fell due"),
        Text(N_("The demonstration on 11 September 2020: {share}."), {"share": Share(3, 7)}),
        N_("The list of the inspection and its follow-up"),
    ),
)
