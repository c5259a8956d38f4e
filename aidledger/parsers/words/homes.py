"""The words by which a text tells whose dollars it counts in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class HomeWords:
    """What says that a bare "$" is the dollar of another country than the United States.

    `plain` currencies are those that the papers of their own countries print as a bare "$"; a sum in one of `small`, which
    nobody prints but who lives there, says that the text is from there.  `giving` ones are of countries that give aid in
    them, told by what they give or by one of their `houses`.  `papers` name their country, and so do the `bodies` and towns
    of a state for money that others call so too, and those at its head (`heads`), who give in its name.  `state` words are
    of a country's own affairs ("Cabinet", "constituency"); where one of `wires` wrote the text, or one of `lenders` is in
    it, they prove nothing.  `peoples` of several countries have the money of one.  `american` words name the United
    States, of whom words of `cutting` tell that they give no more, or that no more than a price is theirs ("70 US cents"),
    and `dollars` their dollar, in which bodies of the `world` count that verbs of `asking` follow.  Words of `worth`
    convert a sum.
    """

    plain: tuple[str, ...] = ()
    small: tuple[str, ...] = ()
    giving: tuple[str, ...] = ()
    houses: Mapping[str, str] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)
    heads: Mapping[str, str] = field(default_factory=dict)
    papers: Mapping[str, str] = field(default_factory=dict)
    peoples: Mapping[str, str] = field(default_factory=dict)
    state: tuple[str, ...] = ()
    wires: tuple[str, ...] = ()
    lenders: tuple[str, ...] = ()
    american: tuple[str, ...] = ()
    cutting: tuple[str, ...] = ()
    world: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    worth: tuple[str, ...] = ()
    dollars: tuple[str, ...] = ()
