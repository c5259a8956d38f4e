"""The title of an article that is known apart from its text: a headline like one that the text begins with."""

from __future__ import annotations

from dataclasses import replace

from aidledger.parsers import mentions as sums
from aidledger.parsers.meaning.context import Context, asked_once


def sentences_of(title: Context | None) -> list[tuple[Context, int]]:
    """The sentences of a title, each with the text that it is of; none where there is no title."""
    return [(title, k) for k in range(len(title.sentences))] if title is not None else []


@asked_once
def title_of(context: Context) -> Context | None:
    """The title of an article as a text to read, where it does not stand in the article's own."""
    title = context.article.title
    if title is None or not title.strip() or title in context.article.text:
        return None
    article = replace(context.article, text=title, title=None)
    return Context.of(article, context.words, sums.find(article))
