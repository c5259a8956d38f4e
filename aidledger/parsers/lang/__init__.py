"""Languages are data: one file each, found by name; code knows no words.

A file ``en.py`` defines ``LANGUAGE``, a `Language`.  Its part `sums` holds the words with which sums of money are printed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Final

from aidledger.amount import Hedge
from aidledger.currencies import CURRENCIES
from aidledger.errors import InputError
from aidledger.model import UNDETERMINED, Instrument, Stage

NEVER: Final = r"(?!)"
"""The pattern that matches nothing: for what a language does not have."""


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
    currency it is; `steady` nouns keep their meaning whatever countries a text names, unless they are in short form, in a story
    from one of the places of `datelines` that states the currency of the place for another sum, or marks a share as of its
    exchange (`listings`), or a text is of a country with one of the currencies in `homes` (told by what it gives, or by one of
    its `houses`) and has no mark of the United States (`american`); `abroad` ones where it names the country of their first,
    `historic` ones had another before the euro, or while a state was that words of `bygone` name, but none of `since_then`;
    `alike` signs are of a second one too (its code, the names that tell it, and those that tell the first). `leading` nouns
    also stand before figures, `counted` things make "two yen loans" a count, `guarded` nouns are other words too, those of
    `unlike` before its pattern, but after `differing` ones; `weights` are told from money by `monetary`,
    `weighing` and `costing` words (beginnings of words).

    In a table, `heading` words open the unit of its caption (a sentence that gives no scale says `tabled` words too), and
    `counting` ones stand between its currency and its scale; a column or row that a word of `measures` heads holds no money,
    nor does a cell with one of `missing`; words of `prose` stand in no label of a row.

    Around a sum: hedges stand `before` or `after` it, `fillers` between them, `lookalikes` are none (but after a name and
    one of `modals`), nor is a ceiling behind one of `opposed`; of those after it the ones that begin with `open_after` words
    need no end of clause, `tight` ones are none before a further character of a word, `within` ones stand between the scale
    and the currency; after `known` words a sum is one that
    others are compared with. `percent` words make a number no money. `ceilings` with an `introducing` word bound all sums of
    a sentence, in a head those of a table. `range_to`, `range_or` and `range_and` (after `between`) join the ends of a range,
    unless `changes` say that a sum moved (`spans`: that it did not); `numbered` things have bare numbers. `vague` words give
    no number.

    A sum whose currency was said before follows `compared`, `moving` or `listing` words and stands before a word of
    `clause` (`passing` words may come between); `owed` things are money by name, by words of `stating`, unless a `crowd`
    stands before; two sums that the same word of `allotting` follows are a list, and after `parting` words a sum is a part
    of the one before. Anywhere in the text a figure with a scale is a sum behind `funds` or `volumes` (the latter are measured
    in other units too) and a link, one of `copulas` or a word of `moved` (perhaps with one of `moved_by`), behind `paying` or
    `giving` verbs (`extra` words may come between), before `unpaid` ones, a `singular` verb, or one of `pronouns` after a
    `partitive`; not in a clause with a `crowd` or a word of `serving`, nor of `attaining` where none of `totals` stands before.
    Near a sum so is one behind the `rest`, a verb of `keeping`, or words of `speaking` or `doubling`; one between an article
    and a noun of `results`; and one that was `foreseen`, where `judging` people or words for money stand in the same clause.
    Figures without a scale are prices behind `pricing` words. `periods` are when a sum was paid. `versus` parts the columns
    of a table of earnings, `suffixes` are hundredths right behind digits where the text has their currency.
    One of `joining` begins another clause, and a `possessive` word may open what names the sum before.

    `rate_...` words make an exchange rate (`rate_particles` open it after a currency's name; those of `rate_proper` need no
    article), `definite` ones open it, a word of
    `holding` stands between a rate and the name of what is quoted at it, near
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
    homes: tuple[str, ...] = ()
    houses: Mapping[str, str] = field(default_factory=dict)
    american: tuple[str, ...] = ()
    abroad: tuple[str, ...] = ()
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
    weighing: tuple[str, ...] = ()
    costing: tuple[str, ...] = ()
    before: Mapping[str, Hedge] = field(default_factory=dict)
    after: Mapping[str, Hedge] = field(default_factory=dict)
    fillers: tuple[str, ...] = ()
    lookalikes: tuple[str, ...] = ()
    opposed: tuple[str, ...] = ()
    modals: tuple[str, ...] = ()
    open_after: tuple[str, ...] = ()
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
    spans: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    compared: tuple[str, ...] = ()
    clause: tuple[str, ...] = ()
    joining: tuple[str, ...] = ()
    moving: tuple[str, ...] = ()
    listing: tuple[str, ...] = ()
    pricing: tuple[str, ...] = ()
    owed: tuple[str, ...] = ()
    passing: tuple[str, ...] = ()
    parting: tuple[str, ...] = ()
    allotting: tuple[str, ...] = ()
    stating: tuple[str, ...] = ()
    crowd: tuple[str, ...] = ()
    serving: tuple[str, ...] = ()
    funds: tuple[str, ...] = ()
    volumes: tuple[str, ...] = ()
    unpaid: tuple[str, ...] = ()
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
    periods: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    keeping: tuple[str, ...] = ()
    speaking: tuple[str, ...] = ()
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


@dataclass(frozen=True, slots=True)
class MeaningWords:
    """What a language file says about meaning: cue words by kind and value, names, and patterns.

    `cues` maps a kind (topic, instrument, stage, irrealis, scope, comparison, relation, giving) to its values and their words,
    parted by ``|``.  `places` and `organisations` map an ISO 3166-1 alpha-3 code (or the name of an organisation that has none)
    to further names, `brief` short names that stand alone to such a code; `homeland` is the country and currency of most who
    write the language; an article with words of `home` and none of `abroad` is of its own country's money.  The patterns are
    matched beside a sum or a name: before it (they end in ``$``) or behind it.
    """

    spaced: bool
    cues: Mapping[str, Mapping[str, str]]
    places: Mapping[str, str]
    organisations: Mapping[str, str]
    sectors: Mapping[str, str]
    numbers: Mapping[str, int]
    tie: str
    brief: Mapping[str, str] = field(default_factory=dict)
    bracketed: str = NEVER
    exactly: str = NEVER
    out_of: str = NEVER
    within_after: str = NEVER
    backward: str = ""
    open_list: str = NEVER
    counted: str = NEVER
    rest: str = NEVER
    together: str = NEVER
    this_sum: str = NEVER
    each_before: str = NEVER
    each_after: str = NEVER
    lists_not: str = NEVER
    inside_before: str = NEVER
    inside_after: str = NEVER
    leads_on: str = NEVER
    row_of_names: str = NEVER
    in_turn: str = NEVER
    kinds_joined: str = NEVER
    project_before: str = NEVER
    project_after: str = NEVER
    project_financed: str = NEVER
    brought_to: str = NEVER
    percent: str = NEVER
    together_with: str = NEVER
    going_with: str = NEVER
    going_to: str = NEVER
    some_of: str = NEVER
    closes_list: str = NEVER
    other_list: str = NEVER
    total_ahead: str = NEVER
    channel_before: str = NEVER
    channel_after: str = NEVER
    donor_before: str = NEVER
    donor_after: str = NEVER
    recipient_before: str = NEVER
    recipient_after: str = NEVER
    subject_after: str = NEVER
    since: str = NEVER
    between: str = NEVER
    spanned: str = NEVER
    past: str = NEVER
    ahead: str = NEVER
    purpose: str = NEVER
    purpose_ends: str = NEVER
    no_goal: str = NEVER
    resumes: str = NEVER
    named_behind: str = NEVER
    said_of_part: str = NEVER
    name_ends: str = NEVER
    no_purpose_end: str = NEVER
    no_purpose: frozenset[str] = frozenset()
    label: tuple[str, ...] = ()
    definite: str = NEVER
    speakers: tuple[str, ...] = ()
    another: str = NEVER
    also: str = NEVER
    apart: str = NEVER
    aside: str = NEVER
    signature: str = NEVER
    to_sign: str = NEVER
    pledging_aux: str = NEVER
    planned_after: str = NEVER
    lent_on: str = NEVER
    form_told: str = NEVER
    definite_kind: str = NEVER
    ends_noun: str = NEVER
    paying_form: str = NEVER
    memorandum: str = NEVER
    homeland: tuple[str, str] = ("", "")
    home: str = NEVER
    abroad: str = NEVER
    planned: str = ""
    projects: tuple[str, ...] = ()
    project_left: str = NEVER
    project_trim: str = NEVER
    price_after: str = NEVER
    own_before: str = NEVER
    versus_before: str = NEVER
    versus_after: str = NEVER
    taken_after: str = NEVER
    own_after: str = NEVER
    own_behind: str = NEVER
    own_verb: str = NEVER
    own_tail: str = NEVER
    cost_before: str = NEVER
    amounting: str = NEVER
    clause_start: str = NEVER
    of_subject: str = NEVER
    income_before: str = NEVER
    needs_before: str = NEVER
    needs_after: str = NEVER
    debt_before: str = NEVER
    lending: str = NEVER
    budget_before: str = NEVER
    out_of_this: str = NEVER
    many_before: str = NEVER
    hands_on_after: str = NEVER
    passed_on: str = NEVER
    many_after: str = NEVER
    as_aid: str = NEVER
    as_debt: str = NEVER
    given_after: str = NEVER
    as_contract: str = NEVER
    as_cost: str = NEVER
    as_use: str = NEVER
    serial: str = NEVER
    whole_before: str = NEVER
    whole_after: str = NEVER
    meant_for: str = NEVER
    instalment: str = NEVER
    wider: str = NEVER
    sums_up: str = NEVER
    in_all: str = NEVER
    as_kind: str = NEVER
    donor_arm: str = NEVER
    agreed_with: str = NEVER
    staged_after: str = NEVER
    shared_tail: str = NEVER
    item_start: str = NEVER
    edges: str = NEVER
    passive: str = NEVER
    pronoun: str = NEVER
    it: str = NEVER
    of_all: str = NEVER
    compared_with: str = NEVER
    gets_from: str = NEVER
    changes: str = NEVER
    annual_after: str = NEVER
    annual_before: str = NEVER
    place_after: str = NEVER
    dateline: str = NEVER
    place_before: str = NEVER
    place_goes_on: str = NEVER
    post_before: str = NEVER
    several_after: str = NEVER
    post_after: str = NEVER
    no_party_before: str = NEVER
    fund_after: str = NEVER
    own_arm: str = NEVER
    still_to: str = NEVER
    lent_to: str = NEVER
    same_giver: str = NEVER
    told_after: str = NEVER
    told_on: str = NEVER
    told: str = NEVER
    arrived: str = NEVER
    asked_after: str = NEVER
    superlative: str = NEVER
    who_gave: str = NEVER
    noun_of: str = NEVER
    active_form: str = NEVER
    lender: str = NEVER
    names_between: str = NEVER
    year_row: str = NEVER
    named_before: str = NEVER
    what_for: str = NEVER
    joints: tuple[str, ...] = ()
    contrasts: tuple[str, ...] = ()
    determiners: frozenset[str] = frozenset()
    government: str = ""


@dataclass(frozen=True, slots=True)
class ProjectWords:
    """The words in the names of projects, by what they tell of two names; in lower case, in the singular.

    `common` ones tell nothing, `nouns` are written with a capital in headlines and name no place, `actions` say what is done;
    `serials` are counted within a project (phase), `ways` by themselves (road).  `ordinals` and `cardinals` are numbers in
    words, `ordinal_endings` stand behind digits, `number_signs` before them, and words of `places` beside the name of a place.
    `counters` are patterns with the groups `number` and `kind`, `kinds` the serial that each kind means, `digits` the digits
    that each character of a number means.
    """

    common: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    actions: frozenset[str] = frozenset()
    serials: frozenset[str] = frozenset()
    ways: frozenset[str] = frozenset()
    ordinals: tuple[str, ...] = ()
    cardinals: tuple[str, ...] = ()
    ordinal_endings: tuple[str, ...] = ()
    number_signs: tuple[str, ...] = ()
    places: frozenset[str] = frozenset()
    counters: tuple[str, ...] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)
    digits: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PageWords:
    """What stands at the head of a page: `medium` matches the end of a line that names a paper, an agency or a ministry,
    `added` the beginning of one that the page adds to the text; `small` words of a name are written without a capital."""

    medium: str = NEVER
    added: str = NEVER
    small: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DateWords:
    """How a language tells of dates.

    Around a date stand words that make it a deadline (`deadline_before`, `deadline_after`) or history (`since_...`, `earlier`
    anywhere before it); its verb is in the `future` or the `past`, where verbs come last behind it (`..._after`), and what is
    the `goal` of a verb lies ahead of it.  `weekdays` are the beginnings of their names, from Monday on; they stand as
    `weekday_before` or `weekday_after` tell, and what stands before a date may end in `day_endings`.

    At the head of a page `label` is what a line has beside its date, `clock` a time, `byline` the beginning of a line that
    names who wrote.  `near` ties a text to its own week or month; `gloss` is the year that one of `years` means (how far it
    lies back); `next_year` and `this_year` (behind a month, or `month_this_year`) stand without it.
    """

    deadline_before: str = NEVER
    deadline_after: str = NEVER
    since_before: str = NEVER
    since_after: str = NEVER
    earlier: str = NEVER
    future: str = NEVER
    past: str = NEVER
    future_after: str = NEVER
    past_after: str = NEVER
    goal: str = NEVER
    weekdays: tuple[str, ...] = ()
    weekday_before: str = NEVER
    weekday_after: str = NEVER
    day_endings: tuple[str, ...] = ()
    label: str = NEVER
    clock: str = NEVER
    byline: str = NEVER
    near: str = NEVER
    next_year: str = NEVER
    gloss: str = NEVER
    years: Mapping[str, int] = field(default_factory=dict)
    this_year: str = ""
    month_this_year: str = NEVER


@dataclass(frozen=True, slots=True)
class CellWords:
    """What stands in the cells of a table of official figures, in lower case: instruments, stages and the documents that mean
    them, scales, and whether something holds."""

    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    stages: Mapping[str, Stage] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    truths: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its ISO 639-1 code, words that are frequent in it, and its vocabularies, one part for each purpose.

    `script` is a pattern of one character that only this language uses, none of ASCII, where there is one; `letters` are those
    of them that no other language writes, `own` is what tells a text that has none of these.  `telling` words are frequent in
    it, `foreign` ones in the languages of its script that are not read.  A word of `abbreviations` has a point that ends no
    sentence.
    """

    code: str
    sums: SumWords
    meaning: MeaningWords | None = None
    projects: ProjectWords | None = None
    pages: PageWords | None = None
    dates: DateWords | None = None
    cells: CellWords | None = None
    script: str = ""
    letters: str = NEVER
    own: str = NEVER
    telling: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    stopwords: frozenset[str] = frozenset()


