"""Tests of kit_cli.web.asking."""
