"""Tests of the tables that people fill."""
