"""SARIF 2.1.0, judged by the Multitool of those who wrote the format's reference implementation."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from kit_cli.check.results import Report, Status
from kit_cli.report.sarif import as_sarif
from tests.helpers.judging import executable, node_package, run


def test_the_log_is_valid(reports: list[Report], tmp_path: Path) -> None:
    """The schema of the standard, and the Multitool's own rules, advice apart."""
    multitool = node_package("@microsoft/sarif-multitool-linux")
    log = tmp_path / "check.sarif"
    log.write_text("".join(as_sarif(reports, "https://method.pt")), encoding="utf-8")
    data = json.loads(log.read_text(encoding="utf-8"))
    schema = json.loads((multitool / "sarif-2.1.0.json").read_text(encoding="utf-8-sig"))
    jsonschema.Draft202012Validator(schema).validate(data)
    said = run(
        executable(multitool / "Sarif.Multitool"),
        "validate",
        log,
        "--output",
        tmp_path / "said.sarif",
        "--quiet",
        "true",
        env={"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1", "HOME": str(tmp_path)},
    )
    assert said.returncode == 0, said.stdout + said.stderr
    found = json.loads((tmp_path / "said.sarif").read_text(encoding="utf-8-sig"))["runs"][0]["results"]
    assert [each["message"] for each in found if each.get("level") == "error"] == []


def test_only_what_is_left_to_do_is_a_result(report: Report) -> None:
    """Code hosts show each result as an alert; what is adapted is a suppressed one."""
    data = json.loads("".join(as_sarif([report])))["runs"][0]["results"]
    told = {each["ruleId"] for each in data}
    quiet = (Status.TO_ATTEST, Status.AS_GENERATED)
    early = {each.standard.id for each in report.results if each.status in quiet and not each.counts_now}
    assert told == {each.standard.id for each in report.results if each.is_open} - early | {"REC-3", "file"}
    assert early
    adapted = next(each for each in data if each["ruleId"] == "REC-3")
    assert "Open for 18 days" in adapted["suppressions"][0]["justification"]
    assert adapted["locations"][0]["physicalLocation"]["region"]["startLine"] == 2


def test_what_is_due_is_louder(report: Report) -> None:
    """Error for a MUST that is due, note for what is not."""
    now = {each.standard.id for each in report.unmet_now}
    for each in json.loads("".join(as_sarif([report])))["runs"][0]["results"]:
        if each["ruleId"] not in {"file", "REC-3"}:
            assert (each["level"] == "note") is (each["ruleId"] not in now)
    assert any(each.status is Status.BLOCKED for each in report.results)
