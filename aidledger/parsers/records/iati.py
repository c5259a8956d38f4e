"""IATI activity files: XML 2.01 to 2.03, and 1.0x, whose transaction types are letters and whose texts have no `narrative`.

An activity is one `Activity`, and for each stage and day an article: its title and the transactions of that day, a line each
with the place in the file.  A claim takes its date from its article, which is the value date, at whose rate the sum converts;
and what was committed is linked with what was paid as articles are, never as two sums of one.

- A transaction is a claim; `codelists` says at which stage.  What comes in (1, 11, 13) is the giver's sum as the receiver tells
  it: its donor is the provider, and `doubts` say so.  What an activity pays on of it (2, 3, 4, where no more goes out at a
  stage than has come in) is the same money: shown, no aid of the ledger, and its doubts say so, by the rule of OCHA FTS for
  flows that pass money on.
- Budgets and planned disbursements are plans of whom they are published by and bind nobody: claims that are no aid (topic
  `budget`), of a period, so that no promise is measured by them.
- A transaction below nought takes back from what was committed or paid: no sum of its own, but a doubt about those that it
  reduces.  A nought promises nothing.  Both are counted in a note, and so is what has no currency, which is never guessed.
- The sums of an activity that has children (related activity of type 2) are totals, and those of a child (type 1) components.

Source: https://iatistandard.org/en/iati-standard/203/activity-standard/
"""
# ruff: noqa: ANN401 - the elements of lxml have no types of their own

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote
from xml.sax.saxutils import escape

from aidledger.amount import Amount
from aidledger.currencies import CURRENCIES
from aidledger.errors import UnreadableFile
from aidledger.model import NO_LANGUAGE, Activity, Article, Claim, Instrument, Mention, Scope, Stage, Topic, text_hash
from aidledger.parsers import formats
from aidledger.parsers.records import Reading
from aidledger.parsers.records.codelists import (
    INCOMING,
    INSTRUMENTS,
    LETTERS,
    NO_AID,
    OFFICIAL,
    OUTGOING,
    RETURNED,
    SOURCE_RANK,
    STAGES,
    TECHNICAL_COOPERATION,
    TRANSACTION_TYPES,
)
from aidledger.parsers.records.elements import elements
from aidledger.parsers.records.entries import LEFT_OUT
from aidledger.parsers.records.opened import opened
from aidledger.parsers.records.parties import organisation, place

ENDINGS: Final = (".xml",)
_ACTIVITY: Final = "iati-activity"
_ROOT: Final = re.compile(r"<iati-activit(?:y|ies)[\s/>]")
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_Groups = Mapping[str, list[Any]]
_Codes = tuple[tuple[str, str], ...]
_LONGEST_CODE, _LONGEST_NAME = 40, 300
"""Characters of a code and of a name or identifier that are kept, so that what is remembered between activities is bounded."""


def recognises(path: Path, head: str) -> bool:
    """Whether the file is XML, or its head has the root of activities whatever the file is called."""
    return path.suffix.lower() in ENDINGS or bool(_ROOT.search(head))


def read(path: Path) -> Iterator[Reading]:
    """One reading an activity; the last one holds the notes.

    Raises:
        UnreadableFile: where the file is broken, cut off, or not to be trusted; what stands before was yielded.
    """
    name, passed, seen, failure = path.as_posix(), _Passed(), Counter[str](), None
    found = elements(path, _ACTIVITY)
    while True:
        try:
            element = next(found, None)
        except UnreadableFile as broken:
            element, failure = None, broken
        if element is None:
            break
        yield _reading(name, element, seen, passed)
    yield Reading(notes=tuple(passed.notes(name)))
    if failure is not None:
        raise failure
    if not seen:
        raise UnreadableFile(f"cannot read {name!r}: it holds no {_ACTIVITY}")


@dataclass(frozen=True, slots=True)
class _Passed:
    """What was passed over: how often, and the first of it, by the reason."""

    count: Counter[str] = field(default_factory=Counter)
    first: dict[str, str] = field(default_factory=dict)

    def over(self, why: str, what: str, line: int) -> None:
        self.count[why] += 1
        self.first.setdefault(why, f"{what[:40]!r} in line {line}")

    def notes(self, name: str) -> Iterator[str]:
        for why, number in self.count.items():
            sums = "1 sum was" if number == 1 else f"{number} sums were"
            yield f"{name}: {sums} passed over, {why}; the first is {self.first[why]}"


