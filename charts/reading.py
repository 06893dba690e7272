"""A table for a reader: columns named in the reader's language, values kept as numbers and written on the way out."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from charts.rate_dots import REASONS, reason_of
from charts.targets import verdict_text
from language import MISSING, N_, Language


@dataclass(frozen=True)
class Ratio:
    """The names of the two columns that a rate is the quotient of, and of those with the ends of its 95% interval (Wilson's),
    where there are such."""

    part: str
    whole: str
    low: str = ""
    high: str = ""


@dataclass(frozen=True)
class Reading:
    """`frame` has the raw values, so that sorting and spreadsheets stay right; `formats` says how each column is written. `keys`
    are those of the units that the rows are about, where they are about units. `ratios` says which columns follow from two
    others, row by row, so that a spreadsheet can calculate them; where such a value is missing, it is not to be calculated."""

    frame: pd.DataFrame
    formats: dict[str, Callable[[Any], str]] = field(default_factory=dict)
    keys: tuple[str | None, ...] = ()
    ratios: dict[str, Ratio] = field(default_factory=dict)

    def beside(self, columns: dict[str, Any], formats: dict[str, Callable[[Any], str]] | None = None) -> "Reading":
        """The same with more columns on the right."""
        return replace(self, frame=self.frame.assign(**columns), formats=self.formats | (formats or {}))

    def written(self) -> pd.DataFrame:
        """The table as text, exactly as a reader sees it: where nothing is stated, a dash."""
        told = self.frame.assign(**{name: [write(value) for value in self.frame[name]] for name, write in self.formats.items()})
        return told.astype(object).fillna(MISSING).astype(str)


def rate_reading(table: pd.DataFrame, labels: list[str], label_name: str, words: Language) -> Reading:
    """Label, numerator, denominator, rate and interval of a table made by metrics.rates.with_rate; its rank and where that may
    lie, if it is ranked."""
    part, whole, rate = words.say(N_("Dossiers counted")), words.say(N_("Out of")), words.say(N_("Rate"))
    low, high, remark = words.say(N_("95% from")), words.say(N_("95% to")), words.say(N_("Remark"))
    columns: dict[str, Any] = {}
    if "rank" in table:
        columns[words.say(N_("Rank"))] = table["rank"].to_list()
        columns[words.say(N_("Rank may be"))] = [places(row.first, row.last, words) for row in table.itertuples()]
    columns |= {
        label_name: labels,
        part: table["numerator"].to_list(),
        whole: table["denominator"].to_list(),
        rate: table["rate"].to_list(),
        low: table["low"].to_list(),
        high: table["high"].to_list(),
        remark: [remark_of(shown, words) for shown in table["shown"]],
    }
    formats = {part: words.write, whole: words.write, rate: words.percent, low: words.percent, high: words.percent}
    if "target" in table:
        target = words.say(N_("Target"))
        columns |= {target: table["target"].to_list()}
        columns |= {words.say(N_("Against the target")): [verdict_text(verdict, words) for verdict in table["verdict"]]}
        formats[target] = words.percent
    if "rank" in table:
        formats[words.say(N_("Rank"))] = words.write
    return Reading(pd.DataFrame(columns), formats, unit_keys(table), {rate: Ratio(part, whole, low, high)})


def unit_keys(table: pd.DataFrame) -> tuple[str | None, ...]:
    """The keys of the units its rows are about; none where it is not about units."""
    return tuple(None if pd.isna(key) else key for key in table["unit"]) if "unit" in table else ()


def places(first: int, last: int, words: Language) -> str:
    """The places a rank may have in truth: 3–9, or one that is certain."""
    if pd.isna(first):
        return words.write(None)
    return words.write(first) if first == last else f"{words.write(first)}–{words.write(last)}"


def remark_of(shown: str, words: Language) -> str:
    if shown in REASONS:
        return reason_of(shown, words)
    return words.say(N_("few dossiers")) if shown == "few" else ""
