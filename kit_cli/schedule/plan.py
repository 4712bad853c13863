"""The whole timeline as dates, in the order of the calendar."""

from __future__ import annotations

from datetime import date

from kit_cli.errors import KitError, Problem
from kit_cli.files.yaml_source import Source
from kit_cli.grammar.sentence import say
from kit_cli.model.timeline import Timeline
from kit_cli.schedule.dates import Dated, Planner
from kit_cli.schedule.days_off import DaysOff
from kit_cli.schedule.order import out_of_order


def plan(timeline: Timeline, starts_on: date, length_months: int, source: Source) -> tuple[Dated, ...]:
    """Return every milestone with its dates, in the order of the calendar.

    ``source`` is the file that the timeline was read from, for the errors.
    Raises KitError naming each milestone whose rule cannot be met.
    """
    rows, problems = plan_what_can_be(timeline, starts_on, length_months, source)
    if problems:
        raise KitError(problems)
    return rows


def plan_what_can_be(
    timeline: Timeline, starts_on: date, length_months: int, source: Source
) -> tuple[tuple[Dated, ...], list[Problem]]:
    """Return the dates of the milestones whose rules can be met, and what is wrong with the others."""
    rules = {rule.id: (index, rule) for index, rule in enumerate(timeline.milestones)}
    problems = [
        source.problem(
            say("two milestones are called {name}", name=rule.id),
            ("milestones", index, "id"),
            say("Give each a name of its own."),
        )
        for index, rule in enumerate(timeline.milestones)
        if rules[rule.id][0] != index
    ]
    planner = Planner(timeline, starts_on, length_months, source, DaysOff(timeline.calendar, source), rules)
    rows: list[Dated] = []
    for name, (_, rule) in rules.items():
        try:
            rows += planner.repeats(name) if rule.repeat else [planner.dated(name)]
        except KitError as error:  # what leans on the same milestone fails for the same reason, which is told once
            problems += [problem for problem in error.problems if problem not in problems]
    problems = problems or list(out_of_order(timeline.milestones, rows, source))
    position = {name: index for index, name in enumerate(rules)}
    return tuple(sorted(rows, key=lambda row: (row.start, position[row.milestone.id]))), problems
