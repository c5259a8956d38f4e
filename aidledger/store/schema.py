"""The tables of a ledger on disk, step by step from the first schema to the newest.

Text is kept as it is.  Money is REAL, the float64 of the frames, so that a figure comes back bit for bit (but a negative zero
is zero).  A list is a table of its own; the column of its name counts its items, NULL where there is no list.
"""

from __future__ import annotations

from typing import Final

_FIRST: Final = """
CREATE TABLE texts (
    key INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, text TEXT NOT NULL
) STRICT;

CREATE TABLE articles (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT
) STRICT;
CREATE INDEX articles_of_record ON articles (record) WHERE record IS NOT NULL;

CREATE TABLE versions (
    key INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles, number INTEGER NOT NULL, at TEXT NOT NULL,
    text INTEGER REFERENCES texts, origin TEXT, lang TEXT, outlet TEXT, title TEXT, published TEXT, published_basis TEXT,
    url TEXT, source_rank INTEGER, digest TEXT NOT NULL,
    UNIQUE (article, number)
) STRICT;
CREATE INDEX versions_of_text ON versions (text);

CREATE TABLE readings (
    key INTEGER PRIMARY KEY, version INTEGER NOT NULL REFERENCES versions, library TEXT NOT NULL, at TEXT NOT NULL,
    contents INTEGER NOT NULL REFERENCES readings, digest TEXT NOT NULL, lang TEXT, outlet TEXT, title TEXT, published TEXT,
    published_basis TEXT, url TEXT, source_rank INTEGER
) STRICT;
CREATE INDEX readings_of_version ON readings (version);

CREATE TABLE claims (
    reading INTEGER NOT NULL REFERENCES readings, position INTEGER NOT NULL, id TEXT NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, lang TEXT, currency TEXT, currency_basis TEXT,
    value REAL, unit REAL, hedge TEXT, ceiling INTEGER NOT NULL, range_low REAL, range_high REAL, low REAL, high REAL,
    is_aid INTEGER NOT NULL, topic TEXT, instrument TEXT, finance_type TEXT, stage TEXT, scope TEXT,
    period_start TEXT, period_end TEXT, donor TEXT, recipient TEXT, activity TEXT, purpose TEXT, sector TEXT, speaker TEXT,
    same_as TEXT, part_of INTEGER, part_relation TEXT, trail INTEGER, doubts INTEGER,
    PRIMARY KEY (reading, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE part_of (
    reading INTEGER NOT NULL, claim INTEGER NOT NULL, position INTEGER NOT NULL, item TEXT NOT NULL,
    PRIMARY KEY (reading, claim, position), FOREIGN KEY (reading, claim) REFERENCES claims (reading, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE trail (
    reading INTEGER NOT NULL, claim INTEGER NOT NULL, position INTEGER NOT NULL, item TEXT NOT NULL,
    PRIMARY KEY (reading, claim, position), FOREIGN KEY (reading, claim) REFERENCES claims (reading, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE doubts (
    reading INTEGER NOT NULL, claim INTEGER NOT NULL, position INTEGER NOT NULL, item TEXT NOT NULL,
    PRIMARY KEY (reading, claim, position), FOREIGN KEY (reading, claim) REFERENCES claims (reading, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE activities (
    reading INTEGER NOT NULL REFERENCES readings, position INTEGER NOT NULL, id TEXT NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, name TEXT NOT NULL, donor TEXT, recipient TEXT, instrument TEXT,
    stage TEXT, sector TEXT,
    PRIMARY KEY (reading, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE corrections (
    key INTEGER PRIMARY KEY, kind TEXT, id TEXT, field TEXT, value TEXT, reason TEXT, "by" TEXT, at TEXT
) STRICT;

CREATE TABLE reports (
    key INTEGER PRIMARY KEY, at TEXT NOT NULL, library TEXT NOT NULL, currency TEXT NOT NULL, articles INTEGER NOT NULL,
    claims INTEGER NOT NULL, comparisons INTEGER NOT NULL, error INTEGER NOT NULL, warning INTEGER NOT NULL,
    info INTEGER NOT NULL
) STRICT;
CREATE TABLE report_options (
    report INTEGER NOT NULL REFERENCES reports, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (report, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE report_rates (
    report INTEGER NOT NULL REFERENCES reports, position INTEGER NOT NULL, base TEXT, quote TEXT, "on" TEXT, rate REAL,
    rate_on TEXT, rate_source TEXT, age INTEGER, PRIMARY KEY (report, position)
) STRICT, WITHOUT ROWID;

CREATE VIEW latest_versions AS
    SELECT articles.key AS article, articles.id, articles.record, versions.key AS version, versions.number, versions.at,
        versions.text, versions.origin, versions.digest
    FROM articles JOIN versions ON versions.article = articles.key
    WHERE versions.number = (SELECT max(number) FROM versions AS other WHERE other.article = articles.key);
CREATE VIEW current_readings AS
    SELECT latest.*, readings.key AS reading, readings.contents, readings.library
    FROM latest_versions AS latest JOIN readings ON readings.version = latest.version
    WHERE latest.text IS NOT NULL
        AND readings.key = (SELECT max(key) FROM readings AS other WHERE other.version = latest.version)
"""

STEPS: Final[tuple[str, ...]] = (_FIRST,)
"""Step n leads from schema n to schema n + 1; a step that was released is never changed."""
