"""What an activity says once for all its transactions: who, for whom, in which sector, with which codes."""
# ruff: noqa: ANN401 - the elements of lxml have no types of their own

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final
from xml.sax.saxutils import escape

from aidledger.model import Scope
from aidledger.parsers.records.codelists import OFFICIAL, SOURCE_RANK
from aidledger.parsers.records.iati.children import (
    LONGEST_NAME,
    NOTHING,
    Codes,
    Groups,
    attribute,
    code_in,
    code_of,
    day_of,
    narrative,
    organisation_in,
    text_of,
)
from aidledger.parsers.records.parties import place

_IDENTIFIER: Final = "<iati-identifier>{}</iati-identifier>"
_TITLE: Final = "<title>{}</title>"
_place: Final = lru_cache(maxsize=4096)(place)
CODED: Final = ("finance-type", "flow-type", "aid-type", "tied-status")
_DEFAULTS: Final = tuple((tag, f"default-{tag}") for tag in CODED)
_ROLES: Final = {"Funding": "1", "Accountable": "2", "Extending": "3", "Implementing": "4"}
"""IATI code list OrganisationRole; the words are those of 1.0x."""


@dataclass(slots=True)
class Project:
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
    codes: Codes
    scope: Scope
    url: str | None


def project_of(element: Any, groups: Groups, file: str, *, receives: bool) -> Project:
    """The activity of an element, whose children are `groups`; `receives` says that money comes in to it."""
    line, reporting = element.sourceline, groups.get("reporting-org", NOTHING)[0]
    identifier = text_of(groups.get("iati-identifier", NOTHING)[0])[:LONGEST_NAME] or f"line {line}"
    name = narrative(groups.get("title", ())) or identifier
    return Project(
        identifier=identifier,
        name=name,
        title=f"{name} ({identifier})",
        heading=f"{file}, line {line}: {_IDENTIFIER.format(escape(identifier))}{_TITLE.format(escape(name))}",
        reporter=narrative(groups.get("reporting-org", ())) or attribute(reporting, "ref") or None,
        giver=None if _is_secondary(reporting) else organisation_in(reporting),
        rank=_rank(reporting),
        funders=_funders(groups),
        receives=receives,
        recipients=recipients_of(groups),
        sector=sector_of(groups),
        currency=attribute(element, "default-currency"),
        codes=tuple([(tag, code) for tag, default in _DEFAULTS if (code := code_in(groups, default))]),
        scope=_scope(groups),
        url=next((one.get("url") for one in groups.get("document-link", ()) if one.get("url")), None),
    )


def _funders(groups: Groups) -> tuple[str, ...]:
    partners = [(_ROLES.get(role := one.get("role", ""), role), one) for one in groups.get("participating-org", ())]
    found = [organisation_in(one) for role, one in partners if role == "1"]
    return tuple(dict.fromkeys([one for one in found if one]))


def _scope(groups: Groups) -> Scope:
    if "related-activity" not in groups:
        return "single"
    related = {one.get("type") for one in groups["related-activity"]}
    return "total" if "2" in related else "component" if "1" in related else "single"


def _rank(reporting: Any) -> int:
    rank = SOURCE_RANK.get(attribute(reporting, "type"), OFFICIAL)
    return max(rank, OFFICIAL) if _is_secondary(reporting) else rank


def _is_secondary(reporting: Any) -> bool:
    """Whether who reports tells of the activities of others."""
    return attribute(reporting, "secondary-reporter") in ("1", "true")


def recipients_of(groups: Groups) -> tuple[str, ...]:
    """The countries, and where there is none the regions by their names."""
    if "recipient-country" not in groups and "recipient-region" not in groups:
        return ()
    written = [(code_of(one), one.get("percentage", "")) for one in groups.get("recipient-country", ())]
    codes = [_place(code) for code, percentage in written if percentage.strip("0.") or not percentage]
    regions = () if codes else [narrative([one])[:LONGEST_NAME] for one in groups.get("recipient-region", ())]
    return tuple(dict.fromkeys([code for code in (*codes, *regions) if code]))


def sector_of(groups: Groups) -> str | None:
    """The DAC purpose code (vocabulary 1, which is that of no vocabulary too) that has the largest share, if one has."""
    if "sector" not in groups:
        return None
    shares: dict[str, float] = {}
    for one in groups["sector"]:
        code = code_of(one)
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


def started_on(groups: Groups) -> date | None:
    """When the activity began, as done or as planned (IATI code list ActivityDateType; words in 1.0x)."""
    dates = {one.get("type"): day_of(one.get("iso-date")) for one in groups.get("activity-date", ())}
    return next((dates[kind] for kind in ("2", "start-actual", "1", "start-planned") if dates.get(kind)), None)
