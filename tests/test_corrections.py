"""Corrections: what may be written, files that keep it, claims that follow it, and reports that tell of it."""

from __future__ import annotations

import io
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from openpyxl import load_workbook
from pandas.testing import assert_frame_equal

import aidledger as al
from aidledger import cli, reports
from aidledger.corrections import files
from aidledger.corrections.apply import corrected
from aidledger.corrections.fields import FIELDS
from aidledger.corrections.follow import printed
from aidledger.corrections.rows import checked
from aidledger.ledger import Settings, settle
from aidledger.model import APPLIED_COLUMNS, CLAIM_COLUMNS, CORRECTION_COLUMNS, Article, frame
from aidledger.normaliser.rates import RateTable
from aidledger.reports.json import schema
from tests.strategies import corrected_fields, file_texts

ROOT = Path(__file__).parent.parent
PLEDGES = "seeds/articles/04-pledges.txt"
TOTAL, YEN, DOLLARS, ROAD = (f"{PLEDGES}#char={span}" for span in ("367,379", "484,501", "517,528", "534,549"))
ELSEWHERE = f"{PLEDGES}#char=551,564"


@pytest.fixture(scope="module")
def ledger():
    """The seeds, named as from the folder that they lie in."""
    return al.reconcile([_named(article) for article in al.read(ROOT / "seeds" / "articles")])


def _named(article: Article) -> Article:
    return Article.from_text(
        article.text, id=f"seeds/articles/{Path(article.id).name}", published=article.published, lang=article.lang,
        outlet=article.outlet, title=article.title,
    )  # fmt: skip


def again(ledger, corrections):
    """The ledger with corrections, without reading its articles anew."""
    asked = Settings(ledger.currency, RateTable.default(), corrections=corrections)
    return settle(ledger.articles, ledger.claims, ledger.activities, asked)


def applied(ledger, corrections):
    return corrected(ledger.claims, ledger.activities, corrections)


# --- what may be written ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"valeu": "3"}, "there is no field 'valeu'; did you mean value?"),
        ({"nothing at all": "3"}, "there are currency, "),
        ({"text": "x"}, "says where the sum stands"),
        ({"low": "3"}, "follows from value, unit and hedge"),
        ({"norm_value": "3"}, "follows from the figure, the rates and the date"),
        ({"pledge": "x"}, "follows from the links"),
        ({"trail": "x"}, "tells how the figure was read"),
        ({"value": "8,3"}, "the value '8,3' is not a figure"),
        ({"value": "nan"}, "is not a figure"),
        ({"value": "-5"}, "is not a figure"),
        ({"value": "1e99"}, "is not a figure"),
        ({"value": ""}, "is not a figure"),
        ({"value": "1" * 5000}, "is not a figure"),
        ({"unit": "0"}, "the worth of the last printed digit"),
        ({"currency": "UDS"}, "'UDS' is not an ISO 4217 currency code that aidledger knows"),
        ({"hedge": "aboot"}, "did you mean about?"),
        ({"instrument": "lone"}, "grant, loan, technical_cooperation, guarantee, equity or mixed"),
        ({"is_aid": "maybe"}, "is not true or false"),
        ({"period_start": "1992"}, "a day such as 2024-07-06"),
        ({"period_start": "0900-01-01"}, "from 1800 to 2199"),
        ({"sector": "roads"}, "a code of 3 to 5 digits"),
        ({"doubts": "none"}, "write an empty value"),
        ({"same_as": YEN}, "cannot be same_as itself"),
        ({"part_of": "other.txt#char=1,2"}, "not a claim of the same article"),
        ({"same": ""}, "the id of the other claim"),
        ({"speaker": "\ud800"}, "no text that a file can hold"),
        ({"speaker": "a\0b"}, "no text that a file can hold"),
        ({}, "as in value=8300000000"),
    ],
)
def test_a_correction_that_cannot_be_is_refused_in_one_sentence(fields, words):
    with pytest.raises(al.InputError) as error:
        al.fix(YEN, by="Ana", **fields)
    assert words in str(error.value)
    assert len(str(error.value)) < 400
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"kind": "clam"}, "fixes, row 2: there is no kind 'clam'; did you mean claim?"),
        ({"id": " "}, "the id is empty"),
        ({"id": "AL101-37d7f28304"}, "a finding is accepted, a claim is corrected"),
        ({"kind": "finding"}, "is no id of a finding"),
        ({"kind": "finding", "id": "AL101-37d7f28304"}, "the field of a finding is accepted"),
        ({"kind": "finding", "id": "AL101-3", "field": "accepted", "value": "yes"}, "(true) or no more (false)"),
        ({"kind": "finding", "id": "AL101-3", "field": "accepted", "value": None}, "for a reason"),
        ({"kind": "link"}, "the field of a link is same or different"),
        ({"at": "yesterday"}, "the time 'yesterday' is not one such as"),
    ],
)
def test_a_row_of_a_table_is_named(row, words):
    good = {"kind": "claim", "id": YEN, "field": "stage", "value": "pledge"}
    with pytest.raises(al.BadTable, match="fixes, row 2: ") as error:
        checked(pd.DataFrame([good, good | row]), "fixes")
    assert words in str(error.value)


