"""From files to claims, in three steps; each begins in the file that is named first.

1. A file becomes an `Article`: `articles` (one by one) and `streams` (a corpus) read it with `files`, which also finds in the
   text what nobody states of it: its date, title and outlet.
2. An article becomes its mentions: `mentions` runs the readers of `sums` over it.
3. A mention becomes a claim: `claims` puts sums that stand side by side into slots (`meaning.context`, `meaning.slots`) and
   asks `told` what the article tells of each, field by field (`meaning`), `totals.restatements` what is said twice,
   `structure` for totals and their parts (`totals`), and `inherited` what sums take over from each other; `unnamed` settles
   whom sums are from and for that name nobody, and `unclear` says which of them a person should look at.

`words` says what words a language may have, `lang` holds those of each, and `text` finds them, sentences and countries in a
text.  Each imports from those before it alone: words, lang, text, files, articles, sums, mentions, meaning, totals, structure,
unnamed, told, inherited, unclear, claims.

`records` reads official records to the same articles and claims.
"""
