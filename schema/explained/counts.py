"""The counts that stand on a page by themselves."""

import datetime as dt

from language import N_, Text
from schema.explained.metric import Metric, Share

COUNTED = (
    Metric(
        "received_total",
        N_("Received"),
        N_(
            "Dossiers received, those carried over included. It may not be added up over periods: what is carried over would "
            "count twice."
        ),
        N_("newly received + carried over"),
        Text(
            N_("{carried} carried over and {new} newly received: {total}."),
            {"carried": 10, "new": 90, "total": 100},
        ),
        N_("Form II.06a, column 3"),
    ),
    Metric(
        "resolved_total",
        N_("Resolved"),
        N_(
            "Dossiers resolved within the period. What counts is the day on which processing ended, not the one on which the "
            "citizen collected the result."
        ),
        N_("early + on time + late + without a due date"),
        Text(
            N_("Anh Sơn, 2020: {early} early, {on_time} on time and {late} late: {total}."),
            {"early": 102, "on_time": 3558, "late": 13, "total": 3673},
        ),
        N_("Form II.06a, column 7"),
    ),
    Metric(
        "resolved_overdue",
        N_("Resolved late"),
        N_(
            "Resolved after the due date, by date and not by hour: what ended on the due date is on time. It belongs to the "
            "period in which processing ended, and may be added up over periods."
        ),
        N_("resolved dossiers whose processing ended after the due date"),
        Text(
            N_("Anh Sơn, 2020: {total} resolved, {on_time} of them early or on time, {late} late."),
            {"total": 3673, "on_time": 3660, "late": 13},
        ),
        N_("Form II.06a, column 10"),
    ),
    Metric(
        "in_process_overdue",
        N_("Open past due"),
        N_(
            "Open on the period's last day although due before it. It is what lies there on that day, and may not be added up "
            "over periods."
        ),
        N_("open dossiers whose due date lies before the period's last day"),
        Text(
            N_("Lâm Đồng, {day}: {late} of {open} open dossiers."),
            {"day": dt.date(2020, 2, 29), "late": 1222, "open": 7172},
        ),
        N_("Form II.06a, column 13"),
    ),
    Metric(
        "past_deadline",
        N_("Past the deadline"),
        N_("Resolved late and open past due taken together. Some published tables give only this sum and not its two parts."),
        N_("resolved late + open past due"),
        Text(
            N_("Phú Thọ, 2026 to 26 September: {share} of those received; the rest is within the deadline."),
            {"share": Share(69234, 597918)},
        ),
        N_("Decision 766/QĐ-TTg, 23 June 2022"),
    ),
)
