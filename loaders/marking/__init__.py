"""The analyst's own workbook, with every remark marked and commented in its cell."""

from loaders.marking.workbook import marked as marked
