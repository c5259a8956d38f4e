"""The ledger: the frames, what users do with them, and `reconcile`, which joins the stages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from os import PathLike
from pathlib import Path
from typing import Final

import pandas as pd

from aidledger import reports
from aidledger.corrections import apply, files
from aidledger.corrections.rows import checked
from aidledger.currencies import currency as currency_row
from aidledger.errors import InputError, UnknownIdentifier
from aidledger.model import (
    ACTIVITY_COLUMNS,
    APPLIED_COLUMNS,
    ARTICLE_COLUMNS,
    CORRECTION_COLUMNS,
    FINDING_COLUMNS,
    SEVERITIES,
    Article,
    claim_frame,
    frame,
    joined,
)
from aidledger.normaliser.deflators import Deflators
from aidledger.normaliser.normalise import ClaimPolicy, normalise, used
from aidledger.normaliser.rates import RateTable
from aidledger.normaliser.tables import read_table
from aidledger.parsers.articles import read
from aidledger.parsers.claims import analyse
from aidledger.parsers.records import Frames, record_frames
from aidledger.reconciler import checks
from aidledger.reconciler.formerly import Formerly, found_again, no_history
from aidledger.reconciler.given import from_claims
from aidledger.reconciler.link import link
from aidledger.reconciler.resolve import resolve
from aidledger.reconciler.tracking import track
from aidledger.reports.charts import Plot
from aidledger.reports.html import notebook
from aidledger.reports.review import review
from aidledger.reports.why import why
from aidledger.reports.words import count, shown
from aidledger.store.store import Store

Source = str | PathLike[str] | Article

_COUNTED: Final[Mapping[str, tuple[str, ...]]] = {"error": ("error",), "warning": ("error", "warning"), "never": ()}


# Frames have no one truth to compare by: a ledger is equal to itself alone.
@dataclass(frozen=True, slots=True, eq=False)
class Ledger:
    """What a reconciliation found, as frames.

    `articles`, `activities`, `claims`, `pledges`, `comparisons` and `findings` are data frames with the columns that
    `aidledger.model` names; `rates` holds the rates that were used; money in the norm columns stands in `currency`.
    `options` says in words what was asked of this run, by the names of the arguments of `reconcile`; `corrections` what people
    knew better, and what became of it.
    """

    currency: str
    articles: pd.DataFrame
    activities: pd.DataFrame
    claims: pd.DataFrame
    pledges: pd.DataFrame
    comparisons: pd.DataFrame
    rates: pd.DataFrame
    options: Mapping[str, str] = field(default_factory=dict)
    corrections: pd.DataFrame = field(default_factory=lambda: frame([], APPLIED_COLUMNS))

    @classmethod
    def open(
        cls,
        path: str | PathLike[str],
        *,
        currency: str = "USD",
        rates: RateTable | None = None,
        policy: ClaimPolicy = "day",
        deflators: Deflators | None = None,
        links: pd.DataFrame | str | PathLike[str] | None = None,
        select: Iterable[str] | str = (),
        ignore: Iterable[str] | str = (),
        corrections: pd.DataFrame | str | PathLike[str] | None = None,
    ) -> Ledger:
        """Reconcile what a ledger on disk holds (see `aidledger.Store`); the arguments are those of `reconcile`.

        The corrections that it holds are applied, and those that are given, also to sums that stand elsewhere since, in an
        article that was changed or is read otherwise.  Nothing is written, and another process may add to it meanwhile.

        Raises:
            BadLedger: where there is no ledger, or it cannot be read.
            InputError: where a code or a currency is not known, or a table cannot be read.
        """
        given = _corrections(corrections)
        with Store.open(path) as store:
            (articles, claims, activities), kept = store.frames(), store.corrections()
            known = kept if given is None else pd.concat([kept, given], ignore_index=True)
            known = store.corrections_now(checked(known, "the corrections"))
            settings = _settings(currency, rates, policy, deflators, links, select, ignore, known if len(known) else None)
            return settle(articles, claims, activities, replace(settings, formerly=store.formerly))

    @property
    def findings(self) -> pd.DataFrame:
        """The comparisons that do not agree, worst first, with their severity; behind them those that somebody accepted."""
        found = self.comparisons[self.comparisons["verdict"] != "agrees"]
        found = apply.accepted(found.assign(severity=found["verdict"].map(SEVERITIES)), self.corrections)[list(FINDING_COLUMNS)]
        order = found["severity"].map({"error": 0, "warning": 1, "info": 2}).astype("int64") + 3 * found["accepted"].notna()
        return found.assign(_order=order).sort_values(["_order", "check", "id"], kind="stable").drop(columns="_order")

    @property
    def tracking(self) -> pd.DataFrame:
        """What became of each pledge: a frame of `TRACKING_COLUMNS`, one row for each stage and day that is told of.

        How much was promised, signed and paid by then, in the ledger's currency, and what share of the promise that is.
        """
        return track(self.claims, self.articles)

    def severities(self) -> dict[str, int]:
        """How many findings there are of each severity."""
        found = self.findings["severity"].value_counts()
        return {name: int(found.get(name, 0)) for name in SEVERITIES.values()}

    def fails(self, on: str) -> bool:
        """Whether there is a finding at or above a severity (`error`, `warning`, or `never`) that nobody has accepted.

        Raises:
            InputError: for another word.
        """
        if on not in _COUNTED:
            raise InputError(f"a report fails on error, warning or never, not on {on!r:.60}")
        found = self.findings
        return bool((found["severity"].isin(_COUNTED[on]) & found["accepted"].isna()).any())

    def why(self, id: str) -> str:
        """What lies behind the id of a claim, an activity, a pledge, a comparison or a finding, in sentences with quotes.

        Raises:
            UnknownIdentifier: naming the nearest ids.
        """
        return why(self, id)

    def review(self) -> pd.DataFrame:
        """All claims, those that a person should look at first: the ones with doubts, then the ones in findings.

        The columns are id, doubts, findings (their ids), quote (the sum in its sentence), and the others of `claims`.
        """
        return review(self)

    @property
    def plot(self) -> Plot:
        """Charts: `plot.totals()`, `plot.rates()` and `plot.timeline()` (altair, extra `report`)."""
        return Plot(self)

    def to_text(self, path: str | PathLike[str] | None = None) -> str | None:
        """The report as plain text, 80 columns wide: returned, or written to `path`."""
        return self._to("text", path)

    def to_markdown(self, path: str | PathLike[str] | None = None) -> str | None:
        """The report as Markdown: returned, or written to `path`."""
        return self._to("markdown", path)

    def to_json(self, path: str | PathLike[str] | None = None) -> str | None:
        """All frames as strict JSON: returned, or written to `path`."""
        return self._to("json", path)

    def to_html(self, path: str | PathLike[str] | None = None) -> str | None:
        """The report as one HTML file that works offline: returned, or written to `path`.

        Raises:
            InputError: where jinja2 is not installed.
        """
        return self._to("html", path)

    def to_iati(self, path: str | PathLike[str] | None = None) -> str | None:
        """The pledges as IATI 2.03 activities (XML): returned, or written to `path`."""
        return self._to("iati", path)

    def to_crs(self, path: str | PathLike[str] | None = None) -> str | None:
        """The pledges as a CSV under the column titles of the OECD's CRS: returned, or written to `path`."""
        return self._to("crs", path)

    def to_fts(self, path: str | PathLike[str] | None = None) -> str | None:
        """The pledges as a CSV of flows under the column titles of OCHA FTS: returned, or written to `path`."""
        return self._to("fts", path)

    def to_excel(self, path: str | PathLike[str]) -> None:
        """The report as a workbook in `path`: findings, pledges, claims, comparisons, rates, sources, and how it was made.

        Raises:
            InputError: where xlsxwriter is not installed, or a frame has more rows than a sheet holds.
        """
        reports.write(self, "excel", path)

    def to_csv(self, folder: str | PathLike[str]) -> None:
        """Each frame as a CSV file of a folder: `claims.csv`, `findings.csv`, and so on; the folder is made if need be.

        Raises:
            InputError: where the folder cannot be made.
        """
        reports.write(self, "csv", folder)

    def to_parquet(self, folder: str | PathLike[str]) -> None:
        """Each frame as a Parquet file of a folder, its columns of the types that `aidledger.model` names.

        Raises:
            InputError: where pyarrow is not installed, or the folder cannot be made.
        """
        reports.write(self, "parquet", folder)

    def _to(self, format: str, path: str | PathLike[str] | None) -> str | None:
        if path is None:
            return str(reports.named(format).render(self))
        reports.write(self, format, path)
        return None

    def __repr__(self) -> str:
        worst = ", ".join(f"{count} {name}" for name, count in self.severities().items() if count)
        size = f"{count(len(self.articles), 'article')}, {count(len(self.claims), 'claim')}"
        return f"<Ledger in {self.currency}: {size}, findings: {worst or 'none'}>"

    def _repr_html_(self) -> str | None:
        return notebook(self)


