"""The lexicon: phrases are found as people write them, and nowhere else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aidledger.parsers.text.lexicon import Lexicon
from aidledger.parsers.text.places import country_name, country_names

_LEXICON = Lexicon.of(
    [
        ("grant*", "instrument", "grant"), ("grant* a loan", "instrument", "loan"), ("Turkey", "place", "TUR"),
        ("U.S.", "place", "USA"), ("=may", "irrealis", "condition"),
        ("anti-personnel mine*", "sector", "15250"), ("grant*", "topic", "aid"),
    ]
)  # fmt: skip


def _found(text: str) -> list[tuple[str, str]]:
    return [(text[cue.start : cue.end], cue.value) for cue in _LEXICON.cues(text)]


def test_the_longest_phrase_of_a_kind_counts() -> None:
    assert ("granted a loan", "loan") in _found("It granted a loan.")
    assert ("granted", "grant") not in _found("It granted a loan.")


def test_one_word_may_be_cues_of_several_kinds() -> None:
    assert _found("grants") == [("grants", "grant"), ("grants", "aid")]


def test_a_phrase_without_spaces_tells_what_its_beginning_tells_of_other_kinds() -> None:
    entries = [("供与", "topic", "aid"), ("供与する", "stage", "pledge"), ("日本", "country", "JPN")]
    entries.append(("日本銀行", "organisation", "BOJ"))
    cues = Lexicon.of(entries, spaced=False).cues("日本銀行は供与する。")
    assert [(cue.start, cue.end, cue.value) for cue in cues] == [(0, 4, "BOJ"), (5, 9, "pledge"), (5, 7, "aid")]


def test_a_capital_is_asked_for_where_the_phrase_has_one() -> None:
    assert _found("turkey and Turkey.") == [("Turkey", "TUR")]


def test_a_headline_in_capitals_and_a_word_as_it_is_written() -> None:
    assert _found("TURKEY may, in May") == [("TURKEY", "TUR"), ("may", "condition")]


def test_points_and_hyphens_inside_a_phrase() -> None:
    assert _found("U.S. anti-personnel mines") == [("U.S.", "USA"), ("anti-personnel mines", "15250")]


def test_what_stands_behind_a_word_is_kept_only_so_far() -> None:
    lexicon = Lexicon.of([("yen loan", "instrument", "loan")])
    many = " ".join(f"yen word{n}" for n in range(2000))
    assert [cue.value for cue in lexicon.cues(f"yen loan {many} yen loan")] == ["loan", "loan"]
    following = lexicon.known["yen"]
    assert following is not None
    assert len(following) < 1000


@given(st.text(max_size=80), st.text(max_size=80))
def test_cues_lie_inside_the_asked_part(before: str, behind: str) -> None:
    text = f"{before} grants {behind}"
    start = len(before) + 1
    assert [(cue.start, cue.end) for cue in _LEXICON.cues(text, start, start + 6)] == [(start, start + 6)] * 2


def test_countries_have_their_iso_codes() -> None:
    names = {(name, code) for name, _, code in country_names("en")}
    assert {("Japan", "JPN"), ("Cambodian", "KHM"), ("Hanoi", "VNM"), ("France", "FRA")} <= names
    assert ("カンボジア", "KHM") in {(name, code) for name, _, code in country_names("ja")}
    assert country_name("JPN", "ja") == "日本"
    assert [name for lang in ("en", "ja") for name, _, _ in country_names(lang) if name != name.strip()] == []
