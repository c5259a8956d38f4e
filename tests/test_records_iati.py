"""Official records in the form of IATI activities: what a transaction means, what is passed over, and hostile files."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from importlib import invalidate_caches
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import aidledger as al
from aidledger.errors import UnreadableFile
from aidledger.model import ACTIVITY_COLUMNS, CLAIM_COLUMNS, NO_LANGUAGE, frame
from aidledger.parsers import records
from aidledger.parsers.records import iati, read_records, readings
from aidledger.parsers.records.codelists import FINANCE_TYPES, INSTRUMENTS, STAGES, TRANSACTION_TYPE_OF, TRANSACTION_TYPES
from tests.benchmarks.iati import document
from tests.conftest import RECORD, SEEDS

FUNDER = '<participating-org role="1" ref="{}" type="10"/>'
MOFA = Path(__file__).parent / "cases" / "records" / "mofa_2024.xml"


def value(figure="500", attributes='currency="USD" value-date="2024-07-05"'):
    return f"<value {attributes}>{figure}</value>"


def transaction(kind="2", figure="500", extra="", attributes='currency="USD" value-date="2024-07-05"', day="2024-07-05"):
    return (
        f'<transaction><transaction-type code="{kind}"/><transaction-date iso-date="{day}"/>{value(figure, attributes)}{extra}'
        "</transaction>"
    )


def activity(*inside, identifier="A-1", attributes="", title="<title><narrative>A road</narrative></title>", kind="10"):
    reporter = f'<reporting-org ref="XM-DAC-701-2" type="{kind}"><narrative>The ministry</narrative></reporting-org>'
    body = f"<iati-identifier>{identifier}</iati-identifier>{reporter}{title}{''.join(inside)}"
    return f"<iati-activity {attributes}>{body}</iati-activity>"


def activities(*some, head='<?xml version="1.0"?>', version="2.03"):
    return f'{head}<iati-activities version="{version}">{"".join(some)}</iati-activities>'


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Writes a file and reads it: articles, claims, activities, and what was told."""
    monkeypatch.chdir(tmp_path)

    def read(text):
        (tmp_path / "r.xml").write_bytes(text if isinstance(text, bytes) else text.encode())
        told = []
        return *read_records("r.xml", on_skip=told.append), told

    return read


@pytest.fixture
def claim(written):
    """The only claim of an activity with these elements inside."""

    def read(*inside, **of_activity):
        _, (found,), _, told = written(activities(activity(*inside, **of_activity)))
        assert not told
        return found

    return read


# --- the whole of it ----------------------------------------------------------------------------------------------


def test_a_record_of_three_promises(monkeypatch):
    monkeypatch.chdir(MOFA.parent)
    articles, claims, named = read_records(MOFA.name)
    assert [one.name for one in named] == [
        "National Road No. 5 Improvement Project (Thlea Ma'am-Battambang and Sri Sophorn-Poipet)",
        "Project for Human Resource Development Scholarship",
        "Phnom Penh City Transmission and Distribution System Expansion Project",
    ]
    told = [(one.stage, one.amount.value, one.finance_type, one.instrument, one.sector, one.is_aid) for one in claims]
    assert told == [
        (None, Decimal(2_000_000_000), None, None, "21020", False),
        ("commitment", Decimal(8_293_000_000), "421", "loan", "21020", True),
        ("disbursement", Decimal(612_000_000), "421", "loan", "21020", True),
        ("commitment", Decimal(386_000_000), "110", "grant", "11420", True),
        ("pledge", Decimal(7_988_000_000), "421", "loan", "23630", True),
    ]
    assert {(one.donor, one.recipient, one.amount.currency) for one in claims} == {("JPN", "KHM", "JPY")}
    assert {one.lang for one in articles} == {NO_LANGUAGE}
    assert articles[1].id == "mofa_2024.xml?activity=XM-DAC-701-2-ROAD5&date=2024-07-06&stage=commitment"
    assert (articles[1].published, articles[1].source_rank, articles[1].outlet) == (
        date(2024, 7, 6), 1, "Ministry of Foreign Affairs of Japan",
    )  # fmt: skip


