"""Bytes to text: encodings, front matter, html, pdf, docx, and files that are broken."""

from __future__ import annotations

import io
import zipfile
from importlib import import_module

import pytest
from hypothesis import given

from aidledger import extras
from aidledger.errors import UnreadableFile
from aidledger.parsers.files import formats
from tests.fuzz.corpus import pdf
from tests.strategies import plain_texts

JAPANESE = "日本政府は2024年7月6日、カンボジアに対して83億円の円借款を供与すると発表した。"
CHINESE = "日本政府宣布向柬埔寨提供83亿日元的贷款，用于五号国道的改善工程。"


def word(*paragraphs: str, rows: tuple[tuple[str, str], ...] = (), title: str = "") -> bytes:
    """A Word file of these paragraphs and then a table."""
    document = import_module("docx").Document()
    document.core_properties.title = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    table = document.add_table(len(rows), 2)
    for i, row in enumerate(rows):
        for j, cell in enumerate(row):
            table.cell(i, j).text = cell
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


# --- encodings ----------------------------------------------------------------------------------------------------


@given(plain_texts())
def test_utf8_comes_back_as_it_was(text):
    assert formats.decode(text.encode()) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp932", "euc_jp", "iso2022_jp"])
def test_japanese_encodings(encoding):
    assert formats.decode(JAPANESE.encode(encoding)) == JAPANESE


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(CHINESE, "gb18030"), ("£5 million for Laos", "cp1252"), ("“€3 million” — a café in Cotonou, Bénin’s port", "cp1252")],
)
def test_other_encodings(text, encoding):
    assert formats.decode(text.encode(encoding)) == text


def test_newlines_stay():
    assert formats.load(b"Japan\r\nlends\r5 yen\n", ".txt").text == "Japan\r\nlends\r5 yen\n"


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf", b"---\ntitle: alone\n---\n"])
def test_empty(data):
    with pytest.raises(UnreadableFile, match=r"it is empty|it holds no text"):
        formats.load(data, ".txt")


@pytest.mark.parametrize("data", [b"MZ\x00\x01", bytes(range(256)), b"\x89PNG\r\n\x1a\n\x01\x02", b"\xff\xfe\x00"])
def test_binary(data):
    with pytest.raises(UnreadableFile, match=r"binary|begins like"):
        formats.load(data, ".txt")


# --- front matter -------------------------------------------------------------------------------------------------


def test_front_matter():
    document = formats.load(
        b"---\n# about\nTitle: \"Two: loans\"\npublished: 2024-07-06 # Saturday\noutlet: null\ntags:\n  - aid\nurl:\n---\nBody",
        ".md",
    )
    assert document == formats.Document("Body", {"title": "Two: loans", "date": "2024-07-06"})


@pytest.mark.parametrize(
    "text", ["---\nno key here\n---\nBody", "---\ntitle: never closed", "----\ntitle: a\n---\n", "a\n---\ntitle: b\n---\n"]
)
def test_what_is_no_front_matter_is_text(text):
    assert formats.front_matter(text) == formats.Document(text)


@given(plain_texts())
def test_front_matter_leaves_the_rest_alone(text):
    assert formats.front_matter("---\ntitle: T\n---\n" + text).text == text


# --- html, pdf, docx ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("encoding", "declared"), [("cp932", "Shift_JIS"), ("euc_jp", "EUC-JP"), ("utf-8", "utf-8"), ("cp932", "")]
)
def test_html_in_its_encoding(encoding, declared):
    meta = f'<meta charset="{declared}">' if declared else ""
    body = f"<article><p>{JAPANESE}</p><p>{JAPANESE * 2}</p></article>"
    page = f"<html><head>{meta}<title>円借款</title></head><body>{body}</body></html>"
    document = formats.load(page.encode(encoding), ".html")
    assert JAPANESE in document.text
    assert document.metadata["title"] == "円借款"


def test_html_metadata():
    page = b"""<html><head><title>t</title><script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
      "headline": "Two loans", "datePublished": "2024-07-06T09:00:00+07:00", "publisher": {"name": "Mekong Desk"}}]}</script>
      <script type="application/ld+json">{broken</script>
      <link rel="canonical" href="https://example.org/two-loans"></head><body><p>Japan lends <b>$5</b> million.</p>
      <script>var sum = "$9 million"</script></body></html>"""
    document = formats.load(page, ".htm")
    assert document.text == "Japan lends $5 million."
    assert document.metadata == {
        "title": "Two loans", "date": "2024-07-06T09:00:00+07:00", "outlet": "Mekong Desk", "url": "https://example.org/two-loans",
    }  # fmt: skip


def test_pdf_joins_sums_that_its_lines_break():
    shown = pdf("Two loans", "Phnom Penh, July 6, 2024 - Japan will lend up to $51.5", "million for National Road 5.")
    document = formats.load(shown, ".pdf")
    assert "up to $51.5 million for National Road 5." in document.text
    assert document.text.startswith("Two loans\n")


def test_docx_with_a_table():
    document = formats.load(word("Japan lends 8.3 billion yen.", rows=(("Road", "8,293"),), title="Two loans"), ".docx")
    assert document == formats.Document("Japan lends 8.3 billion yen.\nRoad\t8,293", {"title": "Two loans"})


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
@pytest.mark.parametrize("data", [b"not one", b"PK\x03\x04 broken", b"%PDF-1.7 broken"])
def test_broken(data, suffix, capfd):
    with pytest.raises(UnreadableFile, match="cannot be read"):
        formats.load(data, suffix)
    assert capfd.readouterr() == ("", "")


def test_a_zip_that_unpacks_to_too_much(monkeypatch):
    monkeypatch.setattr(formats, "LARGEST", 1_000)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "a" * 10_000)
    with pytest.raises(UnreadableFile, match="unpacks to more"):
        formats.load(packed.getvalue(), ".docx")


@pytest.mark.parametrize(
    ("data", "suffix", "name"),
    [
        (b"<p>a", ".html", "trafilatura"), (b"%PDF", ".pdf", "pypdf"), (b"PK", ".docx", "docx"),
        (JAPANESE.encode("euc_jp"), ".txt", "charset_normalizer"),
    ],
)
def test_a_missing_extra_is_named(data, suffix, name, monkeypatch):
    def absent(module):
        if module.partition(".")[0] == name:
            raise ImportError(module)
        return import_module(module)

    monkeypatch.setattr(extras, "import_module", absent)
    with pytest.raises(UnreadableFile, match=r'pip install "aidledger\[read\]"'):
        formats.load(data, suffix)


@pytest.mark.parametrize(
    "page", ["<div>" * 5_000 + "$5 million", "<!-- x" * 1_000, "<html></html>", "<script>$5 million</script>"]
)
def test_html_without_text(page):
    with pytest.raises(UnreadableFile, match=r"it holds no text|its HTML cannot be read"):
        formats.load(page.encode(), ".html")


@pytest.mark.parametrize(
    "page", ["<" * 100_000, "<meta " * 50_000 + ">$5 million", "&" * 100_000, "<p>" * 20_000 + "$5 million"]
)
def test_hostile_html_is_read(page):
    assert formats.load(page.encode(), ".html").text
