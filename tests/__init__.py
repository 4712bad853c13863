"""Tests of the mentorship kit."""
