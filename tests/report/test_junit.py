"""JUnit XML, read by junitparser; its counts are those of the cases."""

from __future__ import annotations

from pathlib import Path

from junitparser import Failure, JUnitXml, Skipped

from kit_cli.check.results import Report
from kit_cli.report.junit import as_junit


def test_another_program_reads_it(reports: list[Report], tmp_path: Path) -> None:
    """A suite a programme, a case a standard and one for the files."""
    path = tmp_path / "check.xml"
    path.write_text("".join(as_junit(reports)), encoding="utf-8")
    suites = list(JUnitXml.fromfile(str(path)))
    assert len(suites) == len(reports)
    for suite, report in zip(suites, reports, strict=True):
        cases = list(suite)
        failed = [case for case in cases if any(isinstance(each, Failure) for each in case.result)]
        skipped = [case for case in cases if any(isinstance(each, Skipped) for each in case.result)]
        assert (suite.tests, suite.failures, suite.skipped) == (len(cases), len(failed), len(skipped))
        assert len(cases) == 1 + len(report.results)
        assert len(failed) == len(report.unmet_now) + bool(report.problems)
