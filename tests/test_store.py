"""The ledger on disk: what is added, changed, removed and read again, in Python and from the command line."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import PurePath

import pandas as pd
import pytest

import aidledger as al
from aidledger import cli
from aidledger.model import CORRECTION_COLUMNS
from aidledger.parsers.files.formats import name_of
from aidledger.store import keep, store

YEN = "Tokyo, 6 July 2024 - Japan will lend Laos 8.3 billion yen for National Road 13.\n"
RECORD = "donor,recipient,currency,value,scale,date\nJapan,Laos,JPY,8.3,billion,2024-07-05\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty folder, in which the test runs."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    return tmp_path


@pytest.fixture
def kept(here):
    """An open store of a ledger that is not there yet."""
    with al.Store.open(here / "aid.db") as opened:
        yield opened


@pytest.fixture
def run(capfd):
    """A command line run in this process: exit code, lines of standard output, lines of standard error."""

    def runner(*arguments):
        code = cli.run([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return code, out.splitlines(), err.splitlines()

    return runner


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def outcomes(table):
    return dict(zip(table["id"], table["outcome"], strict=True))


# --- adding -------------------------------------------------------------------------------------------------------


def test_the_same_file_twice_changes_nothing(kept, here):
    write(here / "news" / "a.txt", YEN)
    assert outcomes(kept.add("news")) == {"news/a.txt": "added"}
    before = (here / "aid.db").read_bytes()
    assert outcomes(kept.add(["news", "news/a.txt"])) == {"news/a.txt": "unchanged"}
    kept.close()
    assert len((here / "aid.db").read_bytes()) == len(before)
    with al.Store.open(here / "aid.db") as again:
        assert len(again.versions()) == len(again.articles()) == 1


def test_a_changed_file_is_a_new_version_and_the_old_one_stays(kept, here):
    path = write(here / "news" / "a.txt", YEN)
    kept.add("news")
    for text in (YEN.replace("8.3", "8.4"), YEN):
        path.write_text(text, encoding="utf-8")
        assert outcomes(kept.add("news")) == {"news/a.txt": "changed"}
    versions = kept.versions()
    assert versions["version"].tolist() == [1, 2, 3]
    assert versions["text"].tolist() == [YEN, YEN.replace("8.3", "8.4"), YEN]
    assert kept.claims()["value"].tolist() == [8.3e9]
    assert kept._fetch("SELECT count(*) FROM texts") == [(2,)]
    assert kept.verify().empty


def test_changed_metadata_is_a_new_version_too(kept):
    article = al.Article.from_text(YEN, id="a")
    kept.add(article)
    assert outcomes(kept.add(replace(article, outlet="Daily News"))) == {"a": "changed"}
    assert kept.articles()["outlet"].tolist() == ["Daily News"]


def test_articles_stand_in_the_order_of_their_paths_however_they_came(kept, here):
    for name in ("b/z.txt", "b.txt", "a/c.txt"):
        write(here / "news" / name, YEN)
        kept.add(f"news/{name}")
    kept.add(records=write(here / "0.csv", RECORD))
    assert [os.path.relpath(one, here) if "csv" in one else one for one in kept.articles()["id"]] == [
        "news/a/c.txt", "news/b/z.txt", "news/b.txt", "0.csv",
    ]  # fmt: skip
    ours = al.reconcile("news")
    assert kept.articles()["id"].tolist()[:3] == ours.articles["id"].tolist()


def test_a_file_that_cannot_be_read_is_told_and_the_others_go_on(kept, here):
    write(here / "news" / "a.txt", YEN)
    write(here / "news" / "b.txt", "")
    told = []
    assert outcomes(kept.add("news", on_skip=told.append)) == {"news/a.txt": "added"}
    assert told == ["cannot read 'news/b.txt': it is empty"]
    with pytest.raises(al.UnreadableFile):
        kept.add("news", strict=True)
    with pytest.warns(UserWarning, match="it is empty"):
        kept.add("news")


def test_nothing_makes_no_ledger(kept, here):
    for sources in ((), "nowhere", [here / "news"]):
        with pytest.raises(al.InputError):
            kept.add(sources)
    assert not (here / "aid.db").exists()
    assert "not there yet" in repr(kept)


def test_another_file_of_the_same_name_is_refused_while_the_first_is_there(here, monkeypatch):
    for folder in ("one", "two"):
        write(here / folder / "a.txt", YEN.replace("8.3", "8.4") if folder == "two" else YEN)
    told = []
    for folder in ("one", "two"):
        monkeypatch.chdir(here / folder)
        with al.Store.open("../aid.db") as kept:
            kept.add("a.txt", on_skip=told.append)
    assert len(told) == 1
    assert "'a.txt' was not added" in told[0]
    assert "one/a.txt" in told[0]
    with al.Store.open("../aid.db") as kept:
        assert kept.claims()["value"].tolist() == [8.3e9]
        with pytest.raises(al.InputError, match="was not added"):
            kept.add("a.txt", strict=True)
        (here / "one" / "a.txt").unlink()
        assert outcomes(kept.add("a.txt")) == {"a.txt": "changed"}


def test_a_ledger_and_its_articles_move_together(here, monkeypatch):
    write(here / "old" / "a.txt", YEN)
    monkeypatch.chdir(here / "old")
    with al.Store.open("aid.db") as kept:
        kept.add("a.txt")
    (here / "old").rename(here / "new")
    monkeypatch.chdir(here / "new")
    write(here / "old" / "a.txt", "It is another one.")
    write(here / "new" / "a.txt", YEN.replace("8.3", "8.4"))
    with al.Store.open("aid.db") as kept:
        assert outcomes(kept.add("a.txt")) == {"a.txt": "changed"}


def test_a_text_that_another_article_has_is_added_and_told(kept):
    added = kept.add([al.Article.from_text(YEN, id="a"), al.Article.from_text(YEN, id="b")])
    assert added["note"].tolist() == [None, "its text is that of a"]
    assert kept._fetch("SELECT count(*) FROM texts") == [(1,)]


def test_names_that_no_file_system_likes_are_names(kept, here):
    names = ["a b#c?.txt", "日本.txt", os.fsdecode(b"\xff x.txt"), "new\nline.txt", "%41.txt"]
    for name in names:
        write(here / "news" / name, YEN)
    ids = [name_of(PurePath("news", name)) for name in names]
    kept.add("news")
    assert sorted(kept.articles()["id"]) == sorted(ids)
    assert kept.verify().empty
    assert set(kept.remove(*ids)["outcome"]) == {"removed"}
    assert outcomes(kept.add("news")) == dict.fromkeys(ids, "added")


def test_a_long_text_of_many_sums(kept):
    kept.add(al.Article.from_text("Japan gave Laos $5 million. " * 3000, id="a"))
    assert len(kept.claims()) == 3000
    assert kept.verify().empty


# --- records ------------------------------------------------------------------------------------------------------


def test_a_record_is_kept_as_a_whole(kept, here):
    path = write(here / "rec.csv", RECORD + "Japan,Laos,JPY,5,billion,2024-07-06\n")
    assert outcomes(kept.add(records="rec.csv")) == {"rec.csv?date=2024-07-05": "added", "rec.csv?date=2024-07-06": "added"}
    assert set(kept.add(records=["rec.csv"])["outcome"]) == {"unchanged"}
    path.write_text(RECORD)
    assert outcomes(kept.add(records="rec.csv")) == {
        "rec.csv": "added", "rec.csv?date=2024-07-05": "removed", "rec.csv?date=2024-07-06": "removed",
    }  # fmt: skip
    assert kept.claims()["value"].tolist() == [8.3e9]
    assert kept.verify().empty


def test_a_record_that_cannot_be_read_changes_nothing(kept, here):
    path = write(here / "rec.csv", RECORD)
    kept.add(records=path)
    path.write_text(RECORD.replace("8.3", "much"))
    with pytest.raises(al.BadTable):
        kept.add(records=path)
    assert kept.claims()["value"].tolist() == [8.3e9]


def test_a_record_is_removed_by_its_name(kept, here):
    write(here / "rec.csv", RECORD + "Japan,Laos,JPY,5,billion,2024-07-06\n")
    kept.add(al.Article.from_text(YEN, id="a"), "rec.csv")
    assert len(kept.remove("rec.csv")) == 2
    assert kept.articles()["id"].tolist() == ["a"]


def test_a_record_that_is_read_otherwise_is_a_new_reading(kept, here, monkeypatch):
    path = write(here / "rec.csv", RECORD)
    kept.add(records=path)
    read = store.read_records

    def otherwise(*paths, **how):
        articles, claims, activities = read(*paths, **how)
        return articles, [replace(claim, stage="commitment") for claim in claims], activities

    monkeypatch.setattr(store, "read_records", otherwise)
    assert set(kept.add(records=path)["outcome"]) == {"changed"}
    assert set(kept.add(records=path)["outcome"]) == {"unchanged"}
    assert kept.claims()["stage"].tolist() == ["commitment"]
    assert len(kept.versions()) == 1


# --- removing, reading again --------------------------------------------------------------------------------------


def test_what_is_removed_stays_marked_and_comes_back(kept):
    article = al.Article.from_text(YEN, id="a")
    kept.add([article, al.Article.from_text("Nothing.", id="b")])
    assert outcomes(kept.remove("a")) == {"a": "removed"}
    assert kept.articles()["id"].tolist() == ["b"]
    assert len(kept.claims()) == 0
    assert "1 removed" in repr(kept)
    with pytest.raises(al.UnknownIdentifier, match=r"there is no article 'a' .* did you mean 'b'"):
        kept.remove("a")
    assert outcomes(kept.add(article)) == {"a": "added"}
    assert kept.versions()["removed"].tolist() == [False, True, False, False]
    assert kept.verify().empty


def test_to_remove_one_that_is_not_there_removes_none(kept):
    kept.add(al.Article.from_text(YEN, id="news/a.txt"))
    with pytest.raises(al.UnknownIdentifier, match=r"did you mean 'news/a\.txt'"):
        kept.remove("news/a.txt", "news/b.txt")
    assert len(kept.articles()) == 1


def test_an_older_reading_stays_and_what_changed_is_told(kept, monkeypatch):
    article = al.Article.from_text(YEN, id="a")
    read = keep.analyse

    def older(given):
        reading = read(given)
        first = replace(reading.claims[0], stage="disbursement", purpose=None)
        dated = replace(reading.article, published=date(2020, 1, 1))
        return replace(reading, article=dated, claims=(first,), activities=())

    with monkeypatch.context() as patch:
        patch.setattr(keep, "analyse", older)
        patch.setattr(keep, "library", lambda: "0.0.1")
        kept.add([article, al.Article.from_text("Japan gave $5 million. Laos got $6 million.", id="b")])
    changes = kept.reread()
    told = {(row.id.partition("#")[0], row.field): (row.before, row.after) for row in changes.itertuples()}
    assert told["a", "published"] == ("2020-01-01", "2024-07-06")
    assert told["a", "stage"][0] == "disbursement"
    assert told["b", "claim"] == (None, "$6 million")
    assert kept.versions()["library"].tolist() == [keep.library()] * 2
    assert kept.articles()["published"].iloc[0] == pd.Timestamp(2024, 7, 6)
    assert len(kept.claims()) == 3
    assert kept._fetch("SELECT library FROM readings ORDER BY key") == [("0.0.1",)] * 2 + [(keep.library(),)] * 2
    assert kept.reread().empty
    assert kept.verify().empty


def test_what_is_stated_of_a_file_is_kept_apart_from_what_is_found(kept, here, monkeypatch):
    write(here / "news" / "a.txt", "---\nlang: en\ntitle: Stated\n---\n" + YEN)
    kept.add("news")
    asked = []
    read = keep.analyse
    monkeypatch.setattr(keep, "analyse", lambda given: asked.append(given) or read(given))
    kept.reread()
    assert [(one.lang, one.title, one.published) for one in asked] == [("en", "Stated", None)]
    assert kept.articles()["published_basis"].tolist() == ["inferred"]


# --- corrections and reports --------------------------------------------------------------------------------------


def test_corrections_are_kept_in_order_with_who_and_when(kept):
    kept.add(al.Article.from_text(YEN, id="a"))
    row = {"kind": "claim", "id": "a#char=1,2", "field": "stage", "value": "", "reason": None}
    kept.correct(pd.DataFrame([row]))
    kept.correct(pd.DataFrame([row | {"value": "pledge", "by": "M", "at": "2024-07-06T00:00:00+00:00"}]))
    found = kept.corrections()
    assert list(found) == list(CORRECTION_COLUMNS)
    assert found["value"].tolist() == [None, "pledge"]
    assert found["by"].tolist()[1] == "M"
    assert found["at"].str.contains("T").all()
    with pytest.raises(al.BadTable, match="'b'"):
        kept.correct(pd.DataFrame([{"kind": "claim", "id": "a", "field": "b", "reason": "c"}]))
    assert len(kept.corrections()) == 2


def test_what_people_correct_is_kept_in_the_ledger_and_survives_reading_again(here, run):
    write(here / "news" / "a.txt", YEN)
    run("add", "news", "--ledger", "aid.db")
    claim = al.Ledger.open("aid.db").claims["id"].iloc[0]
    assert run("fix", claim, "value=8.4e9", "--ledger", "aid.db", "--by", "Ana", "--reason", "the treaty")[0] == 0
    run("reread", "--ledger", "aid.db")
    ledger = al.Ledger.open("aid.db")
    assert ledger.claims["value"].tolist() == [8.4e9]
    assert ledger.corrections[["by", "was", "outcome"]].values.tolist() == [["Ana", "8300000000", "applied"]]
    assert any("by Ana on" in line for line in run("report", "--ledger", "aid.db")[1])
    assert run("fix", claim, "value=8.4e9")[0] == 2
    assert any(claim in line for line in run("review", "--ledger", "aid.db", "--all")[1])


def test_a_mistyped_sum_is_not_corrected(here, run):
    write(here / "news" / "a b.txt", YEN)
    run("add", "news", "--ledger", "aid.db")
    start, claim = YEN.index("8.3"), al.Ledger.open("aid.db").claims["id"].iloc[0]
    for name in (claim, f"news/a b.txt:{start}"):
        assert run("fix", name, "stage=pledge", "--ledger", "aid.db")[0] == 0
    for line in ([claim + "9", "stage=pledge"], [f"news/a b.txt:{start + 1}", "stage=pledge"], [claim, f"same={claim}9"]):
        code, out, err = run("fix", *line, "--ledger", "aid.db")
        assert (code, out, len(err)) == (2, [], 1)
        assert "there is no sum" in err[0]
        assert claim in err[0]
    assert "aidledger review" in run("fix", "b#char=1,2", "stage=pledge", "--ledger", "aid.db")[2][0]
    with al.Store.open("aid.db") as kept:
        assert len(kept.corrections()) == 2


@pytest.mark.parametrize("ending", [".toml", ".csv"])
def test_corrections_go_from_a_ledger_to_a_file_and_into_another_ledger(here, run, ending):
    write(here / "news" / "a.txt", YEN + "Japan will lend Laos $9.9 million for it (8.3 billion yen).\n")
    run("add", "news", "--ledger", "aid.db")
    ledger = al.Ledger.open("aid.db")
    first, last = ledger.claims["id"].iloc[0], ledger.claims["id"].iloc[-1]
    run("fix", first, "purpose==cmd", "--ledger", "aid.db", "--reason", "two\nlines", "--by", "Ana")
    run("fix", first, f"different={last}", "--ledger", "aid.db")
    run("accept", ledger.findings.index[0], "--reason", "seen", "--ledger", "aid.db")
    write(here / "news" / "a.txt", "A line in front.\n" + (here / "news" / "a.txt").read_text(encoding="utf-8"))
    run("add", "news", "--ledger", "aid.db")
    told = f"fixes{ending}"
    assert run("export", "--ledger", "aid.db", "--corrections", told) == (0, [f"aid.db was written to {told}"], [])
    assert run("export", "--ledger", "aid.db", "--corrections", told)[0] == 2
    run("add", "news", "--ledger", "new.db")
    assert run("add", "--corrections", told, "--ledger", "new.db")[1] == ["new.db: 3 corrections added"]
    assert run("add", "news", "--corrections", told, "--ledger", "new.db")[1] == [
        "new.db: 1 unchanged", "new.db: no corrections added, 3 were there",
    ]  # fmt: skip
    kept, ours = al.Ledger.open("new.db"), al.reconcile("news", corrections=told)
    for ledger in (kept, ours):
        assert ledger.corrections["outcome"].tolist() == ["applied"] * 3
        assert ledger.claims["purpose"].iloc[0] == "=cmd"
    assert kept.corrections["by"].iloc[0] == "Ana"


def test_an_export_says_where_to_and_corrections_need_a_ledger(here, run):
    write(here / "fixes.toml", "")
    for line in (["export"], ["export", "--out", "x", "--corrections", "y.toml"], ["add", "--corrections", "fixes.toml"]):
        code, out, err = run(*line, "--ledger", "aid.db")
        assert (code, out, len(err)) == (2, [], 1)
    assert sorted(path.name for path in here.iterdir()) == ["fixes.toml", "news"]


def test_a_correction_without_a_time_is_taken_once(kept):
    kept.add(al.Article.from_text(YEN, id="a"))
    row = {"kind": "claim", "id": "a#char=1,2", "field": "stage", "value": "pledge"}
    assert [kept.learn(pd.DataFrame([row, row])) for _ in range(2)] == [1, 0]
    assert kept.learn(pd.DataFrame([row | {"value": "commitment"}])) == 1
    assert kept.corrections()["by"].notna().all()


def test_a_finding_is_accepted_in_the_ledger(here, run):
    write(here / "news" / "a.txt", YEN + "Japan will lend Laos $9.9 million for it (8.3 billion yen).\n")
    run("add", "news", "--ledger", "aid.db")
    found = al.Ledger.open("aid.db").findings
    error = found.index[found["severity"] == "error"]
    assert run("report", "--ledger", "aid.db")[0] == int(len(error) > 0)
    for one in error:
        assert run("accept", one, "--reason", "a misprint", "--ledger", "aid.db")[0] == 0
    assert run("report", "--ledger", "aid.db")[0] == 0


def test_a_finding_that_no_report_has_is_not_accepted(here, run):
    write(here / "news" / "a.txt", YEN + "Japan will lend Laos $9.9 million for it (8.3 billion yen).\n")
    run("add", "news", "--ledger", "aid.db")
    one = al.Ledger.open("aid.db").findings.index[0]
    code, out, err = run("accept", f"{one[:-1]}x", "--reason", "seen", "--ledger", "aid.db")
    assert (code, out, len(err)) == (2, [], 1)
    assert f"has a finding '{one[:-1]}x' (near it: {one}" in err[0]
    assert run("accept", "AL999-0", "--reason", "none now", "--withdraw", "--ledger", "aid.db")[0] == 0
    with al.Store.open("aid.db") as kept:
        assert kept.corrections()["id"].tolist() == ["AL999-0"]


def test_a_report_that_was_made_is_kept_with_its_rates(here, run):
    write(here / "news" / "a.txt", YEN)
    run("add", "news", "--ledger", "aid.db")
    assert run("report", "--ledger", "aid.db", "--select", "AL1")[0] == 0
    with al.Store.open("aid.db") as kept:
        reports = kept.reports()
        assert reports[["currency", "articles", "claims"]].values.tolist() == [["USD", 1, 1]]
        assert "select=AL1" in reports["options"].item()
        assert kept._fetch("SELECT base, quote, rate_on FROM report_rates") == [("JPY", "USD", "2024-07-05")]


# --- from the command line ----------------------------------------------------------------------------------------


def test_add_prints_what_is_safely_on_disk(here, run):
    path = write(here / "news" / "a.txt", YEN)
    write(here / "rec.csv", RECORD)
    added = run("add", "news", "--record", "rec.csv", "--ledger", "aid.db")
    assert added == (0, ["added news/a.txt", "added rec.csv", "aid.db: 2 added"], [])
    path.write_text(YEN + "More.")
    changed = run("add", "news", "--record", "rec.csv", "--ledger", "aid.db")
    assert changed == (0, ["changed news/a.txt (version 2)", "aid.db: 1 changed, 1 unchanged"], [])
    assert run("add", "--record", "rec.csv", "--ledger", "aid.db")[1] == ["aid.db: 1 unchanged"]
    assert run("add", "nowhere", "--ledger", "aid.db")[0] == 2
    assert run("add", "--ledger", "aid.db")[0] == 2


def test_names_print_on_one_line_without_control_characters(here, run):
    write(here / "news" / "a\n\x1b[2Jadded b.txt", YEN)
    assert run("add", "news", "--ledger", "aid.db")[1] == ["added news/a [2Jadded b.txt", "aid.db: 1 added"]


def test_report_and_why_read_from_the_ledger(here, run):
    write(here / "news" / "a.txt", YEN)
    run("add", "news", "--ledger", "aid.db")
    assert run("report", "--ledger", "aid.db", "--format", "json") == run("report", "news", "--format", "json")
    assert run("why", "news/a.txt:42", "--ledger", "aid.db") == run("why", "news/a.txt:42", "news")
    for command in (["report"], ["why", "AL101"]):
        code, _, err = run(*command, "news", "--ledger", "aid.db")
        assert code == 2
        assert "not both" in err[0]
        assert run(*command)[0] == 2


def test_verify_says_that_it_holds(here, run):
    write(here / "news" / "a.txt", YEN)
    run("add", "news", "--ledger", "aid.db")
    assert run("verify", "--ledger", "aid.db") == (0, ["aid.db: every offset, hash, list and reference holds"], [])
    assert run("verify", "--ledger", "nowhere.db")[0] == 2


def test_remove_and_reread_print_what_they_did(here, run):
    write(here / "news" / "a.txt", YEN)
    run("add", "news", "--ledger", "aid.db")
    assert run("reread", "--ledger", "aid.db") == (0, ["aid.db: nothing changed"], [])
    assert run("remove", "news/a.txt", "--ledger", "aid.db") == (0, ["removed news/a.txt"], [])
    code, out, err = run("remove", "news/a.txt", "--ledger", "aid.db")
    assert (code, out) == (2, [])
    assert "there is no article" in err[0]
    assert run("add", "news", "--ledger", "aid.db")[1][0] == "added news/a.txt"


def test_an_empty_ledger_makes_an_empty_report(here, run):
    write(here / "news" / "a.txt", YEN)
    run("add", "news", "--ledger", "aid.db")
    run("remove", "news/a.txt", "--ledger", "aid.db")
    assert run("report", "--ledger", "aid.db")[0] == 0
    assert run("verify", "--ledger", "aid.db")[0] == 0
