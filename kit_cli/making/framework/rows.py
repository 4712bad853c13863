"""The evaluation framework as tables in one language, for Word and for Excel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from kit_cli.frozen import frozen
from kit_cli.languages.numbers import decimals
from kit_cli.making.edition import Edition
from kit_cli.making.forms.items import numbering
from kit_cli.model.evaluation import Framework, Indicator, Step


@frozen
class PaperCell:
    """A cell on paper: its text, and what is said more quietly below."""

    text: str
    aside: str = ""


@frozen
class FrameworkTable:
    """One table: its title, its columns (heading and width in characters), and its rows of texts.

    A page has no room for so many columns: ``grouping`` is the one whose words, the same in many rows, are said once
    above them there, and the words of ``asides`` stand below the first column's.
    """

    title: str
    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str, ...], ...]
    grouping: int | None = None
    asides: tuple[int, ...] = ()

    def on_paper(self) -> Iterator[list[PaperCell]]:
        """Yield the headings, and then the rows of each group after a row of one cell, its name."""
        yield self._narrowed([heading for heading, _width in self.columns])
        for name, rows in groupby(self.rows, key=lambda row: "" if self.grouping is None else row[self.grouping]):
            if name:
                yield [PaperCell(name)]
            yield from map(self._narrowed, rows)

    def _narrowed(self, row: Sequence[str]) -> list[PaperCell]:
        first, *others = (number for number in range(len(row)) if number not in (self.grouping, *self.asides))
        aside = " · ".join(filter(None, (row[number] for number in self.asides)))
        return [PaperCell(row[first], aside), *(PaperCell(row[number]) for number in others)]


def framework_tables(edition: Edition) -> tuple[FrameworkTable, ...]:
    """Return theory of change, indicators, waves and instruments; raises UnknownGap."""
    rows = _Rows(edition)
    return rows.theory(), rows.indicators(), rows.waves(), rows.instruments()


class _Rows:
    """The framework's rows in an edition, whose ids of steps, forms and milestones become what people read."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.said = edition.said
        self._ = edition.own
        programme = edition.programme
        self.framework: Framework = programme.framework
        self.levels = self._levels()
        self.numbers_of_steps = {
            step.id: f"{level}.{number}"
            for level, (_title, steps) in enumerate(self.levels, 1)
            for number, step in enumerate(steps, 1)
        }
        self.steps = {step.id: self._numbered(step) for _title, steps in self.levels for step in steps}
        self.form_titles = {form.id: self.said(form.file.title) for form in programme.forms.values()}
        self.numbers = {form.id: numbering(form) for form in programme.forms.values()}
        # A repeated milestone is told by its first day.
        self.days = {row.milestone.id: edition.day(row.start, row.end) for row in reversed(programme.dates)}
        self.support: dict[str, str] = {row.id: row.title[edition.language] for row in programme.settings.support}
        self.support["all"] = self._("All five together")

    def theory(self) -> FrameworkTable:
        _ = self._
        horizons = {"short": _("Short term"), "medium": _("Medium term"), "long": _("Long term")}
        columns = ((_("Level"), 14), (_("What"), 90), (_("Kind of support or horizon"), 28), (_("Rests on"), 22))
        rows = tuple(self._step(level, step, horizons) for level, steps in self.levels for step in steps)
        return FrameworkTable(_("Theory of change"), columns, rows, grouping=0)

    def _levels(self) -> list[tuple[str, list[Step]]]:
        _ = self._
        theory = self.framework.theory_of_change
        return [
            (_("Inputs"), theory.inputs),
            (_("Activities"), theory.activities),
            (_("Outputs"), theory.outputs),
            (_("Outcomes"), theory.outcomes),
            (_("Assumptions"), theory.assumptions),
        ]

    def _numbered(self, step: Step) -> str:
        return f"{self.numbers_of_steps[step.id]} {self.said(step.title)}"

    def _step(self, level: str, step: Step, horizons: Mapping[str, str]) -> tuple[str, ...]:
        kind = horizons[step.horizon] if step.horizon else self.support[step.support] if step.support else ""
        rests = ", ".join(self.numbers_of_steps.get(each, each) for each in step.follows)
        return level, self.steps[step.id], kind, rests

    def indicators(self) -> FrameworkTable:
        _ = self._
        columns = (
            (_("Indicator"), 32),
            (_("Shows"), 30),
            (_("Kind of support"), 17),
            (_("Measured as"), 11),
            (_("Baseline"), 26),
            (_("Target"), 34),
            (_("Read from"), 30),
            (_("When"), 18),
        )
        rows = tuple(self._indicator(each) for each in self.framework.indicators)
        return FrameworkTable(_("Indicators"), columns, rows, grouping=2, asides=(1, 3))

    def _indicator(self, each: Indicator) -> tuple[str, ...]:
        _ = self._
        units = {
            "percent": _("per cent"),
            "count": _("number"),
            "mean": _("mean"),
            "change": _("change"),
            "money": _("money"),
        }
        title = self.said(each.title) + (" (" + _("primary") + ")" if each.primary else "")
        figure = decimals(each.target or "", self.edition.language)
        target = "\n".join(part for part in (figure, self.said(each.target_note)) if part)
        sources = "\n".join(self._sources(each))
        return (
            title,
            self.steps.get(each.measures, each.measures),
            self.support[each.support],
            units[each.unit],
            self.said(each.baseline),
            target,
            sources,
            self._day(each.milestone),
        )

    def _sources(self, each: Indicator) -> Iterator[str]:
        for source in each.source if isinstance(each.source, list) else [each.source]:
            if source.form:
                # By the numbers that stand in the form: people never see a question's name.
                numbers = self.numbers.get(source.form, {})
                questions = ", ".join(numbers.get(name, name) for name in source.questions or ())
                questions = f" ({questions})" if questions else ""
                yield f"{self.form_titles.get(source.form, source.form)}{questions}"
            if source.record:
                yield self.said(source.record)

    def _day(self, milestone: str | None) -> str:
        return self.days.get(milestone, milestone) if milestone else ""

    def waves(self) -> FrameworkTable:
        _ = self._
        titles = {row.milestone.id: self.said(row.milestone.title) for row in self.edition.programme.dates}
        columns = ((_("Wave"), 44), (_("When"), 30), (_("Forms"), 60))
        rows = tuple(
            (
                self.said(wave.title) or titles.get(wave.milestone or "", wave.id),
                self._day(wave.milestone),
                self._forms(wave.forms),
            )
            for wave in self.framework.waves
        )
        return FrameworkTable(_("Waves"), columns, rows)

    def instruments(self) -> FrameworkTable:
        _ = self._
        columns = (
            (_("Instrument"), 34),
            (_("Items"), 8),
            (_("Licence"), 16),
            (_("Validated"), 12),
            (_("Source"), 50),
            (_("Forms"), 34),
        )
        rows = tuple(
            (
                self.said(each.title),
                str(each.items),
                self.edition.named(each.licence),
                _("Yes") if each.validated else _("No"),
                self.said(each.source),
                self._forms(each.forms),
            )
            for each in self.framework.instruments
        )
        return FrameworkTable(_("Instruments"), columns, rows, asides=(1, 2, 3))

    def _forms(self, ids: list[str]) -> str:
        return " · ".join(self.form_titles.get(each, each) for each in ids)
