"""The public names, loaded when they are first used: ``aidledger --help`` need not wait for pandas."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Final

_PACKAGE: Final = __name__.partition(".")[0]
# Where the public names live, light modules first.
_MODULES: Final = (
    "errors", "amount", "currencies", "model", "normaliser.rates", "normaliser.normalise", "normaliser.deflators",
    "parsers.articles", "parsers.claims", "corrections.rows", "corrections.files", "store.store", "ledger",
)  # fmt: skip


def __getattr__(name: str) -> object:
    if name in __dir__():
        for module in _MODULES:
            if (found := getattr(import_module(f"{_PACKAGE}.{module}"), name, None)) is not None:
                return found
    # With these two, Python says which name was meant.
    raise AttributeError(f"module {_PACKAGE!r} has no attribute {name!r}", name=name, obj=sys.modules[_PACKAGE])


def __dir__() -> list[str]:
    return list(sys.modules[_PACKAGE].__all__)
