"""Parse `relevant` and `constraint` into a tree.

The grammar is a part of XLSForm's: `= != < <= > >=`, `and or not()`, `selected()`, `count-selected()`,
`string-length()`, `regex()`; small enough that every target can say it: XPath, words, Google's validation.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NoReturn, cast

from kit_cli.grammar.sentence import Sentence, say
from kit_cli.logic.nodes import OPPOSITE, And, Answer, Compare, Matches, Measure, Node, Not, Operator, Or, Selected

MAX_CHARACTERS = 500
"""No condition that a person can follow is longer."""
_MAX_DEPTH = 20

_TOKEN = re.compile(
    r"\s*(?:(?P<answer>\$\{[a-z][a-z0-9]{0,19}\}|\.(?![0-9]))|(?P<text>'[^']*'|\"[^\"]*\")"
    r"|(?P<number>-?[0-9]{1,9}(?:\.[0-9]{1,6})?)|(?P<word>[a-z][a-z-]*)|(?P<sign>!=|<=|>=|[=<>(),]))"
)
_MEASURES: dict[str, Literal["count", "length"]] = {"count-selected": "count", "string-length": "length"}
_WORDS = "= != < <= > >=, and, or, not(), selected(), count-selected(), string-length(), regex()"
_KNOWN = say("Known: {words}.", words=_WORDS)


class LogicError(ValueError):
    """A condition that cannot be read; ``position`` counts its characters from 1."""

    def __init__(self, what: Sentence, position: int) -> None:
        self.what = say("{what} (at character {position})", what=what, position=position)
        super().__init__(str(self.what))
        self.position = position


@cache
def parse(text: str) -> Node:
    """Return a condition's tree; raises LogicError naming the position."""
    if len(text) > MAX_CHARACTERS:
        what = say("a condition has at most {number} characters", number=MAX_CHARACTERS)
        raise LogicError(what, MAX_CHARACTERS + 1)
    parser = _Parser(text)
    node = parser.either(0)
    if parser.kind != "end":
        parser.refuse(say("“and”, “or” or the end is expected here"))
    return node


def _expected(sign: str) -> Sentence:
    """Return that a sign is expected, or else a text."""
    return say("{sign} is expected here", sign=sign) if sign else say("a text in quotes is expected here")


class _Parser:
    """Reads one token ahead; each method reads one rule of the grammar.

    A text is read with its quotes, so that it is never mistaken for a word or a sign.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.kind = self.value = ""
        self.step()

    def step(self) -> str:
        """Return the token that is read, and go on to the next."""
        value = self.value
        match = _TOKEN.match(self.text, self.position)
        if match:
            self.kind, self.value = cast(str, match.lastgroup), match[cast(str, match.lastgroup)]
            self.start, self.position = match.start(self.kind), match.end()
        else:
            rest = self.text[self.position :]
            self.start = self.position + len(rest) - len(rest.lstrip())
            self.kind, self.value = "end", ""
            if rest.strip():
                # i18n: {known} is a sentence of its own, “Known: …”.
                self.refuse(say("{sign} is not understood here. {known}", sign=rest.strip()[0], known=_KNOWN))
        return value

    def refuse(self, what: Sentence) -> NoReturn:
        """Raise LogicError at the token that is read."""
        raise LogicError(what, self.start + 1)

    def take(self, kind: str, value: str = "") -> str:
        """Return the next token if it is the one that is needed."""
        if self.kind != kind or (value and self.value != value):
            self.refuse(_expected(value))
        return self.step()

    def either(self, depth: int) -> Node:
        """Read parts joined by `or`."""
        if depth > _MAX_DEPTH:
            self.refuse(say("the brackets are nested too deeply"))
        parts = [self.both(depth)]
        while self.value == "or":
            self.step()
            parts.append(self.both(depth))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def both(self, depth: int) -> Node:
        """Read parts joined by `and`."""
        parts = [self.one(depth)]
        while self.value == "and":
            self.step()
            parts.append(self.one(depth))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def one(self, depth: int) -> Node:
        """Read a bracket, a `not()`, a test or a comparison."""
        if self.value in ("selected", "regex"):
            return self.test()
        negated = self.value == "not"
        if not negated and self.value != "(":
            return self.comparison()
        if negated:
            self.step()
        self.take("sign", "(")
        node = self.either(depth + 1)
        self.take("sign", ")")
        return Not(node) if negated else node

    def test(self) -> Node:
        """Read `selected(…)` or `regex(…)`."""
        name = self.step()
        self.take("sign", "(")
        answer = self.answer()
        self.take("sign", ",")
        text = self.take("text")[1:-1]
        self.take("sign", ")")
        return Selected(answer, text) if name == "selected" else Matches(answer, text)

    def comparison(self) -> Node:
        """Read a measure, an operator and a text or number."""
        if self.value in _MEASURES:
            name = self.step()
            self.take("sign", "(")
            left = Measure(self.answer(), _MEASURES[name])
            self.take("sign", ")")
        else:
            left = Measure(self.answer())
        if self.value not in OPPOSITE:
            self.refuse(say("one of = != < <= > >= is expected here"))
        operator = cast(Operator, self.step())
        if self.kind == "number":
            number = float(self.step())
            return Compare(left, operator, int(number) if number.is_integer() else number)
        if self.kind != "text":
            self.refuse(say("a number or a text in quotes is expected here"))
        if operator not in ("=", "!=") or left.kind != "value":
            self.refuse(say("a number is expected here, without quotes"))
        return Compare(left, operator, self.step()[1:-1])

    def answer(self) -> Answer:
        """Read `.` or `${name}`."""
        if self.kind != "answer":
            what = say(
                # i18n: {known} is a sentence of its own, “Known: …”.
                "a question such as {example}, or a dot for this one, is expected here. {known}",
                example="${name}",
                known=_KNOWN,
            )
            self.refuse(what)
        written = self.step()
        return Answer(None if written == "." else written[2:-1])
