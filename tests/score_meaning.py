"""How well the meaning of sums is read: the claims of `aidledger extract --format jsonl` against labelled cases.

    python -m tests.score_meaning CASES CLAIMS.jsonl [--split dev|test] [--field FIELD] [--misses N]
    python -m tests.score_meaning CASES SECOND.jsonl --agreement [--split dev|test]

CASES is a folder with gold.jsonl (and sources.jsonl, where the splits stand) or a file of labels.  Rows of a gold file that
carry no labels of their own take them, by id, from meaning_labels.jsonl beside the folder or beside this module.

A claim belongs to the gold sum that its span overlaps; it is judged where currency and printed figure are right too.
is_aid, topic and scope are judged for every sum, the other fields for sums that are aid.  `also` in a gold row lists other
readings that the text allows ("*": it does not tell, so nothing is judged); the column `strict` is the share of claims that
give the first reading.
P is the share of the values given that are right, R the share of the gold values that were found.  The last line says how
many claims have `doubts`, and how often such a claim, and any other, is wrong in a field that is judged.

With --agreement the second file holds another reader's labels of the same sums, by id, and what is printed is how far the two
readers agree: `equal` to the first reading, `allowed` by it or by `also` (of the sums that are judged), and Cohen's kappa.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from rapidfuzz import fuzz

Row = Mapping[str, Any]

EVERY_SUM: Final = ("is_aid", "topic", "scope")
AID_ONLY: Final = ("instrument", "donor", "recipient", "stage", "purpose")
ANYTHING: Final = "*"
SAME_PURPOSE: Final = 66
"""Measured: token_set_ratio is 66 and up for names of one project, 51 and below for names of two."""


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def stem(path: str) -> str:
    """The file's name without folder and ending; articles are known by it on both sides."""
    return Path(path.replace("\\", "/")).stem


def load_gold(cases: Path, split: str | None) -> dict[str, list[dict[str, Any]]]:
    """Gold rows by text; a text without any gold row is there too, with an empty list, if the sources name it."""
    folder = cases if cases.is_dir() else cases.parent
    gold = rows(cases / "gold.jsonl" if cases.is_dir() else cases)
    labels = {row["id"]: row for place in label_files(folder) for row in rows(place)}
    sources = rows(folder / "sources.jsonl") if cases.is_dir() and (folder / "sources.jsonl").exists() else []
    wanted = {stem(s["file"]) for s in sources if split in (None, s.get("split"))}
    by_text: dict[str, list[dict[str, Any]]] = {name: [] for name in wanted}
    for row in gold:
        if not sources or stem(row["file"]) in wanted:
            by_text.setdefault(stem(row["file"]), []).append(labels.get(row["id"], {}) | row)
    return by_text


def label_files(folder: Path) -> Iterator[Path]:
    for place in (Path(__file__).parent / "cases", folder.parent):
        if (place / "meaning_labels.jsonl").exists():
            yield place / "meaning_labels.jsonl"


def printed(claim: Row) -> tuple[float | None, float | None]:
    if claim.get("range_low") is not None:
        return claim["range_low"], claim["range_high"]
    return claim.get("value"), claim.get("value")


def close(left: float | None, right: float | None) -> bool:
    return left is not None and right is not None and abs(left - right) <= 1e-6 * max(1.0, abs(left), abs(right))


def figure_right(gold: Row, claim: Row) -> bool:
    if gold.get("currency") not in (None, claim.get("currency")):
        return False
    if gold.get("low") is None:
        return True
    low, high = printed(claim)
    return close(low, gold["low"]) and close(high, gold["high"])


def match(gold: Sequence[Row], claims: Sequence[Row]) -> list[tuple[Row, Row]]:
    """Each gold sum with the claim that reads it rightly, a claim at most once; sums that are misread are left out."""
    free, pairs = list(claims), []
    for sum_ in gold:
        here = [c for c in free if c["start"] < sum_["end"] and sum_["start"] < c["end"] and figure_right(sum_, c)]
        if here:
            free.remove(here[0])
            pairs.append((sum_, here[0]))
    return pairs


def readings(gold: Row, field: str) -> list[Any]:
    return [gold.get(field), *gold.get("also", {}).get(field, [])]


