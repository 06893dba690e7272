"""A unit's printed survey points beside what the answers give, and the answers themselves."""

import pandas as pd

from charts.chart import Chart, NoChart
from charts.reading import Reading
from charts.survey import REASONS, margin_text, points_dots, points_marks, rules
from charts.who import at_start, in_sentence
from language import MISSING, N_, Language, Text
from schema.small_numbers import LEAST_ANSWERS
from schema.survey_table import GROUPS

_STATUS = {
    "equal": N_("agrees"),
    "differs": N_("differs"),
    "only_recomputed": N_("nothing printed"),
    "only_printed": N_("no answers in the survey"),
}


def trace_chart(traced: pd.DataFrame, unit_name: str, names: dict[str, str], words: Language, *, survey: str) -> Chart | NoChart:
    """`traced` is a table of metrics.survey_trace.traced of one unit; `names` says what the criteria are called."""
    key = "survey-trace"
    heading = words.say(N_("Printed points and the answers behind them"))
    if traced["points"].isna().all() and traced["printed"].isna().all():
        return NoChart(key, heading, Text(N_("Too few answers to say, and no points are printed.")))
    labels = [f"{row.criterion} {names.get(row.criterion, '')}".strip() for row in traced.itertuples()]
    texts = [_text(row, words) for row in traced.to_dict("records")]
    most = float(traced[["max_points", "printed", "points"]].max(skipna=True).max())
    title = _title(traced, unit_name, words)
    drawing = points_marks(traced, labels, texts, most)
    subtitle = words.say(
        N_("{who}, {survey}: points of each criterion; dot: from the answers, with its 95% interval; upright bar: as printed"),
        who=at_start(unit_name, words),
        survey=survey,
    )
    return Chart(
        key,
        title,
        subtitle,
        f"{title}. " + "; ".join(f"{label}: {text}" for label, text in zip(labels, texts, strict=True)),
        points_dots(drawing, words),
        _reading(traced, labels, words),
        rules(traced, words),
        bool(traced["demonstration"].fillna(False).any()),
        explains=("traced",),
        drawing=drawing,
    )


def _title(traced: pd.DataFrame, unit_name: str, words: Language) -> str:
    status = traced["status"].value_counts()
    compared = int(status.get("equal", 0) + status.get("differs", 0))
    name = in_sentence(unit_name, words)
    if not compared:
        if traced["printed"].isna().all():
            return words.say(
                N_("{name}: no survey points are printed that the answers could be held against"), name=at_start(unit_name, words)
            )
        return words.say(N_("{name}: too few answers to say where the printed points come from"), name=at_start(unit_name, words))
    if not status.get("differs", 0):
        return words.say(N_("The printed survey points of {name} are what its answers give"), name=name)
    wrong = traced[traced["status"] == "differs"]
    worst = wrong.loc[wrong["difference"].abs().idxmax()]
    return words.say(
        N_("{n} of {all} printed survey points of {name} differ from its answers, most of all {criterion}: {difference} points"),
        n=len(wrong),
        all=compared,
        name=name,
        criterion=worst["criterion"],
        difference=signed(worst["difference"], words),
    )


def signed(value: float, words: Language) -> str:
    """+0.36 or −0.36."""
    return MISSING if pd.isna(value) else ("+" if value > 0 else "") + words.number(float(value), 2)


def _text(row: dict, words: Language) -> str:
    printed = words.say(N_("printed {points}"), points=words.number(_plain(row["printed"]), 2))
    if pd.isna(row["points"]):
        return f"{_remark(row, words)} · {printed}"
    given = f"{words.number(float(row['points']), 2)} {margin_text(row['points_margin'], words)}"
    return f"{given} · {printed}" + (f" ({signed(row['difference'], words)})" if row["status"] == "differs" else "")


def _plain(value: float) -> float | None:
    return None if pd.isna(value) else float(value)


def _remark(row: dict, words: Language) -> str:
    text = _STATUS.get(row["status"]) or REASONS[row["shown"]]
    return words.say(text)


def _reading(traced: pd.DataFrame, labels: list[str], words: Language) -> Reading:
    given, margin, printed = words.say(N_("From the answers")), words.say(N_("95% margin")), words.say(N_("Printed"))
    apart, most, people = words.say(N_("Printed less computed")), words.say(N_("Most points")), words.say(N_("Respondents"))
    columns = {
        words.say(N_("Criterion")): labels,
        words.say(N_("Questions")): traced["questions"].to_list(),
        people: traced["respondents"].mask((traced["respondents"] < LEAST_ANSWERS).fillna(False)).to_list(),
        most: traced["max_points"].to_list(),
        given: traced["points"].to_list(),
        margin: traced["points_margin"].to_list(),
        printed: traced["printed"].to_list(),
        apart: traced["difference"].to_list(),
        words.say(N_("Remark")): [_remark(row, words) for row in traced.to_dict("records")],
    }
    two = dict.fromkeys((most, given, margin, printed), lambda value: words.number(_plain(value), 2))
    return Reading(pd.DataFrame(columns), two | {people: words.write, apart: lambda value: signed(value, words)})


def answers_reading(answers: pd.DataFrame, words: Language) -> Reading:
    """A table of metrics.survey_trace.answers for a reader: every question with its answers, their weights and numbers, all
    groups together and each group."""
    weight, people, of = words.say(N_("Weight of the answer")), words.say(N_("Respondents")), words.say(N_("Out of"))
    groups = {words.say(group.label): answers[group.code].to_list() for group in GROUPS if group.code in answers}
    wording = answers["question_text"].fillna("")
    columns = {
        words.say(N_("Criterion")): answers["criterion"].fillna(MISSING).to_list(),
        words.say(N_("Question")): [
            f"{number}. {text}".strip() for number, text in zip(answers["question"], wording, strict=True)
        ],
        words.say(N_("Answer")): answers["answer"].to_list(),
        weight: answers["weight"].to_list(),
        people: answers["respondents"].to_list(),
        of: answers["of"].mask(answers["of"] < LEAST_ANSWERS).to_list(),
        **groups,
    }
    return Reading(pd.DataFrame(columns), {weight: words.percent} | dict.fromkeys((people, of, *groups), words.write))
