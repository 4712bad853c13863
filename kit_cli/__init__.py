"""The mentorship kit: make, build and date a localised mentorship programme."""

__version__ = "0.8.0"
