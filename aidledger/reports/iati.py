"""The pledges of a ledger as IATI activities, version 2.03: what was promised, committed and paid, as the field exchanges it.

Each pledge is an activity.  Its best figure is a transaction (outgoing pledge, outgoing commitment or disbursement), and so is
the figure of the most authoritative source for each other stage that is told of, with all its instalments; what several sources
say is one sum and stands once.  A total and the pledges that are its parts are parent and children.  The articles are document
links.

Whoever publishes such a file puts an identifier of their own in the place of ``aidledger``: it is marked as a secondary report,
which is what it is.  A pledge without a date or a figure cannot be written, for a transaction needs both; a comment names it.
Source: https://iatistandard.org/en/iati-standard/203/activity-standard/
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from urllib.parse import quote
from xml.etree import ElementTree

import numpy as np
import pandas as pd

from aidledger.currencies import CURRENCIES
from aidledger.model import NO_LANGUAGE, UNDETERMINED, Stage, missing, rows_of
from aidledger.parsers.records.codelists import DAC_DONORS, FINANCE_TYPES, INSTRUMENTS, TRANSACTION_TYPE_OF
from aidledger.parsers.text.places import alpha2_by_alpha3
from aidledger.reconciler.totals import pledge_parts
from aidledger.reconciler.wording import day, figure, listed
from aidledger.reports.book import Book, Cell, Row
from aidledger.reports.quotes import outlet
from aidledger.reports.words import money, party, shown

FORMAT: Final = "iati"
ENDING: Final = ".xml"

VERSION: Final = "2.03"
REPORTER: Final = "aidledger"

_OF_ARTICLE: Final = ["id", "outlet", "title", "url", "published", "source_rank"]
_STAGES: Final[tuple[Stage, ...]] = ("pledge", "commitment", "disbursement")
_OTHER, _GOVERNMENT = "90", "10"
_FUNDING: Final = "1"
_PLANNED_START: Final = "1"
_STATUS: Final[Mapping[Stage, str]] = {"pledge": "1", "commitment": "2", "disbursement": "2"}
"""IATI code list ActivityStatus: pipeline, implementation."""
_PARENT, _CHILD = "1", "2"
_WEB_PAGE: Final = "A12"
"""IATI code list DocumentCategory: a page on the activity."""
_OWN_REGIONS: Final = "99"
"""IATI code list RegionVocabulary: the reporter's own, for recipients that are no country."""
# Characters that XML 1.0 cannot hold: https://www.w3.org/TR/xml/#charsets
_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def render(ledger: Book) -> str:
    """The ledger as an ``iati-activities`` document, valid by the schema where it has a pledge."""
    root = ElementTree.Element("iati-activities", {"version": VERSION})
    told = _by_pledge(ledger)
    parents, children = _relatives(ledger)
    counted = _counted(ledger)
    for pledge in rows_of(ledger.pledges):
        sums = _sums(pledge, told.get(pledge["id"], []), counted)
        if not sums:
            root.append(ElementTree.Comment(f" {shown(pledge['id']).replace('--', '- -')}: no figure or no date "))
            continue
        root.append(_activity(pledge, sums, told[pledge["id"]], parents.get(pledge["id"], ()), children.get(pledge["id"], ())))
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _by_pledge(ledger: Book) -> dict[str, list[Row]]:
    """The claims of each pledge with what is known of their articles, the most authoritative and earliest first."""
    articles = ledger.articles[_OF_ARTICLE].drop_duplicates("id").reset_index(drop=True)
    claims = ledger.claims[(ledger.claims["pledge"].notna() & ledger.claims["value"].notna()).to_numpy(dtype=bool)]
    joined = claims.reset_index(drop=True).merge(articles.rename(columns={"id": "article"}), on="article", how="left")
    order = ["source_rank", "published", "article", "start"]
    found: dict[str, list[Row]] = {}
    for row in rows_of(joined.sort_values(order, kind="stable")):
        found.setdefault(row["pledge"], []).append(row)
    return found


