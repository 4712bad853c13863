"""What a build follows from besides the programme: the kit's own files, and the libraries beside it.

Contents count, and not times: a checkout or a new installation gives old contents new times, and the reverse.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import kit_cli
from kit_cli.files.fingerprints import fingerprint_of_all, fingerprint_of_file, fingerprints, walked
from kit_cli.files.shipped import data_folder, template_folder

_PACKAGE = Path(kit_cli.__file__).resolve().parent
_LEFT_OUT = ("__pycache__", "_data")
"""What Python makes of the code; and, in an installation, the data: what a build reads of it comes from below."""
_TEMPLATE = ("*.yml", "cookiecutter.json", "places/*.yml", "locale/*.po")
_METHOD = ("*.yml", "locale/*.po")
"""What a build may read of the template and of the method; a test watches that it opens nothing else."""


def kit_fingerprint() -> str:
    """Return the fingerprint of all that the same programme could be built otherwise by; raises KitError.

    It is that of the code, the pages and catalogues, the languages and stages (also of a template of one's own, in
    MENTORKIT_TEMPLATE), and the names and versions of Python and of everything that is installed beside the kit.
    """
    return _in_a_tab() if sys.platform == "emscripten" else _as_it_is()


@cache
def _in_a_tab() -> str:
    """Return it as it was when it was first asked for: in a tab nobody edits the kit, and each build asks twice."""
    return _as_it_is()


def _as_it_is() -> str:
    parts = {f"code/{path}": fingerprint_of_file(_PACKAGE / path) for path in walked(_PACKAGE, _LEFT_OUT)}
    parts |= {f"template/{path}": each for path, each in fingerprints(template_folder(), _TEMPLATE).items()}
    parts |= {f"method/{path}": each for path, each in fingerprints(data_folder("methodology"), _METHOD).items()}
    # Of libraries the version: they are not edited in place. Word files and workbooks are packed by zlib.
    parts |= dict.fromkeys(_libraries(), "installed")
    parts |= {"python": sys.version, "system": sys.platform, "zlib": zlib.ZLIB_RUNTIME_VERSION}
    return fingerprint_of_all(parts)


def _libraries() -> Iterator[str]:
    """Yield the name and version of all that is installed.

    The folders in which installers note it are listed: `importlib.metadata`, which reads them, takes longer to import
    than all the rest of an untouched build.
    """
    for folder in sys.path:
        try:
            found = [path.name for path in Path(folder).iterdir()]
        except OSError:  # an archive, or a folder that is not there
            continue
        yield from (name for name in found if name.endswith((".dist-info", ".egg-info")))
