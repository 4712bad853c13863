"""Tests of the documentation: what it tells people to type is typed here."""
