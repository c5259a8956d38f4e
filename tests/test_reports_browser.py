"""The HTML report in a real browser (Chromium); where none is installed, these tests are skipped."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path

import pytest

import aidledger as al
from aidledger.reports.html import SUMS
from tests.ledgers import the_ledger

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = [
    "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    "--disable-default-apps", "--disable-extensions", "--metrics-recording-only",
]  # fmt: skip
HOSTILE = "</script><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"


@pytest.fixture(scope="module")
def browser():
    """Chromium, without a window."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip(f"none of {', '.join(BROWSERS)} is installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=found, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def show(browser, tmp_path):
    """Opens the report of a ledger; afterwards nothing may have been said on the console or asked for outside."""
    heard: list[str] = []
    contexts = []

    def opened(ledger, **context):
        (tmp_path / "report.html").write_bytes(ledger.to_html().encode("utf-8", "backslashreplace"))
        contexts.append(browser.new_context(**context))
        page = contexts[-1].new_page()
        address = (tmp_path / "report.html").as_uri()
        page.on("console", lambda message: heard.append(message.text))
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on("request", lambda request: heard.append(request.url) if request.url.partition("#")[0] != address else None)
        page.goto(address)
        return page

    yield opened
    for one in contexts:
        one.close()
    assert heard == []


@pytest.fixture(scope="module")
def seeded(seeds, record_path):
    """The ledger of the seeds and their record."""
    return al.reconcile(seeds, records=record_path)


def column(page, number: int) -> list[str]:
    """What a column of the table of sums shows."""
    return page.locator(f"table.sorts tbody tr:visible td:nth-child({number})").all_inner_texts()


def test_the_answer_comes_first(show, seeded):
    page = show(seeded)
    assert "comparisons" in page.locator(".answer").inner_text()
    assert page.locator("h1").count() == 1


def test_the_table_filters(show, seeded):
    page = show(seeded)
    page.get_by_label("Show only rows with").fill("Yen PLEDGE")
    assert column(page, 1)
    assert all("yen" in text for text in column(page, 1))
    assert page.locator("output").inner_text() == f"{len(column(page, 1))} of {len(seeded.claims)}"
    page.get_by_label("Show only rows with").fill("nothing like it")
    assert column(page, 1) == []
    page.get_by_label("Show only rows with").fill("")
    assert len(column(page, 1)) == len(seeded.claims)


def test_the_table_sorts_numbers_and_dates_both_ways(show, seeded):
    page = show(seeded)
    # charts that come into sight as the page scrolls to the table are drawn above it, and move it away from under the pointer
    for number in range(page.locator(".chart").count()):
        into_sight(page, number)
    worth = "Array.from(document.querySelectorAll('table.sorts tbody tr'), row => Number(row.cells[2].dataset.sort))"
    head = page.locator("table.sorts thead th").nth(2)
    head.get_by_role("button").click()
    assert page.evaluate(worth) == sorted(seeded.claims["norm_value"])
    assert head.get_attribute("aria-sort") == "ascending"
    head.get_by_role("button").press("Enter")
    assert page.evaluate(worth) == sorted(seeded.claims["norm_value"], reverse=True)
    page.get_by_role("button", name="published").click()
    assert column(page, 8)[0] == "26 January 2023"
    assert head.get_attribute("aria-sort") is None


def test_what_is_missing_stands_last_both_ways(show):
    page = show(the_ledger())
    button = page.get_by_role("button", name="published")
    for _ in range(2):
        button.click()
        assert column(page, 8)[-2:] == ["date unknown"] * 2


def test_from_a_finding_to_its_sentence_and_back(show, seeded):
    page = show(seeded)
    finding = page.locator(".finding").first
    finding.locator("blockquote a").first.click()
    mark = page.locator("mark:target")
    assert mark.is_visible()
    assert mark.inner_text() in finding.locator("blockquote mark").all_inner_texts()
    assert page.evaluate("document.activeElement === document.querySelector('mark:target')")
    page.locator("mark:target + a.back").click()
    assert page.locator(".finding:target").get_attribute("id") == finding.get_attribute("id")


@pytest.mark.parametrize("number", range(5))
def test_every_id_leads_back_whatever_it_is_made_of(show, number):
    page = show(the_ledger())
    finding = page.locator(".finding").nth(number % page.locator(".finding").count())
    name = finding.get_attribute("id")
    page.evaluate("name => { location.hash = encodeURIComponent(name) }", name)
    page.wait_for_function("document.querySelector(':target') !== null")
    assert page.locator(":target").get_attribute("id") == name


def test_the_full_text_is_the_article_unaltered(show, seeded):
    page = show(seeded)
    assert page.locator(".text").evaluate_all("all => all.map(one => one.textContent)") == list(seeded.articles["text"])


