"""The words of meaning: what the readers ask a language for, and what a language can have, are the same."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

import aidledger
from aidledger.parsers.lang import MeaningWords, languages
from aidledger.parsers.meaning.vocabulary import PARTS

PARSERS = Path(aidledger.__file__).parent / "parsers"
NAMED = ("organisations", "places", "capitals", "towns", "peoples")
READERS = sorted(path for path in PARSERS.rglob("*.py") if path.relative_to(PARSERS).parts[0] not in ("words", "lang"))


def strings(tree: ast.AST) -> set[str]:
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def asked(tree: ast.AST) -> set[str]:
    """The names in ``words["..."]``, ``context.words["..."]`` and ``context.says(sentence, "...")``."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
            named = getattr(node.value, "attr", getattr(node.value, "id", ""))
            found |= strings(node.slice) if named == "words" else set()
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "says":
            found |= strings(node.args[-1])
    return found


def parts() -> list[type]:
    """The classes of the parts of `MeaningWords`."""
    made = {one.name: one.default_factory for one in fields(MeaningWords)}
    return [type(made[name]()) for name in PARTS]


def names() -> set[str]:
    return {one.name for part in (MeaningWords, *parts()) for one in fields(part)} - set(PARTS)


def test_no_two_parts_have_a_pattern_of_one_name():
    assert len(names()) == sum(len(fields(part)) for part in (MeaningWords, *parts())) - len(PARTS)


def test_every_part_is_compiled():
    classes = {one.name for one in fields(MeaningWords) if str(one.type).endswith("Words")}
    assert classes == set(PARTS)


def test_readers_ask_for_patterns_that_a_language_can_have():
    missing = {path.name: asked(ast.parse(path.read_text(encoding="utf-8"))) - names() for path in READERS}
    assert {name: some for name, some in missing.items() if some} == {}


def test_a_language_has_no_pattern_that_nobody_asks_for():
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in READERS]
    told = {name for tree in trees for name in strings(tree)}
    told |= {node.attr for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert names() - told == set()


def values_of(tables: Mapping[str, Mapping[str, str]]) -> dict[str, set[str]]:
    """The values that each phrase has in some tables of phrases parted by ``|``, by the name of the table."""
    found: dict[str, set[str]] = {}
    for name, table in tables.items():
        for value, phrases in table.items():
            for phrase in phrases.split("|"):
                found.setdefault(" ".join(phrase.split()), set()).add(f"{name} {value}")
    found.pop("", None)
    return found


def test_no_phrase_has_a_second_value_which_would_not_count():
    for words in (one.meaning for one in languages().values() if one.meaning is not None):
        tables = [{kind: values} for kind, values in words.cues.items()]
        tables += [{name: getattr(words, name) for name in NAMED}]
        assert {phrase: said for table in tables for phrase, said in values_of(table).items() if len(said) > 1} == {}
