"""A name is found in every spelling of its letters, and never by the letters of another name."""

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from loaders.known_units import KnownUnits
from schema.units import clean

TEXTS = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẽộớửỳĐƯ 0123456789-/.,", min_size=1, max_size=30)


@given(TEXTS, st.sampled_from(["NFC", "NFD"]), st.lists(st.sampled_from(["\u200b", "\ufeff", "\u00ad"]), max_size=3))
def test_a_text_is_the_same_in_every_spelling_of_its_letters(text, form, invisible):
    plain = clean(text)
    alike = unicodedata.normalize(form, text).replace("Đ", "Ð").replace(" ", " \u00a0 ")
    assert clean("".join(invisible) + alike + "".join(invisible)) == plain == clean(plain)


def test_a_unit_is_found_in_both_places_of_the_tone_and_never_by_its_letters_without_accents(units):
    known = KnownUnits(units)
    swapped = {"òa": "oà", "óa": "oá", "ỏa": "oả", "òe": "oè", "ùy": "uỳ", "úy": "uý", "ủy": "uỷ"}
    by_name = units.drop_duplicates("name", keep=False)
    assert len(by_name) > 20
    for row in by_name.to_dict("records"):
        name = row["name"]
        other = name
        for new, old in swapped.items():
            other = re.sub(rf"(?<!q){new}(?![^\W\d_])", old, other)
        found = known.find(name, None, None)
        assert found is not None
        for spelling in (name, other, name.upper(), unicodedata.normalize("NFD", name), f"UBND {name}"):
            assert known.find(clean(spelling), None, None) == found
        bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
        if bare not in (name, *units["name"]):
            assert known.find(bare, None, None) is None
