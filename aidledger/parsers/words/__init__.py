"""What a file of `aidledger.parsers.lang` may say: one vocabulary for each purpose, and all of them in a `Language`."""

from __future__ import annotations

from typing import Final

NEVER: Final = "\U0010ffff(?!)"
"""The pattern that matches nothing: for what a language does not have.

It begins with a character that no text has, since `re` looks for that at once and for nothing else at every place.
"""


def at_word(*patterns: str) -> str:
    """Alternatives at the beginning of a word: the letter stands first, for `re` finds it faster than a boundary.

    >>> at_word("since", "over")
    '(?:s(?<!\\\\ws)ince|o(?<!\\\\wo)ver)'
    """
    return "(?:" + "|".join(rf"{one[0]}(?<!\w{one[0]}){one[1:]}" for one in patterns) + ")"
