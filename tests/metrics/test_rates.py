"""A rate is two sums divided once, and says when it must not be shown."""

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics import rates
from metrics.rates import missing, on_time_overview, share, supported, true_counts, with_rate
from schema.definitions import DEFINITIONS, DUE, PROGRESS_766, RESOLVED
from tests.rows import ARTICLE_2020, article, sums

PHU_THO = Path(__file__).parents[2] / "data" / "phu_tho_766_progress_2026-09-26.csv"
N = st.integers(0, 5000)


def phu_tho() -> pd.DataFrame:
    names = {
        "departmentName": "unit_name",
        "totalReceived": "received_total",
        "totalOnTime": "within_deadline",
        "totalOverdue": "past_deadline",
    }
    return sums(*pd.read_csv(PHU_THO).rename(columns=names)[list(names.values())].to_dict("records"))


def summed(table: pd.DataFrame) -> pd.DataFrame:
    return sums(table[["received_total", "within_deadline", "past_deadline"]].sum().to_dict())


def rated(side: str = "overdue", definition=RESOLVED, **counts) -> pd.Series:
    return with_rate(sums(counts), definition, side=side).iloc[0]


def test_the_articles_overdue_rate_of_2020_is_035_percent_and_its_on_time_rate_9965():
    late, on_time = rated("overdue", **ARTICLE_2020), rated("on_time", **ARTICLE_2020)
    assert (late["numerator"], late["denominator"]) == (13, 3673)
    assert round(late["rate"] * 100, 2) == 0.35
    assert round(on_time["rate"] * 100, 2) == 99.65
    assert (round(late["low"] * 100, 2), round(late["high"] * 100, 2)) == (0.21, 0.60)


def test_the_article_has_no_late_dossier_in_2019_and_that_is_a_rate_of_exactly_zero():
    assert with_rate(article(), RESOLVED, side="overdue")["rate"].iloc[0] == 0


def test_phu_tho_is_8842_percent_of_all_dossiers_and_not_the_mean_of_its_units():
    units = phu_tho()
    whole = with_rate(summed(units), PROGRESS_766, side="on_time").iloc[0]
    assert (len(units), whole["denominator"], whole["numerator"]) == (163, 597_918, 528_684)
    assert round(whole["rate"] * 100, 2) == 88.42
    assert with_rate(summed(units), PROGRESS_766, side="overdue")["numerator"].iloc[0] == 69_234
    exact = units["within_deadline"] / units["received_total"].where(units["received_total"] > 0)
    assert round(exact.mean() * 100, 2) == 92.30


def test_phu_thos_unit_that_received_nothing_has_no_rate():
    table = with_rate(phu_tho(), PROGRESS_766, side="on_time")
    nothing = table.loc[table["received_total"] == 0]
    assert nothing["shown"].tolist() == ["none"]
    assert nothing["rate"].isna().all()


def test_phu_tho_supports_only_the_definition_of_decision_766():
    assert supported(summed(phu_tho())) == [PROGRESS_766]


@pytest.mark.parametrize(
    ("late", "on_time", "shown"),
    [
        (None, 40, "missing"),
        (1, None, "missing"),
        (0, 0, "none"),
        (1, 3, "too_few"),
        (1, 4, "few"),
        (0, 29, "few"),
        (0, 30, "rate"),
    ],
)
def test_what_may_be_shown_of_a_rate(late, on_time, shown):
    row = rated(resolved_overdue=late, resolved_on_time_total=on_time)
    assert row["shown"] == shown
    assert pd.isna(row["rate"]) == pd.isna(row["low"]) == pd.isna(row["high"]) == (shown not in ("few", "rate"))


def test_too_few_dossiers_say_how_many_they_are_and_not_how_many_were_late():
    row = rated(resolved_overdue=1, resolved_on_time_total=2)
    assert (pd.isna(row["numerator"]), row["denominator"]) == (True, 3)


def test_more_on_time_than_received_is_no_rate():
    row = rated("on_time", PROGRESS_766, within_deadline=120, past_deadline=0, received_total=100)
    assert row["shown"] == "impossible"
    assert (row["numerator"], row["denominator"]) == (120, 100)
    assert pd.isna(row["rate"])


def test_open_past_due_counts_as_late_only_when_asked_of_dossiers_due():
    counts = {"resolved_on_time_total": 90, "resolved_overdue": 4, "in_process_overdue": 6}
    assert rated(**counts)["rate"] == pytest.approx(4 / 94)
    assert rated(definition=DUE, **counts)["rate"] == pytest.approx(10 / 100)


def test_the_vinh_phuc_figures_of_2021_are_due_based():
    # The report gives the twelve late ones together; how they are split makes no difference to this rate.
    counts = {"resolved_on_time_total": 4157, "resolved_overdue": 10, "in_process_overdue": 2}
    assert round(rated("on_time", DUE, **counts)["rate"] * 100, 2) == 99.71
    assert round(rated("overdue", DUE, **counts)["rate"] * 100, 2) == 0.29


def test_a_resolved_dossier_without_a_due_date_is_neither_on_time_nor_late():
    assert rated(resolved_total=100, resolved_on_time_total=90, resolved_overdue=4, resolved_no_due=6)["denominator"] == 94


