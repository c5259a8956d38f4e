"""From claims to findings: which claims speak of one promise, which figure is its best, and where figures do not agree.

`link` joins claims to pledges: of the statements of `units` it takes the pairs of `candidates`, alike by `features` and the
`names` of their projects, that `accepted` finds to be one promise or a person has `decided`, as `clusters`. `resolve` takes the
best figure of each, `tracking` says what became of it, `formerly` finds accepted findings again. The files in `checks` find
what is to be compared, and hand figures to `compare`, which tries the table of `hypotheses` on them (as the columns of
`terms`, with the rates of `conversions`), and says in `needed` and `slips` what would have to be true. `wording` puts figures
and verdicts into sentences; `arrays` is how columns of a million rows are put in order.
"""