SAMPLE: Final = 1000
"""So many characters of an article are looked at to find its language."""


@cache
def languages() -> Mapping[str, Language]:
    """All languages by code: the files of this folder.

    >>> sorted(languages())[:2]
    ['en', 'es']
    """
    names = sorted(module.name for module in iter_modules(__path__))
    return MappingProxyType({name: import_module(f"{__name__}.{name}").LANGUAGE for name in names})


def language(code: str) -> Language:
    """The language with this ISO 639-1 code.

    Raises:
        InputError: for a code that no file is named by.

    >>> language("ja").sums.chained
    True
    """
    found = languages().get(code)
    if found is None:
        raise InputError(f"there is no language {code!r}; the languages are {', '.join(languages())}")
    return found


def date_words() -> tuple[DateWords, ...]:
    """How each language tells of dates, for a text whose language is not known yet."""
    return tuple(one.dates for one in languages().values() if one.dates is not None)


def found_in(text: str, lang: str = UNDETERMINED) -> tuple[str, ...]:
    """The languages to read a text with, the main one first: what is said or found, those whose script occurs, and English.

    >>> found_in("日本は80億円を貸す (about $50 million)")
    ('ja', 'en')
    >>> found_in("El gobierno de la provincia entregó los fondos para el proyecto.")
    ('es', 'en')
    """
    said = lang.split("-")[0].lower()
    scripts = _scripts_in(text)
    main = said if said in languages() else (_by_script(text, scripts) or _by_stopwords(text[:SAMPLE]))
    return tuple(dict.fromkeys([main, *scripts, "en"]))


