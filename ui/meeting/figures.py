"""How each figure that a slide can show is made, by its code in schema.meeting."""

from collections.abc import Callable
from functools import partial

from charts.deck import Slide
from ui.meeting import dossiers, findings, index, programme
from ui.meeting.at import At

MAKE: dict[str, Callable[[At], Slide]] = {
    "programme-direction": partial(programme.indicators, code="programme-direction"),
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
    "programme-online": partial(programme.indicators, code="programme-online"),
    "index-ranking": index.ranking,
    "index-movement": index.movement,
    "index-self-scores": index.self_scores,
    "index-losses": index.lost,
    "survey-points": index.survey,
    "programme-organisation": partial(programme.indicators, code="programme-organisation"),
    "completeness": programme.completeness,
    "findings-reform_area": partial(findings.findings, by="reform_area"),
    "findings-unit": partial(findings.findings, by="unit"),
    "findings-ageing": partial(findings.findings, by="ageing"),
    "recommendations": findings.recommended,
}
