"""Why reported and recomputed may differ, as far as the figures themselves tell."""

from collections.abc import Iterator

import pandas as pd

from language import N_, Text
from metrics.reconciliation import Subject, differing
from schema.periods import Period

_MOST_NAMES = 5
_OF_THE_LAST_DAY = {"in_process_total", "in_process_not_due", "in_process_overdue", "suspended"}


def reasons(
    subject: Subject, lines: pd.DataFrame, recomputed: pd.DataFrame, gaps: pd.DataFrame, units: pd.DataFrame
) -> list[Text]:
    """What must be known before a difference is held against anybody; the reasons that weigh most come first.

    `lines` is the table of `reconciled`, `recomputed` the counts it was made of, `gaps` the row of store.gaps, and `units`
    the table of `by_unit` (no row where the subject is a single unit, or where the form is not split by unit).
    """
    found = [*_made_up(subject), *_reach(subject, gaps.iloc[0]), *_units(units)]
    if len(recomputed):
        found += [*_unsaid(gaps.iloc[0], recomputed.iloc[0]), *_counted_elsewhere(_Lines(lines, recomputed.iloc[0]))]
        found += _as_of_the_export(subject, lines, recomputed.iloc[0])
    return [*found, *_dates(subject.period)]


def _made_up(subject: Subject) -> Iterator[Text]:
    text = {
        ("recomputed",): N_(
            "A real form is compared with dossiers that are made up. This shows how the check works and says nothing about any "
            "office."
        ),
        ("reported",): N_(
            "A form that is made up is compared with real dossiers. This shows how the check works and says nothing about any "
            "office."
        ),
        ("reported", "recomputed"): N_(
            "Form and dossiers are made up. Comparing them shows how the check works and says nothing about any office."
        ),
    }.get(subject.made_up)
    if text:
        yield Text(text)


def _reach(subject: Subject, gaps: pd.Series) -> Iterator[Text]:
    period, first, last = subject.period, subject.first_day.date(), subject.last_day.date()
    if last < period.end:
        yield Text(
            N_(
                "The last thing that the dossiers record happened on {last}, the period ends on {end}. If the export was made "
                "before that day, what came after is missing in the recomputed figures."
            )
            if not subject.whole
            else N_(
                "Not every unit's dossiers reach to the end of the period, {end}: the first of their files ends on {last}. If "
                "that export was made before, what came after is missing in the recomputed figures."
            ),
            {"last": last, "end": period.end},
        )
    if gaps["received_before"] == 0:
        yield Text(
            N_(
                "The export has no dossier received before {start}. Those carried over from the period before are most likely "
                "missing in it, and with them a part of received, resolved and open."
            ),
            {"start": period.start},
        )
    elif first > period.start:
        yield Text(
            N_(
                "Not every unit's dossiers begin before the period does, on {start}: the last of their files begins on {first}. "
                "What those units carried over is most likely missing."
            ),
            {"start": period.start, "first": first},
        )


def _units(units: pd.DataFrame) -> Iterator[Text]:
    for status, text in (
        ("only_reported", N_("Units in the form that have no dossier: {n} ({names}).")),
        ("only_recomputed", N_("Units with dossiers that are not in the form: {n} ({names}).")),
    ):
        names = units.loc[units["status"] == status, "unit_name"].tolist()
        if names:
            more = ["…"] if len(names) > _MOST_NAMES else []
            yield Text(text, {"n": len(names), "names": ", ".join([*names[:_MOST_NAMES], *more])})


def _unsaid(gaps: pd.Series, recomputed: pd.Series) -> Iterator[Text]:
    """What the dossiers themselves leave open."""
    if gaps["no_end_day"] > 0:
        yield Text(
            N_(
                "Dossiers that have ended without a day that says when: {n}. They are counted as received, and neither as "
                "resolved nor as open."
            ),
            {"n": int(gaps["no_end_day"])},
        )
    if gaps["no_channel"] > 0:
        yield Text(
            N_(
                "Dossiers received in the period without a channel: {n}. How many came online, in person or by post is therefore "
                "not known."
            ),
            {"n": int(gaps["no_channel"])},
        )
    if gaps["by_return_day"] > 0:
        yield Text(
            N_(
                "Dossiers that only say when the result was handed over: {n}. That day is taken for the end of processing, so "
                "some may count as late that were ready in time."
            ),
            {"n": int(gaps["by_return_day"])},
        )
    no_due = recomputed[["resolved_no_due", "in_process_no_due"]].sum(skipna=True)
    if no_due > 0:
        yield Text(
            N_("Dossiers without a due date: {n}. They count as resolved or open, and neither as on time nor as late."),
            {"n": int(no_due)},
        )


