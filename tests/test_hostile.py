"""What is made to break, to stall, to fill or to deceive: each is refused in one sentence, or harmless."""

from __future__ import annotations

import csv
import io
import os
import re
import zlib
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import aidledger as al
from aidledger import cli
from aidledger.errors import BadTable, UnreadableFile
from aidledger.model import span_id
from aidledger.parsers.files import formats
from aidledger.parsers.records.table import read_record
from aidledger.reports import output
from aidledger.reports.excel import FORMULA
from aidledger.reports.frames import to_csv
from tests.fuzz import __main__ as fuzz
from tests.fuzz.corpus import corpus, pdf, pdf_of, sheet, word
from tests.fuzz.mutate import mutated
from tests.fuzz.targets import TARGETS, repacked, shown
from tests.work import calls_of

openpyxl = pytest.importorskip("openpyxl")

SUM = "Japan gave Laos $5 million."
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
ENTITIES = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a0 "aaaaaaaaaa">{LAUGHS}]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a9 SYSTEM "{}">]>'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _document(said: str, before: str = "") -> bytes:
    body = f'{before}<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:body></w:document>'
    return repacked(word(), {"word/document.xml": body.encode()})


def _workbook(rows: str, before: str = "", dimension: str = "") -> bytes:
    head = '<row r="1"><c r="A1" t="str"><v>currency</v></c><c r="B1" t="str"><v>value</v></c></row>'
    body = f'{before}<worksheet xmlns="{SHEET}">{dimension}<sheetData>{head}{rows}</sheetData></worksheet>'
    return repacked(sheet(), {"xl/worksheets/sheet1.xml": body.encode()})


def _row(value: str, currency: str = "JPY", number: int = 2) -> str:
    return f'<row r="{number}"><c r="A{number}" t="str"><v>{currency}</v></c><c r="B{number}"><v>{value}</v></c></row>'


def _record(tmp_path: Path, data: bytes, suffix: str = ".xlsx") -> Any:
    (tmp_path / f"r{suffix}").write_bytes(data)
    return read_record(tmp_path / f"r{suffix}")


# --- random inputs ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("target", TARGETS)
def test_what_the_fuzzer_begins_with_is_read(target: str) -> None:
    for data in corpus(target)[:: 1 if target != "report" else 9][:40]:
        TARGETS[target](data)


@pytest.mark.parametrize("target", [name for name in TARGETS if name != "report"])
@given(seed=st.integers(0, 2**32))
@settings(max_examples=25)
def test_nothing_that_is_made_from_it_breaks_a_reader(target: str, seed: int) -> None:
    begun, random = corpus(target), Random(seed)
    TARGETS[target](mutated(random.choice(begun), begun, random))


@given(seed=st.integers(0, 2**32))
@settings(max_examples=3)
def test_nothing_that_is_made_from_it_breaks_a_report(seed: int) -> None:
    begun, random = corpus("report"), Random(seed)
    TARGETS["report"](mutated(random.choice(begun)[:3000], begun, random))


def test_the_fuzzer_keeps_what_it_finds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(data: bytes) -> None:
        raise KeyError(len(data))

    tried, kinds = fuzz.search("text", broken, 1, 1, tmp_path)
    assert tried > kinds == 1
    assert len(list(tmp_path.iterdir())) == 1
    assert "KeyError" in capsys.readouterr().err


FOUND = (
    "Loan amount (US$ million)\nRoad 1  250.5\n\x85",
    "無償" + "9" * 40 + "万円",
)


@pytest.mark.parametrize("text", FOUND)
def test_what_the_fuzzer_found_is_read(text: str) -> None:
    TARGETS["text"](text.encode())
    TARGETS["report"](text.encode())


# --- growth -------------------------------------------------------------------------------------------------------


def _reconcile(text: str) -> None:
    al.reconcile(al.Article.from_text(text, id=name, published=date(2024, 7, 6)) for name in "ab")


