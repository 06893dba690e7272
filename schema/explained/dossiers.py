"""What became of the dossiers, how long they took, why they are late, and what lies open."""

import datetime as dt

from language import N_, Text
from schema.explained.metric import Metric, Share

OF_DOSSIERS = (
    Metric(
        "outcomes",
        N_("Outcomes"),
        N_("What became of the dossiers received in a period: early, on time, late, ended otherwise, open or not accounted for."),
        N_("each outcome ÷ received, those carried over included; together all of them"),
        Text(N_("Anh Sơn, 2019: {share} resolved on the day they were due."), {"share": Share(12460, 12979)}),
        N_("Form II.06a, columns 3 to 13"),
    ),
    Metric(
        "flow",
        N_("In, out and open"),
        N_("What came in, what was ended and what lay open at the end of each period."),
        N_("open at the end = open before + newly received − ended"),
        Text(
            N_("{before} open, {received} received, {ended} ended: {after} open."),
            {"before": 10, "received": 90, "ended": 85, "after": 15},
        ),
        N_("Form II.06a; stocks are not flows"),
    ),
    Metric(
        "unaccounted",
        N_("Not accounted for"),
        N_("Dossiers received of which the form does not say what became."),
        N_("received − resolved − open − withdrawn − returned"),
        Text(N_("Anh Sơn, 2019: {received} − {resolved} = {left}."), {"received": 12979, "resolved": 12917, "left": 62}),
        N_("Balance of form II.06a"),
    ),
    Metric(
        "median",
        N_("Days taken: median"),
        N_(
            "Working days from receipt to the end of processing by which half of the dossiers were done; beside it the days "
            "allowed and the share that ended after its due day."
        ),
        N_("the smallest whole number of days by which at least 50% of the dossiers were done"),
        Text(
            N_("3 dossiers on the same day, 4 after 1 day, 2 after 5, 1 after 30: median {median} day."),
            {"median": 1},
        ),
        N_("Inverse of the distribution function; public holidays and exchanged Saturdays of Vietnam"),
    ),
    Metric(
        "p90",
        N_("Days taken: 90th percentile"),
        N_(
            "Working days from receipt to the end of processing by which 9 of 10 dossiers were done: how long the slow ones take."
        ),
        N_("the smallest whole number of days by which at least 90% of the dossiers were done"),
        Text(
            N_("3 dossiers on the same day, 4 after 1 day, 2 after 5, 1 after 30: the 9th of 10 was done after {p90} days."),
            {"p90": 5},
        ),
        N_("Inverse of the distribution function; public holidays and exchanged Saturdays of Vietnam"),
    ),
    Metric(
        "mean",
        N_("Days taken: mean"),
        N_("The mean of the working days. No page shows it: one slow dossier moves it, and not the median."),
        N_("sum of days × dossiers ÷ dossiers"),
        Text(
            N_("3 dossiers on the same day, 4 after 1 day, 2 after 5, 1 after 30: mean {mean} days, median {median}."),
            {"mean": 4.4, "median": 1},
        ),
        N_("Arithmetic mean"),
    ),
    Metric(
        "reasons",
        N_("Reasons for delay"),
        N_("Why dossiers are late, each late dossier once; those that give no reason stand last and count in every share."),
        N_("dossiers with the reason ÷ all late dossiers"),
        Text(N_("{share} wait for another office, {none} say nothing."), {"share": Share(7, 20), "none": Share(10, 20)}),
        N_("The list of dossiers; the kinds of forms II.07a and II.07b"),
    ),
    Metric(
        "ages",
        N_("Open past due by age"),
        N_("What lies open past its due date on a day, by how many calendar days it has been late."),
        N_("days late = the day − the due day; one due on the day itself is not late"),
        Text(
            N_("On {day}, due on {due}: {days} days late."),
            {"day": dt.date(2020, 6, 5), "due": dt.date(2020, 5, 30), "days": 6},
        ),
        N_("The list of dossiers"),
    ),
    Metric(
        "falls_due",
        N_("What falls due next"),
        N_("What lies open at the end of a day and is due on it or within the next working days, by unit: the early warning."),
        N_("working days: Monday to Friday without public holidays, and Saturdays worked in exchange"),
        Text(
            N_("From {from_day} to {to_day}: {days} working day, Tết between."),
            {"from_day": dt.date(2020, 1, 22), "to_day": dt.date(2020, 1, 30), "days": 1},
        ),
        N_("Holidays and exchanges decreed for the whole country"),
    ),
    Metric(
        "reconciled",
        N_("Form against dossiers"),
        N_("Each line of a form beside the same figure counted from the dossiers."),
        N_("difference = recomputed − reported; missing where either is"),
        Text(
            N_("Reported {reported}, recomputed {recomputed}: difference −{difference}."),
            {"reported": 95, "recomputed": 92, "difference": 3},
        ),
        N_("Form II.06a and the one-stop export"),
    ),
    Metric(
        "flags",
        N_("What is flagged"),
        N_(
            "Printed figures are kept as printed, even where they cannot be right; a flag says what is odd, with both numbers. "
            "A warning: do not quote the figure without it. A note: one should know."
        ),
        N_("a total that is not the sum of its parts, what is not accounted for, what is not carried over, assumed days"),
        Text(
            N_("Lâm Đồng prints {printed} resolved; {on_time} on time and {late} late make {sum}."),
            {"printed": 643272, "on_time": 635593, "late": 7677, "sum": 643270},
        ),
        N_("The balances of form II.06a"),
    ),
)
