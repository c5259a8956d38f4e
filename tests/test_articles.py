"""Files and folders to articles: what is found, how it is described, and how files that cannot be read are told."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import aidledger as al
from aidledger.errors import InputError, UnreadableFile
from aidledger.model import Article
from aidledger.parsers.articles import describe, language, read
from aidledger.parsers.files import formats
from tests.strategies import days, plain_texts

BODY = "Japan lends 8.3 billion yen for a road.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder to stand in, so that paths are given as people give them."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _write(folder, **files):
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


# --- what is found ------------------------------------------------------------------------------------------------


def test_a_folder_is_searched_in_order(folder):
    _write(folder, news__b_txt=BODY, news__a__z_md=BODY, news__a_txt=BODY, news__README_md="about", news__LICENSE_txt="MIT",
           news__data_json="{}", news__table_csv="a,b", news__sources_jsonl="{}")  # fmt: skip
    (folder / "news" / ".hidden.txt").write_text(BODY)
    (folder / "news" / ".git").mkdir()
    (folder / "news" / ".git" / "x.txt").write_text(BODY)
    assert [article.id for article in read("news")] == ["news/a/z.md", "news/a.txt", "news/b.txt"]


def test_ids_are_the_paths_as_given(folder):
    _write(folder, here__a_txt=BODY, there__b_txt=BODY)
    os.chdir(folder / "here")
    assert [article.id for article in read("a.txt", "../there/b.txt")] == ["a.txt", "../there/b.txt"]


def test_a_readme_is_read_when_named(folder):
    _write(folder, README_md=BODY)
    assert read("README.md")[0].text == BODY


def test_a_file_met_twice_is_read_once(folder):
    _write(folder, news__a_txt=BODY)
    assert [article.id for article in read("news/a.txt", "news", folder / "news")] == ["news/a.txt"]


def test_lists_and_articles_among_the_sources(folder):
    _write(folder, a_txt=BODY)
    given_ = Article.from_text(BODY, id="mine")
    assert [article.id for article in read(["a.txt", given_], given_)] == ["a.txt", "mine"]


def test_one_id_for_two_texts():
    with pytest.raises(InputError, match="two different articles have the id 'a'"):
        read(Article.from_text("one", id="a"), Article.from_text("two", id="a"))


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no symbolic links here")
def test_links_that_lead_round_are_told_and_the_others_go_on(tmp_path):
    (tmp_path / "a.txt").write_text("Japan lends Laos $5 million.")
    (tmp_path / "one.txt").symlink_to("two.txt")
    (tmp_path / "two.txt").symlink_to("one.txt")
    told = []
    assert len(al.read(tmp_path, on_skip=told.append)) == 1
    assert [line.partition(": ")[0].rpartition("/")[2] for line in told] == ["one.txt'", "two.txt'"]
    with al.Store.open(tmp_path / "aid.db") as store:
        assert len(store.add(tmp_path, on_skip=told.append)) == 1
    (tmp_path / "round.db").symlink_to("round.db")
    with al.Store.open(tmp_path / "round.db") as store, pytest.raises(al.AidledgerError, match="round"):
        store.add(tmp_path / "a.txt")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no symbolic links here")
def test_links_that_leave_the_folder_are_passed_over(folder):
    _write(folder, news__a_txt=BODY, private__b_txt=BODY)
    (folder / "news" / "out.txt").symlink_to(folder / "private" / "b.txt")
    (folder / "news" / "out").symlink_to(folder / "private")
    (folder / "news" / "loop").symlink_to(folder / "news")
    assert [article.id for article in read("news")] == ["news/a.txt"]


# --- what cannot be read ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "it is empty"), (b"\x00\x01", "it is a binary file"), (b"---\na: b\n---\n", "it holds no text")],
)
def test_the_others_go_on(folder, content, reason):
    _write(folder, news__a_txt=BODY, news__bad_txt=content)
    told = []
    assert [article.id for article in read("news", on_skip=told.append)] == ["news/a.txt"]
    assert told == [f"cannot read 'news/bad.txt': {reason}"]
    with pytest.warns(UserWarning, match=reason):
        read("news")
    with pytest.raises(UnreadableFile, match=reason):
        read("news", strict=True)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("nowhere.txt", "No such file"),
        ("", "No such file"),
        ("empty", r"the folder holds no \.txt"),
        ("table.csv", "it is data, not an article"),
        ("bad.txt", "it is empty"),
        ("a\0b", "it is no path"),
        ("https://example.org/news/7", "that is an address: save its page, and give the file"),
        ("www.example.org/news/7", "that is an address"),
        ("Japan lends Laos $5 million.\nIt was signed.", "looks like a text: aidledger.Article.from_text"),
        ("Japan lends Laos $5 million. " * 200, r"cannot read '.{63}': File name too long; that looks like a text"),
    ],
)
def test_nothing_to_read(folder, source, reason):
    (folder / "empty").mkdir()
    _write(folder, table_csv="a,b", bad_txt="")
    with pytest.raises(UnreadableFile, match=reason):
        read(source, on_skip=pytest.fail)


@pytest.mark.parametrize("source", [None, 5, b"a.txt", {"id": "a"}, [{"id": "a"}], [b"a.txt"], [["a.txt"]], 2.5])
def test_what_is_no_source_is_told_in_one_sentence(source):
    with pytest.raises(InputError, match=r"there is no article in (None|a \w+): give a file or a folder by its path, or"):
        read(source)


@pytest.mark.parametrize("given", ["Japan lends $5 million.", None, b"$5", ["a"], Path("a.txt")])
def test_sums_are_read_from_an_article_alone(given):
    with pytest.raises(InputError, match=r"sums are read from an Article, not from .*Article\.from_text"):
        al.extract(given)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"text": b"$5 million"}, "the text of an article is a string, not of the type bytes"),
        ({"text": None}, "not of the type NoneType"),
        ({"id": 7}, "the id of an article is a string"),
        ({"published": "6 July 2024"}, "such as 2024-07-06, not '6 July 2024'"),
        ({"published": "2024-13-01"}, "such as 2024-07-06, not '2024-13-01'"),
        ({"published": 20240706}, "such as 2024-07-06, not 20240706"),
        ({"source_rank": "government"}, "runs from 1 to 8; 'government' is none"),
        ({"source_rank": 9}, "runs from 1 to 8; 9 is none"),
    ],
)
def test_an_article_is_made_of_a_text_an_id_and_a_day(given, words):
    with pytest.raises(InputError, match=words):
        Article.from_text(**({"text": "$5 million", "id": "a"} | given))


@pytest.mark.parametrize(
    ("given", "day"),
    [
        (datetime(2024, 7, 6, 23, tzinfo=UTC), date(2024, 7, 6)),
        (pd.Timestamp("2024-07-06 09:00"), date(2024, 7, 6)),
        ("2024-07-06", date(2024, 7, 6)),
        (pd.NaT, None),
    ],
)
def test_a_moment_is_its_day(given, day):
    article = Article.from_text("$5 million", id="a", published=given)
    assert (article.published, type(article.published)) == (day, type(day))
    assert article.published_basis == ("stated" if day else "unknown")


def test_no_sources_at_all():
    with pytest.raises(InputError, match="there is nothing to read"):
        read()


def test_several_bad_files_are_one_sentence(folder):
    _write(folder, a_txt="", b_txt="", c_txt="")
    with pytest.raises(UnreadableFile, match=r"cannot read 'a.txt': it is empty \(nor can 2 other files\)"):
        read("a.txt", "b.txt", "c.txt")


def test_a_file_that_is_too_large(folder, monkeypatch):
    monkeypatch.setattr(formats, "LARGEST", 2_000_000)
    _write(folder, a_txt=b"a" * 2_000_001)
    with pytest.raises(UnreadableFile, match="it is larger than 2 MB"):
        read("a.txt")


# --- metadata -----------------------------------------------------------------------------------------------------


def test_front_matter_is_metadata(folder):
    _write(folder, a_txt="---\ntitle: Two loans\ndate: 2024-07-06\noutlet: The Mekong Desk\nlang: en-GB\nsource_rank: 2\n"
                         "url: https://example.org/a\n---\n" + BODY)  # fmt: skip
    assert read("a.txt") == [
        Article.from_text(BODY, id="a.txt", published=date(2024, 7, 6), lang="en", outlet="The Mekong Desk", title="Two loans",
                          url="https://example.org/a", source_rank=2)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "told"), [("date: soon", "'soon' is not one day"), ("source_rank: 12", "it runs from 1 to 8")]
)
def test_metadata_that_cannot_be_read_is_told(folder, line, told):
    _write(folder, a_txt=f"---\n{line}\n---\n{BODY}")
    notes = []
    article, = read("a.txt", on_skip=notes.append)
    assert len(notes) == 1
    assert told in notes[0]
    assert (article.published, article.source_rank) == (None, 7)


@given(plain_texts(), days())
def test_what_is_stated_stays(text, day):
    article = Article.from_text(text, id="a", published=day, lang="ja", outlet="outlet", title="title")
    assert describe(article) == article


@given(plain_texts())
def test_to_describe_twice_changes_nothing(text):
    once = describe(Article.from_text(text, id="a"))
    assert describe(once) == once
    assert once.text == text


def test_a_table_is_not_described():
    record = replace(Article.from_text("July 6, 2024\nvalue\n8,293", id="r.csv"), lang="zxx")
    assert describe(record) == record


# --- language, title, outlet --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("US$5 million grant", "en"),
        ("3億8,600万円を限度とする", "ja"),
        ("無償資金協力3億8,600万円", "ja"),
        ("2050億円の円借款を表明 JICA and ADB", "ja"),
        ("日本政府宣布向柬埔寨提供83亿日元的贷款", "und"),
        ("日本政府宣布向柬埔寨提供83億日圓的貸款", "und"),
        ("The word 円借款 means a yen loan from Japan to a partner, with a low rate and a long life.", "en"),
        ("La Banque accorde un prêt de 5 millions de dollars pour les routes du Bénin et le port.", "und"),
        ("Правительство Японии предоставит 5 млн долларов", "und"),
        ("ជប៉ុនផ្តល់ប្រាក់", "und"),
        ("$5,000,000", "en"),
    ],
)
def test_language(text, lang):
    assert language(text) == lang


@pytest.mark.parametrize(
    ("text", "title", "outlet"),
    [
        ("Posted on 6 July 2024\n\nTwo loans for roads in Cambodia\n\n" + BODY, "Two loans for roads in Cambodia", None),
        ("The Mekong Times\n\nTwo loans for roads\n\nJuly 6, 2024\n\n" + BODY, "Two loans for roads", "The Mekong Times"),
        ("Vientiane, July 6 (Mekong Desk) - " + BODY, None, "Mekong Desk"),
        ("2050億円の円借款を表明\n\n日本は円借款を供与する。\n", "2050億円の円借款を表明", None),
        (BODY + "\nA line that stands later on its own\n", None, None),
        (BODY, None, None),
    ],
)
def test_title_and_outlet(text, title, outlet):
    article = describe(Article.from_text(text, id="a"))
    assert (article.title, article.outlet) == (title, outlet)


@pytest.mark.parametrize("unit", ["a", "\n", " \n", "A ", "(", "円", "July 6 ", "By |", "。", "-\n"])
def test_a_million_characters_are_no_trouble(unit):
    describe(Article.from_text(unit * (1_000_000 // len(unit)), id="a"))


@given(st.lists(plain_texts(), max_size=4))
def test_offsets_survive_any_file(texts):
    for text in texts:
        assert formats.load(text.encode(), ".txt").text == text or text.startswith("---")