@pytest.mark.parametrize("unit", ["$1 ", f"{SUM}\n", "Total of $9 million: $4 million and $5 million.\n\n"])
def test_twice_the_text_is_at_most_twice_the_work_of_the_checks(unit: str) -> None:
    once, twice = (unit * (size // len(unit)) for size in (2_000, 4_000))
    _reconcile(once)
    assert calls_of(lambda: _reconcile(twice)) < 2.5 * calls_of(lambda: _reconcile(once))


def test_twice_the_record_is_twice_the_work(tmp_path: Path) -> None:
    once, twice = ("currency,value,date\n" + "JPY,5,2024-07-06\nJPY,6,2024\n" * rows for rows in (400, 800))
    _record(tmp_path, once.encode(), ".csv")
    assert calls_of(lambda: _record(tmp_path, twice.encode(), ".csv")) < 2.2 * calls_of(
        lambda: _record(tmp_path, once.encode(), ".csv")
    )


@pytest.mark.parametrize("unit", ["(", "yen ", "億", "of which ", "Project ", "[(", "“", "\n", "|", "A ", "\x85", "$"])
def test_a_long_text_around_one_sum(unit: str) -> None:
    text = f"{SUM} {unit * (300_000 // len(unit))} {SUM}"
    claims = al.extract(al.Article.from_text(text, id="a", published=date(2024, 7, 6)))
    assert [text[c.mention.start : c.mention.end] for c in (claims[0], claims[-1])] == ["$5 million", "$5 million"]


# --- html ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "page",
    [
        f"<p x='{'a' * 5_000_000}'>{SUM}</p>",
        f"<p>{'&amp;' * 200_000}</p><p>{SUM}</p>",
        f"{'<!--a-->' * 50_000}<p>{SUM}</p>",
        f"<script type='application/ld+json'>{'[' * 200_000}</script><p>{SUM}</p>",
        f"<script type='application/ld+json'>{{\"datePublished\": {'9' * 20_000}}}</script><p>{SUM}</p>",
        f"<script type='application/ld+json'>{{\"headline\": \"\\ud800\"}}</script><p>{SUM}</p>",
        f"<p>&#0;&#27;[2J&#x202e;&#xd800;</p><p>{SUM}</p>",
    ],
)
def test_a_page_that_is_made_to_stall_is_read(page: str) -> None:
    document = formats.load(page.encode(), ".html")
    assert SUM in document.text
    assert all(value.encode() for value in document.metadata.values())


@pytest.mark.parametrize("page", [f"<p {' '.join(f'a{n}=1' for n in range(100_000))}>{SUM}</p>"])
def test_a_tag_with_a_hundred_thousand_attributes_is_refused(page: str) -> None:
    with pytest.raises(UnreadableFile, match="more than 1,000 attributes"):
        formats.load(page.encode(), ".html")


def test_the_entities_of_a_page_are_not_its_own() -> None:
    page = f'<!DOCTYPE html [<!ENTITY a0 "aaaaaaaaaa">{LAUGHS}<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&a9;&x; {SUM}</p>'
    text = formats.load(page.encode(), ".html").text
    assert SUM in text
    assert "root:" not in text
    assert len(text) < 200


# --- pdf ----------------------------------------------------------------------------------------------------------


def test_a_pdf_that_unpacks_to_too_much_is_refused() -> None:
    packed = zlib.compress(zlib.compress(b" " * 200_000_000, 9), 9)
    with pytest.raises(UnreadableFile, match="cannot be read"):
        formats.load(pdf_of(packed, about=b"/Filter[/FlateDecode/FlateDecode]"), ".pdf")


@pytest.mark.parametrize(
    "data", [pdf_of(b"", pages=b"[2 0 R 2 0 R]"), pdf("x").replace(b"/Contents", b"/X " + b"[" * 5_000 + b"/Contents")]
)
def test_a_pdf_that_leads_round_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        formats.load(data, ".pdf")


def test_a_pdf_with_very_many_pages_is_refused() -> None:
    data = pdf_of(b"BT /F1 12 Tf (Japan gave $5 million.) Tj ET", pages=b"[" + b"3 0 R " * 10_001 + b"]")
    with pytest.raises(UnreadableFile, match="more than 10,000 pages"):
        formats.load(data, ".pdf")


# --- docx and xlsx ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("target", ["file:///etc/passwd", "http://localhost:1/x"])
def test_a_word_file_fetches_nothing(target: str) -> None:
    with pytest.raises(UnreadableFile):
        formats.load(_document("&a9;", OUTSIDE.format(target)), ".docx")


def test_a_word_file_unfolds_no_entities() -> None:
    with pytest.raises(UnreadableFile):
        formats.load(_document(f"&a9; {SUM}", ENTITIES), ".docx")


def test_a_part_with_a_path_that_leads_out_is_never_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    data = repacked(_document(SUM), {"../../out.txt": b"out", "/tmp/out.txt": b"out"})
    assert formats.load(data, ".docx").text == SUM
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("before", [ENTITIES, OUTSIDE.format("file:///etc/passwd")])
def test_a_workbook_unfolds_and_fetches_nothing(before: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="its spreadsheet cannot be read"):
        _record(tmp_path, _workbook(_row("5", "&a9;"), before))


@pytest.mark.parametrize("last", [1_048_577, 10**11])
def test_a_sheet_without_an_end_is_refused(last: int, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="more than 1,048,576 rows"):
        _record(tmp_path, _workbook(_row("5") + _row("5", number=last)))


def test_a_sheet_that_is_wide_and_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "LARGEST", 300_000)
    wide = "".join(f'<row r="{n}"><c r="XFD{n}" t="str"><v>x</v></c></row>' for n in range(2, 40))
    with pytest.raises(UnreadableFile, match="300,000 characters"):
        _record(tmp_path, _workbook(wide))


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e400", "-5", "9" * 400, "9" * 5_000, "=1+1"])
def test_a_cell_that_is_no_sum_is_refused(value: str, tmp_path: Path) -> None:
    for data, suffix in ((_workbook(_row(value)), ".xlsx"), (f"currency,value\nJPY,{value}\n".encode(), ".csv")):
        with pytest.raises((BadTable, UnreadableFile)) as refused:
            _record(tmp_path, data, suffix)
        assert len(str(refused.value)) < 300


