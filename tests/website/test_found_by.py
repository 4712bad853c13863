"""What pages are found by is data that is judged: every fault by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.errors import KitError
from website.found_by import FILE, found_by, read_found_by

MADE = frozenset({"catalogue/index.md", "catalogue/forms/consent.md"})


def read(folder: Path, text: str, page: str = "# Page\n") -> list[str]:
    """Return what is said of a search.yml and of a page of docs/, without the folder."""
    (folder / "search.yml").write_text(text, encoding="utf-8")
    (folder / "page.md").write_text(page, encoding="utf-8")
    try:
        read_found_by(folder / "search.yml", MADE, {"how-to/page.md": folder / "page.md"})
    except KitError as error:
        return [f"{each.file.name}:{each.line}" for each in error.problems if each.file]
    return []


GOOD = "weights:\n  - {under: how-to/, by: 2}\nalso:\n  catalogue/index: [templates]\n"


@pytest.mark.parametrize(
    ("text", "page", "wanted"),
    [
        (GOOD, "# Page\n", []),
        (GOOD, "---\nalso: [words]\n---\n\n# Page\n", []),
        (GOOD, "---\ntitle: Page\n---\n\n# Page\n", []),
        (f"{GOOD}  catalogue/forms/nothing: [words]\n", "# Page\n", ["search.yml:5"]),
        (f"{GOOD}  how-to/page: [words]\n", "# Page\n", []),
        (f"{GOOD}  catalogue/forms/consent: words\n", "# Page\n", ["search.yml:5"]),
        (f"{GOOD}  catalogue/forms/consent: [x]\n", "# Page\n", ["search.yml:5"]),
        (GOOD.replace("by: 2", "by: much"), "# Page\n", ["search.yml:2"]),
        (GOOD.replace("by: 2", "by: 0"), "# Page\n", ["search.yml:2"]),
        (GOOD.replace("weights", "wheights"), "# Page\n", ["search.yml:1", "search.yml:1"]),
        (GOOD, "---\ntitle: Page\nalso: words\n---\n\n# Page\n", ["page.md:3"]),
        (GOOD, "---\nalso:\n  - words\n  - y\n---\n\n# Page\n", ["page.md:4"]),
    ],
)
def test_a_fault_is_told_by_file_and_line(text: str, page: str, wanted: list[str], tmp_path: Path) -> None:
    """An unknown page, words that are no list, a weight that is no number, and the same in a page's front matter."""
    assert read(tmp_path, text, page) == wanted


def test_the_first_line_weighs() -> None:
    """A page that several lines name weighs as the first says; one that none names weighs one."""
    found = found_by()
    assert found.weight("how-to/add-a-place/") < 1 < found.weight("how-to/print-and-send/")
    assert found.weight("methodology/matching/MAT-3/") == 1


def test_every_kind_of_page_says_what_it_is_also_called() -> None:
    """Pages of the method and of docs/, forms, documents, and the troubles, each in its own place."""
    also = found_by().also
    for page in (
        "methodology/matching/MAT-6.md",
        "methodology/matching/index.md",
        "methodology/tools/goals.md",
        "methodology/roles/coordinator.md",
        "methodology/transfer/readiness.md",
        "how-to/print-and-send.md",
        "catalogue/forms/consent.md",
        "catalogue/documents/privacy-notice.md",
        "when-something-goes-wrong.md#complaint",
    ):
        assert also[page], page
    assert FILE.is_file()
