"""Tests of kit_cli.grammar."""