def _counted(ledger: Book) -> dict[tuple[str, str], list[str]]:
    """By pledge and stage the claims that count: the instalments of one source."""
    found: dict[tuple[str, str], list[str]] = {}
    for row in rows_of(ledger.tracking):
        found.setdefault((row["pledge"], row["stage"]), []).extend(row["claims"])
    return found


def _sums(pledge: Row, claims: list[Row], counted: Mapping[tuple[str, str], list[str]]) -> list[tuple[Stage, Row]]:
    """The stages of a pledge and the claims that give the figure of each, in the order of the stages."""
    usable = [one for one in claims if not missing(one["published"]) and one["currency"] in CURRENCIES and one["value"] > 0]
    best = [one for one in usable if one["id"] == pledge["best_source"]]
    # The best figure without a stage stands for the first that anyone tells of: a promise, if nobody does.
    usual = next((stage for stage in _STAGES if stage in (pledge["stages"] or ())), _STAGES[0])
    by_stage: dict[Stage, Row] = {(one["stage"] or usual): one for one in best}
    preferred = sorted(usable, key=lambda one: one["currency"] != pledge["best_currency"])
    for one in preferred:
        if one["stage"]:
            by_stage.setdefault(one["stage"], one)
    if not by_stage and usable:
        by_stage[usual] = preferred[0]
    by_id = {one["id"]: one for one in usable}
    return [
        (stage, by_id[one]) for stage in _STAGES if stage in by_stage
        for one in _instalments(by_stage[stage]["id"], counted.get((pledge["id"], stage), [])) if one in by_id
    ]  # fmt: skip


def _instalments(chosen: str, counted: list[str]) -> list[str]:
    """All that adds up with the chosen claim, where anything does."""
    return counted if chosen in counted else [chosen]