_ASCII: Final = bytes(range(128))


def _scripts_in(text: str) -> list[str]:
    """The languages whose script occurs in a text; looked for in what is not ASCII, which a translation tells fastest."""
    if text.isascii():
        return []
    rest = text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
    return [code for code, script in _scripts().items() if script.search(rest)]


@cache
def _scripts() -> Mapping[str, re.Pattern[str]]:
    return {code: re.compile(one.script) for code, one in languages().items() if one.script}


def _by_script(text: str, scripts: list[str]) -> str | None:
    opening = text[:SAMPLE]
    return next((code for code in scripts if len(_scripts()[code].findall(opening)) > len(opening) / 5), None)


def _by_stopwords(text: str) -> str:
    words = text[:SAMPLE].lower().split()
    counts = {code: len(one.stopwords.intersection(words)) for code, one in languages().items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] > counts["en"] else "en"


def currency_names() -> Mapping[str, str]:
    """The English names of all currencies, in lower case, and the code that each means first.

    >>> currency_names()["australian dollars"], currency_names()["dollar"]
    ('AUD', 'USD')
    """
    names: dict[str, str] = {}
    for row in CURRENCIES.values():
        for word in row.words:
            names.setdefault(word.lower(), row.code)
    return names


def japanese_names() -> Mapping[str, str]:
    """The Japanese names of all currencies and the code that each means first.

    >>> japanese_names()["豪ドル"]
    'AUD'
    """
    names: dict[str, str] = {}
    for row in CURRENCIES.values():
        for word in row.ja:
            names.setdefault(word, row.code)
    return names
