"""What somebody has remarked on the figures of a meeting, each said as theirs."""

from collections.abc import Sequence

from charts.deck import Slide
from charts.report.model import Paragraph
from language import N_, Language


def remarks(slides: Sequence[Slide], words: Language) -> tuple[Paragraph, ...]:
    """An item for each slide that has a remark; nothing where none has."""
    said = [
        words.say(N_("- On “{finding}”: {remark}"), finding=slide.title, remark=slide.remark.said)
        for slide in slides
        if slide.remark
    ]
    if not said:
        return ()
    intro = words.say(N_("What was remarked on the figures, in the words of those who are named:"))
    return (Paragraph(intro), *(Paragraph(one, "item") for one in said))
