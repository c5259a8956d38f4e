"""Which claims, of all sources, speak of one promise: from claims to pledges.

What is linked are statements (a sum with its restatements in one article).  Names of projects weigh most, then figures and
dates; instrument and stage count little, because a loan here and a grant there for one project is what AL202 looks for, and
figures may differ, because that is what AL201 looks for.  A total is a pledge of its own; parts, phases, lots and yearly sums
stay apart.  What an official record promises, commits and pays for one activity is one promise, whatever its figures are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2s
from typing import Final, Literal

import numpy as np
import pandas as pd

from aidledger.errors import BadTable
from aidledger.model import NUMBER, STRING
from aidledger.reconciler.arrays import Bools, Floats, Integers, Objects, components, first_ones, uncollected
from aidledger.reconciler.candidates import FORTNIGHT, candidates
from aidledger.reconciler.names import OTHER_NAME, SAME_NAME, Names, conflict
from aidledger.reconciler.probabilistic import probable
from aidledger.reconciler.units import Statements, statements

LINK_COLUMNS: Final[Mapping[str, str]] = {
    "left": STRING, "right": STRING, "score": NUMBER, "name": NUMBER, "figure": NUMBER, "days": NUMBER,
    "instrument": NUMBER, "stage": NUMBER, "reason": STRING,
}  # fmt: skip
"""`left` and `right` are claim ids; the features run from 0 to 1 (`name` to 100), NaN where a side does not say."""

Method = Literal["rules", "splink"]

_CLEAR_NAME: Final = 85.0
_NEAR_DAYS: Final = 28.0
_FAR_DAYS: Final = 180.0
_RECORD_DAYS: Final = 400.0
_SAME_EVENT: Final = 3.0
_PRECISE: Final = 4.0
_BLOCK: Final = 1 << 19
_FARTHEST: Final = 10.0
_UNSAID: Final = 0.4
_MEETS, _NEAR, _SLIP, _APART = 1.0, 0.7, 0.4, 0.0
_KEPT: Final = ("i", "j", "name", "figure", "ratio", "days", "instrument", "stage", "score")
_Ends = tuple[Floats, Floats, Floats]
_WEIGHTS: Final = {"name": 0.5, "figure": 0.3, "near": 0.14, "instrument": 0.04, "stage": 0.02}


@uncollected()
def link(
    claims: pd.DataFrame, articles: pd.DataFrame, activities: pd.DataFrame, forced: pd.DataFrame | None = None,
    *, method: Method = "rules",
) -> pd.DataFrame:  # fmt: skip
    """The claims with their column `pledge` filled: equal for claims that speak of one promise.

    The id of a pledge is made of its earliest claim.  Null stays for what is no aid, and for cumulative sums, which are
    many promises in one figure.  `forced` (columns left, right: claim ids; verdict: ``same`` or ``different``) overrules;
    rows about claims that are not in the frame are passed over.  `method` is `rules`, or `splink` for its probabilities
    instead (the extra `link`); what must stay apart, and what a person says, holds for both.

    Raises:
        BadTable: if `forced` lacks a column or has another verdict.
        InputError: where splink is asked for and not installed.

    >>> from aidledger.model import ACTIVITY_COLUMNS, ARTICLE_COLUMNS, CLAIM_COLUMNS, frame
    >>> link(*(frame([], columns) for columns in (CLAIM_COLUMNS, ARTICLE_COLUMNS, ACTIVITY_COLUMNS)))["pledge"].tolist()
    []
    """
    said = statements(claims, articles, activities)
    pairs, same, different = _accepted(said, claims, forced, method)
    label = _clusters(said, pairs, same, different)
    return claims.assign(pledge=pd.Series(_pledge_ids(said, label), index=claims.index, dtype=object))


def links(
    claims: pd.DataFrame, articles: pd.DataFrame, activities: pd.DataFrame, forced: pd.DataFrame | None = None,
    *, method: Method = "rules",
) -> pd.DataFrame:  # fmt: skip
    """Why claims were linked: a frame of `LINK_COLUMNS`, one row for each pair of statements that was accepted.

    Restatements inside an article (`same_as`) are no links, and neither is what holds an official activity together.
    """
    said = statements(claims, articles, activities)
    pairs, _, _ = _accepted(said, claims, forced, method)
    claim = said.rows["claim"].to_numpy(dtype=object)
    told = pairs.assign(
        left=claim[pairs["i"].to_numpy()], right=claim[pairs["j"].to_numpy()], reason=_reasons(pairs)
    ).sort_values(["left", "right"], kind="stable", ignore_index=True)
    return told[list(LINK_COLUMNS)]


# --- features -----------------------------------------------------------------------------------------------------


def _compared(said: Statements, i: Integers, j: Integers) -> pd.DataFrame:
    """Pairs of statements with their features, those apart that cannot be linked whatever their names are."""
    rows, names = said.rows, said.names
    pairs = _thinkable(rows, i, j)
    i, j = pairs["i"].to_numpy(), pairs["j"].to_numpy()
    pairs = pairs.assign(
        name=names.scores(i, j), stage=_equal(rows, "stage", i, j), known=_known(rows, i) & _known(rows, j),
        digits=_fewest_digits(rows, i, j),
    )  # fmt: skip
    pairs["bare"] = _bare_names(rows, names, pairs)
    pairs["other_thing"] = _other_things(names, pairs)
    return pairs.assign(score=_scores(pairs))


def _thinkable(rows: pd.DataFrame, i: Integers, j: Integers) -> pd.DataFrame:
    """Pairs whose figures, days, instruments and parties leave room for a link; names, which are dear, are read for these."""
    day = rows["day"].to_numpy(dtype=np.float64)
    (figure, ratio), days = _figures(rows, i, j), np.abs(day[i] - day[j])
    instrument = _equal(rows, "instrument", i, j)
    parties = np.fmin(_equal(rows, "donor", i, j), _equal(rows, "recipient", i, j))
    by_name = (days <= _NEAR_DAYS) & (instrument != 0) & (~(ratio > _FARTHEST) | (figure == _SLIP))
    kept = np.flatnonzero((parties != 0) & (by_name | (figure >= _NEAR)))
    columns = {
        "i": i, "j": j, "figure": figure, "ratio": ratio, "days": days, "instrument": instrument, "parties": parties,
    }  # fmt: skip
    return pd.DataFrame({name: column[kept] for name, column in columns.items()})


def _equal(rows: pd.DataFrame, name: str, i: Integers, j: Integers) -> Floats:
    codes = rows[f"{name}_code"].to_numpy()
    left, right = codes[i], codes[j]
    equal = np.where((left < 0) | (right < 0), np.nan, (left == right).astype(np.float64))
    return np.asarray(equal, dtype=np.float64)


def _known(rows: pd.DataFrame, at: Integers) -> Bools:
    return np.asarray((rows["donor_code"].to_numpy()[at] >= 0) & (rows["recipient_code"].to_numpy()[at] >= 0))


def _fewest_digits(rows: pd.DataFrame, i: Integers, j: Integers) -> Floats:
    digits = rows["digits_0"].to_numpy(dtype=np.float64)
    return np.asarray(np.minimum(digits[i], digits[j]))


def _figures(rows: pd.DataFrame, i: Integers, j: Integers) -> tuple[Floats, Floats]:
    """How well the figures meet (1, 0.7 near, 0.4 a slip apart, 0), and their ratio; in one currency where there is one."""
    meets, ratio = np.full(len(i), np.nan), np.full(len(i), np.nan)
    codes = [rows[f"currency_code_{n}"].to_numpy() for n in (0, 1)]
    for a in (0, 1):
        for b in (0, 1):
            same = (codes[a][i] == codes[b][j]) & (codes[a][i] >= 0)
            _better(meets, ratio, np.flatnonzero(same), _ends(rows, str(a), i[same]), _ends(rows, str(b), j[same]), 1.05)
    rest = np.isnan(meets)
    _better(meets, ratio, np.flatnonzero(rest), _ends(rows, "norm", i[rest]), _ends(rows, "norm", j[rest]), 1.15)
    return meets, ratio


def _ends(rows: pd.DataFrame, kind: str, at: Integers) -> _Ends:
    # Newspapers convert at rates a few weeks old: an eightieth either way.
    slack = 0.0125 if kind == "norm" else 0.0
    columns = [f"norm_{end}" if kind == "norm" else f"{end}_{kind}" for end in ("value", "low", "high")]
    value, low, high = (rows[column].to_numpy(dtype=np.float64)[at] for column in columns)
    return value, low * (1 - slack), high * (1 + slack)


def _better(meets: Floats, ratio: Floats, at: Integers, left: _Ends, right: _Ends, near: float) -> None:
    (a, a_low, a_high), (b, b_low, b_high) = left, right
    with np.errstate(divide="ignore", invalid="ignore"):
        apart = np.where((a > 0) & (b > 0), np.maximum(a, b) / np.minimum(a, b), np.nan)
        power = np.log10(apart)
    slip = (np.round(power) >= 1) & (np.abs(power - np.round(power)) < 0.02)
    grade = np.select([(a_low <= b_high) & (b_low <= a_high), apart <= near, slip], [_MEETS, _NEAR, _SLIP], _APART)
    grade = np.where(np.isnan(apart), np.nan, grade)
    better = ~(meets[at] >= grade) & ~np.isnan(grade)
    meets[at[better]], ratio[at[better]] = grade[better], apart[better]


def _bare_names(rows: pd.DataFrame, names: Names, pairs: pd.DataFrame) -> Floats:
    """The score without the words for the recipient, where the name has to carry the link alone."""
    bare = pairs["name"].to_numpy(dtype=np.float64).copy()
    alone = np.flatnonzero((bare >= SAME_NAME) & (bare < 100) & ~(pairs["figure"].to_numpy() >= _NEAR))
    i, j = pairs["i"].to_numpy()[alone], pairs["j"].to_numpy()[alone]
    place = rows["recipient"].to_numpy(dtype=object)[i]
    bare[alone] = names.bare_scores(i, j, [one if isinstance(one, str) else None for one in place])
    return np.asarray(bare)


def _other_things(names: Names, pairs: pd.DataFrame) -> Bools:
    """Whether the names tell of two things; not asked where figures of one month meet, because papers name things their way."""
    name, figure = pairs["name"].to_numpy(dtype=np.float64), pairs["figure"].to_numpy(dtype=np.float64)
    met = (figure == _MEETS) & (pairs["days"].to_numpy(dtype=np.float64) <= _NEAR_DAYS)
    asked = np.flatnonzero((name >= SAME_NAME) & (name < 100) & ~met)
    other = np.zeros(len(pairs), dtype=bool)
    other[asked] = names.other_things(pairs["i"].to_numpy()[asked], pairs["j"].to_numpy()[asked])
    return other


def _scores(pairs: pd.DataFrame) -> Floats:
    near = 1 - np.minimum(pairs["days"].to_numpy(dtype=np.float64), _FAR_DAYS) / _FAR_DAYS
    features = {
        "name": pairs["name"] / 100, "figure": pairs["figure"], "near": near,
        "instrument": pairs["instrument"], "stage": pairs["stage"],
    }  # fmt: skip
    total = np.zeros(len(pairs))
    for feature, weight in _WEIGHTS.items():
        total += weight * np.nan_to_num(np.asarray(features[feature], dtype=np.float64), nan=_UNSAID)
    return np.round(total, 6)


# --- decisions ----------------------------------------------------------------------------------------------------


def _accepted(
    said: Statements, claims: pd.DataFrame, forced: pd.DataFrame | None, method: Method
) -> tuple[pd.DataFrame, set[tuple[int, int]], set[tuple[int, int]]]:
    """The accepted pairs, and the pairs that a person says are the same, or different."""
    same, different = _forced_pairs(said, claims, forced)
    article = said.rows["article_code"].to_numpy(dtype=np.int64)
    kept = (_by_splink if method == "splink" else _by_rules)(said, article, same | different)
    kept = _one_each(kept, article)
    return pd.concat([kept, _forced_rows(said, same)] if same else [kept], ignore_index=True), same, different


def _by_rules(said: Statements, article: Integers, forced: set[tuple[int, int]]) -> pd.DataFrame:
    i, j = candidates(said.rows, said.names)
    # In blocks: the features of all pairs at once would take more memory than the ledger.
    blocks = [slice(start, start + _BLOCK) for start in range(0, max(1, len(i)), _BLOCK)]
    return pd.concat([_fitting(said, i[block], j[block], article, forced) for block in blocks])


def _by_splink(said: Statements, article: Integers, forced: set[tuple[int, int]]) -> pd.DataFrame:
    """The pairs that splink finds probable, but for those that must stay apart."""
    left, right, probability = probable(said)
    order = np.lexsort((right, left))
    left, right = left[order], right[order]
    pairs = _compared(said, left, right)
    i, j = pairs["i"].to_numpy(), pairs["j"].to_numpy()
    # Both stand in one order, and what is compared is a choice of what was found.
    place = np.searchsorted(left * len(said.rows) + right, i * len(said.rows) + j)
    fits = (article[i] != article[j]) & ~(pairs["name"].to_numpy() < 0) & _may_be_one(said.rows, pairs)
    kept: pd.DataFrame = pairs.assign(score=probability[order][place])[fits & ~_listed(i, j, forced)]
    return kept


def _fitting(said: Statements, i: Integers, j: Integers, article: Integers, forced: set[tuple[int, int]]) -> pd.DataFrame:
    """Of these pairs those that may be linked; what a person has decided is left out."""
    pairs = _compared(said, i, j)
    i, j = pairs["i"].to_numpy(), pairs["j"].to_numpy()
    inside = article[i] == article[j]
    fits = np.where(inside, _misprints(said.rows, pairs), _speaks_of_one(said.rows, pairs))
    return pairs.loc[fits & ~_listed(i, j, forced), list(_KEPT)]


def _speaks_of_one(rows: pd.DataFrame, pairs: pd.DataFrame) -> Bools:
    """Whether two statements of different articles speak of one promise."""
    i, j = pairs["i"].to_numpy(), pairs["j"].to_numpy()
    name, bare, figure = (pairs[column].to_numpy(dtype=np.float64) for column in ("name", "bare", "figure"))
    days, ratio = pairs["days"].to_numpy(dtype=np.float64), pairs["ratio"].to_numpy(dtype=np.float64)
    other_kind = pairs["instrument"].to_numpy() == 0
    close, meets = ~(days > _NEAR_DAYS), figure >= _NEAR
    comparable = ~(ratio > 3) | (figure == _SLIP) | ((bare >= _CLEAR_NAME) & (ratio <= _FARTHEST))
    other_thing = pairs["other_thing"].to_numpy(dtype=bool)
    by_name = (name >= SAME_NAME) & close & meets & ~other_thing
    by_name_alone = (bare >= SAME_NAME) & close & (days <= _NEAR_DAYS) & ~meets & ~other_kind & comparable & ~other_thing
    by_name_alone &= ~_of_a_whole(rows, i, j, by_name_alone)
    by_figure = (name > OTHER_NAME) & (days <= _NEAR_DAYS) & (figure == _MEETS) & ~other_kind
    telling = pairs["digits"].to_numpy(dtype=np.float64)
    nameless = np.isnan(name) & (figure == _MEETS) & ~other_kind & pairs["known"].to_numpy()
    nameless &= (days <= FORTNIGHT) & ((telling >= 2) | (days <= _SAME_EVENT))
    precise = (telling >= _PRECISE) & (ratio <= 1.0005) & (figure == _MEETS) & ~other_kind & (pairs["parties"].to_numpy() == 1)
    precise &= (np.isnan(name) & ~(days > _FAR_DAYS)) | ((name >= 0) & (days <= FORTNIGHT))
    reach = np.where(_either(rows, "record", i, j), _RECORD_DAYS, _FAR_DAYS)
    later = (bare >= SAME_NAME) & (figure == _MEETS) & (days <= reach) & ~other_kind & (telling >= 2) & ~other_thing
    known = precise | pairs["known"].to_numpy() | ((name >= SAME_NAME) & meets)
    fits = known & (by_name | by_name_alone | by_figure | nameless | precise | later)
    return np.asarray(fits & _may_be_one(rows, pairs))


def _of_a_whole(rows: pd.DataFrame, i: Integers, j: Integers, asked: Bools) -> Bools:
    """Whether one side is a part of a total whose figure is the other's: then it is the total that both articles speak of."""
    found, whole = np.zeros(len(i), dtype=bool), rows["whole"].to_numpy(dtype=np.int64)
    for part, other in ((i, j), (j, i)):
        at = np.flatnonzero(asked & (whole[part] >= 0))
        found[at] |= _figures(rows, whole[part[at]], other[at])[0] >= _NEAR
    return found


