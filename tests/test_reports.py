"""What every report holds, whatever its format."""

from __future__ import annotations

import io
import json
import os
import re
import stat
import sys
from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module, invalidate_caches

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

import aidledger as al
from aidledger import reports
from aidledger.errors import InputError
from aidledger.model import (
    ACTIVITY_COLUMNS,
    APPLIED_COLUMNS,
    ARTICLE_COLUMNS,
    CLAIM_COLUMNS,
    COMPARISON_COLUMNS,
    FINDING_COLUMNS,
    PLEDGE_COLUMNS,
    QUOTED,
    RATE_COLUMNS,
    TRACKING_COLUMNS,
)
from aidledger.reconciler.checks import catalogue
from aidledger.reports import answer, output, words
from aidledger.reports.html import paragraphs
from aidledger.reports.story import ON_A_PAGE, story
from tests.ledgers import empty_ledger, rows_with, the_ledger

HOSTILE = "<script>alert(1)</script> `x` |a|b| **c** [d](http://e.example) \x1b[2J\u202e"

FACTS = (
    "2 of 5 comparisons", "AL101", "$103 million", "$104.2 million", "+1.17%", "$103.6 to $104.8 million",
    "$102.5 to $103.5 million", "$48.2 to $49.4 million", "AL207", "-83.3%", "AL203", "AL902", "date unknown", "161.17",
    "160.04 to 162.29", "160.81", "5 July 2024", "6 July 2024", "1 day", "European Central Bank", "since 1992", "since 1994",
    "not aid: trade", "$1.948 billion", "10 sums", "7 distinct", "Heng Ratana", "The Mekong Desk", "Japan to Cambodia",
    "8.3 billion yen", "news/a.txt:27",
)  # fmt: skip


def flat(text: str) -> str:
    """A report without its layout: one space for each white space, no Markdown escapes."""
    return re.sub(r"\s+", " ", re.sub(r"\\([^\w\s])", r"\1", re.sub(r"<[^>]+>", " ", text.replace("**", ""))))


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
@pytest.mark.parametrize("fact", FACTS)
def test_the_formats_for_people_tell_the_same_facts(name, fact):
    assert fact in flat(RENDERED[name])


RENDERED = {name: one.render(the_ledger()) for name, one in reports.formats().items() if name in ("text", "markdown", "html")}


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
def test_a_report_says_what_was_asked_of_the_run(name):
    asked = {"policy": "own_year", "deflators": "constant prices of 2021", "select": "AL1, <b>"}
    told = flat(reports.named(name).render(replace(the_ledger(), options=asked)).replace("&lt;b&gt;", "<b >"))
    assert "Converted sums are in constant prices of 2021." in told
    assert "the average of the year itself, once it is over" in told
    assert "AL1, <b>" not in reports.named("html").render(replace(the_ledger(), options=asked))


@pytest.mark.parametrize("one", catalogue().values(), ids=lambda one: one.code)
def test_the_page_of_a_check_has_no_marks_of_plain_text_in_html(one):
    leads, texts = zip(*paragraphs(one), strict=True)
    assert [lead.strip(".:") for lead in leads if lead] == ["What it does", "Why it matters", "Example", "When it is fine"]
    assert not re.search(r"[*`]", " ".join(texts))


def _of_many_findings() -> al.Ledger:
    """A ledger with two findings more than a page tells."""
    ledger = al.reconcile(al.Article.from_text("Japan lends Laos $5 million.", id="a"))
    names = [f"AL902-{number:04d}" for number in range(ON_A_PAGE + 2)]
    many = pd.concat([ledger.comparisons.assign(id=name).set_axis([name]) for name in names])
    return replace(ledger, comparisons=many)


def test_html_tells_so_many_findings_and_says_where_the_others_are():
    page = reports.named("html").render(_of_many_findings())
    assert page.count('<article class="finding') == ON_A_PAGE
    assert 'id="f-AL902-0499"' in page
    assert not set(re.findall(r'href="#(f-[^"]+)"', page)) - set(re.findall(r' id="([^"]+)"', page))
    assert "2 more findings: <code>--format csv</code>" in page
    assert "more-findings" not in RENDERED["html"]


def test_markdown_tells_as_many_and_says_where_the_others_are():
    page = reports.named("markdown").render(_of_many_findings())
    assert page.count("\n### ") == ON_A_PAGE
    assert "`AL902-0499`" in page
    assert "\n\n2 more findings: `--format csv`" in page
    assert "more finding" not in RENDERED["markdown"]