def test_a_table_without_its_columns_is_refused():
    with pytest.raises(al.BadTable, match="corrections lacks the column field"):
        checked(pd.DataFrame([{"kind": "claim", "id": "a"}]))


def test_every_field_of_meaning_can_be_corrected_and_no_other():
    assert set(FIELDS) < set(CLAIM_COLUMNS)
    assert not {"id", "article", "start", "end", "text", "lang", "low", "high", "trail", "pledge"} & set(FIELDS)


# --- files --------------------------------------------------------------------------------------------------------


def rows():
    def build(fields, by, reason):
        return al.fix(YEN, by=by or "Ana", reason=reason, **fields)

    return st.builds(build, corrected_fields(), file_texts(), file_texts())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(one=rows(), other=rows(), ending=st.sampled_from((".toml", ".csv")))
def test_a_file_gives_back_what_it_was_given(tmp_path, one, other, ending):
    path = tmp_path / f"fixes{ending}"
    path.unlink(missing_ok=True)
    for said in (one, other):
        al.correct(path, said)
    assert_frame_equal(al.read_corrections(path), checked(pd.concat([one, other])))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(rows())
def test_toml_and_csv_say_the_same(tmp_path, said):
    for path in (there := [tmp_path / "fixes.toml", tmp_path / "fixes.csv", tmp_path / "back.toml"]):
        path.unlink(missing_ok=True)
    al.correct(there[0], said)
    al.correct(there[1], al.read_corrections(there[0]))
    al.correct(there[2], al.read_corrections(there[1]))
    assert there[0].read_bytes() == there[2].read_bytes()


def test_what_a_person_wrote_stays_as_it_is_written(tmp_path):
    path = tmp_path / "fixes.toml"
    written = "\ufeff# mine\r\n[[correction]]  # the grid\r\nkind='claim'\r\nid='a'\r\nfield='value'\r\nvalue=8_300_000_000\r\n"
    path.write_text(written, encoding="utf-8", newline="")
    al.correct(path, al.fix("b", ceiling=True))
    assert path.read_text(encoding="utf-8").startswith("# mine\n[[correction]]  # the grid\nkind='claim'\n")
    assert al.read_corrections(path)[["id", "value"]].values.tolist() == [["a", "8300000000"], ["b", "true"]]


def test_a_list_that_does_not_stand_open_is_written_again(tmp_path):
    path = tmp_path / "fixes.toml"
    path.write_text('correction = [{kind = "claim", id = "a", field = "is_aid", value = false}]', encoding="utf-8")
    al.correct(path, al.fix("b", stage="pledge"))
    assert al.read_corrections(path)["value"].tolist() == ["false", "pledge"]


