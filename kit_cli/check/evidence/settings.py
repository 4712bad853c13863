"""Compare a setting with what evidence asks of it."""

from __future__ import annotations

from collections.abc import Iterator

from kit_cli.check.evidence.bounds import outside
from kit_cli.check.evidence.placeholders import is_placeholder
from kit_cli.check.finding import Finding
from kit_cli.check.reading import Reading, filled
from kit_cli.grammar.sentence import say
from kit_cli.method.evidence.kinds import SettingEvidence


def lacks_of_setting(evidence: SettingEvidence, reading: Reading) -> Iterator[Finding]:
    """Yield what a setting lacks: it is empty, still an example, or out of bounds."""
    value = reading.value(evidence.file, evidence.setting)
    line = reading.line(evidence.file, tuple(evidence.setting.split(".")))
    setting, file = evidence.setting, evidence.file
    if not filled(value):
        yield Finding(say("{setting} is not filled in", setting=setting), say("Fill it in."), file, line)
    elif is_placeholder(value, setting, reading):
        what = say("{setting} still holds the example: {value}", setting=setting, value=value)
        yield Finding(what, say("Write your own."), file, line)
    elif bound := outside(value, evidence, reading):
        what = say("{setting} is {value}", setting=setting, value=value)
        yield Finding(what, say("It must be {bound}.", bound=bound), file, line)
