"""The kit in a page: what a page and the kit say to each other, and the page itself; nothing here knows a browser."""
