"""How Japanese tells of dates: as past, as to come, as a deadline, and at the head of a page."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import DateWords

DATES: Final = DateWords(
    deadline_after=r"\s?(?:まで|を期限|以前)",
    since_after=r"\s?(?:以来|以降|に設立|に創立)",
    earlier=r"前回|かつて",
    future_after=r"予定|見通し|計画して|方針",
    past_after=r"[したっいだ]た",
    weekdays=tuple("月火水木金土日"),
    # "（金）", "(金曜日)"
    weekday_after=r"\s?[（(]([月火水木金土日])曜?日?[）)]",
    label=(
        r"\d{1,2}時\d{1,2}分|[（(][月火水木金土日]曜?日?[）)]|西暦|公開|更新|掲載|配信|発表|投稿|作成|発行|日時?(?=\s?[:：])"
    ),
    clock=r"\d{1,2}時\d{1,2}分",
    byline=r"\s*(?:文・?|記者)\b",
    near=r"今週|来週|今月|明日",
    next_year=r"来年|翌年",
    # "今年（2024年）"
    gloss=r"(?P<said>昨年|今年|来年)[（(、](?P<year>(?:19|20)\d\d)年",
    years={"昨年": 1, "今年": 0, "来年": -1},
    month_this_year=r"(?:今年|本年)の?(?P<month>\d{1,2})月",
)
