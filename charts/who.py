"""Whom a picture or a sentence is about: a unit's name as it is said in either language, and what of an area is chosen."""

from dataclasses import dataclass, replace

from language import N_, Language
from schema.units import level_of

# What the word at the head of a name says it is. Other names (departments, desks) are proper names and stay as they are.
_LEVELS = {
    "tỉnh": N_("{name} province"),
    "thành phố": N_("{name} city"),
    "huyện": N_("{name} district"),
    "quận": N_("{name} urban district"),
    "thị xã": N_("{name} town"),
    "xã": N_("{name} commune"),
    "phường": N_("{name} ward"),
    "thị trấn": N_("{name} township"),
    "đặc khu": N_("{name} special zone"),
}
# A number alone is no name: its word keeps its capital in Vietnamese and stands first in English.
_NUMBERED = {"quận": N_("District {number}"), "phường": N_("Ward {number}")}

# So many names can be read in a title.
_FEW = 3


def in_sentence(name: str, words: Language) -> str:
    """A unit's name within a sentence: "huyện Anh Sơn", "Anh Sơn district"; Quận 1, District 1; Sở Nội vụ in both."""
    level = level_of(name)
    bare = name[len(level) :].strip()
    if not bare or level.lower() not in _LEVELS:
        return name
    if bare.isdecimal() and level.lower() in _NUMBERED:
        return words.say(_NUMBERED[level.lower()], number=bare)
    return words.say(_LEVELS[level.lower()], name=bare)


def at_start(name: str, words: Language) -> str:
    """A unit's name where a sentence begins, or alone: "Huyện Anh Sơn", "Anh Sơn district"."""
    return capital(in_sentence(name, words))


@dataclass(frozen=True)
class Who:
    """An area, or what the reader has chosen of it: units, fields and channels, by the names a reader knows them by.

    Empty means "all". Whatever is made of a part says so: a title, a subtitle, a card and a sentence name it. `today`: its units
    are those of today, which a subtitle says.
    """

    area: str
    units: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    today: bool = False

    @property
    def narrowed(self) -> bool:
        """Whether this is only a part of the area."""
        return bool(self.units or self.fields or self.channels)

    def without(self, by: str) -> "Who":
        """All that is compared where a picture is split by `by`: a choice of what is drawn is no part of it."""
        name = {"unit": "units", "sector": "fields", "channel": "channels"}.get(by)
        return replace(self, **{name: ()}) if name else self

    def within(self, words: Language) -> str:
        """Within a sentence: Anh Sơn district · Phúc Sơn commune · 3 units (A, B, C) · 5 units of Anh Sơn district."""
        whom = self._units(words)
        what = (*self.fields, *self.channels)
        if not what:
            return whom
        listed = words.say(N_("{n} fields and channels"), n=len(what)) if len(what) > _FEW else ", ".join(what)
        return words.say(N_("{who} (only {what})"), who=whom, what=listed)

    def _units(self, words: Language) -> str:
        if not self.units:
            return in_sentence(self.area, words)
        if len(self.units) == 1:
            return in_sentence(self.units[0], words)
        if len(self.units) <= _FEW:
            names = ", ".join(at_start(name, words) for name in self.units)
            return words.say(N_("{n} units ({names})"), n=len(self.units), names=names)
        return words.say(N_("{n} units of {area}"), n=len(self.units), area=in_sentence(self.area, words))

    def alone(self, words: Language) -> str:
        """The same where a sentence begins, or alone."""
        name = capital(self.within(words))
        return words.say(N_("{who}, in today's boundaries"), who=name) if self.today else name

    def titled(self, title: str, words: Language) -> str:
        """A title, which names whom it is about unless that is the whole area."""
        who = capital(self.within(words))
        return words.say(N_("{who} – {title}"), who=who, title=title) if self.narrowed else title


def capital(text: str) -> str:
    """A text as a sentence begins with it."""
    return text[:1].upper() + text[1:]