def test_a_drawing_says_in_words_what_it_shows(show, seeded):
    page = show(seeded)
    drawn = page.get_by_role("img").first
    assert drawn.get_attribute("aria-label").startswith("The total and the parts under each reading: printed, no")
    assert drawn.locator("g[transform]").count() > drawn.locator(".shared").count() > 1
    assert drawn.bounding_box()["width"] > 200


def test_implied_rates_are_drawn_beside_the_reference(show, seeded):
    page = show(seeded)
    drawn = page.locator("section:has(#pairs) .still svg")
    assert "8.3 billion yen / $51.5 million 161.17, reference 160.81" in drawn.get_attribute("aria-label")
    assert drawn.locator("g[transform] > circle").count() == 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("selector", ["body", ".finding a", ".badge", "footer", "th", "svg text"])
def test_text_stands_out_in_both_schemes(show, seeded, scheme, selector):
    page = show(seeded, color_scheme=scheme)
    ink = "node => { const style = getComputedStyle(node); return node.tagName === 'text' ? style.fill : style.color }"
    one = brightness(page.locator(selector).first.evaluate(ink))
    other = brightness(page.locator("body").evaluate("node => getComputedStyle(node).backgroundColor"))
    assert (max(one, other) + 0.05) / (min(one, other) + 0.05) >= 4.5  # WCAG 2.1, 1.4.3