def test_the_place_in_the_file_is_told_beside_each_sum():
    articles, claims, _ = read_records(MOFA)
    text = {one.id: one.text for one in articles}
    lines = MOFA.read_text(encoding="utf-8").splitlines()
    for one in claims:
        own = next(line for line in text[one.mention.article].splitlines() if f">{one.mention.text}</value>" in line)
        number = int(own.split(",")[0].removeprefix("line "))
        assert any(one.mention.text in line for line in lines[number - 1 : number + 5])


def test_all_sums_of_an_activity_name_its_one_activity():
    _, claims, named = read_records(MOFA)
    assert Counter(one.activity for one in claims) == {named[0].id: 3, named[1].id: 1, named[2].id: 1}


def test_iati_and_a_table_of_the_same_figures_give_the_same_findings():
    def found(record):
        compared = al.reconcile(SEEDS / "articles", records=record).comparisons
        official = compared[compared["check"].str.startswith("AL30")]
        return Counter(zip(official["check"], official["verdict"], official["left_value"], strict=True))

    of_iati = found(MOFA)
    assert of_iati == found(RECORD)
    assert of_iati["AL302", "explained", 2.7e6] == 1
    assert of_iati["AL302", "agrees", 103e6] == 1


# --- transactions -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", sorted(TRANSACTION_TYPES))
def test_a_type_is_a_stage_or_no_aid(claim, kind):
    found = claim(transaction(kind))
    assert found.stage == STAGES.get(kind)
    assert found.is_aid == (kind in STAGES)
    assert (found.topic == "aid") == found.is_aid
    assert ("reported by the receiver" in found.doubts) == (kind in ("1", "11", "13"))


@pytest.mark.parametrize(
    ("letter", "stage"), [("C", "commitment"), ("D", "disbursement"), ("E", "disbursement"), ("IF", "disbursement")]
)
def test_letters_of_older_files(written, letter, stage):
    old = f"""<iati-activity><title>Road</title><title xml:lang="en">A road</title><iati-identifier> A-1 </iati-identifier>
      <participating-org role="Funding" ref="JP" type="10">Japan</participating-org><recipient-country code="KH">Cambodia
      </recipient-country><transaction><transaction-type code="{letter}">?</transaction-type><value currency="JPY"
      value-date="2013-12-31">200000.0</value><transaction-date iso-date="2014-01-01"/></transaction></iati-activity>"""
    (article,), (found,), (named,), told = written(activities(old, version="1.05"))
    assert (found.stage, found.donor, found.recipient, named.name, told) == (stage, "JPN", "KHM", "A road", [])
    assert (article.published, found.amount.value, found.amount.unit) == (date(2013, 12, 31), Decimal(200_000), Decimal("0.1"))


def test_an_activity_may_be_the_root(written):
    _, (found,), _, _ = written('<?xml version="1.0"?>\n' + activity(transaction()))
    assert found.amount.value == 500


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("", ("JPN", None, None)),
        (f'{FUNDER.format("GB-GOV-1")}<recipient-country code="ke"/>', ("GBR", "KEN", None)),
        (FUNDER.format("GB-GOV-1") + FUNDER.format("SE-0"), ("JPN", None, None)),
        ('<participating-org role="4" ref="GB-GOV-1"/>', ("JPN", None, None)),
        ('<participating-org role="1"><narrative>Government of France</narrative></participating-org>', ("FRA", None, None)),
        ('<recipient-country code="KE" percentage="60"/><recipient-country code="TZ"/>', ("JPN", None, None)),
        ('<recipient-country code="KE" percentage="100"/><recipient-country code="TZ" percentage="0"/>', ("JPN", "KEN", None)),
        ('<recipient-region code="298"><narrative>Africa</narrative></recipient-region>', ("JPN", "Africa", None)),
        ('<sector code="11420"/>', ("JPN", None, "11420")),
        ('<sector vocabulary="1" code="11420" percentage="40"/><sector code="21020" percentage="60"/>', ("JPN", None, "21020")),
        ('<sector vocabulary="1" code="11420" percentage="50"/><sector code="21020" percentage="50"/>', ("JPN", None, None)),
        ('<sector vocabulary="2" code="114"/><sector vocabulary="99" code="11420"/>', ("JPN", None, None)),
    ],
)
def test_parties_and_sectors(claim, inside, expected):
    found = claim(inside, transaction())
    assert (found.donor, found.recipient, found.sector) == expected