def test_pledges_stand_in_the_order_of_the_articles():
    givers = ["Japan", "Norway", "France", "Canada", "Sweden", "Italy"]
    texts = [f"{giver} pledged $5{number} million to Laos for a school." for number, giver in enumerate(givers)]
    ledger = al.reconcile([al.Article.from_text(text, id=f"{place}") for place, text in enumerate(texts)])
    told = story(ledger).pledges
    assert [one.who.partition(" ")[0] for one in told] == givers


@pytest.mark.parametrize("width", [70, 60, 50, 40])
def test_a_narrow_terminal_has_every_figure_whole(width):
    console = Console(file=io.StringIO(), width=width, color_system=None)
    reports.named("text").show(the_ledger(), console)
    told = console.file.getvalue()
    assert max(map(len, told.splitlines())) <= width
    assert "…" not in told
    rows = [line for line in RENDERED["text"].splitlines() if re.match(r"  (printed|hedged) ", line)]
    figures = [figure for row in rows for figure in re.split(r"\s{2,}", row.strip())[1:3]]
    assert figures
    assert all(figure in flat(told) for figure in figures)
    assert re.search(r"printed .*: no\b|printed .*\bno\b", flat(told))
    assert "European" in told


def test_the_worst_findings_come_first():
    places = [RENDERED["text"].index(f"{severity} AL") for severity in ("error", "warning", "info")]
    assert places == sorted(places)


def test_a_sentence_with_several_sums_is_quoted_once_in_a_finding():
    assert "news/a.txt:89, 120, 174" in flat(RENDERED["text"])


@pytest.mark.parametrize("name", sorted(reports.formats()))
def test_an_empty_ledger_has_a_report(name):
    assert reports.named(name).render(empty_ledger())


def test_one_sum_is_told_of_as_one():
    ledger = al.reconcile(al.Article.from_text("Norway gives Chad $5 million.", id="a"))
    assert "1 sum in 1 article; it is aid." in ledger.to_text()


def test_readings_without_bounds_have_no_empty_columns_in_markdown(seeds, record_path):
    told = al.reconcile(seeds, records=record_path).to_markdown()
    mixed = told.partition("AL104 mixed-rates")[2].partition("###")[0]
    assert "| read as | meet | note |" in mixed
    assert "– | –" not in mixed


def test_no_line_of_the_text_report_is_wider_than_80_columns():
    assert max(len(line) for line in RENDERED["text"].splitlines()) <= 80


def test_the_text_report_has_no_colour_and_no_control_characters():
    text = reports.named("text").render(the_ledger(outlet=HOSTILE))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)


@pytest.mark.parametrize("width", [60, 80, 200])
def test_a_terminal_has_colours_and_its_own_width(width):
    screen = io.StringIO()
    console = Console(file=screen, force_terminal=True, color_system="standard", width=width, highlight=False)
    reports.named("text").show(the_ledger(), console)
    assert "\x1b[" in screen.getvalue()
    lines = re.sub(r"\x1b\[[\d;]*m", "", screen.getvalue()).splitlines()
    assert max(map(len, lines)) <= min(width, 100)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_colour_where_it_is_not_wanted(monkeypatch, name, value):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert output.coloured() is not None
    monkeypatch.setenv(name, value)
    assert output.coloured() is None


def test_a_terminal_is_shown_the_report(monkeypatch, capfd):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    reports.write(the_ledger(), "text")
    assert "2 of 5 comparisons" in capfd.readouterr().out


# --- json ---------------------------------------------------------------------------------------------------------


def strictly(text: str) -> dict:
    """JSON without the words that Python adds to it."""
    return json.loads(text, parse_constant=lambda word: pytest.fail(f"{word} is no JSON"))


def test_json_has_the_frames_with_their_columns():
    content = strictly(the_ledger().to_json())
    names = ["articles", "activities", "claims", "pledges", "comparisons", "findings", "rates", "corrections", "tracking"]
    assert list(content) == ["currency", *names]
    columns = (
        ARTICLE_COLUMNS, ACTIVITY_COLUMNS, CLAIM_COLUMNS, PLEDGE_COLUMNS, COMPARISON_COLUMNS, FINDING_COLUMNS, RATE_COLUMNS,
        APPLIED_COLUMNS, TRACKING_COLUMNS,
    )  # fmt: skip
    for rows, names in zip(list(content.values())[1:], columns, strict=True):
        assert [list(row) for row in rows] == [list(names)] * len(rows)