def test_columns_of_a_spreadsheet_stay(tmp_path):
    path = tmp_path / "fixes.csv"
    path.write_text("note;Kind;id;field;value\nmine;claim;a;stage;pledge\n;;;;\n", encoding="utf-8")
    al.correct(path, al.fix("b", value="5"))
    table = pd.read_csv(path, dtype=str, keep_default_na=False)
    assert table["note"].tolist()[0] == "mine"
    assert al.read_corrections(path)["id"].tolist() == ["a", "b"]


def test_no_cell_is_a_formula(tmp_path):
    al.correct(tmp_path / "fixes.csv", al.fix("=a", purpose="=1+1", reason="@x", by="+x"))
    cells = pd.read_csv(tmp_path / "fixes.csv", dtype=str).iloc[0]
    assert not cells.str.startswith(("=", "+", "-", "@")).any()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.json", b"", "is named *.toml or *.csv"),
        ("a.toml", b"[[correction]", "is not TOML"),
        ("a.toml", b"x = " + b"[" * 100_000, "is not TOML"),
        ("a.toml", b"x = " + b"9" * 10_000, "is not TOML"),
        ("a.toml", b"\xff", "is not in UTF-8"),
        ("a.toml", b"[corrections]\nkind=1", "there is no table 'corrections'"),
        ("a.toml", b"[correction]\nkind='claim'", "in double brackets"),
        ("a.toml", b"correction = 'x'", "in double brackets"),
        ("a.toml", b"[[correction]]\nkid = 'claim'", "row 1: there is no key 'kid'; did you mean kind?"),
        ("a.toml", b"[[correction]]\nkind = 'claim'\nid = 'a'\nfield = 'value'\nvalue = {x = 1}", "is not a figure"),
        ("a.csv", b"kind,id\nclaim,a\n", "lacks the column field"),
        ("a.csv", b"", "is not a CSV"),
        ("a.csv", b"kind,id,field\nclaim,a,stage,x,y\n", "more cells"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_stays(tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    for do in (lambda: al.read_corrections(path), lambda: al.correct(path, al.fix("a", stage="pledge"))):
        with pytest.raises(al.InputError) as error:
            do()
        assert words in str(error.value)
        assert str(path) in str(error.value) or "the table of" in str(error.value)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_not_there_is_made_to_write_and_missed_to_read(tmp_path):
    with pytest.raises(al.UnreadableFile, match="cannot be read"):
        al.read_corrections(tmp_path / "none.toml")
    with pytest.raises(al.InputError, match="its folder does not exist"):
        al.correct(tmp_path / "none" / "a.toml", al.fix("a", stage="pledge"))


@pytest.mark.parametrize("ending", [".toml", ".csv"])
def test_none_of_many_that_write_at_once_loses_its_row(tmp_path, ending):
    path = tmp_path / f"fixes{ending}"
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: al.correct(path, al.fix(f"a#char={n},{n + 1}", stage="pledge")), range(24)))
    assert sorted(al.read_corrections(path)["id"]) == sorted(f"a#char={n},{n + 1}" for n in range(24))
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("refusal", [ImportError, KeyError, OSError])
def test_where_the_system_knows_no_name_the_person_says_one(tmp_path, monkeypatch, refusal):
    def nobody():
        raise refusal("no entry")

    monkeypatch.setattr("aidledger.corrections.rows.getuser", nobody)
    with pytest.raises(al.InputError, match="nobody knows your name here: say it with by"):
        al.fix("a.txt#char=1,2", value=1)
    assert al.fix("a.txt#char=1,2", value=1, by="Ana")["by"].item() == "Ana"
    with al.Store.open(tmp_path / "aid.db") as store:
        store.add(Article.from_text("Japan lends Laos 8.3 billion yen.", id="a"))
        store.correct(al.fix("a#char=1,2", value=1, by="Ana").assign(by=None))
        assert store.corrections()["by"].tolist() == [None]


