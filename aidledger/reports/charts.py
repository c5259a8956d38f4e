"""Charts of a ledger (altair): totals against their parts, implied against reference rates, sums over time.

A chart carries its own rows, never more than a browser draws well: what is too much is counted together, and the subtitle
says what is not drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from aidledger.extras import brought
from aidledger.model import missing, rows_of
from aidledger.reconciler.pairs import pairs
from aidledger.reconciler.wording import per
from aidledger.reports.book import Book, Row
from aidledger.reports.intervals import MEET, shared
from aidledger.reports.quotes import Sight, outlet
from aidledger.reports.story import SIDES, Told, Trial, tell
from aidledger.reports.words import count, money, rate, span, visible

if TYPE_CHECKING:
    from types import ModuleType

    from altair import Chart, LayerChart, VConcatChart

TOTAL_CHECK: Final = "AL101"
"""The check that compares a total with its parts."""

MOST_TOTALS: Final = 12
MOST_PAIRS: Final = 40
MOST_SUMS: Final = 5000
"""Altair's own limit, and about what a browser still draws at once."""

WIDTH: Final = 560
_BAR: Final = 22
# Blue, orange and green that keep apart for the colour-blind (Okabe and Ito 2008).
_COLOURS: Final = ("#0072b2", "#d55e00", "#009e73")
# Vega writes thousands as in "103M" and "8.3G"; no newspaper writes giga-dollars.
_SUMS: Final = (
    "replace(replace(replace(replace(format(datum.value, '.6~s'), 'G', ' billion'), 'M', ' million'), 'T', ' trillion'),"
    " 'k', ' thousand')"
)


@dataclass(frozen=True, slots=True)
class Plot:
    """The charts of a ledger: `ledger.plot`.  Each is an altair chart: a notebook shows it, `save` writes it.

    Raises:
        InputError: at each chart, where altair is not installed.
    """

    ledger: Book

    def totals(self, most: int = MOST_TOTALS) -> VConcatChart:
        """Each total against its parts: what both can be under each reading, and where they meet; the worst first.

        At most `most` totals are drawn.
        """
        return _totals(_altair(), self.ledger, most)

    def rates(self, most: int = MOST_PAIRS) -> VConcatChart:
        """The rate that each pair of currencies implies, with its rounding, beside the reference rate; farthest off first.

        At most `most` pairs are drawn.
        """
        return _rates(_altair(), self.ledger, most)

    def timeline(self, most: int = MOST_SUMS) -> LayerChart:
        """The sums of aid by the day they were published, in the ledger's currency; a sum over years with its years.

        A thin line joins what was promised, signed and paid of one pledge.  Where there are more than `most` sums, those of one
        month and stage are drawn as one, at their median.
        """
        return _timeline(_altair(), self.ledger, most)


def _altair() -> ModuleType:
    altair: ModuleType = brought("altair", "a chart", "report")
    return altair


def _chart(alt: ModuleType, rows: Iterable[Row]) -> Chart:
    # Rows as they are: as a frame, altair would refuse more than 5,000 of them.
    chart: Chart = alt.Chart(alt.Data(values=list(rows)))
    return chart


def _titled(alt: ModuleType, charts: list[Chart], title: str, subtitle: str, nothing: str) -> VConcatChart:
    """Charts below one another; one sentence where there are none."""
    drawn = charts or [_chart(alt, [{"text": nothing}]).mark_text(align="left", size=13).encode(text="text:N", x=alt.value(0))]
    titled = alt.vconcat(*drawn, spacing=26, title=alt.Title(title, subtitle=subtitle, anchor="start"))
    described: VConcatChart = titled.properties(description=f"{title}. {subtitle}".strip())
    styled: VConcatChart = described.configure_view(stroke=None).configure_axis(labelLimit=320, titleFontWeight="normal")
    return styled


@dataclass(frozen=True, slots=True)
class Apart:
    """The charts of a ledger one by one, for a page that sets them among its own words; one without data is left out."""

    totals: tuple[tuple[Told, Chart], ...]
    compared: int
    """How many totals were compared with their parts; no more than `MOST_TOTALS` are drawn."""

    rates: tuple[tuple[str, Chart], ...]
    """By the unit of the rate, as in "yen per dollar"."""

    timeline: LayerChart | None


def apart(ledger: Book, most: int) -> Apart:
    """Each chart of a ledger; those of `most` sums over time at most, then by month.

    Raises:
        InputError: where altair is not installed.
    """
    alt = _altair()
    compared = list(_compared(ledger))
    rates = rates_rows(ledger).head(MOST_PAIRS)
    return Apart(
        tuple((told, _intervals(alt, bars, ledger)) for told, bars in compared[:MOST_TOTALS]), len(compared),
        tuple((str(unit), _against_reference(alt, table)) for unit, table in rates.groupby("unit", sort=True)),
        _timeline(alt, ledger, most) if len(timeline_rows(ledger)) else None,
    )  # fmt: skip


