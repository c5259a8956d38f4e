"""The charts of a ledger as a page holds them: what each draws, the program that draws all of them, and what stands in the
place of a chart on paper and where no program runs.

Without altair there is none, and the page has its own drawings alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from aidledger.errors import InputError
from aidledger.reports.book import Book
from aidledger.reports.charts import Apart, apart
from aidledger.reports.story import Told

if TYPE_CHECKING:
    from altair import Chart, LayerChart

MOST_SUMS: Final = 1000
"""How many sums over time a page draws one by one: each is drawn twice, once on paper."""

_WIDTH: Final = 440
_PROGRAM: Final = "window.vegaEmbed = vegaEmbed;"
# What would end a script early, or keep it from ending (HTML, 4.12.1.3); in its strings and patterns the escape means the same.
_ENDS: Final = re.compile(r"<(?=/script|script|!--)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart: `spec` is Vega-Lite with its rows, as wide as its place; `still` an SVG, empty where the page has a drawing."""

    id: str
    caption: str
    spec: dict[str, Any]
    still: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """The charts of a page: of each total that was compared, of the rates by their unit, of the sums over time."""

    totals: tuple[tuple[Told, Figure], ...] = ()
    compared: int = 0
    rates: tuple[tuple[str, Figure], ...] = ()
    timeline: Figure | None = None
    program: str = ""

    def __iter__(self) -> Iterator[Figure]:
        yield from (figure for _, figure in self.totals)
        yield from (figure for _, figure in self.rates)
        if self.timeline is not None:
            yield self.timeline


def figures(ledger: Book) -> Figures:
    """The charts of a ledger that have something to draw; none where altair or vl-convert is not installed."""
    try:
        import vl_convert  # noqa: F401 - it comes with altair's own extra, and may be left out

        found = apart(ledger, MOST_SUMS)
    except (ImportError, InputError):
        return Figures()
    if not (found.totals or found.rates or found.timeline):
        return Figures()
    return _figures(found)


def _figures(found: Apart) -> Figures:
    totals = tuple(
        (told, Figure(f"chart-total-{number}", *_spec(chart))) for number, (told, chart) in enumerate(found.totals)
    )
    rates = tuple(
        (unit, Figure(f"chart-rates-{number}", "", _spec(chart)[1] | {"description": f"Implied and reference rates in {unit}"}))
        for number, (unit, chart) in enumerate(found.rates)
    )
    timeline = None if found.timeline is None else Figure("chart-time", *_spec(found.timeline), _still(found.timeline))
    return Figures(totals, found.compared, rates, timeline, _program())


def _spec(chart: Chart | LayerChart) -> tuple[str, dict[str, Any]]:
    """The title of a chart, which the page writes itself, and the chart without it, as wide as its place."""
    spec = chart.to_dict()
    title = spec.pop("title", {})
    caption = str(title.get("subtitle") or title.get("text") or "")
    sized = {"width": "container", "autosize": {"type": "fit-x", "contains": "padding"}}
    return caption, {"description": caption} | spec | sized


def _still(chart: LayerChart) -> str:
    """A chart as SVG; the page says in words what it shows, and colours it."""
    import vl_convert

    _, spec = _spec(chart)
    for layer in spec["layer"]:
        layer["encoding"].pop("description", None)
    # The letters of a reader's browser may be wider than those that are measured here.
    quiet = {"aria": False, "background": None, "legend": {"orient": "top"}, "axisY": {"titlePadding": 16}}
    drawn: str = vl_convert.vegalite_to_svg(
        spec | {"width": _WIDTH, "autosize": "pad"}, vl_version=_version(), config=quiet, allowed_base_urls=[]
    )
    return drawn


@cache
def _program() -> str:
    """Vega, Vega-Lite and Vega-Embed as one script; some two seconds of work, once."""
    import vl_convert

    bundle: str = vl_convert.javascript_bundle(_PROGRAM, vl_version=_version())
    return harmless(bundle)


def harmless(script: str) -> str:
    r"""A script that cannot end the element that it stands in.

    >>> harmless('a = "</SCRIPT><!--"; b < c')
    'a = "\\x3C/SCRIPT>\\x3C!--"; b < c'
    """
    return _ENDS.sub(r"\\x3C", script)


def _version() -> str:
    """The Vega-Lite that altair writes for, as vl-convert names it: "6.1"."""
    from altair import SCHEMA_VERSION

    return ".".join(str(SCHEMA_VERSION).removeprefix("v").split(".")[:2])
