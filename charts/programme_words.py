"""What is said of an indicator of the reform programme: its figure, how it has changed, its target, who has reported it."""

from collections.abc import Sequence

import pandas as pd

from charts.names import short_period, some_of
from language import N_, Language
from metrics.programme import Figure, with_share
from metrics.programme_targets import Held
from metrics.targets import Verdict
from schema.catalogue import Measure, measure_name
from schema.periods import Period

VERDICTS: dict[Verdict, str] = {
    "met": N_("met"),
    "at_risk": N_("at risk, too close to tell"),
    "missed": N_("missed"),
    "on_course": N_("on course: an even pace would be {pace} by {day}"),
    "behind": N_("behind: an even pace would be {pace} by {day}"),
    "not_yet": N_("not reached yet"),
}

# The worst first: in this order verdicts are told, and indicators listed.
_COUNTED: dict[Verdict, str] = {
    "missed": N_("Missed: {n} of {all} targets ({names})"),
    "behind": N_("Behind an even pace: {n} of {all} targets ({names})"),
    "at_risk": N_("At risk, too close to tell: {n} of {all} targets ({names})"),
    "not_yet": N_("Not reached yet: {n} of {all} targets ({names})"),
    "on_course": N_("On course: {n} of {all} targets ({names})"),
    "met": N_("Met: {n} of {all} targets ({names})"),
}

WORST_FIRST = tuple(_COUNTED)

# What one is called of what the shipped indicators are numbers of.
_ONE_OF = {
    "days": N_("day"),
    "decisions": N_("decision"),
    "desks": N_("desk"),
    "documents": N_("document"),
    "dossiers": N_("dossier"),
    "meetings": N_("meeting"),
    "participations": N_("participation"),
    "persons": N_("person"),
    "procedures": N_("procedure"),
    "services": N_("service"),
    "sub-units": N_("sub-unit"),
    "units": N_("unit"),
}


def name_of(measure: Measure, measures: Sequence[Measure], words: Language) -> str:
    """An indicator's name; of one part of a split after that of the whole."""
    name = measure_name(measure, words)
    whole = next((one for one in measures if one.code == measure.split), None)
    return f"{measure_name(whole, words)}: {name}" if whole else name


def amount(value: float | None, measure: Measure, words: Language) -> str:
    """A number with what it is a number of; a dash where there is none."""
    if value is None or pd.isna(value):
        return words.write(None)
    unit = _ONE_OF.get(measure.measured_in, measure.measured_in) if value == 1 else measure.measured_in
    return words.say(N_("{value} {unit}"), value=words.number(float(value), 1), unit=words.say(unit))


def finding(
    measure: Measure,
    measures: Sequence[Measure],
    now: Figure,
    before: Figure | None,
    before_period: Period | None,
    classes: pd.DataFrame | None,
    words: Language,
) -> str:
    """The title of its picture: what it comes to, and how that differs from the period before."""
    name = name_of(measure, measures, words)
    if classes is not None and not classes.empty:
        return words.say(N_("{name}: {finding}"), name=name, finding=_largest(classes, measure, measures, now, words))
    then = short_period(before_period, words) if before_period else ""
    said = share_finding(now, before, then, words) if measure.is_share else _number_finding(measure, now, before, then, words)
    return words.say(N_("{name}: {finding}"), name=name, finding=said)


def _number_finding(measure: Measure, now: Figure, before: Figure | None, then: str, words: Language) -> str:
    value = amount(now.value, measure, words)
    if before is None or before.value is None:
        return value
    values = {"value": value, "then": then, "old": words.number(before.value, 1)}
    if now.value == before.value:
        return words.say(N_("{value}, as many as before ({then})"), **values)
    values["difference"] = words.number(abs(now.value - before.value), 1)
    if now.value > before.value:
        return words.say(N_("{value}, {difference} more than {old} ({then})"), **values)
    return words.say(N_("{value}, {difference} fewer than {old} ({then})"), **values)


def share_finding(now: Figure, before: Figure | None, then: str, words: Language) -> str:
    """A share with its two counts, and the one before it. Of too few there is none."""
    row = rated_shares([now]).iloc[0]
    old = rated_shares([before])["rate"].iloc[0] if before is not None and before.value is not None else None
    if pd.isna(row["rate"]) or old is None or pd.isna(old):
        return share_text(row, words)
    return words.say(N_("{share}; {then}: {old}"), share=share_text(row, words), then=then, old=words.percent(old))


