"""Random inputs for whatever reads a file, by hand and for as long as one likes: ``python -m tests.fuzz TARGET``."""