def test_json_keeps_numbers_unquoted_and_what_is_missing_null():
    content = strictly(the_ledger().to_json())
    claims = {row["text"]: row for row in content["claims"]}
    assert claims["$51.5 million"]["value"] == 51500000
    assert claims["$1.2 billion"]["period_start"] == "1992-01-01"
    assert claims["$1.2 billion"]["range_low"] is None
    assert {row["published"] for row in content["articles"]} == {"2024-07-06", None}
    assert content["findings"][-1]["right_value"] is None


def test_json_holds_half_a_surrogate_pair():
    data = output.as_bytes(the_ledger(extra="\ud800").to_json())
    assert strictly(data.decode("utf-8"))["articles"][0]["text"].endswith("\ud800")


# --- hostile text -------------------------------------------------------------------------------------------------


def test_html_escapes_what_articles_say():
    page = the_ledger(outlet=HOSTILE, extra="</div><script>alert(2)</script>").to_html()
    tags = re.findall(r"<(/?script[^>]*)>", page)
    data = [f'script type="application/json" id="chart-{name}"' for name in ("total-0", "rates-0", "time")]
    assert tags[::2] == [*data, 'script type="text/plain" id="vega"', "script"]
    assert set(tags[1::2]) == {"/script"}
    assert page.count("<script") == page.count("</script") == 5
    assert "alert" not in page.partition("<script>")[2]
    assert "&lt;script&gt;" in page


def test_html_asks_for_nothing_outside():
    page, _, rest = the_ledger().to_html().partition('<script type="text/plain" id="vega">')
    # What the program of the charts could ask for, the page forbids it; that it does not is seen in the browser.
    program, _, own = rest.partition("</script>")
    assert len(program) > len(own)
    assert "default-src 'none'" in page
    assert not re.search(r"(?:src|href)=[\"'](?!#)|url\(|@import", page + own)


def test_html_links_lead_to_marks():
    page = the_ledger().to_html()
    links = set(re.findall(r'href="#(s\d+)"', page))
    assert links
    assert links <= set(re.findall(r'id="(s\d+)"', page))


def test_markdown_escapes_what_articles_say():
    text = the_ledger(outlet=HOSTILE).to_markdown()
    assert "<script" not in text.replace("\\<", "")
    assert "](http" not in text.replace("\\]", "")


def test_markdown_tables_keep_their_columns():
    text = the_ledger(outlet="a | b").to_markdown()
    for block in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}) == 1


@given(st.text())
def test_visible_text_is_one_line_that_a_terminal_only_shows(text):
    assert re.fullmatch(r"[^\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]*", words.visible(text))


@given(st.text(min_size=1), st.data())
def test_a_quote_holds_the_characters_of_its_span(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    before, shown, after = words.cut(text, [(start, end)], (0, len(text)))
    assert shown == words.visible(text[start:end])
    assert len(before) <= QUOTED + 1
    assert len(after) <= QUOTED + 1


WORDS = st.sampled_from([
    "Japan", "pledged", "a total of", "consists of", "$5 million", "8.3 billion yen", "(", ")", "about", "since 1992",
    "trade", "loan", "<b>", "|", "`", "\n\n", ". ", "6 July 2024", "5億円", "供与限度額", "Laos", "\u202e", "\x1b[2J",
    "and", "of which", "€3bn", "per cent",
])  # fmt: skip


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=25).map(" ".join), min_size=1, max_size=3))
def test_whatever_the_articles_say_every_format_has_a_report(texts):
    ledger = al.reconcile([al.Article.from_text(text, id=f"{number}.txt") for number, text in enumerate(texts)])
    for one in reports.formats().values():
        assert one.render(ledger)
    for table in (ledger.comparisons, ledger.claims, ledger.pledges, ledger.activities):
        assert all(map(ledger.why, table.index))
    strictly(ledger.to_json())


# --- a format is a file -------------------------------------------------------------------------------------------


