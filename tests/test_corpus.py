"""A corpus: whatever the way, the same parts; and a run that is stopped goes on."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from datetime import date
from importlib import metadata
from pathlib import Path

import numpy as np
import pandas as pd
import psutil
import pytest
from pyarrow import parquet

import aidledger as al
from aidledger import cli, parts
from aidledger.corpus import CORPUS_COLUMNS, SPARK_SCHEMA, extract_corpus, extract_frame
from aidledger.errors import BadTable, InputError, UnreadableFile
from aidledger.model import CLAIM_COLUMNS
from aidledger.reports.json import rows
from tests.benchmarks.extract import corpus as varied

SEEDS = Path(__file__).parents[1] / "seeds"
SMALL = 8_000
TEXT = "Japan lends Laos 8.3 billion yen."


def write(path, articles):
    """Articles as JSON lines."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in articles), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def news(tmp_path_factory):
    """A corpus of some twenty small parts."""
    articles = [{"id": one.id, "text": one.text, "published": "2024-07-06"} for one in varied(150_000)]
    return write(tmp_path_factory.mktemp("news") / "news.jsonl", articles)


@pytest.fixture(scope="session")
def serial(news, tmp_path_factory):
    """Its parts, made one after the other."""
    return extract_corpus(news, tmp_path_factory.mktemp("serial") / "claims", part_size=SMALL).folder


def contents(folder):
    """What each file of a folder of parts holds."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def same(folder, serial):
    """Whether two folders hold the same to the byte."""
    return contents(folder) == contents(serial)


def told():
    """A list to tell, and what fails where it is told something."""
    sentences = []
    return sentences, sentences.append


# --- the same, whatever the way ----------------------------------------------------------------------------------------


def test_parts_are_the_same_to_the_byte_whatever_does_the_work(news, serial, tmp_path):
    done = extract_corpus(news, tmp_path / "claims", part_size=SMALL, jobs=2)
    assert same(done.folder, serial)
    assert done.parts > 15


def test_the_parts_are_the_claims_of_the_articles_in_their_order(news, serial):
    articles = pd.read_json(news, lines=True, dtype=False)
    found = pd.read_parquet(serial)
    assert list(found.columns) == list(CORPUS_COLUMNS)
    assert rows(found.map(listed)) == rows(extract_frame(articles, about=True))


def listed(value):
    """A list where Parquet gives an array."""
    return value.tolist() if isinstance(value, np.ndarray) else value


def test_every_part_has_the_same_columns_and_types(serial):
    schemas = {str(parquet.read_schema(path).remove_metadata()) for path in serial.glob("*.parquet")}
    assert len(schemas) == 1


def test_a_folder_of_articles_gives_what_reading_it_gives(tmp_path):
    shutil.copytree(SEEDS / "articles", tmp_path / "articles")
    (tmp_path / "articles" / "page.html").write_text(f"<html><body><p>{TEXT} It will be paid in May.</p></body></html>")
    done = extract_corpus([tmp_path / "articles"], tmp_path / "claims", part_size=1, jobs=2)
    wanted = [claim.id for article in al.read(tmp_path / "articles") for claim in al.extract(article)]
    assert pd.read_parquet(done.folder)["id"].tolist() == wanted
    assert (done.parts, done.articles, done.claims) == (6, 6, len(wanted))


def test_parquet_in_is_as_lines_in(news, serial, tmp_path):
    pd.read_json(news, lines=True, dtype=False).to_parquet(tmp_path / "news.parquet", row_group_size=7)
    extract_corpus(tmp_path / "news.parquet", tmp_path / "claims", part_size=SMALL)
    pd.testing.assert_frame_equal(pd.read_parquet(tmp_path / "claims"), pd.read_parquet(serial))


# --- nothing is lost ----------------------------------------------------------------------------------------------------

RUN = """
import os, signal, sys
import psutil
from aidledger.corpus import extract_corpus

parts = []

def step(done, total):
    parts.append(done)
    if len(parts) == 5:
        print(*(child.pid for child in psutil.Process().children(recursive=True)), flush=True)
        os.kill(os.getpid(), signal.SIGKILL)

extract_corpus(sys.argv[1], sys.argv[2], jobs=int(sys.argv[3]), part_size=int(sys.argv[4]), on_progress=step)
"""


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_run_that_is_killed_goes_on_and_leaves_no_process_behind(news, serial, tmp_path, jobs):
    folder = tmp_path / "claims"
    killed = subprocess.run(
        [sys.executable, "-c", RUN, news, folder, str(jobs), str(SMALL)], capture_output=True, text=True, timeout=120
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    workers = [psutil.Process(int(pid)) for pid in killed.stdout.split() if psutil.pid_exists(int(pid))]
    assert psutil.wait_procs(workers, timeout=60)[1] == []
    before = {path.name: path.stat().st_mtime_ns for path in folder.glob("part-*")}
    assert len(before) >= 5
    assert not json.loads((folder / parts.MANIFEST).read_text())["complete"]
    done = extract_corpus(news, folder, part_size=SMALL)
    assert done.standing == len(before)
    assert {name: (folder / name).stat().st_mtime_ns for name in before} == before
    assert same(folder, serial)


ASKED_TO_END = """
import os, signal, sys
from aidledger import cli, corpus

