"""Units are called out only beyond the exact limits, fields by their number of late dossiers, and what is hidden is said."""

from dataclasses import replace

import pytest

from charts.report.groups import against_targets, channels, fields, listed, units
from charts.report.reasons import reasons
from language import language_for
from metrics.standing import of_groups
from metrics.targets import Goal, against
from schema.definitions import RESOLVED
from tests.metrics.test_delay_reasons import late
from tests.metrics.test_standing import COMMUNES, among
from tests.rows import sums

EN, VI = language_for("en"), language_for("vi")
ENOUGH = sums({"resolved_on_time_total": 90, "resolved_overdue": 10, "in_process_total": 0, "in_process_overdue": 0})


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("late_of", "said"),
    [
        # 60 of 700 are 8.57 %, far above the communes' 72 of 2,000.
        (
            COMMUNES,
            [
                "C commune (60 of 700 dossiers, 8.57%) has a higher overdue rate than the communes together, by more than chance "
                "explains (99.8% limits).",
                "D commune (9 of 1,000 dossiers, 0.90%) has a lower overdue rate than the communes together, by more than chance "
                "explains (99.8% limits).",
            ],
        ),
        (
            {"Xã A": (10, 100), "Xã B": (11, 100)},
            [
                "The overdue rates of both units with enough dossiers lie within what chance explains (99.8% limits): the order "
                "of units in the table says nothing of who works better."
            ],
        ),
        (
            {"Xã A": (10, 100), "Xã B": (11, 100), "Xã C": (9, 100)},
            [
                "The overdue rates of all 3 units with enough dossiers lie within what chance explains (99.8% limits): the order "
                "of units in the table says nothing of who works better."
            ],
        ),
        (
            {"Xã A": (10, 100), "Xã B": (1, 10)},
            ["The overdue rate of the 1 unit with enough dossiers lies within what chance explains (99.8% limits)."],
        ),
        (
            {"Xã A": (1, 10), "Xã B": (1, 10)},
            ["No unit stands out: all have few dossiers, or there is nothing to compare them with."],
        ),
    ],
)
def test_units_are_called_out_only_where_chance_does_not_explain_them(late_of, said):
    found = [plain(text) for text in units(among(late_of), EN)]
    assert found == said


@pytest.mark.parametrize(("n", "whose"), [(1, "1 đơn vị"), (2, "cả 2 đơn vị"), (3, "tất cả 3 đơn vị")])
def test_units_that_do_not_stand_out_are_called_all_only_where_there_are_several(n, whose):
    late_of = {"Xã A": (10, 100), "Xã B": (11, 100), "Xã C": (9, 100)}
    enough = dict(list(late_of.items())[:n]) | ({"Xã D": (1, 10)} if n == 1 else {})
    assert units(among(enough), VI)[0].startswith(f"Tỷ lệ quá hạn của {whose} có đủ số hồ sơ ")


def test_several_units_are_counted_and_named():
    (worse, *_) = units(among({"Xã A": (60, 300), "Xã B": (60, 300), "Xã C": (10, 3000)}), VI)
    assert plain(worse) == (
        "2 đơn vị có tỷ lệ quá hạn cao hơn toàn cấp xã quá mức ngẫu nhiên (vượt giới hạn 99,8%): "
        "xã A (60/300 hồ sơ, 20,00 %) và xã B (60/300 hồ sơ, 20,00 %)."
    )


def test_of_many_units_the_farthest_are_named():
    late = {f"Xã {place}": (60 + place, 300) for place in range(1, 8)} | {"Xã Tốt": (10, 9000)}
    (worse, better) = units(among(late), EN)
    assert plain(worse).startswith("7 units have a higher overdue rate than the communes together, by more than chance explains")
    assert "the highest 7 commune (67 of 300 dossiers, 22.33%), 6 commune" in plain(worse)
    assert "1 commune (" not in worse
    assert worse.endswith("; the table has all.")
    assert better.startswith("Tốt commune (10 of 9,000")


def test_units_with_too_few_dossiers_are_counted_and_not_named():
    said = units(among({"Xã A": (10, 100), "Xã B": (12, 100), "Xã C": (0, 3)}), EN)
    assert said[-1] == "The figures of 1 are not given, since there are too few dossiers."
    assert not any("Xã C" in text or "C commune" in text for text in said)


def test_units_are_counted_by_how_they_stand_against_their_targets():
    # Of 0 in 100 the interval reaches 3.7%, that of 60 in 300 begins at 15.9%; 2 of 100 may be either side of 3%. Of 3 dossiers
    # nothing is said, nor of Xã A, from which they would follow.
    found = among({"Xã A": (0, 100), "Xã B": (60, 300), "Xã C": (2, 100), "Xã D": (1, 3), "Xã E": (0, 100)})
    goals = [Goal(0.05, "low") if name != "Xã C" else Goal(0.03, "low") for name in found.table["unit"]]
    held = replace(found, table=against(found.table, goals))
    assert against_targets(held, EN) == ["Units against the target of their overdue rate: met: 1; at risk: 1; missed: 1."]
    assert against_targets(held, VI) == ["Số đơn vị so với mục tiêu về tỷ lệ quá hạn: đạt: 1; có nguy cơ: 1; không đạt: 1."]
    assert against_targets(found, EN) == []


