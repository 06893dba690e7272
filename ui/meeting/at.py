"""What the slides of one choice of figures are made from, and how a picture becomes a slide."""

import datetime as dt
from dataclasses import dataclass

import pandas as pd

from charts.chart import Chart, NoChart
from charts.deck import Slide, slide_of
from charts.notes import noted
from charts.reading import Reading
from schema.meeting import FIGURES
from schema.periods import Period
from ui.frame import Frame
from ui.notes import notes_on
from ui.sources import Origin, Summed, row_reading, source_line
from ui.view import View

# Enough to see where a figure comes from; all of them are on its page.
_ROWS = 20


@dataclass(frozen=True)
class At:
    """`before` is the period that the view's is held against, None for none."""

    frame: Frame
    view: View
    before: Period | None

    @property
    def area(self) -> str:
        return self.view.selection.area

    @property
    def year(self) -> Period:
        """The calendar year that the view's period ends in, as far as it."""
        return Period(dt.date(self.view.focus.end.year, 1, 1), self.view.focus.end)

    def rows(self, dataset: str) -> pd.DataFrame:
        """Rows in use of the area and the units that are chosen; real ones where there are any, never both sorts together."""
        rows = self.frame.store.rows(dataset, self.area)
        made_up = bool(rows["demonstration"].all()) if len(rows) else False
        rows = rows[rows["demonstration"] == made_up]
        return self.of_units(rows)

    def of_units(self, rows: pd.DataFrame) -> pd.DataFrame:
        units = self.view.selection.units
        return rows[rows["unit"].isin(units)] if units else rows

    def slide(self, code: str, chart: Chart | NoChart, origin: Origin, until: dt.date | None = None) -> Slide:
        """A picture as the slide of the figure `code`. `until` is the last day its figures are of, unless it is that of the last
        period it goes through, or of the view's."""
        words = self.frame.words
        if isinstance(chart, NoChart):
            return self.lacking(code, words.say(chart.reason))
        if isinstance(origin, Summed):
            chart = noted(chart, notes_on(self.frame, origin.selection), origin.selection.periods, words)
        if until is None and chart.course:
            until = max(period.end for period in chart.course.periods)
        return slide_of(chart, FIGURES[code].section, **self._behind(origin, until))

    def table(
        self, code: str, title: str, subtitle: str, table: Reading, origin: Origin, until: dt.date | None = None, **more
    ) -> Slide:
        """A table as a slide; `more` are further fields of it."""
        written = table.written()
        alt = f"{title}. " + "; ".join(", ".join(row) for row in written.itertuples(index=False))
        behind = self._behind(origin, until)
        return Slide(FIGURES[code].section, code, title, subtitle, alt, table, **behind, **more)

    def lacking(self, code: str, why: str) -> Slide:
        """A slide without figures, and why it has none."""
        return Slide(FIGURES[code].section, code, self.frame.words.say(FIGURES[code].label), lacking=why)

    def _behind(self, origin: Origin, until: dt.date | None) -> dict:
        words = self.frame.words
        return {
            "source": source_line(self.frame, origin),
            "data_date": words.say("Figures up to {day}", day=words.date(until or self.view.focus.end)),
            "rows": row_reading(origin.rows(self.frame, _ROWS), origin.dataset, words),
        }
