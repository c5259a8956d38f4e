"""How long a megabyte that was made to be slow takes, beside one of news: ``python -m tests.benchmarks.hostile``.

Prints, for the sums and for the whole claims of each text, the seconds of processor time for `SIZE` characters, how many
times that is what news of the same length takes, and how many times longer twice the text takes.  `tests.test_growth` guards
the growth; here the times themselves are seen.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from time import process_time

from aidledger.model import Article
from aidledger.parsers import claims, mentions
from tests.benchmarks.extract import corpus

SIZE = 1_000_000
PIECES = ("$", "7", "1,", "million ", "(", "億")


def texts(size: int) -> Iterator[tuple[str, str]]:
    """News, and texts of one piece repeated or of random bytes read as Latin-1, each of `size` characters, by name."""
    yield "news", news_of(size)
    for piece in PIECES:
        yield repr(piece), (piece * size)[:size]
    yield "random Latin-1", random.Random(7).randbytes(size).decode("latin-1")


def news_of(size: int) -> str:
    """Articles one behind another, no two alike."""
    return "\n\n".join(article.text for article in corpus(size))[:size]


def seconds(read: Callable[[Article], object], text: str) -> float:
    """The processor time that one reading of a text takes."""
    article = Article.from_text(text, id="text")
    start = process_time()
    read(article)
    return process_time() - start


def main() -> None:
    """Print one line for each text and reader."""
    print(f"{'':<18}{'sums':>8}{'of news':>9}{'twice':>7}{'claims':>9}{'of news':>9}{'twice':>7}")
    twice, news = dict(texts(2 * SIZE)), dict[str, float]()
    claims.extract(Article.from_text(news_of(20_000), id="first", lang="ja"))  # the patterns are made when they are first used
    for name, text in texts(SIZE):
        line = f"{name:<18}"
        for kind, read in (("sums", mentions.find), ("claims", claims.extract)):
            once = seconds(read, text)
            of_news = once / news.setdefault(kind, once)
            line += f"{once:>{8 if kind == 'sums' else 9}.2f}{of_news:>9.2f}{seconds(read, twice[name]) / once:>7.2f}"
        print(line, flush=True)


if __name__ == "__main__":
    main()
