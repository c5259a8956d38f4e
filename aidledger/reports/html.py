"""The report as one HTML file that works offline: every quote leads to its place in the full text, and back.

What articles say is escaped by the template engine; nothing is loaded from outside, and no script runs but the page's own and
the one that draws its charts, whose fingerprints stand in the page's policy.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from aidledger.errors import InputError
from aidledger.extras import brought
from aidledger.model import missing, rows_of
from aidledger.reconciler.checks import Check, catalogue
from aidledger.reports.amended import amendments
from aidledger.reports.book import Book, Row
from aidledger.reports.charts import rates_rows
from aidledger.reports.figures import figures
from aidledger.reports.implied import rate_drawings
from aidledger.reports.intervals import drawing
from aidledger.reports.phrases import best, meets, still, verdict
from aidledger.reports.quotes import Quote, Sight
from aidledger.reports.story import ON_A_PAGE, Story, story
from aidledger.reports.words import close, count, money, party, shown

if TYPE_CHECKING:
    from jinja2 import Environment

FORMAT: Final = "html"
ENDING: Final = ".html"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text; `anchors` are those of the sums and projects that it shows, none for what is between them."""

    text: str
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """A sum in the table of all sums; `worth` and `on` are what its columns sort by, empty where there is nothing."""

    quote: Quote
    converted: str
    worth: str
    on: str
    what: str
    who: str
    purpose: str
    remarks: str


_LEAD: Final = re.compile(r"(?:\*([^*]{1,40})\*(:?)\s)?(.*)")
_TERM: Final = re.compile(r"`{1,2}([^`]{1,80})`{1,2}")

BACK: Final = 3
"""From how many findings a sum in the full text leads back."""


SUMS: Final = 1000
"""How many rows of all sums, of pledges and of what agrees stand there at first: a browser takes seconds for some thousands."""

BRIEF: Final = 3
"""How much of each list a notebook shows; of findings it is several times that."""


def render(ledger: Book) -> str:
    """The report as a whole page.

    Raises:
        InputError: where jinja2 is not installed.
    """
    told = story(ledger, findings=ON_A_PAGE)
    anchors = _anchors(ledger)
    script = (files("aidledger.reports") / "templates" / "report.js").read_text(encoding="utf-8")
    drawn = figures(ledger)
    return _fill(
        "report.html", story=told, anchors=anchors, texts=list(_texts(ledger, anchors)), sums=list(_sums(ledger)), most=SUMS,
        back=_back(told, anchors), checks=_checks(told), rates=rate_drawings(rows_of(rates_rows(ledger))), script=script,
        drawn=drawn, found={one.id for one in told.findings},
        fingerprints=[_fingerprint(one) for one in (script, drawn.program) if one],
    )  # fmt: skip


def compact(ledger: Book) -> str:
    """The report as a notebook shows it: the answer and the findings, without the texts.

    Raises:
        InputError: where jinja2 is not installed.
    """
    return _fill("compact.html", story=story(ledger, BRIEF), anchors=_anchors(ledger))


def _fill(template: str, **facts: Any) -> str:  # noqa: ANN401 - a template takes anything
    return _pages().get_template(template).render(**facts)


def _anchors(ledger: Book) -> dict[str, str]:
    return {span: f"s{number}" for number, span in enumerate([*ledger.claims["id"], *ledger.activities["id"]])}


def _fingerprint(script: str) -> str:
    """A script as a Content Security Policy names it (CSP level 3)."""
    return f"sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}"


def _back(told: Story, anchors: dict[str, str]) -> dict[str, list[tuple[str, str]]]:
    """By the anchor of a sum, the findings that speak of it: their ids and their checks, the worst first."""
    back: dict[str, list[tuple[str, str]]] = {}
    for finding in told.findings:
        for quote in finding.quotes:
            found = back.setdefault(anchors[quote.id], [])
            if len(found) < BACK:
                found.append((finding.id, finding.check))
    return back


def _checks(told: Story) -> list[Check]:
    """The checks that found something, for a reader who has no command line."""
    known = catalogue()
    return [known[code] for code in sorted({one.check for one in told.findings}) if code in known]


def paragraphs(check: Check) -> list[tuple[str, str]]:
    """The paragraphs of the page of a check: what each begins with, and the rest, without the marks of plain text.

    >>> paragraphs(catalogue()["AL101"])[0]
    ('', 'A total does not fit the parts that the article lists for it.')
    >>> [lead for lead, _ in paragraphs(catalogue()["AL101"])][1:]
    ['What it does.', 'Why it matters.', 'Example.', 'When it is fine.']
    """
    whole = (_TERM.sub("“\\1”", " ".join(part.split())) for part in check.page.split("\n\n"))
    return [((found[1] or "") + (found[2] or ""), found[3]) for part in whole if part and (found := _LEAD.match(part))]


def _sums(ledger: Book) -> Iterator[Listed]:
    sight = Sight.of(ledger)
    published = ledger.articles["published"]
    amended = {one.quote.id for one in amendments(ledger)}
    for row in rows_of(ledger.claims):
        on = published[row["article"]]
        people = (party(row[name]) for name in ("donor", "recipient") if not missing(row[name]))
        yield Listed(
            sight.quote(row["id"]), money(row["norm_value"], ledger.currency),
            "" if missing(row["norm_value"]) else repr(float(row["norm_value"])), "" if missing(on) else on.isoformat()[:10],
            _what(row), " to ".join(people), shown(row["purpose"]), _remarks(row, row["id"] in amended),
        )  # fmt: skip


def _what(row: Row) -> str:
    said = (row["instrument"], row["stage"], row["scope"] if row["scope"] != "single" else None)
    words = [shown(word) for word in said if not missing(word)] if row["is_aid"] else ["not aid", shown(row["topic"])]
    return ", ".join(words).replace("_", " ")


def _remarks(row: Row, amended: bool) -> str:
    again = [] if missing(row["same_as"]) else ["said again"]
    return "; ".join([*(["corrected by hand"] if amended else []), *again, *map(shown, row["doubts"] or ())])


@cache
def _pages() -> Environment:
    jinja2 = brought("jinja2", "HTML", "report")
    pages: Environment = jinja2.Environment(
        loader=jinja2.PackageLoader("aidledger.reports"), autoescape=True, undefined=jinja2.StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    # What rows say stands in a script element: it is escaped there, and is JSON that every browser reads.
    pages.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":"), "allow_nan": False}
    pages.filters |= {
        "best": best, "close": close, "count_of": count, "drawing": drawing, "meets": meets, "paragraphs": paragraphs,
        "still": still, "verdict": verdict,
    }  # fmt: skip
    return pages


def _texts(ledger: Book, anchors: dict[str, str]) -> Iterator[list[Piece]]:
    """The text of each article, in their order."""
    spans: dict[str, list[tuple[int, int, str]]] = {}
    for table in (ledger.claims, ledger.activities):
        for span, article, start, end in zip(table["id"], table["article"], table["start"], table["end"], strict=True):
            spans.setdefault(article, []).append((start, end, anchors[span]))
    for article, text in zip(ledger.articles["id"], ledger.articles["text"], strict=True):
        yield list(pieces(text, spans.get(article, [])))


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
