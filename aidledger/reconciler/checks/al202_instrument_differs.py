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

from typing import Any, Final

import pandas as pd

from aidledger.model import COMPARISON_COLUMNS, frame
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.comparisons import identity, outlets, rows_of
from aidledger.reconciler.wording import figure

CODE: Final = "AL202"
_PRINTED: Final = ("value", "unit", "currency", "hedge", "range_low", "range_high", "text")
_USED: Final = ["id", "article", "start", "pledge", "instrument", *_PRINTED]
_NEAR: Final = (frozenset({"grant", "technical_cooperation"}), frozenset({"loan", "guarantee"}))
_WORDS: Final = {"technical_cooperation": "technical cooperation", "equity": "equity", "guarantee": "a guarantee"}


def check(evidence: Evidence) -> pd.DataFrame:
    """One row for each promise and pair of instruments, and one for each promise on whose instrument the sources agree."""
    claims = evidence.claims
    known = claims.loc[claims["pledge"].notna() & claims["instrument"].notna() & (claims["instrument"] != "mixed"), _USED]
    known = known.assign(number=pd.factorize(known["pledge"], sort=True)[0], order=pd.factorize(known["article"], sort=True)[0])
    known = known.sort_values(["number", "order", "start"], kind="stable").drop_duplicates(["number", "order", "instrument"])
    shared = known[known.groupby("number")["order"].transform("nunique") > 1]
    several = shared.groupby("number")["instrument"].transform("nunique") > 1
    pairs = pd.concat([_differ(shared[several]), _same(shared[~several])]).sort_values("number", kind="stable")
    pairs = pairs.assign(**{f"source_{side}": outlets(evidence, pairs[f"article_{side}"]) for side in ("left", "right")})
    return frame([_row(pair) for pair in rows_of(pairs)], COMPARISON_COLUMNS)


def _differ(shared: pd.DataFrame) -> pd.DataFrame:
    """For each promise and pair of instruments the first claims of two articles."""
    pairs = shared.merge(shared, on="number", suffixes=("_left", "_right"))
    pairs = pairs[(pairs["order_left"] != pairs["order_right"]) & (pairs["instrument_left"] < pairs["instrument_right"])]
    return pairs.drop_duplicates(["number", "instrument_left", "instrument_right"])


def _same(shared: pd.DataFrame) -> pd.DataFrame:
    """For each promise whose articles all name one instrument the claims of the first two."""
    place = shared.groupby("number").cumcount()
    first, second = (shared[place == n].set_index("number").add_suffix(f"_{side}") for n, side in ((0, "left"), (1, "right")))
    return first.join(second).reset_index()


def _row(pair: dict[str, Any]) -> dict[str, Any]:
    kinds = frozenset({pair["instrument_left"], pair["instrument_right"]})
    verdict = "agrees" if len(kinds) == 1 else "explained" if kinds in _NEAR else "disagrees"
    return {
        "id": identity(CODE, [pair["id_left"]], [pair["id_right"]]), "check": CODE, "left_claims": [pair["id_left"]],
        "right_claims": [pair["id_right"]], "verdict": verdict, "diagnosis": None if verdict == "agrees" else "instrument",
        "needed": None if verdict == "agrees" else "one of the sources would have to have mistaken the instrument",
        "message": _message(pair, len(kinds) == 1),
    }  # fmt: skip


def _message(pair: dict[str, Any], same: bool) -> str:
    if same:
        return f"{pair['source_left']} and {pair['source_right']} both call it {_kind(pair['instrument_left'])}."
    return f"{_said(pair, 'left')}, and {_said(pair, 'right')}, for the same promise."


def _kind(instrument: str) -> str:
    return _WORDS.get(instrument, f"a {instrument}")


def _said(pair: dict[str, Any], side: str) -> str:
    claim = {name: pair[f"{name}_{side}"] for name in _PRINTED}
    return f"{pair[f'source_{side}']} calls {figure(claim)} {_kind(pair[f'instrument_{side}'])}"
