"""Reads the table of Decision 766's index as the national portal publishes it: a unit a row, its total and its six parts."""

import datetime as dt
import re
from typing import Any

import pandas as pd

from language import N_, Text
from loaders import values
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.counts.named_period import DAY
from loaders.headings import Headed
from loaders.known_units import KnownUnits, place
from loaders.lists import as_table, check_once, read_list, recognised
from schema.columns import Column, Kind, Table
from schema.decision_766 import BLOCK_LABELS, ROUNDING, Rules, every_rules, rules_on
from schema.periods import Period
from schema.questions import Answers, Question
from schema.shared_columns import ORIGIN, UNIT
from schema.tables import SCORES
from schema.units import fold
from schema.uploads import ReadTable

# What the parts are called beside the decision's own words: short forms, and the keys of the portal's answers.
_ALSO = {
    "openness": ("Công khai", "transparency", "publicity", "transparencyScore", "publicityScore"),
    "timeliness": (
        "Tiến độ giải quyết", "Tiến độ", "Kết quả giải quyết", "progress", "progressScore", "dvcProgress", "resolvingProgress",
    ),
    "online": (
        "Dịch vụ công trực tuyến", "Dịch vụ trực tuyến", "DVC trực tuyến", "DVCTT", "Cung cấp DVCTT", "Cung cấp DVC trực tuyến",
        "provideOnline", "provideOnlineScore", "onlineService", "onlineServices", "onlineServiceScore",
    ),
    "payment": ("TTTT", "onlinePayment", "onlinePaymentScore", "payment", "formalityOnlinePayment"),
    "digitisation": (
        "Số hóa", "digitization", "digitisation", "digitized", "digitizationScore", "dossierDigitized", "digitalization",
    ),
    "satisfaction": ("Hài lòng", "Sự hài lòng", "satisfaction", "satisfactionScore", "handlingSatisfaction"),
}  # fmt: skip


def _part(code: str) -> Column:
    found = [block for rules in every_rules() for block in rules.blocks if block.code == code]
    spelt = [f"{block.name}{end}" for block in found for end in ("", f" ({block.max:g} điểm)", f" (tối đa {block.max:g})")]
    label = BLOCK_LABELS[code]
    return Column(code, Kind.NUMBER, label, N_("The points of this part of the index."), (*dict.fromkeys(spelt), *_ALSO[code]))