def test_what_a_transaction_says_itself_comes_first(claim):
    own = """<provider-org ref="SE-0" type="10"><narrative>Sida</narrative></provider-org><sector code="23630"/>
      <recipient-country code="LA"/><finance-type code="110"/><aid-type code="D02"/><tied-status code="4"/>"""
    defaults = '<recipient-country code="KH"/><sector code="21020"/><default-finance-type code="421"/>'
    found = claim(defaults, transaction(extra=own))
    assert (found.donor, found.recipient, found.sector, found.finance_type) == ("SWE", "LAO", "23630", "110")
    assert found.instrument == "technical_cooperation"
    assert {"tied status 4", "aid type D02"} < set(found.evidence)


def test_money_that_came_in_is_passed_on_by_who_reports(written):
    funder = '<participating-org role="1" ref="GB-GOV-1"/>'
    comes = transaction("1", extra='<provider-org ref="GB-GOV-1"/>')
    _, claims, _, _ = written(activities(activity(funder, comes, transaction("4", "300"))))
    assert {one.amount.value: one.donor for one in claims} == {500: "GBR", 300: "JPN"}


@pytest.mark.parametrize(("came", "went", "counts"), [("500", "300", False), ("500", "500", False), ("300", "500", True)])
def test_what_is_paid_of_what_came_in_is_left_out(written, came, went, counts):
    comes = transaction("1", came, extra='<provider-org ref="GB-GOV-1"/>')
    _, claims, _, _ = written(activities(activity(comes, transaction("4", went))))
    giver, payer = sorted(claims, key=lambda one: one.donor != "GBR")
    assert (giver.is_aid, payer.is_aid) == (True, counts)
    assert any(doubt.startswith("left out of the figures: it passes on") for doubt in payer.doubts) != counts


def test_what_came_in_in_another_currency_leaves_nothing_out(written):
    comes = transaction("1", extra='<provider-org ref="GB-GOV-1"/>', attributes='currency="GBP" value-date="2024-07-05"')
    _, claims, _, _ = written(activities(activity(comes, transaction("4", "300"))))
    assert all(one.is_aid for one in claims)


def test_a_secondary_reporter_is_no_donor_and_less_trusted(written):
    one = activity(transaction()).replace('type="10"', 'type="10" secondary-reporter="1"')
    (article,), (found,), _, _ = written(activities(one))
    assert (found.donor, article.source_rank, article.outlet) == (None, 3, "The ministry")


@pytest.mark.parametrize(("related", "scope"), [("1", "component"), ("2", "total"), ("3", "single")])
def test_parents_are_totals_and_children_components(claim, related, scope):
    assert claim(transaction(), f'<related-activity ref="A-9" type="{related}"/>').scope == scope


@pytest.mark.parametrize(("flow", "topic"), [("10", "aid"), ("20", "aid"), ("22", "trade"), ("36", "investment")])
def test_market_flows_are_no_aid(claim, flow, topic):
    found = claim(f'<default-flow-type code="{flow}"/>', transaction())
    assert (found.is_aid, found.topic) == (topic == "aid", topic)


@pytest.mark.parametrize("tag", ["budget", "planned-disbursement"])
def test_plans_take_no_part_in_promises(claim, tag):
    plan = f'<period-start iso-date="2024-04-01"/><period-end iso-date="2025-03-31"/>{value()}'
    found = claim(f"<{tag}>{plan}</{tag}>")
    assert (found.is_aid, found.topic, found.stage, found.scope) == (False, "budget", None, "annual")
    assert (found.period_start, found.period_end) == (date(2024, 4, 1), date(2025, 3, 31))


@pytest.mark.parametrize("kind", ["1", "2", "3"])
def test_a_plan_that_has_the_type_of_a_transaction_is_still_a_plan(claim, kind):
    found = claim(f'<budget><transaction-type code="{kind}"/>{value()}</budget>')
    assert (found.topic, found.doubts) == ("budget", ())


# --- sums ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("figure", "read", "unit"),
    [
        ("8293000000", "8293000000", "1"), (" 1,234,567.50\n", "1234567.50", "0.01"), ("+7", "7", "1"), ("1.", "1", "1"),
        (".5", "0.5", "0.1"),
    ],
)  # fmt: skip
def test_figures_as_files_have_them(claim, figure, read, unit):
    found = claim(transaction(figure=figure))
    assert (found.amount.value, found.amount.unit, found.mention.text) == (Decimal(read), Decimal(unit), figure.strip())


