"""The survey on a page: who answered, what came of it for each criterion, and where a unit's printed points come from."""

import pandas as pd
import streamlit as st

from charts.survey import points_chart
from charts.survey_compare import compare_chart
from charts.survey_response import response_chart
from charts.survey_trace import answers_reading, trace_chart
from charts.who import Who
from metrics.survey import most_first, response, scores, totals
from metrics.survey_compare import comparable_units, others, side
from metrics.survey_trace import answers, traced
from schema.criteria_table import place_of
from schema.survey_table import GROUPS
from ui import show, url
from ui.frame import Frame
from ui.readings import draw
from ui.scope import Scope
from ui.sources import Listed

# The filters of this block in the address.
FILTERS = ("survey", "criterion", "held", "against", "traced")
# The tables it draws from.
DATASETS = ("survey", "survey_forms")
_ALL = "all"
_WIDTH = 480


def survey(frame: Frame, scope: Scope) -> None:
    """The blocks of one survey and year, chosen here; nothing where no answers are published for the area."""
    words, store = frame.words, frame.store
    every = scope.of_sort(store.rows("survey", scope.area))
    if every.empty:
        return
    st.header(words.say("Citizens' survey"), anchor=False)
    name, year = _which(frame, every)
    everyone = every[(every["survey"] == name) & (every["year"] == year)]
    forms = store.rows("survey_forms", scope.area)
    forms = forms[(forms["survey"] == name) & (forms["year"] == year)]
    # Real answers say nothing of how many made-up forms came back.
    forms = forms[forms["demonstration"] == everyone["demonstration"].iloc[0]]
    criteria = store.rows("criteria")
    called = f"{name}, {year}"
    _responses(frame, scope, scope.of(forms), called)
    every_score = scores(everyone, forms, criteria)
    scored = scope.of(every_score)
    if scored.empty:
        st.info(words.say("No question of this survey names the criterion it feeds, so it gives no points."))
        return
    names = criterion_names(criteria, scored)
    _points(frame, scope, every_score, everyone, names, called)
    _trace(frame, scope, scored, everyone, names, called)


def surveys_in(every: pd.DataFrame) -> dict[str, tuple[str, int]]:
    """The surveys and years of rows of answers by how the address names them, the last first."""
    found = every[["survey", "year"]].drop_duplicates().sort_values(["year", "survey"], ascending=[False, True])
    return {f"{row.year}-{row.survey}": (row.survey, int(row.year)) for row in found.itertuples()}


def _which(frame: Frame, every: pd.DataFrame) -> tuple[str, int]:
    """The survey and year: unless chosen, the last."""
    options = surveys_in(every)
    chosen = url.one("survey", list(options), next(iter(options)))
    st.selectbox(
        frame.words.say("Survey"),
        list(options),
        format_func=lambda key: f"{options[key][0]}, {options[key][1]}",
        width=_WIDTH,
        **url.bind("survey", chosen, ("criterion",)),
    )
    return options[chosen]


def _responses(frame: Frame, scope: Scope, forms: pd.DataFrame, called: str) -> None:
    words = frame.words
    if forms.empty:
        st.info(words.say("How many forms were sent is not published, so there is no response rate."))
        return
    labels = {group.code: words.say(group.label) for group in GROUPS}
    by_group, by_unit = response(forms, "respondent_group"), response(forms, "unit")
    left, right = st.columns(2)
    with left:
        named = by_group["respondent_group"].map(labels).tolist()
        chart = response_chart(by_group, named, words, who=scope.who, survey=called, by_unit=False)
        show.block(frame, chart, Listed("survey_forms", forms))
    with right:
        named = by_unit["unit_name"].tolist()
        chart = response_chart(by_unit, named, words, who=scope.who, survey=called, by_unit=True)
        show.block(frame, chart, Listed("survey_forms", forms))


def criterion_names(criteria: pd.DataFrame, scored: pd.DataFrame) -> dict[str, str]:
    """What the criteria are called in the survey's set and year."""
    own = criteria[criteria["criteria_set"].isin(scored["criteria_set"]) & criteria["year"].isin(scored["year"])]
    return dict(zip(own["criterion"], own["name"], strict=True))


