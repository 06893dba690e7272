"""A remark stands in the report as that of who made it, beside the finding it is on."""

from charts.deck import Remark, Slide
from charts.report.remarks import remarks
from language import language_for

EN, VI = language_for("en"), language_for("vi")


def texts(*slides: Slide, words=EN) -> list[str]:
    return [paragraph.text for paragraph in remarks(slides, words)]


def test_each_remark_names_the_figure_and_who_made_it():
    remarked = Slide("units", "rates-unit", "Xã A is late", remark=Remark("Ask the office *why*", "An"))
    assert texts(remarked, Slide("units", "funnel-unit", "Nobody")) == [
        "What was remarked on the figures, in the words of those who are named:",
        "- On “Xã A is late”: An: Ask the office *why*",
    ]
    assert texts(remarked, words=VI)[1] == "- Về nội dung “Xã A is late”: An: Ask the office *why*"


def test_without_a_remark_nothing_is_said():
    assert texts(Slide("units", "funnel-unit", "Nobody")) == []
