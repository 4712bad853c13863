"""The folder in which the kit works for a page, and where in it the files of a programme lie."""
