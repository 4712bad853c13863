"""Tests of kit_cli.web.desk."""
