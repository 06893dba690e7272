"""One of every picture that charts/ makes, some in several looks, for tests of what they all share."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pandas as pd

from charts.by_group import days_chart
from charts.by_period import outcomes_chart, periods_of
from charts.chart import Chart
from charts.findings import ageing_chart
from charts.index.card import areas_chart
from charts.index.losses import losses_chart, losses_of_one
from metrics.index.losses import losses, lost_by
from metrics.index.totals import by_area
from metrics.programme import NOTHING
from metrics.programme_targets import Held
from metrics.targets import Goal
from tests.charts import test_by_group as by_group
from tests.charts import test_by_period as by_period
from tests.charts import test_composite as composite
from tests.charts import test_decision_766 as decision
from tests.charts import test_delay_reasons as reasons
from tests.charts import test_findings as findings
from tests.charts import test_flow as flow
from tests.charts import test_funnel as funnel
from tests.charts import test_movement as movement
from tests.charts import test_open_dossiers as open_dossiers
from tests.charts import test_programme as programme
from tests.charts import test_survey as survey
from tests.charts import test_survey_compare as survey_compare
from tests.charts import test_targets as targets
from tests.charts import test_trend as trend
from tests.charts.index import test_index_charts as index
from tests.measures import AREA, half, quarter
from tests.metrics.index.index_rows import scores
from tests.rows import period, sums

# An even part of a year's target of 160 is 40 a quarter.
AIMED = Held(Goal(160, "high", "Plan 12"), "behind", NOTHING, quarter(1).end, 91 / 366, 39.8)


@dataclass(frozen=True)
class Picture:
    """`made_by` is the module and function in charts/ that makes it. `also` are numbers that follow from its table without
    standing in it."""

    name: str
    made_by: str
    make: Callable[[], Chart]
    also: Callable[[pd.DataFrame], Iterable[float]] = lambda _: ()


def _outcomes() -> Chart:
    """Two periods; the second has too few dossiers to be told."""
    counts = {"resolved_early": 40, "resolved_on_time": 30, "resolved_on_time_total": 70, "resolved_overdue": 10}
    few = {"resolved_early": 1, "resolved_on_time": 1, "resolved_on_time_total": 2, "resolved_overdue": 1}
    table = sums(
        period("2020-01-01", "2020-01-31") | counts | {"received_total": 100, "in_process_total": 15},
        period("2020-02-01", "2020-02-29") | few | {"received_total": 4, "in_process_total": 1},
    )
    return outcomes_chart(table, periods_of(table)[0], by_period.EN, who=by_period.WHO)


def _findings(make: Callable, *rows: dict) -> Chart:
    return make(findings.stated(*rows), findings.DAY, 5, findings.EN, who=findings.WHO)


PICTURES = (
    Picture("ranking", "by_group.rates_chart", by_group.ranking),
    Picture("ranking of fields", "by_group.rates_chart", lambda: by_group.of_fields({"A": (3, 200), None: (0, 50)})),
    Picture(
        "days",
        "by_group.days_chart",
        lambda: days_chart(
            by_group.spans(("Đất đai", 10, 40), ("Đất đai", 30, 10), ("Hộ tịch", 2, 3)), "sector", by_group.EN, **by_group.FACTS
        ),
    ),
    Picture(
        "overdue by period",
        "by_period.overdue_chart",
        lambda: by_period.overdue(by_period.by_period(*by_period.MONTHS), by_period.MONTHS[-1]),
    ),
    Picture("outcomes", "by_period.outcomes_chart", _outcomes),
    Picture("composite", "composite.composite_chart", lambda: composite.chart(composite.units(A=(90, 80, 40), B=(60, 70, 30)))),
    Picture(
        "decision 766",
        "decision_766.index_chart",
        lambda: decision.chart(("Xã A", *decision.FULL), ("Xã B", 18, 20, 12, 10, None, 18)),
    ),
    Picture(
        "decision 766 of one",
        "decision_766._of_one",
        lambda: decision.chart(("Xã B", 17, 20, 12, 10, None, 18)),
        # The most points are 18, 20, 12, 10, 22 and 18.
        lambda _: (1, 0),
    ),
    Picture("reasons", "delay_reasons.reasons_chart", lambda: reasons.chart(reasons.late(agency=6, none=4))),
    Picture(
        "findings",
        "findings.findings_chart",
        lambda: findings.chart({"deadline": findings.LATE}, {"status": None}, {"deadline": findings.LATER, "reform_area": None}),
    ),
    Picture(
        "findings by deadline",
        "findings.ageing_chart",
        lambda: _findings(ageing_chart, {"deadline": findings.LATE}, {"deadline": findings.SOON}, {"deadline": None}),
    ),
    Picture("flow", "flow.flow_chart", lambda: flow.quarters((90, 90, 10), (90, 85, None), (80, 70, 25))),
    Picture(
        "funnel",
        "funnel.funnel_chart",
        lambda: funnel.funnel({**funnel.ALIKE, "Xã Kém": (40, 100), "Xã Tốt": (0, 900), "Xã Nhỏ": (1, 3)}),
    ),
    Picture("movement", "movement.movement_chart", movement.changes),
    Picture("open past due", "open_dossiers.age_chart", lambda: open_dossiers.ages(("Xã A", "06-04", 2), ("Xã A", "01-01", 4))),
    Picture("falls due", "open_dossiers.due_chart", lambda: open_dossiers.due(("Xã A", "06-08", 6), ("Xã B", "06-05", 1))),
    Picture(
        "flow of an indicator",
        "programme.indicator_chart",
        lambda: programme.drawn(
            programme.REVIEWED,
            (programme.REVIEWED, "A", quarter(1), 20),
            (programme.REVIEWED, "A", quarter(3), 3),
            held_in=lambda *_: AIMED,
        ),
        lambda _: (40,),
    ),
    Picture(
        "stock of an indicator",
        "programme.indicator_chart",
        lambda: programme.drawn(
            programme.UNITS,
            (programme.UNITS, AREA, half(1), 61),
            (programme.UNITS, AREA, half(2), 57),
            held_in=lambda *_: AIMED,
        ),
        lambda _: (160,),
    ),
    Picture(
        "share of an indicator",
        "programme.indicator_chart",
        lambda: programme.drawn(
            programme.LEVELS, (programme.LEVELS, AREA, quarter(1), 44, 256), (programme.LEVELS, AREA, quarter(3), 60, 256)
        ),
    ),
    Picture(
        "split of an indicator",
        "programme.indicator_chart",
        lambda: programme.drawn(
            "directive_documents", ("directive_plans", "A", quarter(1), 3), ("directive_letters", "A", quarter(1), 9)
        ),
    ),
    Picture(
        "survey points", "survey.points_chart", lambda: survey.points(survey.unit("A", **survey.FORTY), survey.unit("B", A=20))
    ),
    Picture(
        "survey comparison",
        "survey_compare.compare_chart",
        lambda: survey_compare.chart(survey_compare.Side(7, 1, 10), survey_compare.Side(5, 1, 10)),
    ),
    Picture(
        "survey response",
        "survey_response.response_chart",
        lambda: survey.responses({**survey.unit("A"), "returned": 30}, {**survey.unit("B"), "returned": 41}),
        lambda table: (table["Forms sent"] - table["Forms returned"]).clip(lower=0),
    ),
    Picture(
        "survey trace",
        "survey_trace.trace_chart",
        lambda: survey.trace(survey.FORTY, c8_1=6.5, c8_2=4.0),
        lambda table: [
            value
            for side in (-1, 1)
            for value in table["From the answers"].astype("Float64") + side * table["95% margin"].astype("Float64")
        ],
    ),
    Picture("trend", "trend.trend_chart", lambda: trend.chart([*trend.VARYING, 60])),
    Picture("trend with a step", "trend.trend_chart", lambda: trend.stepped([60] * 6 + [20] * 6, "2020-07-01")),
    Picture("trend with a short part", "trend.trend_chart", lambda: trend.stepped([60] * 6 + [20] * 3, "2020-07-01")),
    Picture(
        "trend with a target",
        "trend.trend_chart",
        lambda: targets.course(lambda period: Goal(0.01, "low") if period.start.month > 3 else None),
    ),
    Picture(
        "index",
        "index.ranking.ranking_chart",
        lambda: index.ranking(scores(A={"1": 6, "2": 3, "9": 1}, B={"1": 5, "2": 2}, D={"1": 1})),
        # What the totals are made of: A 9 of appraisal and 1 of bonus, B 7; D has 1 so far.
        lambda _: (9, 1, 7, 0),
    ),
    Picture(
        "index areas",
        "index.card.areas_chart",
        lambda: areas_chart(by_area(index.GIVEN, index.SET, "B"), "Xã B", index.ASSESSED, index.EN, demonstration=False),
    ),
    Picture(
        "index losses",
        "index.losses._chart",
        lambda: losses_chart(losses(index.GIVEN, index.SET), index.ASSESSED, index.EN, who=index.WHO, demonstration=True),
    ),
    Picture(
        "index losses of one",
        "index.losses._chart",
        lambda: losses_of_one(lost_by(index.GIVEN, index.SET, "B"), "Xã B", index.ASSESSED, index.EN, demonstration=False),
    ),
    Picture(
        "index movement",
        "index.movement.movement_chart",
        lambda: index.movement(index.NOW, scores(A={"1": 6, "2": 3}, B={"1": 4, "2": 2})),
    ),
    Picture(
        "self-scores",
        "index.self_scores.self_scores_chart",
        lambda: index.self_scores(A=index.both(6, 4), B=index.both(4, 4)),
    ),
)
