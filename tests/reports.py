"""A report with something of everything, among it text that would be markup or a formula elsewhere."""

import datetime as dt
from dataclasses import replace
from functools import cache

from charts.deck import Remark, Slide
from charts.index.names import Assessed
from charts.programme import Asked
from charts.report.letterhead import letterhead_of
from charts.report.model import Letterhead, Report
from charts.report.programme import Programme
from charts.report.written import Figures, Inspected, Scored, report
from charts.who import Who
from language import Language
from metrics.completeness import expected, with_status
from metrics.findings import states
from metrics.index.points import points
from metrics.index.totals import totals
from metrics.programme import NOTHING
from metrics.programme_targets import Held
from metrics.standing import of_groups
from metrics.targets import Goal
from schema.catalogue import Measure
from schema.definitions import RESOLVED
from schema.periods import Period
from tests.charts.test_findings import published
from tests.measures import AREA, YEAR, quarter, reports, units
from tests.metrics.index.index_rows import bands, criteria, scores
from tests.metrics.test_delay_reasons import late
from tests.metrics.test_standing import COMMUNES, among
from tests.rows import ARTICLE_2019, ARTICLE_2020, sums

Y2019 = Period(dt.date(2019, 1, 1), dt.date(2019, 12, 31), assumed=True)
TO_SEPTEMBER = Period(dt.date(2020, 1, 1), dt.date(2020, 9, 11), assumed=True, partial=True)
# Formulas, markup of three kinds, an unknown reference, a control character and a character no font of ours has.
HOSTILE = ("=1+1", "#panic()", "*x* _y_ $z$ <b>b</b>", "@nobody [a] `b` \\u{41}", '"q" \\ {d} // ~', "a\x00b\x0bc", "中文")
DAY = dt.date(2020, 9, 11)


@cache
def figures(*, demonstration: bool = False) -> Figures:
    """The article's figures with units, fields, an index and an inspection beside them."""
    whole, before = sums(ARTICLE_2020).assign(demonstration=demonstration), sums(ARTICLE_2019)
    sectors = sums(
        {"sector": "=1+1", "resolved_overdue": 13, "resolved_on_time_total": 3000},
        {"sector": "#panic()", "resolved_overdue": 0, "resolved_on_time_total": 660},
    )
    criteria_set = criteria(("1", 6), ("2", 4))
    scored = totals(points(scores(A={"1": 6, "2": 3}, B={"1": 5, "2": 2}), criteria_set), criteria_set, bands(Tốt=80))
    found = [{"description": text, "recommendation": text, "responsible_unit": text} for text in HOSTILE]
    return Figures(
        Who("Huyện Anh Sơn"),
        TO_SEPTEMBER,
        RESOLVED,
        whole,
        among(COMMUNES),
        of_groups(sectors, whole, "sector", RESOLVED, side="overdue"),
        late(agency=7, staff=6),
        Y2019,
        before,
        Scored(Assessed("Set", 2020, 10), scored),
        Inspected(states(published(*found), DAY, 5), DAY),
        "Nguồn: =1+1.xlsx",
        programme(),
        Goal(0.95, "high", HOSTILE[0]),
        [Slide("units", text, text, remark=Remark(text, text)) for text in HOSTILE],
    )


def programme() -> Programme:
    """Indicators and communes named by text that would be markup elsewhere, one of them with a target."""
    measures = tuple(Measure(f"m{n}", text, (), "procedures", "flow", text) for n, text in enumerate(HOSTILE[:5]))
    found = reports(*((one.code, "A", quarter(1), 40) for one in measures))
    asked = Asked(found, measures, YEAR, None, AREA, Who("Huyện Anh Sơn"))
    goals = {"m1": Held(Goal(160, "high", HOSTILE[2]), "behind", NOTHING, quarter(1).end, 0.25, 40.0)}
    due = with_status(expected(units("A", *HOSTILE), AREA, measures, YEAR, DAY), found, measures)
    return Programme(asked, lambda measure, _: goals.get(measure.code), due, DAY)


def letterhead(words: Language) -> Letterhead:
    return replace(letterhead_of("Huyện Anh Sơn", words), parent="Tỉnh #panic()", day=DAY, recipients=("=1+1;", "Lưu: VT."))


@cache
def sample(words: Language, *, demonstration: bool = False) -> Report:
    return report(figures(demonstration=demonstration), letterhead(words), words)