def reconcile(
    sources: Source | Iterable[Source] | pd.DataFrame = (),
    *,
    currency: str = "USD",
    rates: RateTable | None = None,
    policy: ClaimPolicy = "day",
    deflators: Deflators | None = None,
    records: str | PathLike[str] | Iterable[str | PathLike[str]] = (),
    select: Iterable[str] | str = (),
    ignore: Iterable[str] | str = (),
    links: pd.DataFrame | str | PathLike[str] | None = None,
    corrections: pd.DataFrame | str | PathLike[str] | None = None,
    strict: bool = False,
    on_skip: Callable[[str], None] | None = None,
    on_article: Callable[[int, int], None] | None = None,
) -> Ledger:
    """Read, extract, normalise, link and check: from sources to a ledger.

    `sources` are files, folders and `Article` objects, or a frame of claims (at least the columns id, article, currency and
    value of `CLAIM_COLUMNS`); `records` are files of official figures, or folders of them (see `aidledger.parsers.records`).
    `rates` is the European Central Bank's reference rates unless it is given, and `policy` and `deflators` are as in
    `normalise`; `select` and `ignore` take codes of checks or their beginnings ("AL1").  `links` forces or forbids that two
    claims speak of one promise: a frame, or a CSV, of left, right (claim ids) and verdict (``same`` or ``different``); rows
    about claims that are not here are passed over, and `Ledger.options` says how many.
    `corrections` is what people know better: a frame of `CORRECTION_COLUMNS`, or a TOML or CSV file that holds one.  A file
    that cannot be read is told to `on_skip`; `on_article` is called with how many articles are done and how many there are.

    A frame of claims may also say what is known of its articles (published, published_basis, outlet, title, url, source_rank),
    as the parts of a corpus do: see `aidledger.corpus.extract_corpus`.

    Raises:
        InputError: where there is nothing to read, a code or a currency is not known, or a date or a table cannot be read.

    >>> from datetime import date
    >>> text = "Japan lends Laos 8.3 billion yen ($51.5 million)."
    >>> ledger = reconcile(Article.from_text(text, id="a", published=date(2024, 7, 6)))
    >>> ledger.claims["norm_value"].round(-3).tolist()
    [51614000.0, 51500000.0]
    """
    settings = _settings(currency, rates, policy, deflators, links, select, ignore, _corrections(corrections))
    return settle(*_evidence(sources, _paths(records), strict, on_skip, on_article), settings)


