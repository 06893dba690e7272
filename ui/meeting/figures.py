"""How each figure that a slide can show is made, by its code in schema.meeting."""

from collections.abc import Callable
from functools import partial

from charts.deck import Slide
from ui.meeting import dossiers, reform
from ui.meeting.at import At

MAKE: dict[str, Callable[[At], Slide]] = {
    "programme-direction": partial(reform.programme, code="programme-direction"),
    "outcomes": dossiers.outcomes,
    "change": dossiers.change,
    "rates-channel": partial(dossiers.rates, by="channel"),
    "flow": dossiers.flow,
    "trend": dossiers.trend,
    "overdue": dossiers.overdue,
    "rates-unit": partial(dossiers.rates, by="unit"),
    "funnel-unit": dossiers.funnel,
    "movement-unit": dossiers.movement,
    "composite": dossiers.weighted,
    "ages": dossiers.ages,
    "due-next": dossiers.due_next,
    "rates-sector": partial(dossiers.rates, by="sector"),
    "reasons": dossiers.reasons,
    "rates-procedure": partial(dossiers.rates, by="procedure"),
    "days-sector": partial(dossiers.days, by="sector"),
    "days-procedure": partial(dossiers.days, by="procedure"),
    "programme-online": partial(reform.programme, code="programme-online"),
    "index-ranking": reform.ranking,
    "index-movement": reform.index_movement,
    "index-self-scores": reform.self_scores,
    "index-losses": reform.lost,
    "survey-points": reform.survey,
    "programme-organisation": partial(reform.programme, code="programme-organisation"),
    "completeness": reform.completeness,
    "findings-reform_area": partial(reform.findings, by="reform_area"),
    "findings-unit": partial(reform.findings, by="unit"),
    "findings-ageing": partial(reform.findings, by="ageing"),
    "recommendations": reform.recommended,
}