# --- one activity -------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Project:
    """What an activity says once for all its transactions.

    These inner records are not frozen: a frozen one takes four times as long to make, and there are several for each sum.
    """

    identifier: str
    name: str
    title: str
    heading: str
    reporter: str | None
    giver: str | None
    rank: int
    funders: tuple[str, ...]
    receives: bool
    recipients: tuple[str, ...]
    sector: str | None
    currency: str
    codes: _Codes
    scope: Scope
    url: str | None


@dataclass(slots=True)
class _Lot:
    """An element that holds a sum: the how manieth of its tag, and its children by their tags."""

    tag: str
    number: int
    element: Any
    groups: _Groups
    type: str


@dataclass(frozen=True, slots=True)
class _Kind:
    """What the type and the codes of a transaction say of its sum, which many have in common."""

    topic: Topic
    instrument: Instrument | None = None
    finance_type: str | None = None
    stage: Stage | None = None
    evidence: tuple[str, ...] = ()


@dataclass(slots=True)
class _Sum:
    """A transaction, budget or planned disbursement that has a value: its line in the text, and the fields of its claim."""

    line: str
    figure: str
    currency: str
    value: Decimal
    day: date | None
    type: str
    kind: _Kind
    scope: Scope
    start: date | None
    end: date | None
    donor: str | None
    recipient: str | None
    sector: str | None
    doubts: tuple[str, ...]


def _reading(name: str, element: Any, seen: Counter[str], passed: _Passed) -> Reading:
    groups = _groups(element)
    lots = [_lot(tag, n, one) for tag in _SUMS if tag in groups for n, one in enumerate(groups[tag], start=1)]
    project = _project(element, groups, lots, name.rpartition("/")[2])
    sums = [found for lot in lots if (found := _sum(lot, project, passed)) is not None]
    seen[project.identifier] += 1
    own = f"{name}?activity={_in_id(project.identifier)}"
    if seen[project.identifier] > 1:
        own += f"&n={seen[project.identifier]}"
    return _articles(own, project, _once(_reduced(sums)), _started(groups))


def _lot(tag: str, number: int, element: Any) -> _Lot:
    groups = _groups(element)
    types = groups.get("transaction-type") if tag == "transaction" else None
    code = _code_of(types[0]).upper() if types else ""
    return _Lot(tag, number, element, groups, LETTERS.get(code, code))


def _groups(element: Any) -> dict[str, list[Any]]:
    """The children of an element by their tags."""
    groups: dict[str, list[Any]] = {}
    for child in element:
        groups.setdefault(child.tag, []).append(child)
    return groups


def _project(element: Any, groups: _Groups, lots: list[_Lot], file: str) -> _Project:
    line, reporting = element.sourceline, groups.get("reporting-org", _NONE)[0]
    identifier = _text(groups.get("iati-identifier", _NONE)[0])[:_LONGEST_NAME] or f"line {line}"
    name = _narrative(groups.get("title", ())) or identifier
    return _Project(
        identifier=identifier,
        name=name,
        title=f"{name} ({identifier})",
        heading=f"{file}, line {line}: {_IDENTIFIER.format(escape(identifier))}{_TITLE.format(escape(name))}",
        reporter=_narrative(groups.get("reporting-org", ())) or _attribute(reporting, "ref") or None,
        giver=None if _is_secondary(reporting) else _organisation(reporting),
        rank=_rank(reporting),
        funders=_funders(groups),
        receives=any(lot.type in INCOMING for lot in lots),
        recipients=_recipients(groups),
        sector=_sector(groups),
        currency=_attribute(element, "default-currency"),
        codes=tuple([(tag, code) for tag, default in _DEFAULTS if (code := _code(groups, default))]),
        scope=_scope(groups),
        url=next((one.get("url") for one in groups.get("document-link", ()) if one.get("url")), None),
    )


