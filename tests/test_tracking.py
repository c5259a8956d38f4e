"""What became of promises: what counts as signed and paid, once each, and by which day."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import aidledger as al
from aidledger.model import ACTIVITY_COLUMNS, TRACKING_COLUMNS, Claim, frame
from aidledger.reconciler.clusters import one_activity
from aidledger.reconciler.link import link
from aidledger.reconciler.tracking import track
from aidledger.reconciler.units import statements
from tests.promises import VISIT, YEN, article, articles_frame, claim, claims_frame

NOTHING = frame([], ACTIVITY_COLUMNS)
ROAD = "National Road 5 rehabilitation"
SIGNED = date(2024, 9, 2)
SHARES = ["share_committed", "share_disbursed"]


Told = tuple[Claim, dict[str, Any]]


def official(
    n: int, stage: str, value: str, day: date, file: str = "r.xml", currency: str = "JPY", **more: Any
) -> Told:  # fmt: skip
    """A transaction of an activity and its article, as the reader of IATI makes them."""
    rank, outlet = more.pop("rank", 1), more.pop("outlet", "The ministry")
    name = f"{file}?activity=A&date={day}&stage={stage}&n={n}"
    activity = more.pop("activity", f"{file}?activity=A#char=1,5")
    told = claim(name, n, value, currency, "1", stage=stage, purpose=ROAD, activity=activity, lang="zxx", **more)
    return told, article(name, day, lang="zxx", source_rank=rank, outlet=outlet)


def said(name: str, stage: str, value: str, unit: str = "100000000") -> Told:
    """A claim of a newspaper and its article."""
    return claim(name, 1, value, "JPY", unit, stage=stage, purpose=ROAD), article(name, VISIT)


def tracked(*told: Told, more: tuple[Claim, ...] = ()) -> pd.DataFrame:
    """What became of what was told."""
    articles = articles_frame(*{one["id"]: one for _, one in told}.values())
    linked = link(claims_frame(*(one for one, _ in told), *more), articles, NOTHING)
    return track(linked, articles)


THE_LOAN = [
    said("a", "pledge", "8300000000"),
    official(1, "commitment", "8293000000", SIGNED),
    official(2, "disbursement", "2000000000", date(2025, 3, 14)),
    official(3, "disbursement", "1000000000", date(2025, 6, 20)),
]


def steps(table: pd.DataFrame) -> list[tuple[str, str, float, float]]:
    return [
        (row.stage, f"{row.date:%Y-%m-%d}", round(row.share_committed, 4), round(row.share_disbursed, 4))
        for row in table.itertuples()
    ]


def test_a_loan_is_promised_signed_and_paid_in_instalments() -> None:
    table = tracked(*THE_LOAN)
    assert steps(table) == [
        ("pledge", "2024-07-06", 0.0, 0.0), ("commitment", "2024-09-02", 0.9992, 0.0),
        ("disbursement", "2025-03-14", 0.9992, 0.241), ("disbursement", "2025-06-20", 0.9992, 0.3614),
    ]  # fmt: skip
    assert table["pledge"].nunique() == 1
    assert list(table.columns) == list(TRACKING_COLUMNS)
    assert set(table["share_currency"]) == {"JPY"}
    assert table["disbursed"].round(2).tolist()[-1] == round(3e9 / YEN, 2)


def test_a_share_is_reckoned_in_the_currency_of_the_promise() -> None:
    """The yen has fallen since: in dollars the loan that is paid in full would be paid to less."""
    told = [official(1, "commitment", "8000000000", SIGNED), official(2, "disbursement", "8000000000", date(2025, 3, 14))]
    articles = articles_frame(*(one for _, one in told))
    claims = claims_frame(*(one for one, _ in told))
    claims.loc[claims["stage"] == "disbursement", "norm_value"] /= 1.3
    table = track(link(claims, articles, NOTHING), articles)
    assert table["share_disbursed"].tolist() == [0.0, 1.0]
    assert table["disbursed"].iloc[-1] < table["committed"].iloc[-1]


def test_a_commitment_takes_the_place_of_the_promise() -> None:
    table = tracked(*THE_LOAN)
    assert set(table["promised"].round(2)) == {round(8.3e9 / YEN, 2)}
    signed_only = tracked(*THE_LOAN[1:])
    assert set(signed_only["promised"].round(2)) == {round(8.293e9 / YEN, 2)}
    assert signed_only["share_committed"].tolist() == [1.0, 1.0, 1.0]


def test_two_publishers_of_one_activity_count_once() -> None:
    donor = [official(1, "commitment", "8000000000", SIGNED), official(2, "disbursement", "2000000000", date(2025, 3, 14))]
    other: dict[str, Any] = {"file": "un.xml", "rank": 2, "outlet": "The implementer"}
    theirs = [official(1, "commitment", "8000000000", SIGNED, **other),
              official(2, "disbursement", "2000000000", date(2025, 3, 14), **other)]  # fmt: skip
    table = tracked(*donor, *theirs)
    assert table["share_disbursed"].tolist() == [0.0, 0.25]
    assert [[one.partition("?")[0] for one in ids] for ids in table["claims"]] == [["r.xml"], ["r.xml"]]
    assert [[one.partition("?")[0] for one in ids] for ids in table["repeated"]] == [["un.xml"], ["un.xml"]]


def test_two_publishers_in_one_file_count_once_and_two_activities_stay_apart() -> None:
    own = official(1, "commitment", "8000000000", SIGNED)
    other: dict[str, Any] = {"rank": 2, "outlet": "The implementer", "activity": "r.xml?activity=B#char=1,5"}
    theirs = official(2, "commitment", "8000000000", SIGNED, **other)
    another = official(3, "commitment", "8000000000", SIGNED, activity="r.xml?activity=C#char=1,5")
    assert len(tracked(own, theirs)) == 1
    assert tracked(own, another)["pledge"].nunique() == 2


def test_what_is_left_out_and_what_is_said_again_adds_nothing() -> None:
    (paid, where), repaid = THE_LOAN[2], official(4, "disbursement", "5000000000", date(2025, 7, 1), is_aid=False)
    again = claim(paid.mention.article, 90, "12400000", unit="100000", lang="zxx", same_as=paid.id, stage="disbursement")
    assert steps(tracked(*THE_LOAN, repaid, more=(again,))) == steps(tracked(*THE_LOAN))
    assert where["id"] == again.mention.article


def test_more_than_promised_is_above_one() -> None:
    paid = official(2, "disbursement", "9000000000", date(2025, 3, 14))
    table = tracked(official(1, "commitment", "8000000000", SIGNED), paid)
    assert table["share_disbursed"].iloc[-1] == 1.125


def test_without_a_rate_the_own_currency_still_tells_the_share() -> None:
    told = [official(1, "commitment", "800", SIGNED, currency="KHR"),
            official(2, "disbursement", "200", date(2025, 3, 14), currency="KHR")]  # fmt: skip
    table = tracked(*told)
    assert table["share_disbursed"].tolist() == [0.0, 0.25]
    assert table["disbursed"].isna().iloc[-1]


def test_what_nobody_promised_has_no_share() -> None:
    table = tracked(official(2, "disbursement", "200", date(2025, 3, 14)))
    assert table[["promised", *SHARES]].isna().all(axis=None)


def test_another_donor_recipient_or_instrument_is_another_promise() -> None:
    first = official(1, "commitment", "8000000000", SIGNED, instrument="loan")
    for name, other in (("donor", "FRA"), ("recipient", "LAO"), ("instrument", "grant")):
        later = official(2, "disbursement", "300000", date(2025, 3, 14), **({"instrument": "loan"} | {name: other}))
        assert tracked(first, later)["pledge"].nunique() == 2
    assert tracked(first, official(2, "disbursement", "300000", date(2025, 3, 14)))["pledge"].nunique() == 1


def test_a_person_may_say_that_an_instalment_is_of_something_else() -> None:
    told = THE_LOAN[1:]
    claims, articles = claims_frame(*(one for one, _ in told)), articles_frame(*(one for _, one in told))
    apart = pd.DataFrame({"left": [told[0][0].id], "right": [told[2][0].id], "verdict": ["different"]})
    pledge = link(claims, articles, NOTHING, apart)["pledge"]
    assert pledge[told[0][0].id] != pledge[told[2][0].id]


def test_instalments_of_one_stage_alone_are_no_promise() -> None:
    told = [official(n, "disbursement", f"{n}000", date(2025, n, 1)) for n in (1, 2, 3)]
    said = statements(claims_frame(*(one for one, _ in told)), articles_frame(*(one for _, one in told)), NOTHING)
    assert one_activity(said.rows).tolist() == [0, 1, 2]


# --- laws ---------------------------------------------------------------------------------------------------------


@st.composite
def promises(draw: st.DrawFn) -> list[Told]:
    """What papers and two files tell of one loan; what is paid is no more than what was promised."""
    value = draw(st.integers(10, 9_000)) * 1_000_000
    told = [said("a", "pledge", str(value))] if draw(st.booleans()) else []
    told.append(official(0, "commitment", str(value), SIGNED))
    left = value
    for n in range(1, draw(st.integers(1, 5))):
        paid = draw(st.integers(1, max(1, left // 2)))
        left -= paid
        told.append(official(n, "disbursement", str(paid), SIGNED + timedelta(days=30 * n)))
        if draw(st.booleans()):
            told.append(official(n, "disbursement", str(paid), SIGNED + timedelta(days=30 * n), file="b.xml", rank=2))
    return told


def shares(table: pd.DataFrame) -> list[list[Any]]:
    return table[["date", "stage"]].astype(str).to_numpy().tolist() + table[SHARES].round(9).fillna(-1).to_numpy().tolist()


@settings(max_examples=30, deadline=None)
@given(promises())
def test_shares_grow_from_nought_to_one(told: list[Told]) -> None:
    table = tracked(*told)
    for _, rows in table.groupby("pledge"):
        known = rows[SHARES].dropna()
        assert ((known >= 0) & (known <= 1 + 1e-9)).all(axis=None)
        assert (known.diff().fillna(0) >= 0).all(axis=None)
        assert (rows[["committed", "disbursed"]].diff().fillna(0) >= 0).all(axis=None)


@settings(max_examples=30, deadline=None)
@given(promises(), st.randoms())
def test_the_order_of_the_sources_does_not_matter(told: list[Told], chance: Any) -> None:
    mixed = list(told)
    chance.shuffle(mixed)
    found, expected = (tracked(*some) for some in (mixed, told))
    assert shares(found) == shares(expected)
    for name in ("pledge", "claims", "repeated", "share_currency"):
        assert found[name].tolist() == expected[name].tolist()


@settings(max_examples=30, deadline=None)
@given(promises(), st.data())
def test_a_restatement_changes_no_share(told: list[Told], data: st.DataObject) -> None:
    one, where = data.draw(st.sampled_from(told))
    dollars = str(round(float(one.amount.value) / YEN) or 1)
    more: dict[str, Any] = {"lang": one.mention.lang, "same_as": one.id, "stage": one.stage, "purpose": ROAD}
    again = claim(one.mention.article, 70, dollars, unit="1", **more)
    assert shares(tracked(*told, more=(again,))) == shares(tracked(*told))
    assert where["id"] == one.mention.article


# --- through the whole library ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def promises_of_2024() -> al.Ledger:
    """The seeds with both their records."""
    seeds = Path(__file__).parent.parent / "seeds"
    return al.reconcile(seeds / "articles", records=sorted((seeds / "records").iterdir()))


def test_the_seeds_tell_of_the_road(promises_of_2024: al.Ledger) -> None:
    road = promises_of_2024.tracking.groupby("pledge").filter(lambda rows: len(rows) > 3)
    assert road["stage"].tolist() == ["pledge", "commitment", "disbursement", "disbursement"]
    assert road["share_disbursed"].round(3).tolist() == [0.0, 0.0, 0.253, 0.434]
    words = " ".join(promises_of_2024.why(road["pledge"].iloc[0]).split())
    assert "What became of it: promised 8.3 billion yen on 6 July 2024; signed up to 8.293 billion yen, 99.9 per cent" in words
    assert "paid 3.6 billion yen in 2 sums, 43.4 per cent, by 20 June 2025" in words


def test_the_instalments_change_no_verdict(promises_of_2024: al.Ledger, seeds: Any, record_path: Any) -> None:
    alone = al.reconcile(seeds, records=record_path)
    assert set(alone.findings["check"]) == set(promises_of_2024.findings["check"])
    assert (promises_of_2024.comparisons["verdict"] != "disagrees").all()


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_every_report_has_the_section(promises_of_2024: al.Ledger, format: str) -> None:
    page = getattr(promises_of_2024, f"to_{format}")()
    assert "What became of the promises" in page
    assert "43.4 per cent" in " ".join(page.split())


def test_a_big_record_does_not_drown_the_report(tmp_path: Path) -> None:
    from tests.benchmarks.iati import document

    (tmp_path / "big.xml").write_text("".join(document(1_000_000)), encoding="utf-8")
    seeds = Path(__file__).parent.parent / "seeds" / "articles"
    ledger = al.reconcile(seeds, records=tmp_path / "big.xml", on_skip=[].append)
    page = ledger.to_text() or ""
    assert len(ledger.pledges) > 150
    assert len(page.splitlines()) < 3_000
    assert "National Road" in page.partition("\nPledges")[2].partition("more; --format json has them all")[0]


def test_an_activity_of_many_payments_is_told_in_few_lines(tmp_path: Path) -> None:
    days = [date(2020, 1, 1) + timedelta(days=n) for n in range(400)]
    paid = "".join(_transaction("3", str(1000 + n), day) for n, day in enumerate(days))
    (tmp_path / "many.xml").write_text(_activity(_transaction("2", "900000", days[0]), paid), encoding="utf-8")
    ledger = al.reconcile(records=tmp_path / "many.xml")
    assert len(ledger.pledges) == 1
    assert ledger.tracking["share_disbursed"].iloc[-1] == pytest.approx(sum(range(1000, 1400)) / 900_000)
    assert len((ledger.to_text() or "").splitlines()) < 400


def test_donor_and_implementer_tell_of_one_flow(tmp_path: Path) -> None:
    """The fund reports what came in from the ministry, and what it spent of it; the ministry what it committed and paid."""
    day, paid = date(2024, 1, 5), date(2024, 3, 5)
    giver = '<provider-org ref="XM-DAC-701-2" type="10"/>'
    own = _activity(_transaction("2", "8000000", day), _transaction("3", "3000000", paid))
    theirs = _activity(
        _transaction("11", "8000000", day, giver), _transaction("1", "3000000", paid, giver),
        _transaction("4", "2900000", paid),
        by="XM-DAC-41114",
    )  # fmt: skip
    (tmp_path / "donor.xml").write_text(own, encoding="utf-8")
    (tmp_path / "fund.xml").write_text(theirs, encoding="utf-8")
    ledger = al.reconcile(records=[tmp_path / "fund.xml", tmp_path / "donor.xml"])
    assert ledger.tracking["share_disbursed"].tolist() == [0.0, 0.375]
    assert {one.rpartition("/")[2].partition("?")[0] for ids in ledger.tracking["claims"] for one in ids} == {"donor.xml"}
    page = " ".join((ledger.to_text() or "").split())
    assert "(also told by Publisher XM-DAC-41114, and counted once)" in page
    assert "left out of the figures: it passes on what came in" in page


def test_written_as_iati_the_instalments_are_read_again(promises_of_2024: al.Ledger, tmp_path: Path) -> None:
    promises_of_2024.to_iati(tmp_path / "p.xml")
    back = al.reconcile(records=tmp_path / "p.xml").tracking
    paid = promises_of_2024.tracking["disbursed"].max()
    assert back["disbursed"].max() == pytest.approx(paid)
    assert back["share_disbursed"].max() == pytest.approx(promises_of_2024.tracking["share_disbursed"].max())


def _transaction(kind: str, value: str, day: date, extra: str = "") -> str:
    return (
        f'<transaction><transaction-type code="{kind}"/><transaction-date iso-date="{day}"/>'
        f'<value currency="USD" value-date="{day}">{value}</value>{extra}</transaction>'
    )


def _activity(*transactions: str, by: str = "XM-DAC-701-2") -> str:
    kind = "10" if by.endswith("701-2") else "40"
    return (
        '<iati-activities version="2.03"><iati-activity><iati-identifier>A</iati-identifier>'
        f'<reporting-org ref="{by}" type="{kind}"><narrative>Publisher {by}</narrative></reporting-org>'
        '<title><narrative>Takeo rural water supply</narrative></title><recipient-country code="KH"/>'
        f"{''.join(transactions)}"
        "</iati-activity></iati-activities>"
    )


def test_an_empty_ledger_tracks_nothing() -> None:
    ledger = al.reconcile(al.Article.from_text("No money here.", id="a"))
    assert list(ledger.tracking.columns) == list(TRACKING_COLUMNS)
    assert not len(ledger.tracking)
    assert "What became" not in (ledger.to_text() or "")
    assert np.isnan(frame([{"promised": None}], TRACKING_COLUMNS)["promised"].iloc[0])
