"""Every metric in a few sentences: the one source of what stands behind a figure's “?” and heads its section in the documents."""

from schema.explained.certainty import CERTAINTY
from schema.explained.comparing import COMPARING
from schema.explained.counts import COUNTED
from schema.explained.dossiers import OF_DOSSIERS
from schema.explained.index import INDEX
from schema.explained.inspections import INSPECTIONS
from schema.explained.metric import Metric, Share
from schema.explained.programme import PROGRAMME
from schema.explained.rates import RATES

__all__ = ["METRICS", "Metric", "Share"]

METRICS = {
    metric.code: metric for metric in (*COUNTED, *RATES, *CERTAINTY, *COMPARING, *OF_DOSSIERS, *INSPECTIONS, *INDEX, *PROGRAMME)
}