@pytest.mark.parametrize(
    ("column", "cell"),
    [("date", "0001-01-01"), ("date", "9999-12-31"), ("date", "9" * 5_000), ("source_rank", "9" * 5_000), ("source_rank", "²"),
     ("scale", "9" * 5_000), ("scale", "1" + "0" * 400)],
)  # fmt: skip
def test_a_cell_out_of_range_is_named(column: str, cell: str, tmp_path: Path) -> None:
    with pytest.raises(BadTable, match=f"row 2: the {column}"):
        _record(tmp_path, f"currency,value,{column}\nJPY,5,{cell}\n".encode(), ".csv")


# --- front matter and names ---------------------------------------------------------------------------------------


def test_front_matter_is_never_run(tmp_path: Path) -> None:
    title = "!!python/object/apply:os.mkdir [ran]"
    lines = (f"title: {title}", "outlet: &a [*a, *a]", f"source_rank: {'9' * 5_000}", f"date: {'9' * 99}")
    (tmp_path / "a.md").write_text("\n".join(("---", *lines, "---", SUM)), encoding="utf-8")
    told: list[str] = []
    article = al.read(tmp_path / "a.md", on_skip=told.append)[0]
    assert article.title == title
    assert (article.published, article.source_rank, len(told)) == (None, 7, 2)
    assert not Path("ran").exists()
    assert all(len(sentence) < 400 for sentence in told)


NAMES = (
    b"a\xff b.txt", b"-rf.txt", b"new\nline.txt", b"\x1b[2J.txt", "\u202eexe.txt".encode(), b"=1+1.txt", b"<script>.txt",
    b"`|a](http:b.txt", b"\xc2\x9b2J.txt",
)  # fmt: skip


