"""Numbers, rates and dates are written the way their reader writes them."""

import datetime as dt

import pandas as pd
import pytest

from language import MISSING, N_, Text, language_for

VI, EN = language_for("vi"), language_for("en")
NBSP = "\u00a0"


def test_thousands_have_a_dot_in_vietnamese_and_a_comma_in_english():
    assert (VI.number(12979), EN.number(12979)) == ("12.979", "12,979")


def test_a_negative_number_has_a_real_minus_sign():
    assert VI.number(-62) == "−62"


def test_a_rate_has_two_decimals():
    assert (VI.percent(3660 / 3673), EN.percent(3660 / 3673)) == (f"99,65{NBSP}%", "99.65%")


def test_a_hundred_percent_is_printed_only_when_exact():
    assert VI.percent(12917 / 12917) == f"100{NBSP}%"
    assert VI.percent(99999 / 100000) == f"99,99{NBSP}%"
    assert EN.percent(0.999951) == "99.99%"


def test_zero_percent_is_printed_only_when_exact():
    assert EN.percent(0.0) == "0%"
    assert EN.percent(1 / 100000) == "<0.01%"
    assert VI.percent(1 / 12917) == f"0,01{NBSP}%"


def test_a_difference_of_counts_has_its_sign():
    assert [VI.signed(value) for value in (1234, -3, 0, pd.NA)] == ["+1.234", "−3", "0", MISSING]


def test_a_difference_of_rates_is_in_points_with_its_sign():
    assert VI.points(-0.0035) == f"−0,35{NBSP}điểm{NBSP}%"
    assert EN.points(0.004) == f"+0.40{NBSP}points"
    assert EN.points(0.0) == f"0.00{NBSP}points"


@pytest.mark.parametrize("absent", [None, pd.NA, pd.NaT, float("nan")])
def test_what_is_missing_is_a_dash_and_never_a_zero(absent):
    assert {VI.number(absent), VI.percent(absent), VI.date(absent), VI.write(absent)} == {MISSING}


def test_dates_are_day_first():
    assert VI.date(dt.date(2020, 9, 11)) == "11/9/2020"
    assert EN.date(dt.date(2020, 9, 11)) == "11 Sep 2020"


def test_values_in_a_sentence_are_written_for_the_reader():
    assert EN.say("{n} dossiers on {day}", n=12979, day=dt.date(2020, 9, 11)) == "12,979 dossiers on 11 Sep 2020"


def test_a_text_kept_for_later_is_translated_when_it_is_said():
    assert VI.say(Text(N_("{year}"), {"year": "2019"})) == "Năm 2019"
    assert EN.say(Text(N_("{year}"), {"year": "2019"})) == "2019"


def test_english_has_a_plural_and_vietnamese_has_none():
    assert EN.say_many("{n} dossier", "{n} dossiers", 1) == "1 dossier"
    assert EN.say_many("{n} dossier", "{n} dossiers", 2) == "2 dossiers"
    assert VI.say_many("{n} dossier", "{n} dossiers", 2) == "2 hồ sơ"


@pytest.mark.parametrize(("code", "spoken"), [("vi-VN", "vi"), ("en_GB", "en"), ("fr-FR", "vi"), ("", "vi")])
def test_a_browser_that_speaks_neither_gets_vietnamese(code, spoken):
    assert language_for(code).code == spoken


def test_names_are_in_the_order_of_the_vietnamese_alphabet():
    names = ["Vĩnh Sơn", "Đức Sơn", "Đỉnh Sơn", "Cao Sơn", "Tào Sơn", "Tam Sơn", "Anh Sơn", "Cẩm Sơn", "Dân Chủ"]
    assert EN.sorted(names) == [
        "Anh Sơn",
        "Cao Sơn",
        "Cẩm Sơn",
        "Dân Chủ",
        "Đỉnh Sơn",
        "Đức Sơn",
        "Tam Sơn",
        "Tào Sơn",
        "Vĩnh Sơn",
    ]
