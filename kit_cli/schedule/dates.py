"""Milestones' dates: each rule applied, and moved off the days that are avoided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from datetime import date, timedelta

from kit_cli.errors import KitError, nearest
from kit_cli.files.yaml_source import Source
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.model.timeline import Milestone, Timeline
from kit_cli.schedule.arithmetic import away
from kit_cli.schedule.days_off import DayOff, DaysOff

START = "start"
"""The anchor that is not a milestone: `starts_on` of programme.yml."""

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@frozen
class Dated:
    """A milestone with its days; `moved_from` and `reasons` say why it is not where its rule first puts it."""

    id: str
    milestone: Milestone
    start: date
    end: date
    moved_from: date | None = None
    reasons: tuple[DayOff, ...] = ()
    number: int | None = None
    """Which one of a repeated milestone it is, from 1."""


@frozen
class Planner:
    """Works out the dates of milestones, each after those that it leans on; raises KitError where no day is found."""

    timeline: Timeline
    starts_on: date
    length_months: int
    source: Source
    days_off: DaysOff
    rules: dict[str, tuple[int, Milestone]]
    done: dict[str, Dated] = field(default_factory=dict)
    under_way: list[str] = field(default_factory=list)

    def dated(self, name: str) -> Dated:
        """Return a milestone's dates, working out its anchor first."""
        if name in self.done:
            return self.done[name]
        index, rule = self.rules[name]
        if name in self.under_way:
            raise self._circle(self.under_way[self.under_way.index(name) :])
        self.under_way.append(name)
        try:
            self.done[name] = self._settle(index, rule, self._nominal(index, rule))
        finally:
            self.under_way.pop()
        return self.done[name]

    def repeats(self, name: str) -> Iterator[Dated]:
        """Yield the dates of a repeated milestone, evenly spaced from its own rule until another milestone."""
        index, rule = self.rules[name]
        assert rule.repeat is not None  # noqa: S101  (the caller asks for repeated ones only)
        first = self._nominal(index, rule)
        span = (self._anchor(index, "repeat", rule.repeat.until).start - first).days
        # Evenly over the days that are free, so that a break in the middle does not heap two onto one day.
        days = [first + timedelta(days=number) for number in range(span)]
        free = [day for day in days if self._fits_pattern(rule, day) and not self._blocked(rule, day)]
        count = rule.repeat.count
        if len(free) < count * rule.days:
            what = say(
                "{milestone} does not fit <<{count} time / {count} times>> between {first} and {until}",
                milestone=name,
                count=count,
                first=first,
                until=rule.repeat.until,
            )
            raise self._error(index, "repeat", what, say("Lower the count."))
        for number in range(1, count + 1):
            day = free[len(free) * (number - 1) // count]
            yield Dated(f"{name}-{number}", rule, day, day + timedelta(days=rule.days - 1), number=number)

    def _anchor(self, index: int, key: str, name: str) -> Dated:
        if name not in self.rules or self.rules[name][1].repeat:
            known = [each for each, (_, rule) in self.rules.items() if not rule.repeat]
            what = say("{name} is not a milestone that others can lean on", name=name)
            raise self._error(index, key, what, nearest(name, known))
        return self.dated(name)

    def _nominal(self, index: int, rule: Milestone) -> date:
        """Return where a rule puts its milestone before it moves: not before what it comes after has ended."""
        if rule.anchor == START:
            day = self._away(index, self.starts_on, rule)
        else:
            anchor = self._anchor(index, "anchor", rule.anchor)
            # Backwards counts from the anchor's first day, forwards from its last; a share counts from its first.
            forwards = rule.offset.amount > 0 and rule.offset.unit != "%"
            day = self._away(index, anchor.end if forwards else anchor.start, rule)
        return max([day, *(self.dated(name).end + timedelta(days=1) for name in self._waits_for(rule))])

    def _waits_for(self, rule: Milestone) -> list[str]:
        """Return what a milestone waits for; what moves earlier, or leans on it itself, is judged at the end."""
        if rule.move == "earlier":
            return []
        known = (name for name in rule.after if name in self.rules and not self.rules[name][1].repeat)
        return [name for name in known if not self._leans_on(name, rule.id)]

    def _leans_on(self, name: str, other: str) -> bool:
        """Return whether a milestone's date hangs on another's, at however many removes."""
        seen: set[str] = set()
        ahead = [name]
        while ahead:
            here = ahead.pop()
            if here == other:
                return True
            if here in self.rules and here not in seen:
                seen.add(here)
                rule = self.rules[here][1]
                ahead += [rule.anchor, *(rule.after if rule.move == "later" else [])]
        return False

    def _away(self, index: int, base: date, rule: Milestone) -> date:
        try:
            return away(base, rule.offset, self.length_months)
        except OverflowError as error:
            what = say("the offset of {milestone} leads out of the calendar", milestone=rule.id)
            raise self._error(index, "offset", what, say("Write a shorter one.")) from error

    def _settle(self, index: int, rule: Milestone, nominal: date) -> Dated:
        """Return a milestone on the first day that fits, looking for seven days and the weeks that its rule allows."""
        step = timedelta(days=1 if rule.move == "later" else -1)
        moved_from: date | None = None
        reasons: list[DayOff] = []
        for number in range(7 + 7 * rule.within_weeks):
            day = nominal + step * number
            if not self._fits_pattern(rule, day):
                continue
            blocked = self._blocked(rule, day)
            if not blocked:
                return Dated(rule.id, rule, day, day + timedelta(days=rule.days - 1), moved_from, tuple(reasons))
            moved_from = moved_from or day
            reasons += [reason for reason in blocked if reason not in reasons]
        what = say(
            "{milestone} finds no free day within <<{weeks} week / {weeks} weeks>> of {day} ({reasons})",
            milestone=rule.id,
            weeks=rule.within_weeks,
            day=nominal,
            reasons=", ".join(dict.fromkeys(reason.name for reason in reasons)),
        )
        raise self._error(index, "id", what, say("Change its offset, its weekday or `within_weeks`."))

    def _fits_pattern(self, rule: Milestone, day: date) -> bool:
        """Return whether a milestone may begin on a day of the week; a period of work also ends on a workday."""
        if rule.on == "any":
            return True
        if rule.on == "workday":
            return day.weekday() < 5 and (day + timedelta(days=rule.days - 1)).weekday() < 5
        return day.weekday() == (5 if rule.on == "weekend" else _WEEKDAYS.index(rule.on))

    def _blocked(self, rule: Milestone, day: date) -> list[DayOff]:
        """Return why a start is not possible; in a window without a meeting only the first and last day count."""
        days = [day + timedelta(days=number) for number in range(rule.days)]
        found: list[DayOff] = []
        for each in days if rule.mode else dict.fromkeys((days[0], days[-1])):
            # A holiday inside a break needs no telling: the break says it.
            breaks = self.days_off.breaks(each) if "breaks" in rule.avoid else []
            found += breaks or (self.days_off.holidays(each) if "holidays" in rule.avoid else [])
        return list(dict.fromkeys(found))

    def _circle(self, names: list[str]) -> KitError:
        """Return the error of a circle, the same for whichever of its milestones it is come upon first."""
        first = names.index(min(names, key=lambda name: self.rules[name][0]))
        name, *others = names[first:] + names[:first]
        circle = " → ".join([name, *others, name])
        what = say("{milestone} is anchored to itself: {circle}", milestone=name, circle=circle)
        return self._error(self.rules[name][0], "anchor", what, say("Anchor one elsewhere."))

    def _error(self, index: int, key: str, what: Sentence, remedy: Sentence) -> KitError:
        return KitError(self.source.problem(what, ("milestones", index, key), remedy))