@dataclass(frozen=True, slots=True)
class Settings:
    """What is asked of a reconciliation beside its sources; the arguments of `reconcile` of the same names, read.

    `formerly` tells of an article under which ids what stands in it stood before (see `Store.formerly`).
    """

    currency: str
    rates: RateTable
    policy: ClaimPolicy = "day"
    deflators: Deflators | None = None
    links: pd.DataFrame | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    corrections: pd.DataFrame | None = None
    formerly: Formerly = no_history

    def options(self, claims: pd.DataFrame) -> dict[str, str]:
        """In words, for a report of these `claims` that says how it was made; what was not asked is left out."""
        asked = {
            "currency": self.currency,
            "policy": self.policy,
            "rates": ", ".join(source.name for source in self.rates.sources),
            "deflators": _prices(self.deflators),
            "links": "" if self.links is None else _links(self.links, claims),
            "corrections": "" if self.corrections is None else f"{len(self.corrections)} given",
            "select": ", ".join(self.select),
            "ignore": ", ".join(self.ignore),
        }
        return {name: said for name, said in asked.items() if said}


def _links(given: pd.DataFrame, claims: pd.DataFrame) -> str:
    """How many links were given, and how many of them speak of sums that are not here; the first of these by its id."""
    ends = given[["left", "right"]]
    gone = ~ends.isin(claims["id"].tolist())
    passed = int(gone.any(axis="columns").sum())
    first = f"; {passed:,} passed over: {shown(ends.to_numpy()[gone.to_numpy()][0])} is not here" if passed else ""
    return f"{len(given):,} given{first}"


