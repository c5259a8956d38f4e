"""What a sum means, by the words around it; `aidledger.parsers.told` asks for it field by field.

`vocabulary` compiles the words of a language, `context` holds what stands around the sums of an article, and `slots` those
printed side by side for one thing, of which `adding` says what makes another. `topics` tells aid from other money (by what
stands right `beside` a sum or says `otherwise`, with `abroad`, `exchequer` and `portions`), `instruments`, `stages`, `scopes`,
`purposes` (with `activities`) and `speakers` are fields of a claim, gathered in `fields`; `unreal` is what keeps a verb from
telling a stage, and `later` what a sentence behind a sum tells of it.

`parties` finds the countries and organisations that a text names (`abbreviated`, `datelines`, `homeland`): each is a `party`,
and more stand in `rows`; `called` is whom a short name means. `givers` and `takers` tell which of them give and take (`bodies`
where it is no country, `strangers` where it is in no list), `together` who give as one, `entries` under whose name a list
stands, and `leading` those of whom the whole article speaks, with its `titles`.
`echoes` are sums that go on from one before.
"""
