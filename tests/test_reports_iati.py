"""Pledges as IATI activities: the order of the schema, what is told, and that it reads back as the same pledges."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import aidledger as al
from aidledger import reports
from aidledger.cli import run
from aidledger.parsers.records import read_records
from aidledger.reports.iati import render
from tests.conftest import RECORD, SEEDS
from tests.ledgers import the_ledger
from tests.promises import PROMISES  # noqa: F401
