"""What every reader asks of a text: its words (`lexicon`), its `sentences`, the `places` and `names` it has, and the
`stories` of a page that holds several.

`patterns` holds parts of regular expressions that several readers share.
"""
