"""From mention to claim: who gives, to whom, for what, as what, since when, and in whose words.

The fields of a sum are read one by one (`told`); then `structure` relates the sums of the article, and a sum takes over from
its total, or from where it was said before, what its own words leave open (`inherited`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from aidledger.model import FINANCE_TYPES, QUOTED, Activity, Article, Claim, Mention, Stage
from aidledger.parsers import mentions as sums
from aidledger.parsers.articles import describe, in_language
from aidledger.parsers.inherited import inherit, tell_later
from aidledger.parsers.meaning.activities import named_projects, project_words
from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.fields import Meaning
from aidledger.parsers.meaning.leading import main_parties
from aidledger.parsers.meaning.purposes import sector_of
from aidledger.parsers.meaning.slots import Relation, Slot
from aidledger.parsers.meaning.stages import verb_stage
from aidledger.parsers.meaning.topics import topics_of
from aidledger.parsers.meaning.vocabulary import vocabulary
from aidledger.parsers.structure import relations, told_twice
from aidledger.parsers.text.places import place_of
from aidledger.parsers.text.sentences import Span, span_at
from aidledger.parsers.text.stories import story_spans
from aidledger.parsers.told import meanings_of
from aidledger.parsers.totals.restatements import restatements
from aidledger.parsers.unclear import doubt_topics


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from one article, which is described (see `aidledger.parsers.articles.describe`)."""

    article: Article
    claims: tuple[Claim, ...]
    activities: tuple[Activity, ...]


def extract(article: Article) -> list[Claim]:
    """Every sum of money of an article with its meaning, in the order of the text.

    >>> article = Article.from_text("Japan will lend Cambodia 8.3 billion yen ($51.5 million) for National Road 5.", id="a")
    >>> [(c.mention.text, c.instrument, c.donor, c.recipient, c.purpose) for c in extract(article)][0]
    ('8.3 billion yen', 'loan', 'JPN', 'KHM', 'National Road 5')
    """
    article = in_language(article)
    mentions = sums.find(article, place_of(article.url))
    return list(_reading(article, mentions).claims) if mentions else []


def analyse(article: Article, *, described: bool = False) -> Reading:
    """The claims and the activities of an article; its language and date are looked for unless it is `described`.

    >>> reading = analyse(Article.from_text("Japan and Laos signed notes on the Nam Ngum Bridge Project.", id="a"))
    >>> [(activity.name, activity.donor, activity.stage) for activity in reading.activities]
    [('Nam Ngum Bridge Project', 'JPN', 'commitment')]
    """
    article = article if described else describe(article)
    return _reading(article, sums.find(article, place_of(article.url)))


def _reading(article: Article, mentions: Sequence[Mention]) -> Reading:
    """What an article whose language is known says of its sums, and of projects; each of several stories for itself."""
    stories = story_spans(article.text)
    if len(stories) == 1:
        return _story(article, mentions)
    told = [_told_apart(article, mentions, story) for story in stories]
    claims, activities = (tuple(chain.from_iterable(found)) for found in zip(*told, strict=True))
    return Reading(article, claims, activities)


def _told_apart(article: Article, mentions: Sequence[Mention], story: Span) -> tuple[list[Claim], list[Activity]]:
    """The claims and activities of one of the stories of a page, read as an article of its own.

    Who gives in one gives nothing in the next, and no total of one has parts there.
    """
    start, end = story
    first, last = (bisect_left(mentions, place, key=lambda mention: mention.start) for place in story)
    own = {mention.start - start: mention for mention in mentions[first:last]}
    alone = replace(article, text=article.text[start:end], title=None if start else article.title)
    moved = [replace(mention, start=place, end=mention.end - start) for place, mention in own.items()]
    reading = _story(alone, moved)
    activities = [replace(activity, start=activity.start + start, end=activity.end + start) for activity in reading.activities]
    ids: dict[str | None, str] = {one.id: there.id for one, there in zip(reading.activities, activities, strict=True)}
    ids |= {one.id: there.id for one, there in zip(moved, own.values(), strict=True)}
    return [_put_back(claim, own[claim.mention.start], ids) for claim in reading.claims], activities


def _put_back(claim: Claim, mention: Mention, ids: Mapping[str | None, str]) -> Claim:
    """The claim of a story with the ids that its sums and projects have in the whole page."""
    parts = tuple(ids[total] for total in claim.part_of)
    return replace(claim, mention=mention, same_as=ids.get(claim.same_as), activity=ids.get(claim.activity), part_of=parts)


def _story(article: Article, mentions: Sequence[Mention]) -> Reading:
    """What a single story says of its sums, and of projects."""
    words = vocabulary(article.lang)
    projects = project_words(article.text, words)
    if not mentions and not projects:
        return Reading(article, (), ())
    context = Context.of(article, words, mentions)
    activities = named_projects(context, projects)
    if not mentions and not activities:
        return Reading(article, (), ())
    topics = topics_of(context)
    # Who gives and who takes in an article is looked for where something is given.
    given = activities or any(topic == "aid" for topic, _ in topics)
    donor, recipient = main_parties(context, [topic for topic, _ in topics]) if given else (None, None)
    meanings = meanings_of(context, topics, activities, donor, recipient)
    first = restatements(context.slots)
    found = relations(context.slots, first)
    first = told_twice(first, found)
    inherit(context, meanings, first, found)
    tell_later(context, meanings, found)
    doubt_topics(meanings, first, found)
    claims = tuple(_claims(context, meanings, first, found))
    return Reading(article, claims, tuple(_described(context, activities, claims, donor, recipient or None)))


