"""Sums of money: the case files, and the laws that hold for any text."""

from __future__ import annotations

import json
import re
import sys
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidledger.model import Article
from aidledger.parsers import lang, mentions
from aidledger.parsers.sums.anchors import reader
from aidledger.parsers.sums.figures import digits, in_chain, in_words, retrace
from aidledger.parsers.text.patterns import trie
from tests import strategies
from tests.work import calls_of

CASES = Path(__file__).parent / "cases"
FILES = sorted(CASES.glob("sums_*.jsonl"))


def _cases() -> list[Any]:
    cases = [json.loads(line) for file in FILES for line in file.read_text(encoding="utf-8").splitlines()]
    return [
        pytest.param(
            case, id=case["id"], marks=[pytest.mark.xfail(reason=case["fails"], strict=True)] if "fails" in case else []
        )
        for case in cases
    ]


def _find(text: str, place: str | None = None) -> list[Any]:
    return mentions.find(Article.from_text(text, id="case"), place)


def _row(mention: Any) -> tuple[Any, ...]:
    amount = mention.amount
    low, high = (amount.value, None) if amount.range_low is None else (amount.range_low, amount.range_high)
    return mention.text, amount.currency, low, high, amount.hedge


@pytest.mark.parametrize("case", _cases())
def test_case(case: dict[str, Any]) -> None:
    def number(value: Any) -> Decimal | None:
        return None if value is None else Decimal(str(value))

    expected = [
        (
            one["text"],
            one["currency"],
            number(one.get("range_low", one.get("value"))),
            number(one.get("range_high")),
            one["hedge"],
        )
        for one in case["expected"]
    ]
    assert [_row(mention) for mention in _find(case["text"], case.get("place"))] == expected


# --- laws ---------------------------------------------------------------------------------------------------------


@given(strategies.english_sums())
def test_english_sum_that_was_printed_is_read_again(printed: tuple[Any, ...]) -> None:
    hedge, text, value, currency, expected = printed
    found = _find(f"Japan will provide {hedge}{text} for it.")
    assert [_row(mention) for mention in found] == [(text, currency, value, None, expected)]


@given(strategies.japanese_sums())
def test_japanese_sum_that_was_printed_is_read_again(printed: tuple[Any, ...]) -> None:
    before, text, after, value, currency, expected = printed
    found = _find(f"日本は{before}{text}{after}を供与した。")
    assert [_row(mention) for mention in found] == [(text, currency, value, None, expected)]


@given(strategies.hostile_texts())
def test_offsets_reproduce_the_text_and_sums_do_not_overlap(text: str) -> None:
    found = _find(text)
    assert all(text[mention.start : mention.end] == mention.text for mention in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    seen = mentions.scan(text)
    assert all(text[one.start : one.end] == one.text for one in (*seen.vague, *seen.rates))


@given(strategies.hostile_texts())
def test_trail_gives_the_value_again(text: str) -> None:
    for mention in _find(text):
        assert retrace(mention.trail) == mention.amount.value


@given(strategies.english_sums(), strategies.japanese_sums())
def test_trail_of_a_printed_sum_gives_its_value_again(english: tuple[Any, ...], japanese: tuple[Any, ...]) -> None:
    for mention in _find(f"{english[1]}; {japanese[1]}"):
        assert retrace(mention.trail) == mention.amount.value


@given(strategies.english_sums())
def test_sums_elsewhere_do_not_change_a_sum(printed: tuple[Any, ...]) -> None:
    alone = _find(f"It gave {printed[1]}.")
    beside = _find(f"It gave {printed[1]}.\n\nAnother gave 77 Norwegian kroner.")
    assert [_row(mention) for mention in beside][: len(alone)] == [_row(mention) for mention in alone]


@given(strategies.hostile_texts())
def test_reading_is_repeatable(text: str) -> None:
    assert _find(text) == _find(text)


# --- the unit, the ceiling, the basis -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("$50 million", "1000000"),
        ("8.3 billion yen", "100000000"),
        ("eight billion yen", "1000000000"),
        ("$1,234,567.89", "0.01"),
        ("half a billion dollars", "500000000"),
        ("3億8,600万円", "10000"),
        ("413.88億円", "1000000"),
        ("$103M", "1000000"),
        ("¥500", "1"),
        ("３兆１千億円", "100000000000"),
        ("3-1/2 mln stg", "500000"),
        ("34 cts", "0.01"),
        ("two hundred and fifty thousand dollars", "1000"),
    ],
)
def test_unit_is_what_the_last_printed_digit_is_worth(text: str, unit: str) -> None:
    assert [mention.amount.unit for mention in _find(text)] == [Decimal(unit)]


