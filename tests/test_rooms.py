"""Imports point one way: a room imports from those before it, and from none behind it; and what no file may hold."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import aidledger

PACKAGE = Path(aidledger.__file__).parent
PARSERS = PACKAGE / "parsers"
ORDER = (
    "errors", "extras", "currencies", "amount", "model", "parsers", "normaliser", "corrections", "reconciler", "store",
    "reports", "ledger", "workers", "parts", "corpus", "demo", "cli", "public", "__main__", "__init__",
)  # fmt: skip
OF_PARSERS = (
    "words", "lang", "text", "files", "articles", "sums", "mentions", "meaning", "totals", "structure", "unnamed", "told",
    "inherited", "unclear", "claims", "streams", "records", "__init__",
)  # fmt: skip


def room(path: Path, package: Path = PACKAGE) -> str:
    """The folder or file of a package in which a module lies."""
    return path.relative_to(package).parts[0].removesuffix(".py")


def imported(path: Path, package: str = "aidledger") -> set[str]:
    """The rooms of a package from which a module imports, wherever in it the import stands."""
    nodes = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ImportFrom)]
    inside = [node for node in nodes if node.module and f"{node.module}.".startswith(f"{package}.")]
    whole = {alias.name for node in inside if node.module == package for alias in node.names}
    return whole | {node.module.removeprefix(f"{package}.").split(".")[0] for node in inside if node.module != package}


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_from_no_room_behind_its_own(path):
    assert {name for name in imported(path) if ORDER.index(name) > ORDER.index(room(path))} == set()


@pytest.mark.parametrize("path", sorted(PARSERS.rglob("*.py")), ids=lambda path: path.relative_to(PARSERS).as_posix())
def test_a_parser_imports_from_no_room_behind_its_own(path):
    names, own = imported(path, "aidledger.parsers"), OF_PARSERS.index(room(path, PARSERS))
    assert {name for name in names if OF_PARSERS.index(name) > own} == set()


def test_every_room_has_its_place():
    assert {room(path) for path in PACKAGE.rglob("*.py")} == set(ORDER)
    assert {room(path, PARSERS) for path in PARSERS.rglob("*.py")} == set(OF_PARSERS)


def test_the_package_holds_code_pages_and_its_mark_of_types_alone():
    kinds = {path.suffix for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert kinds <= {".py", ".html", ".js", ".typed"}


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_group_has_a_possessive_quantifier(path):
    """Before Python 3.11.5 it takes characters too many (issues 100061 and 106052 of CPython): ``(?>(?:...)*)`` does not."""
    strings = [node.value for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Constant)]
    assert [text for text in strings if isinstance(text, str) and re.search(r"[^\\(]\)(?:[*+?]|\{[0-9,]+\})\+", text)] == []
