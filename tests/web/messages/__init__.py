"""Tests of kit_cli.web.messages."""
