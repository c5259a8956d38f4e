"""From a text to its sums of money; `aidledger.parsers.mentions` runs what is here.

The words of a language become patterns in `anchors` (with spaces) and `chains` (without), which `spaced` and `chained` read
sums with: `figures` says what digits are worth, `spelled` reads numbers in words, `worth` puts figure, scale and currency
together, `symbols` knows the signs and `ambiguous` the nouns that mean other things too.  A sum on its way is a `sum.Sum`.

Sums that share a scale or a currency are `joined`; those whose currency stands elsewhere are `carried` (by way of `governed`,
`left`, `rolls`, `rowed`, `unscaled`, `bare_chains`) or stand under the `units` of `tables`, `unruled` and `stacked` tables and
`enumerated` lists; a scale that parts leave out is that of their total (`dropped`).  `assumed` says what a bare sign is taken
for, by whose `home` and where its `story` is from; `hedges` how a figure is meant; `exchange` sets rates apart.
"""