def plain(name: Any) -> Any:
    return re.sub(r"^the\s+|[.\s]+$", "", name.casefold()) if isinstance(name, str) else name


def tokens(text: str) -> str:
    """Words; where a script writes no spaces, pairs of neighbouring characters stand for them."""
    text = text.casefold()
    if not re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", text):
        return text
    return " ".join(text[i : i + 2] for i in range(max(1, len(text) - 1)))


def same_value(field: str, gold: Any, claim: Any) -> bool:
    if field != "purpose" or gold is None or claim is None:
        return bool(plain(gold) == plain(claim))
    return fuzz.token_set_ratio(tokens(gold), tokens(claim)) >= SAME_PURPOSE


def clusters(members: Iterable[Row]) -> dict[str, str]:
    """Each id with the id that stands for all that say one sum, by union over `same_as`."""
    chief: dict[str, str] = {}
    members = list(members)

    def find(name: str) -> str:
        while chief.setdefault(name, name) != name:
            name = chief[name]
        return name

    for row in members:
        if row.get("same_as"):
            chief[find(row["id"])] = find(row["same_as"])
    return {row["id"]: find(row["id"]) for row in members}


def said_twice(names: Mapping[str, str], ids: Mapping[str, str]) -> set[frozenset[str]]:
    """Pairs of claim ids in one cluster; `ids` leads from the members' own ids to the claims'."""
    own = sorted(set(names) & set(ids))
    return {frozenset((ids[a], ids[b])) for i, a in enumerate(own) for b in own[i + 1 :] if names[a] == names[b]}


class Tally:
    """What was right, field by field, and a line for each that was not."""

    def __init__(self) -> None:
        self.count: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        self.misses: list[tuple[str, str]] = []
        self.same: dict[str, int] = defaultdict(int)
        self.wrong: dict[bool, list[bool]] = {True: [], False: []}
        self.sums = self.read = self.claims = 0

    def judge(self, field: str, gold: Row, claim: Row) -> bool:
        """Count whether a field is right, and say so; one that the text does not tell is."""
        allowed, given = readings(gold, field), claim.get(field)
        if ANYTHING in allowed:
            return True
        right = any(same_value(field, value, given) for value in allowed)
        n = self.count[field]
        n["all"] += 1
        n["right"] += right
        n["strict"] += same_value(field, allowed[0], given)
        n["given"] += given is not None
        n["given right"] += given is not None and right
        n["gold"] += allowed[0] is not None
        n["found"] += allowed[0] is not None and right
        if not right:
            self.misses.append((field, f"{gold['id']} {gold['text']!r}: {given!r}, gold {' / '.join(map(repr, allowed))}"))
        return right

    def add_text(self, gold: Sequence[Row], claims: Sequence[Row]) -> None:
        pairs = match(gold, claims)
        self.sums += len(gold)
        self.read += len(pairs)
        self.claims += len(claims)
        for sum_, claim in pairs:
            fields = [field for field in EVERY_SUM + (AID_ONLY if sum_["is_aid"] else ()) if field in sum_]
            right = [self.judge(field, sum_, claim) for field in fields]
            self.wrong[bool(claim.get("doubts"))].append(not all(right))
        if any("same_as" in row for row in gold):
            self.add_same(gold, claims, pairs)

    def add_same(self, gold: Sequence[Row], claims: Sequence[Row], pairs: Sequence[tuple[Row, Row]]) -> None:
        judged = {claim["id"]: claim["id"] for _, claim in pairs}
        want = said_twice(clusters(gold), {sum_["id"]: claim["id"] for sum_, claim in pairs})
        have = said_twice(clusters(claims), judged)
        self.same["both"] += len(want & have)
        self.same["given"] += len(have)
        self.same["gold"] += len(want)
        text_of = {claim["id"]: f"{claim['article']} {claim['start']} {claim['text']!r}" for _, claim in pairs}
        for word, some in (("missing", want - have), ("too much", have - want)):
            self.misses += [("same_as", f"{word}: " + " = ".join(sorted(text_of[i] for i in pair))) for pair in some]

    def lines(self) -> Iterator[str]:
        precision, recall = part(self.read, self.claims), part(self.read, self.sums)
        f1 = 2 * precision * recall / (precision + recall) if self.read else 0.0
        counted = f"sums {self.sums}, read {self.read}, not there {self.claims - self.read}"
        yield f"{counted}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"
        yield f"{'field':<11}{'right':>12}{'accuracy':>10}{'strict':>9}{'P':>8}{'R':>8}"
        for field in (f for f in EVERY_SUM + AID_ONLY if f in self.count):
            n = self.count[field]
            precision, recall = part(n["given right"], n["given"]), part(n["found"], n["gold"])
            cells = f"{n['right'] / n['all']:>10.3f}{n['strict'] / n['all']:>9.3f}{precision:>8.3f}{recall:>8.3f}"
            yield f"{field:<11}{n['right']:>7}/{n['all']:<4}{cells}"
        if self.same["gold"]:
            p, r = part(self.same["both"], self.same["given"]), part(self.same["both"], self.same["gold"])
            yield f"same_as     pairs {self.same['gold']}, P {p:.3f} R {r:.3f}"
        doubted, others = self.wrong[True], self.wrong[False]
        wrong = f"{sum(doubted)} of these and {sum(others)} of the {len(others)} others"
        yield f"doubts      {len(doubted)} of {self.read} claims; a field is wrong in {wrong}"


