"""Tests of browser: the runtime of a tab."""
