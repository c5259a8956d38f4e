"""The words in the Japanese names of projects."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import ProjectWords

PROJECTS: Final = ProjectWords(
    counters=(
        # 第1期, 二次, 3工区
        r"第?(?P<number>[0-9０-９一二三四五六七八九]{1,3})\s?(?P<kind>期|次|フェーズ|トランシェ|工区|号線|年度)",
        # フェーズII
        r"(?P<kind>フェーズ)\s?(?P<number>[0-9０-９]{1,2}|[IVX]{1,4})",
    ),
    kinds={
        "期": "phase", "次": "phase", "フェーズ": "phase", "トランシェ": "tranche",
        "工区": "section", "号線": "line", "年度": "year",
    },
    digits=dict(zip("０１２３４５６７８９一二三四五六七八九", "0123456789123456789", strict=True)),
)
