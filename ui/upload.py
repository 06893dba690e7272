"""The upload, step by step: what the file is, what is wrong with it, what it holds, what it would change, publish."""

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts.names import period_name
from charts.reading import Reading
from language import MISSING, N_, Language
from schema.periods import Period
from schema.tables import COUNT_COLUMNS, COUNTS, TABLES
from schema.uploads import ReadFile, ReadTable
from store import StoreError
from ui import done, dropped, mapping, published, questions
from ui.cards import plain
from ui.frame import Frame
from ui.look import FIGURES
from ui.navigation import PAGES
from ui.problems import MARKED, acceptance, problem_list
from ui.readings import draw
from ui.settings import settings
from ui.sources import row_reading
from ui.ways import pages_of

_LAYOUTS = {
    "ii06a": N_("Form II.06a"),
    "one_stop_export": N_("One-stop export, one dossier a row"),
    "decision_766": N_("Decision 766 progress table"),
    "decision_766_index": N_("Decision 766 index, six parts"),
    "survey_summary": N_("Survey, a row an answer and a column a unit or group"),
    "survey_respondents": N_("Survey, one respondent a row; only counted"),
    "measures_report": N_("Report of the reform programme's indicators"),
    "template_counts": N_("Template: reported counts"),
    "template_dossiers": N_("Template: dossiers"),
    "geojson": N_("Boundaries of units (GeoJSON)"),
}
_GUESSED = N_("its columns were guessed from their headings and values; see below whether they are right")
# What is compared before and after are dossiers; of other tables a row takes the place of that of the same key.
_COUNTED = ("counts", "dossiers")
_NOTHING = N_("No figure of any chart changes.")
_JOINED = N_(
    "No figure of dossiers changes. The rows above join the published ones, each in the place of an earlier one of the same "
    "thing, and change what these pages show: {pages}."
)
_PREVIEW_ROWS = 50
# In sight at once, so that the button below them is too.
_MOST_CHANGES = 6
_ROUND = "upload round"

# Which charts are drawn from a measure: what an analyst should look at after publishing.
_DRAWN_IN = {
    "received_total": N_("Overview: cards, outcomes"),
    "resolved_total": N_("Overview: cards, outcomes"),
    "resolved_early": N_("Overview: outcomes"),
    "resolved_on_time": N_("Overview: outcomes"),
    "resolved_on_time_total": N_("Overview: on-time card; Resolution, Communes: on-time rates"),
    "resolved_overdue": N_("Overview: overdue; Overdue: trend; Communes: ranking"),
    "in_process_total": N_("Overview: outcomes, attention"),
    "in_process_not_due": N_("Resolution: on-time rates"),
    "in_process_overdue": N_("Overdue: open past due; on-time rates"),
    "within_deadline": N_("Overview, Resolution, Communes: progress (Decision 766)"),
    "past_deadline": N_("Overview, Overdue, Communes: progress (Decision 766)"),
}


def upload(frame: Frame) -> None:
    """One file at a time, from the drop to the published batch."""
    words = frame.words
    done.show(frame)
    # A new key empties the uploader once its file is published.
    turn = st.session_state.setdefault(_ROUND, 0)
    file = st.file_uploader(
        # No kinds are given: what a file is shows in its content, whatever its name ends in.
        words.say("Drop a file here: Excel, OpenDocument, .csv or text; boundaries as GeoJSON"),
        key=f"upload-{turn}",
        max_upload_size=settings().upload_mb,
        help=words.say(
            "Nothing is published before you press “Publish”. Names, identity numbers, phones and addresses are dropped unread."
        ),
    )
    if file is None:
        dropped.prepare()
        return
    switch, may_map = f"map-{file.file_id}", f"may-map-{file.file_id}"
    first = switch not in st.session_state
    # The mapping is asked for before the file is read by it, and stands below what it was recognised as.
    above, by_hand = st.container(), st.container()
    if not first and st.session_state[may_map]:
        _offer_mapping(frame, file, switch, by_hand)
    with above:
        read = dropped.read(frame, file, first=first)
        dropped.prepare()
        _recognised(read, mapping.is_guess(file.file_id), words)
        published.earlier(frame, read)
    if first:
        guess = mapping.chosen(file.file_id)
        st.session_state[switch] = guess is not None
        st.session_state[may_map] = _may_be_mapped(read)
        if st.session_state[may_map]:
            _offer_mapping(frame, file, switch, by_hand)
        if mapping.chosen(file.file_id) != guess:
            st.rerun()
    questions.ask(frame, read, file.file_id)
    problem_list(read, file.getvalue(), words)
    if not read.accepted:
        _say_refused(read, words)
        return
    for place, table in enumerate(read.tables):
        _preview(table, place, words)
    _publish(frame, read)