def _claims(context: Context, meanings: Sequence[Meaning], first: Sequence[int], found: Sequence[Relation]) -> Iterator[Claim]:
    totals: dict[int, list[Relation]] = {}
    for relation in found:
        for part in relation.parts:
            totals.setdefault(part, []).append(relation)
    for i, (slot, meaning) in enumerate(zip(context.slots, meanings, strict=True)):
        for k in slot.members:
            yield _claim(context, slot, k, meaning, context.slots[first[i]], totals.get(i, []))


def _claim(context: Context, slot: Slot, k: int, meaning: Meaning, head: Slot, totals: Sequence[Relation]) -> Claim:
    mention = context.mentions[k]
    currency = mention.amount.currency
    assumed = mention.currency_basis == "assumed" and currency != "USD"
    same = _member(context, slot, None) if head is slot else _said_before(context, slot, head, currency)
    again = None if same == mention.id else same
    return Claim(
        mention,
        is_aid=meaning.topic == "aid",
        topic=meaning.topic,
        instrument=meaning.instrument,
        finance_type=FINANCE_TYPES.get(meaning.instrument) if meaning.instrument else None,
        stage=meaning.stage,
        scope=meaning.scope,
        period_start=meaning.period_start,
        period_end=meaning.period_end,
        donor=meaning.donor,
        recipient=meaning.recipient,
        activity=meaning.activity.id if meaning.activity else None,
        purpose=meaning.purpose,
        sector=sector_of(context, meaning.purpose, meaning.activity.name if meaning.activity else None),
        speaker=meaning.speaker,
        same_as=again,
        part_of=tuple(_member(context, context.slots[relation.total], currency) for relation in totals),
        part_relation=("exhaustive" if totals[0].exhaustive else "partial") if totals else None,
        doubts=tuple(dict.fromkeys((*meaning.doubts, *mention.doubts, *(["currency assumed"] if assumed else [])))),
        evidence=(*meaning.reasons(), *_ties(slot, head, again, totals)),
        sentence=_sentence(context, mention, slot),
    )


def _ties(slot: Slot, head: Slot, again: str | None, totals: Sequence[Relation]) -> Iterator[str]:
    """The reasons for `same_as` and `part_of`."""
    if again is not None:
        yield f"same_as: {'side by side' if head is slot else 'the same sum of the same thing'}"
    if totals:
        guessed = "the figures add up" if totals[0].exhaustive else "it stands behind a total"
        yield f"part_of: {f'{guessed}, no word says so' if totals[0].inferred else 'the words around them'}"


def _sentence(context: Context, mention: Mention, slot: Slot) -> str:
    """The sentence of a sum on one line, as much of it as is quoted."""
    start, end = context.sentences[slot.sentence]
    return " ".join(context.article.text[max(start, mention.start - QUOTED) : min(end, mention.end + QUOTED)].split())


def _member(context: Context, slot: Slot, currency: str | None) -> str:
    """The id of the slot's sum in a currency, or of its first sum."""
    same = [k for k in slot.members if context.mentions[k].amount.currency == currency]
    return context.mentions[(same or slot.members)[0]].id


def _said_before(context: Context, slot: Slot, head: Slot, currency: str) -> str:
    """The id of the sum that a currency's sum in a slot says again: that of the head in the same currency.

    Where the head has none ("$380 million" in the headline, "41.3 billion yen ($383.2 million)" below) it is the one beside it.
    """
    if all(context.mentions[k].amount.currency != currency for k in head.members):
        shared = {context.mentions[k].amount.currency for k in head.members}
        beside = [k for k in slot.members if context.mentions[k].amount.currency in shared]
        if beside:
            return context.mentions[beside[0]].id
    return _member(context, head, currency)


def _described(
    context: Context, activities: Sequence[Activity], claims: Sequence[Claim], donor: str | None, recipient: str | None
) -> Iterator[Activity]:
    """The activities with what their sums or their sentences say."""
    by_activity: dict[str | None, Claim] = {}
    for claim in claims:
        by_activity.setdefault(claim.activity, claim)
    for activity in activities:
        if activity.id in by_activity:
            yield _with_sum(context, activity, by_activity[activity.id])
        else:
            stage, sector = _activity_stage(context, activity), sector_of(context, activity.name)
            yield replace(activity, donor=donor, recipient=recipient, stage=stage, sector=sector)


def _with_sum(context: Context, activity: Activity, claim: Claim) -> Activity:
    return replace(
        activity, donor=claim.donor, recipient=claim.recipient, instrument=claim.instrument, stage=claim.stage,
        sector=claim.sector or sector_of(context, activity.name),
    )  # fmt: skip


def _activity_stage(context: Context, activity: Activity) -> Stage | None:
    sentence = span_at(context.sentences, activity.start)
    signed = context.says(sentence, "signature")
    cues = [cue for cue in context.cues(sentence, "stage") if cue.end <= activity.start]
    return verb_stage(context, cues[-1], signed) if cues else "commitment" if signed else None