def _may_be_one(rows: pd.DataFrame, pairs: pd.DataFrame) -> Bools:
    """Nothing speaks against: parties, years, and a total against one of many parts."""
    i, j = pairs["i"].to_numpy(), pairs["j"].to_numpy()
    annual, year = rows["annual"].to_numpy(dtype=bool), rows["year"].to_numpy(dtype=np.float64)
    total, figure = rows["total"].to_numpy(dtype=bool), pairs["figure"].to_numpy(dtype=np.float64)
    other_year = np.abs(year[i] - year[j]) >= 1
    whole_and_part = (total[i] != total[j]) & ~(figure >= _NEAR)
    return np.asarray((pairs["parties"].to_numpy() != 0) & (annual[i] == annual[j]) & ~other_year & ~whole_and_part)


def _misprints(rows: pd.DataFrame, pairs: pd.DataFrame) -> Bools:
    """Two statements of one article that can only be one sum, printed twice and once wrongly (16.151 and 16.141 million).

    Two rows of an official record are two sums, however near.
    """
    i, j = pairs["i"].to_numpy(), pairs["j"].to_numpy()
    part = rows["part"].to_numpy(dtype=bool)
    ratio, name = pairs["ratio"].to_numpy(dtype=np.float64), pairs["name"].to_numpy(dtype=np.float64)
    alike = (ratio > 1) & (ratio <= 1.01) & (pairs["digits"].to_numpy() >= 4)
    fits = alike & ~(name < SAME_NAME) & ~(part[i] | part[j]) & (pairs["instrument"].to_numpy() != 0)
    fits &= ~_either(rows, "record", i, j)
    return np.asarray(fits & _may_be_one(rows, pairs))


