"""Tests of tools/add, below the one that does each of the seven additions (tests/tools/test_add.py)."""