def test_a_file_that_is_dropped_in_is_a_format(tmp_path, monkeypatch):
    (tmp_path / "haiku.py").write_text(
        'FORMAT = "haiku"\nENDING = ".txt"\n\n\ndef render(ledger):\n    return f"{len(ledger.claims)} sums"\n'
    )
    monkeypatch.setattr(reports, "__path__", [*reports.__path__, str(tmp_path)])
    invalidate_caches()
    reports.formats.cache_clear()
    try:
        assert reports.named("haiku").render(the_ledger()) == "10 sums"
        reports.write(the_ledger(), "haiku", tmp_path / "out.txt")
        assert (tmp_path / "out.txt").read_text() == "10 sums"
    finally:
        monkeypatch.undo()
        reports.formats.cache_clear()
        invalidate_caches()


def test_every_format_has_an_ending_and_writes_text_or_bytes_or_is_a_folder_of_files():
    for one in reports.formats().values():
        content = one.render(the_ledger())
        if isinstance(content, Mapping):
            assert one.ending == ""
            assert all(name.endswith(f".{one.name}") and isinstance(file, str | bytes) for name, file in content.items())
        else:
            assert one.ending.startswith(".")
            assert isinstance(content, str | bytes)


def test_a_wrong_format_is_one_sentence_with_those_that_there_are():
    known = "crs, csv, excel, fts, html, iati, json, markdown, parquet, text"
    with pytest.raises(InputError, match=f"no report format 'pdf'; the formats are {known}"):
        reports.named("pdf")


# --- files --------------------------------------------------------------------------------------------------------


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path, monkeypatch):
    target = tmp_path / "report.json"
    target.write_text("old")

    def failing(*_):
        raise OSError("no space left")

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(OSError, match="no space") as caught:
        output.save(target, "new")
    assert caught.value.filename == str(target)
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_a_written_file_may_be_read_by_whom_the_user_allows(tmp_path):
    target = tmp_path / "report.json"
    target.write_text("old")
    target.chmod(0o640)
    the_ledger().to_json(target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert strictly(target.read_text(encoding="utf-8"))["currency"] == "USD"


@pytest.mark.parametrize("place", [".", "no/such/folder/report.txt"])
def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path, place):
    with pytest.raises(InputError, match="cannot write"):
        the_ledger().to_text(tmp_path / place)


# --- in a notebook ------------------------------------------------------------------------------------------------


def test_a_ledger_shows_itself():
    ledger = the_ledger()
    assert repr(ledger) == "<Ledger in USD: 3 articles, 10 claims, findings: 1 error, 1 warning, 2 info>"
    shown = ledger._repr_html_()
    assert "AL101" in shown
    assert "<html" not in shown


def test_without_jinja2_a_notebook_shows_the_plain_form(monkeypatch):
    import_module("aidledger.reports.html")._pages.cache_clear()
    monkeypatch.setitem(sys.modules, "jinja2", None)
    assert the_ledger()._repr_html_() is None
    with pytest.raises(InputError, match="pip install"):
        the_ledger().to_html()


@pytest.mark.parametrize(("on", "fails"), [("error", True), ("warning", True), ("never", False)])
def test_a_ledger_fails_from_a_severity_on(on, fails):
    assert the_ledger().fails(on) is fails


def test_a_ledger_with_warnings_fails_on_warnings_alone():
    ledger = the_ledger()
    mild = ledger.comparisons[ledger.comparisons["verdict"] != "disagrees"]
    milder = replace(ledger, comparisons=mild)
    assert (milder.fails("error"), milder.fails("warning")) == (False, True)
    assert isinstance(milder.findings, pd.DataFrame)


def test_a_text_report_in_a_notebook_is_only_returned(monkeypatch):
    shown = []
    monkeypatch.setattr("rich.console._is_jupyter", lambda: True)
    monkeypatch.setattr("rich.jupyter.display", lambda *given: shown.append(given))
    assert "AL101" in the_ledger().to_text()
    assert shown == []


@pytest.mark.parametrize(("undone", "said"), [
    (0, "Nothing could be compared."),
    (1, "Nothing could be compared; 1 finding says what is missing."),
    (2, "Nothing could be compared; 2 findings say what is missing."),
])  # fmt: skip
def test_the_answer_where_nothing_could_be_compared(undone, said):
    ledger = the_ledger()
    one = rows_with(ledger.comparisons, verdict="not_comparable").head(1)
    alone = pd.concat([one] * undone) if undone else one.head(0)
    assert answer.answer(replace(ledger, comparisons=alone))[0] == said
