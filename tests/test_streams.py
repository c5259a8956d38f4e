"""A corpus as it is read: lines, rows and files, one at a time, each once."""

from __future__ import annotations

import json
import os

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from aidledger.errors import UnreadableFile
from aidledger.parsers import articles, streams
from aidledger.parsers.files import formats
from aidledger.parsers.streams import File

TEXT = "Japan lends Laos 8.3 billion yen."


def entries(*sources):
    """The entries of sources, and what was skipped, and what was noted."""
    skipped, noted = [], []
    return list(streams.entries(sources, skipped.append, noted.append)), skipped, noted


def lines(path, *rows):
    """A file of JSON lines: mappings are written as JSON, bytes as they are."""
    path.write_bytes(b"".join((row if isinstance(row, bytes) else json.dumps(row).encode()) + b"\n" for row in rows))
    return path


def test_a_line_says_what_front_matter_says(tmp_path):
    row = {"id": "a", "text": TEXT, "date": "6 July 2024", "Headline": "Two loans", "publisher": "Desk", "source_rank": 1,
           "link": "https://example.org/a", "language": "en-GB", "topic": "unused"}  # fmt: skip
    [entry], skipped, noted = entries(lines(tmp_path / "a.jsonl", row))
    assert (entry.article.id, entry.article.text, str(entry.article.published)) == ("a", TEXT, "2024-07-06")
    assert (entry.article.title, entry.article.outlet, entry.article.source_rank) == ("Two loans", "Desk", 1)
    assert (entry.article.url, entry.article.lang) == ("https://example.org/a", "en")
    assert skipped == noted == []


def test_a_line_without_an_id_is_named_by_its_number(tmp_path):
    path = lines(tmp_path / "a b.jsonl", {"text": TEXT}, b"", {"text": TEXT, "id": ""}, {"text": TEXT, "id": 7})
    found, _, _ = entries(path)
    assert [entry.article.id for entry in found] == [f"{path.as_posix()}#line=1", f"{path.as_posix()}#line=3", "7"]


BAD = [
    (b'{"text": "\xff"}', "it is not UTF-8 (byte 10)"),
    (b"{", "it is no JSON"),
    (b"[" * 100_000, "it is no JSON"),
    (b'{"id": ' + b"9" * 10_000 + b', "text": "x"}', "it is no JSON"),
    (b'["text"]', "it is no JSON object"),
    (b'{"id": 1}', "it has no text"),
    (b'{"text": " \\n"}', "it has no text"),
    (b'{"text": ["x"]}', "it has no text"),
    (b'{"text": "x", "id": [1]}', "its id is neither text nor a whole number"),
    (b'{"text": "x", "id": true}', "its id is neither text nor a whole number"),
]


@pytest.mark.parametrize(("line", "reason"), BAD)
def test_a_bad_line_is_told_with_its_number_and_the_others_go_on(tmp_path, line, reason):
    path = lines(tmp_path / "a.jsonl", {"text": TEXT}, line, {"text": TEXT})
    found, skipped, _ = entries(path)
    assert skipped == [f"cannot read line 2 of {path.as_posix()!r}: {reason}"]
    assert len(found) == 2


def test_a_line_that_is_too_long_is_passed_over_without_being_held(tmp_path, monkeypatch):
    monkeypatch.setattr(formats, "LARGEST", 1000)
    path = lines(tmp_path / "a.jsonl", {"text": "x" * 5_000_000}, {"text": TEXT}, {"text": "x" * 5_000})
    found, skipped, _ = entries(path)
    assert [entry.article.text for entry in found] == [TEXT]
    assert [sentence.partition(" of ")[0] for sentence in skipped] == ["cannot read line 1", "cannot read line 3"]


def test_a_date_that_is_none_costs_the_date_and_not_the_article(tmp_path):
    path = lines(tmp_path / "a.jsonl", {"text": TEXT, "published": "soon", "source_rank": 99, "outlet": ["x"]})
    [entry], skipped, noted = entries(path)
    assert (entry.article.published, entry.article.source_rank, entry.article.outlet) == (None, 7, None)
    assert skipped == []
    assert len(noted) == 2
    assert all(sentence.startswith("line 1 of ") for sentence in noted)


def test_what_stands_twice_is_read_once_and_another_text_of_its_id_is_told(tmp_path):
    first = lines(tmp_path / "a.jsonl", {"id": "a", "text": TEXT}, {"id": "a", "text": TEXT})
    second = lines(tmp_path / "b.jsonl", {"id": "a", "text": "another"})
    found, skipped, _ = entries(first, second, first)
    assert [entry.article.id for entry in found] == ["a"]
    assert skipped == [f"cannot read line 1 of {second.as_posix()!r}: another article has the id 'a'"]


def test_a_byte_order_mark_and_windows_newlines_are_no_text(tmp_path):
    path = tmp_path / "a.NDJSON"
    path.write_bytes(b"\xef\xbb\xbf" + b'{"text": "x"}\r\n\r\n{"text": "y"}')
    found, skipped, _ = entries(path)
    assert [entry.article.text for entry in found] == ["x", "y"]
    assert skipped == []