def _settings(
    currency: str,
    rates: RateTable | None,
    policy: ClaimPolicy,
    deflators: Deflators | None,
    links: pd.DataFrame | str | PathLike[str] | None,
    select: Iterable[str] | str,
    ignore: Iterable[str] | str,
    corrections: pd.DataFrame | None,
) -> Settings:
    if not isinstance(rates, RateTable | None):
        raise InputError(f"rates are a RateTable, such as RateTable.from_csv(file), and no {type(rates).__name__}")
    if not isinstance(deflators, Deflators | None):
        raise InputError(f"deflators are Deflators, such as Deflators.from_csv(file), and no {type(deflators).__name__}")
    return Settings(
        currency_row(currency).code, RateTable.default() if rates is None else rates, policy, deflators,
        _frame_or(read_table, links, "links"), _codes(select), _codes(ignore), corrections,
    )  # fmt: skip


def _codes(given: Iterable[str] | str) -> tuple[str, ...]:
    # A single code is a string too, and its letters are no codes.
    found = (given,) if isinstance(given, str) or not isinstance(given, Iterable) else tuple(given)
    for one in found:
        if not isinstance(one, str):
            raise InputError(f"checks are chosen by their codes, such as AL101 or AL1, and not by {one!r:.40}")
    return found


def _frame_or(
    read_file: Callable[[str | PathLike[str]], pd.DataFrame], given: pd.DataFrame | str | PathLike[str] | None, name: str
) -> pd.DataFrame | None:
    """A frame as it is, and that of a file."""
    if given is None or isinstance(given, pd.DataFrame):
        return given
    if not isinstance(given, (str, PathLike)):
        raise InputError(f"{name} are a data frame, or the path of a file that holds one, and no {type(given).__name__}")
    return read_file(given)


def _prices(deflators: Deflators | None) -> str:
    if deflators is None:
        return ""
    year = deflators.base_year()
    return "constant prices" if year is None else f"constant prices of {year}"


def settle(articles: pd.DataFrame, claims: pd.DataFrame, activities: pd.DataFrame, settings: Settings) -> Ledger:
    """Normalise, link, resolve and check what was read: from frames to a ledger.

    Frames of `ARTICLE_COLUMNS`, `CLAIM_COLUMNS` and `ACTIVITY_COLUMNS`; the claims of a record are those whose article has the
    language ``zxx``.

    Raises:
        InputError: where a code is not known, or a date or a table cannot be read.
    """
    target, table, policy, deflators = settings.currency, settings.rates, settings.policy, settings.deflators
    given = frame([], CORRECTION_COLUMNS) if settings.corrections is None else checked(settings.corrections, "the corrections")
    claims, told = apply.corrected(claims, activities, given)
    claims = normalise(claims, articles, table, target, policy, deflators=deflators)
    claims = link(claims, articles, activities, apply.links_of(told, settings.links))
    pledges = resolve(claims, articles, activities)
    evidence = checks.Evidence(articles, claims, activities, pledges, table, target, policy, deflators)
    comparisons = checks.run(evidence, settings.select, settings.ignore)
    told = apply.outcomes(found_again(told, comparisons, settings.formerly), claims, comparisons)
    rates = used(claims, articles)
    return Ledger(target, articles, activities, claims, pledges, comparisons, rates, settings.options(claims), told)


