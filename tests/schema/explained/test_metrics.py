"""What is said of a metric is one text, beside the figure and in the documents, and its example is what the code computes."""

import ast
import re

import pandas as pd
import pytest
from scipy.stats import fisher_exact

from language import language_for
from metrics.comparison import between
from metrics.decision_766 import points
from metrics.durations import quantile
from metrics.index.losses import losses
from metrics.index.points import points as index_points
from metrics.intervals import wilson
from metrics.limits import CONTROL, FUNNEL_95, FUNNEL_998, binomial_limits
from metrics.margins import mean_of
from metrics.movement import FALSE_ALARM
from metrics.rank_ranges import rank_ranges
from metrics.ranking import ranked
from metrics.rates import share
from metrics.survey_compare import Side, apart
from metrics.targets import Goal
from metrics.working_days import working_days_between
from schema.decision_766 import every_rules
from schema.explained import METRICS, Share
from tests.definitions import ENGLISH, HEADING, ROOT, VIETNAMESE, english, named, vietnamese
from tests.metrics.index.index_rows import criteria, scores
from tests.rows import sums

CHARTS = sorted((ROOT / "charts").rglob("*.py"))


def example(code: str) -> dict:
    return METRICS[code].example.values


def rated(*shares: Share) -> pd.DataFrame:
    """The shares as overdue rates of units, best first."""
    rows = [
        {"resolved_overdue": one.part, "resolved_total": one.whole, "unit": str(place), "unit_name": f"Xã {place}"}
        for place, one in enumerate(shares)
    ]
    return ranked(share(sums(*rows), ("resolved_overdue",), ("resolved_total",)), side="overdue")


def test_both_documents_say_what_the_code_says_today():
    assert ENGLISH.read_text(encoding="utf-8") == english(), "run `make definitions`"
    assert VIETNAMESE.read_text(encoding="utf-8") == vietnamese(), "run `make definitions`"


def test_every_metric_has_its_section_in_the_english_document():
    text = ENGLISH.read_text(encoding="utf-8")
    assert set(METRICS) - {code for title in HEADING.findall(text) for code in named(title)} == set()


@pytest.mark.parametrize("metric", METRICS.values(), ids=METRICS)
def test_all_four_parts_are_said_in_both_languages(metric):
    for code in ("vi", "en"):
        said = metric.said(language_for(code))
        assert len(said) == 4
        assert all(text.strip() and "{" not in text for text in said.values())


def test_vietnamese_numbers_are_written_as_in_vietnam():
    assert METRICS["resolved"].said(language_for("vi"))["Ví dụ"] == "Anh Sơn, năm 2020: 3.660 ÷ 3.673 = 99,65\u00a0% đúng hạn."


def returned_charts() -> list:
    """Every picture that charts/ makes, named by its place in the code."""
    return [
        pytest.param(node, id=f"{path.name}:{node.lineno}")
        for path in CHARTS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Chart"
    ]


@pytest.mark.parametrize("call", returned_charts())
def test_every_picture_names_metrics_that_are_explained(call):
    (explains,) = [keyword.value for keyword in call.keywords if keyword.arg == "explains"]
    names = [node.value for node in ast.walk(explains) if isinstance(node, ast.Constant) and node.value != "on_time"]
    assert names
    assert set(names) <= set(METRICS)


def test_the_interval_is_wilsons():
    one = example("wilson")
    ends = wilson(pd.Series([one["share"].part], dtype="Int64"), pd.Series([one["share"].whole], dtype="Int64")).iloc[0]
    assert [round(float(end) * 100, 2) for end in ends] == [one["low"], one["high"]]


def test_the_change_and_whether_it_may_be_chance_are_newcombes():
    one = example("change")
    now, before = (share(sums({"a": part.part, "b": part.whole}), ("a",), ("b",)).iloc[0] for part in (one["now"], one["before"]))
    change = between(now, before)
    assert round(change.points * 100, 2) == one["points"]
    assert change.certain


def test_the_control_limit_of_fifty_dossiers():
    limits = binomial_limits(pd.Series([50], dtype="Int64"), 0.0035, CONTROL)
    assert round(float(limits["high"].iloc[0]) * 50) == example("control")["k"]
    assert example("control")["more"] > example("control")["k"]


