"""What analysts have said of the days of a picture: marks on its axis of time, a column of its table, and lines below it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import plotly.graph_objects as go

from charts import style
from charts.chart import Chart, Course
from charts.reading import Reading
from charts.who import at_start
from language import N_, Language
from schema.notes import Note
from schema.periods import Period


def noted(chart: Chart, notes: Sequence[Note], periods: Sequence[Period], words: Language) -> Chart:
    """The chart with the notes on its own periods, or on `periods` if it does not go through time. Numbers on the axis lead to
    the lines below; the table has the notes beside the figures of their periods."""
    course = chart.course
    if course is None:
        return replace(chart, remarks=tuple(note_lines(notes, periods, words)))
    places = {note: place for note in notes if (place := _place(note, course.periods)) is not None}
    if not places:
        return chart
    lines = [note_line(note, words) for note in places]
    numbers = {note: f"[{number}]" for number, note in enumerate(places, start=1)}
    remarks = tuple(f"{numbers[note]} {line}" for note, line in zip(places, lines, strict=True))
    said = dict(zip(places, lines, strict=True))
    return replace(
        chart,
        alt=f"{chart.alt}. {' '.join(remarks)}",
        figure=_marked(go.Figure(chart.figure), course, places, numbers),
        table=_with_column(chart.table, places, said, words),
        remarks=remarks,
    )


def note_lines(notes: Sequence[Note], periods: Sequence[Period], words: Language) -> list[str]:
    """Those of the notes whose day lies in one of the periods."""
    return [note_line(note, words) for note in notes if _place(note, periods) is not None]


def note_line(note: Note, words: Language) -> str:
    """A note as a reader sees it: 1 Mar 2020, step change: a second desk was opened (An, 2 Apr 2020)."""
    text = f"{at_start(note.unit_name, words)}: {note.text}" if note.unit else note.text
    if note.kind == "inspection":
        return words.say(N_("{day}: {note}"), day=words.date(note.day), note=text)
    values = {"day": words.date(note.day), "note": text, "who": note.who, "when": words.date(note.saved_at.date())}
    if note.kind == "step":
        return words.say(N_("{day}, step change: {note} ({who}, {when})"), **values)
    return words.say(N_("{day}: {note} ({who}, {when})"), **values)


def steps(notes: Sequence[Note], periods: Sequence[Period]) -> tuple[int, ...]:
    """The places at which a part of its own begins: each step's first period that begins on its day or later. One before all
    periods, or after them, parts nothing."""
    return tuple(sorted({place for note in notes if (place := _begins(note.day, periods))}))


def _begins(day: dt.date, periods: Sequence[Period]) -> int | None:
    return next((place for place, period in enumerate(periods) if period.start >= day), None)


def _place(note: Note, periods: Sequence[Period]) -> int | None:
    """The period in which its day lies."""
    return next((place for place, period in enumerate(periods) if period.start <= note.day <= period.end), None)


def _marked(figure: go.Figure, course: Course, places: dict[Note, int], numbers: dict[Note, str]) -> go.Figure:
    by_place: dict[int, list[str]] = {}
    for note, place in places.items():
        by_place.setdefault(place, []).append(numbers[note])
    for place, marks in by_place.items():
        if course.along == "y":
            row = next(figure.select_annotations({"name": style.row_name(place)}))
            row.text = row.text.replace("</b>", f" {' '.join(marks)}</b>", 1)
        else:
            figure.add_annotation(
                x=place,
                y=1,
                yref="paper",
                yanchor="top",
                text="<br>".join(marks),
                showarrow=False,
                font={"size": style.TEXT_SIZE - 1, "color": style.INK},
                bgcolor=style.WHITE,
            )
    return figure


def _with_column(table: Reading, places: dict[Note, int], said: dict[Note, str], words: Language) -> Reading:
    rows = [[said[note] for note, place in places.items() if place == row] for row in range(len(table.frame))]
    return table.beside({words.say(N_("Notes")): ["; ".join(row) for row in rows]})