def test_a_file_that_another_keeps_is_left_to_it_and_told(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "_PATIENCE", 0.05)
    path = tmp_path / "fixes.toml"
    with files.alone(path), pytest.raises(al.InputError, match=r"fixes\.toml is busy: another process"):
        al.correct(path, al.fix("a", stage="pledge"))
    al.correct(path, al.fix("a", stage="pledge"))
    assert list(tmp_path.iterdir()) == [path]


def test_times_say_which_is_later():
    rows = [
        {"kind": "claim", "id": "a", "field": "stage", "value": "pledge", "at": "2024-07-08T12:00:00+09:00"},
        {"kind": "claim", "id": "a", "field": "scope", "value": "single"},
        {"kind": "claim", "id": "a", "field": "stage", "value": "commitment", "at": "2024-07-08T01:00:00Z"},
    ]
    assert checked(pd.DataFrame(rows))["value"].tolist() == ["commitment", "pledge", "single"]


# --- claims that follow -------------------------------------------------------------------------------------------


def test_what_a_figure_can_mean_follows_it(ledger):
    claims, told = applied(ledger, al.fix(YEN, value="8.3e9", reason="as the\ntreaty", by="Ana", at="2024-07-08T09:30:00Z"))
    row = claims.loc[YEN]
    assert (row["value"], row["unit"], row["low"], row["high"]) == (8.3e9, 1e8, 8.25e9, 8.35e9)
    assert row["trail"][-1] == "corrected by Ana on 2024-07-08: value 8000000000 -> 8300000000 (as the treaty)"
    assert told[["was", "outcome"]].values.tolist() == [["8000000000", "applied"]]
    assert list(told) == list(APPLIED_COLUMNS)
    others = claims.index != YEN
    assert_frame_equal(claims[others], ledger.claims[others])


@pytest.mark.parametrize(
    ("fields", "follows"),
    [
        ({"value": 7e9}, {"unit": 1e9, "low": 6.5e9}),
        ({"value": 7e9, "unit": 1}, {"unit": 1, "low": 7e9 - 0.5}),
        ({"hedge": "at_most"}, {"ceiling": True, "low": 0, "high": 8e9}),
        ({"ceiling": "true"}, {"hedge": "at_most", "low": 0}),
        ({"hedge": "nearly", "ceiling": True}, {"hedge": "nearly", "ceiling": True, "high": 8e9}),
        ({"range_low": 7e9, "range_high": 9e9}, {"value": 8e9, "low": 6.5e9, "high": 9.5e9}),
        ({"instrument": "Loan"}, {"instrument": "loan", "finance_type": "421"}),
        ({"instrument": "loan", "finance_type": "422"}, {"finance_type": "422"}),
        ({"is_aid": False}, {"topic": "other"}),
        ({"topic": "trade"}, {"is_aid": False}),
        ({"part_of": ""}, {"part_of": [], "part_relation": None, "scope": "single"}),
        ({"currency": "krw"}, {"currency": "KRW", "currency_basis": "stated"}),
        ({"recipient": "Lao PDR"}, {}),
        ({"donor": "World Bank"}, {"donor": "World Bank"}),
    ],
)
def test_what_hangs_on_a_field_follows_it(ledger, fields, follows):
    claims, _ = applied(ledger, al.fix(YEN, **fields))
    assert {name: claims.at[YEN, name] for name in follows} == follows


def test_a_new_figure_is_no_range(ledger):
    ranged, _ = applied(ledger, al.fix(YEN, range_low="7e9", range_high="9e9"))
    claims, _ = corrected(ranged, ledger.activities, al.fix(YEN, value="8.5e9"))
    assert claims.loc[YEN, ["range_low", "range_high"]].isna().all()
    assert claims.at[YEN, "low"] == 8.45e9


