"""The desk as HTML: each view is a template, filled with what calls return."""