def _may_be_mapped(read: ReadFile) -> bool:
    """Whether there is a table in the file at all, be it one that nobody knows."""
    return bool(read.tables) or any(problem.code == "not_recognised" for problem in read.problems)


def _offer_mapping(frame: Frame, file, switch: str, place: DeltaGenerator) -> None:
    """Behind a switch, which is on for a table that nothing recognises."""
    with place:
        if st.toggle(frame.words.say("Map the columns by hand"), key=switch):
            mapping.map_columns(frame, dropped.tables(frame, file), file.file_id, file.name)
        else:
            mapping.forget_mapping()


def _say_refused(read: ReadFile, words: Language) -> None:
    if any(problem.question and problem.severity == "error" for problem in read.all_problems):
        st.warning(words.say("Nothing can be published yet: answer the questions above first."))
    elif _may_be_mapped(read):
        st.error(
            words.say(
                "The file was refused; nothing was changed. Map its columns by hand, or mend what is marked “Error”, and drop it "
                "again."
            )
        )
    else:
        st.error(words.say("The file was refused; nothing was changed. Mend what is marked “Error” and drop it again."))


def _layout(table: ReadTable, words: Language) -> str:
    """What a table was recognised as, for the reader."""
    if table.layout.startswith("mapping:"):
        return words.say("Mapping “{name}”", name=table.layout.removeprefix("mapping:") or "—")
    if table.layout in _LAYOUTS:
        return words.say(_LAYOUTS[table.layout])
    return words.say("Template: {table}", table=words.say(table.table.label))


def _recognised(read: ReadFile, guessed: bool, words: Language) -> None:
    st.header(words.say("1. What the file is"), anchor=False)
    if not read.tables:
        text = N_("**{file}** was not recognised.") if _may_be_mapped(read) else N_("**{file}** cannot be read.")
        st.markdown(words.say(text, file=plain(read.name)))
        return
    rows = []
    for table in read.tables:
        period = _period_of(table)
        rows.append(
            {
                words.say("Sheet"): table.sheet or "—",
                words.say("Recognised as"): _layout(table, words),
                words.say("Because"): words.say(_GUESSED if guessed else table.why),
                words.say("Unit"): table.unit or words.say("several"),
                words.say("Period"): period_name(period, words) if period else "—",
                words.say("Rows"): words.number(len(table.frame)),
            }
        )
    st.table(pd.DataFrame(rows).set_index(words.say("Sheet")))


def _period_of(table: ReadTable) -> Period | None:
    return Period(table.period_start, table.period_end) if table.period_start and table.period_end else None


def _preview(table: ReadTable, place: int, words: Language) -> None:
    title = _layout(table, words)
    st.header(words.say("3. What it holds: {sheet}", sheet=f"{title} {table.sheet or ''}".strip()), anchor=False)
    if table.dataset == "counts":
        with st.container(key=f"{FIGURES}-{place}"):
            _totals(table, words)
    with st.expander(words.say("Preview of the rows"), icon=":material/table_rows:", key=f"rows-{place}"):
        shown = row_reading(table.frame.head(_PREVIEW_ROWS), TABLES[table.dataset].name, words)
        draw(shown, words.say("Preview of the rows"), key=f"preview-{place}")
        if len(table.frame) > _PREVIEW_ROWS:
            st.caption(words.say("The first {n} of {all} rows.", n=_PREVIEW_ROWS, all=len(table.frame)))


