"""What people know better: `rows` makes and checks corrections, `files` keeps them, `apply` puts them to work.

`fields` says what of a claim can be corrected, and `follow` what follows from it.
"""
