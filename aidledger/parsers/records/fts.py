"""Humanitarian flows of OCHA's Financial Tracking Service (FTS): the JSON of its API, and the CSV of its flows.

A flow says a sum in its original currency and in US dollars, the rate between them, who gives it to whom, and whether it is
pledged, committed or paid.  What FTS does not know it leaves out.  The sum in dollars is the same sum said again, so that the
checks of pairs hold it to the reference rates of its day; where the two figures and the stated rate do not fit each other, the
sum at the stated rate is a third figure.

Money that FTS shows several times counts once, by the rules of its glossary (https://fts.unocha.org/glossary): incoming flows
are never added to internal ones; what is carried over, or shared with other countries, is not counted; a parked flow has what
is left of it after its child flows, so both count.  What does not count is shown, is no aid of the ledger, and its doubts say
why; a flow that passes the sum of its parent flow on is the same sum again (`same_as`), one of several is a part (`part_of`).

Source rank 3, other official: FTS publishes what donors and agencies report.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TypeAlias
from urllib.parse import quote

from aidledger.amount import Amount, Interval
from aidledger.errors import UnreadableFile
from aidledger.model import Article, Claim, Stage
from aidledger.parsers.files import formats
from aidledger.parsers.records import Reading
from aidledger.parsers.records import entries as e
from aidledger.parsers.records.sheets import Row, Sheet, has_titles, open_sheet

ENDINGS: Final = (".json", ".csv", ".xlsx")
RANK: Final = 3
OUTLET: Final = "OCHA FTS"
STAGES: Final[Mapping[str, Stage]] = MappingProxyType(
    {"pledge": "pledge", "commitment": "commitment", "paid": "disbursement"}
)
_AMOUNTS: Final = ("amountUSD", "originalAmount", "exchangeRate")
_DAYS: Final = ("date", "decisionDate", "firstReportedDate")
_TITLES: Final = frozenset({"amountusd", "status", "flowtype"})

Span: TypeAlias = tuple[int, int]


def recognises(path: Path, head: str) -> bool:
    """Whether the file holds flows."""
    if path.suffix.lower() == ".json" or head.lstrip().startswith(("{", "[")):
        return bool(re.search(r'"flows"\s{0,9}:|"amountUSD"\s{0,9}:', head))
    return has_titles(path, head, _is_fts)


def _is_fts(titles: frozenset[str]) -> bool:
    return titles >= _TITLES


def read(path: Path) -> Iterator[Reading]:
    """The flows, one after the other.

    A flow without a sum, or with a negative one, is passed over and told.

    Raises:
        UnreadableFile: if the file cannot be read, or is no JSON.
        BadTable: for a row that is no row of a table.
    """
    name, known = formats.name_of(path), dict[str, Claim]()
    flows: dict[str, Flow] = {}
    for flow in _from_json(path, name) if _is_json(path) else _from_table(path):
        if flows.setdefault(flow.id, flow) is not flow:
            yield Reading(notes=(f"{name}: flow {flow.id} was passed over, it stands there twice",))
    for flow in _parents_first(flows):
        yield _read(name, flow, known)


def _parents_first(flows: Mapping[str, Flow]) -> Iterator[Flow]:
    """Each flow once, after its parent flow where that stands in the file; flows may be parents of each other."""
    seen: set[str] = set()
    for flow in flows.values():
        line: list[Flow] = []
        nearest: Flow | None = flow
        while nearest is not None and nearest.id not in seen:
            seen.add(nearest.id)
            line.append(nearest)
            nearest = flows.get(nearest.parent)
        yield from reversed(line)


# --- one flow -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Flow:
    """A flow under the names that the API of FTS has for its facts; figures as they are printed, empty where there are none.

    `places` are those of the figures in the `text`; locations, organisations and years are those of its ends.
    """

    id: str
    where: str
    text: str
    places: Mapping[str, Span]
    facts: Mapping[str, str]
    givers: tuple[str, ...]
    government: bool
    origins: tuple[str, ...]
    receivers: tuple[str, ...]
    destinations: tuple[str, ...]
    years: tuple[int, ...]
    project: str | None
    plan: str | None

    @property
    def parent(self) -> str:
        """The id of the flow whose money it passes on; empty where there is none."""
        return self.facts["parentFlowId"]

    def figure(self, name: str) -> Decimal | None:
        """The number of a fact, None where it has none."""
        return e.figure(self.facts[name])


_FACTS: Final = (
    *_AMOUNTS, *_DAYS, "originalCurrency", "status", "flowType", "boundary", "onBoundary", "description", "contributionType",
    "parentFlowId", "reportedBy",
)  # fmt: skip


def _read(name: str, flow: Flow, known: dict[str, Claim]) -> Reading:
    if not (sums := _sums(flow)):
        return Reading(notes=(f"{name}: flow {flow.id} was passed over, it has no sum, or a negative one",))
    published = e.day_of(flow.facts["date"])
    article = _dated(e.entry(name, flow.where, flow.text, rank=RANK, published=published, outlet=OUTLET), flow)
    meaning = _meaning(flow)
    place = _place_of(flow.project, flow.text)
    named = e.activity(article, place, meaning)
    meaning |= {"activity": named.id if named else None, **_relation(sums, flow, known)}
    claims = tuple(_claims(article, flow, sums, meaning))
    known[flow.id] = claims[0]
    return Reading((article,), claims, (named,) if named else ())


def _dated(article: Article, flow: Flow) -> Article:
    """Which of its days the sum in dollars is of, a flow of several days does not say: it may be an earlier one."""
    days = {day for name in _DAYS if (day := e.day_of(flow.facts[name])) is not None}
    return replace(article, published_basis="inferred") if len(days) > 1 and article.published else article


def _place_of(words: str | None, text: str) -> Span | None:
    start = text.find(words) if words else -1
    return (start, start + len(words)) if words and start >= 0 else None


def _meaning(flow: Flow) -> dict[str, Any]:
    reason = left_out(flow)
    return {
        "is_aid": reason is None, "topic": "aid" if reason is None else "other",
        "stage": STAGES.get(flow.facts["status"].lower()),
        "donor": _donor(flow), "recipient": _recipient(flow), "speaker": flow.facts["reportedBy"] or None,
        "purpose": flow.facts["description"] or flow.project or flow.plan,
        "doubts": tuple(_doubts(flow, reason)), **_period(flow.years),
    }  # fmt: skip


def left_out(flow: Flow) -> str | None:
    """Why a flow is not counted, or None: the same money stands in another flow, or in another country's share."""
    facts = flow.facts
    if facts["flowType"] == "Pass through":
        return f"it passes on the money of flow {flow.parent or 'unknown'}"
    if facts["flowType"] == "Carryover":
        return "it is carried over from an earlier year"
    if facts["boundary"] == "internal":
        return "it is internal, money of an incoming flow"
    if facts["boundary"] == "outgoing":
        return "it leaves the country or plan that was asked for"
    if facts["onBoundary"] == "shared":
        return "it is shared with other countries, plans or years"
    if flow.figure("amountUSD") == 0:
        return "all of it was given on to other flows"
    return None


