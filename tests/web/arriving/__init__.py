"""Tests of kit_cli.web.arriving."""
