"""The sentences above the pictures: each states what its own table shows, and no more than it can be sure of."""

import pandas as pd

from charts.names import period_name, short_period
from charts.who import capital
from language import N_, Language
from metrics.comparison import last_change
from metrics.control import signals
from metrics.flow import growing
from schema.periods import Period

# From so many periods in a row on, a growing backlog is a course and not a step.
_A_COURSE = 3
# So many periods can be read in a title.
_FEW_PERIODS = 3


def overdue_share(row: pd.Series, words: Language) -> str:
    """The headline of one period: 13 of 3,673 dossiers were late (0.35%)."""
    if row["shown"] == "missing":
        return words.say(N_("How many dossiers were late is not stated"))
    if row["shown"] == "none":
        return words.say(N_("No dossiers to judge in this period"))
    if row["shown"] == "impossible":
        return words.say(
            N_("{late} late of {all} dossiers: these figures contradict each other"),
            late=row["numerator"],
            all=row["denominator"],
        )
    if row["shown"] == "too_few":
        return words.say(N_("Too few dossiers for a rate"))
    if row["numerator"] == 0:
        return words.say_many("The 1 dossier was on time", "None of {n} dossiers was late", int(row["denominator"]))
    return words.say(
        N_("{late} of {all} dossiers late ({rate})"),
        late=row["numerator"],
        all=row["denominator"],
        rate=words.percent(row["rate"]),
    )


def overdue_change(table: pd.DataFrame, periods: list[Period], certain: bool | None, words: Language) -> str:
    """The last two periods that have a rate. `certain`: the difference is larger than chance explains (None: not tested)."""
    known = [place for place, rate in enumerate(table["rate"]) if not pd.isna(rate)]
    if not known:
        return words.say(N_("No overdue rate can be given"))
    last = known[-1]
    if len(known) == 1:
        return words.say(
            N_("Overdue in {period}: {rate}"),
            period=period_name(periods[last], words),
            rate=words.percent(table["rate"].iloc[last]),
        )
    before = known[-2]
    old, new = table["rate"].iloc[before], table["rate"].iloc[last]
    values = {
        "old": words.percent(old),
        "new": words.percent(new),
        "before": short_period(periods[before], words),
        "now": short_period(periods[last], words),
    }
    if old == new:
        return words.say(N_("The overdue rate stayed at {new}"), new=values["new"])
    if certain is False:
        text = N_("Overdue {old} in {before}, {new} in {now}: the difference between the two may be chance")
        return words.say(text, **values)
    if new > old:
        return words.say(N_("The overdue rate rose from {old} to {new}"), **values)
    return words.say(N_("The overdue rate fell from {old} to {new}"), **values)


def trend(chart: pd.DataFrame, periods: list[Period], words: Language) -> str:
    """The course of metrics.control: what the rules say of the last period that has a rate, else which earlier ones they found,
    else that there is nothing beyond chance."""
    known = chart["rate"].notna()
    if not known.any():
        return words.say(N_("No overdue rate can be given"))
    if not chart["numerator"].gt(0).fillna(False).any():
        return words.say_many("Nothing late in the 1 period with figures", "Nothing late in {n} periods", int(known.sum()))
    sides = signals(chart)
    last = int(known.to_numpy().nonzero()[0][-1])
    part = chart.iloc[: last + 1]
    part = part.loc[part["part"] == part["part"].iloc[-1]]
    if sides.iloc[last]:
        return _last(part, sides.iloc[last], period_name(periods[last], words), words)
    if chart["part"].iloc[last]:
        return _since_step(chart, periods, words)
    high = [short_period(periods[place], words) for place, side in enumerate(sides) if side > 0]
    if 0 < len(high) <= _FEW_PERIODS:
        return words.say(N_("More late than chance explains in {periods}, and not since"), periods=", ".join(high))
    if high:
        values = {"n": len(high), "last": high[-1]}
        return words.say(N_("More late than chance explains in {n} periods, the last of them {last}"), **values)
    if sides.lt(0).any():
        return words.say(N_("The overdue rate was lower for a time; it has never been higher than chance explains"))
    return words.say(N_("No change beyond chance in {n} periods"), n=int(known.sum()))