class _Lines:
    """The figures of both sides by name: a line that differs may equal another sum on the other side."""

    def __init__(self, lines: pd.DataFrame, recomputed: pd.Series) -> None:
        self.reported = lines.set_index("line")["reported"].to_dict()
        self.recomputed = recomputed
        self.differing = set(differing(lines))

    def is_sum(self, line: str, *parts: str) -> bool:
        """Whether the reported line differs from the recomputed one and equals the sum of these recomputed parts."""
        if line not in self.differing or any(pd.isna(self.recomputed[part]) for part in parts):
            return False
        return self.reported[line] == sum(int(self.recomputed[part]) for part in parts)

    def agree_together(self, *parts: str) -> bool:
        """Whether these lines all differ and agree when added up."""
        if not set(parts) <= self.differing:
            return False
        return sum(int(self.reported[part]) for part in parts) == sum(int(self.recomputed[part]) for part in parts)

    def unstated(self, line: str) -> bool:
        return pd.isna(self.reported.get(line, pd.NA))


def _counted_elsewhere(of: _Lines) -> Iterator[Text]:
    """Differences that vanish once a kind of dossier is put where many forms put it."""
    for parts, text in (
        (("withdrawn",), N_("The form's Resolved is exactly the dossiers' with those withdrawn: it seems to count these in.")),
        (
            ("refused",),
            N_("The form's Resolved is exactly the dossiers' with those returned or stopped: it seems to count these in."),
        ),
        (
            ("withdrawn", "refused"),
            N_(
                "The form's Resolved is exactly the dossiers' with those withdrawn, returned or stopped: it seems to count "
                "these in."
            ),
        ),
    ):
        if of.is_sum("resolved_total", "resolved_total", *parts):
            yield Text(text)
            break
    if of.is_sum("received_in_person", "received_in_person", "received_postal") and of.unstated("received_postal"):
        yield Text(
            N_("The form's Received in person is exactly the dossiers' with those by post: it seems to count both as one.")
        )
    if of.is_sum("received_total", "received_new"):
        yield Text(N_("The form's Received is exactly the dossiers' Newly received: it seems to leave out those carried over."))
    if of.is_sum("in_process_total", "in_process_not_due", "in_process_overdue", "in_process_no_due"):
        yield Text(N_("The form's Open is exactly the dossiers' without the suspended: it seems to count these apart."))
    if of.agree_together("resolved_early", "resolved_on_time"):
        yield Text(
            N_("Early and on time agree when added up: the form draws the line between the two elsewhere, perhaps by the hour.")
        )


def _as_of_the_export(subject: Subject, lines: pd.DataFrame, recomputed: pd.Series) -> Iterator[Text]:
    """The status of a dossier is today's: whether it was suspended on the period's last day is not in an export."""
    suspended = recomputed["suspended"]
    some = not pd.isna(suspended) and suspended > 0
    if some and subject.last_day.date() > subject.period.end and _OF_THE_LAST_DAY & set(differing(lines)):
        yield Text(
            N_(
                "Dossiers suspended by the export's status: {n}. The export is younger than the end of the period, {end}: "
                "whether these were suspended on that day is not known, and others may have been."
            ),
            {"n": int(suspended), "end": subject.period.end},
        )


def _dates(period: Period) -> Iterator[Text]:
    days = {"start": period.start, "end": period.end}
    if period.partial:
        yield Text(
            N_(
                "The form covers a part of a year and does not say which: {start} to {end} is assumed. Other days would give "
                "other recomputed figures."
            ),
            days,
        )
    elif period.assumed:
        yield Text(
            N_("The form only names its period: {start} to {end} is assumed. Other days would give other recomputed figures."),
            days,
        )
