"""Looks at the values that would be kept for what may lead to a person, wherever a heading promises something else."""

import re

import pandas as pd

from language import N_
from loaders.collector import Collector
from loaders.headings import Headed
from schema.units import fold

# Free words that no figure needs; a name, number or address typed into them is taken out.
_FREE = ("procedure", "sector", "department", "service_level")
# Telephone and identity numbers, e-mail addresses. A dossier's code is none of these columns.
_NUMBER = re.compile(
    r"(?<![\w.-])(?:\+84|0)?\d{9,12}(?![\w.-])|(?<![\w.])0\d{2,3}[ .]\d{3}[ .]\d{3,4}(?![\w.])|[\w.+-]+@[\w-]+\.\w+"
)
_SURNAMES = frozenset(
    ("nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong", "ly",
     "dinh", "cao", "luong", "ha", "truong", "mai", "to", "ta", "trinh", "quach")
)  # fmt: skip
_OFFICE = re.compile(r"\b(?:phong|ban|bo phan|van phong|trung tam|to|doi|chi cuc|so|ubnd|xa|phuong|cong chuc|can bo)\b")
# A column is one of persons if so many of its different values are names of some.
_MOST = 0.5


def take_out(rows: pd.DataFrame, headed: Headed, problems: Collector) -> pd.DataFrame:
    """The rows without numbers and addresses of persons in their free words, and without a column of departments that holds
    the names of persons; each is told once a column, without the value."""
    for name in _FREE:
        if name not in rows:
            continue
        different = {value for value in set(rows[name].tolist()) if isinstance(value, str)}
        found = {value for value in different if _NUMBER.search(value)}
        if name == "department" and sum(map(_is_name, different)) > _MOST * len(different):
            found = different
        if not found:
            continue
        wrong = rows[name].isin(found)
        problems.add(
            "warning",
            "personal_values",
            N_("{n} cells of this column look like names, numbers or addresses of persons; they were left out."),
            row=int(rows.loc[wrong, "row"].iloc[0]) - 1,
            column=headed.place(name),
            n=int(wrong.sum()),
        )
        rows = rows.assign(**{name: rows[name].mask(wrong, None)})
    return rows


def leads_to_a_person(text: str) -> bool:
    """Whether a text is a person's name, or holds a number or an address of one."""
    return bool(_NUMBER.search(text)) or _is_name(text)


def _is_name(text: str) -> bool:
    """Whether a text is like "Nguyễn Văn A": a surname, then one to four words, each with a capital."""
    words = text.split()
    return (
        2 <= len(words) <= 5
        and fold(words[0]) in _SURNAMES
        and all(word[:1].isupper() for word in words)
        and not _OFFICE.search(fold(text))
    )
