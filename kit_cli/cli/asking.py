"""Ask what a request does not say; an answer that does not fit is told, and asked for again."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TypeVar

import click

from kit_cli.actions.action import OpenQuestion
from kit_cli.cli.speaking import tell
from kit_cli.errors import KitError

RequestT = TypeVar("RequestT")


def asked(questions: Iterable[OpenQuestion[RequestT]], request: RequestT) -> RequestT:
    """Return the request with an answer to each question; click.Abort when nobody answers."""
    for question in questions:
        request = _answered(question, request)
    return request


def _answered(question: OpenQuestion[RequestT], request: RequestT) -> RequestT:
    proposal = question.proposal(request)
    while True:
        # Where the output goes to a file, the questions are still seen.
        elsewhere = not sys.stdout.isatty()
        words = click.prompt(
            tell(question.wording), default=proposal, show_default=bool(proposal), type=str, err=elsewhere
        )
        try:
            return question.answered(request, words)
        except KitError as error:
            for problem in error.problems:
                click.echo(problem.told(tell), err=True)