def _either(rows: pd.DataFrame, column: str, i: Integers, j: Integers) -> Bools:
    truths = rows[column].to_numpy(dtype=bool)
    return np.asarray(truths[i] | truths[j])


def _one_each(pairs: pd.DataFrame, article: Integers) -> pd.DataFrame:
    """Of the links of a statement to one other article the best, if it is the best from there too."""
    i, j = pairs["i"].to_numpy(dtype=np.int64), pairs["j"].to_numpy(dtype=np.int64)
    ways = i << 32 | article[j], j << 32 | article[i]
    # Most have no rival, and only rivals need to be put in order.
    contested = np.flatnonzero(pd.Series(ways[0]).duplicated(keep=False) | pd.Series(ways[1]).duplicated(keep=False))
    # The pairs stand in the order of i and j, and of equal scores the first is taken.
    order = contested[np.argsort(-pairs["score"].to_numpy(dtype=np.float64)[contested], kind="stable")]
    best = np.ones(len(pairs), dtype=bool)
    best[order] = first_ones(ways[0][order]) & first_ones(ways[1][order])
    return pairs[best]


# --- what a person says -------------------------------------------------------------------------------------------


def _forced_pairs(
    said: Statements, claims: pd.DataFrame, forced: pd.DataFrame | None
) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    if forced is None:
        return set(), set()
    if lacking := {"left", "right", "verdict"} - set(forced.columns):
        raise BadTable(f"the table of links lacks the column {min(lacking)}; it has left, right and verdict")
    if odd := sorted(set(forced["verdict"]) - {"same", "different"}, key=str):
        raise BadTable(f"the verdict of a link is same or different, not {odd[0]!r}")
    ids = pd.Index(claims["id"].to_numpy(dtype=object))
    ends = [np.append(said.of_claim, -1)[ids.get_indexer(pd.Index(forced[side], dtype=object))] for side in ("left", "right")]
    low, high = np.minimum(*ends), np.maximum(*ends)
    usable, same = (low >= 0) & (low != high), (forced["verdict"] == "same").to_numpy(dtype=bool)
    chosen = [set(zip(low[at].tolist(), high[at].tolist(), strict=True)) for at in (usable & same, usable & ~same)]
    return chosen[0], chosen[1]


