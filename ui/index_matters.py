"""Where an index of the area loses points, and where they are cheapest to regain: a matter that needs attention."""

from collections.abc import Iterator

from charts.index.names import criterion_name
from metrics.attention import Urgency
from metrics.index.losses import losses, lost_by
from schema.decision_766 import every_rules
from ui.filters import View
from ui.frame import Frame
from ui.index import index_of, real_first, sets_of
from ui.kinds import kinds_in
from ui.matters import Lead, Matter

_MOST_NAMED = 3


def matters(frame: Frame, view: View) -> Iterator[Matter]:
    """Of the newest index of the office's own, of no later year than the view's period; of one unit where one is chosen."""
    area, units = view.selection.area, view.selection.units
    portal = {rules.criteria_set for rules in every_rules()}
    sets = [
        one
        for one in sets_of(real_first(frame.store.rows("scores", area)))
        if one[0] not in portal and one[1] <= view.focus.end.year
    ]
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
    words, address = frame.words, {"index": f"{index.assessed.year}-{index.assessed.criteria_set}"}
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
