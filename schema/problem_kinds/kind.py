"""One kind of problem, and the sentences that several kinds share."""

from dataclasses import dataclass

from language import N_


@dataclass(frozen=True)
class ProblemKind:
    """One kind of problem, by its code in `KINDS`; the three texts are keys of the catalogue.

    `kept` says that its sentences hold nothing but counts, days and names of units, so that they may stay with the batch;
    of any other kind only the places are kept.
    """

    title: str
    why: str
    expected: str
    kept: bool = False


COUNTED_TWICE = N_("The same dossiers would be counted twice.")
NO_FIGURE = N_("A figure that cannot be read would be missing from every sum without anybody noticing.")
NO_PERIOD = N_("Figures of unknown days can be compared with nothing, and could replace those of another period.")
TWO_MEANINGS = N_("The same cell can mean two things, and only one of them is right.")
NO_UNIT = N_("Figures that belong to nobody can stand in no table.")
ADDS_UP = N_("One of the figures is mistyped, or some dossiers are in none of the parts. The figures are kept as printed.")
END_AFTER_START = N_("A day on or after the one it follows.")