def _doubts(flow: Flow, reason: str | None) -> Iterator[str]:
    if reason is not None:
        yield e.LEFT_OUT + reason
    elif flow.facts["flowType"] == "Parked":
        yield "parked: not yet given to its use"
    if len(flow.destinations) > 1:
        yield f"for {len(flow.destinations)} countries"
    if flow.facts["contributionType"] == "in kind":
        yield "in kind"
    if flow.facts["status"].lower() not in STAGES:
        yield "status unclear"


def _donor(flow: Flow) -> str | None:
    """The country of a government that gives alone, else who gives; of several none can be named."""
    if flow.government and len(flow.origins) == 1:
        return e.party(flow.origins[0])
    alone = flow.givers or flow.origins
    return e.party(alone[0]) if len(alone) == 1 else None


def _recipient(flow: Flow) -> str | None:
    alone = flow.destinations or flow.receivers
    return e.party(alone[0]) if len(alone) == 1 else None


def _period(years: tuple[int, ...]) -> dict[str, Any]:
    if not years:
        return {}
    return {"period_start": e.within(min(years))["period_start"], "period_end": e.within(max(years))["period_end"]}


def _relation(sums: Mapping[str, Amount], flow: Flow, known: Mapping[str, Claim]) -> dict[str, Any]:
    """What ties a flow that passes money on to its parent flow, where that stands in the file.

    Child flows of a parked one are not in what is left of it: they are tied to nothing.
    """
    parent = known.get(flow.parent)
    if parent is None or flow.facts["flowType"] != "Pass through":
        return {}
    if any(one.currency == parent.amount.currency and one.value == parent.amount.value for one in sums.values()):
        return {"same_as": parent.id}
    return {"part_of": (parent.id,), "part_relation": "partial", "scope": "component"}


