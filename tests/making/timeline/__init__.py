"""Tests of making/timeline."""
