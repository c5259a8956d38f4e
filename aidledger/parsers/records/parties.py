"""How official records name the parties to a promise, and the countries that these names mean."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from aidledger.parsers.places import alpha2_by_alpha3, alpha3_by_alpha2, country_names


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
