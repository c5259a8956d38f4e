"""When a text was published, from what it says itself.

The rule, first that gives a day:

1. A dateline ("Phnom Penh, July 6 (AKP) —"), a line that is a date alone, or a byline or label with one ("Posted on
   6 July 2024"), at the head or the foot of the text.
2. The latest day with its year that the text tells as past, unless something that it tells as past is later still: then
   that day is history.  So are days after "since" and of a "last" or "previous" event; deadlines ("by", "until") never count.
3. The latest past day without a year ("on March 7"), where the year follows: from "last year (2023)", from "next year" and a
   year told of the same thing, from a tale that goes on to "January this year", from the sentence of the day, or from the
   weekday printed with it.
4. Of a text that only looks ahead and says how near ("this week"): the eve of the first day that it announces, the last on
   which it can have been written.

Where none gives a day there is none: a month or a year alone is not completed by a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal

from dateutil import parser as dateutil_parser

from aidledger.errors import BadDate

Tense = Literal["past", "future", "history", "deadline", "open"]

_READ: Final = 300_000
"""Characters of a text that are searched for its date."""
_MOST: Final = 500
"""Dates of a text that are weighed."""
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2100
_INFO: Final = dateutil_parser.parserinfo()
_WIDE_DIGIT: Final = re.compile("[０-９]")
_DIGITS: Final = str.maketrans("０１２３４５６７８９", "0123456789")
_ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925}


@dataclass(frozen=True, slots=True)
class Told:
    """A date as a text tells it; what it leaves out is None.  Of a printed range `day` is the first and `last` the last."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last: int | None = None

    def on(self, year: int | None = None, *, first: bool = False) -> date | None:
        """The day, in its own year or else in the one that is given; None where there is no such day."""
        whole, day = self.year or year, self.day if first else self.last
        if whole is None or self.month is None or day is None:
            return None
        try:
            return date(whole, self.month, day)
        except ValueError:
            return None

    def earliest(self) -> date | None:
        """The first day that it can mean."""
        return date(self.year, self.month or 1, 1) if self.year and not self.day else self.on(first=True)


def _plain_digits(text: str) -> str:
    """The text with the digits of Japanese width made plain, one for one."""
    return text.translate(_DIGITS) if _WIDE_DIGIT.search(text) else text


# --- what people write in metadata --------------------------------------------------------------------------------

_LONGEST_STATED: Final = 60
_SLASHED: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.]\d{4}")


def stated(value: str) -> date:
    """The day that a metadata field states, in any usual notation.

    Raises:
        BadDate: for what is no date, lacks day, month or year, or can be read in two ways.

    >>> stated("2024-07-06T09:30:00+07:00"), stated("6 July 2024"), stated("令和6年7月6日")
    (datetime.date(2024, 7, 6), datetime.date(2024, 7, 6), datetime.date(2024, 7, 6))
    >>> stated("05/07/2024")
    Traceback (most recent call last):
        ...
    aidledger.errors.BadDate: '05/07/2024' is not one day of the calendar; write it as 2024-07-06
    """
    text = _plain_digits(value.strip())[:_LONGEST_STATED]
    days = {day for told in told_in(text) if (day := told.on())}
    if len(days) == 1:
        return days.pop()
    slashed = _SLASHED.search(text)
    if days or not text or (slashed and int(slashed[1]) <= 12 and int(slashed[2]) <= 12 and slashed[1] != slashed[2]):
        raise _bad(value)
    return _by_dateutil(text, value)


def _by_dateutil(text: str, value: str) -> date:
    try:
        # Two defaults that differ in every part show what the text itself leaves out.
        readings = {
            dateutil_parser.parse(text, default=default, ignoretz=True).date()
            for default in (datetime(2000, 1, 1), datetime(2001, 2, 2))
        }
    except (ValueError, OverflowError):
        raise _bad(value) from None
    day = readings.pop()
    if readings or not _FIRST_YEAR <= day.year < _LAST_YEAR:
        raise _bad(value)
    return day


def _bad(value: str) -> BadDate:
    return BadDate(f"{value[:_LONGEST_STATED]!r} is not one day of the calendar; write it as 2024-07-06")


# --- dates in a text ----------------------------------------------------------------------------------------------