def _listed(i: Integers, j: Integers, listed: set[tuple[int, int]]) -> Bools:
    if not listed:
        return np.zeros(len(i), dtype=bool)
    wanted = np.array([low << 32 | high for low, high in sorted(listed)], dtype=np.int64)
    return np.isin(i << 32 | j, wanted)


def _forced_rows(said: Statements, same: set[tuple[int, int]]) -> pd.DataFrame:
    ends = np.array(sorted(same), dtype=np.int64).reshape(-1, 2)
    i, j = ends[:, 0], ends[:, 1]
    day = said.rows["day"].to_numpy(dtype=np.float64)
    figure, ratio = _figures(said.rows, i, j)
    return pd.DataFrame({
        "i": i, "j": j, "name": said.names.scores(i, j), "figure": figure, "ratio": ratio,
        "days": np.abs(day[i] - day[j]), "instrument": _equal(said.rows, "instrument", i, j),
        "stage": _equal(said.rows, "stage", i, j), "score": np.full(len(i), np.inf),
    })  # fmt: skip


# --- clusters -----------------------------------------------------------------------------------------------------


def _clusters(said: Statements, pairs: pd.DataFrame, same: set[tuple[int, int]], different: set[tuple[int, int]]) -> Integers:
    """A label for each statement; a cluster never holds two statements of one article that were not linked directly.

    The statements of one official activity are one from the start, and stand in their cluster as the first of them.
    """
    size, first = len(said.rows), one_activity(said.rows, different)
    pairs = _between_firsts(pairs, first)
    same, different = ({_in_order(int(first[i]), int(first[j])) for i, j in some} for some in (same, different))
    label = components(size, pairs["i"].to_numpy(dtype=np.int64), pairs["j"].to_numpy(dtype=np.int64))
    doubtful = _doubtful(said, label, different)
    if doubtful.any():
        inside = doubtful[label[pairs["i"].to_numpy(dtype=np.int64)]]
        label = _grown(said, label, doubtful, pairs[inside], same, different)
    return np.asarray(label[first])