def step(done, total):
    os.kill(os.getpid(), signal.SIGTERM)

whole, size = corpus.extract_corpus, int(sys.argv[1])
corpus.extract_corpus = lambda *args, **how: whole(*args, **how | {"part_size": size, "on_progress": step})
sys.argv[1:] = ["extract", sys.argv[2], "--jobs", "2", "--format", "parquet", "--out", sys.argv[3]]
cli.main()
"""


def test_a_run_that_is_asked_to_end_puts_its_processes_away(news, tmp_path):
    line = [sys.executable, "-c", ASKED_TO_END, str(SMALL), news, tmp_path / "claims"]
    ended = subprocess.run(line, capture_output=True, text=True, timeout=120)
    assert (ended.returncode, ended.stdout, ended.stderr) == (143, "", "")
    assert not json.loads((tmp_path / "claims" / parts.MANIFEST).read_text())["complete"]


def test_a_worker_of_the_pool_that_is_killed_is_told_and_replaced(news, serial, tmp_path):
    killed = []

    def kill(*_):
        # Workers are children of the server that forks them.
        workers = [worker for child in psutil.Process().children() for worker in child.children()]
        if not killed and workers:
            killed.append(workers[0])
            workers[0].send_signal(signal.SIGKILL)

    sentences, on_skip = told()
    extract_corpus(news, tmp_path / "claims", part_size=SMALL, jobs=2, on_progress=kill, on_skip=on_skip)
    assert len(killed) == 1
    assert sentences == ["a worker process was ended from outside; what it had in hand is done again"]
    assert same(tmp_path / "claims", serial)


def test_a_worker_of_a_dask_cluster_that_is_killed_costs_nothing(news, serial, tmp_path):
    from distributed import LocalCluster

    killed = []
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as cluster:

        def kill(*_):
            if not killed:
                killed.append(cluster.workers[0].pid)
                os.kill(killed[0], signal.SIGKILL)

        extract_corpus(news, tmp_path / "claims", part_size=SMALL, dask=cluster.scheduler_address, on_progress=kill)
    assert len(killed) == 1
    assert same(tmp_path / "claims", serial)


def test_a_part_that_is_half_there_or_gone_is_made_again(news, serial, tmp_path):
    folder = tmp_path / "claims"
    shutil.copytree(serial, folder)
    half = folder / "part-00003.parquet"
    half.write_bytes(half.read_bytes()[:1000])
    (folder / "part-00005.parquet").unlink()
    (folder / "part-00006.parquet").write_bytes(b"")
    leftover = folder / ".part-00004.parquet.abc"
    leftover.write_bytes(b"half")
    os.utime(leftover, (0, 0))
    done = extract_corpus(news, folder, part_size=SMALL)
    assert done.standing == done.parts - 3
    assert same(folder, serial)


# --- what changes between runs --------------------------------------------------------------------------------------------


def test_a_changed_article_makes_its_part_again_and_no_other(news, tmp_path):
    path, folder = tmp_path / "news.jsonl", tmp_path / "claims"
    shutil.copy(news, path)
    whole = extract_corpus(path, folder, part_size=SMALL)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[len(lines) // 2] = lines[len(lines) // 2].replace("2024-07-06", "2024-07-05")
    path.write_text("".join(lines), encoding="utf-8")
    again = extract_corpus(path, folder, part_size=SMALL)
    assert again.standing == whole.parts - 1
    assert set(pd.read_parquet(folder)["published"].dt.day) == {5, 6}


def test_a_file_that_grows_costs_what_is_new_and_one_that_shrinks_leaves_nothing_behind(news, tmp_path):
    lines = news.read_text(encoding="utf-8").splitlines(keepends=True)
    path, folder = tmp_path / "news.jsonl", tmp_path / "claims"
    path.write_text("".join(lines[:40]), encoding="utf-8")
    short = extract_corpus(path, folder, part_size=SMALL)
    path.write_text("".join(lines), encoding="utf-8")
    long = extract_corpus(path, folder, part_size=SMALL)
    assert long.standing >= short.parts - 1
    path.write_text("".join(lines[:40]), encoding="utf-8")
    again = extract_corpus(path, folder, part_size=SMALL)
    assert len(list(folder.glob("part-*"))) == again.parts == short.parts
    assert len(pd.read_parquet(folder)) == again.claims == short.claims


def test_another_version_reads_everything_again(news, serial, tmp_path, monkeypatch):
    folder = tmp_path / "claims"
    shutil.copytree(serial, folder)
    monkeypatch.setattr(metadata, "version", lambda _: "99.0")
    assert extract_corpus(news, folder, part_size=SMALL).standing == 0
    assert json.loads((folder / parts.MANIFEST).read_text())["made_by"] == "aidledger 99.0"


def test_a_folder_of_something_else_is_left_alone(news, serial, tmp_path):
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(InputError, match="holds other things"):
        extract_corpus(news, tmp_path)
    folder = tmp_path / "claims"
    shutil.copytree(serial, folder)
    other = write(tmp_path / "other.jsonl", [{"text": TEXT}])
    with pytest.raises(InputError, match="claims of other sources"):
        extract_corpus(other, folder)
    with pytest.raises(InputError, match="it is a file"):
        extract_corpus(news, other)
    assert same(folder, serial)
    done = extract_corpus([news, other], folder, part_size=SMALL)
    assert done.standing >= done.parts - 2


# --- what is wrong with the input ----------------------------------------------------------------------------------------


def test_bad_lines_and_files_are_told_in_every_run_and_strict_stops(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_bytes(b'{"text": "Japan lends Laos 8.3 billion yen."}\n{\n')
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.pdf").write_bytes(b"no PDF")
    sources = [path, tmp_path / "articles"]
    for standing in (0, 1):
        sentences, on_skip = told()
        done = extract_corpus(sources, tmp_path / "claims", on_skip=on_skip)
        assert (done.standing, done.articles, done.claims, done.skipped) == (standing, 1, 1, 2)
        assert sorted(sentence.split(":")[0] for sentence in sentences) == sorted(
            [f"cannot read line 2 of {path.as_posix()!r}", f"cannot read {(tmp_path / 'articles' / 'a.pdf').as_posix()!r}"]
        )
    with pytest.raises(UnreadableFile, match="line 2"):
        extract_corpus(sources, tmp_path / "claims", strict=True)


def test_a_warning_where_nobody_is_told(tmp_path):
    path = write(tmp_path / "news.jsonl", [["no object"]])
    with pytest.warns(UserWarning, match="it is no JSON object"):
        extract_corpus(path, tmp_path / "claims")


def test_an_empty_corpus_is_an_empty_table(tmp_path):
    path = write(tmp_path / "news.jsonl", [])
    for standing in (0, 1):
        done = extract_corpus(path, tmp_path / "claims", jobs=2)
        assert (done.parts, done.standing, done.claims) == (1, standing, 0)
    empty = pd.read_parquet(tmp_path / "claims")
    assert list(empty.columns) == list(CORPUS_COLUMNS)
    assert len(al.reconcile(empty).claims) == 0


def test_nothing_to_read_is_an_error_and_makes_no_folder(tmp_path):
    with pytest.raises(UnreadableFile, match="no such file"):
        extract_corpus([tmp_path / "no.jsonl"], tmp_path / "claims")
    with pytest.raises(InputError, match="nothing to read"):
        extract_corpus([], tmp_path / "claims")
    assert not (tmp_path / "claims").exists()


def test_any_text_comes_through_also_half_a_surrogate_pair(tmp_path):
    path = tmp_path / "ニュース.jsonl"
    odd = {"id": "a\ud800", "title": "\udfff", "text": f"{TEXT} 日本は3億8,600万円を\U0001f4b0 \ud83d."}
    path.write_text("".join(json.dumps(row) + "\n" for row in (odd, {"text": "€5 million", "id": "é\n"})))
    extract_corpus(path, tmp_path / "claims", jobs=2)
    found = pd.read_parquet(tmp_path / "claims")
    assert found["value"].tolist() == [8_300_000_000, 386_000_000, 5_000_000]
    assert found["article"].tolist() == ["a\\ud800", "a\\ud800", "é\n"]
    assert found["id"].is_unique


# --- onwards ----------------------------------------------------------------------------------------------------------------


def test_the_seeds_by_way_of_parts_have_the_findings_of_the_seeds(tmp_path):
    extract_corpus(SEEDS / "articles", tmp_path / "claims")
    record = SEEDS / "records" / "japan_cambodia_2024.csv"
    direct = al.reconcile(SEEDS / "articles", records=record, ignore=["AL203"])
    by_parts = al.reconcile(pd.read_parquet(tmp_path / "claims"), records=record, ignore=["AL203"])
    assert by_parts.findings["message"].tolist() == direct.findings["message"].tolist()
    assert by_parts.comparisons["verdict"].to_dict() == direct.comparisons["verdict"].to_dict()
    assert by_parts.claims["norm_value"].tolist() == direct.claims["norm_value"].tolist()
    articles = direct.articles.loc[list(by_parts.articles.index)]
    for name in ("published", "published_basis", "outlet", "title", "source_rank"):
        assert by_parts.articles[name].tolist() == articles[name].tolist()


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"published": "soon"}, "the article 'a' cannot be read: 'soon' is no day, such as 2024-07-06"),
        ({"published": "07/08/2024"}, "the article 'a' cannot be read: '07/08/2024' is no day"),
        ({"published": 20240706}, "the article 'a' cannot be read: 20240706 is no day"),
        ({"source_rank": "high"}, "the article 'a' cannot be read: the source_rank of an article runs from 1 to 8; 'high'"),
        ({"source_rank": 12.0}, "the article 'a' cannot be read: the source_rank of an article runs from 1 to 8; 12 is none"),
        ({"id": None}, "an article of the frame has no id"),
    ],
)
def test_what_a_frame_says_of_an_article_is_never_guessed(said, reason):
    with pytest.raises(BadTable) as caught:
        extract_frame(pd.DataFrame([{"id": "a", "text": TEXT} | said]))
    assert str(caught.value).startswith(reason)


def test_the_days_of_a_frame_may_be_dates_timestamps_or_text():
    days = [date(2024, 7, 6), pd.Timestamp("2024-07-06 12:00"), np.datetime64("2024-07-06", "us"), "2024-07-06", None]
    articles = pd.DataFrame({"id": list("abcde"), "text": TEXT, "published": pd.Series(days, dtype=object)})
    found = extract_frame(articles, about=True)
    assert found["published"].dt.strftime("%Y-%m-%d").tolist() == ["2024-07-06"] * 4 + [np.nan]
    assert found["published_basis"].tolist() == ["stated"] * 4 + ["unknown"]


def test_extract_frame_is_pure_and_has_fixed_columns():
    articles = pd.DataFrame({"id": ["a", "b"], "text": [TEXT, None], "published": [pd.NaT, pd.Timestamp("2024-07-06")]})
    before = articles.copy(deep=True)
    for about, columns in ((False, CLAIM_COLUMNS), (True, CORPUS_COLUMNS)):
        found, none = extract_frame(articles, about=about), extract_frame(articles.head(0), about=about)
        assert list(found.columns) == list(none.columns) == list(columns)
        assert found.dtypes.to_dict() == none.dtypes.to_dict()
    pd.testing.assert_frame_equal(articles, before)


@pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")
def test_spark_runs_the_same_function(tmp_path, monkeypatch):
    sql = pytest.importorskip("pyspark.sql")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    spark = sql.SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        texts = [("a", TEXT, "2024-07-06"), ("b", "No sum.", None)]
        articles = spark.createDataFrame(texts, "id string, text string, published string")
        claims = articles.mapInPandas(lambda frames: (extract_frame(one, about=True) for one in frames), SPARK_SCHEMA)
        claims.write.parquet(str(tmp_path / "claims"))
    finally:
        spark.stop()
    [claim] = al.reconcile(pd.read_parquet(tmp_path / "claims")).claims.to_dict("records")
    assert (claim["article"], claim["value"], claim["recipient"]) == ("a", 8_300_000_000, "LAO")
    assert claim["norm_value"] == pytest.approx(51_613_926, abs=1)


# --- the command line -------------------------------------------------------------------------------------------------------


def test_the_command_line_reads_a_corpus_into_a_folder(news, serial, tmp_path, capfd):
    assert cli.run(["extract", str(news), "--jobs", "2", "--format", "parquet", "--out", str(tmp_path / "claims")]) == 0
    assert capfd.readouterr() == ("", "")
    assert pd.read_parquet(tmp_path / "claims")["id"].tolist() == pd.read_parquet(serial)["id"].tolist()


def test_the_command_line_says_what_a_corpus_needs(news, tmp_path, capfd):
    folder, file = str(tmp_path / "claims"), str(tmp_path / "claims.parquet")
    for line in (["--format", "parquet"], ["--out", folder], ["--jobs", "2", "--format", "csv", "--out", folder]):
        assert cli.run(["extract", str(news), *line]) == 2
        assert "give --format parquet and --out FOLDER" in capfd.readouterr().err
    assert cli.run(["extract", str(SEEDS / "articles"), "--format", "parquet", "--out", file]) == 0
    assert Path(file).is_file()
    assert cli.run(["extract", str(SEEDS / "articles"), "--jobs", "1", "--format", "parquet", "--out", folder]) == 0
    assert pd.read_parquet(folder)["id"].tolist() == pd.read_parquet(file)["id"].tolist()
