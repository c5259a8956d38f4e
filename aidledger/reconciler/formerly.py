"""Findings that were accepted, and have another id since: it is made of the places of sums, and these have moved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice, product
from typing import Any, Final, TypeAlias

import pandas as pd

from aidledger.reconciler.comparisons import identity

Formerly: TypeAlias = Callable[[str], tuple[Mapping[str, str], ...]]
"""From an article to the ids that its sums and activities had before: for each of its earlier states a mapping of those that
they have now."""

_MOST: Final = 1000
"""Former states of the articles of a finding that are tried together."""


def no_history(_: str) -> tuple[Mapping[str, str], ...]:
    """Of articles that are not kept, nothing is known of before."""
    return ()


def found_again(told: pd.DataFrame, comparisons: pd.DataFrame, formerly: Formerly) -> pd.DataFrame:
    """The corrections, where those of a finding name it by the id that it has now.

    A finding is the same where the same check compares the same sums.  One of AL203 that names an article without the project
    is not found again.
    """
    findings = frozenset(told["id"][(told["kind"] == "finding").to_numpy(dtype=bool)])
    wanted = findings - frozenset(comparisons["id"])
    checks = {one.partition("-")[0] for one in wanted}
    found: dict[str, str] = {}
    rows = comparisons[comparisons["check"].isin(checks).to_numpy(dtype=bool)] if wanted else comparisons.head(0)
    for now, row in zip(rows["id"], rows.itertuples(), strict=True):
        found |= {one: now for one in _former_ids(row, formerly) if one in wanted}
    return told.assign(id=pd.Series([found.get(one, one) for one in told["id"]], index=told.index, dtype=object))


def _former_ids(row: Any, formerly: Formerly) -> Iterator[str]:  # noqa: ANN401 - a row of a frame
    """The ids that a comparison had while its articles stood otherwise."""
    sides = row.left_claims, row.right_claims
    articles = dict.fromkeys(one.rpartition("#")[0] for side in sides for one in side)
    states = [({}, *formerly(article)) for article in articles]
    for chosen in islice(product(*states), 1, _MOST):
        then = {now: before for state in chosen for now, before in state.items()}
        left, right = ([then.get(one, one) for one in side] for side in sides)
        # Some checks make the id also of an article, or of the currency.
        for also in (None, row.currency, *articles):
            yield identity(row.check, left, [*right, also] if isinstance(also, str) else right)
