"""From files to claims, in three steps; each begins in the file that is named first.

1. A file becomes an `Article`: `articles` (one by one) and `streams` (a corpus) read with `formats`; what nobody states,
   `published` (by `dates` and `tense`) and `heads` find in the text.
2. An article becomes its mentions: `mentions` runs the readers of sums over it, `spaced` for languages with spaces and
   `chained` for those without, on the patterns that `anchors` and `chains` make of the words of `lang`.  `figures` says what
   digits are worth, `hedges` how they are meant; `tables`, `unruled`, `enumerated`, `carried` and `bare_chains` read sums
   whose currency stands elsewhere, `assumed` says what a bare sign is taken for, and `exchange` sets rates apart.  A sum on its
   way is a `sums.Sum`.
3. A mention becomes a claim: `claims` puts sums that stand side by side into slots (`slots`, `context`) and asks `fields` for
   topic, instrument, stage and scope, `givers`, `takers` and `speakers` for the parties, `purposes` for what it is for,
   `restatements` for what is said twice, and `structure` (with `behind` and `adding`) for totals and their parts.

`records` reads official records to the same articles and claims.
"""
