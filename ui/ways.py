"""Where the rows of a published file are shown: the pages, each with the filters that show them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pandas as pd

from charts.names import period_name
from metrics.series import first
from schema.decision_766 import portal_sets
from schema.periods import Period
from schema.selection import Selection
from schema.tables import TABLES
from schema.target_rates import TARGET_RATES
from schema.uploads import ReadFile
from ui.frame import Frame
from ui.index import address_of

_FIGURES = ("overview", "resolution", "overdue", "communes")
_BASES = {"counts": "reported", "dossiers": "recomputed"}
# A file may hold a hundred areas; the pages' own filters have them all.
_MOST = 3


@dataclass(frozen=True)
class Way:
    """What is shown, the pages that show it, and the filters in their address."""

    name: str
    pages: tuple[str, ...]
    filters: dict[str, str]


def ways(frame: Frame, read: ReadFile, batch: int) -> list[Way]:
    """The ways to the rows of a file that was published as this batch, the newest of each table first; none to rows that are in
    no figure, since others stand in their place."""
    found: list[Way] = []
    for dataset in dict.fromkeys(table.dataset for table in read.tables):
        if dataset in _BASES:
            of_table = _of_dossiers(frame, read, dataset)
        else:
            rows = frame.store.rows(dataset)
            of_table = _OF[dataset](frame, rows[rows["batch_id"] == batch])
        found += [way for way in of_table[:_MOST] if (way.pages, way.filters) not in [(one.pages, one.filters) for one in found]]
    return found


def pages_of(read: ReadFile) -> list[str]:
    """The pages that show tables of the file's kinds, in the order of the menu."""
    shown = {page for table in read.tables for page in _PAGES[table.dataset]}
    return [page for page in (*_FIGURES, "reform_index", "inspections", "programme") if page in shown]


def _of_dossiers(frame: Frame, read: ReadFile, dataset: str) -> list[Way]:
    basis = _BASES[dataset]
    there = frame.store.areas().set_index("area")
    found = {}
    for table in read.tables:
        if table.dataset != dataset:
            continue
        for (area, name), rows in table.frame.groupby(["area", "area_name"], sort=False):
            if area not in there.index or not there.loc[area, basis]:
                continue
            name, filters = str(name), {"area": str(area), "basis": basis}
            if basis == "reported":
                period = _first_period(rows)
                name, filters = f"{name}, {period_name(period, frame.words)}", {**filters, "period": period.key}
            found[area] = Way(name, _FIGURES, filters)
    return list(found.values())


def _first_period(rows: pd.DataFrame) -> Period:
    days = rows[["period_start", "period_end", "period_partial"]].drop_duplicates()
    return first(
        {
            Period(start.date(), end.date(), partial=not pd.isna(part) and bool(part)): 0
            for start, end, part in days.itertuples(index=False)
        }
    )


def _way(
    frame: Frame, dataset: str, where: pd.Series, what: Iterable[str], filters: dict[str, str], pages: tuple[str, ...] = ()
) -> Way:
    """The way to rows of one area, on the pages of their table unless others are given; `where` is one of them."""
    label = frame.words.say(TABLES[dataset].label)
    pages = pages or _PAGES[dataset]
    # Where rows that are listed are both made up and real, their page shows one sort at a time.
    sort = {"sort": "made_up"} if where["demonstration"] and pages != _FIGURES else {}
    return Way(", ".join([where["area_name"], label, *what]), pages, {"area": where["area"], **sort, **filters})


def _firsts(rows: pd.DataFrame, *keys: str) -> Iterable[pd.Series]:
    """One row for each area and value of the keys, the latest first."""
    order = rows.sort_values([*reversed(keys), "area"], ascending=[False] * (len(keys) + 1), kind="stable")
    return (row for _, row in order.drop_duplicates(["area", *keys]).iterrows())


def _of_scores(frame: Frame, rows: pd.DataFrame) -> list[Way]:
    found = []
    for row in _firsts(rows.sort_values("as_of", ascending=False, kind="stable"), "criteria_set", "year"):
        name, year = row["criteria_set"], int(row["year"])
        which = {"day": f"{row['as_of']:%Y-%m-%d}"} if name in portal_sets() else {"index": address_of(name, year)}
        found.append(_way(frame, "scores", row, (name, str(year)), which))
    return found


