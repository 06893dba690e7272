"""Reported beside recomputed for a reader: the finding as a sentence, and the tables line by line and unit by unit."""

import pandas as pd

from charts.reading import Reading
from language import N_, Language
from metrics.reconciliation import Reconciliation
from schema.tables import COUNTS

# The sign says it without colour.
REMARKS = {
    "equal": N_("= equal"),
    "differs": N_("≠ differs"),
    "only_reported": N_("only in the form"),
    "only_recomputed": N_("only from dossiers"),
    "neither": N_("not stated"),
}


def line_name(line: str, words: Language) -> str:
    return words.say(COUNTS[line].label)


def remark(status: str, undated: int, words: Language) -> str:
    """How the two sides stand to each other, and how many dossiers of the line no day places in any period."""
    said = words.say(REMARKS[status])
    return f"{said}; {undated_remark(undated, words)}" if undated else said


def undated_remark(undated: int, words: Language) -> str:
    return words.say(N_("{n} without a day of ending"), n=undated)


def finding(found: Reconciliation, words: Language) -> str:
    """In how many lines the two agree, of those that both state, and which differs or differs most."""
    both = found.lines[found.lines["status"].isin(["equal", "differs"])]
    differing = both[both["status"] == "differs"]
    if both.empty:
        return words.say(N_("Form and dossiers have no line in common"))
    if differing.empty:
        return words.say_many(
            "Reported and recomputed agree in the 1 line that both state",
            "Reported and recomputed agree in all {n} lines that both state",
            len(both),
        )
    most = differing.loc[differing["difference"].abs().idxmax()]
    return words.say(
        N_("Reported and recomputed agree in {equal} of {both} lines; {line} differs by {difference}")
        if len(differing) == 1
        else N_("Reported and recomputed agree in {equal} of {both} lines; {line} differs most, by {difference}"),
        equal=len(both) - len(differing),
        both=len(both),
        line=line_name(most["line"], words),
        difference=words.signed(most["difference"]),
    )


def units_finding(units: pd.DataFrame, words: Language) -> str:
    """How many of the units that both sides know differ, and which most."""
    both = units[units["status"].isin(["equal", "differs"])]
    differing = both[both["status"] == "differs"]
    if both.empty:
        return words.say(N_("No unit has both a form and dossiers"))
    if differing.empty:
        return words.say_many("The 1 unit with form and dossiers agrees", "All {n} units with form and dossiers agree", len(both))
    most = differing.iloc[0]
    return words.say(
        N_("{n} of {all} units differ, {name} most: {line} by {difference}"),
        n=len(differing),
        all=len(both),
        name=most["unit_name"],
        line=line_name(most["line"], words),
        difference=words.signed(most["difference"]),
    )


def lines_reading(lines: pd.DataFrame, words: Language) -> Reading:
    """Line, reported, recomputed, difference and remark of a table of metrics.reconciliation.reconciled."""
    reported, recomputed, difference = line_columns(words)[1:4]
    frame = pd.DataFrame(
        dict(
            zip(
                line_columns(words),
                (
                    [line_name(line, words) for line in lines["line"]],
                    lines["reported"].to_list(),
                    lines["recomputed"].to_list(),
                    lines["difference"].to_list(),
                    [remark(row.status, row.undated, words) for row in lines.itertuples()],
                ),
                strict=True,
            )
        )
    )
    return Reading(frame, {reported: words.write, recomputed: words.write, difference: words.signed})


def line_columns(words: Language) -> list[str]:
    return [
        words.say(N_("Line of the form")),
        words.say(N_("Reported")),
        words.say(N_("Recomputed")),
        words.say(N_("Difference")),
        words.say(N_("Remark")),
    ]


def units_reading(units: pd.DataFrame, words: Language) -> Reading:
    """Unit, lines compared, lines that differ, the largest difference and its line, and the remark."""
    difference = words.say(N_("Largest difference"))
    frame = pd.DataFrame(
        {
            words.say(N_("Unit")): units["unit_name"].to_list(),
            words.say(N_("Lines compared")): units["both"].to_list(),
            words.say(N_("Lines that differ")): units["differing"].to_list(),
            difference: units["difference"].to_list(),
            words.say(N_("In the line")): ["" if pd.isna(line) else line_name(line, words) for line in units["line"]],
            words.say(N_("Remark")): [words.say(REMARKS[status]) for status in units["status"]],
        }
    )
    return Reading(frame, {difference: words.signed})