def _funders(groups: _Groups) -> tuple[str, ...]:
    partners = [(_ROLES.get(role := one.get("role", ""), role), one) for one in groups.get("participating-org", ())]
    found = [_organisation(one) for role, one in partners if role == "1"]
    return tuple(dict.fromkeys([one for one in found if one]))


def _scope(groups: _Groups) -> Scope:
    if "related-activity" not in groups:
        return "single"
    related = {one.get("type") for one in groups["related-activity"]}
    return "total" if "2" in related else "component" if "1" in related else "single"


_IDENTIFIER: Final = "<iati-identifier>{}</iati-identifier>"
_TITLE: Final = "<title>{}</title>"
_SUMS: Final = ("transaction", "budget", "planned-disbursement")
_CODED: Final = ("finance-type", "flow-type", "aid-type", "tied-status")
_DEFAULTS: Final = tuple((tag, f"default-{tag}") for tag in _CODED)
_ROLES: Final = {"Funding": "1", "Accountable": "2", "Extending": "3", "Implementing": "4"}
"""IATI code list OrganisationRole; the words are those of 1.0x."""


def _rank(reporting: Any) -> int:
    rank = SOURCE_RANK.get(_attribute(reporting, "type"), OFFICIAL)
    return max(rank, OFFICIAL) if _is_secondary(reporting) else rank


def _is_secondary(reporting: Any) -> bool:
    """Whether who reports tells of the activities of others."""
    return _attribute(reporting, "secondary-reporter") in ("1", "true")


def _recipients(groups: _Groups) -> tuple[str, ...]:
    """The countries, and where there is none the regions by their names."""
    if "recipient-country" not in groups and "recipient-region" not in groups:
        return ()
    written = [(_code_of(one), one.get("percentage", "")) for one in groups.get("recipient-country", ())]
    codes = [_place(code) for code, percentage in written if percentage.strip("0.") or not percentage]
    regions = () if codes else [_narrative([one])[:_LONGEST_NAME] for one in groups.get("recipient-region", ())]
    return tuple(dict.fromkeys([code for code in (*codes, *regions) if code]))


_place: Final = lru_cache(maxsize=4096)(place)


def _sector(groups: _Groups) -> str | None:
    """The DAC purpose code (vocabulary 1, which is that of no vocabulary too) that has the largest share, if one has."""
    if "sector" not in groups:
        return None
    shares: dict[str, float] = {}
    for one in groups["sector"]:
        code = _code_of(one)
        if one.get("vocabulary", "1") in ("1", "DAC") and len(code) == 5 and code.isdecimal():
            shares[code] = _share(one.get("percentage"))
    if len(shares) < 2:
        return next(iter(shares), None)
    largest = max(shares.values())
    most = [code for code, share in shares.items() if share == largest]
    return most[0] if len(most) == 1 else None


def _share(percentage: str | None) -> float:
    try:
        return float(percentage or 100)
    except ValueError:
        return 0.0


def _started(groups: _Groups) -> date | None:
    """When the activity began, as done or as planned (IATI code list ActivityDateType; words in 1.0x)."""
    dates = {one.get("type"): _day(one.get("iso-date")) for one in groups.get("activity-date", ())}
    return next((dates[kind] for kind in ("2", "start-actual", "1", "start-planned") if dates.get(kind)), None)


# --- its sums -----------------------------------------------------------------------------------------------------

_FIGURE: Final = re.compile(r"[+-]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)", re.ASCII)
_LONGEST_FIGURE: Final = 28
"""Characters; the digits that Decimal keeps in a product."""
_NONE: Final = (None,)


def _sum(lot: _Lot, project: _Project, passed: _Passed) -> _Sum | None:
    value = lot.groups.get("value", _NONE)[0]
    figure, code = _text(value), (_attribute(value, "currency") or project.currency).upper()
    if why := _unusable(figure, code):
        passed.over(why, f"{figure} {code}".strip(), lot.element.sourceline)
        return None
    number, stated = Decimal(figure.replace(",", "")), _day(_attribute(value, "value-date"))
    if lot.tag == "transaction":
        return _transaction(lot, project, figure, code, number, stated)
    return _plan(lot, project, figure, code, number, stated)


