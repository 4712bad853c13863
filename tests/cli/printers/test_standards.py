"""`mentorkit standards`."""

from __future__ import annotations

import json

import pytest

from kit_cli.cli import run
from kit_cli.method.read import method


def test_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """A line each, by stage."""
    assert run(["standards"]) == 0
    said = capsys.readouterr().out
    assert [each.id for each in method().standards if f"  {each.id} " not in said] == []
    assert f"{len(method().standards)} standards." in said


@pytest.mark.parametrize("name", ["MAT", "mat", "Matching", "match"])
def test_a_stage_is_named_by_its_id_or_title(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In any case, and in part."""
    assert run(["standards", "--stage", name, "--format", "json"]) == 0
    assert [each["id"] for each in json.loads(capsys.readouterr().out)] == [
        each.id for each in method().of_stage("MAT")
    ]


def test_one_is_shown_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    """Requirement, why, how to meet it, evidence, sources, in the width of a window."""
    assert run(["standards", "mat-3"]) == 0
    said = capsys.readouterr().out
    places = [said.index(f"\n{word}\n") for word in ("REQUIREMENT", "WHY", "HOW TO MEET IT", "EVIDENCE", "SOURCES")]
    assert places == sorted(places)
    assert all(len(line) <= 100 for line in said.splitlines())
    assert "**" not in said
    assert "[[" not in said


def test_json_says_what_the_front_matter_declares(capsys: pytest.CaptureFixture[str]) -> None:
    """With the requirement, and the evidence in words."""
    assert run(["standards", "FUN-1", "--format", "json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["id"], found["level"], found["nature"], found["stage"]) == ("FUN-1", "MUST", "core", "FUN")
    assert "`programme.yml`: `fees.participation` is exactly 0." in found["evidence"]
    assert "MUST" in found["requirement"]


@pytest.mark.parametrize("arguments", [["XXX-1"], ["--stage", "nowhere"]])
def test_what_does_not_exist_is_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, and what to write instead."""
    assert run(["standards", *arguments]) == 2
    assert "there is no" in capsys.readouterr().err