def _relatives(ledger: Book) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The pledges of which each is a part, and those that are its parts."""
    parents: dict[str, list[str]] = {}
    children: dict[str, list[str]] = {}
    for part, whole in pledge_parts(ledger.claims).itertuples(index=False):
        parents.setdefault(part, []).append(whole)
        children.setdefault(whole, []).append(part)
    return parents, children


# --- one activity -------------------------------------------------------------------------------------------------


def _activity(
    pledge: Row, sums: list[tuple[Stage, Row]], claims: list[Row], parents: Iterable[str], children: Iterable[str]
) -> ElementTree.Element:
    """The elements in the order of the schema."""
    furthest, best = sums[-1]
    activity = ElementTree.Element("iati-activity", {_LANG: "en", "default-currency": best["currency"]})
    _add(activity, "iati-identifier").text = _identifier(pledge["id"])
    reporter = _add(activity, "reporting-org", ref=REPORTER, type=_OTHER, **{"secondary-reporter": "1"})
    _say(reporter, REPORTER)
    _say(_add(activity, "title"), _title(pledge), _language(claims))
    _say(_add(activity, "description"), _description(pledge, claims))
    _donor(activity, pledge["donor"])
    _add(activity, "activity-status", code=_STATUS[furthest])
    _say(_add(activity, "activity-date", type=_PLANNED_START, **{"iso-date": _iso(sums[0][1]["published"])}), "First reported")
    _recipient(activity, pledge["recipient"])
    if sector := next((one["sector"] for one in claims if not missing(one["sector"])), None):
        _add(activity, "sector", vocabulary="1", code=sector)
    for stage, claim in sums:
        _transaction(activity, stage, claim)
    for row in _documents(claims):
        _document(activity, row)
    for kind, relatives in ((_PARENT, parents), (_CHILD, children)):
        for one in relatives:
            _add(activity, "related-activity", ref=_identifier(one), type=kind)
    return activity


def _identifier(pledge: str) -> str:
    return f"{REPORTER}-{quote(pledge, safe='')}"


def _title(pledge: Row) -> str:
    return _NO_XML.sub("", shown(pledge["purpose"])).strip() or _given(pledge)


def _given(pledge: Row) -> str:
    named = ((word, pledge[name]) for word, name in (("from", "donor"), ("to", "recipient")))
    people = (f" {word} {party(name)}" for word, name in named if not missing(name))
    return money(pledge["best_value"], pledge["best_currency"]) + "".join(people)


def _language(claims: list[Row]) -> str | None:
    """The language of the articles that name a purpose."""
    known = (one["lang"] for one in claims if not missing(one["lang"]) and one["lang"] not in (NO_LANGUAGE, UNDETERMINED))
    return next(known, None)


def _description(pledge: Row, claims: list[Row]) -> str:
    said = listed(dict.fromkeys(outlet(one | {"id": one["article"]}) for one in claims))
    return f"{_given(pledge)}, as told by {said}. {shown(pledge['best_reason'])}".strip()


def _donor(activity: ElementTree.Element, donor: Cell) -> None:
    known = {} if missing(donor) else _as_organisation(str(donor))
    _say(_add(activity, "participating-org", role=_FUNDING, **known), "" if missing(donor) else party(donor))


def _as_organisation(donor: str) -> Mapping[str, str]:
    if donor not in alpha2_by_alpha3():
        return {}
    code = {country: code for code, country in DAC_DONORS.items()}.get(donor)
    return {"type": _GOVERNMENT} | ({"ref": f"XM-DAC-{code}"} if code else {})


def _recipient(activity: ElementTree.Element, recipient: Cell) -> None:
    if missing(recipient):
        return
    if recipient in alpha2_by_alpha3():
        _say(_add(activity, "recipient-country", code=alpha2_by_alpha3()[recipient]), party(recipient))
    else:
        _say(_add(activity, "recipient-region", code=shown(recipient), vocabulary=_OWN_REGIONS), shown(recipient))


def _transaction(activity: ElementTree.Element, stage: Stage, claim: Row) -> None:
    on = _iso(claim["published"])
    transaction = _add(activity, "transaction")
    _add(transaction, "transaction-type", code=TRANSACTION_TYPE_OF[stage])
    _add(transaction, "transaction-date", **{"iso-date": on})
    _add(transaction, "value", currency=claim["currency"], **{"value-date": on}).text = _number(claim["value"])
    _say(_add(transaction, "description"), _quoted(claim))
    code = claim["finance_type"]
    if missing(code) or code not in INSTRUMENTS:
        code = FINANCE_TYPES.get(claim["instrument"])
    if code:
        _add(transaction, "finance-type", code=code)


def _quoted(claim: Row) -> str:
    """The figure as it is read, who prints it, how, and where."""
    said = f"{figure(claim)}, printed as “{shown(claim['text'])}” by {outlet(claim | {'id': claim['article']})}"
    return f"{said} on {day(claim['published'])} ({shown(claim['article'])}:{claim['start']})"


def _documents(claims: list[Row]) -> Iterator[Row]:
    """The first claim of each page that can be opened."""
    seen: set[str] = set()
    for one in claims:
        url = shown(one["url"])
        if url not in seen and url.startswith(("http://", "https://")):
            seen.add(url)
            yield one


def _document(activity: ElementTree.Element, claim: Row) -> None:
    link = _add(activity, "document-link", format="text/html", url=quote(shown(claim["url"]), safe="%/:=&?~#+!$,;'@()*[]"))
    _say(_add(link, "title"), shown(claim["title"]) or outlet(claim | {"id": claim["article"]}))
    _add(link, "category", code=_WEB_PAGE)
    if not missing(claim["published"]):
        _add(link, "document-date", **{"iso-date": _iso(claim["published"])})


# --- XML ----------------------------------------------------------------------------------------------------------


def _add(parent: ElementTree.Element, tag: str, **attributes: str) -> ElementTree.Element:
    return ElementTree.SubElement(parent, tag, {name: _NO_XML.sub("", value) for name, value in attributes.items()})


def _say(element: ElementTree.Element, text: str, lang: str | None = None) -> None:
    if said := _NO_XML.sub("", text).strip():
        _add(element, "narrative", **({_LANG: lang} if lang and lang != "en" else {})).text = said


def _iso(value: pd.Timestamp) -> str:
    return value.date().isoformat()


def _number(value: float) -> str:
    """A number as ``xsd:decimal`` has it: no exponent.

    >>> _number(8_293_000_000.0), _number(1459753.72)
    ('8293000000', '1459753.72')
    """
    return np.format_float_positional(value, trim="-")