def test_doubts_that_are_answered_go_away(ledger):
    claims = ledger.claims.copy()
    claims.at[YEN, "doubts"] = ["currency assumed", "topic unclear", "purpose unclear", "misprint suspected"]
    for fields, left in (
        ({"currency": "JPY"}, ["topic unclear", "purpose unclear", "misprint suspected"]),
        ({"is_aid": True, "purpose": "x"}, ["currency assumed", "misprint suspected"]),
        ({"value": 9e9}, ["currency assumed", "topic unclear", "purpose unclear"]),
        ({"doubts": ""}, []),
    ):
        assert corrected(claims, ledger.activities, al.fix(YEN, **fields))[0].at[YEN, "doubts"] == left


@pytest.mark.parametrize(
    "fields",
    [{"range_low": 7e9}, {"range_low": 9e9, "range_high": 7e9}, {"period_start": "2024-01-02", "period_end": "2024-01-01"}],
)
def test_corrections_that_do_not_go_together_are_refused(ledger, fields):
    with pytest.raises(al.BadTable, match=r"the corrections of .*484,501 do not go together: "):
        applied(ledger, al.fix(YEN, **fields))


def test_the_later_correction_holds_and_what_is_not_here_is_passed_over(ledger):
    said = pd.concat([
        al.fix(YEN, stage="commitment", at="2024-07-09T00:00:00Z"), al.fix(YEN, stage="pledge", at="2024-07-08T00:00:00Z"),
        al.fix("nowhere#char=1,2", stage="pledge"), al.fix(YEN, same_as=f"{PLEDGES}#char=1,2"), al.fix(YEN, activity="x"),
        al.fix(f"{PLEDGES}:517", stage="disbursement"), al.fix(DOLLARS, currency="usd"),
    ])  # fmt: skip
    claims, told = applied(ledger, checked(said))
    assert claims.at[YEN, "stage"] == "commitment"
    assert claims.at[DOLLARS, "stage"] == "disbursement"
    assert told["outcome"].tolist() == ["overruled", "applied", *["not here"] * 3, "applied", "already so"]
    assert claims.at[YEN, "same_as"] is None


@settings(max_examples=40)
@given(st.dictionaries(st.sampled_from((TOTAL, YEN, DOLLARS, ROAD)), corrected_fields(), min_size=1))
def test_applied_twice_is_applied_once(ledger, said):
    corrections = checked(pd.concat([al.fix(one, by="Ana", **fields) for one, fields in said.items()]))
    once, told = applied(ledger, corrections)
    twice, retold = corrected(once, ledger.activities, corrections)
    assert_frame_equal(once, twice)
    assert set(told["outcome"]) <= {"applied", "already so"}
    assert set(retold["outcome"]) == {"already so"}


@settings(max_examples=8)
@given(st.lists(st.tuples(st.integers(0, 14), st.sampled_from([f for f in FIELDS if f != "doubts"])), min_size=1, max_size=8))
def test_a_claim_that_is_corrected_to_what_it_says_changes_no_verdict(ledger, chosen):
    ids = ledger.claims["id"]
    said = pd.concat([al.fix(ids.iloc[n], **{f: printed(f, ledger.claims[f].iloc[n]) or ""}) for n, f in chosen])
    result = again(ledger, said)
    assert set(result.corrections["outcome"]) <= {"already so", "overruled"}
    assert_frame_equal(result.comparisons, ledger.comparisons)
    assert_frame_equal(result.claims.drop(columns=["currency_basis"]), ledger.claims.drop(columns=["currency_basis"]))


# --- findings and links -------------------------------------------------------------------------------------------


def test_a_false_reading_is_corrected_and_its_finding_goes(ledger):
    assert ledger.findings["check"].tolist().count("AL101") == 1
    result = again(ledger, al.fix(DOLLARS, value=49e6, hedge="exact"))
    assert result.comparisons.query("check == 'AL101'")["verdict"].tolist() == ["agrees"]
    assert "AL101" not in result.findings["check"].tolist()