def share_text(rated: pd.Series, words: Language) -> str:
    """A row of `rated_shares`: a share with its two counts. Of too few there is none."""
    counts = {"part": words.number(rated["value"]), "whole": words.number(rated["denominator"])}
    if not pd.isna(rated["rate"]):
        return words.say(N_("{rate} ({part} of {whole})"), rate=words.percent(rated["rate"]), **counts)
    return words.say(
        N_("{part} of {whole}, too few for a share")
        if rated["shown"] in ("too_few", "none")
        else N_("{part} of {whole}: these figures contradict each other"),
        **counts,
    )


def rated_shares(figures: Sequence[Figure]) -> pd.DataFrame:
    """Shares that are known, one row each: see `metrics.programme.with_share`."""
    counts = {"value": [one.value for one in figures], "denominator": [one.denominator for one in figures]}
    return with_share(pd.DataFrame(counts).astype("Float64"))


def _largest(classes: pd.DataFrame, measure: Measure, measures: Sequence[Measure], now: Figure, words: Language) -> str:
    """Which class is the largest; several that are equal are not told apart."""
    total = float(classes["value"].sum())
    whole = amount(total if now.value is None else now.value, measure, words)
    most = classes.loc[classes["value"] == classes["value"].max()]
    if not total or len(most) > 1:
        return whole
    row = most.iloc[0]
    label = words.say(next(one.label for one in measures if one.code == row["code"]))
    return words.say(
        N_("{whole}, most often “{label}” ({share})"), whole=whole, label=label, share=words.percent(float(row["share"]))
    )


def held_line(held: Held, measure: Measure, words: Language) -> str:
    """Target for 2020 at least 160 procedures (Plan 12): behind: an even pace would be 80 by 30 Jun."""
    aim = words.say(N_("Target for {year} {aim}"), year=str(held.until.year), aim=aim_text(held, measure, words))
    return ": ".join(filter(None, [aim, verdict_text(held, words)]))


def aim_text(held: Held, measure: Measure, words: Language) -> str:
    """At least 160 procedures (Plan 12)."""
    goal = held.goal
    share = measure.is_share or measure.nature == "class"
    target = words.percent(goal.target) if share else amount(goal.target, measure, words)
    named = words.say(N_("at least {target}") if goal.better == "high" else N_("at most {target}"), target=target)
    behind = [goal.document, words.say(N_("demonstration")) if goal.demonstration else ""]
    return f"{named} ({', '.join(filter(None, behind))})" if any(behind) else named


def verdict_text(held: Held, words: Language) -> str:
    """Behind: an even pace would be 80 by 30 Jun; nothing where it cannot be judged."""
    if held.verdict is None:
        return ""
    pace = words.number(held.pace, 1) if held.pace is not None else ""
    return words.say(VERDICTS[held.verdict], pace=pace, day=words.short_date(held.until))


def targets_lines(
    found: Sequence[tuple[Measure, Held]], measures: Sequence[Measure], words: Language, *, named: int | None = None
) -> list[str]:
    """How many of the targets are met, missed and so on, each with its indicators (with the first `named` of them); nothing
    where there is no target."""
    lines = []
    for verdict, text in _COUNTED.items():
        names = [name_of(measure, measures, words) for measure, held in found if held.verdict == verdict]
        if names:
            lines.append(words.say(text, n=len(names), all=len(found), names=some_of(names, named or len(names), words)))
    return lines


def coverage_line(due: tuple[int, int], words: Language) -> str:
    """How many of the reports that were due have arrived; what is missing is in no figure."""
    arrived, expected = due
    if arrived == expected:
        return words.say_many("The 1 report that was due has arrived", "All {n} reports that were due have arrived", expected)
    return words.say(
        N_("{arrived} of {expected} reports that were due have arrived; the others are in no figure"),
        arrived=arrived,
        expected=expected,
    )


def otherwise_made(now: Figure, before: Figure | None, words: Language) -> str:
    """That two figures are made of different numbers of reports, where it is so."""
    if before is None or before.value is None or now.value is None or now.reports == before.reports:
        return ""
    return words.say(
        N_("Made of {now} reports, the figure before of {before}: a difference may lie in that alone"),
        now=now.reports,
        before=before.reports,
    )
