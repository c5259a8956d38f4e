"""Totals, their parts, and what is said twice; `aidledger.parsers.structure` joins what is here.

`restatements` finds sums that are said again.  `outline`, `layout` and `wholes` read what words and the page say of a list.
Parts stand `behind` a total or `before` it, are `some` that no word lists, are what pays for `costs`, come from `many` givers,
or show by their figures alone (`figures_alone`).
"""
