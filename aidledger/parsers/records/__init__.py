"""The official record as one more source, one file per form in which it is published."""
