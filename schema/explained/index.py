"""The survey and the indexes: what a unit scored, and how sure that is."""

from language import N_, Text
from schema.explained.metric import Metric, Share

INDEX = (
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
        "traced",
        N_("Printed and computed survey points"),
        N_("A unit's printed survey points beside what its published answers come to, criterion by criterion."),
        N_("difference = printed − computed; within a hundredth they agree"),
        Text(N_("{computed} computed, {printed} printed: +{difference}."), {"computed": 6.8, "printed": 7.2, "difference": 0.4}),
        N_("The published answers and scores"),
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
