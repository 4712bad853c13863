"""The site's own part: pages made from the method, from the places' facts and from really generated programmes.

A module computes the pages of one kind as plain data and hands them over as site pages; the template of that kind, in
templates/, says them in Markdown. `gather.pages` returns every page, rendered and linked, by its path on the site. The
hook hands them to MkDocs, and `python -m website` writes them to a folder that any other generator can read: the way
out, should MkDocs or its theme end.
"""