# Patterns that run over a whole text begin with a letter or a figure, which `re` looks for fast; what stands before is checked
# behind it.
_FULL_MONTHS: Final = "January February March April May June July August September October November December".split()
_SHORT_MONTHS: Final = "Jan Feb Mar Apr Jun Jul Aug Sept? Oct Nov Dec".split()
_MONTHS: Final = re.compile(
    "|".join([*_FULL_MONTHS, *map(str.upper, _FULL_MONTHS), *(rf"{month}\b\.?" for month in _SHORT_MONTHS)])
)
_TH: Final = r"(?:st|nd|rd|th)?"
_TO: Final = r"(?:to|and|[-–—])"
# "6 ", "the 9th of ", "From the 5th to the 9th of ", "5-9 "
_DAY_BEFORE: Final = re.compile(rf"(?<![\d.,/:])(?:(\d{{1,2}}){_TH}\s?{_TO}\s?(?:the )?)?(\d{{1,2}}){_TH}\s(?:of )?\Z")
# " 6, 2024", " 21-24", " 5 to 9, 2024", " 6th 2024"
_NO_FIGURE: Final = r"(?![\d:%]|[.,]\d)"
_DAY_AFTER: Final = re.compile(rf"\s(\d{{1,2}}){_TH}{_NO_FIGURE}(?:\s?{_TO}\s?(\d{{1,2}}){_TH}{_NO_FIGURE})?")
# ", 2024", " 2024"
_YEAR_AFTER: Final = re.compile(r",?\s(?:of )?((?:19|20)\d\d)(?![\d%]|[.,]\d)")
# "2024-07-06", "2024/7/6", "2024.07.06", from its year on
_ISO: Final = re.compile(r"(\d{4})(?<![\d.,/-]\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])")
# "2024年7月6日", "令和6年7月6日", "令和元年5月", "7月5日", "7月5日から9日", "2024年"
_JAPANESE: Final = re.compile(
    r"(?:(?:((?:19|20)\d\d)|(令和|平成|昭和)\s?(\d{1,2}|元))年(?!代|間|度)\s?)?"
    r"(?:(\d{1,2})月(?:\s?(\d{1,2})日(?:(?:から|～|〜|-|－|、|・)(\d{1,2})日)?)?)?"
)
_JAPANESE_ANCHOR: Final = re.compile(r"(?:19|20)\d\d年|(?:令和|平成|昭和)\s?(?:\d|元)|\d{1,2}月")
_YEAR: Final = re.compile(r"(?:19|20)\d\d(?!\d)")
# "in 2024", "during 2022", "year 2023", "of 2021"
_YEAR_WORD: Final = re.compile(r"\b(?:[Ii]n|[Dd]uring|[Yy]ear|[Oo]f|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom)\s\Z")
_LONGEST_YEAR_WORD: Final = len("During ")
_NO_BARE_YEAR: Final = re.compile(r"[%\w-]|[.,]\d")


def told_in(text: str) -> list[Told]:
    """The dates that stand in a text, in order, in English, Japanese and ISO 8601 notation.

    >>> [(t.year, t.month, t.day, t.last) for t in told_in("From the 5th to the 9th of July; since March 2022; in 2021")]
    [(None, 7, 5, 9), (2022, 3, None, None), (2021, None, None, None)]
    """
    text = _plain_digits(text)
    return _told_in(text, list(_YEAR.finditer(text)))


def _told_in(text: str, years: list[re.Match[str]]) -> list[Told]:
    found = [*_english(text), *_iso(text, years), *_japanese(text), *_years(text, years)]
    found.sort(key=lambda told: (told.start, -told.end))
    kept: list[Told] = []
    for told in found:
        if not kept or told.start >= kept[-1].end:
            kept.append(told)
    return kept[:_MOST]


def _english(text: str) -> Iterator[Told]:
    for month in _MONTHS.finditer(text):
        if _in_word(text, month.start()):
            continue
        before = _DAY_BEFORE.search(text[max(0, month.start() - 24) : month.start()])
        after = None if before else _DAY_AFTER.match(text, month.end())
        end = after.end() if after else month.end()
        year = _YEAR_AFTER.match(text, end)
        first, last = _ends(before) if before else _ends(after) if after else (None, None)
        if last or year:
            number = _INFO.month(month[0].rstrip("."))
            start = month.start() - (len(before[0]) if before else 0)
            yield Told(start, year.end() if year else end, int(year[1]) if year else None, number, first, last)


