"""What YAML reads otherwise than a person meant it, or cannot read: signs that nobody sees, and text behind ` #`.

In YAML a comment begins at ` #`, so that `address: Rua das Flores 12, sala #3` loses its end without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say

_BREAKS = "[\u2028\u2029]"
"""Signs that end a line for YAML, and for no editor."""
_MARGIN = r"\W*"
_NO_SPACE = r"\s*(?:- )?([\w-]+:)([^\s/].*)"
_GAP_FIRST = r"[:-] \{[a-z_]+\.[a-z0-9._-]+\}"
_NUMBER_OR_TRUTH = re.compile(r"[-+.0-9][-+.0-9eE]*|true|false|null|~")
_REMARK_IN_LIST = r"""\s*(?:- )?[\w-]+:\s*\[(?:[^]"'#]|"[^"]*"|'[^']*')*(#\w+)"""
_LISTS_GO_ON = 12
"""So many lines below its beginning a list that nobody closes is noticed at last."""
_TYPE_SPACES = say("Delete the sign, and type ordinary spaces.")


@frozen
class Slip:
    """What is read otherwise: on which line (from 0), what to say of it, and whether it is refused."""

    line: int
    what: Sentence
    remedy: Sentence
    refused: bool


def cut_texts(text: str, root: Any) -> Iterator[Slip]:
    """Yield each value that is cut by a comment behind it: refused where the comment can hardly be meant as one.

    `sala #3` and `#MentoriaNaCultura` are no comments, `25  # pairs` is; of one behind a sentence only a note is made.
    """
    signs = _signs_behind_text(text)
    if not signs:
        return
    lines = text.split("\n")
    for node in _plain_scalars(root):
        end = (node.end_mark.line, node.end_mark.column)
        if end in signs:
            line = lines[end[0]]
            slip = _slip(node, line, line[signs[end] :].rstrip())
            if slip:
                yield slip


def _signs_behind_text(text: str) -> dict[tuple[int, int], int]:
    """Return where something ends that stands before ` #` on its line, each with the column of that sign."""
    found: dict[tuple[int, int], int] = {}
    for sign in (" #", "\t#"):
        at = text.find(sign)
        while at >= 0:
            start = text.rfind("\n", 0, at) + 1
            before = text[start:at].rstrip(" \t")
            if before and not before.lstrip(" \t").startswith("#"):
                found.setdefault((text.count("\n", 0, start), len(before)), at + 1 - start)
            at = text.find(sign, at + 1)
    return found


def _plain_scalars(root: Any) -> Iterator[yaml.ScalarNode]:
    left = [root]
    while left:
        node = left.pop()
        if isinstance(node, yaml.ScalarNode):
            if not node.style:
                yield node
        elif isinstance(node, yaml.MappingNode):
            left += [each for pair in reversed(node.value) for each in reversed(pair)]
        elif isinstance(node, yaml.SequenceNode):
            left += reversed(node.value)


def _slip(node: yaml.ScalarNode, line: str, comment: str) -> Slip | None:
    touches = comment[1:2].isalnum()
    if not touches and (not node.value or _NUMBER_OR_TRUTH.fullmatch(node.value)):
        return None
    before = line[: node.start_mark.column] if node.start_mark.line == node.end_mark.line else ""
    whole = f"{node.value} {comment}".strip().replace("\\", "\\\\").replace('"', '\\"')
    example = f'{before.rstrip()} "{whole}"'.strip()
    quotes = say("Put the whole into double quotes: {example}", example=example)
    if touches:
        what = say("{cut} would be lost: in these files a remark begins with # after a space", cut=comment)
        if _NUMBER_OR_TRUTH.fullmatch(node.value):
            quotes = say("If it is a remark, write {remark}.", remark=f"# {comment[1:]}")
        return Slip(node.end_mark.line, what, quotes, refused=True)
    if " " not in node.value and not comment.lstrip("# ")[:1].isdecimal():
        return None  # a remark on a name or an id, as `stage: EDU  # education`
    what = say("{cut} is a remark for whoever reads this file, and shown nowhere", cut=comment)
    return Slip(node.end_mark.line, what, quotes, refused=False)


def slip_at(text: str, line: int) -> tuple[int, Sentence, Sentence] | None:
    """Return what a person wrote at a line (from 0) that is not YAML, or shortly before it: line, what, and a remedy.

    None where nothing is seen that explains it.
    """
    from kit_cli.files.invisible import invisible_in

    if found := re.search(_BREAKS, text):  # after which lines are counted otherwise
        sign = invisible_in(found[0])
        return text.count("\n", 0, found.start()), say("{sign} stands here, which nobody sees", sign=sign), _TYPE_SPACES
    lines = text.split("\n")
    for number in range(min(line, len(lines) - 1), max(line - 3, -1), -1):
        margin = re.match(_MARGIN, lines[number])
        if margin and (sign := invisible_in(margin[0])):
            return number, say("this line begins with {sign}, which nobody sees", sign=sign), _TYPE_SPACES
    if cut := _cut_list(lines, line):
        return cut
    for number in range(min(line, len(lines) - 1), max(line - 2, -1), -1):
        here = lines[number]
        if sign := invisible_in(here.strip()):
            return number, say("{sign} stands here, which nobody sees", sign=sign), _TYPE_SPACES
        if found := re.match(_NO_SPACE, here):
            remedy = say("Write {example}.", example=f"{found[1]} {found[2]}")
            return number, say("a space is missing after the colon"), remedy
        if re.search(_GAP_FIRST, here):
            return number, say("a text begins with a brace"), say("Put the whole text into double quotes.")
        if " #" in here.split('"')[0].lstrip(" "):
            what = say("what stands behind # is not read, for a remark begins there")
            return number, what, say("Put the whole text into double quotes.")
    return None


def _cut_list(lines: list[str], line: int) -> tuple[int, Sentence, Sentence] | None:
    """Return the list in brackets, shortly before a line, whose end is a remark: `[#0B5563]`."""
    for number in range(min(line, len(lines) - 1), max(line - _LISTS_GO_ON, -1), -1):
        if found := re.match(_REMARK_IN_LIST, lines[number]):
            what = say("{cut} would be lost: in these files a remark begins with # after a space", cut=found[1])
            return number, what, say("Write {example}.", example=f'"{found[1]}"')
    return None
