"""English words at the head of a page."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import PageWords

PAGES: Final = PageWords(
    medium=(
        r"\b(?:Post|Times|News|Association|Agency|Herald|Daily|Journal|Gazette|Guardian|Tribune|Press|Star|Today|Mail|Observer"
        r"|Broadcasting|Ministry of Foreign Affairs(?: of \w+)?)\Z"
    ),
    added=r"posted on|leave a|comment|share|photo|advertis|subscribe|sign in|menu|image|read more",
    small=("of", "and", "the", "for"),
)