def _in_word(text: str, start: int) -> bool:
    """Whether a letter, a figure or an underscore stands before a place."""
    return start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_")


def _ends(found: re.Match[str]) -> tuple[int, int]:
    days = [int(day) for day in found.groups() if day]
    return days[0], days[-1]


def _iso(text: str, years: list[re.Match[str]]) -> Iterator[Told]:
    for year in years:
        if found := _ISO.match(text, year.start()):
            yield Told(found.start(), found.end(), int(found[1]), int(found[3]), int(found[4]), int(found[4]))


def _japanese(text: str) -> Iterator[Told]:
    end = 0
    if "年" not in text and "月" not in text:
        return
    for anchor in _JAPANESE_ANCHOR.finditer(text):
        found = _JAPANESE.match(text, anchor.start())
        if anchor.start() < end or not found or not found[0] or (anchor.start() and text[anchor.start() - 1].isdigit()):
            continue
        end = found.end()
        day, last = found[5], found[6] or found[5]
        yield Told(
            found.start(), end, _japanese_year(found), int(found[4]) if found[4] else None,
            int(day) if day else None, int(last) if last else None,
        )  # fmt: skip


def _japanese_year(found: re.Match[str]) -> int | None:
    if found[2]:
        return _ERAS[found[2]] + (1 if found[3] == "元" else int(found[3]))
    return int(found[1]) if found[1] else None


def _years(text: str, years: list[re.Match[str]]) -> Iterator[Told]:
    for found in years:
        start, end = found.span()
        if _YEAR_WORD.search(text, max(0, start - _LONGEST_YEAR_WORD), start) and not _NO_BARE_YEAR.match(text, end):
            yield Told(start, end, int(found[0]))


# --- what stands around a date ------------------------------------------------------------------------------------

_REACH: Final = 240
_SENTENCE_END: Final = re.compile(
    r"[.!?。！？\n](?:(?<=[。！？\n])|(?<=[.!?])(?P<behind>[\s\"”’)])\s?(?=[\s\"“‘(A-Z]))"
)
# "by ", "until the ", "through ", "ending on "
_DEADLINE: Final = re.compile(
    r"\b(?:by|until|till|through|before|ahead of|effective|ending|starting|beginning|expir\w{1,4}|matur\w{1,4}|valid)\s"
    r"(?:on\s|in\s|from\s)?(?:the\s)?(?:end\sof\s)?\Z",
    re.IGNORECASE,
)
_LONGEST_DEADLINE: Final = len("beginning from the end of ")
_DEADLINE_JA: Final = re.compile(r"\s?(?:まで|を期限|以前)")
# "since ", "an agreement dated "
_SINCE: Final = re.compile(r"\b(?:since|dated)\s(?:the\s)?\Z", re.IGNORECASE)
_SINCE_JA: Final = re.compile(r"\s?(?:以来|以降|に設立|に創立)")
# "the last dialogue was held on ", "was founded on "
_EARLIER: Final = re.compile(
    r"\b(?:last|previous|earlier|former)\s(?!week|month|year|night|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|\b(?:previously|founded|established|born)\b|前回|かつて"
)
_FUTURE: Final = (
    r"(?:will|shall|is to|are to|(?:is|are) (?:scheduled|due|expected|set|planned)|(?:plan|expect|hope|intend)s? to)"
    r"(?: (?:be|have|have been) \w{2,20})?"
)
_PAST: Final = (
    r"was|were|has|have|had|did|said|says|told|held|met|gave|made|took|sent|spoke|began|rose|fell|came|became|went|brought|saw"
    r"|grew|stood|paid|won|led|built|bought|sold|spent|lent|lost|left|got|\w{2,20}ed"
)
_VERB: Final = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b")
_FUTURE_JA: Final = re.compile(r"予定|見通し|計画して|方針")
_PAST_JA: Final = re.compile(r"[したっいだ]た")
# "agreed to finish in ", "with completion in "
_PURPOSE: Final = re.compile(r"\bto [a-z]|\b(?:completion|target|goal|plan|deadline|due|fiscal|year|budget)\b")
# The words that tie a text to its own week or month.
_NEAR: Final = re.compile(
    r"\b(?:this|next|coming)\s(?:week|weekend|month)\b|\b(?:tomorrow|later today)\b|今週|来週|今月|明日", re.IGNORECASE
)


