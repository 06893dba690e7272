"""Everything that was ever published, newest first, each with its way back."""

import streamlit as st

from language import N_, Language
from store import FIRST_OF_A_KIND, StoreError, problems_of
from ui import done
from ui.cards import demonstration_badge, plain
from ui.frame import Frame
from ui.problems import accepted_line, kind_table, problem_table
from ui.shipping import SHIPPER, ship

_STATES = {
    "active": (N_("in use"), "blue"),
    "superseded": (N_("replaced by a newer file"), "gray"),
    "partly superseded": (N_("partly replaced by a newer file"), "gray"),
    "set aside": (N_("left out: real figures are published"), "gray"),
    "partly set aside": (N_("partly left out: real figures are published"), "gray"),
    "undone": (N_("undone"), "gray"),
}


def history(frame: Frame) -> None:
    """One block a batch, with undo or restore; above it the one click that removes all demonstration data."""
    words, store = frame.words, frame.store
    st.header(words.say("What has been published"), anchor=False)
    batches = store.batches()
    if batches.empty:
        st.markdown(words.say("Nothing yet."))
        st.button(
            words.say("Load the figures that come with the dashboard"),
            icon=":material/inventory_2:",
            on_click=_ship,
            args=(frame,),
            key="ship",
        )
        return
    made_up = batches.loc[batches["demonstration"] & (batches["state"] != "undone"), "batch_id"].tolist()
    if made_up:
        st.button(
            words.say("Remove all demonstration data"),
            icon=":material/science_off:",
            on_click=_undo,
            args=(frame, made_up),
            key="remove-demonstration",
            help=words.say("It can be brought back from the list below."),
        )
    for batch in batches.sort_values("batch_id", ascending=False).itertuples():
        _batch(frame, batch)


def _batch(frame: Frame, batch) -> None:
    words = frame.words
    name, colour = _STATES[batch.state]
    with st.container(border=True, key=f"batch-{batch.batch_id}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{batch.batch_id}. {plain(batch.file_name)}**")
            st.badge(words.say(name), color=colour)
            if batch.demonstration:
                demonstration_badge(words)
            st.space("stretch")
            if batch.state == "undone":
                st.button(
                    words.say("Restore"), key=f"restore-{batch.batch_id}", on_click=_restore, args=(frame, [batch.batch_id])
                )
            else:
                st.button(words.say("Undo"), key=f"undo-{batch.batch_id}", on_click=_undo, args=(frame, [batch.batch_id]))
        who = words.say(SHIPPER) if batch.who == SHIPPER else batch.who
        facts = [
            words.say_many("1 row", "{n} rows", int(batch.rows)),
            words.say("{size} kB", size=words.number(batch.size / 1000, 1)),
            words.say(
                "published by {who} on {when}",
                who=who,
                when=words.moment(batch.published_at),
            ),
            words.say("sha256 {hash}…", hash=batch.sha256[:12]),
            words.say("loader {version}", version=batch.loader_version),
        ]
        if len(batch.superseded_by):
            facts.append(words.say("replaced by batch {batches}", batches=", ".join(str(newer) for newer in batch.superseded_by)))
        if batch.source:
            facts.append(words.say(batch.source))
        if batch.accepted:
            facts.append(accepted_line(batch.accepted, who, words.moment(batch.published_at), words))
        st.caption(plain(" · ".join(facts)))
        problems = problems_of(batch.problems)
        if problems.total:
            with st.expander(
                words.say_many("1 remark on the file", "{n} remarks on the file", problems.total), key=f"remarks-{batch.batch_id}"
            ):
                kind_table(problems.counts, words)
                problem_table(problems.first, words)
                if len(problems.first) < problems.total:
                    st.caption(words.say("Of each kind the first {n} are kept with the batch.", n=FIRST_OF_A_KIND))


def _ship(frame: Frame) -> None:
    with st.spinner(frame.words.say("Loading …")):
        ship(frame.store, frame.words)


def _undo(frame: Frame, batches: list[int]) -> None:
    _change(frame.words, frame.store.undo, batches, frame.words.say("Undone. “Restore” brings it back."))


def _restore(frame: Frame, batches: list[int]) -> None:
    _change(frame.words, frame.store.restore, batches, frame.words.say("Restored."))


def _change(words: Language, change, batches: list[int], said: str) -> None:
    try:
        for batch in batches:
            change(int(batch))
    except StoreError as error:
        said = words.say(error.text)
    done.say(said)
