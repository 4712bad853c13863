"""Tests of kit_cli.web.calls."""
