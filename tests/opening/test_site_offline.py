"""What a site has of the page without a connection: every file that it keeps is there, and is the one that it means."""

from __future__ import annotations

import json
import re
from pathlib import Path

from kit_cli.files.fingerprints import fingerprint, fingerprint_of_file
from kit_cli.languages.table import languages
from website.offline import service_worker, version


def kept(worker: str) -> dict[str, str]:
    """Return the fingerprints that a service worker tells, by address."""
    found = re.search(r"^const FILES = (\{.*?\});$", worker, re.DOTALL | re.MULTILINE)
    assert found is not None
    told: dict[str, str] = json.loads(found[1])
    return told


def test_each_file_that_is_kept_is_on_the_site_as_it_is_built(site: Path) -> None:
    """Whatever comes between: a fingerprint that is wrong would keep nobody's page."""
    make = site / "make"
    told = kept((make / "service-worker.js").read_text(encoding="utf-8"))
    found = {address: make / f"{address}{'index.html' if address.endswith('/') else ''}" for address in told}
    assert {address: fingerprint_of_file(path.resolve()) for address, path in found.items()} == told


def test_every_file_of_the_page_is_kept(site: Path) -> None:
    """Each language, each script, each font that its style names, each picture of its manifest."""
    make = site / "make"
    told = {(make / address).resolve() for address in kept((make / "service-worker.js").read_text(encoding="utf-8"))}
    pages = [make if tag == "en" else make / tag for tag in languages()]
    assert set(pages) <= told
    assert {path for path in make.glob("*.js") if path.name != "service-worker.js"} <= told
    for folder in pages:
        page = (folder / "index.html").read_text(encoding="utf-8")
        manifest = json.loads((folder / "manifest.webmanifest").read_text(encoding="utf-8"))
        asked = {*re.findall(r'url\("?([^")]+)"?\)', page), *(icon["src"] for icon in manifest["icons"])}
        asked = {each for each in asked if not each.startswith("data:")}
        assert len(asked) > 3
        assert {(folder / each).resolve() for each in asked} <= told
        assert '<link rel="manifest" href="manifest.webmanifest">' in page
        assert (folder / manifest["scope"]).resolve() == make
        assert manifest["lang"] == ("en" if folder == make else folder.name)


def test_a_version_is_named_after_all_that_it_is_made_of() -> None:
    """The same of the same checkout; the script differs with it, or with any file."""
    assert version() == version()
    one = service_worker("1", {"./": b"a"})
    assert len({one, service_worker("2", {"./": b"a"}), service_worker("1", {"./": b"b"})}) == 3
    assert kept(one.decode()) == {"./": fingerprint(b"a")}
