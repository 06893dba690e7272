"""Decision 766's index in pictures: titles in every branch, missing parts, bands and flags."""

import datetime as dt

from charts.decision_766 import band_name, index_chart, rules_reading
from charts.who import Who
from language import language_for
from metrics.decision_766 import index
from schema.decision_766 import rules_on
from tests.metrics.test_decision_766 import TWO, scores

EN, VI = language_for("en"), language_for("vi")
RULES = rules_on(dt.date(2026, 9, 26))
FULL = (18, 20, 12, 10, 22, 18)
EIGHTY = (18, 20, 12, 10, 20, 0)


def chart(*units: tuple, **options):
    flagged = options.pop("flags", None)
    return index_chart(
        index(scores(*units, flags=flagged), RULES, TWO), RULES, EN, who=Who("Tỉnh T"), day="26 Sep 2026", **options
    )


def test_the_title_has_the_first_and_the_last():
    assert chart(("Xã A", *FULL), ("Xã B", *EIGHTY)).title == "From 100 of 100 points (A commune) to 80 (B commune)"


def test_the_title_counts_those_that_share_the_first_place():
    assert chart(("Xã A", *EIGHTY), ("Xã B", *EIGHTY)).title == "2 units share the first place with 80 of 100 points"


def test_the_title_says_who_alone_has_a_total_or_that_nobody_has():
    missing = ("Xã B", 18, 20, 12, 10, None, 18)
    assert chart(("Xã A", *EIGHTY), missing).title == "Only A commune has a total: 80 of 100 points"
    found = chart(missing, ("Xã C", None, 20, 12, 10, 20, 18))
    assert found.title == "No unit has all six parts, so none has a total"
    assert found.note.startswith("2 units have no total")


def test_a_part_that_is_not_published_is_a_dash_with_its_reason_and_the_sources_flag():
    found = chart(("Xã A", *EIGHTY), ("Xã B", 18, 20, 12, 10, None, 18), flags="NO_NATIONAL_REPORT_DATA")
    row = found.table.written().set_index("Unit").loc["Xã B"]
    assert row[["Rank", "Total (100)", "Band", "Digitisation (22)"]].tolist() == ["—"] * 4
    assert row["Remark"] == "not published: Digitisation (NO_NATIONAL_REPORT_DATA)"
    assert "Xã B: no total: not published: Digitisation (NO_NATIONAL_REPORT_DATA)" in found.alt


def test_the_table_has_rank_band_and_the_most_points_of_each_part():
    found = chart(("Xã A", *EIGHTY), ("Xã B", 1, 1, 1, 1, 1, 1))
    assert found.table.written().iloc[0].tolist()[:6] == ["1", "Xã A", "80", "good", "18", "20"]
    assert [name for name in found.table.frame if "(" in name] == [
        "Total (100)",
        "Openness (18)",
        "Timeliness (20)",
        "Online services (12)",
        "Online payment (10)",
        "Digitisation (22)",
        "Satisfaction (18)",
    ]


def test_of_many_units_the_worst_or_the_best_are_drawn_and_the_table_has_all():
    units = [(f"Xã {place:02}", 18, 20, 12, 10, 22, place) for place in range(18)]
    worst, best = chart(*units, show="worst"), chart(*units, show="best")
    assert worst.subtitle.endswith("15 of 18 units are drawn, the table has all")
    assert len(worst.table.frame) == 18
    assert "18 · Xã 00" in worst.alt
    assert "18 · Xã 00" not in best.alt


def test_one_unit_shows_where_its_points_are_lost_and_its_rank_among_all():
    found = chart(("Xã A", *FULL), ("Xã B", 18, 20, 12, 4, 20, 18), only=["xã b"])
    assert found.title == "B commune has 92 points, rank 2 of 2; most are lost in Online payment (6)"
    assert found.alt.split(". ")[1].startswith("Online payment: 4 of 10; Digitisation: 20 of 22")


def test_one_unit_with_all_points_or_without_a_total_says_so():
    assert chart(("Xã A", *FULL)).title == "A commune has all points in every part"
    assert chart(("Xã A", 18, 20, 12, 10, None, 18)).title == "A commune has no total: not published: Digitisation"


def test_bands_are_said_in_the_readers_language_and_an_offices_own_stay_as_they_are():
    assert (band_name("Tốt", EN), band_name("Tốt", VI), band_name("Hạng A", EN), band_name(None, EN)) == (
        "good",
        "tốt",
        "Hạng A",
        "—",
    )


def test_the_rules_stand_with_what_is_not_known_as_a_dash():
    english, vietnamese = rules_reading(RULES, EN).written(), rules_reading(RULES, VI).written()
    row = english.set_index("Number").loc["4.4"]
    assert row[["Most points", "Target", "Known from"]].tolist() == ["4", "—", "seen in the portal's scores"]
    assert english.set_index("Number").loc["4.5a", "Communes"] == "does not apply: full points"
    assert "Mã" in vietnamese
    assert len(english) == 25
