"""The report as one HTML file that works offline: every quote leads to its place in the full text.

What articles say is escaped by the template engine; nothing is loaded from outside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from aidledger.errors import InputError
from aidledger.reports.book import Book
from aidledger.reports.story import story
from aidledger.reports.terminal import best, meets, verdict
from aidledger.reports.words import close

if TYPE_CHECKING:
    from jinja2 import Environment

FORMAT: Final = "html"
ENDING: Final = ".html"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text; `anchors` are those of the sums and projects that it shows, none for what is between them."""

    text: str
    anchors: tuple[str, ...] = ()


def render(ledger: Book) -> str:
    """The report as a whole page.

    Raises:
        InputError: where jinja2 is not installed.
    """
    return _fill("report.html", ledger)


def compact(ledger: Book) -> str:
    """The report as a notebook shows it: the answer and the findings, without the texts.

    Raises:
        InputError: where jinja2 is not installed.
    """
    return _fill("compact.html", ledger)


def _fill(template: str, ledger: Book) -> str:
    try:
        pages = _pages()
    except ImportError as missing:
        raise InputError("HTML needs jinja2; install it with: pip install 'aidledger[report]'") from missing
    anchors = {span: f"s{number}" for number, span in enumerate([*ledger.claims["id"], *ledger.activities["id"]])}
    return pages.get_template(template).render(
        story=story(ledger), anchors=anchors, texts=dict(_texts(ledger, anchors)) if template == "report.html" else {}
    )


@cache
def _pages() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    pages = Environment(
        loader=PackageLoader("aidledger.reports"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    pages.filters |= {"best": best, "close": close, "meets": meets, "verdict": verdict}
    return pages


def _texts(ledger: Book, anchors: dict[str, str]) -> Iterator[tuple[str, list[Piece]]]:
    spans: dict[str, list[tuple[int, int, str]]] = {}
    for table in (ledger.claims, ledger.activities):
        for span, article, start, end in zip(table["id"], table["article"], table["start"], table["end"], strict=True):
            spans.setdefault(article, []).append((start, end, anchors[span]))
    for article, text in zip(ledger.articles["id"], ledger.articles["text"], strict=True):
        yield article, list(pieces(text, spans.get(article, [])))


def pieces(text: str, spans: list[tuple[int, int, str]]) -> Iterator[Piece]:
    """A text cut at its spans (start, end, anchor); spans that overlap become one piece with the anchors of all.

    >>> list(pieces("lends $5 now", [(6, 8, "s0")]))
    [Piece(text='lends ', anchors=()), Piece(text='$5', anchors=('s0',)), Piece(text=' now', anchors=())]
    """
    done = 0
    for start, end, names in _merged(spans):
        if done < start:
            yield Piece(text[done:start])
        yield Piece(text[start:end], names)
        done = end
    if done < len(text):
        yield Piece(text[done:])


def _merged(spans: list[tuple[int, int, str]]) -> list[tuple[int, int, tuple[str, ...]]]:
    merged: list[tuple[int, int, tuple[str, ...]]] = []
    for start, end, name in sorted(spans):
        if merged and start < merged[-1][1]:
            first, last, names = merged.pop()
            merged.append((first, max(last, end), (*names, name)))
        else:
            merged.append((start, end, (name,)))
    return merged


def notebook(ledger: Book) -> str | None:
    """What a notebook shows; None, and so the plain form, where jinja2 is not installed."""
    try:
        return compact(ledger)
    except InputError:
        return None