def test_the_table_that_was_passed_in_is_unchanged():
    table = article()
    before = table.copy()
    with_rate(table, RESOLVED, side="overdue")
    pd.testing.assert_frame_equal(table, before)


def test_a_table_without_rows_has_the_columns_and_no_rows():
    empty = with_rate(article().head(0), RESOLVED, side="overdue")
    assert empty[["numerator", "denominator", "rate", "low", "high", "shown"]].dtypes.astype(str).tolist() == (
        ["Int64", "Int64", "Float64", "Float64", "Float64", "str"]
    )
    assert supported(article().head(0)) == []


def test_the_three_definitions_side_by_side_name_what_they_lack():
    overview = on_time_overview(article().tail(1)).set_index("definition")
    assert overview["shown"].to_dict() == {"resolved": "rate", "due": "missing", "progress_766": "missing"}
    assert overview["missing"]["resolved"] == []
    assert overview["missing"]["due"] == ["in_process_overdue"]
    assert overview["missing"]["progress_766"] == ["within_deadline", "past_deadline"]


def test_one_office_gives_three_rates_by_the_three_definitions():
    counts = {
        "received_total": 1000,
        "resolved_on_time_total": 760,
        "resolved_overdue": 40,
        "in_process_overdue": 20,
        "within_deadline": 940,
        "past_deadline": 60,
    }
    overview = on_time_overview(sums(counts))
    assert overview["rate"].round(4).tolist() == [0.9500, 0.9268, 0.9400]


def test_a_column_some_row_knows_is_not_missing():
    table = sums({"resolved_on_time_total": 5}, {"resolved_on_time_total": 6, "resolved_overdue": 0})
    assert missing(table, RESOLVED) == []
    assert supported(table) == [RESOLVED]


def test_a_definition_is_not_supported_when_no_row_has_all_its_columns():
    table = sums({"resolved_on_time_total": 5}, {"resolved_overdue": 0})
    assert supported(table) == []


@pytest.mark.parametrize(
    ("rate", "counts", "percent"),
    [
        (rates.resolution_rate, {"resolved_total": 12917, "received_total": 12979}, 99.52),
        (rates.early_rate, {"resolved_early": 457, "resolved_total": 12917}, 3.54),
        (rates.early_rate, {"resolved_early": 102, "resolved_total": 3673}, 2.78),
        (rates.online_rate, {"received_online": 1712, "received_new": 2240}, 76.43),
        (rates.open_overdue_rate, {"in_process_overdue": 1222, "in_process_total": 7172}, 17.04),
    ],
)
def test_the_other_rates_of_published_figures(rate, counts, percent):
    assert round(rate(sums(counts))["rate"].iloc[0] * 100, 2) == percent


@given(st.lists(st.tuples(N, N, N), min_size=1, max_size=8))
def test_on_time_and_late_are_the_whole_where_the_denominator_is_made_of_both(rows):
    columns = ("resolved_on_time_total", "resolved_overdue", "in_process_overdue")
    table = sums(*(dict(zip(columns, row, strict=True)) for row in rows)).assign(
        within_deadline=lambda rows: rows["resolved_on_time_total"],
        past_deadline=lambda rows: rows["resolved_overdue"],
        received_total=lambda rows: rows["resolved_on_time_total"] + rows["resolved_overdue"],
    )
    for definition in DEFINITIONS.values():
        good, bad = (with_rate(table, definition, side=side) for side in ("on_time", "overdue"))
        both = true_counts(table, definition, side="on_time") + true_counts(table, definition, side="overdue")
        assert both.tolist() == good["denominator"].tolist() == bad["denominator"].tolist()
        assert good["shown"].tolist() == bad["shown"].tolist()
        assert (good["rate"] + bad["rate"]).dropna().tolist() == pytest.approx([1] * good["rate"].notna().sum())
        for side in (good, bad):
            assert ((side["low"] <= side["rate"]) & (side["rate"] <= side["high"])).fillna(True).all()


@given(st.lists(st.tuples(N, N), min_size=1, max_size=6))
def test_the_rate_of_the_whole_lies_between_those_of_its_parts(parts):
    table = sums(*({"resolved_on_time_total": good, "resolved_overdue": bad} for good, bad in parts))
    whole = share(sums(table[list(RESOLVED.needs)].sum().to_dict()), RESOLVED.late, RESOLVED.out_of).iloc[0]
    exact = [bad / (good + bad) for good, bad in parts if good + bad]
    if not pd.isna(whole["rate"]):
        assert min(exact) - 1e-12 <= whole["rate"] <= max(exact) + 1e-12


def test_the_mean_of_two_rates_is_not_the_rate_of_both():
    small, large = {"resolved_on_time_total": 50, "resolved_overdue": 0}, {"resolved_on_time_total": 500, "resolved_overdue": 500}
    assert with_rate(sums(small, large), RESOLVED, side="on_time")["rate"].mean() == 0.75
    assert round(rated("on_time", resolved_on_time_total=550, resolved_overdue=500)["rate"], 4) == 0.5238
