"""What is said in a meeting, slide by slide: one model for the screen and for every file."""

import datetime as dt
from dataclasses import dataclass, field

import plotly.graph_objects as go

from charts.chart import Chart
from charts.drawing import Drawing
from charts.reading import Reading


@dataclass(frozen=True)
class Remark:
    """What somebody adds to a slide in their own words; shown as theirs."""

    text: str
    who: str

    @property
    def said(self) -> str:
        """The words and whose they are, as every slide and file has them."""
        return f"{self.who}: {self.text}"


@dataclass(frozen=True)
class Slide:
    """One finding with its chart or table, in one language.

    `section` is the part of the meeting it belongs to (a code of schema.meeting.SECTIONS) and `key` its own name among all.
    `title` is the finding, computed from the same table; `subtitle` has the measure and its denominator. `source` says which
    files it is from, `data_date` the last day they are of, both as they are printed. Where `figure` is missing, the slide
    shows its table. `rows` are the spreadsheet rows behind it (file, sheet, row …), the first of them if they are very many.
    `note` and `caveat`, a part of it, are as in Chart.
    `lacking` says why a section has no figures; then the slide has neither figure nor rows.
    """

    section: str
    key: str
    title: str
    subtitle: str = ""
    alt: str = ""
    table: Reading | None = None
    figure: go.Figure | None = None
    drawing: Drawing | None = None
    note: str = ""
    source: str = ""
    data_date: str = ""
    demonstration: bool = False
    explains: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    rows: Reading | None = None
    remark: Remark | None = None
    lacking: str = ""
    caveat: str = ""


@dataclass(frozen=True)
class Deck:
    """The slides in the order of the meeting. `title` says what it is about, `scope` which area, units and period and with what
    they are compared; `made` is when the figures were read."""

    title: str
    scope: str
    made: dt.datetime
    slides: tuple[Slide, ...] = field(default_factory=tuple)

    @property
    def demonstration(self) -> bool:
        """Whether anything in it is made up."""
        return any(slide.demonstration for slide in self.slides)

    @property
    def supported(self) -> tuple[Slide, ...]:
        """The slides that have figures."""
        return tuple(slide for slide in self.slides if not slide.lacking)


def slide_of(chart: Chart, section: str, **more) -> Slide:
    """A chart as a slide; `more` is what a chart does not know: source, data_date, rows, remark."""
    return Slide(
        section,
        chart.key,
        chart.title,
        chart.subtitle,
        chart.alt,
        chart.table,
        chart.figure,
        chart.drawing,
        chart.note,
        demonstration=chart.demonstration,
        explains=chart.explains,
        remarks=chart.remarks,
        caveat=chart.caveat,
        **more,
    )
