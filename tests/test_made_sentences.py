"""Sentences made of a pattern and names: whoever the two countries are, the one gives and the other takes.

A rule that was written for one pair of countries shows here.  The names of countries are those of CLDR.
"""

from __future__ import annotations

from random import Random

import pytest
from babel import Locale

import aidledger as al
from aidledger.parsers.text.places import alpha3_by_alpha2

GIVERS = "JP DE FR NO CA AU CN KR SE IT SA KW DK CH ES IE NZ FI BE AT RU QA".split()
PARTNERS = "IN BR ZA TH ID KZ AZ MX VE MY IR LY DZ PK NG".split()
"""Countries that take themselves, and give to others."""
TAKERS = "KH KE NP PE GH LA FJ MD UG BO HT SD VN BD MZ TJ HN JO LB TO WS TD NE ML GN MW ZM YE SY UA LK PG TL SZ RW BJ".split()

ENGLISH = (
    "{D} will lend {R} $5.2 million for a dam.",
    "{D} has pledged €7.5m to {R} for schools.",
    "{D} gave {R} 12 million euros for clinics.",
    "{R} received $40 million from {D} last year for vaccines.",
    "{R} is to receive a 3.4 billion yen soft loan from {D}.",
    "A grant of £30 million from {D} will help {R} to train teachers.",
    "{R} has asked {D} for $40 million to rebuild homes.",
    "{D} announced $2 million in humanitarian aid for {R}.",
    "{D} approved a loan of $5.2 million to {R} for a power plant.",
    "US$ 120 million was provided to {R} by {D} for flood victims.",
    "{D} has cut its $40 million aid to {R}.",
    "{D} transferred $5.2 million to {R} as budget support.",
    "{D} is considering a $40 million loan to {R}.",
    "{D}'s $5.2 million grant to {R} will pay for wells.",
    "Under the accord, {D} will provide {R} with €7.5m in technical assistance.",
)
JAPANESE = (
    "{D}は{R}に5億円の無償資金協力を行うと発表した。",
    "{D}は{R}に対し3億8,600万円の借款を供与する。",
    "{D}は{R}への1,200万ドルの支援を表明した。",
    "{R}政府は{D}に300万ユーロの支援を要請した。",
    "{D}は、{R}の学校建設のため約40億円を供与した。",
    "{D}による{R}への5,000万米ドルの融資が決まった。",
    "{D}は{R}への5億円の援助を打ち切った。",
)
UNREAL = (
    "did not give {R} {S}", "might lend {R} {S}", "could provide {R} with {S}", "refused to lend {R} {S}",
    "has yet to give {R} {S}", "has no plans to give {R} {S}", "was urged to lend {R} {S}", "is considering a {S} loan to {R}",
    "cancelled a {S} grant to {R}", "stopped short of pledging {S} to {R}", "should give {R} {S}", "would not lend {R} {S}",
)  # fmt: skip
UNREAL_JAPANESE = (
    "{R}に{S}を供与しなかった", "{R}に{S}を供与しない方針だ", "{R}への{S}の供与を検討している",
    "{R}に{S}を供与する可能性がある",
    "{R}への{S}の援助を凍結した", "まだ{R}に{S}を支払っていない", "{R}に{S}を供与する予定はない",
)  # fmt: skip


def _pairs(givers: list[str], pattern: str, number: int = 8) -> list[tuple[str, str]]:
    random = Random(pattern)
    return [(random.choice(givers), random.choice(TAKERS)) for _ in range(number)]


def _said(pattern: str, giver: str, taker: str, lang: str) -> str:
    names = Locale(lang).territories
    text = pattern.format(D=names[giver], R=names[taker], S="$5 million" if lang == "en" else "5億円")
    return text[0].upper() + text[1:]


def _wrong(pattern: str, pairs: list[tuple[str, str]], lang: str) -> list[str]:
    three, wrong = alpha3_by_alpha2(), []
    for giver, taker in pairs:
        text = _said(pattern, giver, taker, lang)
        (claim,) = al.extract(al.Article.from_text(text, id="a", lang=lang))
        if (claim.is_aid, claim.donor, claim.recipient) != (True, three[giver], three[taker]):
            wrong.append(f"{text} {claim.topic}, {claim.donor} to {claim.recipient}")
    return wrong


@pytest.mark.parametrize("pattern", ENGLISH)
def test_whoever_gives_in_english(pattern: str) -> None:
    assert _wrong(pattern, _pairs(GIVERS, pattern) + _pairs(PARTNERS, pattern, 4), "en") == []


@pytest.mark.parametrize("pattern", JAPANESE)
def test_whoever_gives_in_japanese(pattern: str) -> None:
    assert _wrong(pattern, _pairs(GIVERS, pattern), "ja") == []


@pytest.mark.parametrize("pattern", UNREAL)
def test_what_is_denied_or_only_possible_has_no_stage(pattern: str) -> None:
    text = _said("{D} " + pattern + ".", *_pairs(GIVERS, pattern, 1)[0], "en")
    assert [claim.stage for claim in al.extract(al.Article.from_text(text, id="a", lang="en"))] == [None], text


@pytest.mark.parametrize("pattern", UNREAL_JAPANESE)
def test_what_is_denied_or_only_possible_has_no_stage_in_japanese(pattern: str) -> None:
    text = _said("{D}は" + pattern + "。", *_pairs(GIVERS, pattern, 1)[0], "ja")
    assert [claim.stage for claim in al.extract(al.Article.from_text(text, id="a", lang="ja"))] == [None], text
