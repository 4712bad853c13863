"""What everything looks like: one source of colours, type, spaces and marks, and a hub's own face in it."""