def _sentence(text: str, told: Told) -> tuple[str, str]:
    """What stands before and after a date in its sentence, up to some 240 characters each."""
    before = text[max(0, told.start - _REACH) : told.start]
    after = text[told.end : told.end + _REACH]
    ends = [found.end() for found in _SENTENCE_END.finditer(before)]
    following = _SENTENCE_END.search(after)
    if following:
        after = after[: following.end("behind") if following["behind"] else following.start()]
    return before[ends[-1] :] if ends else before, after


def tense(text: str, told: Told) -> Tense:
    """How a text tells one of its dates: by the word before it, or else by the verb of its clause.

    A day without a verb counts as past, a month or year without one as open, for plans and budgets name these.

    >>> said = "By 2030, or on July 5, we will visit."
    >>> [tense(said, told) for told in told_in(said)]
    ['deadline', 'future']
    """
    before, after = _sentence(text, told)
    near = max(0, len(before) - _LONGEST_DEADLINE)
    if _DEADLINE.search(before, near) or _DEADLINE_JA.match(after):
        return "deadline"
    if _SINCE.search(before, near) or _SINCE_JA.match(after) or _EARLIER.search(before):
        return "history"
    return _tense_of_day(before, after) if told.day else _tense_of_period(before, after)


def _tense_of_day(before: str, after: str) -> Tense:
    verbs = list(_VERB.finditer(before))
    verb = verbs[-1] if verbs else _VERB.search(after)
    return "future" if (verb and verb["future"]) or _FUTURE_JA.search(after) else "past"


def _tense_of_period(before: str, after: str) -> Tense:
    verbs = list(_VERB.finditer(before))
    if verbs:
        return "past" if verbs[-1]["past"] and not _PURPOSE.search(before, verbs[-1].end()) else "open"
    verb = _VERB.search(after)
    return "past" if (verb and verb["past"]) or (_PAST_JA.search(after) and not _FUTURE_JA.search(after)) else "open"


# --- rule 1: datelines and lines that are a date ------------------------------------------------------------------

_HEAD: Final = 3_000
_FOOT: Final = 300
_HEADING: Final = 90
_WEEKDAY: Final = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_LABEL: Final = re.compile(
    r"\b(?:published|posted|updated|released?|issued|press|news|last|for immediate|on|at|date|the|[ap]\.?m|UTC|GMT|JST|ICT"
    rf"|{_WEEKDAY})\b\.?|\d{{1,2}}:\d\d(?::\d\d)?|\d{{1,2}}時\d{{1,2}}分|[（(][月火水木金土日]曜?日?[）)]"
    r"|西暦|公開|更新|掲載|配信|発表|投稿|作成|発行|日時?(?=\s?[:：])",
    re.IGNORECASE,
)
_TIME: Final = re.compile(r"\d{1,2}:\d\d|\d{1,2}時\d{1,2}分")
_LONGEST_PLACE: Final = 8
# ", Phnom Penh – ", " - ", " | "
_PLACE_AFTER: Final = re.compile(r"(?:,\s?[A-Z][\w .'’-]{1,40}){0,2}\s?[-–—|:]")
# "By Lay Samean, ", "Lay Samean | "
_BYLINE: Final = re.compile(r"\s*(?:by|written by|reported by|posted by|文・?|記者)\b|[^|•·]{0,60}\s[|•·]\s", re.IGNORECASE)
_AGENCY: Final = r",?\s?[(\[（【/][^()\[\]（）\n]{1,40}[)\]）】/]"
# " (AseanAll) —", " –", ")", " (AKP) The"
_AFTER_DATELINE: Final = re.compile(rf"(?:{_AGENCY}|,)?\s?(?:[-–—―:：]{{1,2}}|\Z|[)\]）】])|{_AGENCY}\s")


def _headings(text: str, all_told: list[Told]) -> list[Told]:
    return [told for told in all_told if told.last and _is_near_an_end(text, told) and _is_heading(text, told)]


def _is_near_an_end(text: str, told: Told) -> bool:
    return told.start < _HEAD or told.end > len(text) - _FOOT


