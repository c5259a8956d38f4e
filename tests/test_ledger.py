"""What a ledger is asked in Python: the arguments of `reconcile`, and what is said where one of them is of another kind."""

from __future__ import annotations

import copy
import pickle

import pandas as pd
import pytest

import aidledger as al
from aidledger.errors import InputError, UnknownIdentifier

ARTICLE = al.Article.from_text("Japan lends Laos a total of 8.3 billion yen ($51.5 million).", id="a")


def test_one_code_is_a_selection_too():
    assert set(al.reconcile(ARTICLE, select="AL902").comparisons["check"]) == {"AL902"}
    assert "AL902" not in set(al.reconcile(ARTICLE, ignore="AL902").comparisons["check"])


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"rates": "own.csv"}, r"rates are a RateTable, such as RateTable\.from_csv\(file\), and no str"),
        ({"rates": pd.DataFrame()}, "and no DataFrame"),
        ({"deflators": "own.csv"}, r"such as Deflators\.from_csv\(file\), and no str"),
        ({"links": [("a", "b")]}, "links are a data frame, or the path of a file that holds one, and no list"),
        ({"corrections": [{}]}, "corrections are a data frame, or the path of a file"),
        ({"records": None}, "records are files of official figures, or folders of them, and no NoneType"),
        ({"records": [pd.DataFrame()]}, "and no DataFrame"),
    ],
)
def test_an_argument_of_another_kind_is_told_what_it_is_to_be(given, words):
    with pytest.raises(InputError, match=words):
        al.reconcile(ARTICLE, **given)


def test_one_article_is_not_several():
    assert repr(al.reconcile(ARTICLE, select="AL101")) == "<Ledger in USD: 1 article, 2 claims, findings: none>"
    assert repr(al.Article.from_text("5", id="a")) == "<Article 'a', no date, 1 character: '5'>"


def test_a_severity_that_there_is_not_is_no_pass():
    with pytest.raises(InputError, match="error, warning or never, not on 'errors'"):
        al.reconcile(ARTICLE).fails("errors")


def test_a_ledger_is_copied_sent_and_compared():
    ledger = al.reconcile(ARTICLE)
    others = [copy.deepcopy(ledger), pickle.loads(pickle.dumps(ledger)), al.reconcile(ARTICLE)]
    assert ledger == ledger
    assert ledger not in others
    assert len({ledger, *others}) == 4
    for other in others:
        pd.testing.assert_frame_equal(ledger.claims, other.claims)


@pytest.mark.parametrize("id", [None, 5, pd.Index(["a"]), ARTICLE])
def test_what_is_no_id_is_unknown(id):
    with pytest.raises(UnknownIdentifier, match="an id is a string"):
        al.reconcile(ARTICLE).why(id)
