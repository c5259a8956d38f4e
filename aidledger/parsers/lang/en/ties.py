"""The English patterns that tell that two sums are one."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import TieWords

TIES: Final = TieWords(
    # "8 billion yen (about $50 million": an open bracket and a hedge, or words that say that both are one
    tie=(
        # "352 million SDR (special drawing rights) (about $468 million": the name in full comes first
        r"(?:[”\"’)\]]{1,2}|\s?\([A-Za-z][A-Za-z* ]{0,30}\))?(?:[\s,;]{0,3}[(\[（][\s~≈=]{0,2}(?:[A-Za-z.]{1,14}\s{1,2}){0,4}"
        r"|(?:,|\s[–—-])\s(?:or\s)?(?:about|around|roughly|approximately|nearly|some|almost|close\s+to|just\s+(?:over|under))\s"
        r"|[\s,–—-]{1,4}(?:or|equal\s+to|i\.e\.|that\s+is|namely|worth"
        r"|which,?\s+(?:at\s(?:[a-z’'-]{1,14}\s){1,4})?(?:is|equals|comes\s+to|amounts\s+to|translates\s+(?:in)?to|works\s+out\s+at)"
        r"|(?:(?:or|and|which\s+is)\s+)?(?:(?:the|an|its|their|about|roughly|approximately)\s+)?"
        r"equivalent\s+(?:of|in|(?:in\s(?:[a-z’']{2,10}\s){1,3})?to)"
        r")\s+(?:more\s+or\s+less\s|(?:[a-z]{1,14}\s){0,3})"
        # "230 mln Special Drawing Rights for Morocco, or about"
        r"|\s(?:(?!and\b|plus\b|or\b)[A-Za-z’'-]{1,20}\s){0,4}[A-Za-z’'-]{1,20},\sor\s(?:about|around|some|nearly|roughly|almost)\s"
        # "RMB 5 million loan of February 20, 1990 (converted into"
        r"|\s[^()\n]{1,60}\(converted\s(?:in)?to\s"
        # "$5 million at this time, which is around"
        r"|\s(?:(?!and\b|plus\b|or\b)[A-Za-z’'-]{1,16},?\s){1,6}which\s(?:is|was|equals|amounts\sto|comes\sto)\s"
        r"(?:(?:about|around|some|nearly|roughly|approximately|equivalent\sto|equal\sto)\s){0,2})"
    ),
    # "£20 million ($32 million, 25 million euros)": one more in a bracket that is open
    in_bracket=r"\s?[,;/]\s?(?:or\s)?(?:(?:about|around|some|roughly|approximately|nearly)\s)?",
    # "a loan of 300 million riyals ($80 million equivalent)"
    as_equal=r"\s(?:equivalent|equiv\.?)(?=[)\]）])",
    # "1.2 billion euros over four years ($1.43 billion)": in a bracket of its own
    bracketed=r",?\s(?:(?!and\b|plus\b)[A-Za-z’'-]{1,20},?\s){1,8}[(\[（]\s?(?:[~≈=]\s?)?(?:[a-z.]{1,12}\s){0,4}",
    # "nearly $1 billion for 2009, or exactly $951.5 million"
    exactly=r"\b(?:or|namely)\s+(?:exactly|precisely|more\s+exactly|more\s+precisely|to\s+be\s+exact,?)\s*$",
)
