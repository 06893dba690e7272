"""Behind the “?” of every card and weight of every page stand the words of schema.explained, and no others."""

import pytest

from language import Language, language_for
from schema.explained import METRICS
from ui.cards import plain
from ui.explain import tip

DOSSIERS = {"area": "424", "basis": "recomputed"}
PHUC_SON = "17374"

# Each page with the cards it must have at least; a unit's page lies over the communes, another over the index.
PAGES = {
    "overview": ("overview", {"area": "424", "basis": "reported", "lang": "en"}, 4),
    "overview in Vietnamese": ("overview", {**DOSSIERS, "lang": "vi"}, 4),
    "resolution": ("resolution", {**DOSSIERS, "lang": "en"}, 6),
    "overdue": ("overdue", {**DOSSIERS, "lang": "en"}, 4),
    "communes and a unit": ("communes", {**DOSSIERS, "lang": "en", "about": PHUC_SON}, 4),
    "reform index and a unit": ("reform_index", {"lang": "en", "area": "424", "about": PHUC_SON}, 3),
    "inspections": ("inspections", {"lang": "en"}, 4),
    "programme": ("programme", {"lang": "en"}, 0),
}


def explained(help: str, words: Language) -> bool:
    """Whether it is the tip of one metric, or those of several under their names, one after another."""
    tips = {code: tip(words, code) for code in METRICS}
    named = {f"**{plain(words.say(METRICS[code].label))}**\n\n{said}" for code, said in tips.items()}

    def several(rest: str) -> bool:
        return rest in named or any(rest.startswith(f"{one}\n\n") and several(rest[len(one) + 2 :]) for one in named)

    return help in tips.values() or several(help)


def test_a_text_of_its_own_or_half_a_tip_explains_nothing():
    words = language_for("en")
    one, both = tip(words, "resolved"), tip(words, "resolved", "wilson")
    assert explained(one, words)
    assert explained(both, words)
    for wrong in ("", "Dossiers received.", one[:-1], f"{one}\n\nMore of it.", f"{both}\n\n", f"{one}\n\n{one}"):
        assert not explained(wrong, words)


@pytest.mark.parametrize(("page", "asked", "least"), PAGES.values(), ids=PAGES)
def test_every_figure_is_explained(open_page, shipped_store, page, asked, least):
    app, words = open_page(page, shipped_store, **asked), language_for(asked["lang"])
    weights = [box for box in app.number_input if str(box.key).startswith("weight-")]
    assert not app.exception
    assert len(app.metric) >= least
    assert len(weights) == (4 if page == "communes" else 0)
    assert [figure.label for figure in (*app.metric, *weights) if not explained(figure.help, words)] == []
