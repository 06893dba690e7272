"""Turns a list's words for statuses and channels into the codes they stand for; a word nobody knows is asked once, with all its
places."""

from collections.abc import Mapping, Sequence

import pandas as pd

from language import N_, Text
from loaders.cells import letter
from loaders.collector import Collector
from loaders.headings import Headed
from loaders.vocabulary import AND
from schema.problems import Severity
from schema.questions import Answers, Option, Question
from schema.statuses import CODED
from schema.units import fold

# What the words of a column stand for, beside those that are known: {"status": {"Closed": "10"}}.
Words = Mapping[str, Mapping[str, str]]

_KNOWN = {name: {fold(word): one.code for one in ours for word in (one.code, *one.names)} for name, ours in CODED.items()}
_LABELS = {name: {one.code: Text(one.label) for one in ours} for name, ours in CODED.items()}
# Without a known status a dossier is neither open nor ended; without a channel only that is not known of it.
_SEVERITY: dict[str, Severity] = {"status": "error", "channel": "warning"}
_UNKNOWN = {
    "status": N_(
        "“{value}” (rows: {n}) is none of the ten national statuses. Say which one it means, or write one of them in the file, "
        "for example “Đã trả kết quả”."
    ),
    "channel": N_(
        "“{value}” (rows: {n}) is no known way to file a dossier; the channel is left open. Say which one it means, or write it "
        "in the file."
    ),
}
_SEVERAL = N_(
    "“{value}” (rows: {n}) names two things at once, “{first}” and “{second}”. Say which one is meant, or write it in the file."
)
# The answer that a word stays without a code.
_OPEN = "open"
# A column with more unknown words than this does not hold codes: nobody answers so many questions.
_MOST_ASKED = 20


def is_status(value: str) -> bool:
    """Whether a text is a status that everybody knows."""
    return fold(value) in _KNOWN["status"]


def coded(rows: pd.DataFrame, name: str, words: Words, headed: Headed, answers: Answers, problems: Collector) -> Sequence:
    """The code of each row's `name` ("status" or "channel"), None where it has none.

    `words` are those of a mapping, `answers` hold those of earlier questions. A list without a status, which only a mapping
    reads, has ended and open dossiers: those with a day of ending and those without.
    """
    if name not in rows:
        return _by_days(rows) if name == "status" else [None] * len(rows)
    known = _KNOWN[name] | {fold(word): code for word, code in words.get(name, {}).items()}
    places, found = pd.factorize(rows[name])
    codes: list[str | None] = [known.get(fold(str(word))) or _answered(name, str(word), answers) for word in found]
    unknown: dict[str, list[int]] = {}
    for at, code in enumerate(codes):
        if code is None:
            unknown.setdefault(question_key(name, str(found[at])), []).append(at)
    for spellings in unknown.values():
        lines = rows["row"].to_numpy()[pd.Series(places).isin(spellings)].tolist()
        _ask(str(found[spellings[0]]), lines, name, headed, problems, ask=len(unknown) <= _MOST_ASKED)
    codes = [None if code == _OPEN else code for code in codes]
    # Where there is no word its place is -1, which is the None at the end.
    return pd.array([*codes, None], dtype="str").take(places)


def _by_days(rows: pd.DataFrame) -> list[str]:
    ended = pd.Series(False, index=rows.index)
    for name in ("completed_date", "returned_date"):
        if name in rows:
            ended |= rows[name].notna()
    return ["9" if value else "4" for value in ended]


def question_key(name: str, word: str) -> str:
    """The key of the question what a word of a column means; all its spellings are one word."""
    return f"word:{name}:{fold(word) or word}"


def _answered(name: str, word: str, answers: Answers) -> str | None:
    code = answers.get(question_key(name, word))
    return code if code in _LABELS[name] or (code == _OPEN and name == "channel") else None


def _ask(word: str, lines: list[int], name: str, headed: Headed, problems: Collector, *, ask: bool) -> None:
    """One remark for a word, with the cells it stands in; `lines` are their rows, counted from 1."""
    column = headed.place(name)
    cells = [f"{letter(column)}{line}" for line in lines[1:]] if column is not None else []
    labels = _LABELS[name]
    meant = list(dict.fromkeys(code for piece in AND.split(word) if (code := _KNOWN[name].get(fold(piece)))))
    text, values = _UNKNOWN[name], {"n": len(lines)}
    if len(meant) > 1:
        text, values = _SEVERAL, {"n": len(lines), "first": labels[meant[0]], "second": labels[meant[1]]}
    code, row = f"{name}_unknown", lines[0] - 1
    if not ask:
        problems.add(_SEVERITY[name], code, text, row=row, column=column, value=word, cells=cells, **values)
        return
    options = [Option(one, label) for one, label in labels.items()]
    if name == "channel":
        options.insert(0, Option(_OPEN, Text(N_("None of these: leave it open"))))
    question = Question(question_key(name, word), Text(text, {**values, "value": word}), tuple(options))
    problems.ask(question, code, severity=_SEVERITY[name], row=row, column=column, value=word, cells=cells)