# The table as it is published, before it becomes rows of scores.
_PUBLISHED = Table(
    "decision_766",
    N_("Decision 766 index"),
    N_("The points of a unit in the six parts of Decision 766's index."),
    ("unit", "as_of"),
    (
        *UNIT,
        Column(
            "total",
            Kind.NUMBER,
            N_("Total"),
            N_("The sum of the six parts."),
            ("Tổng điểm", "Tổng số điểm", "Điểm tổng", "Tổng", "totalScore", "total", "score", "Tổng điểm (100 điểm)"),
        ),
        *(_part(code) for code in BLOCK_LABELS),
        SCORES["as_of"],
        SCORES["flags"],
        *ORIGIN,
    ),
)
_PARTS = tuple(BLOCK_LABELS)
_DAY = re.compile(rf"(?<!\d)({DAY})")
_UP_TO = re.compile(rf"(?:đến|tới|hết)\s+(?:hết\s+)?(?:ngày\s*:?\s*)?({DAY})", re.IGNORECASE)
# Flags are codes such as NO_NATIONAL_REPORT_DATA; what else stands beside them is nobody's business.
_FLAG = re.compile(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b")
_NO_UNIT = re.compile(r"^(?:tong cong|tong so|tong|cong|trung binh|binh quan|diem trung binh)$")


def headings(sheet: Sheet) -> Headed | None:
    return recognised(sheet, _PUBLISHED, "unit_name", *_PARTS)


def read(sheet: Sheet, headed: Headed, known: KnownUnits, *, answers: Answers, file_name: str) -> ReadTable:
    """The table `scores` with its problems: a row a unit and part, an empty part included, since it is not 0."""
    problems = Collector(sheet.name)
    rows = read_list(sheet, headed, _PUBLISHED, problems, readers={"flags": _flags, "unit_code": values.text})
    rows = _without_totals(rows, headed, problems)
    day = None if headed.has("as_of") else _day(sheet, headed, file_name, answers, problems)
    rows = rows.assign(as_of=[found or day for found in rows["as_of"]])
    rules = None if problems.refused else _rules(rows, headed, problems)
    scores = pd.DataFrame()
    if rules is not None:
        rows = place(rows, known, rows["as_of"], problems, answers=answers, column=headed.place("unit_name"))
        check_once(rows, headed, _PUBLISHED, problems)
        _check(rows, headed, rules, problems)
        scores = _as_scores(rows, rules)
    read_as = as_table(sheet, headed, SCORES, scores, problems)
    return ReadTable(**{**vars(read_as), "layout": "decision_766_index"})


def _flags(value: Any) -> str | None:
    return "; ".join(_FLAG.findall(str(value))) or None if value is not None else None


def _without_totals(rows: pd.DataFrame, headed: Headed, problems: Collector) -> pd.DataFrame:
    """Without a line of sums or means below the units: points of offices are never added up."""
    none = rows["unit_name"].map(lambda name: bool(_NO_UNIT.match(fold(name or ""))))
    for row in rows[none].to_dict("records"):
        problems.add(
            "note",
            "row_no_data",
            N_("“{value}” is no unit; the row was left out."),
            row=row["row"] - 1,
            column=headed.place("unit_name"),
            value=row["unit_name"],
        )
    return rows[~none].reset_index(drop=True)


def _day(sheet: Sheet, headed: Headed, file_name: str, answers: Answers, problems: Collector) -> dt.date | None:
    """The day the points stand for: that of the title, else of the file's name, else the one that is asked for."""
    key = f"as_of:{sheet.name or ''}:{headed.header.top + 1}"
    if period := Period.of_key(answers.get(key, "")):
        return period.end
    titles = [text for row in range(headed.header.top) for text in sheet.texts(row)]
    for pattern in (_UP_TO, _DAY):
        for text in titles:
            if days := pattern.findall(text):
                return _last(days)
        if days := pattern.findall(file_name):
            day = _last(days)
            problems.add(
                "note",
                "period_from_file_name",
                N_("The table does not say of which day its points are; {day} is taken from the file's name."),
                row=headed.header.bottom,
                day=day,
            )
            return day
    text = Text(N_("Of which days are the points? They stand for the last of them."))
    problems.ask(Question(key, text, kind="period"), "period_missing", row=headed.header.bottom)
    return None


def _last(days: list[str]) -> dt.date | None:
    found = []
    for day in days:
        try:
            found.append(values.date(day))
        except values.NotAValueError:
            continue
    return max(found, default=None)


def _rules(rows: pd.DataFrame, headed: Headed, problems: Collector) -> Rules | None:
    """The rules in force on the day of the points."""
    days = [day for day in rows["as_of"] if day is not None]
    if not days:
        problems.add("error", "no_rows", N_("There is no row with anything in it below the headings."), row=headed.header.bottom)
        return None
    rules = rules_on(min(days))
    if rules is None:
        problems.add(
            "error",
            "before_the_decision",
            N_("The points are of {day}; Decision 766 was issued on {first}. Check the day."),
            row=headed.header.bottom,
            day=min(days),
            first=every_rules()[0].holds_from,
        )
    return rules


def _check(rows: pd.DataFrame, headed: Headed, rules: Rules, problems: Collector) -> None:
    """Printed figures that cannot be right, or are not there; all are kept as printed."""
    most = {block.code: block.max for block in rules.blocks} | {"total": rules.max}
    for row in rows.to_dict("records"):
        known = {name: row[name] for name in (*_PARTS, "total") if not pd.isna(row[name])}
        for name, points in known.items():
            if not 0 <= points <= most[name] + ROUNDING / 2:
                problems.add(
                    "warning",
                    "points_out_of_range",
                    N_("{unit} has {value} points in “{part}”, where 0 to {most} are possible. The figure is kept as printed."),
                    row=row["row"] - 1,
                    column=headed.place(name),
                    value=f"{points:g}",
                    unit=row["unit_name"],
                    part=Text(_PUBLISHED[name].label),
                    most=f"{most[name]:g}",
                )
        missing = [name for name in _PARTS if name not in known]
        if missing:
            problems.add(
                "note",
                "points_missing",
                N_("{unit} has no points in {parts}. They are not taken for 0, and the unit has no total and no rank."),
                row=row["row"] - 1,
                column=headed.place(missing[0]),
                unit=row["unit_name"],
                parts=_labels(missing),
            )
            continue
        whole = sum(known[name] for name in _PARTS)
        if "total" in known and abs(known["total"] - whole) > ROUNDING + 1e-9:
            problems.add(
                "warning",
                "points_do_not_add_up",
                N_("{unit}: the six parts come to {sum}, the printed total is {value}. The parts are used."),
                row=row["row"] - 1,
                column=headed.place("total"),
                value=f"{known['total']:g}",
                expected=f"{whole:.2f}",
                unit=row["unit_name"],
                sum=f"{whole:.2f}",
            )


def _labels(names: list[str]) -> Text:
    """The names of parts, apart by semicolons since one of them has a comma."""
    return Text("; ".join(f"{{{name}}}" for name in names), {name: Text(_PUBLISHED[name].label) for name in names})


def _as_scores(rows: pd.DataFrame, rules: Rules) -> pd.DataFrame:
    """One row a unit and part; what is published is what was appraised."""
    wide = rows.assign(as_of=pd.to_datetime(rows["as_of"]))
    parts = [wide.assign(criterion=block.number, appraised_first=wide[block.code].astype("Float64")) for block in rules.blocks]
    found = pd.concat(parts).sort_values(["row", "criterion"], ignore_index=True)
    return found.assign(criteria_set=rules.criteria_set, year=found["as_of"].dt.year)
