"""The indicators of the reform programme: what each counts, how it adds up, who reports it, and the words files use for it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

import pandas as pd

from language import N_, Language
from schema.codes import Code
from schema.periods import Kind as Length

Nature = Literal["flow", "stock", "share", "share_on_day", "class"]
Better = Literal["high", "low", "neither"]

NATURES = (
    Code("flow", N_("Flow: adds up over periods"), ("Phát sinh trong kỳ", "Cộng dồn")),
    Code("stock", N_("Stock: of the last day"), ("Thời điểm cuối kỳ", "Số cuối kỳ")),
    Code("share", N_("Share of what there was in the period"), ("Tỷ lệ trong kỳ", "Tỷ lệ")),
    Code("share_on_day", N_("Share on the last day"), ("Tỷ lệ cuối kỳ",)),
    Code("class", N_("One part of a split"), ("Thành phần của phân tổ", "Phân tổ")),
)
BETTER = (
    Code("high", N_("More is better"), ("Cao hơn là tốt", "Cao")),
    Code("low", N_("Less is better"), ("Thấp hơn là tốt", "Thấp")),
    Code("neither", N_("Neither is better"), ("Không xét", "Không")),
)
REPORTERS = (
    Code("commune", N_("Communes"), ("Cấp xã", "Xã")),
    Code("district", N_("The district or province itself"), ("Cấp huyện", "Huyện", "Cấp tỉnh")),
    Code("both", N_("Communes and the district"), ("Cả hai cấp", "Huyện và xã")),
    Code("nobody", N_("Not collected"), ("Không thu thập",)),
)
LENGTHS = (
    Code("month", N_("Month"), ("Tháng",)),
    Code("quarter", N_("Quarter"), ("Quý",)),
    Code("half", N_("Half-year"), ("6 tháng", "Nửa năm")),
    Code("year", N_("Year"), ("Năm",)),
)
# What may be measured in parts of one.
_PARTIAL = ("days", "ngày", "giờ", "triệu đồng", "tỷ đồng", "m2", "m²")


@dataclass(frozen=True)
class Measure:
    """One indicator of the programme.

    `label` is its name, a key of the catalogue for those that ship; `label_en` its English name where an office added it.
    `area` is a code of schema.reform_areas; `measured_in` says, likewise, what one of it is. Of a share the value is a part
    of its denominator, and both are counts of `measured_in`. `split` is the code of the indicator whose parts a class is one of.
    `every` is how often it is reported, `names` the words that files use for it.
    """

    code: str
    label: str
    names: tuple[str, ...]
    area: str
    nature: Nature
    measured_in: str
    better: Better = "neither"
    reporter: Literal["commune", "district", "both", "nobody"] = "both"
    every: Length = "quarter"
    split: str = ""
    source: str = ""
    label_en: str = ""

    @property
    def is_share(self) -> bool:
        return self.nature in ("share", "share_on_day")

    @property
    def on_day(self) -> bool:
        """Whether it is of the last day of a period and not of the whole of it."""
        return self.nature in ("stock", "share_on_day")

    @property
    def whole(self) -> bool:
        """Whether there is no half of what it counts."""
        return self.measured_in not in _PARTIAL

    @property
    def of_communes(self) -> bool:
        """Whether communes are expected to report it."""
        return self.reporter in ("commune", "both")


def measure_name(measure: Measure, words: Language) -> str:
    """What it is called in the reader's language."""
    return measure.label_en if words.code == "en" and measure.label_en else words.say(measure.label)


# The columns of the table `indicators` by the field of Measure they give; its names are put together of two.
_FIELDS = {
    "name": "label",
    "name_en": "label_en",
    "reform_area": "area",
    "nature": "nature",
    "measured_in": "measured_in",
    "better": "better",
    "reporter": "reporter",
    "every": "every",
    "split": "split",
    "source": "source",
}
# Without these an indicator that does not ship means nothing.
NEEDED = ("name", "reform_area", "nature", "measured_in")


def with_published(shipped: Iterable[Measure], published: pd.DataFrame | None) -> tuple[Measure, ...]:
    """The indicators that ship with what an office has published of them (columns of schema.tables.INDICATORS): what a row leaves
    empty stays as it was, and a row of a code that does not ship is another indicator."""
    known = {measure.code: measure for measure in shipped}
    for row in [] if published is None else published.to_dict("records"):
        said = {field: row[column] for column, field in _FIELDS.items() if not pd.isna(row[column])}
        names = () if pd.isna(row["words"]) else tuple(filter(None, (word.strip() for word in row["words"].split(";"))))
        held = known.get(row["code"])
        if held is not None:
            renamed = (said["label"],) if "label" in said else ()
            known[row["code"]] = replace(held, **said, names=(*renamed, *held.names, *names))
        elif all(not pd.isna(row[column]) for column in NEEDED):
            known[row["code"]] = Measure(row["code"], names=(said["label"], *names), **said)
    return tuple(known.values())


def parts_of(measures: Iterable[Measure], code: str) -> tuple[Measure, ...]:
    """The classes that the indicator `code` is split into, in the catalogue's order."""
    return tuple(measure for measure in measures if measure.split == code)
