"""Imports point one way: a room imports from those before it, and from none behind it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import aidledger

PACKAGE = Path(aidledger.__file__).parent
ORDER = (
    "errors", "extras", "currencies", "amount", "model", "parsers", "normaliser", "corrections", "reconciler", "store",
    "reports", "ledger", "workers", "parts", "corpus", "demo", "cli", "public", "__main__", "__init__",
)  # fmt: skip


def room(path: Path) -> str:
    """The folder or file of the package in which a module lies."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The rooms from which a module imports, wherever in it the import stands."""
    nodes = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ImportFrom)]
    inside = [node for node in nodes if node.module and node.module.split(".")[0] == "aidledger"]
    whole = {alias.name for node in inside if node.module == "aidledger" for alias in node.names}
    return whole | {node.module.split(".")[1] for node in inside if node.module != "aidledger"}


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_from_no_room_behind_its_own(path):
    assert {name for name in imported(path) if ORDER.index(name) > ORDER.index(room(path))} == set()


def test_every_room_has_its_place():
    assert {room(path) for path in PACKAGE.rglob("*.py")} == set(ORDER)