@pytest.mark.parametrize(
    ("text", "hedge", "ceiling"),
    [
        ("up to nearly $73 million", "nearly", True),
        ("up to $73 million", "at_most", True),
        ("限度額1671億円余り", "more_than", True),
        ("nearly $73 million", "nearly", False),
        ("no more than about $5 million", "about", True),
        ("at least about $5 million", "about", False),
        ("a ceiling of $5 million", "at_most", True),
        ("最大約5億円", "about", True),
        ("5億円を上限とする", "at_most", True),
    ],
)
def test_stacked_hedges(text: str, hedge: str, ceiling: bool) -> None:
    (amount,) = (mention.amount for mention in _find(text))
    assert (amount.hedge, amount.ceiling) == (hedge, ceiling)


@pytest.mark.parametrize(
    ("text", "place", "currencies"),
    [
        ("$5 million", None, ["USD/assumed"]),
        ("$5 million", "AUS", ["AUD/assumed"]),
        ("$5 million", "JPN", ["USD/assumed"]),
        ("US$5 million", "AUS", ["USD/stated"]),
        ("5 million pounds", "EGY", ["EGP/assumed"]),
        ("Rs 5 crore", "PAK", ["PKR/assumed"]),
        ("Rs 5 crore", None, ["INR/assumed"]),
        ("5 million Danish kroner and 3 million kroner", None, ["DKK/stated", "DKK/assumed"]),
        ("8 billion yen, up from 6 billion", None, ["JPY/stated", "JPY/carried"]),
        ("5億ドル", "CAN", ["CAD/assumed"]),
        ("10 million CFA francs and 5 million francs", None, ["XOF/stated", "XOF/assumed"]),
        ("Gabon will get CFA 41 billion of it", None, ["XAF/stated"]),
        ("A school in Chad, built for 300 million CFA francs", None, ["XAF/stated"]),
        ("Of the 90 billion FCFA that Cameroon owed", None, ["XAF/stated"]),
        ("Togo and Benin share 12 billion francs CFA", None, ["XOF/stated"]),
    ],
)
def test_currency_and_how_it_was_told(text: str, place: str | None, currencies: list[str]) -> None:
    assert [f"{mention.amount.currency}/{mention.currency_basis}" for mention in _find(text, place)] == currencies


def test_rates_and_vague_sums_are_set_apart() -> None:
    seen = mentions.scan("1ドル=150円で換算。数億円の損失。")
    assert not seen.mentions
    assert [(rate.base, rate.quote, rate.rate) for rate in seen.rates] == [("USD", "JPY", Decimal(150))]
    assert [vague.text for vague in seen.vague] == ["数億円"]
    english = mentions.scan("At 161.17 yen to the dollar, several million euros.")
    assert [(rate.text, rate.base) for rate in english.rates] == [("161.17 yen to the dollar", "USD")]
    assert [vague.text for vague in english.vague] == ["several million euros"]


# --- growth -------------------------------------------------------------------------------------------------------

