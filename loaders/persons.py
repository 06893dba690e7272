"""What in a text may lead to a person: numbers and addresses by their shape, names by surname and capitals."""

import re

from schema.units import fold

# Telephone and identity numbers, e-mail addresses; an amount of money is written in groups, and a code goes on with letters.
_NUMBER = re.compile(
    r"(?<![\w.-])(?:\+84|0)?\d{9,12}(?![\w-]|\.\w)|(?<![\w.])0\d{2,3}[ .]\d{3}[ .]\d{3,4}(?![\w]|\.\w)|[\w.+-]+@[\w-]+\.\w+"
)
_SURNAMES = frozenset(
    ("nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong", "ly",
     "dinh", "cao", "luong", "ha", "truong", "mai", "to", "ta", "trinh", "quach")
)  # fmt: skip
_OFFICE = re.compile(r"\b(?:phong|ban|bo phan|van phong|trung tam|to|doi|chi cuc|so|ubnd|xa|phuong|cong chuc|can bo)\b")
# What a report writes before the name of a person.
_ADDRESSED = re.compile(r"\b(?:ông|bà|đồng chí|đ/c)\s+(\w+(?:\s+\w+){1,4})", re.IGNORECASE)


def has_number(text: str) -> bool:
    """Whether a telephone number, an identity number or an e-mail address stands in a text."""
    return bool(_NUMBER.search(text))


def is_name(text: str) -> bool:
    """Whether a text is like "Nguyễn Văn A": a surname, then one to four words, each with a capital."""
    words = text.split()
    return (
        2 <= len(words) <= 5
        and fold(words[0]) in _SURNAMES
        and all(word[:1].isupper() for word in words)
        and not _OFFICE.search(fold(text))
    )


def names_someone(text: str) -> bool:
    """Whether a text is a name, or addresses someone by one: "đồng chí Nguyễn Văn A". Other names are not seen."""
    return is_name(text) or any(is_name(" ".join(match[1].split()[:2])) for match in _ADDRESSED.finditer(text))


def holds_a_name(text: str) -> bool:
    """Whether three or four words in a row are like a name; two, such as "Cao Sơn", are those of a place."""
    words = re.findall(r"\w+", text)
    return any(is_name(" ".join(words[at : at + length])) for length in (3, 4) for at in range(len(words) - length + 1))
