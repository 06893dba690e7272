"""The report as a Word document in the layout of Decree 30/2020/NĐ-CP."""

from exports.word.document import report_document

__all__ = ["report_document"]
