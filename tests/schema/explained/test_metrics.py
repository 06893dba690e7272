"""What is said of a metric is one text, beside the figure and in the documents."""

import ast
import re

import pytest

from language import language_for
from schema.explained import METRICS
from tests.definitions import ENGLISH, HEADING, ROOT, VIETNAMESE, english, named, vietnamese

CHARTS = sorted((ROOT / "charts").rglob("*.py"))


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


def test_numbers_in_a_formula_are_translated_too():
    vietnamese_formula = METRICS["wilson"].said(language_for("vi"))["Công thức"]
    assert re.search(r"1,96", vietnamese_formula)
