"""One table as a workbook and as text: values to the last digit, rates that calculate, and nothing that runs."""

import csv
import datetime as dt
import io

import pandas as pd
import pytest

import loaders
from charts.reading import Ratio, Reading, rate_reading
from exports.table import number_format, table_csv, table_xlsx
from language import language_for
from metrics.rates import share
from tests.exports.books import calculated, cells, formulas, opened
from tests.exports.ooxml import faults

VI, EN = language_for("vi"), language_for("en")
HOSTILE = '=HYPERLINK("http://example.invalid","x")'
UNITS = ["Xã An", "Xã Bình", HOSTILE, "Xã Duy", "Xã Én"]


def rates() -> pd.DataFrame:
    counted = pd.DataFrame({"part": [13, 0, 1, 60, None], "whole": [3673, 40, 3, 60, 10]}).astype("Int64")
    return share(counted, ["part"], ["whole"])


def reading(words) -> Reading:
    return rate_reading(rates(), UNITS, words.say("Unit"), words)


@pytest.mark.parametrize("words", [VI, EN], ids=["vi", "en"])
def test_every_value_is_in_its_cell_to_the_last_digit(words):
    page = opened(table_xlsx("Finding", reading(words), words), data_only=True).worksheets[0]
    frame = reading(words).frame
    header = next(place for place, row in enumerate(cells(page)) if row[0] == frame.columns[0])
    assert cells(page)[header] == list(frame)
    for shown, kept in zip(cells(page)[header + 1 :], frame.itertuples(index=False), strict=True):
        assert shown == [None if pd.isna(value) or value == "" else value for value in kept]


def test_rates_and_their_intervals_are_formulas_of_their_two_counts():
    made = table_xlsx("Finding", reading(EN), EN)
    live, stored = opened(made), opened(made, data_only=True)
    found = formulas(live)
    # Three rows have a rate: the third has too few dossiers, the last does not state its late ones.
    assert {at for _, at in found} == {f"{column}{row}" for column in "DEF" for row in (5, 6, 8)}
    assert found["Table", "D5"] == '=IF(N(C5)=0,"",B5/C5)'
    assert stored["Table"]["D5"].value == 13 / 3673
    for (sheet, at), formula in found.items():
        assert calculated(live[sheet], formula) == pytest.approx(stored[sheet][at].value, abs=1e-15)
    assert "z_95" in live.defined_names


def test_too_few_dossiers_have_no_rate_that_their_formula_would_calculate():
    page = opened(table_xlsx("Finding", reading(EN), EN))["Table"]
    assert [cell.value for cell in page[7]] == [HOSTILE, None, 3, None, None, None, "fewer than 5 dossiers: no rate"]


def test_title_measure_source_and_demonstration_mark_stand_above_the_table():
    made = table_xlsx("Finding", reading(EN), EN, subtitle="Measure", source="Source: form.xlsx", demonstration=True)
    assert faults(made) == []
    page = opened(made)["Table"]
    assert [row[0] for row in cells(page)[:4]] == ["Finding", "Contains demonstration data", "Measure", "Source: form.xlsx"]
    assert (page.freeze_panes, page.print_title_rows) == ("B7", "$1:$6")


def test_text_stays_text_in_a_workbook():
    table = Reading(pd.DataFrame({"=1+1": [HOSTILE, "http://example.invalid", "@SUM(A1)"]}))
    book = opened(table_xlsx(HOSTILE, table, EN, subtitle="+1", source="-1"))
    told = [cell for row in book["Table"].iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in told} == {"s"}
    assert all(cell.hyperlink is None for cell in told)


