"""Tests of kit_cli.web.page."""