def one_activity(rows: pd.DataFrame, different: Iterable[tuple[int, int]] = ()) -> Integers:
    """For each statement the first of those of its official activity that are one promise with it, else its own number.

    These have the same donor, recipient and instrument, and their stages follow one another: what is told at one stage alone
    may be as many promises.  What a person says is `different` stands alone.
    """
    own = np.arange(len(rows), dtype=np.int64)
    told = rows["record"].to_numpy(dtype=bool) & rows["activity"].notna().to_numpy(dtype=bool)
    told &= rows["stage"].notna().to_numpy(dtype=bool)
    told[[n for pair in different for n in pair]] = False
    if not told.any():
        return own
    mine = rows.loc[told, ["activity", "donor_code", "recipient_code", "instrument", "stage", "total"]]
    by = ["activity", "donor_code", "recipient_code", "total"]
    mine = mine.assign(instrument=_only_instrument(mine, by), row=own[told])
    groups = mine.groupby([*by, "instrument"], sort=False, dropna=False)
    several = (groups["stage"].transform("nunique") > 1).to_numpy(dtype=bool)
    first = own.copy()
    first[told] = np.where(several, groups["row"].transform("min").to_numpy(), own[told])
    return first


def _only_instrument(rows: pd.DataFrame, by: list[str]) -> pd.Series[str]:
    """The instrument of each row; where it is not said that of the group, if it has one alone."""
    groups = rows.groupby(by, sort=False, dropna=False)["instrument"]
    said = rows["instrument"].notna() | (groups.transform("nunique") != 1)
    filled = rows["instrument"].where(said, groups.transform("first"))
    return filled.where(filled.notna(), "")


