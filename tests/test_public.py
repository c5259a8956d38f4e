"""The public names."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import aidledger as al


def test_the_names_are_sorted():
    assert al.__all__ == sorted(al.__all__)
    assert dir(al) == al.__all__


@pytest.mark.parametrize("name", al.__all__)
def test_every_name_is_there(name):
    assert getattr(al, name).__name__ == name


def test_the_names_are_those_that_type_checkers_see():
    tree = ast.parse(Path(al.__file__).read_text(encoding="utf-8"))
    guarded = next(node for node in tree.body if isinstance(node, ast.If))
    seen = [alias.name for statement in guarded.body if isinstance(statement, ast.ImportFrom) for alias in statement.names]
    assert sorted(seen) == al.__all__


def test_the_package_defines_nothing():
    tree = ast.parse(Path(al.__file__).read_text(encoding="utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)]


def test_another_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        al.nothing  # noqa: B018


def test_a_mistyped_name_is_told_with_the_one_that_was_meant():
    with pytest.raises(AttributeError) as told:
        al.exract  # noqa: B018
    # From these Python 3.11 and later find the name that was meant.
    assert (told.value.name, told.value.obj) == ("exract", al)


def test_type_checkers_of_others_see_the_types():
    assert (Path(al.__file__).parent / "py.typed").is_file()