@pytest.fixture
def named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A folder with articles of such names, whose sums do not agree."""
    folder = os.fsencode(tmp_path / "names")
    os.mkdir(folder)
    try:
        for place, name in enumerate(NAMES):
            with open(os.path.join(folder, name), "wb") as file:
                file.write(f"A total of $9 million consists of $4 million and $6 million. The {place}th.".encode())
    except OSError:
        pytest.skip("this file system has no such names")
    monkeypatch.chdir(tmp_path)
    return "names"


def test_a_name_that_is_no_text_is_one(named: str) -> None:
    articles = al.read(named)
    assert len(articles) == len(NAMES)
    assert all(article.id.encode() for article in articles)
    shown(al.reconcile(articles))


@pytest.mark.parametrize("format", ["table", "csv", "json", "jsonl", "parquet"])
def test_claims_of_such_names_are_written(named: str, format: str) -> None:
    assert cli.run(["extract", named, "--format", format, "--out", "claims"]) == 0


@given(st.text(st.characters()), st.integers(0, 9))
def test_an_id_is_ascii_or_harmless(article: str, start: int) -> None:
    written = span_id(article, start, start + 1)
    assert written.encode()
    assert not re.search(r"[\s\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", written)


# --- outputs ------------------------------------------------------------------------------------------------------

TRICKS = (
    "\x1b[2J\x1b]0;taken\x07 \x9b2J \u202eevil\u2066 </script><script>alert(1)</script> [x](http://e.example) "
    "![i](http://e.example/i.png) <img src=x onerror=alert(1)> `a` | b | www.e.example a@e.example\r\n# H\n--- \x85\u2028 "
)


def _tricky() -> al.Ledger:
    articles = [
        al.Article.from_text(
            f"Japan pledged $5 million {TRICKS} to Laos for the {TRICKS} Road Project. Smith said, “$7 million {TRICKS}.” "
            f"A total of $9 million consists of $4 million and $6 million {TRICKS}.",
            id=f"{sign}1+1{TRICKS}", outlet=f"{sign}1+1{TRICKS}", title=f"{sign}1{TRICKS}", url=f"javascript:alert(1){TRICKS}",
            published=date(2024, 7, 6),
        )
        for sign in FORMULA
    ]  # fmt: skip
    return al.reconcile(articles)


def test_no_report_obeys_what_articles_say() -> None:
    ledger = _tricky()
    shown(ledger)
    page, marked = ledger.to_html() or "", ledger.to_markdown() or ""
    text, _, program = page.partition('<script type="text/plain" id="vega">')
    data = re.findall(r'<script type="application/json" id="chart-[a-z]+(?:-\d+)?">', text)
    assert data
    assert re.findall(r"<script[^>]*>|<img[^>]*>|<a [^>]*javascript[^>]*>", text) == data
    assert re.findall(r"<script[^>]*>", program) == ["<script>"]
    outside_of_code = re.sub(r"(?<!\\)`[^`\n]*`", "", marked)
    assert not re.search(r"(?<!\\)\]\(|(?<!\\)<|^# H|^---$|[^\\]://", outside_of_code, re.MULTILINE)


def test_no_cell_of_a_workbook_or_a_table_is_a_formula(tmp_path: Path) -> None:
    ledger = _tricky()
    ledger.to_excel(tmp_path / "r.xlsx")
    cells = [cell for book in openpyxl.load_workbook(tmp_path / "r.xlsx") for row in book.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    for table in (ledger.claims, ledger.articles, ledger.comparisons, ledger.pledges, ledger.activities):
        written = csv.reader(io.StringIO(to_csv(table), newline=""))
        texts = [cell for row in written for cell in row if not re.fullmatch(r"-?[\d.]+(?:e[+-]\d+)?", cell)]
        assert not [cell for cell in texts if cell.startswith((*FORMULA, "\t", "\r", "\n"))]


@given(st.text())
def test_a_terminal_is_only_shown_text(text: str) -> None:
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", output.shielded(text))
    assert len(output.shielded(text)) == len(text)


@pytest.mark.parametrize("text", ["$1e400", "$NaN", "Infinity yen", f"${'9' * 400}", f"{'九' * 50}億円", f"{'9' * 99_999} yen"])
def test_a_number_out_of_all_range_does_not_break_a_report(text: str) -> None:
    shown(al.reconcile(al.Article.from_text(f"Japan gave Laos {text} and $5 million.", id="a", published=date(2024, 7, 6))))
