"""Tests of what makes the site; tests/opening/ opens it."""