def test_what_is_no_aid_takes_part_in_nothing(ledger):
    members = ledger.claims["id"][(ledger.claims["id"] == YEN) | (ledger.claims["same_as"] == YEN)]
    result = again(ledger, pd.concat([al.fix(one, is_aid=False) for one in members]))
    sides = [*result.comparisons["left_claims"], *result.comparisons["right_claims"]]
    assert not set(members) & {claim for side in sides for claim in side}
    assert result.claims.loc[members, "pledge"].isna().all()


def test_what_said_again_a_sum_that_is_no_aid_says_the_next_one_again(ledger):
    members = ledger.claims["id"][ledger.claims["same_as"] == YEN].tolist()
    claims, _ = applied(ledger, al.fix(YEN, is_aid=False))
    assert len(members) > 1
    assert claims.loc[members, "same_as"].tolist() == [None, *members[:1] * (len(members) - 1)]
    again_once, _ = corrected(claims, ledger.activities, al.fix(YEN, is_aid=False))
    assert_frame_equal(claims, again_once)


def test_the_parts_of_what_is_no_aid_are_parts_of_nothing(ledger):
    parts = [TOTAL in totals for totals in ledger.claims["part_of"]]
    claims, _ = applied(ledger, al.fix(TOTAL, topic="budget"))
    assert claims.loc[parts, "part_of"].tolist() == [[]] * sum(parts)
    assert set(claims.loc[parts, "scope"]) == {"single"}
    assert "AL101" not in again(ledger, al.fix(TOTAL, topic="budget")).comparisons["check"].tolist()


def test_an_accepted_finding_stays_behind_the_others_and_fails_nothing(ledger):
    worst = ledger.findings.index[0]
    others = [al.accept(one, "seen", by="Bo") for one in ledger.findings.index]
    assert ledger.fails("warning")
    result = again(ledger, al.accept(worst, "it is cut off", by="Ana", at="2024-07-08T09:30:00Z"))
    assert result.findings.index[-1] == worst
    assert result.findings.loc[worst, ["accepted", "accepted_by", "accepted_at"]].tolist() == [
        "it is cut off", "Ana", "2024-07-08T09:30:00Z"
    ]  # fmt: skip
    assert result.findings["accepted"].notna().sum() == 1
    assert not again(ledger, pd.concat(others)).fails("warning")
    withdrawn = pd.concat([*others, al.accept(worst, "", withdrawn=True)])
    assert again(ledger, withdrawn).fails("warning")


def test_links_are_forced_and_forbidden(ledger):
    pledge = ledger.claims["pledge"]
    assert pledge[YEN] != pledge[ROAD]
    forced = again(ledger, al.fix(f"{PLEDGES}:484", same=f"{PLEDGES}:534"))
    assert forced.claims.at[YEN, "pledge"] == forced.claims.at[ROAD, "pledge"]
    assert forced.corrections["outcome"].tolist() == ["applied"]
    both = pd.concat([al.fix(YEN, same=ROAD), al.fix(ROAD, different=YEN)])
    result = again(ledger, both)
    assert result.claims.at[YEN, "pledge"] != result.claims.at[ROAD, "pledge"]
    assert result.corrections["outcome"].tolist() == ["overruled", "applied"]


def test_links_that_are_given_hold_over_those_of_a_file(ledger):
    links = pd.DataFrame({"left": [ROAD], "right": [YEN], "verdict": ["different"]})
    asked = Settings("USD", RateTable.default(), links=links, corrections=al.fix(YEN, same=ROAD))
    result = settle(ledger.articles, ledger.claims, ledger.activities, asked)
    assert result.claims.at[YEN, "pledge"] != result.claims.at[ROAD, "pledge"]
    assert result.options["corrections"] == "1 given"


