"""What is kept of an article while it is read: answers are worked out once, and nothing is looked for that no sum asks for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from aidledger.model import Article
from aidledger.parsers import articles
from aidledger.parsers.claims import extract
from aidledger.parsers.meaning.context import Context, asked_once
from aidledger.parsers.meaning.vocabulary import vocabulary

from .conftest import cases

CASES = Path(__file__).parent / "cases"
DATED = "Dili, 3 May 2021 - "


def test_an_answer_is_worked_out_once_for_each_place_of_each_article() -> None:
    asked: list[tuple[str, int]] = []

    @asked_once
    def answer(context: Context, place: int) -> None:
        asked.append((context.article.id, place))

    one, other = (Context.of(Article.from_text("Oman gave aid.", id=name), vocabulary("en"), []) for name in "ab")
    for context, place in ((one, 0), (one, 0), (one, 1), (other, 0), (one, 1)):
        answer(context, place)
    assert asked == [("a", 0), ("a", 1), ("b", 0)]


def test_the_day_of_a_text_is_looked_for_where_a_sum_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[str] = []
    looked_for = articles.published

    def told(text: str) -> date | None:
        searched.append(text)
        return looked_for(text)

    monkeypatch.setattr(articles, "published", told)
    plain = DATED + "Oman will lend Togo $5 million for a bridge."
    since = DATED + "Oman has lent Togo $5 million since 2015."
    assert extract(Article.from_text(plain, id="a"))
    assert not searched
    assert [claim.period_end for claim in extract(Article.from_text(since, id="a"))] == [date(2021, 5, 3)]
    assert searched == [since]


def test_a_pattern_that_a_sentence_has_no_words_for_would_tell_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is asked of `words_in` lies inside its sentence: trying every pattern of the language gives the same claims."""
    texts = [str(case["text"]) for path in sorted(CASES.glob("*.jsonl")) for case in cases(path)[::3] if "text" in case]
    texts += [path.read_text(encoding="utf-8", errors="replace") for path in sorted(CASES.rglob("*.txt"))[::2]]
    told = [Article.from_text(text, id="a") for text in texts]
    claims = [extract(article) for article in told]
    monkeypatch.setattr(Context, "words_in", lambda self, _: self.words)
    assert [extract(article) for article in told] == claims


def test_a_text_without_sums_is_not_read_further(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("nothing of a text without sums is asked")

    monkeypatch.setattr(Context, "of", never)
    assert extract(Article.from_text(DATED + "The Dili Port Project is signed with Oman.", id="a")) == []
