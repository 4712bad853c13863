"""The twelve answers that make a programme: their rules, their defaults, and how they are put together."""

from kit_cli.answers.collect import Answers, complete, default
from kit_cli.answers.rules import KEYS, parse

__all__ = ["KEYS", "Answers", "complete", "default", "parse"]
