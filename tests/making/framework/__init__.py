"""Tests of making/framework."""