def _is_heading(text: str, told: Told) -> bool:
    start = text.rfind("\n", max(0, told.start - _HEADING), told.start) + 1
    if start == 0 and told.start > _HEADING:
        return False
    newline = text.find("\n", told.end, told.end + _HEADING)
    before = text[start : told.start]
    after = text[told.end : newline if newline >= 0 else told.end + _HEADING]
    whole_line = newline >= 0 or told.end + len(after) == len(text)
    return _is_dateline(before, after) or (whole_line and _is_alone(before, after))


def _is_dateline(before: str, after: str) -> bool:
    words = before.replace(",", " ").replace("(", " ").replace("[", " ").split()
    if not words:
        return _PLACE_AFTER.match(after) is not None
    names_a_place = len(words) <= _LONGEST_PLACE and all(word[0].isupper() or word[0] == "/" for word in words)
    return names_a_place and before.rstrip().endswith((",", "day", "(", "[")) and _AFTER_DATELINE.match(after) is not None


def _is_alone(before: str, after: str) -> bool:
    if _BYLINE.match(before) or _TIME.search(before) or _TIME.search(after):
        return len(before) + len(after) < _HEADING
    return not any(character.isalnum() for part in (before, after) for character in _LABEL.sub("", part))


# --- rules 2 to 4: the story --------------------------------------------------------------------------------------

_SAME_STORY: Final = 600
_SHARED: Final = 2
_NEXT_YEAR: Final = re.compile(r"\bnext year\b|来年|翌年", re.IGNORECASE)
# "last year (2023)", "今年（2024年）"
_GLOSS: Final = re.compile(r"\b(last|this|next) year[ ,(]{1,3}(?:in )?\Z")
_GLOSS_JA: Final = re.compile(r"(昨年|今年|来年)[（(、]\Z")
_LONGEST_GLOSS: Final = len("last year, (in ")
_OFFSET: Final = {"last": 1, "this": 0, "next": -1, "昨年": 1, "今年": 0, "来年": -1}
_THIS_YEAR: Final = " this year"
_MONTH_OF_THIS_YEAR_JA: Final = re.compile(r"(?:今年|本年)の?(\d{1,2})月")
# "Friday, ", "Friday ", "（金）", "(金曜日)"
_WEEKDAY_BEFORE: Final = re.compile(rf"\b({_WEEKDAY})\.?,?\s(?:the\s)?\Z")
_WEEKDAY_JA: Final = re.compile(r"\s?[（(]([月火水木金土日])曜?日?[）)]")
_WORD_GOES_ON: Final = re.compile(r"\w")
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_A_MONTH: Final = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class _Story:
    """The dates of a text by how it tells them, and where it prints a year."""

    text: str
    years: list[re.Match[str]]
    told: list[Told]
    tenses: list[Tense]

    def of(self, *tenses: Tense) -> list[Told]:
        return [told for told, tense in zip(self.told, self.tenses, strict=True) if tense in tenses]

    def bound(self) -> date | None:
        """The latest moment that the text tells as past."""
        return max((day for told in self.of("past", "history") if (day := told.earliest())), default=None)

    def latest(self) -> date | None:
        """Rule 2: the latest past day with its year, unless it is history."""
        day = max((day for told in self.of("past") if (day := told.on())), default=None)
        bound = self.bound()
        return day if day and bound and day >= bound else None


def published(text: str) -> date | None:
    """The day on which a text was published, as far as the text itself tells; the rule stands at the head of this module.

    >>> published("Phnom Penh, July 6 (AKP) — On July 6, 2024, two ministers met. By March 31, 2027 the road is built.")
    datetime.date(2024, 7, 6)
    >>> published("Trade grew in 2022; the treaty is of May 1999.") is None
    True
    """
    text = _plain_digits(text[:_READ])
    years = list(_YEAR.finditer(text))
    told = _told_in(text, years)
    headings = _headings(text, told)
    stated_in_full = next((day for one in headings if (day := one.on())), None)
    if stated_in_full or not told:
        return stated_in_full
    story = _Story(text, years, told, [tense(text, one) for one in told])
    return _from_headings(story, headings) or _from_events(story) or _from_the_near_future(story)


def _from_headings(story: _Story, headings: list[Told]) -> date | None:
    if not headings:
        return None
    latest = story.latest()
    if latest:
        return _next_on_or_after(headings[0], latest)
    return headings[0].on(_year_from_context(story, headings))


