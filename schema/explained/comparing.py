"""Units beside each other: ranks, what chance leaves open of them, and what was aimed at."""

from language import N_, Text
from schema.explained.metric import Metric, Share

COMPARING = (
    Metric(
        "rank",
        N_("Rank"),
        N_("The place among all units of the same kind by the rate chosen; 1 is best. Few dossiers have no rank."),
        N_("equal rates share a rank and those after it are left out: 1, 2, 2, 4"),
        Text(N_("Overdue {a}, {b} and {c}: ranks 1, 2 and 3."), {"a": Share(0, 40), "b": Share(8, 400), "c": Share(3, 60)}),
        N_("“Competition ranking”; the smallest numbers are the office's settings"),
    ),
    Metric(
        "rank_ranges",
        N_("Rank may be"),
        N_("The places a unit may have in truth: where its counts allow many, its rank says little."),
        N_("middle 95% of its places in 4,000 draws of all rates from Beta distributions with late + ½ and the others + ½"),
        Text(
            N_("Of three units with {a}, {b} and {c} late, the first may have any place from {first} to {last}."),
            {"a": Share(0, 40), "b": Share(5, 1000), "c": Share(40, 1000), "first": 1, "last": 3},
        ),
        N_("H. Goldstein and D. J. Spiegelhalter, 1996"),
    ),
    Metric(
        "standing",
        N_("Clearly worse"),
        N_("A unit with enough dossiers that lies beyond the exact 99.8% limit around the rate of all units of its kind."),
        N_("the sum of all units of the kind is what each is held against, whichever are shown"),
        Text(
            N_("Communes of Phú Thọ together: {share} past the deadline; 36 of 148 are clearly worse."),
            {"share": Share(35558, 488451)},
        ),
        N_("As the funnel plot"),
    ),
    Metric(
        "funnel",
        N_("Funnel plot"),
        N_("Each rate over its number of dossiers, with what chance allows a unit of that size around the rate of the whole."),
        N_("limits = exact binomial quantiles: chance goes beyond the 99.8% limits in at most 1 of 1,000 on each side"),
        Text(
            N_("40 dossiers, 5% late in the whole: the 95% limit is {inner}, the 99.8% limit {outer}."),
            {"inner": Share(5, 40), "outer": Share(7, 40)},
        ),
        N_("D. J. Spiegelhalter, Statistics in Medicine 24, 2005"),
    ),
    Metric(
        "movement",
        N_("Change since the period before"),
        N_("A unit's rate beside its own of the period before; worse or better only if chance hardly explains the difference."),
        N_("Fisher's exact test of the four counts, p ≤ 0.002, with enough dossiers in both"),
        Text(
            N_("None of 100 late before: {few} late of 100 now may be chance (p = 0.003), {more} may not (p = 0.0015)."),
            {"few": 9, "more": 10},
        ),
        N_("R. A. Fisher, 1934"),
    ),
    Metric(
        "composite",
        N_("Weighted order"),
        N_("Several rates put into one order by weights that the office sets. A part that is not stated leaves no total."),
        N_("points = sum of rate × 100 × the part's share of all weight"),
        Text(
            N_("Weights 50, 25 and 25 on rates of 90%, 80% and 40%: {a} + {b} + {c} = {sum} points."),
            {"a": 45, "b": 20, "c": 10, "sum": 75},
        ),
        N_("The office's own weights"),
    ),
    Metric(
        "target",
        N_("Target"),
        N_(
            "Met if the whole 95% interval of the rate lies on the good side of the target, missed if on the other, else at risk."
        ),
        N_("decided by the ends of the Wilson interval, not by the rate"),
        Text(
            N_("Target at least 95%: {share} (from 91.55%) is at risk although the rate is above it."), {"share": Share(97, 100)}
        ),
        N_("The document that sets the target"),
    ),
    Metric(
        "boundaries",
        N_("Today's boundaries"),
        N_("The figures of merged units under the unit they are part of now. A unit that was split stays under its own name."),
        N_("counts are summed first, rates divided last"),
        Text(N_("1 of 10 late and 3 of 30 late became one commune: {share}."), {"share": Share(4, 40)}),
        N_("The published list of units, with the resolutions that merged them"),
    ),
)
