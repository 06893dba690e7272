"""The report as PDF: the same model and layout as the Word document."""

from typing import Any

from charts.report.letterhead import MOTTO, NATION, RECIPIENTS, number_line, place_and_day
from charts.report.model import REPORT, Paragraph, Report, Table, introduces
from exports.columns import numeric, widths
from exports.pdf.setting import SERIF, set_in_type
from language import Language


def report_pdf(report: Report, words: Language) -> bytes:
    """A tagged PDF in the layout of Decree 30/2020/NĐ-CP, Annex I."""
    return set_in_type("report.typ", report_data(report, words), SERIF)


def report_data(report: Report, words: Language) -> dict[str, Any]:
    """What the template is given: all its texts, and what each of them is."""
    head = report.letterhead
    return {
        "language": words.code,
        "title": f"{words.say(REPORT)} – {report.subject}",
        "author": " ".join(head.body),
        "marks": report.marks(words),
        "parent": head.parent.upper(),
        "body": [name.upper() for name in head.body],
        "nation": words.say(NATION),
        "motto": words.say(MOTTO),
        "number": number_line(head, words),
        "day": place_and_day(head, words),
        "report": words.say(REPORT).upper(),
        "subject": report.subject,
        "items": [*map(_item, report.opening), *_parts(report)],
        "closing": [paragraph.text for paragraph in report.closing],
        "source": report.source,
        "recipients_called": words.say(RECIPIENTS),
        "recipients": list(head.recipients),
        "signed": [head.signed_for.upper(), head.position.upper()],
    }


def _parts(report: Report) -> list[dict[str, Any]]:
    items = []
    for level, heading, part in report.outline():
        items.append({"kind": "heading", "level": level, "text": heading})
        items += [{**_item(item), "sticky": introduces_list} for item, introduces_list in introduces(part.items)]
    return items


def _item(item: Paragraph | Table) -> dict[str, Any]:
    if isinstance(item, Paragraph):
        return {"kind": item.style, "text": item.text}
    frame = item.reading.written()
    return {
        "kind": "table",
        "caption": item.caption,
        "note": item.note,
        "columns": [str(name) for name in frame.columns],
        "right": numeric(item.reading),
        "widths": widths(item.reading),
        "rows": frame.values.tolist(),
    }
