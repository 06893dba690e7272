"""What a rate is held against, in words: which whole it is, its units, dossiers and rate, and what tells the rows from it."""

import pandas as pd

from charts.who import capital
from language import N_, Language
from metrics.standing import Standing

_KINDS = {
    "": N_("the whole"),
    "province": N_("the provinces together"),
    "district": N_("the districts together"),
    "commune": N_("the communes together"),
    "department": N_("the departments together"),
    "desk": N_("the one-stop desks together"),
    "other": N_("the other units together"),
    "unit": N_("the units together"),
}

_COUNTS = {
    "on_time": N_("{part} of {all} dossiers on time ({rate})"),
    "overdue": N_("{part} of {all} dossiers overdue ({rate})"),
}
_ALONE = N_("{whole}: only 1 unit, so it is compared with nothing.")
_UNKNOWN = N_("{whole}: not stated, so nothing is compared with it.")

# From this share of all on, so many lie beyond the limits that chance is not what tells them apart.
_MANY, _FEWEST = 0.2, 5
_DIFFERENT = N_(
    "{n} of {all} lie beyond the 99.8% limits, where chance alone puts about 2 in 1,000: they differ for other reasons as well, "
    "such as other procedures or another mix of work. Compare those whose work is alike before one of them is blamed or praised."
)


def whole_name(standing: Standing, words: Language) -> str | None:
    """Within a sentence: what all rows are held against, or that each is held against its own kind; None if there is nothing."""
    if not standing.wholes["rate"].notna().any():
        return None
    if len(standing.wholes) > 1:
        return words.say(N_("the units of their own kind together"))
    (kind,) = standing.wholes["kind"]
    return words.say(_KINDS[kind])


def whole_sentences(standing: Standing, words: Language) -> list[str]:
    """One sentence for each whole, with its units, its two counts and its rate, or why nothing is held against it."""
    return [_sentence(row, standing.side, words) for row in standing.wholes.to_dict("records")]


def too_different(drawn: pd.DataFrame, words: Language) -> list[str]:
    """That chance is not what tells the rows apart, if very many lie beyond the limits."""
    beyond, all_of_them = int((drawn["worse"] | drawn["better"]).sum()), int(drawn["shown"].eq("rate").sum())
    # Two of five are no sign of anything.
    if beyond < _FEWEST or beyond < _MANY * all_of_them:
        return []
    return [words.say(_DIFFERENT, n=beyond, all=all_of_them)]


def _sentence(whole: dict, side: str, words: Language) -> str:
    kind = _KINDS[whole["kind"]]
    name = words.say(kind)
    if pd.isna(whole["rate"]):
        only = not pd.isna(whole["groups"]) and whole["groups"] == 1
        return words.say(_ALONE if only else _UNKNOWN, whole=capital(name))
    counts = {"part": whole["numerator"], "all": whole["denominator"], "rate": words.percent(whole["rate"])}
    counted = words.say(_COUNTS[side], **counts)
    if pd.isna(whole["groups"]):
        return words.say(N_("Compared with {whole}: {counted}."), whole=name, counted=counted)
    return words.say(N_("Compared with {whole}: {n} units, {counted}."), whole=name, n=int(whole["groups"]), counted=counted)
