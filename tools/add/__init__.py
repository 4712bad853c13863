"""Add a form, a document, a milestone, a place, a country, a language or a standard: data, and never Python.

`python -m tools.add KIND NAME` makes the files with what can be known and marks what is left to write;
`python -m tools.add --left` lists what is left.
"""
