"""How official records name the parties to a promise, and the countries that these names mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from aidledger.parsers.records.codelists import DAC_DONORS, GOVERNMENT_TYPES
from aidledger.parsers.text.places import alpha2_by_alpha3, alpha3_by_alpha2, country_names


@cache
def _codes() -> Mapping[str, str]:
    names = {name.lower(): code for lang in ("ja", "en") for name, kind, code in country_names(lang) if kind == "country"}
    return names | {two.lower(): three for two, three in alpha3_by_alpha2().items()}


def place(written: str) -> str | None:
    """The ISO 3166-1 alpha-3 code of a country by its code or name, what is no country as it is, and None for nothing.

    >>> place("Japan"), place("khm"), place("World Bank"), place("")
    ('JPN', 'KHM', 'World Bank', None)
    """
    if written.upper() in alpha2_by_alpha3():
        return written.upper()
    return _codes().get(written.lower(), written) or None


# XM-DAC-701-2, 701
_DONOR: Final = re.compile(r"(?:XM-DAC-)?(\d{1,3})(?:-.*)?")
# GB-GOV-1, US-GOV-11
_GOVERNMENT: Final = re.compile(r"([A-Z]{2})-GOV-.+")
# SE-0, GB-1, JP; and, of a public body, any register of its country: NL-KVK-27378529
_REGISTERED: Final = re.compile(r"([A-Z]{2})(?:-.*)?")
# Government of Japan; Japan - Ministry of Foreign Affairs; Japan, Ministry of Finance
_OF_COUNTRY: Final = re.compile(
    r"(?:the )?government of (?:the )?(.+)|([^-–—,]+?)(?: [-–—] .*|, (?:ministry|government) of .*)", re.IGNORECASE
)


@lru_cache(maxsize=65_536)
def organisation(ref: str, name: str = "", kind: str = "") -> str | None:
    """The donor or receiver that an organisation of a record is: its country, where it is a government's, else its name.

    `ref` is an identifier as IATI has them (https://org-id.guide: a register, and a number in it) and `kind` a code of its
    organisation types.  A company or a charity is not the country in which it is registered.

    >>> organisation("XM-DAC-701-2", "Ministry"), organisation("GB-GOV-1"), organisation("SE-0", "Sida", "10")
    ('JPN', 'GBR', 'SWE')
    >>> organisation("GB-CHC-202918", "Oxfam GB", "21"), organisation("XM-DAC-47066"), organisation("", "Government of Japan")
    ('Oxfam GB', 'XM-DAC-47066', 'JPN')
    """
    if (code := _by_identifier(ref, kind)) or not name:
        return code or ref or None
    named = place(name)
    if named != name or (kind and kind not in GOVERNMENT_TYPES):
        return named
    said = _OF_COUNTRY.fullmatch(name)
    country = place((said[1] or said[2]).strip()) if said else None
    return country if country in alpha2_by_alpha3() else named


def _by_identifier(ref: str, kind: str) -> str | None:
    if (donor := _DONOR.fullmatch(ref)) and donor[1] in DAC_DONORS:
        return DAC_DONORS[donor[1]]
    public = _REGISTERED.fullmatch(ref) if kind in GOVERNMENT_TYPES else None
    found = _GOVERNMENT.fullmatch(ref) or public
    return alpha3_by_alpha2().get(found[1]) if found else None
