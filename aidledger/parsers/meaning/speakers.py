"""Who says it: the person or body that a sentence credits."""

from __future__ import annotations

import re
from typing import Final

from aidledger.parsers.meaning.context import Context, asked_once

_CAPITALS: Final = re.compile(r"(?:[A-Z][\w’'-]{1,40} )+(?:[^\W\d_a-z][\w’'-]{0,40})?")
"""Words in capitals side by side."""
_WORD_END: Final = re.compile(r"(?<=\w)\b")


def speaker_of(context: Context, i: int) -> str | None:
    """The person or body that the sentence of a slot credits; a family name is completed from the article."""
    return _speaker(context, context.slots[i].sentence)


@asked_once
def _speaker(context: Context, sentence: int) -> str | None:
    said, text = context.words_in(sentence), context.article.text[slice(*context.sentences[sentence])]
    for name in context.words.speakers:
        found = said[name].search(text)
        who = found["who"].strip().rstrip(".,").removesuffix("'s").removesuffix("’s") if found else ""
        if who and who.lower() not in context.words.words.purposes.no_purpose:
            return _full_name(context, who)
    return None


def _full_name(context: Context, name: str) -> str:
    return _full_names(context).get(name, name) if " " not in name and name[:1].isupper() else name


@asked_once
def _full_names(context: Context) -> dict[str, str]:
    """The first words in capitals, up to two, that an article has before each word in a capital: "Taro" before "Kan"."""
    names: dict[str, str] = {}
    for run in _CAPITALS.finditer(context.article.text):
        words = run[0].split()
        for place in range(1, len(words)):
            for end in _WORD_END.finditer(words[place]):
                last = words[place][: end.start()]
                names.setdefault(last, " ".join((*words[max(0, place - 2) : place], last)))
    return names