# --- totals -------------------------------------------------------------------------------------------------------


def totals_rows(ledger: Book) -> list[list[Row]]:
    """For each total that was compared with its parts, the worst first, the bars: a row for each reading and side.

    Keys: title, reading, place (of the reading in the table), side, low, high (in the currency of the comparison), means (the
    same in words), meets, says (all of it as a sentence, for those who hear the chart).
    """
    return [bars for _, bars in _compared(ledger)]


def _compared(ledger: Book) -> Iterator[tuple[Told, list[Row]]]:
    """The totals that were compared with their parts, each with its bars; the worst first."""
    compared = ledger.comparisons[ledger.comparisons["check"] == TOTAL_CHECK]
    worst = compared.assign(_gap=compared["gap_pct"].abs()).sort_values("_gap", ascending=False, kind="stable")
    sight = Sight.of(ledger)
    for row in rows_of(worst.drop(columns="_gap")):
        told = tell(sight, row)
        if bars := list(_bars(told, row["currency"])):
            yield told, bars


def _bars(told: Told, currency: str) -> Iterator[Row]:
    title = f"{told.left} against parts of {told.right} ({told.passages[0].places if told.passages else told.id})"
    for place, trial in enumerate(told.hypotheses):
        for side, low, high in sides(trial, told.sides):
            means = span(low, high, currency)
            yield {
                "title": title, "reading": trial.name, "place": place, "side": side, "low": low, "high": high,
                "means": means, "meets": "yes" if trial.meets else "no", "says": f"{trial.name}, {side}: {means}",
            }  # fmt: skip


def sides(trial: Trial, names: tuple[str, str]) -> Iterator[tuple[str, float, float]]:
    """Both sides of a reading and, where they meet, what they share: name, low, high.

    An end without a bound is drawn a tenth beyond the farthest that has one.

    >>> list(sides(Trial("printed", "", "", False, "", ends=(102.5, 103.5, 103.6, 104.8)), ("the total", "the parts")))
    [('the total', 102.5, 103.5), ('the parts', 103.6, 104.8)]
    """
    if trial.ends is None:
        return
    low, high, other_low, other_high = _bounded(trial.ends)
    yield names[0], low, high
    yield names[1], other_low, other_high
    if trial.meets and (common := shared((low, high, other_low, other_high))) is not None:
        yield MEET, *common


