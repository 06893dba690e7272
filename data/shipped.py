"""What a fresh store is filled with: each file, where its figures come from, and whether they are made up."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from language import N_
from schema.periods import Period

HERE = Path(__file__).parent


@dataclass(frozen=True)
class ShippedFile:
    """`source` is a key of the catalogue. `period` is given where the file itself does not say which days it covers; its
    days are then assumed."""

    path: Path
    source: str
    demonstration: bool = False
    period: Period | None = None


# Units first: the files after them are matched with them.
SHIPPED = (
    ShippedFile(HERE / "anh_son_units.csv", N_("General Statistics Office codes; Resolutions 1243 (2024) and 1678 (2025)")),
    ShippedFile(HERE / "phu_tho_units.csv", N_("National public-service portal, units of Phú Thọ, September 2026")),
    ShippedFile(HERE / "anh_son_2019_ii06a.xlsx", N_("Báo Nghệ An, 11/9/2020, retyped into form II.06a")),
    ShippedFile(HERE / "anh_son_2020_ii06a.xlsx", N_("Báo Nghệ An, 11/9/2020, retyped into form II.06a")),
    ShippedFile(
        HERE / "phu_tho_766_progress_2026-09-26.csv",
        N_("National public-service portal, Decision 766 progress index, 2026 to 26 September"),
        period=Period(dt.date(2026, 1, 1), dt.date(2026, 9, 26), assumed=True),
    ),
    ShippedFile(HERE / "anh_son_inspection_2020.xlsx", N_("Báo Nghệ An, 11/9/2020, retold as a list of findings")),
    ShippedFile(HERE / "decision_766_criteria.csv", N_("Decision 766/QĐ-TTg of 23 June 2022")),
    ShippedFile(HERE / "decision_766_bands.csv", N_("Bands commonly used by provinces; Decision 766 sets none")),
    ShippedFile(HERE / "anh_son_demo_dossiers_2019_2020.xlsx", N_("Made up; totals as in the article"), demonstration=True),
    ShippedFile(
        HERE / "anh_son_demo_findings_2019_2020.xlsx", N_("Made up; no inspection of these took place"), demonstration=True
    ),
    ShippedFile(HERE / "anh_son_demo_survey_2019_2020.xlsx", N_("Made up"), demonstration=True),
    ShippedFile(HERE / "anh_son_demo_reform_index_2019_2020.xlsx", N_("Made up"), demonstration=True),
    ShippedFile(HERE / "phu_tho_demo_766_index_2026-09-26.csv", N_("Made up"), demonstration=True),
    ShippedFile(HERE / "anh_son_demo_measures_2019_2020.xlsx", N_("Made up"), demonstration=True),
    ShippedFile(HERE / "anh_son_demo_targets_2020.xlsx", N_("Made up"), demonstration=True),
)
