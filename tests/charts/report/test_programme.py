"""A report says which targets of the reform programme are met or missed, in the figures of the slides, and who owes what."""

import datetime as dt

import pytest

from charts.completeness import owed, title, with_most_missing
from charts.programme import Asked
from charts.programme_table import programme_rows
from charts.report.model import Paragraph, Table
from charts.report.programme import Programme, indicators, unreported
from charts.who import Who
from language import language_for
from metrics.completeness import expected, with_status
from metrics.programme import NOTHING, previous
from metrics.programme_targets import Held
from metrics.targets import Goal
from schema.catalogue import Measure
from schema.shipped_catalogue import catalogue
from tests.measures import AREA, YEAR, half, quarter, reports, units

EN, VI = language_for("en"), language_for("vi")
DAY = dt.date(2020, 7, 10)
REVIEWED, CONFERENCES, LEVELS, UNITS = "procedures_reviewed", "conferences", "services_level_4", "public_service_units"
GIVEN = [(REVIEWED, "A", half(1), 47), (CONFERENCES, "A", half(1), 17), (REVIEWED, "A", half(1, 2019), 56)]


def programme(*given: tuple, held_in=lambda *_: None, measures=None, names: str = "AB") -> Programme:
    found, every = reports(*given), measures or catalogue()
    asked = Asked(found, every, YEAR, previous(YEAR, found), AREA, Who("Huyện D"))
    due = with_status(expected(units(*names), AREA, every, YEAR, DAY), found, every)
    return Programme(asked, held_in, due, DAY)


def judged(**verdicts):
    goal = Goal(160, "high", "Plan 12")
    return lambda measure, _: (
        Held(goal, verdicts[measure.code], NOTHING, quarter(2).end, 0.5, 80.0) if measure.code in verdicts else None
    )


def texts(items) -> list[str]:
    return [item.text.replace("\N{NO-BREAK SPACE}", " ") for item in items if isinstance(item, Paragraph)]


def tables(items) -> list[Table]:
    return [item for item in items if isinstance(item, Table)]


def test_what_is_reported_is_counted_and_told_of_the_days_it_reaches_to():
    assert texts(indicators(programme(*GIVEN), EN)) == [
        "First half of 2020: 2 indicators of the reform programme are reported for D district.",
        "None of these indicators is held against a target for 2020.",
    ]
    assert texts(indicators(programme(GIVEN[0]), VI)) == [
        "6 tháng đầu năm 2020, huyện D có số liệu báo cáo về 1 chỉ tiêu cải cách hành chính.",
        "Các chỉ tiêu này chưa có mục tiêu năm 2020 để đối chiếu.",
    ]


def test_an_indicator_of_which_only_parts_are_reported_is_one_that_is_reported():
    assert texts(indicators(programme(("directive_letters", "A", half(1), 9)), EN))[0] == (
        "First half of 2020: 1 indicator of the reform programme is reported for D district."
    )


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        (
            {REVIEWED: "met"},
            "Of them 1 is held against a target for 2020. 1 target is met: Procedures reviewed. No target is missed.",
        ),
        (
            {REVIEWED: "missed", CONFERENCES: "missed"},
            "Of them 2 are held against a target for 2020. No target is met. 2 targets are missed: Conferences on reform; "
            "Procedures reviewed.",
        ),
        (
            {REVIEWED: "behind", CONFERENCES: "on_course", LEVELS: "at_risk", UNITS: "not_yet"},
            "Of them 4 are held against a target for 2020. No target is met. 1 target is on course: Conferences on reform. 1 "
            "target is at risk, too close to tell: Services offered at level 4 (full), of procedures. 1 target is behind an even "
            "pace: Procedures reviewed. 1 target is not reached yet: Public-service units. No target is missed.",
        ),
        (
            {REVIEWED: "met", LEVELS: None},
            "Of them 2 are held against a target for 2020. 1 target is met: Procedures reviewed. No target is missed. 1 target "
            "cannot be judged, since too little is reported: Services offered at level 4 (full), of procedures.",
        ),
    ],
)
def test_each_verdict_has_its_sentence_of_none_one_or_many(verdicts, said):
    assert texts(indicators(programme(*GIVEN, held_in=judged(**verdicts)), EN))[1] == said


