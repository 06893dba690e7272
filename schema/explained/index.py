"""The survey and the indexes: what a unit scored, and how sure that is."""

from language import N_, Text
from schema.explained.metric import Metric, Share

INDEX = (
    Metric(
        "index_total",
        N_("Index total"),
        N_("A unit's points in a criteria set: the second appraisal, else the first, else the self-score. Missing is not 0."),
        N_("scored criteria + bonus − penalty; percentage = total ÷ most points of the scored criteria"),
        Text(N_("8 of 10 points: {share}."), {"share": Share(8, 10)}),
        N_("The office's own criteria set"),
    ),
    Metric(
        "index_rank",
        N_("Rank in the index"),
        N_(
            "By total among all units of the kind; equal totals are put in order by the criteria that the set names for it, else "
            "they share a rank."
        ),
        N_("1 is the greatest total; a unit with missing points has no rank"),
        Text(
            N_("Totals 8, 8 and 6: ranks {a}, {b} and {c} where the set names no criterion for ties."), {"a": 1, "b": 1, "c": 3}
        ),
        N_("The office's own criteria set and bands"),
    ),
    Metric(
        "comparable",
        N_("Comparable years"),
        N_("Two years are set beside each other only if both sets have the same criteria with the same most points."),
        N_("same numbers, same most points, same roles"),
        Text(N_("A criterion of {before} points that has {now} now: not comparable."), {"before": 2, "now": 3}),
        N_("The office's own criteria sets"),
    ),
    Metric(
        "self_score_gap",
        N_("Self-score above appraisal"),
        N_("How many points a unit gave itself more than it was given, over the criteria that have both."),
        N_("self-score − appraised points"),
        Text(
            N_("{self_score} of its own, {appraised} appraised: {gap} point too high."),
            {"self_score": 6, "appraised": 5, "gap": 1},
        ),
        N_("The office's score sheets"),
    ),
    Metric(
        "points_lost",
        N_("Points lost"),
        N_(
            "What units did not get of a criterion. Cheapest to regain is where most points come back if every unit had what the "
            "best quarter has."
        ),
        N_("lost = most points − points; regained = what the best quarter has at least − points, where that is more than 0"),
        Text(
            N_(
                "4 most points, three of eight units with 3, five with 2: {lost} lost, {regained} of them regained with 3 for "
                "all."
            ),
            {"lost": 13, "regained": 5},
        ),
        N_("The office's score sheets"),
    ),
    Metric(
        "response",
        N_("Response rate"),
        N_("How many of the forms sent came back, by unit and group of respondents."),
        N_("returned ÷ sent"),
        Text(N_("The made-up survey of 2020: {share}."), {"share": Share(1125, 1365)}),
        N_("The office's list of forms"),
    ),
    Metric(
        "survey_points",
        N_("Survey points"),
        N_(
            "What a criterion scores from the answers, with its 95% margin as a sample of the group. Fewer answers than the "
            "number set: too few to say."
        ),
        N_("Σ weight × respondents ÷ Σ respondents × most points; margin = 1.96 × standard error × √((N − n)/(N − 1))"),
        Text(
            N_("40 of 100 asked, mean weight 0.68, most points 10: {points} ± {margin} points."), {"points": 6.8, "margin": 0.89}
        ),
        N_("Simple random sampling with finite-population correction; weights of the form"),
    ),
    Metric(
        "survey_ends",
        N_("Difference of two units in the survey"),
        N_(
            "Two units' survey points differ only if the 95% margin of the difference leaves out 0. Picked as the first and the "
            "last of many, the margin is widened to hold for every pair."
        ),
        N_("margin = √(margin² + margin²), times the normal quantile of 0.025 ÷ pairs by that of 0.025"),
        Text(
            N_(
                "7 ± 1 against 5 ± 1 points: the margin is {two}, among 3 units {three}: they differ. Among 21 it is {many}: it "
                "may be chance."
            ),
            {"two": 1.41, "three": 1.73, "many": 2.65},
        ),
        N_("C. E. Bonferroni, 1936"),
    ),
    Metric(
        "traced",
        N_("Printed and computed survey points"),
        N_("A unit's printed survey points beside what its published answers come to, criterion by criterion."),
        N_("difference = printed − computed; within a hundredth they agree"),
        Text(N_("{computed} computed, {printed} printed: +{difference}."), {"computed": 6.8, "printed": 7.2, "difference": 0.4}),
        N_("The published answers and scores"),
    ),
    Metric(
        "survey_difference",
        N_("Difference of survey points"),
        N_(
            "How many survey points a unit has more than another, or than the mean of all others, each of which counts alike. "
            "They differ where the 95% interval leaves out 0; else it cannot be told."
        ),
        N_("difference ± √(margin² + margin of the other²); the mean of k units has the margin √(Σ margin²) ÷ k"),
        Text(
            N_(
                "7 ± 1 and 5 ± 1 points: {clear} ± {margin}, they differ. 6 ± 1 and 5 ± 1: {unclear} ± {margin}, it "
                "cannot be told."
            ),
            {"clear": 2, "margin": 1.41, "unclear": 1},
        ),
        N_("Independent samples: the variances of the two add up"),
    ),
    Metric(
        "index_766",
        N_("Decision 766's index"),
        N_("Six parts that add up to 100 points. A part that is not published leaves no total and no rank; it is never 0."),
        N_("of an item: all its points if the ratio reaches the target, else ratio × most points ÷ target"),
        Text(N_("Ratio 0.25, target 0.5, most points 6: {points} points."), {"points": 3}),
        N_("Decision 766/QĐ-TTg, 23 June 2022"),
    ),
)
