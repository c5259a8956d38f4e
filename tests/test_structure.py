"""Totals, parts and restatements, on slots made by hand."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidledger.amount import Amount, Hedge
from aidledger.parsers.meaning.adding import fits_inside
from aidledger.parsers.meaning.slots import Relation, Slot, tied
from aidledger.parsers.structure import relations
from aidledger.parsers.totals.restatements import restatements

MILLION = Decimal(1_000_000)


def _usd(millions: str, hedge: Hedge = "exact") -> Amount:
    value = Decimal(millions)
    return Amount(value * MILLION, "USD", MILLION.scaleb(int(value.as_tuple().exponent)), hedge)


def _slots(*figures: str, **features: object) -> list[Slot]:
    """One slot a figure, each in a sentence of its own unless `sentences` says otherwise."""
    sentences = features.pop("sentences", range(len(figures)))
    places = enumerate(zip(figures, sentences, strict=True))  # type: ignore[call-overload]
    slots = [Slot([i], [_usd(figure)], 10 * i, 10 * i + 5, k, 0) for i, (figure, k) in places]
    for name, values in features.items():
        for i, value in values.items():  # type: ignore[attr-defined]
            setattr(slots[i], name, value)
    return slots


def _found(slots: list[Slot]) -> list[Relation]:
    return relations(slots, restatements(slots))


def test_parts_fit_inside_a_total_in_each_of_its_currencies() -> None:
    euros = [Amount(Decimal(value) * MILLION, "EUR", MILLION, "exact") for value in ("270", "90")]
    total, euro, dollar, second = _slots("300", "90", "190", "150")
    total, euro = replace(total, amounts=[*total.amounts, euros[0]]), replace(euro, amounts=[euros[1]])
    assert fits_inside([total, euro, dollar], 0, [1, 2])
    assert not fits_inside([total, euro, dollar, second], 0, [1, 2, 3])


def test_parts_that_add_up_are_found_without_a_word_and_said_to_be_inferred() -> None:
    assert _found(_slots("428", "378", "50", sentences=(0, 1, 1))) == [Relation(0, (1, 2), exhaustive=True, inferred=True)]


def test_words_make_a_list_also_where_it_does_not_add_up() -> None:
    slots = _slots("103", "50", "40.5", "2.7", sentences=(0, 1, 1, 1), cue={0: "exhaustive"})
    assert _found(slots) == [Relation(0, (1, 2, 3), exhaustive=True, inferred=False)]


def test_a_list_that_goes_a_little_over_its_total_is_a_list_and_one_that_goes_far_over_is_none() -> None:
    over = _slots("105", "60", "31", "24", sentences=(0, 0, 0, 0), cue={0: "partial"})
    assert _found(over) == [Relation(0, (1, 2, 3), exhaustive=False, inferred=False)]
    far = _slots("105", "60", "31", "90", sentences=(0, 0, 0, 0), cue={0: "partial"})
    assert _found(far) == [Relation(0, (1,), exhaustive=False, inferred=False)]


def test_what_is_listed_right_behind_a_total_is_its_part_whatever_its_own_words_say() -> None:
    slots = _slots("86.4", "31.2", "17.5", "14.9", sentences=(0, 1, 1, 1), cue={0: "exhaustive"}, unreal={2: True})
    assert _found(slots) == [Relation(0, (1, 2, 3), exhaustive=True, inferred=False)]


def test_last_years_figures_are_no_parts() -> None:
    slots = _slots("471", "257", "91.5", "214", "170.2", sentences=(0, 1, 1, 1, 1), earlier={2: True, 4: True})
    assert _found(slots) == [Relation(0, (1, 3), exhaustive=True, inferred=True)]


def test_what_is_said_to_stand_beside_is_no_part() -> None:
    slots = _slots("113.9", "104.5", "9.4", "2.5", sentences=(0, 0, 0, 0), apart={3: True}, total={0: True})
    assert _found(slots) == [Relation(0, (1, 2), exhaustive=True, inferred=True)]


def test_a_total_may_stand_behind_its_parts() -> None:
    slots = _slots("5", "7", "12", sentences=(0, 0, 1), total={2: True})
    assert _found(slots) == [Relation(2, (0, 1), exhaustive=True, inferred=False)]


def test_parts_of_a_part_that_fit_the_upper_total_are_parts_of_both() -> None:
    slots = _slots("1000", "921.5", "450.4", "500.2", sentences=(0, 1, 2, 2), cue={0: "partial", 1: "exhaustive"})
    slots[0] = Slot([0], [_usd("1000", "nearly")], 0, 5, 0, 0, cue="partial")
    found = _found(slots)
    assert Relation(1, (2, 3), exhaustive=True, inferred=False) in found
    assert Relation(0, (2, 3), exhaustive=True, inferred=True) in found


def test_items_of_one_list_are_no_totals_of_each_other() -> None:
    slots = _slots("9.7", "4", "2", "2", "1.7", sentences=(0, 1, 1, 1, 1), cue={0: "exhaustive"})
    assert [relation.total for relation in _found(slots)] == [0]


def test_equal_figures_in_one_list_are_different_things() -> None:
    assert restatements(_slots("100", "100", sentences=(0, 0))) == [0, 1]


def test_equal_figures_for_different_purposes_are_different_things() -> None:
    assert restatements(_slots("100", "100", purpose={0: "schools in Lam Dong", 1: "buses for Binh Duong"})) == [0, 1]


def test_equal_figures_for_one_purpose_are_one_thing() -> None:
    named = {0: "human resource", 1: "the Human Resource Development Scholarship"}
    assert restatements(_slots("2.7", "2.7", purpose=named)) == [0, 0]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the building of school number 3", "the building of school number 4", False),
        ("phase I of the Nong Khai dam", "phase II of the Nong Khai dam", False),
        ("ビエンチャン第1期上水道", "ビエンチャン第２期上水道", False),
        ("repairs of Route 13", "the repair of Route 13 and its 4 bridges", True),
        ("training for 120 nurses", "the training of nurses", True),
        ("the harvest of 2023", "the harvest of 2024", True),
    ],
)
def test_a_number_tells_two_things_of_one_name_apart(one: str, other: str, same: bool) -> None:
    assert restatements(_slots("7", "7", purpose={0: one, 1: other})) == [0, 0 if same else 1]


def test_a_second_loan_of_the_same_size_is_another() -> None:
    assert restatements(_slots("300", "300", another={1: True})) == [0, 1]


def test_a_headline_is_rounded_or_misprinted_and_still_the_same_sum() -> None:
    assert restatements(_slots("16.151", "16.141", headline={0: True})) == [0, 0]
    assert restatements(_slots("16.151", "26.141", headline={0: True})) == [0, 1]


def test_results_that_differ_a_little_are_two_and_so_are_a_range_and_its_middle() -> None:
    results = {0: False, 1: False}
    assert restatements(_slots("5.05", "4.81", headline={0: True}, is_aid=results)) == [0, 1]
    assert restatements(_slots("5.05", "5.05", headline={0: True}, is_aid=results)) == [0, 0]
    slots = _slots("1.5", "1.5")
    slots[0].amounts[0] = replace(slots[0].amounts[0], range_low=MILLION, range_high=2 * MILLION)
    assert restatements(slots) == [0, 1]


PATTERNS = {
    "tie": re.compile(r"\s*\((?:about )?"), "bracketed": re.compile(r"(?:\s[a-z]+){1,4}\s\("), "exactly": re.compile(r"(?!)"),
    "as_equal": re.compile(r"\sequivalent(?=\))"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("8.3 billion yen (about $51.5 million)", [[0, 1]]),
        ("8.3 billion yen over four years ($51.5 million)", [[0, 1]]),
        ("8.3 billion yen over four years ($51.5 million for the first)", [[0], [1]]),
        ("8.3 billion yen over four years ($51.5 million equivalent)", [[0, 1]]),
        ("8.3 billion yen and $51.5 million", [[0], [1]]),
    ],
)
def test_a_bracketed_conversion_stands_beside_its_sum(text: str, runs: list[list[int]]) -> None:
    dollars = text.index("$")
    spans = [(0, 15), (dollars, dollars + 13)]
    amounts = [Amount(Decimal("8.3e9"), "JPY", Decimal("1e8")), _usd("51.5")]
    assert tied(text, spans, amounts, PATTERNS) == runs


@given(st.lists(st.integers(1, 10_000), min_size=2, max_size=9), st.integers(0, 3))
def test_a_list_that_adds_up_is_always_found(parts: list[int], digits: int) -> None:
    figures = [str(Decimal(part).scaleb(-digits)) for part in parts]
    total = str(Decimal(sum(parts)).scaleb(-digits))
    slots = _slots(total, *figures, sentences=(0, *[1] * len(parts)), cue={0: "exhaustive"})
    assert Relation(0, tuple(range(1, len(parts) + 1)), exhaustive=True, inferred=False) in _found(slots)


@given(st.lists(st.sampled_from(["1", "2", "3", "5.5", "10", "12.25", "100"]), max_size=12), st.data())
def test_relations_are_about_other_slots_and_never_turn_round(figures: list[str], data: st.DataObject) -> None:
    slots = _slots(*figures)
    for slot in slots:
        slot.sentence = data.draw(st.integers(0, 3))
        slot.cue = data.draw(st.sampled_from([None, None, "partial", "exhaustive"]))
        slot.total = data.draw(st.booleans())
        slot.rest, slot.inside, slot.out_of = (data.draw(st.booleans()) for _ in range(3))
        slot.count = data.draw(st.sampled_from([None, 2, 3]))
    found = _found(sorted(slots, key=lambda slot: slot.sentence))
    assert all(relation.total not in relation.parts and relation.parts for relation in found)


def test_a_table_adds_up_column_by_column() -> None:
    columns = {0: (0, 1), 1: (0, 1), 2: (0, 2), 3: (0, 1), 4: (0, 2)}
    slots = _slots("42.3", "23.6", "3.5", "66", "9.9", sentences=(0, 1, 1, 2, 2), cell=columns, total_row={3: True, 4: True})
    assert _found(slots) == [Relation(3, (0, 1), exhaustive=True, inferred=False)]
    slots = _slots("42.3", "23.6", "3.5", "66", cell={0: (0, 1), 1: (0, 1), 2: (0, 2), 3: (0, 1)})
    assert _found(slots) == []


def test_a_part_may_stand_right_before_its_total() -> None:
    slots = _slots("97", "310", sentences=(0, 0), out_of={0: True})
    assert _found(slots) == [Relation(1, (0,), exhaustive=False, inferred=False)]


def test_a_part_may_say_that_it_is_one_of_a_sum_before() -> None:
    slots = _slots("100", "50", "68", inside={2: True}, instrument={0: "grant", 1: "loan", 2: "grant"})
    assert _found(slots) == [Relation(0, (2,), exhaustive=False, inferred=False)]


def test_so_many_sums_as_the_total_speaks_of_are_its_parts_also_where_they_do_not_add_up() -> None:
    slots = _slots("41.6", "22.5", "10.3", "6.2", "3.6", sentences=(0, 1, 1, 1, 1), count={0: 4})
    assert _found(slots) == [Relation(0, (1, 2, 3, 4), exhaustive=True, inferred=False)]
    assert not _found(_slots("41.6", "22.5", "10.3", "6.2", sentences=(0, 1, 1, 1), count={0: 4}))


def test_a_total_may_stand_between_its_parts() -> None:
    slots = _slots("29.95", "44.95", "15", sentences=(0, 1, 1), rest={2: True})
    assert _found(slots) == [Relation(1, (0, 2), exhaustive=True, inferred=True)]
    assert not _found(_slots("29.95", "44.95", "15", sentences=(0, 1, 1)))


def test_the_parts_of_a_part_are_left_out_of_the_sum_above() -> None:
    slots = _slots("920", "500", "310", "154", "45", "420", sentences=(0, 1, 1, 1, 1, 2), cue={1: "exhaustive"})
    found = {relation.total: relation.parts for relation in _found(slots)}
    assert found == {0: (1, 5), 1: (2, 3, 4)}


def test_another_sure_donors_gift_is_no_part() -> None:
    donors = {0: "European Union", 1: "DEU", 2: "FRA"}
    slots = _slots("4.5", "3", "0.5", headline={0: True}, donor=donors, sure_donor=dict.fromkeys(range(3), True))
    assert not _found(slots)
