"""No pattern matches without one of the words that it is said to need."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidledger.parsers.meaning.vocabulary import vocabulary
from aidledger.parsers.text.literals import needed_words

from .conftest import cases

CASES = Path(__file__).parent / "cases"
WORDS = vocabulary("en")
NEEDED = {name: words for name, pattern in WORDS.items() if (words := needed_words(pattern))}
TEXTS = [str(case["text"]) for path in sorted(CASES.glob("*.jsonl")) for case in cases(path) if "text" in case]
TEXTS += [path.read_text(encoding="utf-8", errors="replace") for path in sorted(CASES.rglob("*.txt"))]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("loans?|grants?", {"loan", "grant"}), ("(?:new )?(?:loan|grant)", {"loan", "grant"}), ("[Ll]oans? of", {"loan"}),
        ("(?:loan)?s", set()), ("loan|of", set()), ("(?:loans ){2,3}", {"loans"}), ("(?i)loan", set()), ("(?i:loan)", set()),
        ("un(?=paid)paid", {"unpaid"}), ("lo.n", set()), ("[lg]oan", {"oan"}), ("[^l]oans", {"oans"}), ("(loan) \\1", {"loan"}),
        ("lo\\b|İloan", set()), ("\u212aloans", {"loans"}), ("(?>loan)", {"loan"}), ("(?:loan)++", {"loan"}),
    ],
)  # fmt: skip
def test_a_pattern_needs_what_every_match_has(pattern: str, words: set[str]) -> None:
    assert needed_words(re.compile(pattern)) == words


def test_most_patterns_of_english_need_a_word() -> None:
    assert len(NEEDED) > len(WORDS) / 2


@settings(max_examples=200)
@given(st.data(), st.sampled_from(sorted(NEEDED)))
def test_what_a_pattern_matches_has_a_word_that_it_needs(data: st.DataObject, name: str) -> None:
    text = data.draw(st.from_regex(WORDS[name]))
    assert any(word in text.lower() for word in NEEDED[name])


@pytest.mark.parametrize("name", sorted(NEEDED))
def test_what_a_pattern_matches_in_the_cases_has_a_word_that_it_needs(name: str) -> None:
    found = (match[0].lower() for text in TEXTS for match in WORDS[name].finditer(text))
    assert all(any(word in said for word in NEEDED[name]) for said in found)
