"""Every problem a loader can find is of a kind that says why it matters."""

import ast
import re
import string
from pathlib import Path

from schema.problem_kinds import KINDS, kind_of

ROOT = Path(__file__).parent.parent.parent
# Where each of these calls names the code.
_PLACES = {"add": 1, "ask": 1, "Problem": 1, "UnreadableError": 0, "Identity": 0}


def codes() -> set[str]:
    """Every code that stands in loaders/ as a word, an f-string as a pattern; a code given on by name stands in a row
    (name, code, sentence) or (code, sentence, …) of the same module."""
    found = set()
    for path in sorted((ROOT / "loaders").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)
                at = _PLACES.get(name)
                if at is not None and len(node.args) > at:
                    found.add(_pattern(node.args[at]))
            elif isinstance(node, ast.Tuple):
                for place, part in enumerate(node.elts):
                    if isinstance(part, ast.Call) and getattr(part.func, "id", None) in ("N_", "Text") and place:
                        found.add(_pattern(node.elts[place - 1]))
    return found - {None}


def _pattern(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.escape(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(re.escape(part.value) if isinstance(part, ast.Constant) else "[a-z_]+" for part in node.values)
    return None


def test_every_code_of_the_loaders_is_a_kind():
    assert len(codes()) > 40
    assert sorted(code for code in codes() if not any(re.fullmatch(code, kind) for kind in KINDS)) == []


def test_a_kind_has_no_places_to_fill():
    texts = [text for kind in KINDS.values() for text in (kind.title, kind.why, kind.expected)]
    assert [text for text in texts if any(name is not None for _, name, _, _ in string.Formatter().parse(text))] == []


def test_a_code_of_another_version_is_still_shown():
    assert kind_of("never heard of").title == "Other remarks"