def _next_on_or_after(told: Told, bound: date) -> date | None:
    days = (told.on(year) for year in range(bound.year, bound.year + 2))
    return next((day for day in days if day and day >= bound), None)


def _from_events(story: _Story) -> date | None:
    latest = story.latest()
    without_year = [told for told in story.of("past") if told.last and not told.year]
    if latest:
        soon = [day for told in without_year if (day := told.on(latest.year)) and latest < day <= latest + _A_MONTH]
        return max(soon, default=latest)
    year = _year_from_context(story, without_year)
    return max((day for told in without_year if (day := told.on(year))), default=None)


def _from_the_near_future(story: _Story) -> date | None:
    announced = [told for told in story.of("future") if told.last]
    if not announced or not _NEAR.search(story.text):
        return None
    year = _year_from_context(story, announced)
    first = min((day for told in announced if (day := told.on(year, first=True))), default=None)
    bound = story.bound()
    return first - timedelta(days=1) if first and not (bound and first <= bound) else None


def _year_from_context(story: _Story, without_year: list[Told]) -> int | None:
    if not without_year:
        return None
    return _glossed_year(story) or _year_before_next(story) or _year_of_the_tale(story) or _year_near(story, without_year)


def _glossed_year(story: _Story) -> int | None:
    text = story.text
    for year in story.years if " year" in text or "年" in text else ():
        start, end = year.span()
        japanese = text.startswith("年", end)
        gloss = (_GLOSS_JA if japanese else _GLOSS).search(text, max(0, start - _LONGEST_GLOSS), start)
        if gloss and (japanese or not _WORD_GOES_ON.match(text, end)):
            return int(year[0]) + _OFFSET[gloss[1]]
    return None


def _year_before_next(story: _Story) -> int | None:
    """The year before one that is told of the same thing as "next year"."""
    following = _NEXT_YEAR.search(story.text) if "年" in story.text or "next year" in story.text.lower() else None
    if not following:
        return None
    bound = story.bound()
    about = _words_before(story.text, following.start())
    for told in story.told:
        if told.year and not told.day and len(about & _words_before(story.text, told.start)) >= _SHARED:
            return told.year - 1 if not bound or bound.year <= told.year else None
    return None


def _words_before(text: str, position: int) -> set[str]:
    return {word[0].lower() for word in _WORD.finditer(text, max(0, position - 100), position)}


def _year_of_the_tale(story: _Story) -> int | None:
    """The year of a "January this year" that follows, in one tale, on a month or day of a year that is named."""
    named = [told for told in story.of("past", "history", "open") if told.year and told.month]
    for start, month in _months_of_this_year(story.text) if named else ():
        earlier = [told for told in named if 0 < start - told.end < _SAME_STORY]
        if earlier and month:
            return (earlier[-1].year or 0) + (month < (earlier[-1].month or 0))
    return None


def _months_of_this_year(text: str) -> list[tuple[int, int]]:
    """Where a text says "January this year", and the month."""
    japanese = [(one.start(), int(one[1])) for one in _MONTH_OF_THIS_YEAR_JA.finditer(text)]
    months = [one for one in _MONTHS.finditer(text) if text.startswith(_THIS_YEAR, one.end())] if _THIS_YEAR in text else []
    english = [(one.start(), _INFO.month(one[0].rstrip(".")) or 0) for one in months if not _in_word(text, one.start())]
    return sorted(japanese + english)[:_MOST]


def _year_near(story: _Story, without_year: list[Told]) -> int | None:
    """The one year that the sentence of a day names, or the next year in which it falls on the weekday printed with it."""
    named = [told for told in story.of("past", "open") if told.year]
    bound = story.bound()
    for told in without_year:
        before, after = _sentence(story.text, told)
        years = {other.year for other in named if told.start - len(before) <= other.start < told.end + len(after)}
        if len(years) == 1:
            return years.pop()
        if bound and (weekday := _weekday(before, after)) is not None:
            days = (told.on(year, first=True) for year in (bound.year, bound.year + 1))
            return next((day.year for day in days if day and day.weekday() == weekday), None)
    return None


def _weekday(before: str, after: str) -> int | None:
    printed = _WEEKDAY_BEFORE.search(before)
    if printed:
        return _INFO.weekday(printed[1][:3])
    japanese = _WEEKDAY_JA.match(after)
    return "月火水木金土日".index(japanese[1]) if japanese else None
