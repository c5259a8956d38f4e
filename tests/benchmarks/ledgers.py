"""Ledgers of any size whose truth is known: which claims speak of one promise.

Donors and recipients follow Zipf's law; a promise has one to eight claims within ten days of it.  A claim keeps its figure in
55 of 100 cases, rounds it to two or three digits in 30, restates it in another currency at the rate of the month in 10, and
prints another one in 5.  Names of projects lose, swap or abbreviate words, and a tenth of the projects come in look-alike
phases or lots that must stay apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from aidledger.model import ARTICLE_COLUMNS, CLAIM_COLUMNS, NUMBER, TRUTH, frame
from aidledger.normaliser.rates import RateTable

Integers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Objects = npt.NDArray[np.object_]

DONORS: Final = {
    "JPN": "JPY", "USA": "USD", "DEU": "EUR", "GBR": "GBP", "FRA": "EUR", "World Bank": "USD", "AUS": "AUD", "KOR": "KRW",
    "Asian Development Bank": "USD", "NLD": "EUR", "CAN": "CAD", "SWE": "SEK", "NOR": "NOK", "CHN": "CNY", "CHE": "CHF",
    "DNK": "DKK", "European Union": "EUR", "IND": "INR", "ITA": "EUR", "ESP": "EUR", "BEL": "EUR", "FIN": "EUR", "AUT": "EUR",
    "IRL": "EUR", "NZL": "NZD", "LUX": "EUR", "POL": "PLN", "CZE": "CZK", "PRT": "EUR", "TUR": "TRY",
}  # fmt: skip



def _listed(text: str, between: str = " ") -> list[str]:
    return text.split(between)


RECIPIENTS: Final = _listed(
    "KHM IND BGD VNM IDN PHL PAK AFG ETH KEN TZA UGA NGA GHA MOZ ZMB MMR NPL LKA LAO EGY MAR TUN JOR IRQ UKR GEO ARM MNG UZB "
    "KGZ TJK RWA BDI MWI MDG SEN MLI BFA NER TCD CMR COD CIV BEN TGO GIN SLE LBR SOM SDN SSD YEM SYR LBN HTI HND GTM NIC SLV "
    "BOL PER ECU COL PRY PNG FJI SLB VUT WSM TON KIR TLS BTN MDV"
)
KINDS: Final = _listed(
    "water supply|sewerage|drainage|referral hospital|district hospital|primary school|secondary school|vocational training|"
    "national road|rural road|bridge|airport terminal|deep sea port|river port|power transmission|hydropower plant|solar plant|"
    "distribution network|irrigation scheme|flood protection|fisheries harbour|rice seed|forest conservation|mine clearance|"
    "health centre|nurse education|statistics office|tax administration|land registry|court building|radio broadcasting|"
    "weather radar|urban railway|bus terminal|waste treatment|vaccine storage|maternal health|food storage|market hall|"
    "university laboratory|teacher college|customs system|police academy|disaster shelter|coastal defence|"
    "telecommunication cable", "|"
)  # fmt: skip
ACTIONS: Final = _listed("improvement rehabilitation construction expansion development reconstruction modernization upgrading")
SHORT: Final = {
    "improvement": "impr.", "rehabilitation": "rehab.", "construction": "constr.", "development": "dev.",
    "reconstruction": "reconstr.", "transmission": "trans.", "administration": "admin.", "telecommunication": "telecom",
    "university": "univ.", "secondary": "sec.", "vocational": "voc.", "distribution": "distr.",
}  # fmt: skip
_SYLLABLES: Final = _listed("ba ka to ri mu sa lo pe ni tha vo gar ske dun wel phi zor mak lin quo")
_START: Final = np.datetime64("2010-01-01")
_DAYS: Final = 5_000
_PLACES: Final = 160


@dataclass(frozen=True, slots=True)
class Made:
    """A ledger and its truth: for each claim the number of its promise."""

    articles: pd.DataFrame
    claims: pd.DataFrame
    truth: Integers


def make(size: int, rates: RateTable, seed: int = 7) -> Made:
    """A ledger of about `size` claims."""
    chance = np.random.default_rng(seed)
    promises = _promises(int(size / 4.5), chance)
    truth = np.repeat(np.arange(len(promises), dtype=np.int64), chance.integers(1, 9, len(promises)))
    told = promises.iloc[truth].reset_index(drop=True)
    told["day"] = np.maximum(0, told["day"].to_numpy() + chance.integers(0, 11, len(told)))
    rolls = chance.random((len(told), 3)).tolist()
    told["name"] = [_retold(name, roll) for name, roll in zip(told["name"], rolls, strict=True)]
    told = told.assign(**_figures(told, rates, chance))
    told["instrument"] = np.where(chance.random(len(told)) < 0.03, "grant", told["instrument"])
    return _ledger(told, truth)


def _promises(count: int, chance: np.random.Generator) -> pd.DataFrame:
    donor = _zipf(len(DONORS), count, chance)
    recipient = _zipf(len(RECIPIENTS), count, chance)
    value = np.round(10 ** chance.uniform(5.5, 9.0, count) / 1e4) * 1e4 + 1e4
    codes = np.array(list(DONORS.values()), dtype=object)[donor]
    table = pd.DataFrame({
        "donor": np.array(list(DONORS), dtype=object)[donor], "recipient": np.array(RECIPIENTS, dtype=object)[recipient],
        "name": _names(recipient, chance), "day": chance.integers(0, _DAYS, count), "currency": codes,
        "value": np.where(codes == "JPY", np.round(value * 1e-4) * 1e6, value),
        "instrument": np.array(["grant", "loan"], dtype=object)[chance.integers(0, 2, count)],
    })  # fmt: skip
    return _with_twins(table, chance)


def _zipf(kinds: int, count: int, chance: np.random.Generator) -> Integers:
    weights = 1 / np.arange(1, kinds + 1)
    return chance.choice(kinds, count, p=weights / weights.sum()).astype(np.int64)


def _names(recipient: Integers, chance: np.random.Generator) -> list[str]:
    count = len(recipient)
    place, kind, action = (chance.integers(0, choice, count) for choice in (_PLACES, len(KINDS), len(ACTIONS)))
    rows = zip(recipient.tolist(), place.tolist(), kind.tolist(), action.tolist(), chance.random(count).tolist(), strict=True)
    return [
        f"The Project for {ACTIONS[a]} of {KINDS[k]} in {_place(r, p)}" if form < 0.5
        else f"{_place(r, p)} {KINDS[k].title()} {ACTIONS[a].title()} Project"
        for r, p, k, a, form in rows
    ]  # fmt: skip


def _place(recipient: int, place: int) -> str:
    number = recipient * _PLACES + place
    parts = []
    for _ in range(3):
        number, digit = divmod(number * 7 + 3, len(_SYLLABLES))
        parts.append(_SYLLABLES[digit])
    return f"{''.join(parts).title()}{_SYLLABLES[(recipient * 31 + place * 17) % len(_SYLLABLES)]}"


def _with_twins(table: pd.DataFrame, chance: np.random.Generator) -> pd.DataFrame:
    """A tenth of the promises come twice: as phases or lots with the same parties, name and week, and near figures."""
    chosen = chance.random(len(table)) < 0.05
    one, two = table[chosen].copy(), table[chosen].copy()
    kinds = np.where(chance.random(len(one)) < 0.5, "phase", "lot")
    forms = {("phase", 1): "Phase I", ("phase", 2): "Phase II", ("lot", 1): "Lot 1", ("lot", 2): "Lot 2"}
    for twin, n in ((one, 1), (two, 2)):
        twin["name"] = [f"{name} ({forms[kind, n]})" for name, kind in zip(twin["name"], kinds, strict=True)]
    two["value"] = np.where(chance.random(len(two)) < 0.3, two["value"], np.round(two["value"] * 1.2 / 1e4) * 1e4)
    rest = table[~chosen].iloc[: max(0, len(table) - 2 * len(one))]
    return pd.concat([rest, one, two], ignore_index=True)


def _retold(name: str, roll: list[float]) -> str:
    """A name with a word lost, two words swapped, or words abbreviated."""
    lose, swap, cut = roll
    words = name.split(" ")
    if cut < 0.2:
        words = [SHORT.get(word.lower(), word) for word in words]
    if lose < 0.25:
        droppable = [at for at, word in enumerate(words) if word.lower().rstrip(".") in _DROPPABLE]
        if droppable:
            words.pop(droppable[int(lose * 4 * len(droppable))])
    if swap < 0.15 and len(words) > 3 and words[-1][-1] != ")":
        at = int(swap / 0.15 * (len(words) - 1))
        words[at], words[at + 1] = words[at + 1], words[at]
    return " ".join(words)


_DROPPABLE: Final = {*ACTIONS, *(word.rstrip(".") for word in SHORT.values()), "the", "project", "for", "of"}


def _figures(told: pd.DataFrame, rates: RateTable, chance: np.random.Generator) -> dict[str, Any]:
    """The printed figures, with what was done to each (`retelling`)."""
    roll, value = chance.random(len(told)), told["value"].to_numpy(dtype=np.float64)
    retelling = np.select([roll < 0.55, roll < 0.85, roll < 0.95], ["kept", "rounded", "restated"], "other").astype(object)
    digits = np.where(retelling == "kept", 15, chance.integers(2, 4, len(told)))
    other = np.where(told["currency"] == "USD", "EUR", "USD").astype(object)
    stamps = _START + told["day"].to_numpy().astype("timedelta64[D]")
    own = pd.Series(told["currency"].to_numpy(dtype=object), dtype=object)
    rate = rates.rates(own, pd.Series(other, dtype=object), pd.Series(stamps), "month")["rate"].to_numpy(dtype=np.float64)
    restated = (retelling == "restated") & ~np.isnan(rate)
    value = np.where(restated, value * rate, value)
    less, more = chance.uniform(0.4, 0.75, len(told)), chance.uniform(1.35, 2.5, len(told))
    factor = np.where(chance.random(len(told)) < 0.5, less, more)
    value = np.where(retelling == "other", value * factor, value)
    unit = np.where(digits < 15, 10 ** (np.floor(np.log10(value)) - digits + 1), 1e4)
    return {
        "value": np.round(value / unit) * unit, "unit": unit, "retelling": retelling,
        "currency": np.where(restated, other, told["currency"].to_numpy(dtype=object)),
    }  # fmt: skip


def _ledger(told: pd.DataFrame, truth: Integers) -> Made:
    told = told.assign(truth=truth).sort_values(["donor", "recipient", "day"], kind="stable", ignore_index=True)
    article, first = _articles(told)
    names = np.array([f"news/{n}.txt" for n in range(int(article.max()) + 1)], dtype=object)
    published = (_START + told["day"].to_numpy()[first].astype("timedelta64[D]")).astype("datetime64[us]")
    articles = _filled(ARTICLE_COLUMNS, pd.Index(names, dtype=object), {
        "id": names, "text": "", "lang": "en", "published": published, "published_basis": "stated", "source_rank": 7,
        "sha256": "",
    })  # fmt: skip
    return Made(articles, _claims(told, article, names), told["truth"].to_numpy(dtype=np.int64))


def _articles(told: pd.DataFrame) -> tuple[Integers, Integers]:
    """Two sums of one day and one pair of countries stand in one article, if they are different promises."""
    before = told[["donor", "recipient", "day"]].shift()
    same = (told[["donor", "recipient", "day"]] == before).all(axis=1) & (told["truth"] != told["truth"].shift())
    joined = same.to_numpy(dtype=bool).copy()
    joined[1:] &= ~joined[:-1]
    article = np.cumsum(~joined) - 1
    return article.astype(np.int64), np.flatnonzero(~joined).astype(np.int64)


def _claims(told: pd.DataFrame, article: Integers, names: Objects) -> pd.DataFrame:
    start = 100 * (np.arange(len(told)) % 7) + 10
    where = names[article]
    ids = np.array([f"{name}#char={at},{at + 9}" for name, at in zip(where, start.tolist(), strict=True)], dtype=object)
    value, unit = told["value"].to_numpy(dtype=np.float64), told["unit"].to_numpy(dtype=np.float64)
    return _filled(CLAIM_COLUMNS, pd.Index(ids, dtype=object), {
        "id": ids, "article": where, "start": start, "end": start + 9, "text": "money", "lang": "en",
        "currency": told["currency"].to_numpy(dtype=object), "currency_basis": "stated", "value": value, "unit": unit,
        "hedge": "exact", "low": value - unit / 2, "high": value + unit / 2, "is_aid": True, "topic": "aid", "scope": "single",
        "instrument": told["instrument"].to_numpy(dtype=object), "donor": told["donor"].to_numpy(dtype=object),
        "recipient": told["recipient"].to_numpy(dtype=object), "purpose": told["name"].to_numpy(dtype=object),
    })  # fmt: skip


def _filled(columns: Any, index: pd.Index[Any], data: dict[str, Any]) -> pd.DataFrame:
    """A frame of the model's columns for many rows: what is not given is missing."""
    empty = frame([], columns)
    made: dict[str, pd.Series[Any]] = {}
    for name, kind in columns.items():
        if kind == "list":
            made[name] = pd.Series([[] for _ in range(len(index))], index=index, dtype=object)
            continue
        missing = np.nan if kind == NUMBER else False if kind == TRUTH else pd.NaT if kind == "day" else None
        made[name] = pd.Series(data.get(name, missing), index=index, dtype=empty[name].dtype)
    return pd.DataFrame(made, index=index)