def test_numbers_look_as_on_the_screen():
    def shown(value, write, words=EN):
        return number_format(value, write, words)

    assert shown(0.0035393, EN.percent) == "0.00%"
    assert shown(0.0, EN.percent) == shown(1.0, EN.percent) == "0%"
    assert shown(0.99999, EN.percent) == "0.000%"
    assert shown(0.00001, EN.percent) == "0.000%"
    assert shown(12979, EN.write) == shown(12979, VI.write, VI) == "#,##0"
    assert shown(12979.25, lambda value: VI.number(value, 2), VI) == "#,##0.00"
    assert shown(12.5, lambda value: EN.number(value, 1)) == "#,##0.0"
    assert shown(3, EN.signed) == "+#,##0;\N{MINUS SIGN}#,##0;0"
    assert shown(-0.0035, EN.points) == "+0.00%;\N{MINUS SIGN}0.00%;0%"


def lines(made: bytes, separator: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(made.decode("utf-8-sig")), delimiter=separator))


def test_text_for_spreadsheets_has_the_separators_of_its_language():
    vietnamese, english = table_csv(reading(VI), VI), table_csv(reading(EN), EN)
    assert vietnamese.startswith(b"\xef\xbb\xbf")
    assert english.startswith(b"\xef\xbb\xbf")
    assert lines(vietnamese, ";")[1][:4] == ["Xã An", "13", "3673", "0,0035393411380343"]
    assert lines(english, ",")[1][:4] == ["Xã An", "13", "3673", "0.0035393411380343"]
    assert lines(english, ",")[3][1:4] == ["", "3", ""]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1"])
def test_text_that_could_run_is_inert(text):
    table = Reading(pd.DataFrame({text: [text]}))
    assert lines(table_csv(table, EN), ",") == [["'" + text], ["'" + text]]


def test_numbers_and_days_stay_what_they_are():
    table = Reading(pd.DataFrame({"n": [-3.5], "day": [pd.Timestamp("2020-09-11")], "text": ["Xã An; Xã Bình"]}))
    assert lines(table_csv(table, VI), ";")[1] == ["-3,5", "2020-09-11", "Xã An; Xã Bình"]
    page = opened(table_xlsx("Finding", table, VI)).worksheets[0]
    assert [cell.value for cell in page[5][:3]] == [-3.5, dt.datetime(2020, 9, 11), "Xã An; Xã Bình"]


def test_differences_of_rates_are_percentage_points_in_a_text_as_their_heading_says():
    table = Reading(pd.DataFrame({"Change (points)": [-0.016, None], "Rate": [0.25, 0.5]}), {"Change (points)": EN.points})
    assert lines(table_csv(table, EN), ",")[1:] == [["-1.6", "0.25"], ["", "0.5"]]


def test_numbers_as_text_have_no_noise_of_the_machine():
    table = Reading(
        pd.DataFrame({"n": [17.369999999999997, 0.8390000000000001, 161.0, 1 / 3], "many": [12_345_678_901_234_567] * 4})
    )
    assert [row[0] for row in lines(table_csv(table, EN), ",")[1:]] == ["17.37", "0.839", "161", "0.333333333333333"]
    assert {row[1] for row in lines(table_csv(table, EN), ",")[1:]} == {"12345678901234567"}


@pytest.mark.parametrize(("words", "separator", "mark"), [(VI, ";", "Số liệu minh họa"), (EN, ",", "Demonstration data")])
def test_each_row_of_made_up_figures_says_so_as_text(words, separator, mark):
    plain, marked = table_csv(reading(words), words), table_csv(reading(words), words, demonstration=True)
    header, *rows = lines(marked, separator)
    assert [row[:-1] for row in lines(marked, separator)] == lines(plain, separator)
    assert header[-1] == words.say("Kind of figures")
    assert {row[-1] for row in rows} == {mark}
    assert loaders.read(marked, name="a.csv").made_up
    assert not loaders.read(plain, name="a.csv").made_up


def test_a_ratio_may_have_no_interval():
    table = Reading(
        pd.DataFrame({"a": [1], "b": [8], "share": [0.125]}), {"share": EN.percent}, ratios={"share": Ratio("a", "b")}
    )
    book = opened(table_xlsx("Finding", table, EN))
    assert formulas(book) == {("Table", "C5"): '=IF(N(B5)=0,"",A5/B5)'}
    assert "z_95" not in book.defined_names
