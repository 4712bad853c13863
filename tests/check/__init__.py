"""Tests of kit_cli.check."""
