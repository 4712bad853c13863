"""Tests of kit_cli.languages."""
