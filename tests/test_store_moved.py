"""What people corrected in a ledger on disk, once the articles were changed or are read otherwise."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

import aidledger as al
from aidledger.store import keep

TEXT = """6 July 2024

Japan will give Laos a total of $103 million in aid. It consists of a grant of $100 million and a loan of $7 million.

Australia gave Laos $5 million for schools.

Norway gave Laos $5 million for schools.
"""
BEFORE, AFTER = "2020-01-01T00:00:00Z", "2199-01-01T00:00:00Z"


@pytest.fixture
def kept(tmp_path):
    """An open store that holds the article."""
    with al.Store.open(tmp_path / "aid.db") as store:
        put(store, TEXT)
        yield store


def put(store, text, id="a"):
    store.add(al.Article.from_text(text, id=id))


def named(store, words, nth=1):
    """The id of the nth sum that is written so."""
    claims = store.claims()
    return claims["id"][claims["text"] == words].iloc[nth - 1]


def opened(store):
    return al.Ledger.open(store.path)


@pytest.mark.parametrize(
    "changed",
    [
        "An editor's note.\n\n" + TEXT,
        TEXT.replace("6 July 2024\n", "6 July 2024\n\nBy our reporter in Vientiane, where $3 million was spent on a road.\n"),
        TEXT.replace("Japan will give", "On Friday, it was said, Japan will give"),
        TEXT.replace("\n\nAustralia gave Laos $5 million for schools.", ""),
    ],
)
def test_a_correction_follows_its_sum_through_a_changed_article(kept, changed):
    kept.correct(al.fix(was := named(kept, "$7 million"), value=3e6, at=BEFORE, by="Ana"))
    put(kept, changed)
    ledger = opened(kept)
    assert ledger.claims["value"][ledger.claims["text"] == "$7 million"].tolist() == [3e6]
    assert ledger.corrections[["id", "outcome"]].values.tolist() == [[named(kept, "$7 million"), "applied"]]
    assert kept.corrections()["id"].tolist() == [was]
    assert ledger.comparisons.query("check == 'AL101'")["verdict"].tolist() == ["agrees"]


def test_what_is_said_twice_is_told_apart_by_its_line(kept):
    kept.correct(al.fix(named(kept, "$5 million", 2), purpose="clinics", at=BEFORE))
    put(kept, "News.\n\n" + TEXT)
    ledger = opened(kept)
    assert ledger.claims["donor"][ledger.claims["purpose"] == "clinics"].tolist() == ["NOR"]


@pytest.mark.parametrize("changed", [TEXT.replace("$7 million", "$9 million"), TEXT.replace("and a loan of $7 million", "")])
def test_a_correction_is_not_applied_to_another_sum_in_its_place(kept, changed):
    kept.correct(al.fix(was := named(kept, "$7 million"), value=3e6, at=BEFORE))
    put(kept, changed)
    ledger = opened(kept)
    assert 3e6 not in ledger.claims["value"].tolist()
    assert ledger.corrections[["id", "outcome"]].values.tolist() == [[f"{was};version=1", "not here"]]
    put(kept, TEXT)
    assert opened(kept).corrections["outcome"].tolist() == ["applied"]


def test_a_correction_of_the_new_version_is_of_the_new_version(kept):
    was = named(kept, "$7 million")
    put(kept, TEXT.replace("$7 million", "$9 million"))
    kept.correct(al.fix(was, value=3e6, at=AFTER))
    assert opened(kept).corrections["outcome"].tolist() == ["applied"]


def test_what_a_correction_points_at_follows_too(kept):
    total, loan, grant = (named(kept, words) for words in ("$103 million", "$7 million", "$100 million"))
    kept.correct(pd.concat([
        al.fix(loan, part_of=f"{total}", part_relation="partial", at=BEFORE), al.fix(grant, different=loan, at=BEFORE),
        al.fix(f"a:{TEXT.index('$103')}", donor="Germany", at=BEFORE),
    ]))  # fmt: skip
    put(kept, "News.\n\n" + TEXT)
    ledger = opened(kept)
    assert set(ledger.corrections["outcome"]) <= {"applied", "already so"}
    assert ledger.corrections["value"].tolist()[0] == named(kept, "$103 million")
    assert ledger.claims.at[named(kept, "$103 million"), "donor"] == "DEU"


@pytest.mark.parametrize("code", ["AL101", "AL902"])
def test_an_accepted_finding_stays_accepted(kept, code):
    put(kept, "Japan gave Laos $5 million.", id="b")
    found = opened(kept).findings
    was = found.index[found["check"] == code][0]
    kept.correct(al.accept(was, "known", by="Ana", at=BEFORE))
    put(kept, "News.\n\n" + TEXT)
    put(kept, "News.\n\nJapan gave Laos $5 million.", id="b")
    ledger = opened(kept)
    assert was not in ledger.findings.index
    assert ledger.findings["accepted"][ledger.findings["check"] == code].tolist() == ["known"]
    assert ledger.corrections["outcome"].tolist() == ["applied"]
    put(kept, "News.\n\n" + TEXT.replace("$7 million", "$9 million"))
    put(kept, "News.\n\nJapan gave Laos $6 million.", id="b")
    assert opened(kept).corrections["outcome"].tolist() == ["not here"]


def test_a_newer_library_that_reads_another_span_keeps_the_correction(kept, monkeypatch):
    kept.correct(al.fix(was := named(kept, "$7 million"), value=3e6, at=BEFORE))
    read = keep.analyse

    def newer(article):
        reading = read(article)
        start = TEXT.index("a loan of $7")
        wider = (
            replace(one, mention=replace(one.mention, start=start, text=TEXT[start : one.mention.end]))
            if one.mention.text == "$7 million" else one for one in reading.claims
        )  # fmt: skip
        return replace(reading, claims=tuple(wider))

    monkeypatch.setattr(keep, "analyse", newer)
    kept.reread()
    ledger = opened(kept)
    assert was not in ledger.claims.index
    assert ledger.claims["value"][ledger.claims["text"] == "a loan of $7 million"].tolist() == [3e6]


def test_an_article_that_was_removed_has_nothing_to_correct(kept):
    kept.correct(al.fix(named(kept, "$7 million"), value=3e6, at=BEFORE))
    kept.remove("a")
    assert opened(kept).corrections["outcome"].tolist() == ["not here"]


def test_a_name_that_an_id_writes_otherwise(kept):
    put(kept, TEXT, id="a b#c.txt")
    claims = kept.claims()
    of_other = claims[claims["article"] == "a b#c.txt"]
    kept.correct(al.fix(of_other["id"][of_other["text"] == "$7 million"].iloc[0], value=3e6, at=BEFORE))
    put(kept, "News.\n\n" + TEXT, id="a b#c.txt")
    assert opened(kept).corrections["outcome"].tolist() == ["applied"]
