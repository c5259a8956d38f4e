"""The charts inside the HTML report: what stands in the file, without a browser."""

from __future__ import annotations

import json
import re
import sys
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from urllib.parse import unquote

import pytest

import aidledger as al
from aidledger.reports.figures import figures
from tests.ledgers import empty_ledger, rows_with, the_ledger
from tests.test_reports_charts import rows

HOSTILE = "</script><!--<script>\u2028alert(1)\u2029//"
NO_PAIRS = "Japan gives Laos $5 million for schools."


def blocks(page: str, kind: str) -> list[str]:
    """What stands in the script elements of a page that have this type, as a browser cuts them."""
    return re.findall(rf'<script type="{kind}"[^>]*>(.*?)</script', page, re.DOTALL | re.IGNORECASE)


def specs(page: str) -> list[dict]:
    """The charts of a page."""
    return [json.loads(one) for one in blocks(page, "application/json")]


class Elements(HTMLParser):
    """The names of the elements of a picture, and of their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list) -> None:
        """Keep what an element is called."""
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}


def test_the_program_stands_once_and_is_named_in_the_policy():
    page = the_ledger().to_html()
    (program,) = blocks(page, "text/plain")
    assert page.count(program[:200]) == 1
    assert f"'sha256-{b64encode(sha256(program.encode()).digest()).decode()}'" in page
    assert "unsafe-eval" not in page


def test_every_kind_of_chart_is_there_with_its_rows_and_words():
    drawn = figures(the_ledger())
    assert [one.id for one in drawn] == ["chart-total-0", "chart-rates-0", "chart-time"]
    assert all(one.spec["description"] and one.spec["width"] == "container" for one in drawn)
    assert len(specs(the_ledger().to_html())) == 3


def test_a_chart_without_data_is_left_out():
    one = figures(al.reconcile(al.Article.from_text(NO_PAIRS, id="a", published="2024-07-06")))
    assert [figure.id for figure in one] == ["chart-time"]
    page = empty_ledger().to_html()
    assert not list(figures(empty_ledger()))
    assert 'class="chart"' not in page
    assert blocks(page, "text/plain") == []


def test_a_total_whose_parts_fit_has_a_drawing_and_one_that_is_a_finding_a_way_to_it():
    ledger = the_ledger()
    (total,) = rows_with(ledger.comparisons, check="AL101")["id"]
    (link,) = re.findall(r'<div class="still"><p>Drawn beside <a href="#f-([^"]+)">', ledger.to_html())
    assert unquote(link) == total
    other = ledger.comparisons["check"] != "AL101"
    agreed = ledger.comparisons.assign(verdict=ledger.comparisons["verdict"].where(other, "agrees"))
    page = replace(ledger, comparisons=agreed).to_html()
    assert len(re.findall(r'<div class="still">\s*<figure class="intervals">', page)) == 2
    assert "Drawn beside" not in page


@pytest.mark.parametrize("absent", ["altair", "vl_convert"])
def test_without_the_library_the_report_has_its_own_drawings(monkeypatch, absent):
    monkeypatch.setitem(sys.modules, absent, None)
    page = the_ledger().to_html()
    assert 'class="chart"' not in page
    assert "<script type=" not in page
    assert page.count('<figure class="intervals">') >= 2


def test_hostile_text_cannot_leave_the_data():
    text = f"Japan gives Laos 8.3 billion yen ($51.5 million) {HOSTILE} for schools."
    ledger = al.reconcile(al.Article.from_text(text, id=f"{HOSTILE}.txt", outlet=HOSTILE, published="2024-07-06"))
    page = ledger.to_html()
    data = blocks(page, "application/json")
    assert len(data) == len(list(figures(ledger))) == 2
    assert not any(set("<>&\u2028\u2029") & set(one) for one in data)
    assert {row["source"] for row in rows(specs(page)[-1])} == {HOSTILE.replace("\u2028", " ").replace("\u2029", " ")}


def test_a_still_picture_shows_hostile_text_as_text():
    ledger = al.reconcile(al.Article.from_text("Japan gives Laos $5 million.", id="a", outlet=HOSTILE, published="2024-07-06"))
    still = figures(ledger).timeline.still
    assert still.startswith("<svg")
    found = Elements()
    found.feed(still)
    assert found.names == {"svg", "g", "rect", "line", "path", "text"} - ({"rect"} - found.names)
    assert not [name for name in found.attributes if name.startswith("on") or "href" in name]


def test_the_page_is_the_same_in_every_run():
    assert the_ledger().to_html() == the_ledger().to_html()
