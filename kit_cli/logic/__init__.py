"""The small grammar of `relevant` and `constraint`: parsed once, then said as XPath or in plain words."""
