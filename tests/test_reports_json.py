"""What `--format json` writes keeps its schema."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

import aidledger as al
from aidledger.model import CLAIM_COLUMNS
from aidledger.reports.json import schema
from tests.ledgers import empty_ledger, the_ledger


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    """The schema, which is one itself."""
    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("ledger", [the_ledger(), empty_ledger()], ids=["some", "nothing"])
def test_a_ledger_keeps_the_schema(validator, ledger):
    validator.validate(json.loads(ledger.to_json()))


def test_the_seeds_with_their_record_keep_the_schema(validator, seeds, record_path):
    validator.validate(json.loads(al.reconcile(seeds, records=record_path).to_json()))


@pytest.mark.parametrize(
    ("frame", "column", "value"),
    [
        ("claims", "value", "51500000"), ("claims", "hedge", "roughly"), ("claims", "is_aid", None),
        ("claims", "part_of", "a b"), ("findings", "severity", None), ("rates", "on", "5 July 2024"),
        ("articles", "source_rank", 1.5), ("comparisons", "verdict", "maybe"), ("pledges", "more", 1),
        ("comparisons", "hypotheses", [{"name": "printed"}]),
    ],
)  # fmt: skip
def test_a_wrong_cell_breaks_the_schema(validator, frame, column, value):
    content = json.loads(the_ledger().to_json())
    content[frame][0][column] = value
    with pytest.raises(ValidationError):
        validator.validate(content)


def test_a_column_that_is_lacking_breaks_the_schema(validator):
    content = json.loads(the_ledger().to_json())
    for column in CLAIM_COLUMNS:
        row = content["claims"][0]
        value = row.pop(column)
        with pytest.raises(ValidationError, match=column):
            validator.validate(content)
        row[column] = value


def test_the_schema_is_json():
    assert json.loads(json.dumps(schema())) == schema()
