"""Where a programme runs: places and countries with their sourced facts, and the twelve answers that begin there."""