def _of_sets(frame: Frame, rows: pd.DataFrame) -> list[Way]:
    """Criteria and bands show with the points that are held against them."""
    return _of_scores(frame, frame.store.rows("scores").merge(rows[["criteria_set", "year"]].drop_duplicates()))


def _of_survey(frame: Frame, rows: pd.DataFrame) -> list[Way]:
    return [
        _way(frame, "survey", row, (row["survey"], str(row["year"])), {"survey": f"{row['year']}-{row['survey']}"})
        for row in _firsts(rows, "survey", "year")
    ]


def _of_findings(frame: Frame, rows: pd.DataFrame) -> list[Way]:
    return [
        _way(frame, "findings", row, (row["inspection"],), {"inspection": row["inspection"]})
        for row in _firsts(rows, "inspection", "inspected_on")
    ]


def _of_measures(frame: Frame, rows: pd.DataFrame) -> list[Way]:
    rows = rows.assign(year=rows["period_end"].dt.year)
    return [_way(frame, "measures", row, (str(row["year"]),), {"span": _year(row["year"])}) for row in _firsts(rows, "year")]


def _of_targets(frame: Frame, rows: pd.DataFrame) -> list[Way]:
    """Targets show beside the figures they are for, where there are any."""
    of_rates = rows["indicator"].isin([rate.code for rate in TARGET_RATES])
    return [*_of_target_rates(frame, rows[of_rates]), *_of_target_measures(frame, rows[~of_rates])]


def _of_target_rates(frame: Frame, rows: pd.DataFrame) -> Iterable[Way]:
    there = frame.store.areas().set_index("area")
    for row in _firsts(rows[rows["area"].isin(there.index)], "year"):
        basis = "reported" if there.loc[row["area"], "reported"] else "recomputed"
        reported = frame.store.periods(Selection(basis, row["area"])) if basis == "reported" else ()
        of_year = [one.key for one in reported if one.end.year == row["year"]]
        filters = {"basis": basis, **({"period": of_year[-1]} if of_year else {})}
        yield _way(frame, "targets", row, (str(row["year"]),), filters, _FIGURES)


def _of_target_measures(frame: Frame, rows: pd.DataFrame) -> Iterable[Way]:
    measures = frame.store.rows("measures")
    years = set(zip(measures["area"], measures["period_end"].dt.year, strict=True))
    for row in _firsts(rows[rows["area"].isin(measures["area"])], "year"):
        span = {"span": _year(row["year"])} if (row["area"], row["year"]) in years else {}
        yield _way(frame, "targets", row, (str(row["year"]),), span, _PAGES["measures"])


def _year(year: int) -> str:
    return Period(pd.Timestamp(year, 1, 1).date(), pd.Timestamp(year, 12, 31).date()).key


def _of_indicators(frame: Frame, _: pd.DataFrame) -> list[Way]:
    areas = frame.store.areas_of("measures")
    return [_way(frame, "indicators", row, (), {}) for _, row in areas.iterrows()]


def _of_places(frame: Frame, rows: pd.DataFrame) -> list[Way]:
    """Units and their shapes show on the page of the area they answer to."""
    units = frame.store.units()
    mine = units[units["code"].isin(rows["code"])]
    areas = frame.store.areas()
    areas = areas[areas["area"].isin([*mine["code"], *mine["parent"].dropna()])]
    return [Way(str(row.area_name), ("communes",), {"area": str(row.area)}) for row in areas.itertuples()]


_PAGES = {
    "counts": _FIGURES,
    "dossiers": _FIGURES,
    "targets": (*_FIGURES, "programme"),
    "units": ("communes",),
    "boundaries": ("communes",),
    "scores": ("reform_index",),
    "criteria": ("reform_index",),
    "bands": ("reform_index",),
    "survey": ("reform_index",),
    "survey_forms": ("reform_index",),
    "findings": ("inspections",),
    "measures": ("programme",),
    "indicators": ("programme",),
}
_OF: dict[str, Callable[[Frame, pd.DataFrame], list[Way]]] = {
    "targets": _of_targets,
    "units": _of_places,
    "boundaries": _of_places,
    "scores": _of_scores,
    "criteria": _of_sets,
    "bands": _of_sets,
    "survey": _of_survey,
    "survey_forms": _of_survey,
    "findings": _of_findings,
    "measures": _of_measures,
    "indicators": _of_indicators,
}
