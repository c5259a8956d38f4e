"""The words with which a language prints sums of money."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from aidledger.amount import Hedge
from aidledger.parsers.words.homes import HomeWords


@dataclass(frozen=True, slots=True)
class Subunit:
    """The name of a fraction of a currency's main unit: 100 cents make a dollar."""

    noun: str
    parts: int = 100


@dataclass(frozen=True, slots=True)
class SumWords:
    """The words with which a language prints sums of money; words of languages with spaces stand in lower case.

    `chained` says that scales follow one another inside a number (3億8,600万), `decimal_comma` which of the two signs is
    the decimal one where the digits do not tell.

    Numbers: `scales` multiply and may stand apart from the digits, `abbreviations` of them only follow digits and keep
    their case, `regional` ones go with some currencies only; `fractions`, `halves`, `point`, `articles`, `joiners` and
    `links` stand inside.

    Currencies: `currencies` are names with their adjectives and the ISO 4217 code that each means first, `aliases` short
    forms of nouns, `subunits` their hundredths, `hundredths` what else those of a noun can be of, `donating` verbs say whose
    currency it is; `steady` nouns keep their meaning whatever countries a text names, unless they are in short form, in a
    story from one of the places of `datelines` that states the currency of the place for another sum, or marks a share as of
    its exchange (`listings`), or the words of `home` say whose they are; what is `traded` the world over stays in the first,
    and a figure in short form from a place of `datelines` is in `local` money only where no American one is named; `abroad`
    ones where it names the country of their first; a country that gives (`lending`) must be named so many times as often as
    another, unless a `regional` scale is of its own; `historic` ones had another before the euro, or while a state was that
    words of `bygone` name, but none of `since_then`; `alike` signs are of a second one too (its code, the names that tell it,
    and those that tell the first). `leading` nouns also stand before figures, `counted` things make "two yen loans" a count,
    `guarded` nouns are other words too (not before what is `weighed`, nor, of `levels`, where their phrase ends: "passed the
    5 million mark"), those of `unlike` before its pattern, but after `differing` ones; `weights` are told from money by
    `monetary`, `aiding` (second behind "of"), `weighing` and `costing` words (beginnings of words).

    In a table, `heading` words open the unit of its caption (a sentence that gives no scale says `tabled` words too), and
    `counting` ones stand between its currency and its scale; a column or row that a word of `measures` heads holds no money,
    nor does a cell with one of `missing`; words of `prose` stand in no label of a row.

    Around a sum: hedges stand `before` or `after` it, `fillers` between them, `lookalikes` are none (but after a name and
    one of `modals`), nor is a ceiling behind one of `opposed`; of those after it the ones that begin with `open_after` words
    need no end of clause, `tight` ones are none before a further character of a word, `within` ones stand between the scale
    and the currency; the article of a sum with a `marking` noun ("the $5m mark") parts it from none; after `known` words a sum
    is one that others are compared with, and after `as_before` ones one of which the same is said as of the sum before it; with
    `moved_to` words behind it a sum is what another came to. `percent`
    words make a number no money. `ceilings` with an `introducing` word bound all sums of
    a sentence, in a head those of a table. `range_to`, `range_or` and `range_and` (after `between`) join the ends of a range,
    unless `changes` or what is said of the first (`former`) say that a sum moved (`spans`: that it did not); `numbered` things
    have bare numbers. `vague` words give no number.

    A sum whose currency was said before follows `compared`, `moving` or `listing` words, or ones of `besides` with no `crowd`
    before them, and stands before a word of `clause` (`passing` words may come between); `owed` things are money by name, by
    words of `stating`, unless a `crowd` stands before; two sums that the same word of `allotting` follows are a list, and
    after `parting` words a sum is a part of the one before, before words of `off_by` so much apart from it, before `summing`
    ones all of them. Anywhere in the text a figure with a scale is a sum behind `funds` or `volumes` (the latter are measured
    in other units too) and a link, one of `copulas` or a word of `moved` (perhaps with one of `moved_by`), behind `paying` or
    `giving` verbs (`extra` words may come between), at the head of a clause before a modal or one of `being`, before `unpaid`
    or `valued` ones, a `singular` verb, or one of `pronouns` after a `partitive`; not in a clause with a `crowd` or a word of
    `serving`, nor of `attaining` with none of `totals` before. Near a sum so is one behind `worth` or the `rest`, a verb of
    `keeping`, or words of `speaking`, `doubling` or `bearing` (who has it); one between an article and a noun of `results`,
    one that words of `awaited` follow (with one of the `relative` words between, or none); and one that was `foreseen`, where
    `judging` people or words for money stand in the same clause. Figures without a scale are prices behind `pricing` words.
    `periods` are when a sum was paid. `versus` parts the columns of a table of earnings, where `booked` words stand behind
    figures, `suffixes` are hundredths right behind digits where the text has their currency. In a chained language a figure
    with a scale and no currency, near a sum, is a part of it behind a `parting` word and before one of `particles`, unless a
    `crowd` is counted between; anywhere it is a sum where one of `calling` and a thing that is `owed` follow, but for
    `dealing` words behind that (the 20,000 who are lent to). One of `joining` begins another clause, and a `possessive` word
    may open what names the sum before.

    `rate_...` words make an exchange rate (`rate_particles` open it after a currency's name; those of `rate_proper` need no
    article), `definite` ones open it, a word of
    `holding` stands between a rate and the name of what is quoted at it, or before what a further sum is brought to, near
    `rate_words` one that was told stands for itself, and what comes after a sum and a word of `priced` is its price.  A year
    between a word of `deflated` and a currency tells whose prices count; `declared` words stand between one of `declaring` and
    the currency of all bare signs of a text.
    """

    chained: bool = False
    decimal_comma: bool = False
    numbers: Mapping[str, int] = field(default_factory=dict)
    fractions: Mapping[str, Decimal] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    abbreviations: Mapping[str, int] = field(default_factory=dict)
    regional: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    articles: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    halves: tuple[str, ...] = ()
    point: str = ""
    currencies: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    steady: tuple[str, ...] = ()
    datelines: Mapping[str, str] = field(default_factory=dict)
    listings: Mapping[str, str] = field(default_factory=dict)
    home: HomeWords = field(default_factory=HomeWords)
    weighed: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    each: tuple[str, ...] = ()
    awaited: tuple[str, ...] = ()
    relative: tuple[str, ...] = ()
    local: tuple[str, ...] = ()
    traded: tuple[str, ...] = ()
    abroad: tuple[str, ...] = ()
    lending: Mapping[str, int] = field(default_factory=dict)
    historic: Mapping[str, str] = field(default_factory=dict)
    bygone: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since_then: tuple[str, ...] = ()
    alike: Mapping[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = field(default_factory=dict)
    subunits: Mapping[str, Subunit] = field(default_factory=dict)
    hundredths: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    donating: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()
    guarded: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    unlike: Mapping[str, str] = field(default_factory=dict)
    differing: tuple[str, ...] = ()
    weights: tuple[str, ...] = ()
    heading: tuple[str, ...] = ()
    tabled: tuple[str, ...] = ()
    counting: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    prose: tuple[str, ...] = ()
    monetary: tuple[str, ...] = ()
    aiding: tuple[str, ...] = ()
    weighing: tuple[str, ...] = ()
    costing: tuple[str, ...] = ()
    before: Mapping[str, Hedge] = field(default_factory=dict)
    after: Mapping[str, Hedge] = field(default_factory=dict)
    fillers: tuple[str, ...] = ()
    lookalikes: tuple[str, ...] = ()
    opposed: tuple[str, ...] = ()
    modals: tuple[str, ...] = ()
    open_after: tuple[str, ...] = ()
    marking: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    tight: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    percent: tuple[str, ...] = ("%",)
    ceilings: tuple[str, ...] = ()
    introducing: tuple[str, ...] = ()
    range_to: tuple[str, ...] = ()
    range_or: tuple[str, ...] = ()
    range_and: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    numbered: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    spans: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()
    compared: tuple[str, ...] = ()
    clause: tuple[str, ...] = ()
    joining: tuple[str, ...] = ()
    moving: tuple[str, ...] = ()
    listing: tuple[str, ...] = ()
    as_before: tuple[str, ...] = ()
    moved_to: tuple[str, ...] = ()
    pricing: tuple[str, ...] = ()
    owed: tuple[str, ...] = ()
    passing: tuple[str, ...] = ()
    parting: tuple[str, ...] = ()
    off_by: tuple[str, ...] = ()
    summing: tuple[str, ...] = ()
    allotting: tuple[str, ...] = ()
    stating: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    calling: tuple[str, ...] = ()
    dealing: tuple[str, ...] = ()
    crowd: tuple[str, ...] = ()
    serving: tuple[str, ...] = ()
    funds: tuple[str, ...] = ()
    volumes: tuple[str, ...] = ()
    unpaid: tuple[str, ...] = ()
    worth: tuple[str, ...] = ()
    valued: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    copulas: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    moved_by: tuple[str, ...] = ()
    paying: tuple[str, ...] = ()
    giving: tuple[str, ...] = ()
    singular: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()
    possessive: tuple[str, ...] = ()
    partitive: tuple[str, ...] = ()
    attaining: tuple[str, ...] = ()
    totals: tuple[str, ...] = ()
    foreseen: tuple[str, ...] = ()
    judging: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
    booked: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    keeping: tuple[str, ...] = ()
    speaking: tuple[str, ...] = ()
    bearing: tuple[str, ...] = ()
    doubling: tuple[str, ...] = ()
    versus: tuple[str, ...] = ()
    suffixes: Mapping[str, str] = field(default_factory=dict)
    definite: tuple[str, ...] = ()
    rate_equals: tuple[str, ...] = ()
    rate_per: tuple[str, ...] = ()
    rate_bases: tuple[str, ...] = ()
    rate_adjectives: tuple[str, ...] = ()
    rate_verbs: tuple[str, ...] = ()
    rate_words: tuple[str, ...] = ()
    rate_particles: tuple[str, ...] = ()
    rate_proper: tuple[str, ...] = ()
    holding: tuple[str, ...] = ()
    priced: tuple[str, ...] = ()
    declaring: tuple[str, ...] = ()
    declared: tuple[str, ...] = ()
    deflated: tuple[str, ...] = ()
    being: tuple[str, ...] = ()
