"""Plain `cookiecutter`, from an environment in which the kit is installed: the same text, whatever is answered."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from cookiecutter.exceptions import ContextDecodingException

from kit_cli.errors import KitError
from kit_cli.files.document_paths import language_of
from kit_cli.files.shipped import place_ids
from kit_cli.languages.table import languages
from kit_cli.places.answers import complete
from kit_cli.template.plain_cookiecutter import judged
from tests.conftest import PLACES, TODAY
from tests.helpers.drawing import drawn, spread
from tests.helpers.folders import HOSTILE, files
from tests.helpers.rendering import TEMPLATE, config, plain, rendered, typed

EVERY = tuple(languages())
FREE = ("programme_name", "hub_name", "city", "coordinator_name")
NAMES = [text for text in HOSTILE.values() if "{{" not in text]
"""Cookiecutter itself renders an answer that holds Jinja; the kit's own command takes it as it stands."""


def _others(spoken: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(tag for tag in EVERY if tag not in spoken)


def _cases() -> Iterator[tuple[str, dict[str, str]]]:
    """Yield answers by name: each place's own languages, all languages but these with money of the Union, odd names."""
    for place, abroad in spread(drawn(PLACES, (False, True)), 2):
        if abroad:
            foreign = _others(complete({"place": place}, TEMPLATE, TODAY).languages)
            yield f"{place} abroad", {"place": place, "languages": ", ".join(foreign), "eu_funding": "cofunded"}
        else:
            yield place, {"place": place}
    for first in spread(range(0, len(NAMES), len(FREE)), 2):
        yield f"names from {first}", {"place": PLACES[0], **dict(zip(FREE, NAMES[first:], strict=False))}


@pytest.mark.parametrize("given", [pytest.param(given, id=name) for name, given in _cases()])
def test_plain_cookiecutter_gives_the_same_text_and_leaves_other_languages(
    given: dict[str, str], tmp_path: Path
) -> None:
    """Byte for byte; what it leaves are exactly the documents of the other languages, each in its own words."""
    answers = complete(given, TEMPLATE, TODAY)
    spoken = answers.languages
    more = complete({**answers.plain(), "languages": _others(spoken) + spoken}, TEMPLATE, TODAY)
    documents = {name: content for name, content in rendered(more, tmp_path / "more").items() if language_of(name)}
    expected = documents | rendered(answers, tmp_path / "ours")
    assert files(plain(answers.plain(), tmp_path / "plain")) == expected
    assert {language_of(name) for name in expected} == {None, *EVERY}


def test_plain_cookiecutter_proposes_the_same_answers(tmp_path: Path) -> None:
    """Its defaults are the place's; the start alone follows today."""
    given = {"place": "sweden", "starts_on": "2027-09-15"}
    answers = complete(given, TEMPLATE, TODAY)
    made = files(plain(given, tmp_path / "plain"))
    ours = rendered(answers, tmp_path / "ours")
    assert {name: made[name] for name in ours} == ours


SWEDEN = {"place": "sweden", "starts_on": "2027-09-15"}


@pytest.fixture(scope="module")
def sweden(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What these answers make of the template where it lies."""
    return files(plain(SWEDEN, tmp_path_factory.mktemp("sweden")))


@pytest.mark.parametrize(
    ("where", "template"),
    spread([("some where", "../kit/template"), ("kit", "./template"), ("kit", "template"), ("kit/template", ".")], 1),
)
def test_the_template_may_be_named_by_a_relative_path(
    where: str, template: str, sweden: dict[str, bytes], tmp_path: Path
) -> None:
    """Cookiecutter renders in another folder than the one in which the path was typed."""
    shutil.copytree(TEMPLATE, tmp_path / "kit" / "template")
    (tmp_path / where).mkdir(exist_ok=True)
    said = typed(tmp_path / where, template, tmp_path / "out", *(f"{key}={value}" for key, value in SWEDEN.items()))
    assert (said.returncode, said.stderr) == (0, "")
    (made,) = (tmp_path / "out").iterdir()
    assert files(made) == sweden


@pytest.mark.parametrize(
    ("given", "said"),
    spread(
        [
            (["place=atlantis"], ["place: 'atlantis' does not fit", ", ".join(place_ids(TEMPLATE))]),
            (["languages=xx"], ["languages: 'xx' does not fit", ", ".join(EVERY)]),
            (["starts_on=2027-02-31"], ["starts_on: '2027-02-31'", "Nearest: 2027-02-28"]),
            (["cohort_size=0"], ["cohort_size: '0'", "Nearest: 4"]),
            (["programme_slug=../out of it"], ["programme_slug: ", "For example: out-of-it"]),
            (["plaec=sweden"], ["plaec is not an answer", "Did you mean place?"]),
            (
                ["length_months=99", "coordinator_email=nobody", "nmae=x"],
                ["length_months: ", "coordinator_email: ", "nmae "],
            ),
        ],
        3,
    ),
)
def test_a_wrong_answer_is_refused_in_words(given: list[str], said: list[str], tmp_path: Path) -> None:
    """All of them at once, on the terminal, without a traceback, and with nothing left behind."""
    told = typed(tmp_path, str(TEMPLATE), tmp_path / "out", *given)
    words = told.stdout + told.stderr
    assert told.returncode == 1
    assert "Traceback" not in words
    assert [each for each in said if each not in words] == []
    assert not (tmp_path / "out").exists()


def test_a_wrong_answer_of_an_earlier_run_is_refused_in_words(tmp_path: Path) -> None:
    """With --replay cookiecutter asks nothing, so the answers are judged when the first text needs them."""
    answers = complete({"place": "sweden"}, TEMPLATE, TODAY).plain()
    replay = tmp_path / "earlier.json"
    context = json.loads((TEMPLATE / "cookiecutter.json").read_text(encoding="utf-8")) | answers | {"cohort_size": "0"}
    replay.write_text(json.dumps({"cookiecutter": context}), encoding="utf-8")
    command = [sys.executable, "-m", "cookiecutter", str(TEMPLATE), "--replay-file", str(replay)]
    told = subprocess.run(
        [*command, "--config-file", str(config(tmp_path))], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert told.returncode == 1
    assert "cohort_size: '0'" in told.stdout
    assert "Traceback" not in told.stderr


@pytest.mark.parametrize("loaded", [True, False])
def test_a_wrong_answer_stays_an_error_of_the_kit(loaded: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever catches the kit's errors finds the problems, whether cookiecutter is at work or was never loaded."""
    if not loaded:
        monkeypatch.delitem(sys.modules, "cookiecutter.exceptions")
    with pytest.raises(KitError) as caught:
        judged({"place": "sweden", "cohort_size": "0"})
    assert isinstance(caught.value, ContextDecodingException) is loaded
    assert [str(problem.remedy) for problem in caught.value.problems] == ["Nearest: 4"]
