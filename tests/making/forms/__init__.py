"""Tests of making/forms."""
