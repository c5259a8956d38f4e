"""Which of many names a text has: told by its words, which a set tells faster than a pattern does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

_LETTERS: Final = bytes(code if chr(code).isascii() and chr(code).isalpha() else ord(" ") for code in range(256))


class Names:
    """Some names, each known by a run of plain letters in it, with a capital if it has one: pa'anga by "anga".

    >>> money = Names(["yen", "pa'anga", "dollar", "円"])
    >>> sorted(money.places_in("for 5 yen, or a pa'anga; 5円")), sorted(money.places_in("the yentas"))
    ([6, 16, 26], [])
    """

    __slots__ = ("_by_piece", "_other", "_pieces")

    def __init__(self, names: Iterable[str]) -> None:
        self._by_piece: dict[bytes, list[str]] = {}
        for name in sorted(names):
            piece = max(_pieces(name), key=lambda piece: (not piece.islower(), len(piece)), default=b"")
            self._by_piece.setdefault(piece, []).append(name)
        self._other = self._by_piece.pop(b"", [])
        self._pieces = frozenset(self._by_piece)

    def said_in(self, text: str) -> Iterator[str]:
        """The names that stand in a text.

        >>> list(Names(["Fiji Times", "Samoa Times", "Tonga"]).said_in("The Samoa Times, on hard times"))
        ['Samoa Times']
        """
        return (name for name in self._likely(text) if name in text)

    def any_in(self, *texts: str) -> bool:
        """Whether one of the names stands in one of some texts."""
        return any(True for text in texts for _ in self.said_in(text))

    def places_in(self, text: str) -> set[int]:
        """Where these names stand in a text."""
        return {place for name in self._likely(text) for place in _places(text, name)}

    def _likely(self, text: str) -> Iterator[str]:
        """The names whose piece is a word of a text, and those that have no plain letters."""
        for piece in self._pieces & _words_of(text):
            yield from self._by_piece[piece]
        yield from self._other


@lru_cache(maxsize=4)
def _words_of(text: str) -> frozenset[bytes]:
    """The words of a text; several readers ask for those of one text, one after another."""
    return frozenset(_pieces(text))


def _pieces(text: str) -> list[bytes]:
    """The runs of plain letters in a text."""
    return text.encode("ascii", "replace").translate(_LETTERS).split()


def _places(text: str, name: str) -> Iterator[int]:
    place = text.find(name)
    while place >= 0:
        yield place
        place = text.find(name, place + 1)
