"""Tests of method/evidence."""
