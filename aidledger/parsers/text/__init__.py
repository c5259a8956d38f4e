"""What every reader asks of a text: its words (`lexicon`), its `sentences`, the `places` it names.

`patterns` holds parts of regular expressions that several readers share.
"""
