"""A ledger on disk, in one SQLite file: texts in all their versions, what was read from each, what people corrected."""