def test_the_verdicts_in_vietnamese():
    found = programme(*GIVEN, held_in=judged(**{REVIEWED: "behind", CONFERENCES: "met"}))
    assert texts(indicators(found, VI))[1] == (
        "Trong đó, 2 chỉ tiêu được đối chiếu với mục tiêu năm 2020. 1 mục tiêu đạt: Hội nghị chuyên đề CCHC. 1 mục tiêu chậm so "
        "với tiến độ chia đều: TTHC được rà soát. Không có mục tiêu nào bị đánh giá không đạt."
    )


def test_the_table_has_figure_earlier_period_target_and_verdict():
    (table,) = tables(indicators(programme(*GIVEN, held_in=judged(**{REVIEWED: "behind"})), EN))
    written = table.reading.written()
    assert written.columns.tolist() == [
        "Indicator",
        "First half of 2020",
        "First half of 2019",
        "Target for 2020",
        "Against the target",
    ]
    assert written.to_numpy().tolist() == [
        [
            "Procedures reviewed",
            "47 procedures",
            "56 procedures",
            "at least 160 procedures (Plan 12)",
            "behind: an even pace would be 80 by 30 Jun",
        ],
        ["Conferences on reform", "17 meetings", "—", "", ""],
    ]
    assert table.note.startswith("A share has met or missed its target only if")


def test_the_table_has_the_figures_of_the_slides_and_without_a_target_no_column_nor_rule():
    found = programme(*GIVEN)
    (table,) = tables(indicators(found, VI))
    assert table.reading.frame.equals(programme_rows(found.measures, found.asked, found.held_in, VI).frame)
    assert table.note == ""


def test_too_few_for_a_share_are_withheld_as_on_the_slides():
    (table,) = tables(indicators(programme((LEVELS, AREA, quarter(1), 1, 3)), EN))
    assert table.reading.frame.iloc[0, 1] == "1 of 3, too few for a share"


def test_where_only_earlier_years_are_reported_there_is_no_table():
    assert texts(indicators(programme((REVIEWED, "A", half(1, 2019), 56)), EN)) == ["Nothing of this is reported for 2020."]


MEASURES = tuple(
    Measure(code, name, (), "procedures", "flow", "procedures") for code, name in (("reviewed", "Reviewed"), ("posted", "Posted"))
)


def all_of(names: str) -> list[tuple]:
    return [(code, name, quarter(number), 1) for code in ("reviewed", "posted") for name in names for number in (1, 2)]


def test_who_owes_reports_is_said_as_on_the_page_and_the_communes_are_named():
    found = programme(*all_of("A")[:-1], *all_of("B")[:1], measures=MEASURES)
    said = texts(unreported(found, EN))
    assert (
        said[0]
        == "Counted on 10 Jul 2020: " + with_most_missing(title(found.due, EN, period=YEAR), found.due, MEASURES, EN) + "."
    )
    assert said[1:] == [
        "- B commune: 1/4 reports; missing or incomplete: Reviewed; Posted.",
        "- A commune: 3/4 reports; missing or incomplete: Posted.",
    ]


@pytest.mark.parametrize(("names", "last"), [("ABCDE", None), ("ABCDEF", "- 1 more commune."), ("ABCDEFG", "- 2 more communes.")])
def test_after_five_communes_the_others_are_counted(names, last):
    found = programme(measures=MEASURES, names=names)
    said = texts(unreported(found, EN))
    assert len(said) == 1 + 5 + (last is not None)
    assert len(owed(found.due, MEASURES, EN).frame) == len(names)
    assert last is None or said[-1] == last


def test_where_all_is_reported_or_nothing_was_due_no_commune_is_named():
    assert texts(unreported(programme(*all_of("AB"), measures=MEASURES), EN)) == [
        "Counted on 10 Jul 2020: All 2 communes have reported everything that was due in 2020."
    ]
    assert texts(unreported(programme(measures=MEASURES, names=""), EN)) == [
        "No report of a commune was due in this period by that day."
    ]
