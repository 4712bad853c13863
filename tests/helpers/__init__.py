"""What tests share: judges, browsers, link checking, ways to break a programme."""
