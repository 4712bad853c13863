"""Tests of check.evidence."""
