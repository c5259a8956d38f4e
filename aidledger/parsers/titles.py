"""The title of an article that is known apart from its text: a headline like one that the text begins with."""

from __future__ import annotations

from dataclasses import replace

from aidledger.parsers import mentions as sums
from aidledger.parsers.context import Context


def title_of(context: Context) -> Context | None:
    """The title of an article as a text to read, where it does not stand in the article's own."""
    place, title = ("title apart", 0), context.article.title
    if place not in context.memo:
        apart = title is not None and title.strip() and title not in context.article.text
        article = replace(context.article, text=title or "", title=None)
        context.memo[place] = Context.of(article, context.words, sums.find(article)) if apart else None
    return context.memo[place]  # type: ignore[return-value]
