"""What a meeting is shown, to choose and to put in order, with a remark on any slide."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from charts.deck import Deck, Slide
from schema.meeting import COMPARISONS, FIGURES, LONGEST_REMARK, SECTIONS, Item, Storyboard
from store import StoreError
from ui import url
from ui.cards import plain
from ui.frame import Frame
from ui.meeting import board
from ui.settings import settings

_TURN, _WRONG, _DONE = "meeting turn", "meeting wrong", "meeting done"
_WHO, _NAMED, _MINE, _NAME = "meeting writer", "meeting-who", "meeting remarks", "meeting-name"
_SHOWN, _ORDER, _SECTION, _FINDING, _REMARK = "shown", "order", "section", "finding", "remark"


def compare_choice(frame: Frame) -> None:
    """What the period is held against."""
    words = frame.words
    st.segmented_control(
        words.say("Compare with"),
        list(COMPARISONS),
        format_func=lambda one: words.say(COMPARISONS[one]),
        required=True,
        **url.bind(board.COMPARE, board.compare()),
    )


def stories(frame: Frame) -> None:
    """The storyboards that were saved, to open one, and a name to save this one under."""
    words, kept = frame.words, frame.store.storyboards()
    with st.popover(words.say("Saved storyboards"), icon=":material/folder_open:"):
        if kept.empty:
            st.caption(words.say("None has been saved yet."))
        for row in kept.itertuples():
            with st.container(horizontal=True, vertical_alignment="center", key=f"story-{row.name}"):
                st.button(plain(row.name), key=f"open-{row.name}", type="tertiary", on_click=_open, args=(row.storyboard,))
                st.caption(plain(words.say("{who}, {when}", who=row.who, when=words.date(row.saved_at.date()))))
                st.space("stretch")
                st.button(
                    words.say("Take back"),
                    key=f"forget-{row.name}",
                    on_click=frame.store.forget_storyboard,
                    args=(row.name,),
                    kwargs={"who": _who()},
                )
    with st.popover(words.say("Save and share"), icon=":material/save:"):
        st.session_state.setdefault(_NAME, board.board().name)
        st.text_input(words.say("Name of the storyboard"), key=_NAME, max_chars=80)
        st.button(words.say("Save"), icon=":material/save:", type="primary", on_click=_save, args=(frame,))
        st.caption(
            words.say(
                "Slides, order, filters and remarks are kept. The address of this page then opens it on any computer that "
                "reaches this dashboard; the figures are always those published at that moment."
            )
        )
    if wrong := st.session_state.pop(_WRONG, None):
        st.error(words.say(wrong))
    if done := st.session_state.pop(_DONE, None):
        st.success(plain(words.say("“{name}” is saved. Share the address of this page.", name=done)))


def _who() -> str:
    """Who writes: as the field has it, or as it was before the page showed something else and the field was forgotten."""
    return st.session_state.get(_NAMED, st.session_state.get(_WHO, settings().user)).strip() or "—"


def _open(storyboard: Storyboard) -> None:
    board.take(storyboard)
    st.session_state[_NAME] = storyboard.name
    _turn()


def _save(frame: Frame) -> None:
    name = st.session_state[_NAME].strip()
    try:
        frame.store.save_storyboard(replace(board.board(), name=name), who=_who())
    except StoreError as error:
        st.session_state[_WRONG] = error.text
    else:
        board.saved(name)
        st.session_state[_DONE] = name


def table(frame: Frame, deck: Deck) -> None:
    """One row a slide: whether and as which it is shown, its finding, and a remark to write. The others follow, unticked."""
    words = frame.words
    items = board.items()
    others = [Item(code) for code in FIGURES if code not in {item.figure for item in items if not item.filters}]
    rows = [*items, *others]
    frame_of = pd.DataFrame(
        {
            _SHOWN: [place < len(items) for place in range(len(rows))],
            _ORDER: pd.array([place + 1 if place < len(items) else pd.NA for place in range(len(rows))], dtype="Int64"),
            _SECTION: [words.say(SECTIONS[FIGURES[item.figure].section]) for item in rows],
            _FINDING: [
                *(_said(frame, slide, item) for slide, item in zip(deck.slides, items, strict=True)),
                *(words.say(FIGURES[item.figure].label) for item in others),
            ],
            _REMARK: [item.remark for item in rows],
        }
    )
    st.session_state[_NAMED] = st.session_state.setdefault(_WHO, settings().user)
    st.text_input(
        words.say("Your name, beside your remarks and in the history"), key=_NAMED, max_chars=80, width=360, on_change=_signed
    )
    key = f"meeting-table-{st.session_state.get(_TURN, 0)}"
    st.data_editor(
        frame_of,
        hide_index=True,
        height="content",
        column_config={
            _SHOWN: st.column_config.CheckboxColumn(words.say("Shown"), width=70),
            _ORDER: st.column_config.NumberColumn(words.say("No."), width=60, min_value=1, format="%d"),
            _SECTION: st.column_config.TextColumn(words.say("Part"), disabled=True, width=190),
            _FINDING: st.column_config.TextColumn(words.say("Finding"), disabled=True, width=520),
            _REMARK: st.column_config.TextColumn(words.say("Remark, shown as yours"), max_chars=LONGEST_REMARK, width=300),
        },
        placeholder="",
        key=key,
        alt=words.say("Slides of the meeting"),
        on_change=_edited,
        args=(key, rows, len(items)),
    )
    st.caption(
        words.say(
            "Tick what is shown; a number moves a slide to that place. Figures of any page come here by “Add to meeting” below "
            "them."
        )
    )


def _said(frame: Frame, slide: Slide, item: Item) -> str:
    """A slide's finding; that it has no figures, and why; whose figures they are where they came from a page."""
    words = frame.words
    if slide.lacking:
        return words.say("{figure}: no figures. {why}", figure=slide.title, why=slide.lacking)
    return words.say("{finding} (from a page)", finding=slide.title) if item.filters else slide.title


