"""What a file of `aidledger.parsers.lang` may say: one vocabulary for each purpose, and all of them in a `Language`."""

from __future__ import annotations

from typing import Final

NEVER: Final = r"(?!)"
"""The pattern that matches nothing: for what a language does not have."""
