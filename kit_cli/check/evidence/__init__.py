"""Compare evidence with a programme: a module for each kind."""