def _unusable(figure: str, code: str) -> str | None:
    digits = figure.isdecimal() and figure.isascii()
    if len(figure) > _LONGEST_FIGURE or not (digits or _FIGURE.fullmatch(figure)):
        return "with a value that is no number" if figure else "without a value"
    if not figure.strip("+-0.,"):
        return "of nought"
    if code in CURRENCIES:
        return None
    return "in a currency that aidledger does not know" if code else "for which neither it nor its activity names a currency"


def _plan(lot: _Lot, project: _Project, figure: str, code: str, number: Decimal, day: date | None) -> _Sum:
    groups, start = lot.groups, _stated(lot.groups, "period-start")
    return _Sum(
        _line(lot), figure, code, number, day or _stated(groups, "transaction-date") or start, lot.type, _PLANNED, "annual",
        start, _stated(groups, "period-end"), _giver(groups, project), _one(project.recipients), project.sector, (),
    )  # fmt: skip


_PLANNED: Final = _Kind("budget")


def _transaction(lot: _Lot, project: _Project, figure: str, code: str, number: Decimal, day: date | None) -> _Sum:
    groups, written = lot.groups, lot.type
    codes = tuple([(tag, own) for tag in _CODED if tag in groups and (own := _code(groups, tag))])
    recipients = _recipients(groups) or project.recipients
    return _Sum(
        _line(lot), figure, code, number, day or _stated(groups, "transaction-date"), written,
        _kind(written, project.codes, codes), project.scope, None, None, _giver(groups, project, written), _one(recipients),
        _sector(groups) or project.sector, _doubts(written, len(recipients), recipients[:5]),
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _kind(written: str, defaults: _Codes, own: _Codes) -> _Kind:
    """What the type of a transaction and its codes for finance, flow, aid and tied status say of its sum."""
    known = dict(defaults) | dict(own)
    topic = RETURNED.get(written) or NO_AID.get(known.get("flow-type", ""), "aid") if written in TRANSACTION_TYPES else "other"
    kind = f"transaction type {written} ({TRANSACTION_TYPES.get(written, 'unknown')})"
    evidence = (kind, *(f"{name.replace('-', ' ')} {code}" for name, code in known.items()))
    return _Kind(topic, _instrument(written, known), known.get("finance-type"), STAGES.get(written), evidence)


def _instrument(written: str, codes: Mapping[str, str]) -> Instrument | None:
    """That of the finance type; a grant in people is technical cooperation, and two types of transaction say it themselves."""
    if written in ("8", "10"):
        return "equity" if written == "8" else "guarantee"
    instrument = INSTRUMENTS.get(codes.get("finance-type", ""))
    if codes.get("aid-type") in TECHNICAL_COOPERATION and instrument in (None, "grant"):
        return "technical_cooperation"
    return instrument


def _giver(groups: _Groups, project: _Project, written: str = "") -> str | None:
    """Who gives: the provider that is named; else the only funder, unless what goes out here has come in here before."""
    provider = groups.get("provider-org", _NONE)[0]
    if (named := _organisation(provider)) is not None:
        return named
    passed_on = project.receives and written not in INCOMING
    return (None if passed_on else _one(project.funders)) or project.giver


@lru_cache(maxsize=4096)
def _doubts(written: str, number: int, recipients: tuple[str, ...]) -> tuple[str, ...]:
    """What to doubt in a transaction of this type for a number of recipients, of which these are the first."""
    doubts = []
    if written in INCOMING:
        doubts.append("reported by the receiver")
    if number > 1:
        doubts.append(f"for {number} countries: {', '.join(recipients)}"[:120])
    if written not in TRANSACTION_TYPES:
        doubts.append(f"transaction type {written[:10]!r} unknown" if written else "transaction type missing")
    return tuple(doubts)


def _reduced(sums: list[_Sum]) -> list[_Sum]:
    """The sums above nought, in doubt where one below nought takes back from them."""
    taken = {(one.kind.stage, one.currency): one for one in sums if one.value < 0}
    if not taken:
        return sums
    kept = [one for one in sums if one.value > 0]
    for one in kept:
        if (less := taken.get((one.kind.stage, one.currency))) is not None:
            when = f" on {less.day}" if less.day else ""
            one.doubts = (*one.doubts, f"reduced by {less.figure}{when}")
    return kept


def _once(sums: list[_Sum]) -> list[_Sum]:
    """The sums, those marked as left out that pay on what has come in."""
    came = _totals(one for one in sums if one.type in INCOMING)
    if not came:
        return sums
    most = {currency: max(value for (code, _), value in came.items() if code == currency) for currency, _ in came}
    outgoing = [one for one in sums if one.type in OUTGOING]
    went = _totals(outgoing)
    for one in outgoing:
        if went[one.currency, one.kind.stage] <= most.get(one.currency, 0):
            one.kind, one.doubts = replace(one.kind, topic="other"), (*one.doubts, _PASSED_ON)
    return sums


def _totals(sums: Iterable[_Sum]) -> dict[tuple[str, Stage | None], Decimal]:
    """What transactions come to, by currency and stage."""
    totals: dict[tuple[str, Stage | None], Decimal] = {}
    for one in sums:
        key = one.currency, one.kind.stage
        totals[key] = totals.get(key, Decimal(0)) + one.value
    return totals


_PASSED_ON: Final = f"{LEFT_OUT}it passes on what came in, which is the giver's sum"


# --- one article for each day and stage -------------------------------------------------------------------------------------


def _articles(own: str, project: _Project, sums: list[_Sum], started: date | None) -> Reading:
    """The articles of an activity, the earliest first, which holds its `Activity`."""
    told: dict[tuple[date | None, Stage | None], list[_Sum]] = {}
    for one in sorted(sums, key=_when):
        told.setdefault((one.day, one.kind.stage), []).append(one)
    lots = told or {(started, None): []}
    articles = [_article(own, project, day, stage, lot) for (day, stage), lot in lots.items()]
    activity, after = _activity(articles[0], project, next(iter(lots.values()))), len(project.heading) + 1
    of, claims = activity.id, []
    for article, lot in zip(articles, lots.values(), strict=True):
        start = after
        for one in lot:
            claims.append(_claim(article.id, project.name, of, one, start))
            start += len(one.line) + 1
    return Reading(tuple(articles), tuple(claims), (activity,))


def _when(one: _Sum) -> date:
    return one.day or date.max


_ARTICLE: Final = opened(Article)


def _article(own: str, project: _Project, day: date | None, stage: Stage | None, lot: list[_Sum]) -> Article:
    text = "\n".join([project.heading, *[one.line for one in lot]])
    article = _ARTICLE(
        own + _of_day(day, stage), text, NO_LANGUAGE, project.reporter, project.title, day, "stated" if day else "unknown",
        project.url, project.rank, text_hash(text),
    )  # fmt: skip
    article.__class__ = Article
    return article


@lru_cache(maxsize=16_384)
def _of_day(day: date | None, stage: Stage | None) -> str:
    return f"&date={day or 'unknown'}" + (f"&stage={stage}" if stage else "")


def _activity(article: Article, project: _Project, sums: list[_Sum]) -> Activity:
    start, end = _between(project.heading, "<title>", "</title>")
    first = next((one for one in sums if one.kind.topic == "aid"), None)
    donor, kind = (first.donor, first.kind) if first else (None, _PLANNED)
    return Activity(
        article.id, start, end, project.name, donor or _giver({}, project), _one(project.recipients),
        kind.instrument or _instrument("", dict(project.codes)), kind.stage, project.sector,
    )  # fmt: skip


def _between(text: str, opening: str, closing: str) -> tuple[int, int]:
    start = text.index(opening) + len(opening)
    return start, text.index(closing, start)


_VALUE: Final = re.compile(r"<value(?: [^>]*)?> ?")


_AMOUNT: Final = opened(Amount)
_MENTION: Final = opened(Mention)
_CLAIM: Final = opened(Claim)


def _claim(article: str, purpose: str, activity: str, one: _Sum, start: int) -> Claim:
    figure, number, kind = one.figure, one.value, one.kind
    place = start + _place_in_line(one)
    amount = _AMOUNT(number, one.currency, _UNITS[len(figure.partition(".")[2])])
    amount.__class__ = Amount
    mention = _MENTION(
        article, place, place + len(figure), figure, NO_LANGUAGE, amount, "stated", (f"figure {number}",)
    )  # fmt: skip
    mention.__class__ = Mention
    claim = _CLAIM(
        mention, kind.topic == "aid", kind.topic, kind.instrument, kind.finance_type, kind.stage, one.scope, one.start, one.end,
        one.donor, one.recipient, activity, purpose, one.sector, None, None, (), None, one.doubts, kind.evidence,
    )  # fmt: skip
    claim.__class__ = Claim
    return claim


_UNITS: Final = tuple(Decimal(1).scaleb(-places) for places in range(_LONGEST_FIGURE))


def _place_in_line(one: _Sum) -> int:
    """Where the figure stands in its line: in the first `value` that holds it, for an extension may have one too."""
    plain = one.line.find(f">{one.figure}</value>") + 1
    if plain and one.line.count("<value") == 1:
        return plain
    return next(end for found in _VALUE.finditer(one.line) if one.line.startswith(one.figure, end := found.end()))


# --- XML ----------------------------------------------------------------------------------------------------------


_DECLARED: Final = re.compile(r' xmlns(?::[\w.-]+)?="[^"]*"')


@cache
def _lxml() -> Any:
    return formats.optional("lxml.etree", "an XML file")


def _line(lot: _Lot) -> str:
    """An element as one line, without what its file declares on top, after its place in the file."""
    written = _lxml().tostring(lot.element, encoding="unicode", with_tail=False)
    if "xmlns" in written:
        written = _DECLARED.sub("", written)
    if "\n" in written or "\t" in written:
        written = " ".join(written.split())
    return f"line {lot.element.sourceline}, {lot.tag} {lot.number}: {written}"


def _text(element: Any) -> str:
    return "" if element is None else " ".join((element.text or "").split())


def _attribute(element: Any, name: str) -> str:
    return "" if element is None else element.get(name, "").strip()


def _code(groups: _Groups, tag: str) -> str | None:
    """The code of the first element of a kind that is of the first vocabulary, which is that of no vocabulary too."""
    for one in groups.get(tag, ()):
        if one.get("vocabulary", "1") == "1" and (code := _code_of(one)):
            return code
    return None


def _code_of(element: Any) -> str:
    code: str = element.get("code", "").strip()
    return code[:_LONGEST_CODE]


def _narrative(elements: Sequence[Any]) -> str:
    """What these elements say in English, else first; 1.0x has its texts in the element itself."""
    said = [one for element in elements for one in (_narratives(element) if len(element) else (element,))]
    if len(said) == 1:
        return _text(said[0])
    first = ""
    for one in said:
        text = _text(one)
        if text and one.get(_LANG, "").lower().startswith("en"):
            return text
        first = first or text
    return first


def _narratives(element: Any) -> list[Any]:
    return [child for child in element if child.tag == "narrative"]


def _organisation(element: Any) -> str | None:
    if element is None:
        return None
    ref, kind = element.get("ref", "").strip()[:_LONGEST_NAME], element.get("type", "").strip()[:_LONGEST_CODE]
    by_identifier = organisation(ref, "", kind)
    # A name is dear to look for, and tells nothing more where the identifier means a country.
    return by_identifier if by_identifier != (ref or None) else organisation(ref, _narrative((element,))[:_LONGEST_NAME], kind)


def _stated(groups: _Groups, tag: str) -> date | None:
    return _day(_attribute(groups.get(tag, _NONE)[0], "iso-date"))


def _day(written: str | None) -> date | None:
    return _parsed(written[:10]) if written else None


@lru_cache(maxsize=16_384)
def _parsed(day: str) -> date | None:
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None


_UNSAFE: Final = re.compile(r"[^\w.:/-]", re.ASCII)


def _in_id(identifier: str) -> str:
    return quote(identifier, safe=":/") if _UNSAFE.search(identifier) else identifier


def _one(found: tuple[str, ...]) -> str | None:
    return found[0] if len(found) == 1 else None
