"""What is wrong or worth knowing about a file: by kind, cell by cell, and as the analyst's own workbook with the cells marked."""

from collections.abc import Mapping, Sequence
from pathlib import PurePath

import pandas as pd
import streamlit as st

from charts.reading import Reading
from language import MISSING, N_, Language
from loaders.apart import mark_apart
from loaders.cells import UnreadableError
from schema.problem_kinds import kind_of
from schema.problems import SEVERITIES, Problem, Severity, counted
from schema.uploads import ReadFile
from ui.cards import plain

_SEVERITIES: dict[Severity, str] = {"error": N_("Error"), "warning": N_("Warning"), "note": N_("Note")}
_PAGE = 50
# So many remarks of a file that can be published stand open; more would push publishing out of sight.
_FEW = 3
MARKED = "marked workbook"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def problem_list(read: ReadFile, content: bytes, words: Language) -> None:
    """Everything that was found in the file, or that nothing was. `content` is the file's own bytes."""
    st.header(words.say("2. What is worth knowing about it"), anchor=False)
    problems = sorted(read.all_problems, key=lambda problem: SEVERITIES.index(problem.severity))
    shapes = any(table.dataset == "boundaries" for table in read.tables)
    if not problems:
        text = N_("Nothing: every shape has its unit.") if shapes else N_("Nothing: every figure was read and the sums add up.")
        st.markdown(words.say(text))
        return
    kind_table(counted(problems), words)
    few = len(problems) <= _FEW or not read.accepted
    title = words.say_many("1 remark cell by cell", "{n} remarks cell by cell", len(problems))
    with st.expander(title, icon=":material/list:", expanded=few, key=f"remarks-{read.sha256}"):
        chosen = _chosen(problems, read.sha256, words)
        _pages(chosen, len(problems), read.sha256, words)
    if not shapes and any(problem.cell or problem.row for problem in problems):
        _marked_workbook(read, content, words)


def kind_table(counts: Mapping[tuple[Severity, str], int], words: Language) -> None:
    """One line a kind, errors first: how often, why it matters, and what is expected."""
    rows = [
        {
            words.say("Kind"): words.say(_SEVERITIES[severity]),
            words.say("What it is"): words.say(kind_of(code).title),
            words.say("Times"): words.number(number),
            words.say("Why it matters"): words.say(kind_of(code).why),
            words.say("What is expected"): words.say(kind_of(code).expected),
        }
        for (severity, code), number in counts.items()
    ]
    st.table(pd.DataFrame(rows), hide_index=True, alt=words.say("Remarks by kind"))


def problem_table(problems: Sequence[Problem], words: Language) -> None:
    """The problems with their sentences in full: a table that wraps, not one that cuts."""
    st.table(problem_reading(problems, words).written(), hide_index=True, alt=words.say("Remarks cell by cell"))


def problem_reading(problems: Sequence[Problem], words: Language) -> Reading:
    """Problems as a table in their order, each with its place as Excel shows it; texts are safe to stand in Markdown."""
    row = words.say("Row")
    rows = [
        {
            words.say("Kind"): words.say(_SEVERITIES[problem.severity]),
            words.say("Sheet"): plain(problem.sheet or ""),
            row: problem.row,
            words.say("Column"): problem.column or "",
            words.say("Value"): plain(problem.value or ""),
            words.say("What it means"): plain(words.say(problem.message)),
        }
        for problem in problems
    ]
    return Reading(pd.DataFrame(rows).astype({row: "Int64"}), {row: lambda row: "" if pd.isna(row) else words.number(row)})