def _since_step(chart: pd.DataFrame, periods: list[Period], words: Language) -> str:
    """The last part beside the one before it, each summed and divided once."""
    given = chart.loc[chart["rate"].notna()]
    parts = given.groupby("part")[["numerator", "denominator"]].sum().tail(2)
    rates = parts.assign(rate=parts["numerator"].astype("Float64") / parts["denominator"].astype("Float64"))
    begins = int(chart["part"].eq(parts.index[-1]).to_numpy().argmax())
    values = {"period": short_period(periods[begins], words), "new": words.percent(rates["rate"].iloc[-1])}
    if len(rates) == 1:
        return words.say(N_("Since {period} the overdue rate is {new}"), **values)
    values["old"] = words.percent(rates["rate"].iloc[0])
    if last_change(rates).certain:
        return words.say(N_("Since {period} the overdue rate is {new}, before it was {old}"), **values)
    return words.say(N_("Since {period} the overdue rate is {new}, before it {old}: the difference may be chance"), **values)


def _last(chart: pd.DataFrame, side: int, period: str, words: Language) -> str:
    """The last row's finding; the rules that speak of a change come before that of one rate alone."""
    row = chart.iloc[-1]
    rising, high = (
        (
            N_("The overdue rate has risen for {n} periods in a row, to {rate}"),
            N_("Overdue has been higher for {n} periods in a row"),
        )
        if side > 0
        else (
            N_("The overdue rate has fallen for {n} periods in a row, to {rate}"),
            N_("Overdue has been lower for {n} periods in a row"),
        )
    )
    if row["drift"] == side:
        return words.say(rising, n=_length(chart["drift"], side), rate=words.percent(row["rate"]))
    if row["shift"] == side:
        return words.say(high, n=_length(chart["shift"], side))
    if row["beyond"] == side:
        one = (
            N_("{period}: more late than chance explains ({rate})")
            if side > 0
            else N_("{period}: less late than chance explains ({rate})")
        )
        return words.say(one, period=period, rate=words.percent(row["rate"]))
    two = (
        N_("2 of the last 3 periods are close to the upper limit: watch the next one")
        if side > 0
        else N_("2 of the last 3 periods are close to the lower limit")
    )
    return words.say(two)


def _length(found: pd.Series, side: int) -> int:
    """How many of the last rows in a row have this side."""
    return int(found.eq(side).iloc[::-1].cummin().sum())


def flow(table: pd.DataFrame, names: list[str], words: Language) -> str:
    """The table of metrics.flow, its rows called `names`: a backlog that grows period after period, else whether the last period
    kept up."""
    last, grown = table.iloc[-1], growing(table)
    if grown >= _A_COURSE:
        return words.say(N_("The backlog has grown for {n} periods in a row, to {open}"), n=grown, open=last["backlog"])
    more = int(last["more"])
    if more == 0:
        text = N_("{period}: as many ended as came in")
    else:
        text = N_("{period}: {n} more came in than ended") if more > 0 else N_("{period}: {n} more ended than came in")
    said = words.say(text, n=abs(more), period=names[-1])
    return said if pd.isna(last["backlog"]) else words.say(N_("{finding}; open: {open}"), finding=said, open=last["backlog"])


def outcomes(table: pd.DataFrame, focus: Period, words: Language) -> str:
    """What became of the focus period's dossiers: the open and the unaccounted ones are named before the rest."""
    of = table.loc[table["period"] == focus].set_index("outcome")["dossiers"]
    name = period_name(focus, words)
    if of.empty:
        return words.say(N_("{period}: outcomes are not stated"), period=name)
    if of.get("unaccounted", 0) > 0:
        return words.say_many(
            "{period}: 1 dossier is not accounted for",
            "{period}: {n} dossiers are not accounted for",
            int(of["unaccounted"]),
            period=name,
        )
    if of.get("open", 0) > 0:
        return words.say_many("{period}: 1 dossier still open", "{period}: {n} dossiers still open", int(of["open"]), period=name)
    if of.get("late", 0) > 0:
        return words.say_many(
            "{period}: all resolved, 1 of them late", "{period}: all resolved, {n} of them late", int(of["late"]), period=name
        )
    return words.say(N_("{period}: all resolved, none late"), period=name)


_NONE_LATE = {
    "unit": N_("No unit has a late dossier"),
    "sector": N_("No field has a late dossier"),
    "channel": N_("No channel has a late dossier"),
    "procedure": N_("No procedure has a late dossier"),
}
_NONE_WORSE = {
    "unit": N_("No unit is clearly worse than {whole}"),
    "sector": N_("No field is clearly worse than {whole}"),
    "channel": N_("No channel is clearly worse than {whole}"),
    "procedure": N_("No procedure is clearly worse than {whole}"),
}


