"""Conditions of forms: a small grammar, parsed once, then said as XPath, in plain words or as ways between pages."""
