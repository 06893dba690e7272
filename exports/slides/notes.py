"""What a presenter finds in the notes: the definitions, the rule, the table and the spreadsheet rows behind a slide."""

from collections.abc import Iterator

from pptx.slide import Slide as Page

from charts.deck import Slide
from charts.reading import Reading
from exports.slides.text import inert, write
from language import N_, Language
from schema.explained import METRICS

_BETWEEN = " | "


def write_notes(page: Page, slide: Slide, words: Language, *, first: bool) -> None:
    """All of it on the `first` of a finding's slides; those that continue it have the definitions alone."""
    frame = page.notes_slide.notes_text_frame
    for name, text in said(slide, words, first=first):
        write(frame, name, words, bold=True)
        for line in text:
            write(frame, line, words)


def said(slide: Slide, words: Language, *, first: bool = True) -> Iterator[tuple[str, list[str]]]:
    """Headings, and the lines below each."""
    if slide.lacking:
        yield words.say(N_("Why there are no figures")), [slide.lacking]
    if slide.note:
        yield words.say(N_("How to read it")), [slide.note]
    for code in slide.explains:
        metric = METRICS[code]
        yield words.say(metric.label), [f"{name}: {text}" for name, text in metric.said(words).items()]
    if not first:
        return
    if slide.remarks:
        yield words.say(N_("Notes on days of the period")), list(slide.remarks)
    if slide.remark is not None:
        yield words.say(N_("Remark")), [slide.remark.said]
    if slide.table is not None and len(slide.table.frame):
        yield words.say(N_("The figures as a table")), _lines(slide.table)
    if slide.rows is not None and len(slide.rows.frame):
        yield words.say(N_("The spreadsheet rows behind it")), _lines(slide.rows)


def _lines(table: Reading) -> list[str]:
    written = table.written()
    rows = [tuple(map(str, written.columns)), *written.itertuples(index=False, name=None)]
    return [_BETWEEN.join(inert(cell) for cell in row) for row in rows]
