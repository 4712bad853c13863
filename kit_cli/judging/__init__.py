"""Data against types: what a file may say, every problem of it in words, and the same as JSON Schema."""
