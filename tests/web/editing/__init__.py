"""Tests of kit_cli.web.editing."""
