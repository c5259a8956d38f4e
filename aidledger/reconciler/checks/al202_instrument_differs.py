"""One promise that is a grant in one source and a loan in another.

*What it does*: for each promise that more than one source reports with its instrument (grant, loan, technical cooperation,
guarantee, equity), compares the instruments, whatever the figures are.

*Why it matters*: a loan is paid back.  A headline that turns a loan into a grant is one of the commonest mistakes in reports
of aid, and the figures do not show it.

*Example*: "a grant of 8.3 billion yen for National Road 5" in one article, "a loan agreement of 8.3 billion yen" in another.

*When it is fine*: a package can hold both, and technical cooperation is often counted as a grant (then the verdict is
`explained`).  "Mixed" contradicts nothing.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from aidledger.reconciler.arrays import ranks, uncollected
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.comparisons import column_frame, identity, outlets, places
from aidledger.reconciler.wording import in_words

CODE: Final = "AL202"
_USED: Final = ["id", "article", "start", "pledge", "instrument"]
_NEEDED: Final = "one of the sources would have to have mistaken the instrument"
_NEAR: Final = (frozenset({"grant", "technical_cooperation"}), frozenset({"loan", "guarantee"}))
_WORDS: Final = {"technical_cooperation": "technical cooperation", "equity": "equity", "guarantee": "a guarantee"}


@uncollected()
def check(evidence: Evidence) -> pd.DataFrame:
    """One row for each promise and pair of instruments, and one for each promise on whose instrument the sources agree."""
    shared = _shared(evidence.claims)
    several = _kinds(shared, "instrument") > 1
    pairs = pd.concat([_differ(shared[several]), _same(shared[~several])], ignore_index=True)
    pairs = pairs.iloc[np.argsort(pairs["number"].to_numpy(), kind="stable")]
    named = outlets(evidence, pd.concat([pairs["article_left"], pairs["article_right"]]))
    pairs = pairs.assign(source_left=named[: len(pairs)], source_right=named[len(pairs) :])
    return _comparisons(evidence.claims, pairs)


def _shared(claims: pd.DataFrame) -> pd.DataFrame:
    """The first claim of each article, promise and instrument, for the promises that several articles tell.

    `number` and `order` number promises and articles in the order of their ids, `kind` the instruments.
    """
    known = claims.loc[(claims["pledge"].notna() & claims["instrument"].notna() & (claims["instrument"] != "mixed")), _USED]
    known = known[known["pledge"].duplicated(keep=False).to_numpy(dtype=bool)]
    number, order, kind = (ranks(known[name].to_numpy(dtype=object)) for name in ("pledge", "article", "instrument"))
    known = known.assign(number=number, order=order, kind=kind).iloc[np.lexsort((known["start"].to_numpy(), order, number))]
    known = known.drop_duplicates(["number", "order", "kind"])
    return known[_kinds(known, "order") > 1]


def _kinds(rows: pd.DataFrame, name: str) -> npt.NDArray[np.int64]:
    """How many different ones each row's promise has; the rows of a promise follow one another."""
    once = ~rows.duplicated(["number", name]).to_numpy(dtype=bool)
    number = rows["number"].to_numpy()
    return np.bincount(number, once).astype(np.int64)[number] if len(rows) else np.empty(0, dtype=np.int64)


def _comparisons(claims: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    kinds = list(zip(pairs["instrument_left"].tolist(), pairs["instrument_right"].tolist(), strict=True))
    verdict = [_verdict(frozenset(both)) for both in kinds]
    ends = list(zip(pairs["id_left"].tolist(), pairs["id_right"].tolist(), strict=True))
    differs = [one != other for one, other in kinds]
    return column_frame({
        "id": [identity(CODE, [left], [right]) for left, right in ends], "check": CODE,
        "left_claims": [[left] for left, _ in ends], "right_claims": [[right] for _, right in ends], "verdict": verdict,
        "diagnosis": ["instrument" if other else None for other in differs],
        "needed": [_NEEDED if other else None for other in differs], "message": _messages(claims, pairs, differs),
    }, len(pairs))  # fmt: skip


def _verdict(kinds: frozenset[str]) -> str:
    return "agrees" if len(kinds) == 1 else "explained" if kinds in _NEAR else "disagrees"


def _differ(shared: pd.DataFrame) -> pd.DataFrame:
    """For each promise and pair of instruments the first claims of two articles."""
    pairs = shared.merge(shared, on="number", suffixes=("_left", "_right"))
    pairs = pairs[(pairs["order_left"] != pairs["order_right"]) & (pairs["kind_left"] < pairs["kind_right"])]
    return pairs.drop_duplicates(["number", "kind_left", "kind_right"])


def _same(shared: pd.DataFrame) -> pd.DataFrame:
    """For each promise whose articles all name one instrument the claims of the first two."""
    first = np.flatnonzero(~shared.duplicated("number").to_numpy(dtype=bool))
    sides = [shared.iloc[first + step].reset_index(drop=True) for step in (0, 1)]
    left, right = (side.drop(columns="number").add_suffix(end) for side, end in zip(sides, ("_left", "_right"), strict=True))
    return pd.concat([sides[0]["number"], left, right], axis=1)


def _messages(claims: pd.DataFrame, pairs: pd.DataFrame, differs: list[bool]) -> list[str]:
    figures = [[""] * len(pairs), [""] * len(pairs)]
    for said, side in zip(figures, ("left", "right"), strict=True):
        rows = claims.iloc[places(claims, pairs.loc[differs, f"id_{side}"])]
        for place, words in zip(np.flatnonzero(differs).tolist(), in_words(rows), strict=True):
            said[place] = words
    columns = [pairs[name].tolist() for name in ("source_left", "source_right", "instrument_left", "instrument_right")]
    return [_message(*row) for row in zip(*columns, *figures, strict=True)]


def _message(one: str, other: str, kind: str, other_kind: str, figure: str, other_figure: str) -> str:
    if kind == other_kind:
        return f"{one} and {other} both call it {_kind(kind)}."
    first, second = f"{one} calls {figure} {_kind(kind)}", f"{other} calls {other_figure} {_kind(other_kind)}"
    return f"{first}, and {second}, for the same promise."


def _kind(instrument: str) -> str:
    return _WORDS.get(instrument, f"a {instrument}")
