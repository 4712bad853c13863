"""The page that makes programmes without a connection, and as an app: what only a site has of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kit_cli import __version__
from kit_cli.face.tokens import tokens
from kit_cli.files.fingerprints import fingerprint, fingerprint_of_all, fingerprint_of_file, walked
from kit_cli.grammar.sentence import say
from kit_cli.languages.speech import spoken
from website.face import SYMBOL

WORKER = "service-worker.js"
MANIFEST = "manifest.webmanifest"
_HERE = Path(__file__).resolve().parent
_ROOT = _HERE.parent
_SOURCES = ("kit_cli", "cookiecutter-programme", "methodology", "website", "browser")
"""Of what the page, its scripts and its kit are made."""
_NOT_SOURCES = ("__pycache__", "node_modules", "runtime")


@cache
def version() -> str:
    """Return which page this is: the kit's version, and a fingerprint of all that it is made of."""
    prints = {
        f"{room}/{path}": fingerprint_of_file(_ROOT / room / path)
        for room in _SOURCES
        for path in walked(_ROOT / room, _NOT_SOURCES)
    }
    return f"{__version__} {fingerprint_of_all(prints)[:12]}"


def head(which: str) -> str:
    """Return what stands in the head of a page of that version."""
    return f'<link rel="manifest" href="{MANIFEST}">\n<meta name="mentorkit-version" content="{which}">\n'


def manifest(tag: str, up: str, home: str) -> bytes:
    """Return what a browser reads to install the page in a language; the scripts lie ``up``, the site at ``home``."""
    paper = tokens().colour("paper")
    return json.dumps(
        {
            "name": spoken(say("The mentorship kit"), tag),
            "short_name": spoken(say("The mentorship kit"), tag),
            "description": spoken(
                say(
                    "Twelve questions, and a mentorship programme with its forms, documents, dates and tables, "
                    "made on this machine."
                ),
                tag,
            ),
            "lang": tag,
            "start_url": "./",
            "scope": up,
            "display": "standalone",
            "theme_color": paper,
            "background_color": paper,
            "icons": [{"src": f"{home}{SYMBOL}", "sizes": "any", "type": "image/svg+xml"}],
        },
        ensure_ascii=False,
    ).encode()


def service_worker(which: str, files: Mapping[str, bytes]) -> bytes:
    """Return the script that keeps files of a version, given by their addresses from where it lies."""
    prints = {address: fingerprint(content) for address, content in files.items()}
    told = f"const VERSION = {json.dumps(which)};\nconst FILES = {json.dumps(prints, indent=1)};\n"
    return told.encode() + (_HERE / WORKER).read_bytes()
