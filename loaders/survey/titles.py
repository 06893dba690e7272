"""What the lines over a survey's table say: which survey it is."""

import re

from language import N_
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.headings import Headed
from schema.units import fold

_SURVEY = re.compile(r"\b(?:dieu tra|khao sat)\b")


def title_of(sheet: Sheet, above: range) -> str | None:
    """The line that names the survey; `above` are the rows over the table."""
    return next((text for row in above for text in sheet.texts(row) if _SURVEY.search(fold(text))), None)


def say_not_named(headed: Headed, problems: Collector) -> None:
    problems.add(
        "error",
        "survey_not_named",
        N_("The file does not say which survey of which year it is. Add the columns “Cuộc điều tra” and “Năm”."),
        row=headed.header.bottom,
    )
