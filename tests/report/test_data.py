"""JSON fits its published schema, judged by jsonschema; the numbers agree with the results."""

from __future__ import annotations

import json
from collections import Counter

import jsonschema

from kit_cli.check.results import Report
from kit_cli.report.data import as_json, schema


def test_the_json_fits_its_schema(reports: list[Report]) -> None:
    """Of one, of several, of none."""
    judge = jsonschema.Draft202012Validator(json.loads(schema()))
    for some in ([], reports[:1], reports):
        data = json.loads("".join(as_json(some)))
        judge.validate(data)
        assert len(data["programmes"]) == len(some)


def test_the_schema_refuses_what_is_not_published(report: Report) -> None:
    """A key more, or a status that there is not, is an error."""
    judge = jsonschema.Draft202012Validator(json.loads(schema()))
    data = json.loads("".join(as_json([report])))
    data["programmes"][0]["results"][0]["status"] = "perhaps"
    assert not judge.is_valid(data)
    assert not judge.is_valid({"checked_with": "1", "programmes": [], "more": 1})


def test_the_shares_are_those_of_the_results(reports: list[Report]) -> None:
    """By stage, of what is due, and in all."""
    for programme in json.loads("".join(as_json(reports)))["programmes"]:
        found = Counter(each["status"] for each in programme["results"])
        satisfied = found["met"] + found["attested"] + found["adapted"]
        assert programme["score"]["satisfied"] == satisfied == sum(s["satisfied"] for s in programme["stages"].values())
        assert programme["score"]["applicable"] == len(programme["results"]) - found["not applicable"]
        due = [each for each in programme["results"] if each["due"]["timing"] in {"due", "overdue"}]
        assert programme["due"]["applicable"] == sum(each["status"] != "not applicable" for each in due)


def test_a_site_makes_addresses(report: Report) -> None:
    """None without one."""
    with_site = json.loads("".join(as_json([report], "https://method.pt/")))["programmes"][0]["results"][0]
    assert with_site["page"] == "https://method.pt/methodology/transfer-and-readiness/TRA-1/"
    assert json.loads("".join(as_json([report])))["programmes"][0]["results"][0]["page"] is None
