"""Every sentence the loaders say is given a value for each of its places, wherever it is made."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Formatter

import pytest

LOADERS = Path(__file__).parents[2] / "loaders"
# Arguments of `Collector.add` that fill no place of the sentence; "value" does.
_NOT_VALUES = {"row", "column", "expected", "cells"}


@pytest.mark.parametrize("path", sorted(LOADERS.rglob("*.py")), ids=lambda path: path.stem)
def test_every_sentence_is_given_its_values(path):
    for line, text, given in said_in(ast.parse(path.read_text(encoding="utf-8"))):
        assert places(text) <= given, f"{path.name}:{line}: {text}"


@pytest.mark.parametrize(
    "code",
    [
        'Text(N_("{a} and {b}"), {"a": 1})',
        'Text(N_("{a}"))',
        'text = N_("{a}")\nText(text, {"b": 1})',
        'values = {"b": 1}\nText(N_("{a}"), values)',
        'TEXTS = {"x": N_("{a}"), "y": N_("b")}\nText(TEXTS[name], {})',
        'problems.add("note", "code", N_("{a}"), row=1, value=2)',
        'text = N_("a") if x else N_("{a}")\nproblems.add("note", "code", text, row=1)',
    ],
)
def test_a_place_without_a_value_is_seen(code):
    ((text, given),) = {(text, frozenset(given)) for _, text, given in said_in(ast.parse(code)) if not places(text) <= given}
    assert "{a}" in text
    assert given <= {"a", "b", "value"}


def test_most_sentences_are_seen():
    found = {text for path in LOADERS.rglob("*.py") for _, text, _ in said_in(ast.parse(path.read_text(encoding="utf-8")))}
    written = {text for path in LOADERS.rglob("*.py") for text in sentences(ast.parse(path.read_text(encoding="utf-8")), {})}
    assert len(found) > 0.8 * len(written)


def said_in(tree: ast.Module) -> Iterator[tuple[int, str, set[str]]]:
    """The line, the sentence and the names of the values of each `Text` and each `Collector.add`; without those whose values
    are made elsewhere."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    inside = {id(node): function for function in functions for node in ast.walk(function)}
    of_module = assignments(node for node in ast.walk(tree) if id(node) not in inside)
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        around = ast.walk(inside[id(call)]) if id(call) in inside else ()
        before = [node for node in around if getattr(node, "lineno", 0) < call.lineno]
        # A name that is given several sentences one after the other holds the last.
        assigned = of_module | {name: values[-1:] for name, values in assignments(before).items()}
        made_by = ast.unparse(call.func)
        if made_by == "Text" and call.args:
            key, given = call.args[0], keys_of(call.args[1], assigned) if len(call.args) > 1 else set()
        elif made_by.endswith(".add") and len(call.args) > 2:
            names = {keyword.arg for keyword in call.keywords}
            key, given = call.args[2], None if None in names else names - _NOT_VALUES
        else:
            yield from handed_on(call)
            continue
        if given is not None:
            yield from ((call.lineno, text, given) for text in sentences(key, assigned))


def handed_on(call: ast.Call) -> Iterator[tuple[int, str, set[str]]]:
    """The sentences that a call hands to another function together with all of their values, "value" being filled there."""
    given = {keyword.arg for keyword in call.keywords if keyword.arg} | {"value"}
    for key in call.args:
        if isinstance(key, ast.Call) and ast.unparse(key.func) == "N_" and places(text := ast.literal_eval(key.args[0])) <= given:
            yield call.lineno, text, given


def assignments(nodes: Iterable[ast.AST]) -> dict[str, list[ast.expr]]:
    """What each name is given in some statements, in their order."""
    found: dict[str, list[ast.expr]] = {}
    for node in sorted(nodes, key=lambda node: getattr(node, "lineno", 0)):
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            found.setdefault(node.targets[0].id, []).append(node.value)
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
            found.setdefault(node.target.id, []).append(node.value)
    return found


def sentences(node: ast.AST, assigned: dict[str, list[ast.expr]]) -> list[str]:
    """The keys of the catalogue that an expression may be."""
    if isinstance(node, ast.Subscript):
        node = node.value
    if isinstance(node, ast.Name):
        return [text for value in assigned.get(node.id, []) for text in sentences(value, {})]
    keys = [key for key in ast.walk(node) if isinstance(key, ast.Call) and ast.unparse(key.func) == "N_"]
    return [ast.literal_eval(key.args[0]) for key in keys]


def keys_of(node: ast.expr, assigned: dict[str, list[ast.expr]]) -> set[str] | None:
    """The keys of a dictionary that is written out; None where some of them are not."""
    if isinstance(node, ast.Name) and len(assigned.get(node.id, [])) == 1:
        node = assigned[node.id][0]
    if not isinstance(node, ast.Dict) or not all(isinstance(key, ast.Constant) for key in node.keys):
        return None
    return {key.value for key in node.keys}


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}
