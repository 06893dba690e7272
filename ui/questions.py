"""What a file leaves open, asked on the page: one click each, and units that were confirmed are remembered."""

import streamlit as st

from language import Language
from schema.periods import Period
from schema.problems import Problem
from schema.questions import Question
from schema.uploads import ReadFile
from ui.cards import plain
from ui.frame import Frame
from ui.settings import settings

_ANSWERS = "upload-answers"
# More answers than this are a list to search in.
_IN_SIGHT = 8
_YEARS = (2000, 2100)


def answers(file_id: str) -> dict[str, str]:
    """What was answered about this file, and about no other."""
    return st.session_state.get(_ANSWERS, {}).get(file_id, {})


def forget_answers() -> None:
    st.session_state.pop(_ANSWERS, None)


def ask(frame: Frame, read: ReadFile, file_id: str) -> None:
    """The questions of a file, those it cannot be published without first; an answer has it read again."""
    words = frame.words
    open_questions = {problem.question.key: problem for problem in read.all_problems if problem.question}
    given = answers(file_id)
    if not open_questions:
        if given:
            with st.expander(_answered(given, words), icon=":material/task_alt:", key=f"answered-{file_id}"):
                _again(words, file_id)
        return
    st.header(words.say("What only you can say"), anchor=False)
    units = [problem for problem in open_questions.values() if problem.question.unit]
    for problem in sorted(open_questions.values(), key=lambda problem: problem.severity != "error"):
        if not problem.question.unit:
            _ask_one(words, problem, file_id)
    if units:
        _ask_units(frame, [problem.question for problem in units], file_id)
    if given:
        st.caption(_answered(given, words))
        _again(words, file_id)


def _answered(given: dict[str, str], words: Language) -> str:
    return words.say_many("One answer was taken into account.", "{n} answers were taken into account.", len(given))


def _again(words: Language, file_id: str) -> None:
    if st.button(words.say("Answer again"), key=f"answer-again-{file_id}", icon=":material/undo:"):
        st.session_state[_ANSWERS] = {}
        st.rerun()


def _ask_one(words: Language, problem: Problem, file_id: str) -> None:
    question = problem.question
    place = " ".join(part for part in (problem.sheet, f"{problem.column or ''}{problem.row or ''}") if part)
    with st.form(f"question-{file_id}-{question.key}", border=True):
        st.markdown((f"**{plain(place)}** – " if place else "") + plain(words.say(question.text)))
        given = None
        if question.options:
            names = {option.value: words.say(option.label) for option in question.options}
            choose = st.radio if len(names) <= _IN_SIGHT else st.selectbox
            given = choose(
                words.say("Your answer"),
                list(names),
                format_func=names.get,
                index=0 if problem.severity != "error" else None,
                key=f"answer-{file_id}-{question.key}",
            )
        if question.kind == "year":
            key = f"answer-{file_id}-{question.key}"
            year = st.number_input(words.say("Year"), *_YEARS, value=None, step=1, format="%d", width=160, key=key)
            given = str(year) if year else None
        period = _ask_days(words, f"{file_id}-{question.key}") if question.kind == "period" else None
        if st.form_submit_button(words.say("Use this answer"), type="primary" if problem.severity == "error" else "secondary"):
            if period or given:
                _answer(file_id, {question.key: period.key if period else given})
            st.warning(words.say("Choose an answer, or give both days, the first not after the last."))


def _ask_days(words: Language, key: str) -> Period | None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        start = st.date_input(words.say("From"), value=None, format="DD/MM/YYYY", key=f"period-start-{key}")
        end = st.date_input(words.say("To"), value=None, format="DD/MM/YYYY", key=f"period-end-{key}")
    return Period(start, end) if start and end and start <= end else None


def _ask_units(frame: Frame, questions: list[Question], file_id: str) -> None:
    """All unknown names in one form: the likeliest unit of each is offered and taken only by pressing the button."""
    words = frame.words
    with st.form(f"units-{file_id}", border=True):
        st.markdown(
            words.say_many(
                "One unit has a name that is not in the list of units. Is this the one meant?",
                "{n} units have names that are not in the list of units. Are these the ones meant?",
                len(questions),
            )
        )
        taken: dict[str, str] = {}
        for question in questions:
            names = {option.value: words.say(option.label) for option in question.options}
            taken[question.unit] = st.selectbox(
                words.say("“{name}” in the file is", name=question.unit),
                list(names),
                format_func=names.get,
                key=f"answer-{file_id}-{question.key}",
            )
        if st.form_submit_button(words.say("Confirm"), type="primary", key=f"confirm-units-{file_id}"):
            for name, unit in taken.items():
                frame.store.confirm_unit(name, unit, who=settings().user or "—")
            _answer(file_id, {question.key: taken[question.unit] for question in questions})


def _answer(file_id: str, given: dict[str, str]) -> None:
    st.session_state[_ANSWERS] = {file_id: {**answers(file_id), **given}}
    st.rerun()
