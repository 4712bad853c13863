"""The texts of each programme and of the catalogues, read by hunspell and by short lists of what does not belong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kit_cli.languages.table import languages
from tests.helpers.judging import program, run
from tests.helpers.languages import judged
from tests.helpers.reading import READ, read, words


@pytest.mark.parametrize(("where", "language"), READ)
def test_hunspell_knows_the_words(where: str, language: str, built: dict[str, Path], tmp_path: Path) -> None:
    """At most one word in a hundred is unknown to the dictionary and to the project's own short list."""
    command = program("hunspell")
    judge = judged()[language]
    if judge.dictionary not in run(command, "-D", input="").stderr:
        program(f"the hunspell dictionary {judge.dictionary}")
    text = [word for _file, line in read(where, language, built) for word in words(line)]
    assert len(judge.own) <= 160, "the list is for genuine words of this project, not for everything"
    (tmp_path / "text").write_text("\n".join(text), encoding="utf-8")
    environment = {"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"}
    said = run(command, "-i", "utf-8", "-d", judge.dictionary, "-l", tmp_path / "text", env=environment)
    unknown = [word for word in said.stdout.split() if word not in judge.own and not word.isupper()]
    assert len(text) > 8000
    assert len(unknown) <= len(text) / 100, sorted(set(unknown))


@pytest.mark.parametrize(("where", "language"), READ)
def test_no_sentence_is_of_another_language(where: str, language: str, built: dict[str, Path]) -> None:
    """A line with three frequent words of another language and hardly one of its own is a foreign sentence."""
    frequent = {tag: judge.frequent for tag, judge in judged().items()}
    others = [words_of - frequent[language] for tag, words_of in frequent.items() if tag != language]
    foreign = []
    for file, line in read(where, language, built):
        found = [word.lower() for word in words(line)]
        own = sum(word in frequent[language] for word in found)
        if any(sum(word in other for word in found) >= max(3, 2 * own + 2) for other in others):
            foreign.append(f"{file}: {line[:90]}")
    assert foreign == []


@pytest.mark.parametrize(("where", "language"), READ)
def test_no_word_is_a_neighbours(where: str, language: str, built: dict[str, Path]) -> None:
    """No word of Brazil in Portugal, no ijekavian form in Serbia, in any inflection; hunspell accepts both."""
    judge = judged()[language]
    patterns = [re.compile(pattern) for pattern in judge.not_here_patterns]
    wrong = [
        f"{file}: {word}"
        for file, line in read(where, language, built)
        for word in words(line)
        if word.lower() in judge.not_here or any(pattern.search(word.lower()) for pattern in patterns)
    ]
    assert wrong == []


def test_every_language_is_judged() -> None:
    """A new language brings its dictionary and its frequent words."""
    assert set(languages()) == set(judged())