@pytest.mark.parametrize(
    ("attributes", "default", "read"),
    [
        ('currency="JPY "', "USD", "JPY"), ('currency=" jpy"', "", "JPY"), ("", "USD ", "USD"), ('currency=""', "EUR", "EUR"),
    ],
)  # fmt: skip
def test_currencies_as_files_have_them(claim, attributes, default, read):
    found = claim(transaction(attributes=attributes), attributes=f'default-currency="{default}"')
    assert found.amount.currency == read


@pytest.mark.parametrize(
    ("kwargs", "reason"),
    [
        ({"attributes": ""}, "for which neither it nor its activity names a currency; the first is '500' in line 1"),
        ({"attributes": 'currency="XQQ"'}, "in a currency that aidledger does not know; the first is '500 XQQ' in line 1"),
        ({"figure": ""}, "without a value"),
        ({"figure": "1e6"}, "with a value that is no number; the first is '1e6 USD' in line 1"),
        ({"figure": "12,34"}, "with a value that is no number"),
        ({"figure": "٣"}, "with a value that is no number"),
        ({"figure": "9" * 29}, "with a value that is no number"),
        ({"figure": "0.00"}, "of nought"),
    ],
)
def test_what_cannot_be_used_is_passed_over_and_told(written, kwargs, reason):
    articles, claims, named, told = written(activities(activity(transaction(**kwargs), transaction(**kwargs))))
    assert (claims, len(articles), [one.name for one in named]) == ([], 1, ["A road"])
    assert len(told) == 1
    assert told[0].startswith(f"r.xml: 2 sums were passed over, {reason}")


def test_a_sum_below_nought_puts_those_that_it_reduces_in_doubt(written):
    _, claims, _, told = written(activities(activity(transaction(), transaction("3", "70"), transaction(figure="-200"))))
    assert {one.amount.value: one.doubts for one in claims} == {500: ("reduced by -200 on 2024-07-05",), 70: ()}
    assert not told


@pytest.mark.parametrize(
    ("attributes", "day", "read"),
    [
        ('currency="USD" value-date="2024-07-05"', "2024-07-09", date(2024, 7, 5)),
        ('currency="USD"', "2024-07-09", date(2024, 7, 9)), ('currency="USD" value-date="2024-07-05Z"', "", date(2024, 7, 5)),
        ('currency="USD" value-date="05/07/2024"', "2024-13-01", None),
    ],
)  # fmt: skip
def test_the_day_is_that_of_the_value_else_of_the_transaction(written, attributes, day, read):
    (article,), _, _, _ = written(activities(activity(transaction(attributes=attributes, day=day))))
    assert article.published == read
    assert f"date={read or 'unknown'}" in article.id


def test_an_extension_with_a_value_of_its_own_is_not_taken_for_the_sum(written):
    other = '<x:sums xmlns:x="urn:x" x:kind="a &gt; b"><value xmlns="">500</value><value currency="USD">7</value></x:sums>'
    one = activity(f'<transaction><transaction-type code="2"/>{other}{value("7")}</transaction>')
    (article,), (found,), _, _ = written(activities(one))
    assert article.text[found.mention.start : found.mention.end] == "7"
    assert "xmlns" not in article.text


def test_names_that_come_twice_are_told_apart(written):
    articles, claims, _, _ = written(activities(*[activity(transaction(), identifier="A 1/é&amp;#")] * 3))
    assert len({one.id for one in articles}) == len({one.id for one in claims}) == 3
    assert articles[0].id == "r.xml?activity=A%201/%C3%A9%26%23&date=2024-07-05&stage=commitment"


