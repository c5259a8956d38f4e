"""What stands at the head of a Japanese page."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import PageWords

PAGES: Final = PageWords(medium=r"(?:新聞|通信|通信社|ニュース|放送|テレビ|外務省)\Z", added=r"写真|印刷|シェア")