def test_the_funnels_limits_of_forty_dossiers():
    for name, level in (("inner", FUNNEL_95), ("outer", FUNNEL_998)):
        one = example("funnel")[name]
        upper = binomial_limits(pd.Series([one.whole], dtype="Int64"), 0.05, level)["high"].iloc[0]
        assert float(upper) == pytest.approx(one.part / one.whole)


def test_the_ranks_and_what_they_may_be():
    one = example("rank")
    assert rated(one["a"], one["b"], one["c"])["rank"].tolist() == [1, 2, 3]
    one = example("rank_ranges")
    ranges = rank_ranges(rated(one["a"], one["b"], one["c"]), side="overdue")
    assert (ranges["first"].iloc[0], ranges["last"].iloc[0]) == (one["first"], one["last"])


def test_which_movement_chance_hardly_explains():
    one = example("movement")
    p = {n: fisher_exact([[0, 100], [n, 100 - n]]).pvalue for n in (one["few"], one["more"])}
    assert p[one["few"]] > FALSE_ALARM >= p[one["more"]]


def test_the_weighted_points_add_up():
    one = example("composite")
    assert (one["a"], one["b"], one["c"]) == (50 * 0.9, 25 * 0.8, 25 * 0.4)
    assert one["a"] + one["b"] + one["c"] == one["sum"]


def test_a_rate_above_its_target_may_be_at_risk():
    one = example("target")["share"]
    ends = wilson(pd.Series([one.part], dtype="Int64"), pd.Series([one.whole], dtype="Int64")).iloc[0]
    assert Goal(0.95, "high").verdict(float(ends["low"]), float(ends["high"])) == "at_risk"
    assert round(float(ends["low"]) * 100, 2) == 91.55


def test_what_is_open_follows_from_what_came_and_went():
    one = example("flow")
    assert one["before"] + one["received"] - one["ended"] == one["after"]
    one = example("unaccounted")
    assert one["received"] - one["resolved"] == one["left"]
    one = example("reconciled")
    assert one["recomputed"] - one["reported"] == -one["difference"]


def test_days_are_counted_as_in_the_examples():
    counts = pd.Series([3, 4, 2, 1], index=[0, 1, 5, 30])
    one = example("median")
    assert [quantile(counts, part) for part in (0.5, 0.9)] == [one["median"], one["p90"]]
    one = example("falls_due")
    between_days = working_days_between(pd.Series([pd.Timestamp(one["from_day"])]), pd.Series([pd.Timestamp(one["to_day"])]))
    assert between_days.tolist() == [one["days"]]
    one = example("ages")
    assert (one["day"] - one["due"]).days == one["days"]


def test_survey_points_and_those_of_decision_766_are_the_codes():
    one = example("survey_points")
    found = mean_of([1, 0.6, 0.2, 0], [20, 10, 6, 4], 100)
    assert (round(found.mean * 10, 2), round(found.margin * 10, 2)) == (one["points"], one["margin"])
    (rules,) = every_rules()
    (item,) = [item for block in rules.blocks for item in block.items if item.code == "3.3"]
    assert points(item, 0.25) == example("index_766")["points"]
    one = example("traced")
    assert round(one["printed"] - one["computed"], 2) == one["difference"]


def test_the_points_lost_and_regained_are_the_codes():
    chosen = criteria(("1", 4))
    units = {f"U{n}": {"1": 3 if n < 3 else 2} for n in range(8)}
    found = losses(index_points(scores(**units), chosen), chosen).iloc[0]
    assert (found["lost"], found["regained"]) == (example("points_lost")["lost"], example("points_lost")["regained"])


def test_the_survey_points_of_two_units_differ_or_cannot_be_told_apart():
    one = example("survey_difference")
    clear, unclear = apart(Side(7, 1, 10), Side(5, 1, 10)), apart(Side(6, 1, 10), Side(5, 1, 10))
    assert (clear.points, round(clear.margin, 2), clear.clear) == (one["clear"], one["margin"], True)
    assert (unclear.points, round(unclear.margin, 2), unclear.clear) == (one["unclear"], one["margin"], False)


def test_numbers_in_a_formula_are_translated_too():
    vietnamese_formula = METRICS["wilson"].said(language_for("vi"))["Công thức"]
    assert re.search(r"1,96", vietnamese_formula)