TITLES = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=20).filter(lambda t: t.isprintable())
SUMS = st.lists(
    st.tuples(
        st.sampled_from(sorted(STAGES)), st.decimals(0, 10**12, places=2).filter(bool),
        st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.sampled_from(("USD", "JPY ", "eur")), TITLES,
    ),
    max_size=6,
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(TITLES, SUMS)
def test_every_sum_stands_where_its_claim_says(tmp_path_factory, title, sums):
    lines = [
        f"<transaction ref={quoteattr(note)}><transaction-type code='{kind}'/>\n<value currency='{code}' value-date='{day}'>"
        f" {figure} </value><description><narrative>{escape(note)}</narrative></description></transaction>"
        for kind, figure, day, code, note in sums
    ]
    path = tmp_path_factory.mktemp("t") / "r.xml"
    named = f"<title><narrative>{escape(title)}</narrative></title>"
    path.write_text(activities(activity(*lines, title=named)), encoding="utf-8")
    articles, claims, named = read_records(path)
    assert Counter((one.amount.value, one.amount.currency, one.stage) for one in claims) == Counter(
        (figure, code.strip().upper(), STAGES[kind]) for kind, figure, _, code, _ in sums
    )
    text, days = {one.id: one.text for one in articles}, {one.id: one.published for one in articles}
    assert len(text) == len(articles)
    for one in claims:
        assert text[one.mention.article][one.mention.start : one.mention.end] == one.mention.text
        assert one.mention.trail == (f"figure {one.amount.value}",)
    assert Counter(days[one.mention.article] for one in claims) == Counter(day for _, _, day, _, _ in sums)
    assert len(named) == 1
    assert sorted(filter(None, days.values())) == list(filter(None, days.values()))


# --- files --------------------------------------------------------------------------------------------------------

ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{ENTITIES}]>'
SECRET = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "{}">]>'
GOOD = activity(transaction())


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (activities(GOOD.replace("A road", "&a9;"), head=LAUGHS), "amplification"),
        (activities(GOOD.replace("A-1", "&a2;"), head=LAUGHS), "it declares entities"),
        (activities("<iati-activity>" + "<a>" * 5000 + "</a>" * 5000 + "</iati-activity>"), "depth"),
        (activities(GOOD.replace("A road", "x" * 11_000_000)), "too long"),
        (activities(GOOD)[:-40], "line 1"),
        (activities(GOOD).encode() + b"\xe9", "line 1"),
        (activities(GOOD.replace("A road", "caf\xe9")).encode("latin-1"), "line 1"),
        ("", "it is empty|no element"), ("\0\1", "line 1"), ("<html><body>a page</body></html>", "it holds no iati-activity"),
        ("<iati-organisations/>", "it holds no iati-activity"),
    ],
)  # fmt: skip
def test_hostile_and_broken_files_are_refused_in_one_line(written, content, reason):
    with pytest.raises(UnreadableFile, match=reason) as failure:
        written(content)
    assert str(failure.value).startswith("cannot read 'r.xml'")
    assert len(str(failure.value)) < 300
    assert "\n" not in str(failure.value)


def test_no_other_file_is_looked_at(written, tmp_path):
    (tmp_path / "secret.txt").write_text("a secret")
    with pytest.raises(UnreadableFile, match="it declares entities"):
        written(activities(GOOD.replace("A road", "&e;"), head=SECRET.format((tmp_path / "secret.txt").as_uri())))


def test_an_activity_that_never_ends_is_refused_in_bounded_memory(written, monkeypatch):
    monkeypatch.setattr("aidledger.parsers.records.elements.LARGEST", 100_000)
    with pytest.raises(UnreadableFile, match="an element of more than"):
        written(activities(activity("<title>a road</title>" * 20_000)))
    assert len(written(activities(*[GOOD] * 2_000))[1]) == 2_000


@pytest.mark.parametrize("encoding", ["utf-16", "shift_jis", "utf-8"])
def test_encodings(written, encoding):
    text = activities(GOOD.replace("A road", "国道五号線"), head=f'<?xml version="1.0" encoding="{encoding}"?>')
    assert written(text.encode(encoding))[2][0].name == "国道五号線"


def test_what_stands_before_a_break_is_read_and_the_break_is_told(tmp_path):
    (tmp_path / "a.xml").write_text(activities(*[GOOD] * 3)[:-60], encoding="utf-8")
    (tmp_path / "b.xml").write_text(activities(activity(transaction(figure="6"))), encoding="utf-8")
    (tmp_path / "c.xml").write_text("<iati-organisations/>", encoding="utf-8")
    (tmp_path / ".d.xml").write_text("hidden", encoding="utf-8")
    told = []
    _, claims, _ = read_records(tmp_path, on_skip=told.append)
    assert [int(one.amount.value) for one in claims] == [500, 500, 6]
    assert ["a.xml" in told[0], "c.xml" in told[1], len(told)] == [True, True, 2]
    with pytest.raises(UnreadableFile, match="to its end"):
        read_records(tmp_path, strict=True)
    with pytest.raises(UnreadableFile, match="to its end"):
        read_records(tmp_path / "a.xml")
    (tmp_path / "c.xml").unlink()
    with pytest.warns(UserWarning, match="to its end"):
        assert len(read_records(tmp_path)[1]) == 3


