"""Compare a setting with what evidence asks of it."""

from __future__ import annotations

from collections.abc import Iterator

from kit_cli.check.evidence.bounds import outside
from kit_cli.check.evidence.placeholders import is_placeholder
from kit_cli.check.finding import Finding
from kit_cli.check.reading import Reading, filled
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.method.evidence.kinds import SettingEvidence
from kit_cli.model.own_names import own_name


def lacks_of_setting(evidence: SettingEvidence, reading: Reading) -> Iterator[Finding]:
    """Yield what a setting lacks: it is empty, still an example, or out of bounds."""
    for what, remedy in _lacks(evidence, reading):
        yield Finding(what, remedy, evidence.file, reading.line(evidence.file, tuple(evidence.setting.split("."))))


def _lacks(evidence: SettingEvidence, reading: Reading) -> Iterator[tuple[Sentence, Sentence]]:
    value, setting = reading.value(evidence.file, evidence.setting), evidence.setting
    if not filled(value):
        yield say("{setting} is not filled in", setting=setting), say("Fill it in.")
    elif is_placeholder(value, setting, reading):
        example = own_name(value, next(iter(reading.programme.languages), ""))
        yield say("{setting} still holds the example: {value}", setting=setting, value=example), say("Write your own.")
    elif bound := outside(value, evidence, reading):
        yield say("{setting} is {value}", setting=setting, value=value), say("It must be {bound}.", bound=bound)
