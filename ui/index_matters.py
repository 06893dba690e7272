"""Where an index of the area loses points, and where they are cheapest to regain: a matter that needs attention."""

from collections.abc import Iterator

from charts.index.names import criterion_name
from metrics.attention import Urgency
from metrics.index.losses import losses, lost_by
from ui.frame import Frame
from ui.index import address_of, index_of, real_first, sets_by
from ui.kinds import kinds_in
from ui.matters import Lead, Matter
from ui.view import View

_MOST_NAMED = 3


def matters(frame: Frame, view: View) -> Iterator[Matter]:
    """Of the newest index of the office's own by the end of the view's period; of one unit where one is chosen."""
    area, units = view.selection.area, view.selection.units
    sets = sets_by(real_first(frame.store.rows("scores", area)), view.focus.end)
    if not sets or len(units) > 1:
        return
    index = index_of(frame.store, area, *sets[0])
    if units and units[0] not in set(index.scores["unit"]):
        return
    kinds = index.scores.loc[index.scores["unit"].isin(units), "kind"].unique() if units else kinds_in(index.scores)[:1]
    index = index.of_kinds(kinds)
    table = lost_by(index.points, index.criteria, units[0]) if units else losses(index.points, index.criteria)
    lost = float(table["lost"].sum())
    if lost <= 0:
        return
    words, address = frame.words, {"index": address_of(index.assessed.criteria_set, index.assessed.year)}
    text = words.say(
        "{points} points of the index are lost ({index})", points=words.number(lost, 1), index=index.assessed.called(words)
    )
    easiest = table[table["ease"].notna()].sort_values("ease").head(_MOST_NAMED)
    parts = [
        Lead(
            words.say(
                "{criterion}: {points} of the points lost would come back; {n} of {units} units have what that takes",
                criterion=criterion_name(row),
                points=words.number(float(row["regained"]), 1),
                n=int(row["at_level"]),
                units=int(row["units"]),
            ),
            "reform_index",
            address,
        )
        for row in easiest.to_dict("records")
    ]
    yield Matter(
        Urgency.LOST,
        lost,
        Lead(text, "reform_index", address),
        note=words.say("Cheapest to regain is what comes back with what the best quarter has:") if parts else "",
        parts=tuple(parts),
        demonstration=index.demonstration,
    )