def agreement(gold: Iterable[Row], second: Iterable[Row]) -> Iterator[str]:
    """Two readers, field by field: is_aid over every sum, the rest over sums that both call aid; null is a label too."""
    by_id = {row["id"]: row for row in second}
    pairs = [(row, by_id[row["id"]]) for row in gold]
    yield f"{'field':<11}{'sums':>6}{'equal':>8}{'judged':>8}{'allowed':>9}{'kappa':>8}"
    for field in ("is_aid", *AID_ONLY):
        both = [(one, other) for one, other in pairs if field == "is_aid" or (one["is_aid"] and other["is_aid"])]
        judged = [(readings(one, field), other[field]) for one, other in both if ANYTHING not in readings(one, field)]
        equal = sum(same_value(field, one.get(field), other[field]) for one, other in both)
        allowed = sum(any(same_value(field, value, given) for value in some) for some, given in judged)
        beyond = "" if field == "purpose" else f"{kappa([(plain(a.get(field)), plain(b[field])) for a, b in both]):.3f}"
        shares = f"{part(equal, len(both)):>8.3f}{len(judged):>8}{part(allowed, len(judged)):>9.3f}"
        yield f"{field:<11}{len(both):>6}{shares}{beyond:>8}".rstrip()


def kappa(pairs: Sequence[tuple[Any, Any]]) -> float:
    """Agreement beyond chance, by how often each reader gives each label: (seen - chance) / (1 - chance).

    J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), 37-46.
    """
    left, right = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    seen = part(sum(one == other for one, other in pairs), len(pairs))
    chance = part(sum(left[label] * right[label] for label in left), len(pairs) ** 2)
    return (seen - chance) / (1 - chance) if chance < 1 else 1.0


def part(some: int, whole: int) -> float:
    return some / whole if whole else 1.0


def score(cases: Path, claims: Path, split: str | None = None) -> Tally:
    by_text: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for claim in rows(claims):
        by_text[stem(str(claim["article"]))].append(claim)
    tally = Tally()
    for name, gold in sorted(load_gold(cases, split).items()):
        tally.add_text(gold, by_text[name])
    return tally


def main() -> None:
    parser = argparse.ArgumentParser(description="Score the meaning of sums against labelled cases.")
    parser.add_argument("cases", type=Path)
    parser.add_argument("claims", type=Path)
    parser.add_argument("--split", choices=["dev", "test"])
    parser.add_argument("--misses", type=int, default=0, help="how many of the wrong ones to list")
    parser.add_argument("--agreement", action="store_true", help="CLAIMS are a second reader's labels")
    parser.add_argument("--field", help="list the wrong ones of this field only")
    options = parser.parse_args()
    if options.agreement:
        gold = [row for text in load_gold(options.cases, options.split).values() for row in text]
        print("\n".join(agreement(gold, rows(options.claims))))
        return
    tally = score(options.cases, options.claims, options.split)
    print("\n".join(tally.lines()))
    wrong = sorted(miss for miss in tally.misses if options.field in (None, miss[0]))
    for field, line in wrong[: options.misses]:
        print(f"  {field:<11}{line}")


if __name__ == "__main__":
    main()
