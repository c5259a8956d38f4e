"""English words at the head of a page."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import PageWords

_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY: Final = rf"(?:{_MONTH} [0-9]{{1,2}}|[0-9]{{1,2}} {_MONTH})(?:, [0-9]{{4}})?"

PAGES: Final = PageWords(
    medium=(
        r"\b(?:Post|Times|News|Association|Agency|Herald|Daily|Journal|Gazette|Guardian|Tribune|Press|Star|Today|Mail|Observer"
        r"|Broadcasting|Ministry of Foreign Affairs(?: of \w+)?)\Z"
    ),
    added=r"posted on|leave a|comment|share|photo|advertis|subscribe|sign in|menu|image|read more",
    small=("of", "and", "the", "for"),
    dateline=(
        # "LAGOS, June 4 -", "POMPANO BEACH, Fla., June 4 (Xinhua) --", "TOKYO, Oct. 22, Kyodo"
        rf"[A-Z]{{3}}[A-Za-z .,'()-]{{0,40}}, {_DAY}(?:\s?[-–—]|,? \([A-Z][\w .-]{{1,20}}\)\s?[-–—]|, [A-Z][a-z]{{2,12}}\n)"
        # "Tokyo, May 19 (Jiji Press)--"; "Tokyo, May 19 (Thu) - Talks" is a day of a programme
        rf"|[A-Z][a-z]{{2,15}}, {_DAY} \((?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}}\))[A-Z][A-Za-z ]{{1,15}}\)\s?[-–—]"
        # "PARIS (AFP) -": so a giver may stand in a list too, behind whom an agency of its own is named
        r"|[A-Z]{4}[A-Z .]{0,16}(?:, [A-Z][A-Za-z .]{1,16})? \((?:AFP|AP|UPI|dpa|Reuters?|Xinhua|Kyodo|Jiji)\)\s?[-–—]"
    ),
)