def brightness(colour: str) -> float:
    """The relative luminance of a colour (WCAG 2.1)."""
    parts = [float(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_table_says_how_each_sum_was_read(show, seeded):
    page = show(seeded)
    read = dict(zip(column(page, 1), column(page, 2), strict=True))
    assert (read["$14 million"], read["8,293"]) == ("nearly $14 million", "up to 8.293 billion yen")


def test_a_finding_shows_its_id_and_leads_to_what_its_check_looks_for(show, seeded):
    page = show(seeded)
    finding = page.locator(".finding").first
    assert finding.locator(".id a").first.inner_text() == seeded.findings.index[0]
    finding.get_by_role("link", name="what AL101 looks for").click()
    assert "Why it matters." in page.locator(".check:target").inner_text()
    assert page.locator(".check").count() == seeded.findings["check"].nunique()


def test_readings_without_bounds_have_no_empty_columns(show, seeded):
    page = show(seeded)
    heads = page.locator(".finding:has-text('AL104 mixed-rates') details th").all_inner_texts()
    assert heads == ["read as", "meet"]


def test_the_labels_of_an_axis_stand_apart_and_inside_the_drawing(show, seeded):
    page = show(seeded)
    drawings = page.locator(".intervals svg:visible").all()
    assert len(drawings) > 2
    for drawn in drawings:
        frame, boxes = drawn.bounding_box(), [one.bounding_box() for one in drawn.locator("line.tick + text").all()]
        assert all(one["x"] + one["width"] < other["x"] for one, other in pairwise(boxes))
        assert frame["x"] <= boxes[0]["x"]
        assert boxes[-1]["x"] + boxes[-1]["width"] <= frame["x"] + frame["width"]


@pytest.mark.parametrize("section", ["pledges", "sums", "became"])
def test_a_wide_screen_shows_whole_tables(show, seeded, section):
    page = show(seeded, viewport={"width": 1280, "height": 900})
    table = page.locator(f"section:has(> #{section}) .wide")
    assert table.evaluate("node => node.scrollWidth <= node.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_a_sheet_of_paper_is_as_wide_as_its_tables(show, seeded):
    page = show(seeded, viewport={"width": 680, "height": 960})
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= 680


def test_a_phone_need_not_scroll_sideways(show, seeded):
    page = show(seeded, viewport={"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_paper_shows_the_figures_and_no_tools(show, seeded):
    page = show(seeded)
    page.emulate_media(media="print", color_scheme="dark")
    assert not page.locator("nav").is_visible()
    assert not page.locator(".tools").is_visible()
    assert page.locator(".intervals svg").first.is_visible()
    assert page.locator("body").evaluate("node => getComputedStyle(node).backgroundColor") == "rgb(255, 255, 255)"


def test_what_articles_say_is_only_shown(show):
    page = show(the_ledger(outlet=HOSTILE, extra=HOSTILE + "\u202e\u2066 $5 million \u200f"))
    assert page.title().startswith("What the sources say")
    assert page.locator("img[src], main script").count() == 0
    assert HOSTILE in page.locator(".text").first.text_content()


def test_marks_of_direction_stay_inside_their_quote(show):
    text = "Japan lends \u202eLaos\u2067 8.3 billion yen ($51.5 million) \u202bfor roads."
    page = show(al.reconcile(al.Article.from_text(text, id="\u202ea.txt", outlet="\u202eThe Desk")))
    assert page.locator(".text").get_attribute("dir") == "auto"
    outside = page.evaluate("Array.from(document.querySelectorAll('h2,h3,footer,td,code'), node => node.textContent).join(' ')")
    assert not set(outside) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200f")


def test_a_thousand_sums_sort_and_filter(show):
    text = "\n\n".join(f"Japan gives Laos ${number}.5 million for school {number}." for number in range(1, 1001))
    page = show(al.reconcile(al.Article.from_text(text, id="many.txt")))
    assert page.locator("output").inner_text() == "1000 of 1000"
    page.get_by_label("Show only rows with").fill("$777.5")
    assert page.locator("output").inner_text() == "1 of 1000"
    page.locator("table.sorts tbody tr:visible a").click()
    assert page.locator("mark:target").inner_text() == "$777.5 million"


@pytest.fixture(scope="module")
def crowd():
    """A ledger of somewhat more sums than a table shows at first."""
    text = "\n\n".join(f"Japan gives Laos ${number}.5 million for school {number}." for number in range(1, SUMS + 51))
    return al.reconcile(al.Article.from_text(text, id="many.txt", published="2024-07-06"))


def test_of_very_many_sums_the_first_are_shown_and_all_are_sorted_and_searched(show, crowd):
    page = show(crowd)
    assert len(column(page, 1)) == SUMS
    assert page.locator("output").inner_text() == f"{SUMS + 50} of {SUMS + 50}, the first {SUMS} shown"
    page.get_by_label("Show only rows with").fill(f"school {SUMS + 50}")
    assert column(page, 1) == [f"${SUMS + 50}.5 million"]
    assert not page.get_by_role("button", name="Show them all").is_visible()
    page.get_by_label("Show only rows with").fill("")
    worth = page.locator("table.sorts thead th").nth(2).get_by_role("button")
    worth.click()
    worth.click()
    assert column(page, 1)[0] == f"${SUMS + 50}.5 million"
    assert len(column(page, 1)) == SUMS
    page.get_by_role("button", name="Show them all").click()
    assert len(column(page, 1)) == SUMS + 50
    assert page.locator("output").inner_text() == f"{SUMS + 50} of {SUMS + 50}"


def test_very_many_sums_are_all_there_on_paper_and_without_scripts(show, crowd):
    page = show(crowd)
    page.emulate_media(media="print")
    assert len(column(page, 1)) == SUMS + 50
    assert len(column(show(crowd, java_script_enabled=False), 1)) == SUMS + 50


def test_very_many_pledges_are_there_when_they_are_asked_for(show, crowd):
    page = show(crowd)
    rows = page.locator("section:has(#pledges) tbody tr:visible")
    assert rows.count() == SUMS
    page.get_by_role("button", name="Show the other 50").click()
    assert rows.count() == len(crowd.pledges) == SUMS + 50
    assert page.locator(".rest").count() == 0


def test_a_passage_names_its_file_once(show, seeded):
    page = show(seeded)
    places = page.locator(".finding").first.locator("blockquote").nth(1).locator("footer a").all_inner_texts()
    assert places[0].endswith("04-pledges.txt:517")
    assert places[1:] == ["551", "632"]


def test_it_can_be_read_without_scripts(show, seeded):
    page = show(seeded, java_script_enabled=False)
    assert len(column(page, 1)) == len(seeded.claims)
    assert not page.locator(".tools").is_visible()


@pytest.mark.parametrize("code", ['"use strict";', "window.vegaEmbed="])
def test_only_the_scripts_of_the_page_may_run(seeded, browser, tmp_path: Path, code):
    altered = seeded.to_html().replace(code, f'document.title = "taken"; {code}', 1)
    assert "taken" in altered
    (tmp_path / "altered.html").write_text(altered, encoding="utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "altered.html").as_uri())
    page.locator(".chart").first.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    assert page.title().startswith("What the sources say")
    page.close()


def into_sight(page, number: int):
    """A chart of the page, drawn: of the seeds the total, the rates and the sums over time."""
    chart = page.locator(".chart").nth(number)
    chart.scroll_into_view_if_needed()
    chart.locator(".live svg").wait_for()
    return chart


def test_charts_are_drawn_when_they_come_into_sight(show, seeded):
    page = show(seeded)
    assert page.evaluate("typeof vegaEmbed") == "undefined"
    assert page.locator(".live svg").count() == 0
    drawn = [into_sight(page, number) for number in range(3)]
    assert page.locator(".chart").count() == len(drawn) == page.locator(".live svg").count()
    for chart in drawn:
        assert chart.locator(".live [role='graphics-symbol']").count() > 0
        assert not chart.locator(".still").is_visible()


def test_a_chart_says_what_is_under_the_pointer(show, seeded):
    chart = into_sight(show(seeded), 0)
    chart.get_by_label("printed, the parts: $103.6 to $104.8 million").hover()
    said = chart.page.locator("#vg-tooltip-element.visible")
    said.wait_for()
    assert "$103.6 to $104.8 million" in said.inner_text()


@pytest.mark.parametrize("place", ["Pacific/Honolulu", "Pacific/Auckland"])
def test_a_day_is_the_same_day_everywhere(show, place):
    ledger = al.reconcile(al.Article.from_text("Japan pledged $5 million to Laos.", id="a", published="2024-07-06"))
    chart = into_sight(show(ledger, timezone_id=place), 0)
    chart.locator(".role-mark [role='graphics-symbol']").hover()
    said = chart.page.locator("#vg-tooltip-element.visible")
    said.wait_for()
    assert said.inner_text().count("Jul 06, 2024") == 2


def test_a_chart_is_read_from_the_keyboard(show, seeded):
    page = show(seeded)
    drawn = into_sight(page, 1).locator("[role='graphics-document']")
    assert drawn.get_attribute("aria-label") == "Implied and reference rates in yen per dollar"
    page.locator("section:has(#totals) .chart [role='graphics-document']").focus()
    page.keyboard.press("Tab")
    assert drawn.evaluate("node => document.activeElement === node")
    said = page.locator(".chart").nth(1).get_by_role("status")
    heard = []
    for _ in range(2):
        page.keyboard.press("ArrowRight")
        heard.append(said.inner_text())
        assert drawn.locator(".at").count() == 1
    page.keyboard.press("ArrowLeft")
    assert said.inner_text() == heard[0] != heard[1]
    assert all("reference 160.81" in one for one in heard)


@pytest.mark.parametrize("width", [375, 1280])
def test_a_chart_is_as_wide_as_its_place(show, seeded, width):
    page = show(seeded, viewport={"width": width, "height": 800})
    for number in range(3):
        chart = into_sight(page, number)
        frame, place = chart.locator(".live svg").bounding_box(), chart.bounding_box()
        assert 0.95 * place["width"] <= frame["width"] <= place["width"] + 1
        for one in chart.locator(".live .role-axis-label text").all():
            box = one.bounding_box()
            assert frame["x"] - 1 <= box["x"]
            assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chart_has_the_colours_of_the_page(show, seeded, scheme):
    page = show(seeded, color_scheme=scheme)
    chart = into_sight(page, 0)
    ink = chart.locator(".live .role-axis-label text").first.evaluate("node => getComputedStyle(node).fill")
    assert ink == page.locator("body").evaluate("node => getComputedStyle(node).color")
    bars = chart.locator(".live .mark-rect path")
    seen = {bars.nth(number).evaluate("node => getComputedStyle(node).fill") for number in range(2)}
    paper = brightness(page.locator("body").evaluate("node => getComputedStyle(node).backgroundColor"))
    for colour in map(brightness, seen):
        assert (max(colour, paper) + 0.05) / (min(colour, paper) + 0.05) >= 3  # WCAG 2.1, 1.4.11
    assert chart.locator(".live svg > rect").count() == 0, "it has a paper of its own"


@pytest.mark.parametrize("how", ["paper", "no scripts"])
def test_where_a_chart_cannot_be_drawn_something_stands_in_its_place(show, seeded, how):
    page = show(seeded, java_script_enabled=how == "paper")
    if how == "paper":
        into_sight(page, 1)
        page.emulate_media(media="print")
    for chart in page.locator(".chart").all():
        assert chart.locator(".still").is_visible()
        assert chart.locator(".still").inner_text() or chart.locator(".still svg").count()
        assert not chart.locator(".live").is_visible()
    assert page.locator("section:has(#time) .still svg").bounding_box()["width"] > 300


def test_hostile_text_in_a_chart_is_only_shown(show):
    text = f"Japan gives Laos 8.3 billion yen ($51.5 million) {HOSTILE} for schools."
    page = show(al.reconcile(al.Article.from_text(text, id="a.txt", outlet=HOSTILE + "\u2028<!--", published="2024-07-06")))
    for number in range(2):
        into_sight(page, number)
    page.locator("section:has(#time) .live .role-mark [role='graphics-symbol']").first.hover()
    page.locator("#vg-tooltip-element.visible").wait_for()
    assert page.title().startswith("What the sources say")
    assert page.locator("img[src]").count() == 0
