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
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from aidledger.parsers.files.dates import MOST, YEAR, Told, months_in, plain_digits, told_among
from aidledger.parsers.files.tense import Tense, sentence_around, tense
from aidledger.parsers.lang import date_words
from aidledger.parsers.text.patterns import either_of

_DIGIT: Final = re.compile("[0-9]")
_READ: Final = 300_000
"""Characters of a text that are searched for its date."""


def published(text: str) -> date | None:
    """The day on which a text was published, as far as the text itself tells; the rule stands at the head of this module.

    >>> published("Phnom Penh, July 6 (AKP) — On July 6, 2024, two ministers met. By March 31, 2027 the road is built.")
    datetime.date(2024, 7, 6)
    >>> published("Trade grew in 2022; the treaty is of May 1999.") is None
    True
    """
    text = plain_digits(text[:_READ])
    if not _DIGIT.search(text):  # as most headlines
        return None
    years = list(YEAR.finditer(text))
    told = told_among(text, years)
    headings = _headings(text, told)
    stated_in_full = next((day for one in headings if (day := one.on())), None)
    if stated_in_full or not told:
        return stated_in_full
    story = _Story(text, years, told, [tense(text, one) for one in told])
    return _from_headings(story, headings) or _from_events(story) or _from_the_near_future(story)


# --- rule 1: datelines and lines that are a date ------------------------------------------------------------------

_HEAD: Final = 3_000
_FOOT: Final = 300
_HEADING: Final = 90
_WORDS: Final = date_words()
_LABEL: Final = re.compile(either_of([*(one.label for one in _WORDS), r"\d{1,2}:\d\d(?::\d\d)?"]), re.IGNORECASE)
_TIME: Final = re.compile(either_of([r"\d{1,2}:\d\d", *(one.clock for one in _WORDS)]))
_BEFORE_DATE: Final = (",", "(", "[", *(ending for one in _WORDS for ending in one.day_endings))
_LONGEST_PLACE: Final = 8
# ", Phnom Penh – ", " - ", " | "
_PLACE_AFTER: Final = re.compile(r"(?:,\s?[A-Z][\w .'’-]{1,40}){0,2}\s?[-–—|:]")
# "By Lay Samean, ", "Lay Samean | "
_BYLINE: Final = re.compile(either_of([*(one.byline for one in _WORDS), r"[^|•·]{0,60}\s[|•·]\s"]), re.IGNORECASE)
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
    return names_a_place and before.rstrip().endswith(_BEFORE_DATE) and _AFTER_DATELINE.match(after) is not None


def _is_alone(before: str, after: str) -> bool:
    if _BYLINE.match(before) or _TIME.search(before) or _TIME.search(after):
        return len(before) + len(after) < _HEADING
    return not any(character.isalnum() for part in (before, after) for character in _LABEL.sub("", part))


# --- rules 2 to 4: the story --------------------------------------------------------------------------------------

# The words that tie a text to its own week or month.
_NEAR: Final = re.compile(either_of(one.near for one in _WORDS), re.IGNORECASE)
_SAME_STORY: Final = 600
_SHARED: Final = 2
_NEXT_YEAR: Final = re.compile(either_of(one.next_year for one in _WORDS))
_GLOSSES: Final = tuple((re.compile(one.gloss), one.years) for one in _WORDS)
_THIS_YEAR: Final = tuple(one.this_year for one in _WORDS if one.this_year)
_MONTHS_THIS_YEAR: Final = tuple(re.compile(one.month_this_year) for one in _WORDS)
_WEEKDAYS: Final = tuple((re.compile(one.weekday_before), re.compile(one.weekday_after), one.weekdays) for one in _WORDS)
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_A_MONTH: Final = timedelta(days=31)


@dataclass(frozen=True)
class _Story:
    """The dates of a text by how it tells them, and where it prints a year; what several rules ask for is told once."""

    text: str
    years: list[re.Match[str]]
    told: list[Told]
    tenses: list[Tense]

    def of(self, *tenses: Tense) -> list[Told]:
        return [told for told, tense in zip(self.told, self.tenses, strict=True) if tense in tenses]

    @cached_property
    def bound(self) -> date | None:
        """The latest moment that the text tells as past."""
        return max((day for told in self.of("past", "history") if (day := told.earliest())), default=None)

    @cached_property
    def latest(self) -> date | None:
        """Rule 2: the latest past day with its year, unless it is history."""
        day = max((day for told in self.of("past") if (day := told.on())), default=None)
        return day if day and self.bound and day >= self.bound else None

    @cached_property
    def year(self) -> int | None:
        """The year that the text itself says it is of, whichever day is asked for."""
        return _glossed_year(self) or _year_before_next(self) or _year_of_the_tale(self)


def _from_headings(story: _Story, headings: list[Told]) -> date | None:
    if not headings:
        return None
    latest = story.latest
    if latest:
        return _next_on_or_after(headings[0], latest)
    return headings[0].on(_year_from_context(story, headings))


def _next_on_or_after(told: Told, bound: date) -> date | None:
    days = (told.on(year) for year in range(bound.year, bound.year + 2))
    return next((day for day in days if day and day >= bound), None)


def _from_events(story: _Story) -> date | None:
    latest = story.latest
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
    bound = story.bound
    return first - timedelta(days=1) if first and not (bound and first <= bound) else None


def _year_from_context(story: _Story, without_year: list[Told]) -> int | None:
    if not without_year:
        return None
    return story.year or _year_near(story, without_year)


def _glossed_year(story: _Story) -> int | None:
    """The year that the text itself says that "last year" was, or its like in another language."""
    said = ((pattern, years) for pattern, years in _GLOSSES if any(word in story.text for word in years))
    found = [(gloss, years) for pattern, years in said if (gloss := pattern.search(story.text)) is not None]
    if not found:
        return None
    gloss, years = min(found, key=lambda pair: pair[0].start("said"))
    return int(gloss["year"]) + years[gloss["said"]]


def _year_before_next(story: _Story) -> int | None:
    """The year before one that is told of the same thing as "next year"."""
    following = _NEXT_YEAR.search(story.text)
    if not following:
        return None
    bound = story.bound
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
    found = [(one.start(), int(one["month"])) for pattern in _MONTHS_THIS_YEAR for one in pattern.finditer(text)]
    months = months_in(text) if any(map(text.count, _THIS_YEAR)) else ()
    found += [(one.start(), month or 0) for one, month in months if text.startswith(_THIS_YEAR, one.end())]
    return sorted(found)[:MOST]


def _year_near(story: _Story, without_year: list[Told]) -> int | None:
    """The one year that the sentence of a day names, or the next year in which it falls on the weekday printed with it."""
    named = [told for told in story.of("past", "open") if told.year]
    bound = story.bound
    for told in without_year:
        before, after = sentence_around(story.text, told)
        years = {other.year for other in named if told.start - len(before) <= other.start < told.end + len(after)}
        if len(years) == 1:
            return years.pop()
        if bound and (weekday := _weekday(before, after)) is not None:
            days = (told.on(year, first=True) for year in (bound.year, bound.year + 1))
            return next((day.year for day in days if day and day.weekday() == weekday), None)
    return None


def _weekday(before: str, after: str) -> int | None:
    """The number of the day of the week that is printed beside a date, Monday being 0."""
    for stands_before, stands_after, names in _WEEKDAYS:
        if printed := stands_before.search(before) or stands_after.match(after):
            return next(number for number, name in enumerate(names) if printed[1].startswith(name))
    return None
