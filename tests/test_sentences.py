"""Sentences and paragraphs: every character that is no white space lies in exactly one of each, at any length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidledger.parsers.text.sentences import paragraph_spans, sentence_spans, span_at

_TEXT = st.text(st.sampled_from("ab A.!?\n\r\t。」”0123$-*("), max_size=200)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("National Road No. 5 is long. It was built.", ["National Road No. 5 is long.", "It was built."]),
        ("The U.S. gave $5 million. The U.N. thanked.", ["The U.S. gave $5 million.", "The U.N. thanked."]),
        ("“It is signed.” He left.", ["“It is signed.”", "He left."]),
        ("It costs $1.5 million now.", ["It costs $1.5 million now."]),
        ("a credit of 24\nbillion yen was agreed.", ["a credit of 24\nbillion yen was agreed."]),
        ("Aid rises\n\nTokyo lends more.", ["Aid rises", "Tokyo lends more."]),
        ("Pledges:\n- Japan $5 million\n- Qatar $2 million", ["Pledges:", "- Japan $5 million", "- Qatar $2 million"]),
        ("供与限度額は80億円。金利は1.5%。", ["供与限度額は80億円。", "金利は1.5%。"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, sentences: list[str]) -> None:
    assert [text[a:b] for a, b in sentence_spans(text)] == sentences


def test_lines_that_are_not_broken_at_a_width_are_paragraphs() -> None:
    heading = "Norway promises Malawi $12.5 million more for its schools and clinics on the lake"
    lead = "Norway gives it. " + "It is so. " * 12
    spans = sentence_spans(f"{heading}\n{lead}")
    assert spans[0] == (0, len(heading))
    broken = "Norway on Tuesday promised Malawi twelve and a half million dollars for\nThe Lake Schools, a programme."
    assert sentence_spans(broken) == [(0, len(broken))]


def test_a_line_that_is_broken_for_want_of_room_is_no_heading() -> None:
    wire = (
        "    LIMA, June 4 - Peru's own Export Credit Agency has signed a\n"
        "80 mln dlr line of credit with the state railway for\n"
        "wagons, which are to be built by a company named Andes Inc.\n"
        "    Separately the minister announced 25 mln dlrs in aid for\n"
        "farmers and a further sum, of which he told no more, for those\n"
        "who fish.\n"
    )
    begins = [wire[a:b].split()[0] for a, b in sentence_spans(wire)]
    assert begins == ["LIMA,", "Separately"]
    assert [text[a:b] for text in ("Aid for Peru\n80 people came.",) for a, b in sentence_spans(text)] == [
        "Aid for Peru", "80 people came.",
    ]  # fmt: skip


@given(_TEXT)
def test_spans_cover_everything_but_white_space(text: str) -> None:
    for spans in (sentence_spans(text), paragraph_spans(text)):
        assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
        assert spans == sorted(spans)
        assert all(a < b for a, b in spans)


@given(_TEXT, st.data())
def test_every_offset_belongs_to_the_span_that_holds_it(text: str, data: st.DataObject) -> None:
    spans = sentence_spans(text)
    if spans:
        k = data.draw(st.integers(0, len(spans) - 1))
        assert span_at(spans, data.draw(st.integers(spans[k][0], spans[k][1] - 1))) == k
