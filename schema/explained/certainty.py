"""How certain a rate is, and whether it has changed."""

from language import N_, Text
from schema.explained.metric import Metric, Share

CERTAINTY = (
    Metric(
        "few",
        N_("Few dossiers"),
        N_(
            "A rate on very few dossiers says little, and could say what became of one citizen's: on fewer than 5 neither it nor "
            "its late ones are shown; on fewer than 30 it is grey and has no rank."
        ),
        N_(
            "by the number of dossiers in the denominator; where a total would give a hidden part away, the smallest of the "
            "others is withheld with it"
        ),
        Text(
            N_("Late {grey}: in grey, without a rank. Late {full}: with a rank. 1 of {hidden}: only “{hidden} dossiers”."),
            {"grey": Share(1, 20), "full": Share(1, 40), "hidden": 3},
        ),
        N_("Suppression of small cells, as in official statistics; both numbers are the office's settings"),
    ),
    Metric(
        "wilson",
        N_("95% interval"),
        N_("How far chance alone could move the rate of an office that works the same way, in 95 of 100 periods."),
        N_("(p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n), with z = 1.96"),
        Text(N_("{share}, interval {low} % to {high} %."), {"share": Share(13, 3673), "low": 0.21, "high": 0.6}),
        N_("E. B. Wilson, 1927"),
    ),
    Metric(
        "change",
        N_("Difference of two rates"),
        N_("Now minus before, in percentage points. It rose or fell only if the 95% interval of the difference leaves out 0."),
        N_("p − q, with the interval made of the Wilson intervals of both"),
        Text(
            N_("Anh Sơn, overdue, 2020 against 2019: {now} and {before}: +{points} points, it rose."),
            {"now": Share(13, 3673), "before": Share(0, 12917), "points": 0.35},
        ),
        N_("R. G. Newcombe, 1998, method 10"),
    ),
    Metric(
        "control",
        N_("Control chart"),
        N_(
            "Whether a rate over time has changed or only varies. Four rules find what chance hardly does: beyond a limit; 7 in "
            "a row on one side; 7 in a row rising or falling; 2 of 3 close to a limit."
        ),
        N_("centre = all late ÷ all judged; limits = exact binomial quantiles, with 0.00135 beyond each"),
        Text(
            N_("50 dossiers a month, 0.35% late overall: the upper limit is {k} late; a month with {more} is called out."),
            {"k": 2, "more": 3},
        ),
        N_("W. A. Shewhart, 1931; NHS England, “Making Data Count”"),
    ),
)
