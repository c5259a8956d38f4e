"""The words that tell that two sums are one."""

from __future__ import annotations

from dataclasses import dataclass

from aidledger.parsers.words import NEVER


@dataclass(frozen=True, slots=True)
class TieWords:
    """How a language tells that two sums beside each other are one.

    `tie` stands between them ("8 billion yen (about $50 million"), `bracketed` where the second has its own bracket behind
    other words (`as_equal` before it closes), `in_bracket` before one more in a bracket that has one already, `exactly` before
    a figure that is told again in full.
    """

    tie: str = NEVER
    bracketed: str = NEVER
    as_equal: str = NEVER
    in_bracket: str = NEVER
    exactly: str = NEVER
