"""A check's results for people and programs: one module a shape, each reads the same frozen data."""
