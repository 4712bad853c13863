"""From rules to dates: offsets, holidays, moves and their reasons, and the one arithmetic of months and lengths."""
