"""Tests of the Excel tables."""
