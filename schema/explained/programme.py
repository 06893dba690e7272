"""The rest of the reform: its indicators, and who has reported them."""

from language import N_, Text
from schema.explained.metric import Metric, Share

PROGRAMME = (
    Metric(
        "programme",
        N_("Indicators of the programme"),
        N_(
            "What happened adds up over units and periods; what there is on a day is each unit's last report; a share is the "
            "parts added up by the wholes added up. What nobody reported is missing, not 0."
        ),
        N_("by the nature of the indicator: flow, stock, share or part of a split"),
        Text(N_("Two communes with 2 of 2 and 100 of 200 dossiers online: {share}."), {"share": Share(102, 202)}),
        N_("The catalogue of indicators, with the document that each comes from"),
    ),
    Metric(
        "completeness",
        N_("Completeness of reports"),
        N_("Of the reports that were due from communes, how many have arrived: by commune, indicator and period."),
        N_("reported ÷ due; due are the indicators that communes report, for each whole period that is over"),
        Text(N_("21 communes, two quarters, 5 communes silent: {share}."), {"share": Share(32, 42)}),
        N_("The inspection of Anh Sơn, 2020: incomplete statistics from communes"),
    ),
)