def correct(path: str | PathLike[str], corrections: pd.DataFrame) -> None:
    """Add corrections (`aidledger.fix`, `aidledger.accept`) to a file, TOML or CSV by its ending, which is made if need be.

    Of several that add to one file, each waits for the one before it.

    Raises:
        InputError: where the name ends in neither, or what the file holds already cannot be read.
        OSError: where the file cannot be written.
    """
    with files.alone(path):
        reports.save(path, files.extended(path, corrections))


def find_comparison(ledger: str | PathLike[str], id: str) -> None:
    """Make sure that a report on a ledger on disk makes the comparison `id`, whatever its verdict.

    Raises:
        UnknownIdentifier: naming the nearest ids, where it makes none.
    """
    known = list(map(str, Ledger.open(ledger).comparisons.index))
    if id not in known:
        alike = [one for one in known if one.startswith(id)]
        near = (alike or get_close_matches(id, known, n=3, cutoff=0.4))[:3]
        meant = f" (near it: {', '.join(near)})" if near else ""
        raise UnknownIdentifier(f"no report on {str(ledger)!r} has a finding {id!r}{meant}; what only one at other rates has, "
                                "--corrections FILE takes")  # fmt: skip


def export_corrections(ledger: str | PathLike[str], path: str | PathLike[str]) -> None:
    """Write what people corrected in a ledger on disk as a new file of corrections, under the ids of sums and findings now.

    Raises:
        InputError: where there is such a file, or its name ends in neither .toml nor .csv.
    """
    if Path(path).exists():
        raise InputError(f"cannot export to {str(path)!r}: it is there")
    correct(path, Ledger.open(ledger).corrections[list(CORRECTION_COLUMNS)])


def _corrections(given: pd.DataFrame | str | PathLike[str] | None) -> pd.DataFrame | None:
    return _frame_or(files.read_corrections, given, "corrections")


def _evidence(
    sources: Source | Iterable[Source] | pd.DataFrame,
    records: tuple[str | PathLike[str], ...],
    strict: bool,
    on_skip: Callable[[str], None] | None,
    on_article: Callable[[int, int], None] | None,
) -> Frames:
    """The frames of articles, claims and activities, those of the records behind those of the articles."""
    official = record_frames(*records, strict=strict, on_skip=on_skip)
    if isinstance(sources, pd.DataFrame):
        given = from_claims(sources)
        return joined(given[0], official[0]), joined(given[1], official[1]), official[2]
    if records and _is_nothing(sources):
        return official
    own = _read(sources, strict, on_skip, on_article)
    if not len(official[0]):
        return own
    return joined(own[0], official[0]), joined(own[1], official[1]), joined(own[2], official[2])


def _read(
    sources: Source | Iterable[Source],
    strict: bool,
    on_skip: Callable[[str], None] | None,
    on_article: Callable[[int, int], None] | None,
) -> Frames:
    articles, readings = read(sources, strict=strict, on_skip=on_skip), []
    for done, article in enumerate(articles, start=1):
        readings.append(analyse(article, described=True))
        if on_article is not None:
            on_article(done, len(articles))
    return (
        frame([one.article.row() for one in readings], ARTICLE_COLUMNS),
        claim_frame([claim for one in readings for claim in one.claims]),
        frame([activity.row() for one in readings for activity in one.activities], ACTIVITY_COLUMNS),
    )


def _paths(records: str | PathLike[str] | Iterable[str | PathLike[str]]) -> tuple[str | PathLike[str], ...]:
    given = (records,) if isinstance(records, (str, PathLike)) or not isinstance(records, Iterable) else tuple(records)
    for one in given:
        if not isinstance(one, (str, PathLike)):
            raise InputError(f"records are files of official figures, or folders of them, and no {type(one).__name__}")
    return given


def _is_nothing(sources: object) -> bool:
    return isinstance(sources, (tuple, list)) and not sources
