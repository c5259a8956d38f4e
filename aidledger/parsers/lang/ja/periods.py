"""The Japanese patterns that tell of which time a sum is."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import PeriodWords

PERIODS: Final = PeriodWords(
    # 2001年以降, 01年以来, 平成13年度以降, 1960年の設立以来
    since=(
        r"(?P<since>(?:19|20)\d{2}|(?<![\d第])\d{2}(?=年度?(?:\d{1,2}月)?以降)|(?:平成|令和|昭和)\d{1,2})年度?(?:\d{1,2}月)?"
        r"(?:の?(?:設立|創設|発足|独立|創業|開始|再開|加盟|国交樹立|国交正常化))?(?:以来|以降|から(?![\dの始はじ]))"
        r"(?!で?(?:最大|最高|最多|最低|初|最も)|、?毎年)"
    ),
    between=r"(?P<start>(?:19|20)\d{2})年?(?:から|〜|～|－|-)(?P<end>(?:19|20)\d{2})年",
    past=r"(?:過去|この|ここ)(?P<past>\d{1,2}|[一二三四五六七八九十])年間?(?!間|と|の平均|の水準|並み|来|ぶり|分|で[^。]{0,24}?(?:倍|増え|増加|減))",
    ahead=r"(?:今後|向こう|次の)?(?P<ahead>\d{1,2}|[一二三四五六七八九十])年間(?:で|に|にわたり)",
    annual_after=r"^(?:／|/)年|^(?:を|が|の)?毎年",
    annual_before=r"(?:毎年|年額|[はにでるもがを、,「（(]年|(?<![0-9０-９一二三四五六七八九十数])年間)(?:約|およそ|計|最大)?$",
    # 2019年度 1,204: before the first figure of a row, the year that it is of
    year_row=r"[\s|]*(?:FY ?)?(?P<year>(?:19|20)[0-9]{2})(?P<to>[–—/-](?:[0-9]{2}){1,2})?(?:年度?)?(?:\s*[|:：]\s*|\s+)[$€£¥]?",
    # これまでの100億円規模の枠: what it was
    not_so_far=r"これまでの(?:約|およそ|最大|計)?$",
)
