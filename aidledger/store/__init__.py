"""A ledger on disk, in one SQLite file: what was read, from which texts, by which version of the library, and what people said of it."""