def test_links_of_what_is_not_here_are_passed_over_and_counted(ledger):
    rows = [(ROAD, YEN), (ROAD, "gone\n#char=1,2"), ("gone#char=3,4", None)]
    links = pd.DataFrame(rows, columns=["left", "right"]).assign(verdict="same")
    asked = Settings("USD", RateTable.default(), links=links)
    result = settle(ledger.articles, ledger.claims, ledger.activities, asked)
    assert result.claims.at[YEN, "pledge"] == result.claims.at[ROAD, "pledge"]
    assert result.options["links"] == "3 given; 2 passed over: gone #char=1,2 is not here"
    every = settle(ledger.articles, ledger.claims, ledger.activities, replace(asked, links=links[:1]))
    assert every.options["links"] == "1 given"


# --- reports ------------------------------------------------------------------------------------------------------

HOSTILE = "<script>alert(1)</script> =1+1 | \x1b[2J\n\u202e"


@pytest.fixture(scope="module")
def told(ledger):
    """A ledger with corrections of each kind, hostile ones too."""
    said = [
        al.fix(YEN, value="8.3e9", purpose=HOSTILE, by=HOSTILE, reason=HOSTILE), al.fix(ROAD, different=YEN, by="Bo"),
        al.fix(TOTAL, recipient="Laos", by="Cy"), al.fix("nowhere", stage="pledge"),
        al.accept(ledger.findings.query("check == 'AL207'").index[0], f"seen {HOSTILE}", by=f"Di {HOSTILE}"),
    ]  # fmt: skip
    return again(ledger, pd.concat(said))


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_a_report_tells_what_was_corrected_by_whom_and_why(told, format):
    page = reports.named(format).render(told)
    words = " ".join(page.replace("\\", "").split())
    expected = (
        "Corrected by hand", "8,000,000,000", "8,300,000,000", "Cambodia", "Laos", "different promise as", "Accepted by Di",
        "Passed over: 1 correction of what is not in this ledger. Not here: nowhere.", "1 finding was accepted by hand.",
    )  # fmt: skip
    assert [said for said in expected if said not in words] == []
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert format == "text" or "<script>alert" not in page


def test_the_text_is_80_columns_wide(told):
    assert max(map(len, told.to_text().splitlines())) <= 80


def test_a_report_without_corrections_says_nothing_of_them(ledger):
    for name in ("text", "markdown", "html"):
        assert "by hand" not in reports.named(name).render(ledger)
    assert json.loads(ledger.to_json())["corrections"] == []


def test_json_keeps_its_schema(told):
    content = json.loads(told.to_json())
    Draft202012Validator(schema()).validate(content)
    assert [row["outcome"] for row in content["corrections"]] == [*["applied"] * 4, "not here", "applied"]
    assert [row["accepted"] is None for row in content["findings"]].count(False) == 1


def test_the_workbook_has_them_as_text(told):
    book = load_workbook(io.BytesIO(reports.named("excel").render(told)))
    assert "corrections" in book.sheetnames
    head, *rows = book["corrections"].iter_rows(values_only=True)
    assert list(head) == list(APPLIED_COLUMNS)
    assert len(rows) == len(told.corrections)
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n", "b", "d"}


def test_why_tells_from_what_to_what_by_whom(told):
    said = told.why(TOTAL)
    assert "It was corrected by hand: recipient was Cambodia, is Laos, by Cy on" in said
    assert "different promise as eight billion yen" in told.why(ROAD)
    assert "Accepted by Di" in told.why(told.findings.index[-1])


def test_the_doubtful_come_first_in_a_review(ledger):
    table = again(ledger, None).review()
    assert list(table)[:4] == ["id", "doubts", "findings", "quote"]
    assert set(table["id"]) == set(ledger.claims["id"])
    claims = ledger.claims.copy()
    claims.at[ELSEWHERE, "doubts"] = ["misprint suspected"]
    table = settle(ledger.articles, claims, ledger.activities, Settings("USD", RateTable.default())).review()
    assert table.index[0] == ELSEWHERE
    some = table["findings"].map(bool).tolist()[1:]
    assert some == sorted(some, reverse=True)
    assert "$51.5 million" in table.at[ELSEWHERE, "quote"]


