"""One input made from others: pieces cut out, doubled, moved, joined, replaced by tokens, and bits turned round."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Final

from tests.fuzz.corpus import TOKENS

LONGEST: Final = 20_000


def mutated(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """A few changes to `data`, at most `LONGEST` bytes long."""
    for _ in range(random.choice((1, 1, 2, 3, 5, 8))):
        data = random.choice(_CHANGES)(data, others, random)[:LONGEST]
    return data


def _span(data: bytes, random: Random) -> tuple[int, int]:
    start = random.randint(0, len(data))
    return start, min(len(data), start + int(random.expovariate(1 / 20)) + 1)


def _cut(data: bytes, _: Sequence[bytes], random: Random) -> bytes:
    start, end = _span(data, random)
    return data[:start] + data[end:]


def _doubled(data: bytes, _: Sequence[bytes], random: Random) -> bytes:
    start, end = _span(data, random)
    return data[:end] + data[start:end] * random.choice((1, 1, 2, 10, 100)) + data[end:]


def _moved(data: bytes, _: Sequence[bytes], random: Random) -> bytes:
    (start, end), place = _span(data, random), random.randint(0, len(data))
    return data[:place] + data[start:end] + data[place:]


def _token(data: bytes, _: Sequence[bytes], random: Random) -> bytes:
    start, end = _span(data, random)
    return data[:start] + random.choice(TOKENS) + data[end if random.random() < 0.3 else start :]


def _joined(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    other = random.choice(others)
    (start, end), place = _span(other, random), random.randint(0, len(data))
    return data[:place] + other[start : end + random.choice((0, 0, 100, 1000))] + data[place:]


def _turned(data: bytes, _: Sequence[bytes], random: Random) -> bytes:
    if not data:
        return random.choice(TOKENS)
    place = random.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << random.randrange(8)]) + data[place + 1 :]


def _whole(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    return data + random.choice(others)


_CHANGES: Final[tuple[Callable[[bytes, Sequence[bytes], Random], bytes], ...]] = (
    _cut, _doubled, _moved, _token, _token, _token, _joined, _joined, _turned, _whole,
)  # fmt: skip
