"""From printed sums to one currency: `rates` answers for a pair and a day, `normalise` does it for the claims of a ledger.

Rates come from `sources` (those that packages carry) and `tables` (the user's own) as the exact series of `series`; `policies`
says which of them stands for a day, `columns` does the same for a million rows at once, `deflators` knows constant prices.
"""
