"""Form II.06a/VPCP/KSTT of Circular 01/2020/TT-VPCP, filled from counts: in Vietnamese, as it is sent to the office above."""

from exports.form_06a.figures import COLUMNS, form_figures
from exports.form_06a.workbook import form

__all__ = ["COLUMNS", "form", "form_figures"]
