"""Totals, their parts, and what is said twice; `aidledger.parsers.structure` joins what is here.

`restatements` finds sums that are said again.  `outline`, `layout` and `wholes` read what words and the page say of a list, and
`opening` how one is opened.  Parts stand `behind` a total or `before` it, are `tied` to it by words, are `some` that no word
lists, are what pays for `costs`, come from `many` givers, or show by their figures alone (`figures_alone`).
"""