def sectors(**late_of):
    rows = [{"sector": name, "resolved_overdue": n, "resolved_on_time_total": of - n} for name, (n, of) in late_of.items()]
    n, of = (sum(one) for one in zip(*late_of.values(), strict=True))
    return of_groups(
        sums(*rows), sums({"resolved_overdue": n, "resolved_on_time_total": of - n}), "sector", RESOLVED, side="overdue"
    )


@pytest.mark.parametrize(
    ("late_of", "said"),
    [
        ({"Land": (13, 343), "Trade": (0, 100)}, ["The field with overdue dossiers is Land (13 of 343 dossiers, 3.79%)."]),
        (
            {"Land": (13, 343), "Trade": (20, 100)},
            [
                "The fields with most overdue dossiers are Trade (20 of 100 dossiers, 20.00%) and Land (13 of 343 "
                "dossiers, 3.79%)."
            ],
        ),
        ({"Land": (0, 343), "Trade": (0, 100)}, ["No field has an overdue dossier."]),
        (
            {"Land": (0, 343), "Trade": (0, 3)},
            ["No field given has an overdue dossier.", "The figures of 1 are not given, since there are too few dossiers."],
        ),
    ],
)
def test_fields_are_named_by_their_number_of_late_dossiers(late_of, said):
    assert [plain(text) for text in fields(sectors(**late_of), EN)] == said


def test_figures_without_fields_or_units_say_so():
    whole = sums({"resolved_overdue": 1, "resolved_on_time_total": 99})
    unsplit = of_groups(whole.assign(sector=None), whole, "sector", RESOLVED, side="overdue")
    assert fields(unsplit, VI) == ["Số liệu không được chia theo lĩnh vực."]
    unknown = of_groups(sums({"sector": "Land"}), sums({}), "sector", RESOLVED, side="overdue")
    assert fields(unknown, EN) == ["How many dossiers were late in each field is not stated in the source."]


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ({}, "Nguồn không nêu hồ sơ được tiếp nhận qua kênh nào."),
        (
            {"received_new": 200, "received_online": 50, "received_in_person": 150, "received_postal": 0},
            "Hồ sơ tiếp nhận mới theo kênh: trực tuyến 50 hồ sơ (25,00 %); trực tiếp 150 hồ sơ (75,00 %); không có hồ sơ qua "
            "bưu chính.",
        ),
        ({"received_new": 4, "received_online": 1}, "Hồ sơ tiếp nhận mới theo kênh: trực tuyến 1 hồ sơ."),
        ({"received_online": 50}, "Hồ sơ tiếp nhận mới theo kênh: trực tuyến 50 hồ sơ."),
    ],
)
def test_channels(figures, said):
    assert plain(channels(sums(figures), VI)) == said


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (None, "Why dossiers were late is not stated in the reports; only lists of dossiers say it."),
        (late(), "No dossier is overdue."),
        (late(none=1), "The 1 overdue dossier gives no reason."),
        (late(none=3), "None of the 3 overdue dossiers gives a reason."),
        (late(agency=1), "The 1 overdue dossier gives the reason “Waiting for another office”."),
        (
            late(agency=7, staff=3),
            "Of 10 overdue dossiers the reasons given are mostly: “Waiting for another office” (7, 70.00%) and “Staff short, "
            "absent or slow” (3, 30.00%).",
        ),
        (
            late(agency=2, none=1),
            "Of 3 overdue dossiers the reasons given are mostly: “Waiting for another office” (2). 1 gives no reason.",
        ),
        (
            late(agency=8, none=2),
            "Of 10 overdue dossiers the reasons given are mostly: “Waiting for another office” (8, 80.00%). 2 give no reason.",
        ),
    ],
)
def test_reasons_for_delay(table, said):
    assert plain(reasons(table, ENOUGH, EN)) == said


def test_of_few_dossiers_it_is_not_told_how_many_are_late_for_whatever_reason():
    few = sums({"resolved_on_time_total": 2, "resolved_overdue": 1, "in_process_total": 0, "in_process_overdue": 0})
    assert reasons(late(none=1), few, EN) == "Fewer than 5 dossiers, so that what became of them is not given."


def test_a_list_in_a_sentence_has_its_and():
    assert listed(["A"], VI) == "A"
    assert listed(["A", "B", "C"], VI) == "A, B và C"