def test_nothing_to_review():
    table = al.reconcile(Article.from_text("Nothing.", id="a")).review()
    assert table.columns[0] == "id"
    assert len(table) == 0


# --- the command line ---------------------------------------------------------------------------------------------


@pytest.fixture
def run(tmp_path, monkeypatch, capfd):
    (tmp_path / "seeds").symlink_to(ROOT / "seeds", target_is_directory=True)
    monkeypatch.chdir(tmp_path)

    def runner(*arguments):
        code = cli.run(list(arguments))
        return code, *capfd.readouterr()

    return runner


def test_from_review_to_a_report_that_passes(run, tmp_path):
    total = "Japan will give Laos a total of $103 million in aid."
    text = f"6 July 2024\n\n{total} It consists of a grant of $100 million and a loan of $7 million."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert run("report", "a.txt")[0] == 1
    page = run("review", "a.txt")[1]
    part = next(line for line in page.splitlines() if line.startswith(f"a.txt#char={text.index('$7')},"))
    assert run("fix", part, "value=6e6", "--corrections", "f.csv", "--by", "Ana")[1] == f"f.csv: {part}: value = 6e6\n"
    code, out, err = run("report", "a.txt", "--corrections", "f.csv", "--format", "json")
    found = [row for row in json.loads(out)["findings"] if row["severity"] == "error"]
    assert (code, err, len(found)) == (1, "", 1)
    assert run("accept", found[0]["id"], "--reason", "known", "--corrections", "f.csv")[0] == 0
    assert run("report", "a.txt", "--corrections", "f.csv")[0] == 0
    assert run("accept", found[0]["id"], "--reason", "no", "--withdraw", "--corrections", "f.csv")[0] == 0
    assert run("report", "a.txt", "--corrections", "f.csv")[0] == 1
    assert run("fix", part, "value=3e6", "--corrections", "f.csv")[0] == 0
    assert run("report", "a.txt", "--corrections", "f.csv")[0] == 0
    assert "value was 7,000,000, is 3,000,000" in " ".join(run("why", part, "a.txt", "--corrections", "f.csv")[1].split())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("fix", "a#char=1,2", "value", "--corrections", "f.toml"), "write it as field=value"),
        (("fix", "a#char=1,2", "value=1", "value=2", "--corrections", "f.toml"), "is said twice"),
        (("fix", "a#char=1,2", "value=x", "--corrections", "f.toml"), "the value 'x' is not a figure"),
        (("fix", "a#char=1,2", "value=1"), "--corrections"),
        (("accept", "AL101", "--reason", "x", "--corrections", "f.toml"), "is no id of a finding"),
        (("accept", "AL101-1", "--reason", " ", "--corrections", "f.toml"), "for a reason"),
        (("report", "seeds/articles", "--corrections", "f.toml"), "f.toml cannot be read: No such file"),
    ],
)
def test_what_cannot_be_done_is_exit_2_and_writes_nothing(run, tmp_path, arguments, words):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert words in err
    assert not (tmp_path / "f.toml").exists()


def test_the_corrections_of_the_seeds_are_all_applied():
    said = al.read_corrections(ROOT / "seeds" / "corrections.toml")
    assert list(said) == list(CORRECTION_COLUMNS)
    articles = [_named(article) for article in al.read(ROOT / "seeds" / "articles")]
    assert set(al.reconcile(articles, corrections=said).corrections["outcome"]) == {"applied"}


def test_nothing_to_correct(ledger):
    assert_frame_equal(again(ledger, frame([], CORRECTION_COLUMNS)).comparisons, ledger.comparisons)
