"""What tables are called as files."""

import pytest

from charts.deck import Slide
from language import language_for
from ui.downloads import file_name
from ui.takeaway import called


@pytest.mark.parametrize(("code", "mark"), [("vi", "minh-hoa-"), ("en", "demonstration-")])
def test_made_up_figures_are_named_so_however_long_the_title(code, mark):
    slide = Slide("units", "rates-unit", "Finding " * 40)
    assert not file_name(called(slide, language_for(code)), "csv").startswith(mark)
    made_up = Slide("units", "rates-unit", "Finding " * 40, demonstration=True)
    assert file_name(called(made_up, language_for(code)), "csv").startswith(mark + "Finding-")
