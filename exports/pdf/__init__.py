"""The report and the slides as tagged PDF (PDF/UA-1), set by Typst without a browser."""

from exports.pdf.report import report_pdf
from exports.pdf.slides import slides_pdf

__all__ = ["report_pdf", "slides_pdf"]
