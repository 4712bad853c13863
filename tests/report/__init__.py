"""Tests of kit_cli.report."""
