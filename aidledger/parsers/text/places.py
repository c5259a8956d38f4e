"""Countries as texts name them: by name, people, capital, in the words of each language.

Names and ISO 3166-1 alpha-3 codes come from countryinfo (English names, peoples, capitals) and Babel's CLDR tables (every
other language); a language file adds only what those lack ("Britain", 米).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from babel import Locale
from countryinfo import CountryInfo, all_countries

_SHORTEST: Final = 4
_NOT_PLACES: Final = frozenset({"Lao", "Central", "Democratic", "Western", "Republic", "States", "Union", "Male", "Thai",
    "Jamestown", "Hamilton", "Stanley", "Douglas", "Victoria", "Island", "Mann", "Dominique", "Reunion"})

_IN_PLURAL: Final = ("an", "ian", "i")
"""How the names of peoples end that take an s: Haitian, Iraqi; not Swiss or Chinese."""

_USER_ASSIGNED: Final = {"XK": "XKX"}
"""What lenders and CLDR call Kosovo, which ISO 3166 has left to its users."""


@cache
def described() -> dict[str, CountryInfo]:
    """What is known of each country by its alpha-3 code; nothing of those that ISO 3166 has left to its users.

    >>> described()["KHM"].capital(), described().get("XKX")
    ('Phnom Penh', None)
    """
    return {str(info.iso(3)): info for info in all_countries() if info.iso(2) and info.iso(3)}


EVERYWHERE: Final = "USD"
"""The money in which all governments count, so that it tells of no country."""


def country_of_money(code: str) -> str | None:
    """The country whose own money a currency is, as alpha-3; none of US dollars, and of money that several share.

    A code of ISO 4217 begins with that of its country in ISO 3166-1.

    >>> country_of_money("JPY"), country_of_money("EUR"), country_of_money("USD")
    ('JPN', None, None)
    """
    return None if code == EVERYWHERE else alpha3_by_alpha2().get(code[:2])


@cache
def alpha3_by_alpha2() -> dict[str, str]:
    """ISO 3166-1 alpha-3 codes by their alpha-2.

    >>> alpha3_by_alpha2()["KH"]
    'KHM'
    """
    return {str(info.iso(2)): code for code, info in described().items()} | _USER_ASSIGNED


@cache
def alpha2_by_alpha3() -> dict[str, str]:
    """The other way round.

    >>> alpha2_by_alpha3()["JPN"]
    'JP'
    """
    return {three: two for two, three in alpha3_by_alpha2().items()}


@cache
def country_codes() -> frozenset[str]:
    """All codes of ISO 3166-1 alpha-3.

    >>> {"JPN", "World Bank"} - country_codes()
    {'World Bank'}
    """
    return frozenset(alpha2_by_alpha3())


def country_name(code: str, lang: str = "en") -> str:
    """What people call the country with this alpha-3 code; what is no code comes back as it is.

    >>> country_name("KHM"), country_name("World Bank")
    ('Cambodia', 'World Bank')
    """
    return str(Locale.parse(lang).territories.get(alpha2_by_alpha3().get(code, ""), code))


def place_of(url: str | None) -> str | None:
    """The country in whose top-level domain an article stands, as alpha-3; None for ``.com`` and the like.

    >>> place_of("https://www.abc.net.au/news/1"), place_of("https://example.com/"), place_of(None)
    ('AUS', None, None)
    >>> place_of("https://[bad") is None
    True
    """
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:  # "https://[bad"
        return None
    ending = (host or "").rpartition(".")[2].upper()
    return alpha3_by_alpha2().get({"UK": "GB"}.get(ending, ending))


def country_names(lang: str) -> Iterator[tuple[str, str, str]]:
    """(name, kind, alpha-3) for every country in a language; kind is `country`, `people` or `capital`.

    >>> sorted({code for name, kind, code in country_names("en") if name in ("Cambodian", "Phnom Penh", "Cambodia")})
    ['KHM']
    """
    if lang == "en":
        yield from _english_names()
    codes = alpha3_by_alpha2()
    for two, name in Locale.parse(lang).territories.items():
        if two in codes:
            for form in {name, name.split("(")[0].strip(), name.split("（")[0], name.replace("’", "'")}:
                yield form, "country", codes[two]


def _english_names() -> Iterator[tuple[str, str, str]]:
    for info in all_countries():
        code = info.iso(3)
        if code not in alpha2_by_alpha3():
            continue
        for name in map(str.strip, [info.name(), *(info.alt_spellings() or [])]):
            if len(name) >= _SHORTEST and name not in _NOT_PLACES:
                yield name.title() if name.islower() else name, "country", code
        for people in map(str.strip, (info.demonym() or "").split(",")):
            if len(people) >= _SHORTEST:
                yield people, "people", code
            if len(people) > _SHORTEST and people.endswith(_IN_PLURAL):
                yield f"{people}s", "people", code  # "for Syrians", "given to Iraqis"
        capitals: str | list[str] = info.capital() or []
        for capital in [capitals] if isinstance(capitals, str) else capitals:
            if len(capital) >= _SHORTEST and capital not in _NOT_PLACES:
                yield capital.strip(), "capital", code