def _bounded(ends: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    far = max((end for end in ends if np.isfinite(end)), default=1.0)
    beyond = far + (abs(far) or 1.0) / 10
    low, high, other_low, other_high = (end if np.isfinite(end) else beyond for end in ends)
    return low, high, other_low, other_high


def _totals(alt: ModuleType, ledger: Book, most: int) -> VConcatChart:
    found = totals_rows(ledger)
    drawn = [_intervals(alt, bars, ledger) for bars in found[:most]]
    more = f"{len(drawn)} of {count(len(found), 'total')}, the worst first" if len(found) > len(drawn) else ""
    subtitle = more or "What the printed figures can be, under each reading of them"
    return _titled(alt, drawn, "Totals against their parts", subtitle, "No total was compared with its parts.")


def _intervals(alt: ModuleType, bars: list[Row], ledger: Book) -> Chart:
    names = [*SIDES[TOTAL_CHECK], MEET]
    readings = list(dict.fromkeys(bar["reading"] for bar in bars))
    base = _chart(alt, bars).encode(
        y=alt.Y("reading:N", sort=readings, title=None),
        yOffset=alt.YOffset("side:N", sort=names),
        color=alt.Color("side:N", sort=names, scale=alt.Scale(domain=names, range=_COLOURS), title=None),
        tooltip=["reading:N", "side:N", "means:N", "meets:N"],
        description="says:N",
    )
    axis = alt.Axis(labelExpr=_SUMS, title=ledger.currency, tickCount=6)
    ends = {"x": alt.X("low:Q", scale=alt.Scale(zero=False), axis=axis)}
    # A bar may be narrower than the eye can see; the tick at its start never is.
    start = base.mark_tick(thickness=2, aria=False).encode(**ends)
    drawn: Chart = alt.layer(base.mark_bar().encode(**ends, x2="high:Q"), start)
    return drawn.properties(width=WIDTH, height=len(readings) * _BAR * 1.6, title=alt.Title(bars[0]["title"], anchor="start"))


# --- rates --------------------------------------------------------------------------------------------------------


def rates_rows(ledger: Book) -> pd.DataFrame:
    """The sums that are printed in two currencies and the rate that each implies, those farthest from the reference first.

    Columns: pair (as printed, and where), unit (as in "yen per dollar"), implied, low and high (as rounded), reference (at
    which the ledger converted the pair; NaN without a rate), off (per cent).
    """
    found = pairs(ledger.claims)
    claims = ledger.claims
    worth = claims["rate"].to_dict()
    currency, text = claims["currency"].to_dict(), claims["text"].to_dict()
    turned = [currency[one] == many for one, many in zip(found["first"], found["many"], strict=True)]
    many = np.where(turned, found["first"], found["second"])
    one = np.where(turned, found["second"], found["first"])
    table = pd.DataFrame({
        "pair": [f"{visible(text[a])} / {visible(text[b])}" for a, b in zip(many, one, strict=True)],
        "article": found["article"].to_numpy(dtype=object),
        "unit": [per(a, b) for a, b in zip(found["many"], found["one"], strict=True)],
        "implied": found["rate"].to_numpy(dtype=float), "low": found["low"].to_numpy(dtype=float),
        "high": found["high"].to_numpy(dtype=float),
        "reference": np.array([worth[b] / worth[a] for a, b in zip(many, one, strict=True)], dtype=float),
    })  # fmt: skip
    # A figure that may be as good as nothing allows any rate above.
    table["high"] = table["high"].where(table["high"] >= table["implied"], np.inf)
    table["off"] = (table["implied"] / table["reference"] - 1) * 100
    return table.sort_values("off", key=abs, ascending=False, kind="stable", na_position="last").reset_index(drop=True)


def _rates(alt: ModuleType, ledger: Book, most: int) -> VConcatChart:
    found = rates_rows(ledger)
    drawn = [_against_reference(alt, table) for _, table in found.head(most).groupby("unit", sort=False)]
    more = f"{min(most, len(found))} of {count(len(found), 'pair')}, those farthest off first" if len(found) > most else ""
    subtitle = more or "Bars: what the printed pair allows with its rounding; diamonds: the reference rate of its day"
    return _titled(alt, drawn, "Implied against reference rates", subtitle, "No sum is printed in two currencies.")


def _against_reference(alt: ModuleType, table: pd.DataFrame) -> Chart:
    unit = table["unit"].iloc[0]
    rows = [_rate_row(row) for row in rows_of(table)]
    names = list(dict.fromkeys(row["name"] for row in rows))
    base = _chart(alt, rows).encode(
        y=alt.Y("name:N", sort=names, title=None),
        tooltip=["pair:N", "article:N", "means:N", "allows:N", "against:N"],
        description="says:N",
    )
    axis = {"scale": alt.Scale(zero=False), "title": unit}
    reference = base.mark_point(filled=True, size=80, shape="diamond", color=_COLOURS[1], aria=False)
    drawn: Chart = alt.layer(
        base.mark_bar(height=10, color=_COLOURS[0], opacity=0.45, aria=False).encode(x=alt.X("low:Q", **axis), x2="high:Q"),
        base.mark_point(filled=True, size=60, color=_COLOURS[0]).encode(x=alt.X("implied:Q", **axis)),
        *([reference.encode(x=alt.X("reference:Q", **axis))] if table["reference"].notna().any() else []),
    )
    return drawn.properties(width=WIDTH, height=max(40, len(names) * _BAR))


def _rate_row(row: Row) -> Row:
    numbers = {name: float(row[name]) if np.isfinite(row[name]) else None for name in ("implied", "low", "high", "reference")}
    allows, against = f"{rate(row['low'])} to {rate(row['high'])}", rate(row["reference"])
    return numbers | {
        "name": f"{row['pair']} ({visible(row['article']).rpartition('/')[2]})", "pair": row["pair"],
        "article": visible(row["article"]), "means": rate(row["implied"]), "allows": allows, "against": against,
        "says": f"{row['pair']}: {rate(row['implied'])}, with its rounding {allows}; reference {against}",
    }  # fmt: skip


# --- time ---------------------------------------------------------------------------------------------------------


def timeline_rows(ledger: Book) -> pd.DataFrame:
    """The sums of aid that have a day and a rate; a sum that its article says again counts once.

    Columns: on (the day its article was published), since (the first day of a sum over years, else the same day), value (in the
    currency of the ledger), stage (pledge, commitment, disbursement or not said), pledge (where several stages of it are told,
    else None), text, source, means, sums (1).
    """
    claims = ledger.claims[ledger.claims["is_aid"] & ledger.claims["same_as"].isna()]
    published = pd.Series(pd.to_datetime(ledger.articles["published"].to_numpy()), index=ledger.articles["id"].to_numpy())
    names = {row["id"]: outlet(row) for row in rows_of(ledger.articles.drop(columns="text"))}
    on = published.reindex(claims["article"].to_numpy()).to_numpy()
    table = pd.DataFrame({
        "on": on, "since": claims["period_start"].to_numpy(), "value": claims["norm_value"].to_numpy(dtype=float),
        "stage": claims["stage"].fillna("not said").to_numpy(dtype=object), "pledge": _in_stages(claims),
        "text": [visible(text) for text in claims["text"]],
        "source": [names.get(article, visible(article)) for article in claims["article"]],
        "means": [money(value, ledger.currency) for value in claims["norm_value"]], "sums": 1,
    })  # fmt: skip
    drawn: pd.DataFrame = table[table["on"].notna() & (table["value"] > 0) & np.isfinite(table["value"])]
    return drawn.assign(since=drawn["since"].fillna(drawn["on"])).sort_values("on", kind="stable").reset_index(drop=True)


def _in_stages(claims: pd.DataFrame) -> npt.NDArray[np.object_]:
    """The pledge of each claim where it went through several stages, else None."""
    stages = claims.groupby("pledge")["stage"].nunique()
    several = claims["pledge"].map(stages).gt(1)
    return np.array([name if some else None for name, some in zip(claims["pledge"], several, strict=True)], dtype=object)


def by_month(table: pd.DataFrame, currency: str) -> pd.DataFrame:
    """The rows of `timeline_rows` with those of one month and stage as one: their median, and how many they are."""
    month = table["on"].dt.to_period("M").dt.start_time
    grouped = table.assign(on=month, since=month).groupby(["on", "stage"], sort=True)
    joined = grouped.agg(since=("since", "first"), value=("value", "median"), sums=("sums", "sum")).reset_index()
    joined["text"] = [f"median of {count(int(sums), 'sum')}" for sums in joined["sums"]]
    return joined.assign(source="several", means=[money(value, currency) for value in joined["value"]])


def _timeline(alt: ModuleType, ledger: Book, most: int) -> LayerChart:
    each = timeline_rows(ledger)
    table = each if len(each) <= most else by_month(each, ledger.currency)
    rows = [_marked(row) for row in rows_of(table)]
    order = ["pledge", "commitment", "disbursement", "not said"]
    base = _chart(alt, rows).encode(
        y=alt.Y("value:Q", scale=alt.Scale(type="log"), axis=alt.Axis(labelExpr=_SUMS, title=ledger.currency, tickCount=6)),
        color=alt.Color("stage:N", sort=order, scale=alt.Scale(domain=order, range=[*_COLOURS, "#666666"]), title="stage"),
        tooltip=["text:N", "means:N", "stage:N", "source:N", "since:T", "on:T"],
        description="says:N",
    )
    grown = alt.Size("sums:Q", legend=None, scale=alt.Scale(range=[40, 400]))
    size = alt.value(60) if len(table) == len(each) else grown
    drawn: LayerChart = alt.layer(
        *_joined(alt, [row for row in rows if row["pledge"]]),
        base.mark_rule(strokeWidth=2, aria=False).encode(x=alt.X("since:T", title="published"), x2="on:T"),
        base.mark_point(filled=True, opacity=0.8).encode(x=alt.X("on:T", title="published"), size=size),
    )
    title, subtitle = "Sums of aid over time", _undrawn(ledger, len(each), len(table))
    styled: LayerChart = drawn.properties(
        width=WIDTH, height=280, title=alt.Title(title, subtitle=subtitle, anchor="start"), description=f"{title}. {subtitle}"
    ).configure_view(stroke=None)
    return styled


def _joined(alt: ModuleType, rows: list[Row]) -> list[Chart]:
    """A line through the stages of each pledge; no layer without rows, of which Vega would warn."""
    line = _chart(alt, rows).mark_line(strokeWidth=1, opacity=0.5, aria=False)
    return [line.encode(x="on:T", y="value:Q", detail="pledge:N", color=alt.value("#666666"))] if rows else []


def _undrawn(ledger: Book, drawn: int, marks: int) -> str:
    claims = ledger.claims
    left = int((claims["is_aid"] & claims["same_as"].isna()).sum()) - drawn
    out = f"; {left} without a day or a rate {'is' if left == 1 else 'are'} not drawn" if left else ""
    together = ", those of one month and stage at their median" if marks < drawn else ""
    return f"{count(drawn, 'sum')}{together}{out}; a thick line reaches over the years that a sum counts"


def _marked(row: Row) -> Row:
    """A row of the timeline as a chart reads it.

    A bare date is midnight in Greenwich to a browser, and so the day before to readers in America; with a time it is theirs.
    """
    says = f"{row['text']}, {row['means']}, {row['stage']}; {row['source']}, {row['on'].date().isoformat()}"
    pledge = None if missing(row.get("pledge")) else row["pledge"]
    return row | {"on": row["on"].isoformat(), "since": row["since"].isoformat(), "pledge": pledge, "says": says}