@pytest.mark.parametrize("after", ["", "<", "<iati-activity><title>", "</a>", "<other>" + "<a/>" * 200_000, GOOD[:-1]])
def test_a_whole_activity_before_a_break_is_read(tmp_path, monkeypatch, after):
    monkeypatch.setattr("aidledger.parsers.records.elements.LARGEST", 500_000)
    path, read = tmp_path / "r.xml", []
    path.write_text(activities(GOOD, activity(transaction(figure="6"))).removesuffix("</iati-activities>") + after)
    with pytest.raises(UnreadableFile):
        read.extend(int(one.amount.value) for piece in iter(readings(path).__next__, None) for one in piece.claims)
    assert read == [500, 6]


def test_a_folder_without_records(tmp_path):
    with pytest.raises(UnreadableFile, match=r"the folder holds no \.csv"):
        read_records(tmp_path)


def test_a_file_is_read_a_piece_at_a_time(tmp_path):
    path = tmp_path / "r.xml"
    path.write_text("".join(document(600_000)), encoding="utf-8")
    pieces = readings(path)
    assert len(next(pieces).activities) == 1
    assert sum(len(piece.activities) for piece in pieces) > 50


def test_a_large_record_becomes_frames_a_lot_at_a_time(tmp_path, monkeypatch):
    path = tmp_path / "r.xml"
    path.write_text("".join(document(100_000)), encoding="utf-8")
    at_once = records.record_frames(path, MOFA)
    monkeypatch.setattr(records, "_LOT", 7)
    for one, other in zip(at_once, records.record_frames(path, MOFA), strict=True):
        pd.testing.assert_frame_equal(one, other)
    articles, claims, named = read_records(path, MOFA)
    assert [len(table) for table in at_once] == [len(articles), len(claims), len(named)]
    pd.testing.assert_frame_equal(at_once[1], frame([one.row() for one in claims], CLAIM_COLUMNS))
    pd.testing.assert_frame_equal(at_once[2], frame([one.row() for one in named], ACTIVITY_COLUMNS))


# --- forms and codes ----------------------------------------------------------------------------------------------


def test_a_file_that_is_dropped_in_is_a_form(tmp_path, monkeypatch):
    (tmp_path / "haiku.py").write_text(
        "from aidledger.parsers.records import Reading\n\nENDINGS = ('.haiku',)\n\n\ndef recognises(path, head):\n"
        "    return head.startswith('haiku')\n\n\ndef read(path):\n    yield Reading(notes=(path.name,))\n"
    )
    (tmp_path / "a.haiku").write_text("haiku of frogs")
    monkeypatch.setattr(records, "__path__", [*records.__path__, str(tmp_path)])
    invalidate_caches()
    records.forms.cache_clear()
    try:
        told = []
        assert read_records(tmp_path / "a.haiku", on_skip=told.append) == ([], [], [])
        assert told == ["a.haiku"]
    finally:
        monkeypatch.undo()
        records.forms.cache_clear()
        invalidate_caches()


def test_every_form_says_which_files_are_its_own():
    assert iati.recognises(Path("a.XML"), "")
    assert iati.recognises(Path("a"), "<iati-activities version='2.03'>")
    assert not iati.recognises(Path("a.csv"), "currency,value\n")
    for form in records.forms():
        assert all(ending.startswith(".") and ending == ending.lower() for ending in form.endings)


def test_only_codes_that_are_not_withdrawn_are_written():
    assert all(STAGES[code] == stage for stage, code in TRANSACTION_TYPE_OF.items())
    assert FINANCE_TYPES["loan"] == "421"
    assert {INSTRUMENTS[code] for code in FINANCE_TYPES.values()} == set(FINANCE_TYPES) - {"technical_cooperation"}
