"""The article's inspection as shipped: what the article says, and nothing in the fields it says nothing about."""

from openpyxl import load_workbook

from data import inspection
from loaders import read
from tests.data.test_shipped import cells


def test_the_file_is_what_its_program_writes():
    assert cells(load_workbook(inspection.FILE)) == cells(inspection.workbook())


def test_four_shortcomings_three_merits_and_one_recommendation_alone(units):
    frame = read(inspection.FILE, units=units).tables[0].frame
    assert frame["kind"].fillna("none").value_counts().to_dict() == {"shortcoming": 4, "merit": 3, "none": 1}
    assert frame.loc[frame["kind"].isna(), "recommendation"].tolist() == ["Nâng cấp bộ phận một cửa của huyện."]
    assert set(frame["unit"]) == {"424"}


def test_what_the_article_does_not_say_stays_empty(units):
    frame = read(inspection.FILE, units=units).tables[0].frame
    unsaid = ["severity", "cause", "responsible_unit", "deadline", "status", "remediation", "remediated_on", "verified_on"]
    assert frame[unsaid].isna().all(axis=None)


def test_it_says_above_the_list_whose_words_these_are():
    sheet = load_workbook(inspection.FILE).active
    assert "BÁO NGHỆ AN" in sheet["A1"].value
    assert "không phải kết luận kiểm tra của Sở Nội vụ" in sheet["A2"].value
