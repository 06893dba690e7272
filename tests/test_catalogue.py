"""Every sentence a reader can see is in the Vietnamese catalogue, translated, with the same places to fill."""

import ast
import string

import pytest

from tests.catalogue import ROOT, known, said

CATALOGUE = known()


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_message_is_in_the_catalogue():
    assert said() - {message.id for message in CATALOGUE} == set()


def test_the_catalogue_has_nothing_that_is_no_longer_said():
    assert {message.id for message in CATALOGUE if message.id} - said() == set()


@pytest.mark.parametrize("message", [m for m in CATALOGUE if m.id], ids=lambda m: str(m.id)[:40])
def test_every_entry_is_translated_with_the_same_places(message):
    english = message.id[-1] if isinstance(message.id, tuple) else message.id
    vietnamese = message.string[0] if isinstance(message.string, tuple) else message.string
    assert vietnamese.strip()
    assert not message.fuzzy
    assert places(vietnamese) == places(english)


# What Streamlit and Plotly put on the screen as it stands: a literal here would be seen untranslated.
_SHOWN = {
    "title",
    "header",
    "subheader",
    "caption",
    "markdown",
    "write",
    "text",
    "info",
    "warning",
    "error",
    "success",
    "toast",
    "metric",
    "badge",
    "button",
    "download_button",
    "link_button",
    "form_submit_button",
    "selectbox",
    "multiselect",
    "segmented_control",
    "radio",
    "checkbox",
    "toggle",
    "text_input",
    "date_input",
    "number_input",
    "file_uploader",
    "popover",
    "expander",
    "tabs",
    "progress",
    "spinner",
    "status",
    "Page",
    "dialog",
}
_SHOWN_KEYWORDS = {"help", "label", "placeholder", "alt", "page_title", "caption"}


def _literal(node: ast.AST) -> bool:
    """A string, or an f-string, that holds a word of its own."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        text = node.value
    elif isinstance(node, ast.JoinedStr):
        text = "".join(part.value for part in node.values if isinstance(part, ast.Constant))
    else:
        return False
    words = "".join(" " if char in ":/_" else char for char in text).split()
    return any(word.isalpha() and len(word) > 1 for word in words if not word.startswith("material"))


@pytest.mark.parametrize("path", sorted([*(ROOT / "pages").glob("*.py"), *(ROOT / "ui").rglob("*.py")]), ids=lambda p: p.name)
def test_no_page_shows_a_string_that_was_never_translated(path):
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            shown = node.args[:1] if node.func.attr in _SHOWN else []
            shown = shown + [keyword.value for keyword in node.keywords if keyword.arg in _SHOWN_KEYWORDS]
            found += [f"{path.name}:{node.lineno}: {ast.unparse(part)}" for part in shown if _literal(part)]
    assert found == []


@pytest.mark.parametrize("path", sorted((ROOT / "charts").rglob("*.py")), ids=lambda p: p.name)
def test_no_picture_carries_a_string_that_was_never_translated(path):
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            shown = [
                keyword.value for keyword in node.keywords if keyword.arg in {"name", "text", "title", "hovertemplate", "alt"}
            ]
            found += [f"{path.name}:{node.lineno}: {ast.unparse(part)}" for part in shown if _literal(part)]
    assert found == []


def _said_within(text: ast.JoinedStr) -> bool:
    calls = [node for node in ast.walk(text) if isinstance(node, ast.Call) and node.args]
    return any(
        ast.unparse(call.func).rsplit(".", 1)[-1] in ("say", "say_many", "N_") and _literal(call.args[0]) for call in calls
    )


@pytest.mark.parametrize("room", ["charts", "exports", "metrics", "pages", "schema", "store", "ui"])
def test_no_sentence_stands_inside_another_text_where_the_catalogue_would_miss_it(room):
    found = []
    for path in sorted((ROOT / room).rglob("*.py")):
        texts = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.JoinedStr)]
        found += [f"{path.relative_to(ROOT)}:{text.lineno}" for text in texts if _said_within(text)]
    assert found == []
