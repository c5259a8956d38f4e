"""Dates as texts and metadata print them, in English, Japanese and ISO 8601 notation.

What a text leaves out, a year or a day, is left out here too: nothing is completed by a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from dateutil import parser as dateutil_parser

from aidledger.errors import BadDate

MOST: Final = 500
"""Dates of a text that are weighed."""
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2100
_INFO: Final = dateutil_parser.parserinfo()
_WIDE_DIGIT: Final = re.compile("[０-９]")
_DIGITS: Final = str.maketrans("０１２３４５６７８９", "0123456789")
_ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925}
_OLD: Final = 1900
_NEW: Final = 2000
_LATEST: Final = 2049
"""The last year that two digits mean where no day is told: 49 is 2049, 50 is 1950."""


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


def plain_digits(text: str) -> str:
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
    text = plain_digits(value.strip())[:_LONGEST_STATED]
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
YEAR: Final = re.compile(r"(?:19|20)\d\d(?!\d)")
"""A year of the last century or of this one."""
# "in 2024", "during 2022", "year 2023", "of 2021"
_YEAR_WORD: Final = re.compile(r"\b(?:[Ii]n|[Dd]uring|[Yy]ear|[Oo]f|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom)\s\Z")
_LONGEST_YEAR_WORD: Final = len("During ")
_NO_BARE_YEAR: Final = re.compile(r"[%\w-]|[.,]\d")


def told_in(text: str) -> list[Told]:
    """The dates that stand in a text, in order, in English, Japanese and ISO 8601 notation.

    >>> [(t.year, t.month, t.day, t.last) for t in told_in("From the 5th to the 9th of July; since March 2022; in 2021")]
    [(None, 7, 5, 9), (2022, 3, None, None), (2021, None, None, None)]
    """
    text = plain_digits(text)
    return told_among(text, list(YEAR.finditer(text)))


def told_among(text: str, years: list[re.Match[str]]) -> list[Told]:
    """As `told_in`, of a text with plain digits whose `years` are found already."""
    found = [*_english(text), *_iso(text, years), *_japanese(text), *_years(text, years)]
    found.sort(key=lambda told: (told.start, -told.end))
    kept: list[Told] = []
    for told in found:
        if not kept or told.start >= kept[-1].end:
            kept.append(told)
    return kept[:MOST]


def _english(text: str) -> Iterator[Told]:
    for month, number in months_in(text):
        before = _DAY_BEFORE.search(text[max(0, month.start() - 24) : month.start()])
        after = None if before else _DAY_AFTER.match(text, month.end())
        end = after.end() if after else month.end()
        year = _YEAR_AFTER.match(text, end)
        first, last = _ends(before) if before else _ends(after) if after else (None, None)
        if last or year:
            start = month.start() - (len(before[0]) if before else 0)
            yield Told(start, year.end() if year else end, int(year[1]) if year else None, number, first, last)


def months_in(text: str) -> Iterator[tuple[re.Match[str], int | None]]:
    """The names of months that are words of their own, and their numbers."""
    for month in _MONTHS.finditer(text):
        before = text[month.start() - 1] if month.start() else " "
        if not (before.isalnum() or before == "_"):
            yield month, _INFO.month(month[0].rstrip("."))


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


def whole_year(said: str, told: date | None = None) -> int:
    """The year that digits or an era name, as of the day of the article: 2001, 平成13, or 01.

    >>> whole_year("2001"), whole_year("平成13"), whole_year("01"), whole_year("98"), whole_year("48", date(1990, 1, 1))
    (2001, 2001, 2001, 1998, 1948)
    """
    for era, before in _ERAS.items():
        if said.startswith(era):
            return before + int(said.removeprefix(era))
    year = int(said)
    if year >= _OLD:
        return year
    return year + (_NEW if _NEW + year <= (told.year if told else _LATEST) else _OLD)


def _japanese_year(found: re.Match[str]) -> int | None:
    if found[2]:
        return _ERAS[found[2]] + (1 if found[3] == "元" else int(found[3]))
    return int(found[1]) if found[1] else None


def _years(text: str, years: list[re.Match[str]]) -> Iterator[Told]:
    for found in years:
        start, end = found.span()
        if _YEAR_WORD.search(text, max(0, start - _LONGEST_YEAR_WORD), start) and not _NO_BARE_YEAR.match(text, end):
            yield Told(start, end, int(found[0]))