# --- its figures --------------------------------------------------------------------------------------------------


def _sums(flow: Flow) -> dict[str, Amount]:
    """The sums of a flow by their names: the original one where its currency is told, the dollars where they are another."""
    code, original, dollars = e.code_of(flow.facts["originalCurrency"]), flow.figure("originalAmount"), flow.figure("amountUSD")
    found = {}
    if original is not None and original >= 0 and code is not None and (code, original) != ("USD", dollars):
        found["originalAmount"] = e.amount(original, code)
    if dollars is not None and dollars >= 0:
        found["amountUSD"] = e.amount(dollars, "USD")
    return {name: printed for name, printed in found.items() if name in flow.places}


def _claims(article: Article, flow: Flow, sums: Mapping[str, Amount], meaning: dict[str, Any]) -> Iterator[Claim]:
    """The original sum, the same in dollars, and where these do not fit the stated rate, the sum at that rate."""
    first = None
    for name, printed in sums.items():
        tied = meaning if first is None else _again(meaning, first)
        found = e.claim(article, flow.places[name], printed, e.steps(f"flow {flow.id}", printed.value), tied)
        first = first or found
        yield found
    if first is not None and len(sums) > 1:
        yield from _at_stated_rate(article, flow, sums, _again(meaning, first))


def _again(meaning: dict[str, Any], first: Claim) -> dict[str, Any]:
    return meaning | {"same_as": meaning.get("same_as") or first.id, "part_of": (), "part_relation": None}


def _at_stated_rate(article: Article, flow: Flow, sums: Mapping[str, Amount], meaning: dict[str, Any]) -> Iterator[Claim]:
    """The original sum at the stated rate, which is in units of it for a dollar, as precise as the rate is printed."""
    rate, original = flow.figure("exchangeRate"), sums["originalAmount"].value
    if rate is None or rate <= 0 or original == 0 or "exchangeRate" not in flow.places:
        return
    value = original / rate
    at_rate = Amount(value, "USD", value * Decimal(1).scaleb(int(rate.as_tuple().exponent)) / rate)
    if not _fits(at_rate, sums["amountUSD"]):
        trail = (f"flow {flow.id}", f"figure {original}", f"divided by {rate}")
        doubts = (*meaning["doubts"], "the sum in dollars does not follow from the stated rate")
        yield e.claim(article, flow.places["exchangeRate"], at_rate, trail, meaning | {"doubts": doubts})


def _fits(at_rate: Amount, dollars: Amount) -> bool:
    printed = dollars.printed()
    # FTS rounds to whole dollars, some sums to the next and some to the last.
    return at_rate.printed().meets(Interval(printed.low - 1, printed.high + 1))


# --- from the API -------------------------------------------------------------------------------------------------