def groups(table: pd.DataFrame, by: str, labels: list[str], words: Language, *, side: str, whole: str | None) -> str:
    """Units, fields, channels or procedures (of metrics.standing by "unit", "sector" …; `labels` as within a sentence) beside
    `whole`: which lie clearly on the worse side of it."""
    known = table["rank"].notna().to_numpy().nonzero()[0]
    if not len(known):
        few = table["shown"].eq("few").any()
        return words.say(N_("All have few dossiers: none is ranked") if few else N_("No rate can be given for any of them"))
    hidden = table["shown"].isin(["too_few", "withheld"]).any()
    if side == "overdue" and not hidden and not table["numerator"].fillna(0).gt(0).any():
        return words.say(_NONE_LATE[by])
    if whole is None:
        return words.say(N_("There is no whole to compare with"))
    worse = [labels[place] for place, flag in enumerate(table["worse"]) if flag]
    if not worse and len(known) == 1:
        return capital(words.say(N_("{name} is not clearly worse than {whole}"), name=labels[known[0]], whole=whole))
    if not worse:
        return words.say(_NONE_WORSE[by], whole=whole)
    if len(worse) == 1:
        return capital(words.say(N_("{name} is clearly worse than {whole}"), name=worse[0], whole=whole))
    if len(worse) == 2:
        values = {"first": worse[0], "second": worse[1], "whole": whole}
        return capital(words.say(N_("{first} and {second} are clearly worse than {whole}"), **values))
    return words.say(N_("{n} of {all} are clearly worse than {whole}"), n=len(worse), all=len(known), whole=whole)


def funnel(table: pd.DataFrame, labels: list[str], words: Language) -> str:
    """Units with the limits of metrics.funnel (`labels` as within a sentence): how many lie beyond what chance explains, and on
    which side; a single one by its name."""
    judged = int(table["shown"].eq("rate").sum())
    if len(table) == judged == 1:
        row = table.iloc[0]
        found = _BETTER if row["better"] else _WORSE if row["worse"] else _WITHIN
        return capital(words.say(found, name=labels[0]))
    worse, better = int(table["worse"].sum()), int(table["better"].sum())
    if not judged:
        return words.say(N_("All have too few dossiers to be told from chance"))
    values = {"all": judged, "worse": worse, "better": better}
    if worse and better:
        return words.say(N_("Beyond what chance explains: {worse} of {all} worse, {better} better"), **values)
    if worse:
        return words.say(N_("Beyond what chance explains: {worse} of {all}, all of them worse"), **values)
    if better:
        return words.say(N_("Beyond what chance explains: {better} of {all}, all of them better"), **values)
    if judged < len(table):
        return words.say_many(
            "Within what chance explains: the 1 of {all} units that has enough dossiers",
            "Within what chance explains: all {n} of {all} units that have enough dossiers",
            judged,
            all=len(table),
        )
    return words.say(N_("All {n} units lie within what chance explains"), n=judged)


_BETTER = N_("{name} is better than chance explains")
_WORSE = N_("{name} is worse than chance explains")
_WITHIN = N_("{name} lies within what chance explains")


def movement(table: pd.DataFrame, labels: list[str], words: Language, *, since: str) -> str:
    """Units with metrics.movement (`labels` as within a sentence): how many have changed by more than chance explains since the
    period `since`, one or two that got worse by their names."""
    worse = [label for label, moved in zip(labels, table["moved"], strict=True) if moved == "worse"]
    better = int(table["moved"].eq("better").sum())
    values = {"worse": len(worse), "better": better, "since": since}
    if len(labels) == 1 and not worse:
        found = N_("{name} has got better since {since}, beyond chance") if better else _UNMOVED
        return capital(words.say(found, name=labels[0], since=since))
    if not worse and not better:
        return words.say(N_("None of {n} has changed beyond chance since {since}"), n=len(labels), since=since)
    if worse and better:
        return words.say(N_("Since {since}, beyond chance: {worse} worse, {better} better"), **values)
    if len(worse) == 1:
        return capital(words.say(N_("{name} has got worse since {since}, beyond chance"), name=worse[0], since=since))
    if worse:
        return words.say(N_("{worse} have got worse since {since}, beyond chance; none better"), **values)
    return words.say(N_("Since {since}, beyond chance: none worse, {better} better"), **values)


_UNMOVED = N_("{name} has not changed beyond chance since {since}")


def days(table: pd.DataFrame, labels: list[str], words: Language) -> str:
    """Which group takes longest by its 90th percentile."""
    known = table.loc[~table["shown"].isin(["too_few", "none"]) & ~table["apart"]]
    if known.empty:
        return words.say(N_("Too few dossiers to say how long resolving takes"))
    longest = known["p90"].astype(float).idxmax()
    label = labels[table.index.get_loc(longest)]
    if known["p90"].max() == 0:
        return words.say(N_("9 of 10 dossiers are done on the day they come in"))
    return words.say(
        N_("{name} takes longest: 9 of 10 within {days} working days"),
        name=label,
        days=words.number(known["p90"].loc[longest], 1),
    )
