"""Japanese words that differ in their endings."""

def each(firsts: str, ends: str) -> str:
    """Each of some words with each ending, parted by ``|``.

    >>> each("岸田 石破", "首相 総理")
    '岸田首相|岸田総理|石破首相|石破総理'
    """
    return "|".join(first + end for first in firsts.split() for end in ends.split())