def _is_json(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")


def _from_json(path: Path, name: str) -> Iterator[Flow]:
    for number, flow in enumerate(_flows(_loaded(path, name)), start=1):
        if isinstance(flow, dict):
            yield _flow_of_api(flow, number)


def _loaded(path: Path, name: str) -> Any:  # noqa: ANN401 - JSON has no one type
    try:
        return json.loads(formats.decode(formats.read_bytes(path)))
    except (UnreadableFile, OSError) as failure:
        raise formats.unreadable(name, failure) from None
    except (ValueError, RecursionError):
        raise UnreadableFile(f"cannot read {name!r}: it is no JSON") from None


def _flows(answer: Any) -> list[Any]:  # noqa: ANN401 - JSON has no one type
    """The list of flows of an answer: bare, under `flows`, or under `data`."""
    while isinstance(answer, dict):
        answer = answer.get("flows", answer.get("data"))
    return answer if isinstance(answer, list) else []


def _flow_of_api(flow: Mapping[str, Any], number: int) -> Flow:
    text = json.dumps(flow, ensure_ascii=False, indent=1)
    source, destination = _ends(flow.get("sourceObjects")), _ends(flow.get("destinationObjects"))
    facts = {name: _text(flow.get(name)) for name in _FACTS} | {"reportedBy": _reporter(flow.get("reportDetails"))}
    own, (project, plan) = _text(flow.get("id")), (_names(destination, kind) for kind in ("Project", "Plan"))
    return Flow(
        own or f"number {number}", f"flow={quote(own, safe='') or f'number-{number}'}", text, _places(text), facts,
        _names(source, "Organization"), any("Government" in _list(one.get("organizationTypes")) for one in source),
        _names(source, "Location"), _names(destination, "Organization"), _names(destination, "Location"),
        _years(_names(destination, "UsageYear")), next(iter(project), None), next(iter(plan), None),
    )  # fmt: skip


_PLACE: Final = re.compile(rf'^ "({"|".join(_AMOUNTS)})": "?([-+.\deE]+)', re.MULTILINE)


def _places(text: str) -> dict[str, Span]:
    """Where the figures stand in the text of a flow, of which only its own keys are indented by one."""
    return {found[1]: found.span(2) for found in _PLACE.finditer(text)}


def _text(value: object) -> str:
    return str(value).strip() if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _ends(objects: object) -> list[Mapping[str, Any]]:
    return [one for one in _list(objects) if isinstance(one, dict)]


def _names(objects: Iterable[Mapping[str, Any]], kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_text(one.get("name")) for one in objects if one.get("type") == kind and one.get("name")))


def _years(written: Iterable[str]) -> tuple[int, ...]:
    return tuple(year for one in written if (year := e.year_of(one)) is not None)


def _reporter(details: object) -> str:
    return next((_text(one.get("organization")) for one in _ends(details) if one.get("organization")), "")


# --- from a table -------------------------------------------------------------------------------------------------


def _from_table(path: Path) -> Iterator[Flow]:
    for sheet in open_sheet(path, _is_fts):
        for row in sheet.rows:
            yield _flow_of_row(sheet, row)


def _flow_of_row(sheet: Sheet, row: Row) -> Flow:
    written = sheet.written(row, [name.lower() for name in _AMOUNTS])
    own = row.first("id")
    years = _years(row.first(one) for one in ("destusageyearstart", "destusageyearend"))
    return Flow(
        own or f"of row {row.number}", f"row={row.number}{'&flow=' * bool(own)}{quote(own, safe='')}", written.text,
        {name: written.spans[name.lower()] for name in _AMOUNTS if name.lower() in written.spans},
        {name: row.first(name.lower()) for name in _FACTS},
        _some(row.first("srcorganization")), "Government" in row.first("srcorganizationtypes"),
        _listed(row, "srclocations"), _some(row.first("destorganization")), _listed(row, "destlocations"),
        years, row.first("destproject") or None, row.first("destplan") or None,
    )  # fmt: skip


def _some(name: str) -> tuple[str, ...]:
    return (name,) if name else ()


def _listed(row: Row, key: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in row.first(key).split(","))))