def _chosen(problems: list[Problem], file: str, words: Language) -> list[Problem]:
    """The problems of the chosen severities, kinds and sheets; nothing chosen is everything. A choice of one is not offered."""
    severities = list(dict.fromkeys(problem.severity for problem in problems))
    codes = list(dict.fromkeys(problem.code for problem in problems))
    sheets = list(dict.fromkeys(problem.sheet for problem in problems))
    chosen = problems
    with st.container(horizontal=True, vertical_alignment="bottom", key="problem-filters"):
        if len(severities) > 1:
            wanted = st.pills(
                words.say("Kind"),
                severities,
                format_func=lambda severity: words.say(_SEVERITIES[severity]),
                selection_mode="multi",
                key=f"problem-severities-{file}",
            )
            chosen = [problem for problem in chosen if not wanted or problem.severity in wanted]
        if len(codes) > 1:
            kinds = st.multiselect(
                words.say("What it is"),
                codes,
                format_func=lambda code: words.say(kind_of(code).title),
                placeholder=words.say("All"),
                key=f"problem-kinds-{file}",
            )
            chosen = [problem for problem in chosen if not kinds or problem.code in kinds]
        if len(sheets) > 1:
            places = st.multiselect(
                words.say("Sheet"),
                sheets,
                format_func=lambda sheet: sheet or words.say("the whole file"),
                placeholder=words.say("All"),
                key=f"problem-sheets-{file}",
            )
            chosen = [problem for problem in chosen if not places or problem.sheet in places]
    return chosen


def _pages(chosen: list[Problem], total: int, file: str, words: Language) -> None:
    """All of the chosen ones, a page at a time: only a page's sentences are put into words."""
    if not chosen:
        st.markdown(words.say("No remark matches these filters."))
        return
    pages = -(-len(chosen) // _PAGE)
    # Another choice has other pages; it begins at its first.
    page = st.pagination(pages, key=f"problem-page-{file}-{len(chosen)}") if pages > 1 else 1
    first = (page - 1) * _PAGE
    shown = chosen[first : first + _PAGE]
    problem_table(shown, words)
    if pages > 1 or len(chosen) < total:
        st.caption(
            words.say(
                "Remarks {first} to {last} of {chosen}; the file has {all}.",
                first=first + 1,
                last=first + len(shown),
                chosen=len(chosen),
                all=total,
            )
        )


def _marked_workbook(read: ReadFile, content: bytes, words: Language) -> None:
    """Made when asked for, held by this session until the file is published or another is made, and stored nowhere."""
    key = (read.sha256, read.all_problems, words.code)
    if st.button(
        words.say("Mark these cells in my workbook"),
        icon=":material/format_color_fill:",
        key="mark",
        help=words.say(
            "Makes a copy of your file with each cell marked and commented, and a summary. Personal columns are blanked."
        ),
    ):
        with st.spinner(words.say("Marking the workbook …")):
            try:
                st.session_state[MARKED] = (key, mark_apart(content, name=read.name, read=read, words=words))
            except UnreadableError as error:
                st.error(words.say(error.text))
    made_for, workbook = st.session_state.get(MARKED, (None, b""))
    if made_for == key:
        st.download_button(
            words.say("Download the marked workbook"),
            data=workbook,
            file_name=words.say("{name}_marked.xlsx", name=PurePath(read.name).stem),
            mime=_XLSX,
            icon=":material/download:",
            on_click="ignore",
            key="marked",
        )


def acceptance(read: ReadFile, words: Language) -> bool:
    """Whether publishing may go on: a file with warnings asks that they are looked at and accepted."""
    warnings = sum(number for (severity, _), number in counted(read.all_problems).items() if severity == "warning")
    if not warnings:
        return True
    return st.checkbox(
        words.say_many(
            "I have looked at the 1 warning and accept it", "I have looked at the {n} warnings and accept them", warnings
        ),
        key=f"accept-{read.sha256}-{warnings}",
        help=words.say("It is recorded with the batch that you accepted them."),
    )


def accepted_line(accepted: Mapping[str, int], who: str, when: str, words: Language) -> str:
    """“3 warnings accepted by … on …: Open differs from its parts (2), …”."""
    kinds = ", ".join(f"{words.say(kind_of(code).title)} ({words.number(number)})" for code, number in accepted.items())
    return words.say_many(
        "1 warning accepted by {who} on {when}: {kinds}",
        "{n} warnings accepted by {who} on {when}: {kinds}",
        sum(accepted.values()),
        who=who,
        when=when,
        kinds=kinds or MISSING,
    )
