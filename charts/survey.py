"""The points a survey gives each unit, with their margins."""

import html

import pandas as pd
import plotly.graph_objects as go

from charts import style
from charts.chart import Chart, NoChart
from charts.drawing import Dot, Dots, values_of
from charts.rate_dots import draw_dots
from charts.reading import Reading
from charts.who import Who, at_start, in_sentence
from language import MISSING, N_, Language, Text
from metrics.survey import Difference, difference
from schema.small_numbers import LEAST_ANSWERS, small_numbers

# Why a row has no points, by the `shown` of metrics.survey.
REASONS = {
    "too_few": N_("too few answers to say"),
    "group_missing": N_("a group with a share has too few answers"),
    "no_max": N_("the criteria set does not say the most points"),
}
_CORRECTED = {
    "all": N_("Margins are corrected for the size of the groups."),
    "none": N_("The size of the groups is not known: margins are not corrected for it."),
    "some": N_("Margins are corrected for the size of the groups where it is known."),
}
_FORMULA = N_(
    "Points: Σ weight of the answer × respondents ÷ Σ respondents × most points. Margin at 95%: 1.96 × standard error, the "
    "respondents taken as a simple random sample of their group. Respondents: the fewest who answered one of the questions; "
    "fewer than {n} are too few answers to say. Two units are told apart only where the margin of their difference, made wide "
    "enough for all pairs, leaves out 0."
)
_SHARES = {
    "all": N_("Groups count by the shares the office has set."),
    "none": N_("All answers count alike: the office has set no shares of groups."),
    "some": N_("In some units groups count by the office's shares, in the others all answers count alike."),
}


def points_chart(scored: pd.DataFrame, words: Language, *, who: Who, survey: str, criterion: str) -> Chart | NoChart:
    """`scored` are rows of metrics.survey.scores of one criterion, or of metrics.survey.totals, of one survey and year, the most
    first; `criterion` is what it is called."""
    key = "survey-points"
    known = scored[scored["shown"] == "score"]
    if known.empty:
        return NoChart(key, words.say(N_("Points from the survey")), _why_none(scored))
    most = float(known["max_points"].max())
    texts = [points_text(row, words) for row in scored.to_dict("records")]
    names = scored["unit_name"].tolist()
    title = _title(known, words)
    drawing = points_marks(scored, names, texts, most)
    subtitle = words.say(
        N_("{who}, {survey}: points for {criterion}, {most} at most; the bars are 95% intervals"),
        who=who.alone(words),
        survey=survey,
        criterion=criterion,
        most=words.number(most, 2),
    )
    return Chart(
        key,
        title,
        subtitle,
        f"{title}. " + "; ".join(f"{name}: {text}" for name, text in zip(names, texts, strict=True)),
        points_dots(drawing, words),
        _reading(scored, words),
        rules(scored, words),
        bool(scored["demonstration"].any()),
        explains=("survey_points", "survey_ends"),
        drawing=drawing,
    )


def _why_none(scored: pd.DataFrame) -> Text:
    reasons = set(scored["shown"])
    if reasons <= {"too_few"}:
        least = max(small_numbers().answers, LEAST_ANSWERS)
        return Text(N_("Too few answers to say: no unit has {n} respondents or more."), {"n": least})
    if reasons <= {"no_max", "too_few"}:
        return Text(N_("The criteria set does not say how many points the criterion gives. Publish the criteria of the year."))
    return Text(N_("No unit has answers from every group that has a share of the score."))


def _title(known: pd.DataFrame, words: Language) -> str:
    first, last = known.iloc[0], known.iloc[-1]
    if len(known) == 1:
        return words.say(
            N_("{name} has {points} of {most} points from the survey"),
            name=at_start(first["unit_name"], words),
            points=words.number(float(first["points"]), 2),
            most=words.number(float(first["max_points"]), 2),
        )
    apart = _apart(first, last, len(known))
    text = (
        N_("{first} has the most points ({high}) and {last} the fewest ({low}), further apart than chance explains")
        if apart.clear
        else N_("From {high} to {low} points: between the first and the last the difference may be chance")
    )
    return words.say(
        text,
        first=at_start(first["unit_name"], words),
        last=in_sentence(last["unit_name"], words),
        high=words.number(float(first["points"]), 2),
        low=words.number(float(last["points"]), 2),
    )


