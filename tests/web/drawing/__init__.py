"""Tests of kit_cli.web.drawing."""