PIECES = [
    "$",
    "7",
    "1,",
    "million ",
    "(",
    "億",
    "5 to ",
    "dollars ",
    "one ",
    "US",
    "5-",
    "(US$)\n",
    "5  6\n",
    "1円 ",
    "$5, ",
    "約",
    "francs ",
    "\n",
    "(million yen)\n",
    "a  5\n(US$)\n",
    "(US$)\na  b\n",
    "単位：億円\n道　5\n",
    "|5|($)",
    "$9 bn, Bonn 3 bn ",
    "yen loan of ",
    "Egypt 5 pounds ",
    "$9, it spent 4 mln ",
    "$9 mln, tax 4 mln and ",
    "Net 1,234 vs 1,235\n",
    "£1 to 5p ",
    "ユーロは121円",
    "$9 a day, up from 8 ",
]


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_work_grows_with_length_alone(piece: str) -> None:
    once, twice = (Article.from_text((piece * (size // len(piece) + 1))[:size], id="long") for size in (20_000, 40_000))
    mentions.find(once)
    assert calls_of(lambda: mentions.find(twice)) <= 2.2 * calls_of(lambda: mentions.find(once)) + 500


def test_no_pattern_repeats_without_a_bound() -> None:
    reader = mentions.reader(("en",))
    patterns = [
        getattr(reader, name).pattern
        for name in ("marked", "named", "after_sign", "left", "right", "scaled", "rate_per", "rate_subject", "owing", "stated",
                     "instrument", "gapped", "elliptic", "moved_bare", "results", "suffixed")
    ]
    assert not [pattern for pattern in patterns if "*" in pattern.replace("\\*", "").replace("|>*=", "") or ".+" in pattern]


NAMES = sorted(mentions.reader(("en",)).leads)


@given(st.lists(st.sampled_from([*NAMES, " ", "\n", "-", "“", "a", ".", "5", "$", "é"]), max_size=12).map("".join))
def test_a_set_finds_the_names_that_the_pattern_finds(text: str) -> None:
    reader = mentions.reader(("en",))
    matches = [match for place in range(len(text)) if (match := reader.named.match(text, place))]
    assert [hit.span() for hit in reader.anchors(text) if hit.re is reader.named] == [match.span() for match in matches]


FIGURES = ("5", "12.5", "1,234", "3 000 000", "2½", "7-1/2", "million", "bn", "m", "crore", "lakh", "yen", "USD", "$", "men")


@given(st.lists(st.sampled_from([*FIGURES, " ", " ", "\n", "-", ",", ".", "("]), max_size=14).map("".join))
def test_the_pass_for_signs_notes_all_numbers_with_a_scale(text: str) -> None:
    reader = mentions.reader(("en",))
    noted = {hit.start() for hit in reader.anchors(text) if hit.lastgroup in ("bare", "currency")}
    assert {match.start() for match in reader.scaled.finditer(text)} <= noted


# --- parts --------------------------------------------------------------------------------------------------------


@given(strategies.printed_figures())
def test_digits_read_what_was_printed(figure: tuple[str, Decimal]) -> None:
    read = digits(figure[0])
    assert read is not None
    assert read.value == figure[1]


@pytest.mark.parametrize("printed", ["12.05.2020", "1,2,3", "1'23", "12 34"])
def test_signs_that_make_no_sense(printed: str) -> None:
    assert digits(printed) is None


def test_words_and_chains_that_make_no_number() -> None:
    assert in_words(["and", "of"], lang.language("en").sums) is None
    assert in_words(["five", "apples"], lang.language("en").sums) is None
    assert in_chain("万億", lang.language("ja").sums) is None
    assert in_chain("億", lang.language("ja").sums) is None


def test_trie_prefers_the_longest() -> None:
    assert trie(["a", "ab", "abc"]) == "a(?:b(?:c)?)?"


# --- languages ----------------------------------------------------------------------------------------------------


def _forget_languages() -> None:
    lang.languages.cache_clear()
    lang._scripts.cache_clear()


def test_a_language_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = """
        from aidledger.parsers.lang import Language, SumWords

        LANGUAGE = Language(
            "xx",
            sums=SumWords(
                decimal_comma=True, scales={"zilli": 10**6}, currencies={"kronk": "NOK"},
                before={"omtrent": "about"}, numbers={"tre": 3},
            ),
        )
    """
    (tmp_path / "xx.py").write_text(dedent(source), encoding="utf-8")
    monkeypatch.setattr(lang, "__path__", [*lang.__path__, str(tmp_path)])
    _forget_languages()
    try:
        found = mentions.find(Article.from_text("Det er omtrent 1,5 zilli kronk og tre zilli kronk.", id="x", lang="xx"))
    finally:
        _forget_languages()
        sys.modules.pop("aidledger.parsers.lang.xx", None)
    assert [(m.amount.value, m.amount.currency, m.amount.hedge, m.lang) for m in found] == [
        (1500000, "NOK", "about", "xx"),
        (3000000, "NOK", "exact", "xx"),
    ]


def test_mixed_text_is_read_with_both_languages() -> None:
    assert [mention.lang for mention in _find("80億円 was lent (about $50 million), 約5億ドル")] == ["ja", "en", "ja"]


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="there is no language 'tlh'"):
        lang.language("tlh")



ASSUMED = re.findall(r"^\| ([^|]*[0-9][^|]*) \| ([A-Z]{3}) \| ([^|]+) \|$", mentions.__doc__ or "", re.MULTILINE)
"""The rows of the table of what is assumed: what is printed, what it is taken for, and what else it may be."""


@pytest.mark.parametrize(("printed", "code"), [row[:2] for row in ASSUMED])
def test_the_table_of_what_is_assumed_is_what_is_read(printed: str, code: str) -> None:
    for sum_ in printed.split(", "):
        (found,) = mentions.find(Article.from_text(f"They paid {sum_} for it.", id="a"))
        assert (found.amount.currency, found.currency_basis) == (code, "stated" if sum_[0] == "£" else "assumed"), sum_


def test_every_noun_of_several_currencies_is_in_the_table_of_what_is_assumed() -> None:
    told = {frozenset((code, *others.split())) for _, code, others in ASSUMED}
    for noun, codes in reader(("en",)).families.items():
        found = mentions.find(Article.from_text(f"They paid 5 million {noun} for it.", id="a"))
        if len(codes) > 1 and found and found[0].currency_basis == "assumed":
            assert any(told_of.issuperset(codes) for told_of in told), noun
