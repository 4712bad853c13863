"""Tests of kit_cli.web.workplace."""
