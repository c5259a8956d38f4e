"""From the bytes of a file to its text, and what the text itself tells of the article.

`formats` reads txt, md, html, pdf and docx; `heads` finds title and outlet, `published` the date of publication, by `dates` as
they are printed and by the `tense` in which a text tells them.
"""