def _between_firsts(pairs: pd.DataFrame, first: Integers) -> pd.DataFrame:
    """The pairs as links between the statements that stand for theirs, the best of several."""
    if np.array_equal(first, np.arange(len(first))):
        return pairs
    ends = first[pairs["i"].to_numpy(dtype=np.int64)], first[pairs["j"].to_numpy(dtype=np.int64)]
    moved = pairs.assign(i=np.minimum(*ends), j=np.maximum(*ends))
    moved = moved[(moved["i"] != moved["j"]).to_numpy(dtype=bool)]
    best = moved.sort_values(["score", "i", "j"], ascending=[False, True, True], kind="stable").drop_duplicates(["i", "j"])
    return best.sort_values(["i", "j"], kind="stable")


def _in_order(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _doubtful(said: Statements, label: Integers, different: set[tuple[int, int]]) -> Bools:
    """By label: clusters with two statements of an article, with different numbers in their names, or forbidden."""
    doubtful = np.zeros(len(label), dtype=bool)
    members = pd.DataFrame({"label": label, "article": said.rows["article_code"].to_numpy()})
    doubtful[label[members.duplicated().to_numpy()]] = True
    names = said.names
    marked = np.flatnonzero(np.append(names.numbered, False)[names.codes])
    numbers = pd.DataFrame({"label": label[marked], "marks": [names.marks[code] for code in names.codes[marked]]})
    numbers = numbers.drop_duplicates()
    doubtful[numbers.loc[numbers["label"].duplicated(), "label"].to_numpy(dtype=np.int64)] = True
    for low, high in different:
        doubtful[label[low]] |= label[low] == label[high]
    return doubtful


def _grown(
    said: Statements, label: Integers, doubtful: Bools, pairs: pd.DataFrame, same: set[tuple[int, int]],
    different: set[tuple[int, int]],
) -> Integers:  # fmt: skip
    """The doubtful clusters again, link by link from the best, leaving out each link that would join what must stay apart."""
    label = label.copy()
    article, names = said.rows["article_code"].to_numpy(dtype=np.int64), said.names
    members = {int(n): [int(n)] for n in np.flatnonzero(doubtful[label])}
    label[list(members)] = list(members)
    ranked = pairs.sort_values(["score", "i", "j"], ascending=[False, True, True], kind="stable")
    for i, j in zip(ranked["i"].tolist(), ranked["j"].tolist(), strict=True):
        a, b = sorted((int(label[i]), int(label[j])))
        if a == b:
            continue
        if (i, j) not in same and article[i] != article[j] and _apart(members[a], members[b], article, names, different):
            continue
        label[members[b]] = a
        members[a] += members.pop(b)
    return label


def _apart(
    left: list[int], right: list[int], article: Integers, names: Names, different: set[tuple[int, int]]
) -> bool:
    if not {article[n] for n in left}.isdisjoint(article[n] for n in right):
        return True
    if any((min(a, b), max(a, b)) in different for a in left for b in right) if different else False:
        return True
    mine, theirs = ({names.marks[names.codes[n]] for n in side if names.codes[n] >= 0} for side in (left, right))
    return any(conflict(a, b) for a in mine for b in theirs)


def _pledge_ids(said: Statements, label: Integers) -> Objects:
    # Statements stand in the order of their first claims, so the label of a cluster is its earliest one.
    firsts = np.flatnonzero(np.bincount(label, minlength=len(label)))
    ids = np.full(len(label) + 1, None, dtype=object)
    ids[firsts] = [*map(pledge_id, said.rows["claim"].to_numpy(dtype=object)[firsts].tolist())]
    return np.asarray(ids[np.append(label, -1)[said.of_claim]], dtype=object)


def pledge_id(claim: str) -> str:
    """The id of the pledge whose earliest claim this is.

    >>> pledge_id("a.txt#char=3,7")
    'pledge-a179e6a12d'
    """
    return f"pledge-{blake2s(claim.encode(), digest_size=5).hexdigest()}"


# --- reasons ------------------------------------------------------------------------------------------------------


def _reasons(pairs: pd.DataFrame) -> list[str]:
    columns = ("score", "name", "figure", "days", "instrument")
    return [_reason(*values) for values in zip(*(pairs[column].tolist() for column in columns), strict=True)]


def _reason(score: float, name: float, figure: float, days: float, instrument: float) -> str:
    """Why two claims were linked, for people.

    >>> _reason(0.93, 80.0, 1.0, 0.0, 1.0)
    'the names of the project match (80 of 100); the figures meet; of the same day; the same instrument'
    """
    parts = ["a person linked them"] if score == np.inf else []
    parts += [] if np.isnan(name) else [f"the names of the project match ({name:.0f} of 100)"]
    told = {_MEETS: "the figures meet", _NEAR: "the figures are close", _SLIP: "the figures are powers of ten apart"}
    parts += [] if np.isnan(figure) else [told.get(figure, "the figures differ")]
    parts += [] if np.isnan(days) else ["of the same day" if days == 0 else f"{days:.0f} day{'s' * (days != 1)} apart"]
    parts += [] if np.isnan(instrument) else ["the same instrument" if instrument else "different instruments"]
    return "; ".join(parts)


