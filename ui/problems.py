"""What is wrong or worth knowing about a file: the list a person goes through before publishing it."""

import pandas as pd
import streamlit as st

from charts.reading import Reading
from language import N_, Language
from schema.problems import Problem
from schema.uploads import ReadFile

_SEVERITIES = {"error": N_("Error"), "warning": N_("Warning"), "note": N_("Note")}


def problem_list(read: ReadFile, words: Language) -> None:
    """Everything that was found in the file, or that nothing was."""
    st.header(words.say("2. What is worth knowing about it"), anchor=False)
    if not read.all_problems:
        st.markdown(words.say("Nothing: every figure was read and the sums add up."))
        return
    problem_table(read.all_problems, words)


def problem_table(problems: list[Problem], words: Language) -> None:
    """The problems with their sentences in full: a table that wraps, not one that cuts."""
    st.table(problem_reading(problems, words).written(), hide_index=True)


def problem_reading(problems: list[Problem], words: Language) -> Reading:
    """Problems as a table, errors first, each with its place as Excel shows it."""
    order = list(_SEVERITIES)
    rows = [
        {
            words.say("Kind"): words.say(_SEVERITIES[problem.severity]),
            words.say("Sheet"): problem.sheet or "",
            words.say("Row"): problem.row,
            words.say("Column"): problem.column or "",
            words.say("Value"): "" if problem.value is None else str(problem.value),
            words.say("What it means"): words.say(problem.message),
        }
        for problem in sorted(problems, key=lambda problem: order.index(problem.severity))
    ]
    frame = pd.DataFrame(rows).astype({words.say("Row"): "Int64"})
    return Reading(frame, {words.say("Row"): lambda row: "" if pd.isna(row) else words.number(row)})
