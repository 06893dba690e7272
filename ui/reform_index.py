"""The reform index on its page: who stands where, what moved, self-scores, and where points are lost."""

import streamlit as st

from charts.index.losses import constant_sentence, losses_chart
from charts.index.movement import movement_chart, no_year_before
from charts.index.names import criterion_name
from charts.index.ranking import ranking_chart
from charts.index.self_scores import self_scores_chart
from language import N_
from metrics.index.criteria import differences
from metrics.index.losses import gaps, losses
from metrics.index.points import doubts
from metrics.index.totals import moved
from ui import index_card, show, unit_page, url
from ui.cards import plain
from ui.frame import Frame
from ui.index import Index, address_of, index_of, own_sets, year_before
from ui.index_doubts import doubts_block
from ui.kinds import kind_choice
from ui.scope import Scope
from ui.sources import Listed

# The filters of this block in the address.
FILTERS = ("index", "index_kind", "gaps", unit_page.ABOUT)
_BY = {"unit": N_("By unit"), "criterion": N_("By criterion")}


def reform_index(frame: Frame, scope: Scope) -> None:
    """The blocks of one set and year, chosen here; nothing where the area has points in none but Decision 766's, which has a
    block of its own."""
    words = frame.words
    sets = own_sets(scope.of_sort(frame.store.rows("scores", scope.area)))
    if not sets:
        return
    st.header(words.say("Commune reform index"), anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        index = index_of(frame.store, scope.area, *_which(frame, sets))
        kind = kind_choice(frame, index.scores, "index_kind")
        index = index.of_kinds([kind])
        unit_page.choose(frame, index.totals)
    if index.assessed.most <= 0:
        st.info(
            plain(
                words.say(
                    "The criteria of {index} have not been published, so there is nothing to hold points against. Load the list "
                    "of criteria or a score sheet, or type them in on the page “Data”.",
                    index=index.assessed.called(words),
                )
            )
        )
        return
    _ranking(frame, scope, index)
    _movement(frame, scope, index, kind)
    _self_scores(frame, scope, index)
    _losses(frame, scope, index)
    doubts_block(frame, doubts(scope.of(index.points), index.criteria))
    index_card.drawer(frame, index)


def _which(frame: Frame, sets: list[tuple[str, int]]) -> tuple[str, int]:
    """The set and year: unless chosen, the newest."""
    options = {address_of(name, year): (name, year) for name, year in sets}
    chosen = url.one("index", list(options), next(iter(options)))
    st.selectbox(
        frame.words.say("Criteria set and year"),
        list(options),
        format_func=lambda key: f"{options[key][0]}, {options[key][1]}",
        width=460,
        **url.bind("index", chosen, (unit_page.ABOUT,)),
    )
    return options[chosen]


def _ranking(frame: Frame, scope: Scope, index: Index) -> None:
    only = scope.of(index.totals)["unit"].tolist() if scope.units else ()
    chart = ranking_chart(index.totals, index.criteria, index.assessed, frame.words, who=scope.who, only=only)
    show.block(frame, chart, Listed("scores", scope.of(index.scores)), pick=unit_page.look_at, shown_as=_as(index))


def _movement(frame: Frame, scope: Scope, index: Index, kind: str) -> None:
    words = frame.words
    before = year_before(frame.store, scope.area, index)
    if before is None:
        show.block(frame, no_year_before(index.assessed.year, words), Listed("scores", index.scores))
        return
    before = before.of_kinds([kind])
    table = scope.of(moved(index.totals, before.totals))
    found = differences(index.criteria, before.criteria)
    chart = movement_chart(table, found, index.assessed, before.assessed, words, who=scope.who)
    show.block(frame, chart, Listed("scores", scope.of(index.scores)), pick=unit_page.look_at, shown_as=_as(index))


def _self_scores(frame: Frame, scope: Scope, index: Index) -> None:
    words = frame.words
    chosen = url.one("gaps", list(_BY), "unit")
    st.segmented_control(
        words.say("Self-scores"),
        list(_BY),
        format_func=lambda by: words.say(_BY[by]),
        required=True,
        **url.bind("gaps", chosen),
    )
    table = gaps(scope.of(index.points), index.criteria, chosen)
    if chosen == "unit":
        names = dict(zip(index.totals["unit"], index.totals["unit_name"], strict=True))
    else:
        names = {row["criterion"]: criterion_name(row) for row in index.criteria.to_dict("records")}
    chart = self_scores_chart(table, names, index.assessed, words, by=chosen, who=scope.who)
    show.block(frame, chart, Listed("scores", scope.of(index.scores)), pick=unit_page.look_at, shown_as=_as(index))


def _losses(frame: Frame, scope: Scope, index: Index) -> None:
    table = losses(scope.of(index.points), index.criteria)
    chart = losses_chart(table, index.assessed, frame.words, who=scope.who, demonstration=index.demonstration)
    show.block(frame, chart, Listed("scores", scope.of(index.scores)), shown_as=_as(index))
    if said := constant_sentence(table, frame.words):
        st.info(plain(said), icon=":material/drag_handle:")


def _as(index: Index) -> dict[str, str]:
    """The set and year, by their name in the address."""
    return {"index": address_of(index.assessed.criteria_set, index.assessed.year)}