def _points(
    frame: Frame, scope: Scope, every_score: pd.DataFrame, everyone: pd.DataFrame, names: dict[str, str], called: str
) -> None:
    """Points and comparison of one criterion, or of all together; `every_score` are those of all units."""
    words = frame.words
    options = [_ALL, *sorted(every_score["criterion"].unique(), key=place_of)]
    chosen = url.one("criterion", options, _ALL)
    everything = words.say("All criteria of the survey together")
    labels = {number: f"{number} {names.get(number, '')}".strip() for number in options} | {_ALL: everything}
    st.selectbox(words.say("Criterion"), options, format_func=labels.get, width=_WIDTH, **url.bind("criterion", chosen))
    every_row = totals(every_score) if chosen == _ALL else most_first(every_score[every_score["criterion"] == chosen])
    rows = scope.of(every_row)
    criterion = everything[:1].lower() + everything[1:] if chosen == _ALL else f"“{labels[chosen]}”"
    behind = scope.of(everyone if chosen == _ALL else everyone[everyone["criterion"] == chosen])
    chart = points_chart(rows, words, who=scope.who, survey=called, criterion=criterion)
    survey = everyone.iloc[0]
    seen = {"survey": f"{survey['year']}-{survey['survey']}", "criterion": chosen}
    show.block(frame, chart, Listed("survey", behind), shown_as=seen)
    behind = everyone if chosen == _ALL else everyone[everyone["criterion"] == chosen]
    _comparison(frame, scope, comparable_units(every_row), behind, called, criterion)


def _comparison(frame: Frame, scope: Scope, rows: pd.DataFrame, everyone: pd.DataFrame, called: str, criterion: str) -> None:
    """A unit that is chosen here held against another, or against all others; nothing where there are no two to compare."""
    words = frame.words
    names = rows.set_index("unit")["unit_name"].to_dict()
    names = {unit: names[unit] for unit in sorted(names, key=lambda unit: words.sorted_place(names[unit]))}
    if len(names) < 2:
        return
    unit = url.one("held", list(names), next((one for one in scope.units if one in names), next(iter(names))))
    against = {_ALL: words.say("All other units")} | {other: name for other, name in names.items() if other != unit}
    other = url.one("against", list(against), _ALL)
    with st.container(horizontal=True):
        st.selectbox(words.say("Compare"), list(names), format_func=names.get, width=_WIDTH, **url.bind("held", unit))
        st.selectbox(words.say("With"), list(against), format_func=against.get, width=_WIDTH, **url.bind("against", other))
    alone = other == _ALL
    chart = compare_chart(
        (side(rows, unit), others(rows, unit) if alone else side(rows, other)),
        (names[unit], None if alone else names[other]),
        words,
        who=Who(scope.who.area),
        survey=called,
        criterion=criterion,
        demonstration=bool(rows["demonstration"].any()),
    )
    behind = everyone if alone else everyone[everyone["unit"].isin([unit, other])]
    show.block(frame, chart, Listed("survey", behind))


def _trace(frame: Frame, scope: Scope, scored: pd.DataFrame, everyone: pd.DataFrame, names: dict[str, str], called: str) -> None:
    """One unit's printed points, what its answers come to, and the answers."""
    words = frame.words
    units = scored.drop_duplicates("unit").set_index("unit")["unit_name"].to_dict()
    units = {unit: units[unit] for unit in sorted(units, key=lambda unit: words.sorted_place(units[unit]))}
    chosen = url.one("traced", list(units), next(iter(units)))
    label = words.say("Unit whose points are traced")
    st.selectbox(label, list(units), format_func=units.get, width=_WIDTH, **url.bind("traced", chosen))
    own = everyone[everyone["unit"] == chosen]
    printed = frame.store.rows("scores", scope.area)
    printed = printed[printed["demonstration"] == own["demonstration"].iloc[0]]
    table = traced(scored[scored["unit"] == chosen], printed)
    show.block(frame, trace_chart(table, units[chosen], names, words, survey=called), Listed("survey", own))
    who = Who(scope.who.area, (units[chosen],)).alone(words)
    title = words.say("The answers behind the points: {who}", who=who)
    with st.expander(title, icon=":material/fact_check:", key="survey-answers"):
        draw(answers_reading(answers(everyone, chosen), words), title, most=20)
