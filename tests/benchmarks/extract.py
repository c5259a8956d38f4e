"""How fast sums and claims are read, beside a bare scan and other readers: ``python -m tests.benchmarks.extract``.

Prints megabytes of text a second on one core, the median of several runs; the corpus is made of the articles of seeds/,
their figures varied so that no cache helps.  Readers of others are measured where they are installed (the extra ``bench``),
on less text.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from statistics import median
from time import process_time

from aidledger.model import Article
from aidledger.parsers import claims, mentions

SEEDS = Path(__file__).parents[2] / "seeds" / "articles"
SIZE, RUNS, PEER_SHARE = 2_200_000, 5, 100
BARE = re.compile(r"[$€£¥₹]|[Dd]ollar|DOLLAR|[Dd]lrs|DLRS|[Yy]en|YEN|[Ee]uro|EURO|[Pp]ound|POUND|USD|JPY|EUR|GBP|RMB|円|ドル")
"""The least that a reader of sums has to look for."""


def corpus(size: int = SIZE, seed: int = 7) -> list[Article]:
    """Articles of at least `size` characters in all, no two alike."""
    generator = random.Random(seed)
    bodies = [path.read_text(encoding="utf-8").split("\n---\n", 1)[-1] for path in sorted(SEEDS.glob("*.txt"))]
    articles: list[Article] = []
    while size > 0:
        body = re.sub(r"[0-9]", lambda _: generator.choice("123456789"), generator.choice(bodies))
        articles.append(Article.from_text(body, id=f"{len(articles)}.txt", lang="en"))
        size -= len(body)
    return articles


def megabytes_per_second(work: Callable[[Article], object], articles: Sequence[Article], runs: int = RUNS) -> float:
    """The median rate of `work` over all articles, of one core."""
    size = sum(len(article.text.encode()) for article in articles) / 1e6
    rates = []
    for _ in range(runs):
        start = process_time()
        for article in articles:
            work(article)
        rates.append(size / max(process_time() - start, 1e-9))
    return median(rates)


def peers() -> dict[str, Callable[[Article], object]]:
    """Readers of others, as far as they are installed."""
    found: dict[str, Callable[[Article], object]] = {}
    try:
        parser = import_module("quantulum3.parser")
        found["quantulum3"] = lambda article: parser.parse(article.text)
    except ImportError:
        pass
    try:
        recognizers = import_module("recognizers_number_with_unit")
        found["recognizers-text"] = lambda article: recognizers.recognize_currency(article.text, "en-us")
    except ImportError:
        pass
    return found


def main() -> None:
    """Print one line for each reader."""
    articles = corpus()
    blank = [re.sub(r"[$0-9]", "", article.text).replace("yen", "rain") for article in articles]
    plain = [Article.from_text(text, id=str(number), lang="en") for number, text in enumerate(blank)]
    sums = sum(len(mentions.find(article)) for article in articles)
    size = sum(len(article.text.encode()) for article in articles) / 1e6
    print(f"{size:.1f} MB, {len(articles)} articles, {sums} sums; MB/s on one core, median of {RUNS} runs")
    print(f"{'bare scan':<28}{megabytes_per_second(lambda article: list(BARE.finditer(article.text)), articles):>9.2f}")
    print(f"{'aidledger, sums':<28}{megabytes_per_second(mentions.find, articles):>9.2f}")
    print(f"{'aidledger, text without sums':<28}{megabytes_per_second(mentions.find, plain):>9.2f}")
    print(f"{'aidledger, claims':<28}{megabytes_per_second(claims.extract, articles, runs=3):>9.2f}")
    for name, work in peers().items():
        print(f"{name:<28}{megabytes_per_second(work, articles[: max(1, len(articles) // PEER_SHARE)], runs=1):>9.3f}")


if __name__ == "__main__":
    main()
