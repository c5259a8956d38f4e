"""Tables of the OECD's Creditor Reporting System."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import aidledger as al
from aidledger.errors import BadTable, UnreadableFile
from aidledger.parsers.records import crs, forms, read_records, readings
from tests.strategies import plain_texts

CASE = Path(__file__).parent / "cases" / "records" / "crs.txt"
EXPLORER = "DONOR,Donor,RECIPIENT,Recipient,SECTOR,Sector,FLOW_TYPE,PRICE_BASE,TIME_PERIOD,OBS_VALUE,UNIT_MULT,PROJECT_TITLE\n"


@pytest.fixture
def table(tmp_path):
    """What is read of a table, and the notes."""

    def read(text, name="crs.csv"):
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        notes = []
        return *read_records(tmp_path / name, on_skip=notes.append), notes

    return read


def form_of(path):
    head = path.read_bytes()[:4096].decode("utf-8", "replace")
    return next(form.name for form in forms() if form.recognises(path, head))


def test_a_bulk_file_in_iso_8859_15(recwarn):
    articles, claims, activities = read_records(CASE)
    assert form_of(CASE) == "crs"
    assert [(one.donor, one.recipient, one.stage, one.scope, one.amount.value) for one in claims] == [
        ("JPN", "KHM", "commitment", "single", 51571362), ("JPN", "KHM", "disbursement", "annual", 3100000),
        ("JPN", "CIV", "commitment", "single", 2400373),
    ]  # fmt: skip
    kinds = [(one.instrument, one.finance_type, one.sector) for one in claims]
    assert kinds[1:] == [("loan", "421", "21020"), ("grant", "110", "11420")]
    assert activities[1].name == "Bourses pour l'été"
    assert [one.id.rpartition("/")[2] for one in articles] == ["crs.txt?row=2", "crs.txt?row=3"]
    assert {(one.source_rank, one.lang, one.published) for one in articles} == {(3, "zxx", None)}
    assert {one.doubts for one in claims} == {("dated 2024 only",)}
    assert {one.period_end.isoformat() for one in claims} == {"2024-12-31"}
    assert "negative sum" in str(recwarn.pop(UserWarning).message)


def test_a_cell_of_several_lines_is_one_line_of_the_text():
    (article, _), _, _ = read_records(CASE, on_skip=lambda _: None)
    assert 'LongDescription: Widening of the road, called "No. 5", between two towns\n' in article.text


def test_every_figure_leads_back_to_its_cell_and_its_row():
    articles, claims, activities = read_records(CASE, on_skip=lambda _: None)
    texts = {one.id: one.text for one in articles}
    for one in claims:
        mention = one.mention
        assert texts[mention.article][mention.start : mention.end] == mention.text
        assert mention.trail[0] == f"row {mention.article.rpartition('=')[2]}"
        assert Decimal(mention.text) * 10**6 == one.amount.value
    for one in activities:
        assert texts[one.article][one.start : one.end] == one.name


def test_the_data_explorer(table):
    rows = [
        "JPN,Japan,KHM,Cambodia,210,Transport,C,V,2022,51.5,6,Road",
        "JPN,Japan,KHM,Cambodia,210,Transport,C,Q,2022,55.5,6,Road",
        "JPN,Japan,KHM,Cambodia,210,Transport,D,V,2022,7000,3,Road",
        "JPN,Japan,KHM,Cambodia,210,Transport,G,V,2022,9,6,Road",
        "4EU001,EU Institutions,PSE,West Bank and Gaza Strip,210,Transport,D,V,2022,0,6,Road",
    ]
    _, claims, _, notes = table(EXPLORER + "\n".join(rows))
    assert [(one.stage, one.amount.value, one.donor) for one in claims] == [
        ("commitment", 51500000, "JPN"), ("disbursement", 7000000, "JPN"),
    ]  # fmt: skip
    assert [one.rpartition("/")[2] for one in notes] == [
        "crs.csv: 1 figure was passed over (in constant prices), the first in row 3",
        "crs.csv: 1 figure was passed over (neither a commitment nor a disbursement), the first in row 5",
    ]


@pytest.mark.parametrize(
    ("written", "code"),
    [("Korea", "KOR"), ("China (People's Republic of)", "CHN"), ("West Bank and Gaza Strip", "PSE"), ("Türkiye", "TUR"),
     ("EU Institutions", "European Union"), ("Global Fund", "Global Fund"), ("", None)],
)  # fmt: skip
def test_the_names_of_the_dac(table, written, code):
    _, (claim,), _, _ = table(f'Year,DonorName,RecipientName,USD_Commitment\n2024,"{written}",Kenya,1\n')
    assert (claim.donor, claim.recipient) == (code, "KEN")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-15"])
def test_delimiters_and_encodings(table, delimiter, encoding):
    rows = [("Year", "DonorName", "RecipientName", "USD_Disbursement"), ("2024", "Österreich é", "Kenya", "1.5")]
    text = "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    _, (claim,), _, _ = table(text.encode(encoding))
    assert (claim.donor, claim.amount.value) == ("Österreich é", 1500000)


def test_a_commitment_date_of_the_year_is_its_day(table):
    rows = "2024,Japan,Kenya,1,2024-07-06\n2024,Japan,Kenya,2,2019-01-01\n"
    (first, second), claims, _, _ = table("Year,DonorName,RecipientName,USD_Commitment,CommitmentDate\n" + rows)
    assert (first.published.isoformat(), second.published) == ("2024-07-06", None)
    assert [one.doubts for one in claims] == [(), ("dated 2024 only",)]


def test_rows_of_one_record_are_never_one_promise(table, tmp_path):
    row = "2024,Japan,Cambodia,51.5,National Road No. 5 Improvement Project\n"
    table("Year,DonorName,RecipientName,USD_Commitment,ProjectTitle\n" + row + row)
    ledger = al.reconcile(records=tmp_path / "crs.csv")
    assert len(ledger.pledges) == 2
    assert not len(ledger.findings)


def test_an_article_meets_the_row_of_its_project(table, tmp_path):
    rows = "2024,Japan,Cambodia,51.1,National Road No. 5 Improvement Project\n2024,Japan,Cambodia,2.4,Scholarships\n"
    table("Year,DonorName,RecipientName,USD_Commitment,ProjectTitle\n" + rows)
    text = "Japan signed a loan to Cambodia of $51.5 million for the National Road No. 5 Improvement Project."
    ledger = al.reconcile(al.Article.from_text(text, id="a.txt", lang="en"), records=tmp_path / "crs.csv")
    shared = ledger.pledges[ledger.pledges["claims"].map(len) == 2]
    assert shared["best_value"].tolist() == [51.1e6]
    assert ledger.comparisons.query("check == 'AL302'")["verdict"].tolist() == ["disagrees"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Year,DonorName,RecipientName,USD_Commitment\n2024,Japan,Kenya,1,2\n", "row 2: it has 5 cells, the table 4 columns"),
        ('Year,DonorName,RecipientName,USD_Commitment\n2024,"Japan,Kenya,1\n', "row 2: it is no row of a table"),
        ("Year,DonorName,RecipientName,USD_Commitment\n2024," + "x" * 200_000, "row 2: it is no row of a table"),
        ("Year,DonorName,RecipientName,USD_Commitment\n2024," + "x" * 5_000_000, "a line has more than 4,000,000 characters"),
        ("Year,DonorName,RecipientName,USD_Commitment\n2024,a\rb,Kenya,1\n", "row 2: it is no row of a table"),
    ],
)
def test_what_is_no_table_is_refused_in_one_line(table, text, reason):
    with pytest.raises(BadTable) as failure:
        table(text)
    assert reason in str(failure.value)
    assert len(str(failure.value)) < 300


@pytest.mark.parametrize("content", [b"", b"\r\n\n", b"PK\x03\x04 no workbook"])
def test_what_holds_nothing(tmp_path, content):
    (tmp_path / "crs.xlsx").write_bytes(content)
    with pytest.raises(UnreadableFile, match=r"crs\.xlsx"):
        list(crs.read(tmp_path / "crs.xlsx"))


def test_a_row_that_is_broken_takes_nothing_with_it(table, tmp_path):
    with pytest.raises(BadTable):
        table("Year,DonorName,RecipientName,USD_Commitment\n2024,Japan,Kenya,1\n2024,Japan,Kenya,1,2\n")
    read = readings(tmp_path / "crs.csv")
    assert next(read).claims[0].amount.value == 10**6


@pytest.mark.parametrize("cell", ["n/a", "1e999999999", "NaN", "Infinity", "9" * 50, "１２", "--5", "1,2,3"])
def test_what_is_no_number_is_told(table, cell):
    _, claims, _, notes = table(f'Year,DonorName,RecipientName,USD_Commitment\n2024,Japan,Kenya,"{cell}"\n')
    assert len(claims) + len(notes) == 1


@given(st.lists(st.tuples(plain_texts(), st.decimals(0, 10**6, places=6)), min_size=1, max_size=5))
def test_any_text_in_a_cell_leaves_the_figures_in_place(tmp_path_factory, rows):
    written = io.StringIO()
    lines = csv.writer(written, delimiter="|", quoting=csv.QUOTE_ALL)
    lines.writerow(("Year", "DonorName", "RecipientName", "ProjectTitle", "USD_Commitment"))
    lines.writerows(("2024", "Japan", "Kenya", text, figure) for text, figure in rows)
    path = tmp_path_factory.mktemp("t") / "crs.csv"
    path.write_bytes(written.getvalue().encode())
    pieces = list(crs.read(path))
    found = [one for piece in pieces for one in piece.claims]
    assert [one.amount.value for one in found] == [figure * 10**6 for _, figure in rows if figure]
    for piece in pieces:
        for one in piece.claims:
            assert piece.articles[0].text[one.mention.start : one.mention.end] == one.mention.text
