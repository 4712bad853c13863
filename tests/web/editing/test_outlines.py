"""What can be changed in a file, as a page lists it: by titles that tell entries apart, and never by codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.desks import put, result


def test_entries_are_told_apart_and_files_have_titles(
    built: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Days off of one name by their day, countries by theirs, questions by their kind; a form as its row was called."""
    put(built["portugal"], tmp_path)
    monkeypatch.chdir(tmp_path)
    timeline, settings, form = (
        result(call="outline", file=f"casa/{file}", language="pt-PT")
        for file in ("timeline.yml", "programme.yml", "forms/session-log.yml")
    )
    assert (timeline["title"], form["title"]) == ("Cronograma", "Registo de sessões")
    rows = {row["at"]: row for each in (timeline, settings, form) for group in each["groups"] for row in group["rows"]}
    days = [row["title"] for at, row in rows.items() if at.startswith("calendar.extra_days")]
    assert len(set(days)) == len(days) > 2
    assert rows["calendar.countries.PT"]["title"] == "Portugal"
    assert rows["questions.format"]["note"] == "Uma escolha"
    assert rows["cohort"]["title"] == "Os mentorados"
    field = result(call="fields", file="casa/programme.yml", at="cohort", language="pt-PT")
    assert field["title"] == "Os mentorados"
    mode = result(call="fields", file="casa/timeline.yml", at="milestones.kick-off", language="pt-PT")["fields"]
    assert [each["key"] for each in mode if "`" in each["title"] and each["choices"]] == []
