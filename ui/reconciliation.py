"""The form and the dossiers of one unit and period side by side: on the page, line by line, and as a workbook."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from charts.names import period_label, period_name
from charts.notes import note_lines
from charts.reconciliation import finding, line_name, lines_reading, units_finding, units_reading
from exports.reconciliation import workbook
from language import Language
from metrics.reasons import reasons
from metrics.reconciliation import Reconciliation, Subject, by_unit, differing, reconciled
from schema.periods import Period
from schema.selection import Selection
from ui import url
from ui.cards import demonstration_badge, plain
from ui.filters import drop_unknown, warn_of_unknown
from ui.frame import Frame
from ui.look import NUMBERS
from ui.notes import notes_on
from ui.readings import draw
from ui.sources import Summed, row_reading, source_line

_CHOICES = ("check_area", "check_period", "check_unit", "check_line")
_MOST_ROWS = 200
# Of the dossiers behind one line a workbook lists at most so many; beside their number stands how many there are.
_MOST_LISTED = 20_000
_NOT_IN_A_FILE_NAME = re.compile(r'[\\/:*?"<>|]')


@dataclass(frozen=True)
class _Asked:
    """What was found and what was asked for, once of each basis."""

    found: Reconciliation
    reported: Selection
    recomputed: Selection


def reconciliation(frame: Frame) -> None:
    """The section: choose an area, period and unit that both cover; the finding, the lines, the reasons, the dossiers."""
    words = frame.words
    url.arrive(frame.name, _CHOICES)
    st.header(words.say("Form and dossiers side by side"), anchor=False)
    covered = frame.store.covered_twice()
    if covered.empty:
        _nothing_to_compare(frame)
        return
    asked = _found(frame, _chosen(frame, covered))
    with st.container(border=True, key="reconciliation"):
        _lines(frame, asked)
        if asked.found.subject.whole and len(asked.found.units):
            _units(frame, asked.found)
        _dossiers(frame, asked)
        _download(frame, asked)


def _nothing_to_compare(frame: Frame) -> None:
    words = frame.words
    st.info(
        words.say(
            "Nothing can be compared yet. It takes two files about the same unit and the same days: a form, such as II.06a, and "
            "a one-stop export with one dossier a row. What the office reported then stands beside what its dossiers give, line "
            "by line, with the dossiers behind each difference."
        ),
        icon=":material/balance:",
    )


def _chosen(frame: Frame, covered: pd.DataFrame) -> pd.Series:
    """The row of `covered` that the reader chose: at first, of the first area as a whole, the latest period that the dossiers
    cover, or that of which they cover most."""
    words = frame.words
    areas = covered.drop_duplicates("area").set_index("area")["area_name"].to_dict()
    area = url.one("check_area", list(areas), next(iter(areas)))
    covered = covered[covered["area"] == area]
    covered = covered.assign(period=[_period(row) for _, row in covered.iterrows()])
    in_order = sorted(covered["period"].unique(), key=lambda period: (period.end, period.start))
    periods = {period.key: period for period in in_order}
    period = url.one("check_period", list(periods), _most_covered(covered).key)
    covered = covered[covered["period"] == periods[period]]
    names = {row.unit: _scope(row, frame) for row in covered.itertuples()}
    unit = url.one("check_unit", list(names), next(iter(names)))
    unknown = drop_unknown({"check_area": list(areas), "check_period": list(periods), "check_unit": list(names)})
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if len(areas) > 1:
            st.selectbox(
                words.say("Area"),
                list(areas),
                format_func=areas.get,
                width=220,
                **url.bind("check_area", area, ("check_period", "check_unit")),
            )
        st.selectbox(
            words.say("Period"),
            list(periods),
            format_func=lambda key: period_label(periods[key], words),
            width=290,
            **url.bind("check_period", period),
        )
        st.selectbox(words.say("Unit"), list(names), format_func=names.get, width=290, **url.bind("check_unit", unit))
    warn_of_unknown(words, unknown, "reconciliation")
    return covered[covered["unit"] == unit].iloc[0]


def _most_covered(covered: pd.DataFrame) -> Period:
    """The latest period of those of which the dossiers reach over the largest share."""
    first = covered[["first_day", "period_start"]].max(axis="columns")
    last = covered[["last_day", "period_end"]].min(axis="columns")
    share = (last - first).dt.days.add(1).clip(lower=0) / [period.days for period in covered["period"]]
    return max(zip(share, covered["period"], strict=True), key=lambda one: (one[0], one[1].end, one[1].start))[1]


def _period(row) -> Period:
    return Period(row["period_start"].date(), row["period_end"].date(), bool(row["period_assumed"]), bool(row["period_partial"]))


def _scope(row, frame: Frame) -> str:
    return frame.words.say("{name} (whole area)", name=row.unit_name) if row.whole else row.unit_name


def _found(frame: Frame, row: pd.Series) -> _Asked:
    store = frame.store
    units = () if row["whole"] else (row["unit"],)
    reported = Selection("reported", row["area"], units=units, periods=(row["period"],))
    recomputed = replace(reported, basis="recomputed")
    printed, counted = store.sums((), reported), store.sums((), recomputed)
    made_up = tuple(basis for basis, table in (("reported", printed), ("recomputed", counted)) if table["demonstration"].any())
    subject = Subject(row["unit_name"], row["area_name"], row["whole"], row["period"], row["first_day"], row["last_day"], made_up)
    gaps = store.gaps(recomputed)
    lines = reconciled(printed, counted, gaps)
    of_units = by_unit(*(store.sums(("unit",), selection) for selection in (reported, recomputed)))
    why = reasons(subject, lines, counted, gaps, of_units)
    return _Asked(Reconciliation(subject, lines, of_units, tuple(why)), reported, recomputed)


def _lines(frame: Frame, asked: _Asked) -> None:
    words, found = frame.words, asked.found
    st.subheader(plain(finding(found, words)), anchor=False)
    if found.subject.made_up:
        demonstration_badge(words)
    st.caption(
        words.say(
            "Difference: recomputed less reported. “—” is not stated, which is not zero. Processing ended on the due date or "
            "before is on time."
        )
    )
    with st.container(key=f"{NUMBERS}-reconciliation"):
        st.table(_marked(lines_reading(found.lines, words).written(), found.lines), hide_index=True)
    st.caption(plain(words.say("Reported. {source}", source=source_line(frame, Summed(asked.reported)))))
    st.caption(plain(words.say("Recomputed. {source}", source=source_line(frame, Summed(asked.recomputed)))))
    if found.reasons:
        st.markdown("**" + words.say("What to know about the differences") + "**")
        st.markdown("\n".join(f"- {plain(words.say(reason))}" for reason in found.reasons))
    for line in note_lines(notes_on(frame, asked.recomputed), [found.subject.period], words):
        st.markdown(plain(line))


def _marked(written: pd.DataFrame, lines: pd.DataFrame) -> pd.DataFrame:
    """The rows that differ in bold, beside the sign in their remark."""
    bold = lines["status"].eq("differs").to_numpy()
    return written.apply(lambda column: [f"**{text}**" if mark else text for text, mark in zip(column, bold, strict=True)])


def _units(frame: Frame, found: Reconciliation) -> None:
    title = units_finding(found.units, frame.words)
    st.subheader(plain(title), anchor=False)
    draw(units_reading(found.units, frame.words), title, key="reconciliation-units")


def _dossiers(frame: Frame, asked: _Asked) -> None:
    """The dossiers counted in a line the reader chooses, read only when they are looked at; differing lines come first.
    A link that names a line opens them."""
    words, lines = frame.words, asked.found.lines
    panel = st.expander(
        words.say("Which dossiers are counted?"),
        expanded="check_line" in st.query_params,
        icon=":material/account_tree:",
        key="reconciliation-dossiers",
        on_change="rerun",
    )
    if not panel.open:
        return
    counts = lines[lines["recomputed"].notna()].set_index("line")
    first = differing(lines)
    options = [*first, *(line for line in counts.index if line not in first)]
    line = url.one("check_line", options, options[0])
    with panel:
        st.selectbox(
            words.say("Line of the form"),
            options,
            format_func=lambda line: _with_difference(line, counts.loc[line], frame),
            width=360,
            **url.bind("check_line", line),
        )
        count = int(counts.loc[line, "recomputed"])
        st.markdown(words.say_many("**1 dossier** is counted in this line", "**{n} dossiers** are counted in this line", count))
        if count > _MOST_ROWS:
            st.caption(
                words.say("The first {n} are listed here; the file below has more.", n=_MOST_ROWS)
                if line in first
                else words.say("The first {n} are listed; choose units or a shorter period to see fewer.", n=_MOST_ROWS)
            )
        if count:
            rows = frame.store.dossiers_behind(line, asked.recomputed, _MOST_ROWS)
            draw(row_reading(rows, "dossiers", words), words.say("Dossiers counted in: {line}", line=line_name(line, words)))


def _with_difference(line: str, row: pd.Series, frame: Frame) -> str:
    name = line_name(line, frame.words)
    return f"{name} ({frame.words.signed(row['difference'])})" if row["status"] == "differs" else name


def _download(frame: Frame, asked: _Asked) -> None:
    st.download_button(
        frame.words.say("Download for printing (.xlsx)"),
        data=_maker(frame, asked),
        file_name=_file_name(asked.found.subject, frame.words),
        on_click="ignore",
        icon=":material/download:",
        key="reconciliation-download",
    )


def _file_name(subject: Subject, words: Language) -> str:
    """Unit and period in words, as far as a file may be called so."""
    name = words.say("{unit}, {period} – form and dossiers", unit=subject.name, period=period_name(subject.period, words))
    return _NOT_IN_A_FILE_NAME.sub("-", name) + ".xlsx"


def _maker(frame: Frame, asked: _Asked) -> Callable[[], bytes]:
    """Makes the workbook when it is asked for, and not at every look at the page."""

    def made() -> bytes:
        store = frame.store
        behind = {line: store.dossiers_behind(line, asked.recomputed, _MOST_LISTED) for line in differing(asked.found.lines)}
        files = {selection.basis: store.source_files(selection) for selection in (asked.reported, asked.recomputed)}
        notes = notes_on(frame, asked.recomputed)
        return workbook(asked.found, behind, files, frame.words, dt.datetime.now(), notes)

    return made
