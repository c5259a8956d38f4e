"""The words that tell that a name is no party to a sum, and who says so."""

from __future__ import annotations

from dataclasses import dataclass

from aidledger.parsers.words import NEVER


@dataclass(frozen=True, slots=True)
class AsideWords:
    """How a language tells that a name is no party: where something was, a person's title, another's name, who says so.

    What ends in ``_before`` is matched before a name and ends in ``$``, what ends in ``_after`` behind it.  `place_`,
    `person_`, `post_` and `no_party_` ones say that the name is no party, `at_place` that it is no subject of a verb; an
    `own_government` is that of the text's own country.  A pattern of `speakers` has the group ``who``, and `stranger_gives`,
    of a body in no list, ``name``.
    """

    met_before: str = NEVER
    met_after: str = NEVER
    envoy_after: str = NEVER
    aside_after: str = NEVER
    person_before: str = NEVER
    person_after: str = NEVER
    title_right_before: str = NEVER
    surname_after: str = NEVER
    seat_before: str = NEVER
    seats: str = NEVER
    met_where: str = NEVER
    route_before: str = NEVER
    route: str = NEVER
    executive: str = NEVER
    stands_in: str = NEVER
    own_arm: str = NEVER
    source_before: str = NEVER
    source_after: str = NEVER
    seat_of: str = NEVER
    of_firm: str = NEVER
    stranger_gives: str = NEVER
    named_after: str = NEVER
    name_goes_on: str = NEVER
    own_government: str = NEVER
    fund_after: str = NEVER
    own_fund: str = NEVER
    no_party_before: str = NEVER
    governs_before: str = NEVER
    at_place: str = NEVER
    place_before: str = NEVER
    place_after: str = NEVER
    dateline: str = NEVER
    quoted_before: str = NEVER
    says_after: str = NEVER
    post_before: str = NEVER
    post_after: str = NEVER
    speakers: tuple[str, ...] = ()