def test_sizes_add_up_to_the_file(tmp_path):
    path = lines(tmp_path / "a.jsonl", *({"id": number, "text": TEXT * number} for number in range(1, 50)))
    found, _, _ = entries(path)
    assert sum(entry.size for entry in found) == path.stat().st_size == streams.size([path])


@given(st.lists(st.text(min_size=1).filter(str.strip), max_size=20))
def test_a_text_comes_through_a_line_as_it_is(tmp_path_factory, texts):
    path = lines(tmp_path_factory.mktemp("unicode") / "a.jsonl", *({"text": text} for text in texts))
    found, skipped, _ = entries(path)
    assert [entry.article.text for entry in found] == texts
    assert skipped == []


@given(st.binary(max_size=300))
def test_no_bytes_bring_it_down(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("bytes")
    for name in ("a.jsonl", "a.parquet"):
        (folder / name).write_bytes(data)
        entries(folder / name)


# --- Parquet ----------------------------------------------------------------------------------------------------------


def test_rows_of_parquet_are_as_lines_are(tmp_path):
    path = tmp_path / "a.parquet"
    table = {
        "id": [1.0, None, 3.0, 4.0], "text": [TEXT, "y", None, "z"], "other": [[1], [2], [3], [4]],
        "published": pa.array([1720224000, None, None, None], pa.timestamp("s")),
    }  # fmt: skip
    parquet.write_table(pa.table(table), path, row_group_size=2)
    found, skipped, _ = entries(path)
    assert [entry.article.id for entry in found] == ["1", f"{path.as_posix()}#row=2", "4"]
    assert str(found[0].article.published) == "2024-07-06"
    assert skipped == [f"cannot read row 3 of {path.as_posix()!r}: it has no text"]


def test_a_damaged_table_is_told_and_what_was_whole_is_kept(tmp_path):
    path = lines(tmp_path / "a.jsonl", {"text": TEXT})
    broken = tmp_path / "b.parquet"
    parquet.write_table(pa.table({"text": [str(number) for number in range(10_000)]}), broken)
    broken.write_bytes(broken.read_bytes()[:-20])
    found, skipped, _ = entries(broken, path)
    assert len(found) == 1
    assert skipped == [f"cannot read {broken.as_posix()!r}: it is no Parquet table that is whole (ArrowInvalid)"]


def test_a_table_without_texts_says_so_once(tmp_path):
    path = tmp_path / "a.parquet"
    parquet.write_table(pa.table({"body": ["x"] * 1000}), path)
    found, skipped, _ = entries(path)
    assert found == []
    assert skipped == [f"cannot read {path.as_posix()!r}: it has no column text, but body"]


# --- folders ----------------------------------------------------------------------------------------------------------


def test_a_folder_comes_in_the_order_in_which_it_is_read_at_once(tmp_path):
    for name in ("b.txt", "a/z.txt", "a.txt", "a/b/c.md", "a/README.md", "a-b/x.txt", ".hidden/x.txt", "data.jsonl", "a/b.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    found, skipped, _ = entries(tmp_path)
    assert [entry.article.id for entry in found] == [article.id for article in articles.read(tmp_path)]
    assert len(found) == 6
    assert all(isinstance(entry.article, File) for entry in found)
    assert skipped == []


def test_a_file_of_two_names_is_read_once(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    os.symlink(tmp_path / "a.txt", tmp_path / "b.txt")
    found, skipped, _ = entries(tmp_path, tmp_path / "a.txt", tmp_path / "b.txt")
    assert [entry.article.id for entry in found] == [(tmp_path / "a.txt").as_posix()]
    assert skipped == []


def test_a_source_that_is_not_there_is_told_and_the_others_go_on(tmp_path):
    path = lines(tmp_path / "a.jsonl", {"text": TEXT})
    found, skipped, _ = entries(tmp_path / "no.jsonl", tmp_path / "no.parquet", tmp_path / "no", tmp_path, path)
    assert len(found) == 1
    assert [sentence.partition(": ")[2] for sentence in skipped[:3]] == ["No such file or directory"] * 3
    assert "the folder holds no" in skipped[3]


def test_what_is_no_file_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.jsonl")
    os.mkfifo(tmp_path / "a.parquet")
    found, skipped, _ = entries(tmp_path / "a.jsonl", tmp_path / "a.parquet")
    assert found == []
    assert [sentence.partition(": ")[2] for sentence in skipped] == ["it is no file"] * 2


def test_to_stop_is_to_raise(tmp_path):
    def stop(sentence):
        raise UnreadableFile(sentence)

    path = lines(tmp_path / "a.jsonl", {"text": TEXT}, b"{", {"text": TEXT})
    with pytest.raises(UnreadableFile, match="cannot read line 2 of "):
        list(streams.entries([path], stop, stop))
