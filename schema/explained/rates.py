"""The rates of dossiers, each with its own denominator."""

from language import N_, Text
from schema.definitions import DUE, PROGRESS_766, RESOLVED
from schema.explained.metric import Metric, Share

RATES = (
    Metric(
        "resolved",
        RESOLVED.label,
        N_("The share on time of the dossiers that were resolved in the period and had a due date. Early counts as on time."),
        N_("(early + on time) ÷ (early + on time + late)"),
        Text(N_("Anh Sơn, 2020: {share} on time."), {"share": Share(3660, 3673)}),
        RESOLVED.source,
    ),
    Metric(
        "due",
        DUE.label,
        N_("The share on time of the dossiers that fell due: those resolved, and those still open past due at the period's end."),
        N_("(early + on time) ÷ (early + on time + late + open past due)"),
        Text(N_("Vĩnh Phúc, 2021: {share} on time."), {"share": Share(4157, 4169)}),
        DUE.source,
    ),
    Metric(
        "progress_766",
        PROGRESS_766.label,
        N_("The share of the dossiers received that are resolved on time or open and not yet due."),
        N_("(resolved on time + open, not yet due) ÷ received"),
        Text(N_("Phú Thọ, 2026 to 26 September: {share} within the deadline."), {"share": Share(528684, 597918)}),
        PROGRESS_766.source,
    ),
    Metric(
        "overdue",
        N_("Overdue rate"),
        N_("The other side of the on-time rate that is chosen: of the same dossiers, the share that was late."),
        N_("late ÷ the denominator of the definition chosen; “of dossiers due” and Decision 766 add those open past due"),
        Text(N_("Anh Sơn, 2020, of resolved dossiers: {share} late."), {"share": Share(13, 3673)}),
        N_("As the on-time rate of the same definition"),
    ),
    Metric(
        "resolution_rate",
        N_("Resolved of received"),
        N_("How much of what an office had in hand in the period it resolved, those carried over included."),
        N_("resolved ÷ received"),
        Text(N_("Anh Sơn, 2019: {share}."), {"share": Share(12917, 12979)}),
        N_("Newspapers and inspection reports"),
    ),
    Metric(
        "early_rate",
        N_("Early of resolved"),
        N_("The share of the resolved dossiers that were done before the day they were due."),
        N_("resolved early ÷ resolved"),
        Text(N_("Anh Sơn, 2019: {share}."), {"share": Share(457, 12917)}),
        N_("Form II.06a, columns 7 and 8"),
    ),
    Metric(
        "online_rate",
        N_("Online of newly received"),
        N_("The share of the newly received dossiers that were filed online. Those carried over were filed before."),
        N_("filed online ÷ newly received"),
        Text(N_("A published example: {share}."), {"share": Share(1712, 2240)}),
        N_("Form II.06a, columns 4 and 5; the targets of Resolutions 17/NQ-CP (2019) and 76/NQ-CP (2021)"),
    ),
    Metric(
        "open_overdue_rate",
        N_("Past due of open"),
        N_("The share of what lies open on the period's last day that is past its due date."),
        N_("open past due ÷ open"),
        Text(N_("Lâm Đồng, 29 February 2020: {share}."), {"share": Share(1222, 7172)}),
        N_("Form II.06a, columns 11 and 13"),
    ),
    Metric(
        "not_past_due",
        N_("Not left past due"),
        N_("The share of the dossiers received that do not lie open past their due date on the period's last day."),
        N_("(received − open past due) ÷ received"),
        Text(N_("{received} received, {late} open past due: {share}."), {"received": 100, "late": 20, "share": Share(80, 100)}),
        N_("Form II.06a, columns 3 and 13; a part of the weighted order"),
    ),
)
