"""How many of a survey's forms came back, by unit or by group of respondents."""

import pandas as pd

from charts import style
from charts.bars import count_bars
from charts.chart import Chart, NoChart
from charts.drawing import Bars, Part, values_of
from charts.reading import Ratio, Reading
from charts.who import Who, capital, in_sentence
from language import N_, Language, Text

_REASONS = {"none": N_("no forms were sent"), "impossible": N_("more came back than were sent: no rate")}

# So many rows are drawn; who answers as a rule is seen in the table.
_MOST = 8


def response_chart(
    table: pd.DataFrame, labels: list[str], words: Language, *, who: Who, survey: str, by_unit: bool
) -> Chart | NoChart:
    """`table` is one of metrics.survey.response, `labels` names its rows; `survey` is what the survey and its year are called."""
    key = "survey-response-unit" if by_unit else "survey-response-group"
    if not (table["shown"] == "rate").any():
        return NoChart(key, words.say(N_("Forms that came back")), Text(N_("No forms are listed as sent.")))
    rows = table.assign(label=labels).sort_values(["rate", "label"], na_position="last", ignore_index=True)
    drawn = rows.head(_MOST)
    texts = [_response_text(row, words) for row in drawn.to_dict("records")]
    title = _lowest(rows, words) if by_unit and len(rows) > 1 else _returned(rows, words)
    lost = (drawn["sent"] - drawn["returned"]).clip(lower=0)
    parts = (
        Part(words.say(N_("Came back")), style.NAVY, values_of(drawn["returned"])),
        Part(words.say(N_("Did not come back")), style.MIST, values_of(lost)),
    )
    drawing = Bars(tuple(drawn["label"]), parts, texts=tuple(texts))
    by = words.say(N_("by unit")) if by_unit else words.say(N_("by group of respondents"))
    subtitle = words.say(
        N_("{who}, {survey}: forms that came back of those sent, {by}"), who=who.alone(words), survey=survey, by=by
    )
    if len(drawn) < len(rows):
        subtitle += "; " + words.say(N_("the {n} lowest of {all} are drawn, the table has all"), n=len(drawn), all=len(rows))
    return Chart(
        key,
        title,
        subtitle,
        f"{title}. " + "; ".join(f"{label}: {text}" for label, text in zip(drawn["label"], texts, strict=True)),
        count_bars(drawing, words),
        _response_reading(rows, by_unit, words),
        demonstration=bool(rows["demonstration"].any()),
        explains=("response",),
        drawing=drawing,
    )


def _response_text(row: dict, words: Language) -> str:
    counts = words.say(N_("{part} of {whole} forms"), part=row["returned"], whole=row["sent"])
    if row["shown"] != "rate":
        return f"{counts} · {_reason(row['shown'], words)}"
    return f"{words.percent(row['rate'])} · {counts}"


def _reason(shown: str, words: Language) -> str:
    """Why there is no rate; nothing where there is one."""
    text = _REASONS.get(shown)
    return words.say(text) if text else ""


def _returned(rows: pd.DataFrame, words: Language) -> str:
    """All rows together; those that contradict themselves are in no rate."""
    known = rows[rows["shown"] == "rate"]
    part, whole = int(known["returned"].sum()), int(known["sent"].sum())
    return words.say(N_("{part} of {whole} forms came back ({rate})"), part=part, whole=whole, rate=words.percent(part / whole))


def _lowest(rows: pd.DataFrame, words: Language) -> str:
    least = rows["rate"].min()
    lowest = rows[rows["rate"].eq(least).fillna(False)]
    if len(lowest) > 1:
        text = N_("The fewest forms came back in {n} units: {rate} each")
        return words.say(text, n=len(lowest), rate=words.percent(float(least)))
    row = lowest.iloc[0]
    text = words.say(
        N_("The fewest forms came back in {name}: {part} of {whole} ({rate})"),
        name=in_sentence(row["label"], words),
        part=row["returned"],
        whole=row["sent"],
        rate=words.percent(row["rate"]),
    )
    return capital(text)


def _response_reading(rows: pd.DataFrame, by_unit: bool, words: Language) -> Reading:
    sent, returned, rate = words.say(N_("Forms sent")), words.say(N_("Forms returned")), words.say(N_("Rate"))
    return Reading(
        pd.DataFrame(
            {
                words.say(N_("Unit") if by_unit else N_("Group of respondents")): rows["label"],
                returned: rows["returned"].to_list(),
                sent: rows["sent"].to_list(),
                rate: rows["rate"].to_list(),
                words.say(N_("Remark")): [_reason(shown, words) for shown in rows["shown"]],
            }
        ),
        {sent: words.write, returned: words.write, rate: words.percent},
        ratios={rate: Ratio(returned, sent)},
    )
