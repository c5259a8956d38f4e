"""From an article to its mentions: every sum of money in it, found and read, in time that grows with its length alone.

The steps, in their order: sums with a currency of their own; exchange rates among them are set apart; ranges and lists that
share a scale; sums whose currency was said before; tables whose head names it; what a bare "$" is; and the hedges.

What a bare symbol or word is taken for, and which currencies of that name it may be instead:

| printed | taken for | or |
|---|---|---|
| $5m, 5 million dollars | USD | AUD CAD NZD SGD HKD TWD BND FJD SBD BSD BBD BZD BMD KYD XCD GYD JMD LRD NAD SRD TTD ZWL MYR |
| £5m, 5 million pounds | GBP | EGP LBP SYP SDG SSP GIP FKP SHP TRY IEP CYP MTL |
| Rs 5 crore, 5 million rupees | INR | PKR LKR NPR MUR SCR |
| K5m | PGK | MMK ZMW MWK |
| P5m | PHP | BWP |
| 5 million francs | CHF | XOF XAF XPF BIF CDF DJF GNF KMF RWF FRF BEF LUF MGF |
| 5 million pesos | MXN | PHP ARS CLP COP CUP DOP UYU GWP |
| 5 million krona | SEK | ISK |
| 5 million kroner | NOK | SEK DKK |
| 5 million crowns | SEK | CZK NOK DKK ISK SKK CSK EEK |
| 5 million dinars | KWD | BHD IQD JOD LYD TND DZD RSD MKD YUM SDD |
| 5 million dirhams | AED | MAD |
| 5 million riyals | SAR | QAR OMR YER |
| 5 million rials | IRR | SAR QAR OMR YER |
| 5 million lira | TRY | LBP ITL MTL |
| 5 million shillings | KES | TZS UGX SOS ATS |
| 5 million lei | RON | MDL |
| 5 million roubles | RUB | BYN SUR |
| 5 million kwacha | ZMW | MWK |
| 5 million guilders | NLG | ANG SRG |
| 5 million escudos | PTE | CVE |
| 5 million marks | DEM | BAM FIM DDM |
| 5 million colons | CRC | SVC |
| 5 million manats | AZN | TMT |
| 5 million koruna | CZK | SKK CSK |
| 5 million bolivars | VEF | VES VEB |
| 5 million cedis | GHS | GHC |

ドル is the US dollar, and the franc the French in the time of the mark.  The second column holds unless the place of the
article has a currency of that name, or (but for dollars) one of its other sums states one whose country it names as often as
any, or it names the countries of another more often than those of this one (half as often as India is enough, unless a sum is
in crore).  Pounds and francs are lent abroad: one mention of Britain or Switzerland keeps them so.  A rouble is the Soviet one
in a text of its time.  Money that a sum converts, or is converted into, is not its own.

A bare "$" is another dollar than that of the United States where, first of these, brackets convert into that one ("3 billion
yen (SBD$26 million)") or, the bare one in them, from US dollars; the outlet is of its country; a sum is stated in it, and none
but its own people print it or no other is stated and its country is named most; its government gives the first sum, or its aid
agency heads the text or that sum; or the text speaks of a state at home (its Cabinet, its Parliament, its budget), names that
country most, and names no lender, or, of a country that gives itself, no giver so often.  Where the United States give too,
where US dollars were told before but for what converts, or where a wire of the world wrote it, only the brackets count.  What
the world trades by the barrel or the ounce, and what the United Nations say or need, is in US dollars all the same, and so is
ドル.  Its `currency_basis` is then ``assumed``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aidledger.currencies import CURRENCIES
from aidledger.model import UNDETERMINED, Article, Mention
from aidledger.parsers.lang import found_in, language
from aidledger.parsers.sums.ambiguous import is_short_name
from aidledger.parsers.sums.anchors import Reader, reader
from aidledger.parsers.sums.assumed import resolve_assumed
from aidledger.parsers.sums.carried import with_carried
from aidledger.parsers.sums.chained import bare_heads, chain_sums, codes_in_chains
from aidledger.parsers.sums.chains import ChainReader, chain_reader
from aidledger.parsers.sums.dropped import give_back_scales
from aidledger.parsers.sums.enumerated import in_lists
from aidledger.parsers.sums.exchange import set_rates_apart
from aidledger.parsers.sums.hedges import hedge_chained, hedge_spaced
from aidledger.parsers.sums.joined import with_ranges_carried, with_shared
from aidledger.parsers.sums.spaced import spaced_sums
from aidledger.parsers.sums.stacked import in_stacks
from aidledger.parsers.sums.sum import Found, RateStatement, Scan, Sum, VagueSum
from aidledger.parsers.sums.tables import in_tables, without_heads
from aidledger.parsers.sums.unruled import in_unruled
from aidledger.parsers.text.stories import story_spans

__all__ = ["RateStatement", "Scan", "VagueSum", "find", "scan"]


def find(article: Article, place: str | None = None) -> list[Mention]:
    """Every sum of money in an article, by its place in the text; no two overlap.

    `place` is the country that the article is from (ISO 3166-1 alpha-3); it decides what a bare "$", "pound" or "Rs" is.

    >>> [(m.text, m.amount.hedge) for m in find(Article.from_text("8.3 billion yen (about $51.5 million)", id="a"))]
    [('8.3 billion yen', 'exact'), ('$51.5 million', 'about')]
    >>> [str(m.amount) for m in find(Article.from_text("82億9,300万円を限度とする", id="b"))]
    ['JPY 8,293,000,000']
    >>> find(Article.from_text("The fund has $5 million.", id="c"), place="AUS")[0].amount.currency
    'AUD'

    So do the places that the text names, and a title that stands apart from it.

    >>> find(Article.from_text("Loans made Rs 5 billion.", id="d", title="Nepal gets less aid"))[0].amount.currency
    'NPR'
    """
    about = "\n".join(told for told in (article.outlet, article.title) if told and told not in article.text)
    return [sum_.mention(article.id, article.text) for sum_ in _read(article.text, article.lang, place, about).sums]


def scan(text: str, lang: str = UNDETERMINED, place: str | None = None) -> Scan:
    """The sums of a text, its vague sums, and its exchange rates.

    >>> seen = scan("Tens of millions of dollars were lost (1 dollar = 119.17 yen); 5 billion yen was paid.")
    >>> [m.text for m in seen.mentions], [v.text for v in seen.vague], [(r.base, r.quote, r.rate) for r in seen.rates]
    (['5 billion yen'], ['Tens of millions of dollars'], [('USD', 'JPY', Decimal('119.17'))])
    """
    found = _read(text, lang, place)
    return Scan(tuple(sum_.mention("", text) for sum_ in found.sums), tuple(found.vague), tuple(found.rates))


def _read(text: str, lang: str, place: str | None, about: str = "") -> Found:
    """What a text says of money; each of several stories for itself: in one a dollar is another than in the next."""
    codes, stories = found_in(text, lang), story_spans(text)
    if len(stories) == 1:
        return _story(text, codes, place, about)
    found = Found([], [], [], [], [])
    for start, end in stories:
        told = _story(text[start:end], codes, place, about)
        for sum_ in told.sums:
            sum_.start, sum_.end = sum_.start + start, sum_.end + start
        found.sums += told.sums
        found.vague += (replace(one, start=one.start + start, end=one.end + start) for one in told.vague)
        found.rates += (replace(one, start=one.start + start, end=one.end + start) for one in told.rates)
    return found


def _story(text: str, codes: Sequence[str], place: str | None, about: str) -> Found:
    spaced = reader(tuple(code for code in codes if not language(code).sums.chained))
    chains = [chain_reader(code) for code in codes if language(code).sums.chained]
    found = Found([], [], [], [], chains)
    found.sums = list(spaced_sums(text, spaced, chains, found))
    if codes_said := {sum_.word for sum_ in found.sums} & CURRENCIES.keys():
        no_money = {code for code in codes_said if is_short_name(text, code, spaced)}
        found.sums = [sum_ for sum_ in found.sums if sum_.leading or sum_.word not in no_money]
    if found.doubtful:
        data = spaced.words
        known = {sum_.currency for sum_ in found.sums}
        known |= {data.currencies[noun] for noun, codes in data.hundredths.items() if not known.isdisjoint(codes)}
        found.sums = _apart([*found.sums, *(sum_ for sum_ in found.doubtful if sum_.currency in known)])
    for chain in chains:
        found.sums += chain_sums(text, chain, found)
        found.sums += codes_in_chains(text, chain, spaced, found)
        bare_heads(text, chain, found)
    if chains:
        found.sums = _apart(found.sums)
    cells = in_tables(text, spaced, found) + in_lists(text, spaced, found) + in_unruled(text, spaced, found)
    if cells := cells + in_stacks(text, spaced, found):
        found.sums = _apart(without_heads(found.sums, cells))
    if found.sums:
        _after_reading(text, spaced, chains, found)
        resolve_assumed(text, spaced, chains, found.sums, place, about)
        _qualify(text, spaced, chains, found)
    return found


def _apart(sums: list[Sum]) -> list[Sum]:
    """Of sums that overlap, the longest."""
    kept: list[Sum] = []
    for sum_ in sorted(sums, key=lambda one: (one.start, -one.end)):
        if kept and sum_.start < kept[-1].end:
            if sum_.end - sum_.start > kept[-1].end - kept[-1].start:
                kept[-1] = sum_
        else:
            kept.append(sum_)
    return kept


def _after_reading(text: str, spaced: Reader, chains: list[ChainReader], found: Found) -> None:
    set_rates_apart(text, spaced, found)
    found.sums = with_shared(text, spaced, chains, found.sums)
    give_back_scales(found.sums)
    found.sums = with_ranges_carried(text, spaced, chains, with_carried(text, spaced, chains, found))


def _qualify(text: str, spaced: Reader, chains: list[ChainReader], found: Found) -> None:
    """Read the hedges of the sums."""
    for chain in chains:
        hedge_chained(text, chain, found.sums)
    for sum_ in found.sums:
        if sum_.hedge == "exact":
            hedge_spaced(text, spaced, sum_)
