"""A report written from the tables of one selection: which parts it has, and in which order."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from charts.by_group import group_labels
from charts.by_period import measure
from charts.deck import Slide
from charts.index.names import Assessed
from charts.index.ranking import RULE, ranking_reading
from charts.names import period_caveat
from charts.reading import Reading, rate_reading
from charts.report import comparison, dossiers, findings, groups
from charts.report.index import index_sentences
from charts.report.model import Letterhead, Paragraph, Part, Report, Table
from charts.report.overview import figures_reading
from charts.report.programme import Programme, indicators, unreported
from charts.report.reasons import reasons
from charts.report.remarks import remarks
from charts.report.times import within
from charts.who import Who
from language import N_, Language
from metrics.standing import Standing
from metrics.targets import Goal
from schema.definitions import Definition
from schema.periods import Period

_CLOSING = N_("This is the report on the results of resolving administrative procedures of {who}, {period}.")


@dataclass(frozen=True)
class Scored:
    """An index: a table of metrics.index.totals.totals, and of metrics.index.totals.moved if it can be compared with the year
    before. `only` are the units it is told of (none: all); they are ranked among all of them."""

    assessed: Assessed
    totals: pd.DataFrame
    moved: pd.DataFrame | None = None
    only: tuple[str, ...] = ()

    @property
    def shown(self) -> pd.DataFrame:
        return self.totals[self.totals["unit"].isin(self.only)] if self.only else self.totals


@dataclass(frozen=True)
class Inspected:
    """A table of metrics.findings.states and the day it is of."""

    stated: pd.DataFrame
    day: dt.date


@dataclass(frozen=True)
class Figures:
    """What a report is written from. `whole` and `before` are tables of store.sums(()) with one row or none, of `period` and of
    `earlier`, the period it is compared with (None: with none). `units` and `fields` are ranked by the overdue rate. `late` is a
    table of store.late_by_reason, None where figures are an office's own totals. `source` names the files. `goal` is
    that of the on-time rate; `remarked` are slides with what somebody has remarked on them."""

    who: Who
    period: Period
    definition: Definition
    whole: pd.DataFrame
    units: Standing
    fields: Standing
    late: pd.DataFrame | None = None
    earlier: Period | None = None
    before: pd.DataFrame | None = None
    index: Scored | None = None
    inspected: Inspected | None = None
    source: str = ""
    programme: Programme | None = None
    goal: Goal | None = None
    remarked: Sequence[Slide] = ()

    @property
    def demonstration(self) -> bool:
        """Whether anything in it is made up."""
        tables = (
            self.whole,
            self.before,
            self.units.table,
            self.fields.table,
            self.index.totals if self.index else None,
            self.inspected.stated if self.inspected else None,
        )
        told = any(bool(table["demonstration"].any()) for table in tables if table is not None)
        return told or bool(self.programme and self.programme.demonstration)


def report(figures: Figures, letterhead: Letterhead, words: Language) -> Report:
    """Dossiers, index, programme, what an inspection found, what it asks for, and remarks; a part of which there is nothing is
    left out."""
    parts = [_dossiers(figures, words)]
    if figures.index and not figures.index.shown.empty:
        parts.append(_index(figures.index, words))
    if figures.programme:
        parts.append(_programme(figures.programme, words))
    if figures.inspected and not figures.inspected.stated.empty:
        parts += _inspection(figures.inspected, words)
    if said := remarks(figures.remarked, words):
        parts.append(Part(words.say(N_("Remarks")), said))
    values = {"who": figures.who.within(words), "period": within(figures.period, words)}
    return Report(
        letterhead,
        words.say(N_("On the results of resolving administrative procedures of {who}, {period}"), **values),
        tuple(parts),
        opening=_caveats(figures, words),
        closing=(Paragraph(words.say(_CLOSING, **values)),),
        source=figures.source,
        demonstration=figures.demonstration,
    )


def _caveats(figures: Figures, words: Language) -> tuple[Paragraph, ...]:
    """Of both periods, what is not known of their days."""
    said = [period_caveat(period, words) for period in (figures.period, figures.earlier) if period]
    return tuple(Paragraph(f"{caveat}.", "note") for caveat in said if caveat)


def _dossiers(figures: Figures, words: Language) -> Part:
    whole, who = figures.whole, figures.who
    totals = [
        dossiers.received(whole, figures.period, words, who=who),
        dossiers.resolved(whole, words),
        dossiers.on_time(whole, figures.definition, words, goal=figures.goal),
        dossiers.still_open(whole, words),
    ]
    table = figures_reading(figures.whole, figures.before, figures.definition, figures.period, figures.earlier, words)
    parts = [
        Part(
            words.say(N_("Dossiers received and resolved")),
            (*_paragraphs(totals), Table(words.say(N_("Results of resolving dossiers")), table)),
        )
    ]
    if figures.earlier and figures.before is not None:
        parts.append(Part(words.say(N_("Compared with the earlier period")), _compared(figures, words)))
    parts += [
        Part(words.say(N_("Channels through which dossiers come")), _paragraphs([groups.channels(whole, words)])),
        Part(
            words.say(N_("Units")),
            (
                *_paragraphs([*groups.units(figures.units, words), *groups.against_targets(figures.units, words)]),
                *_rates(figures, figures.units, "unit", N_("Unit"), words),
            ),
        ),
        Part(
            words.say(N_("Fields and reasons for delay")),
            (
                *_paragraphs([*groups.fields(figures.fields, words), reasons(figures.late, figures.whole, words)]),
                *_rates(figures, figures.fields, "sector", N_("Field"), words),
            ),
        ),
    ]
    return Part(words.say(N_("Results of resolving administrative procedures")), parts=tuple(parts))


def _paragraphs(sentences: list[str]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(sentence) for sentence in sentences if sentence)


def _compared(figures: Figures, words: Language) -> tuple[Paragraph, ...]:
    """The totals, then the rate: that of overdue dossiers, of which the other is the rest."""
    tables = (figures.whole, figures.before)
    both = {"period": figures.period, "earlier": figures.earlier, "words": words}
    return _paragraphs(
        [
            comparison.total_changes(*tables, **both),
            *(comparison.rate_change(*tables, figures.definition, side=side, **both) for side in ("on_time", "overdue")),
        ]
    )


def _rates(figures: Figures, standing: Standing, by: str, label: str, words: Language) -> tuple[Table, ...]:
    """The overdue rates of units or fields, where the figures are split so."""
    if not standing.split or standing.table["shown"].eq("missing").all():
        return ()
    name = words.say(label)
    caption = words.say(N_("Overdue rate: {group}"), group=name)
    reading = rate_reading(standing.table, group_labels(standing.table, by, words), name, words)
    return (Table(caption, _told(reading), measure(figures.definition, "overdue", words) + "."),)


def _told(reading: Reading) -> Reading:
    """Without the columns that say nothing in any row."""
    frame = reading.written()
    empty = [name for name in frame if frame[name].eq("").all()]
    return replace(
        reading,
        frame=reading.frame.drop(columns=empty),
        formats={name: write for name, write in reading.formats.items() if name not in empty},
    )


def _index(scored: Scored, words: Language) -> Part:
    caption = words.say(N_("Points and ranks: {index}"), index=scored.assessed.called(words))
    reading = ranking_reading(scored.shown, scored.assessed, words, parts=False)
    table = Table(caption, _told(reading), words.say(RULE))
    said = index_sentences(scored.totals, scored.shown, scored.assessed, words, scored.moved)
    return Part(words.say(N_("Reform index")), (*_paragraphs(list(said)), table))


def _programme(programme: Programme, words: Language) -> Part:
    return Part(
        words.say(N_("Reform programme")),
        parts=(
            Part(words.say(N_("Indicators and targets")), indicators(programme, words)),
            Part(words.say(N_("Reports of the communes")), unreported(programme, words)),
        ),
    )


def _inspection(inspected: Inspected, words: Language) -> list[Part]:
    stated, day = inspected.stated, words.date(inspected.day)
    found = [
        Part(words.say(N_("Inspections")), (*findings.inspected(stated, words), *findings.merits(stated, words))),
        Part(words.say(N_("Shortcomings")), findings.shortcomings(stated, day, words)),
    ]
    if why := findings.causes(stated, words):
        found.append(Part(words.say(N_("Causes")), why))
    left = Paragraph(findings.standing_of(stated, day, words))
    return [
        Part(words.say(N_("Shortcomings and their causes")), parts=tuple(found)),
        Part(words.say(N_("Recommendations")), (*findings.recommendations(stated, words), left)),
    ]
