"""Tests of kit_cli.web.keeping."""
