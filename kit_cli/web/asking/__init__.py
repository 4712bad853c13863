"""The questions of an action, and what follows from the answers so far."""
