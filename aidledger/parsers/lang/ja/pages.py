"""What stands at the head of a Japanese page."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import PageWords

PAGES: Final = PageWords(
    medium=r"(?:新聞|通信|通信社|ニュース|放送|テレビ|外務省)\Z",
    added=r"写真|印刷|シェア",
    # 【マニラ＝山田太郎】, 【ソウル共同】, ［ワシントン ２１日 ロイター］
    dateline=(
        r"【[^】\n]{2,10}(?:[＝=・][^】\n]{1,10}|(?:共同|時事|聯合|ロイター|ＡＦＰ|AFP|新華社))】"
        r"|[\[［][^\]］\n]{2,12}[0-9０-９]{1,2}日[^\]］\n]{1,12}[\]］]"
    ),
)