def _signed() -> None:
    """What was remarked in this session under the name before is signed with the new one; what others wrote stays theirs."""
    old = st.session_state[_WHO].strip() or "—"
    st.session_state[_WHO] = st.session_state[_NAMED]
    mine = st.session_state.get(_MINE, set())
    board.put(tuple(replace(item, who=_who()) if item.remark in mine and item.who == old else item for item in board.items()))


def _edited(key: str, rows: list[Item], shown: int) -> None:
    """Carry out what was ticked, numbered or written, row by row."""
    before, edited = board.items(), st.session_state[key]["edited_rows"]
    st.session_state.setdefault(_MINE, set()).update(written(edited))
    after = arranged(rows, shown, edited, _who())
    board.put(after)
    # A remark alone leaves the table as it is, with whatever is being typed in it.
    if len(after) != len(before) or any(changes.keys() - {_REMARK} for changes in edited.values()):
        _turn()


def _turn() -> None:
    """The table anew: what was written in it stands in its rows now."""
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1


def arranged(rows: list[Item], shown: int, edited: dict[int, dict], who: str) -> tuple[Item, ...]:
    """The first `shown` of the rows after the changes of each: a remark, a tick that adds it in its usual place or takes it away,
    and a number that moves it there. What is unticked stays away, whatever else was written in its row."""
    items = list(rows[:shown])
    for place, changes in edited.items():
        old = rows[int(place)]
        remark = _remark(changes, old.remark)
        # A remark that was written before and is in the table's changes still keeps its writer.
        new = old if remark == old.remark else replace(old, remark=remark, who=who if remark else "")
        if old in items:
            items[items.index(old)] = new
        if changes.get(_SHOWN) is False:
            items = [item for item in items if item != new]
            continue
        if new not in items and (changes.get(_SHOWN) or changes.get(_ORDER) or new.remark):
            items.insert(_usual_place(items, new), new)
        if (number := changes.get(_ORDER)) and new in items:
            items.remove(new)
            items.insert(min(int(number), len(items) + 1) - 1, new)
    return tuple(items)


def written(edited: dict[int, dict]) -> set[str]:
    """The remarks among the changes of rows."""
    return {_remark(changes, "") for changes in edited.values()} - {""}


def _remark(changes: dict, before: str) -> str:
    return (changes.get(_REMARK, before) or "").strip()


def _usual_place(items: list[Item], new: Item) -> int:
    """Behind the last slide that an inspection meeting shows before it."""
    order = list(FIGURES)
    before = [place for place, item in enumerate(items) if order.index(item.figure) < order.index(new.figure)]
    return before[-1] + 1 if before else 0
