"""Who says it: the person or body that a sentence credits."""

from __future__ import annotations

import re

from aidledger.parsers.meaning.context import Context, asked_once


def speaker_of(context: Context, i: int) -> str | None:
    """The person or body that the sentence of a slot credits; a family name is completed from the article."""
    return _speaker(context, context.slots[i].sentence)


@asked_once
def _speaker(context: Context, sentence: int) -> str | None:
    said, text = context.words_in(sentence), context.article.text[slice(*context.sentences[sentence])]
    for name in context.words.speakers:
        found = said[name].search(text)
        if found and found["who"].strip().lower() not in context.words.words.purposes.no_purpose:
            return _full_name(context, found["who"].strip())
    return None


def _full_name(context: Context, name: str) -> str:
    if " " in name or not name[:1].isupper():
        return name
    full = re.search(rf"(?:[A-Z][\w’'-]+ ){{1,2}}{re.escape(name)}\b", context.article.text)
    return full[0] if full else name