def _apart(first: pd.Series, other: pd.Series, among: int) -> Difference:
    return difference(*(float(row[name]) for row in (first, other) for name in ("points", "points_margin")), among=among)


def points_text(row: dict, words: Language) -> str:
    """4.12 ± 0.31 · 62 respondents, or why there are none."""
    people = words.say_many("1 respondent", "{n} respondents", int(row["respondents"]))
    if row["shown"] != "score":
        reason = REASONS[row["shown"]]
        return words.say(reason) + (f" · {people}" if row["respondents"] >= LEAST_ANSWERS else "")
    return f"{words.number(float(row['points']), 2)} {margin_text(row['points_margin'], words)} · {people}"


def margin_text(margin: float, words: Language) -> str:
    return f"± {words.number(float(margin), 2)}" if not pd.isna(margin) else ""


def rules(scored: pd.DataFrame, words: Language) -> str:
    """How the points and margins were made."""
    known = scored[scored["shown"] == "score"]
    said = [words.say(_FORMULA, n=max(small_numbers().answers, LEAST_ANSWERS))]
    for column, sentences in (("by_shares", _SHARES), ("corrected", _CORRECTED)):
        if len(known):
            share = "all" if known[column].all() else "some" if known[column].any() else "none"
            said.append(words.say(sentences[share]))
    return " ".join(said)


def points_marks(table: pd.DataFrame, names: list[str], texts: list[str], most: float) -> Dots:
    """One row each, a dot with its interval where there are points (`points`, `points_low`, `points_high`), and a target where
    others are `printed`; `most` is the end of the scale."""
    values = (values_of(table[name]) for name in ("points", "points_low", "points_high"))
    printed = values_of(table["printed"]) if "printed" in table else (None,) * len(table)
    dots = tuple(Dot(*dot, target=target) for *dot, target in zip(*values, printed, strict=True))
    return Dots(tuple(names), dots, "points", tuple(texts), (0.0, most))


def points_dots(drawing: Dots, words: Language) -> go.Figure:
    """The figure of `points_marks`."""
    hover = [f"<b>{html.escape(name)}</b><br>{html.escape(text)}" for name, text in zip(drawing.rows, drawing.texts, strict=True)]
    figure = draw_dots(style.base(style.rows(len(drawing.rows))), drawing, hover)
    ticks = style.nice_steps(*(drawing.ends or (0.0, 1.0)))
    figure.update_xaxes(
        range=[0, ticks[-1] * 1.02],
        tickvals=ticks,
        ticktext=[words.number(tick, 2) for tick in ticks],
        showgrid=True,
        gridcolor=style.RULE,
    )
    return style.label_rows(figure, drawing.rows, drawing.texts)


def _reading(scored: pd.DataFrame, words: Language) -> Reading:
    points, most, margin = words.say(N_("Points")), words.say(N_("Most points")), words.say(N_("95% margin"))
    low, high, people = words.say(N_("95% from")), words.say(N_("95% to")), words.say(N_("Respondents"))
    columns = {
        words.say(N_("Unit")): scored["unit_name"].to_list(),
        points: scored["points"].to_list(),
        most: scored["max_points"].to_list(),
        margin: scored["points_margin"].to_list(),
        low: scored["points_low"].to_list(),
        high: scored["points_high"].to_list(),
        people: scored["respondents"].mask(scored["respondents"] < LEAST_ANSWERS).to_list(),
        words.say(N_("Questions")): scored["questions"].to_list(),
        words.say(N_("Against the first")): _against_first(scored, words),
        words.say(N_("Remark")): [words.say(REASONS[shown]) if shown in REASONS else "" for shown in scored["shown"]],
    }
    return Reading(pd.DataFrame(columns), dict.fromkeys((points, most, margin, low, high, people), _two(words)))


def _two(words: Language):
    return lambda value: MISSING if pd.isna(value) else words.number(float(value), 2)


def _against_first(scored: pd.DataFrame, words: Language) -> list[str]:
    """Whether each unit clearly has fewer points than the first."""
    known = int(scored["points"].notna().sum())
    said = []
    for place, (_, row) in enumerate(scored.iterrows()):
        if pd.isna(row["points"]) or not place:
            said.append("")
        elif _apart(scored.iloc[0], row, known).clear:
            said.append(words.say(N_("clearly fewer")))
        else:
            said.append(words.say(N_("may be chance")))
    return said