def _totals(table: ReadTable, words: Language) -> None:
    """What the pages will show for each period of the file."""
    totals = table.totals_by_period()
    counts = [name for name in totals if name in COUNT_COLUMNS]
    if not counts or totals.empty:
        return
    days = zip(totals["period_start"], totals["period_end"], strict=True)
    names = [MISSING if pd.isna(start) else period_name(Period(start.date(), end.date()), words) for start, end in days]
    written = {words.say(COUNTS[name].label): [words.write(total) for total in totals[name]] for name in counts}
    st.caption(words.say("Totals of each period, of the columns that stand in the file"))
    st.table(pd.DataFrame({words.say("Period"): names, **written}), hide_index=True)


def _publish(frame: Frame, read: ReadFile) -> None:
    words = frame.words
    st.header(words.say("4. What publishing would change"), anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        who = st.text_input(words.say("Your name, for the history"), value=settings().user, key="upload-who", width=360)
        demonstration = st.checkbox(
            words.say("These figures are made up (demonstration)"),
            value=read.made_up,
            key=f"upload-demonstration-{read.sha256}",
            help=words.say("Every page and table that includes them will say so."),
        )
    if read.made_up and not demonstration:
        st.warning(words.say("The file itself says that its figures are made up. Published as real, no page would say so."))
    published.made_up(frame, read, demonstration)
    published.overlaps(frame, read)
    changes = frame.store.preview(read, demonstration=demonstration)
    if changes.empty:
        listed = any(table.dataset not in _COUNTED for table in read.tables)
        pages = ", ".join(words.say(PAGES[page]) for page in pages_of(read))
        st.markdown(words.say(_JOINED, pages=pages) if listed else words.say(_NOTHING))
        if any(table.dataset == "boundaries" for table in read.tables):
            st.markdown(words.say("The page “Communes” gets a map of these units, wherever they have figures."))
    else:
        draw(change_reading(changes, words), words.say("What publishing would change"), most=_MOST_CHANGES)
    accepted = acceptance(read, words)
    if st.button(words.say("Publish"), type="primary", disabled=not accepted, icon=":material/publish:", key="publish"):
        bar = st.progress(0.0, words.say("Publishing …"))
        try:
            batch = frame.store.publish(
                read,
                who=who.strip() or "—",
                demonstration=demonstration,
                accepted=accepted,
                progress=lambda share, text: bar.progress(min(share, 1.0), words.say(text)),
            )
        except StoreError as error:
            st.error(words.say(error.text))
            return
        said = words.say("{file} is published as batch {batch}. “Undo” below takes it back.", file=read.name, batch=batch)
        done.say(said, done.links(frame, read, batch))
        dropped.forget()
        st.session_state.pop(MARKED, None)
        st.session_state[_ROUND] += 1
        st.rerun()


def change_reading(changes: pd.DataFrame, words: Language) -> Reading:
    """Before and after, with the charts that draw the figure."""
    area, period, measure = words.say("Area"), words.say("Period"), words.say("Figure")
    before, after, drawn = words.say("Before"), words.say("After"), words.say("Drawn in")
    basis = {"reported": words.say("As reported"), "recomputed": words.say("From dossiers")}
    frame = pd.DataFrame(
        {
            area: changes["area_name"].tolist(),
            words.say("Unit"): [MISSING if pd.isna(name) else name for name in changes["unit_name"]],
            words.say("Figures"): [basis[name] for name in changes["basis"]],
            period: [
                period_name(Period(start.date(), end.date()), words)
                for start, end in zip(changes["period_start"], changes["period_end"], strict=True)
            ],
            measure: [words.say(COUNTS[name].label) for name in changes["measure"]],
            before: changes["before"].tolist(),
            after: changes["after"].tolist(),
            drawn: [
                words.say(_DRAWN_IN[name]) if name in _DRAWN_IN else words.say("tables and sources")
                for name in changes["measure"]
            ],
        }
    )
    return Reading(frame, {before: words.write, after: words.write})
