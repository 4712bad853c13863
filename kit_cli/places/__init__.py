"""Where a programme runs: places and countries with their sourced facts, and the answers that begin there."""
