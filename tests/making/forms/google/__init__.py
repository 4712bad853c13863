"""Tests of making/forms/google."""
