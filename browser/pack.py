"""Put the runtime together: fetched by hash, trimmed, compiled, packed; the same checkout gives the same bytes."""

from __future__ import annotations

import gzip
import io
import json
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from babel.core import get_global
from hatchling.builders.wheel import WheelBuilder

from kit_cli.files.fingerprints import fingerprint_of_file
from kit_cli.languages.table import babel_locale, languages

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PYODIDE = HERE / "node_modules" / "pyodide"
RUNTIME = HERE / "runtime"
"""Where the runtime lies in a checkout; it is never committed."""
PACKAGES = "packages.tar.packed"
_AS_THEY_ARE = ("pyodide.mjs", "pyodide.asm.mjs", "python_stdlib.zip")
_PACKED = "pyodide.asm.wasm"
_LOCK = "pyodide-lock.json"
_SYSTEMS = ("manylinux_2_17_x86_64", "manylinux2014_x86_64", "manylinux_2_28_x86_64", "any")
"""Of which system the wheels are: any that has them all, for what is compiled in them is left out."""


def pack(folder: Path) -> int:
    """Write the runtime to a folder, which is emptied first, and return how many bytes a page fetches.

    Raises subprocess.CalledProcessError where npm, pip or Node.js do not do their part.
    """
    if not PYODIDE.is_dir():
        _run("npm", "--prefix", str(HERE), "ci", "--ignore-scripts", "--silent")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in _AS_THEY_ARE:
        shutil.copyfile(PYODIDE / name, folder / name)
    (folder / f"{_PACKED}.packed").write_bytes(_small((PYODIDE / _PACKED).read_bytes()))
    lock = json.loads((PYODIDE / _LOCK).read_text(encoding="utf-8"))
    (folder / _LOCK).write_text(json.dumps(lock | {"packages": {}}), encoding="utf-8")  # nothing more is ever fetched
    (folder / PACKAGES).write_bytes(_small(_compiled(_tar(_files()))))
    sizes = {each: (folder / each).stat().st_size for each in (f"{_PACKED}.packed", PACKAGES)}
    # All of it by its fingerprint: what the page needs without a connection, and what of it a later version needs anew.
    files = {path.name: fingerprint_of_file(path) for path in sorted(folder.iterdir())}
    (folder / "runtime.json").write_text(json.dumps({"sizes": sizes, "files": files}), encoding="utf-8")
    return sum(path.stat().st_size for path in folder.iterdir())


def _files() -> dict[str, bytes]:
    """Return the files of all packages by their paths, without those that nothing opens."""
    found: dict[str, bytes] = {}
    with TemporaryDirectory() as scratch:
        wheels = Path(scratch)
        systems = [word for each in _SYSTEMS for word in ("--platform", each)]
        wanted = ("-r", str(HERE / "packages.txt"), "-d", str(wheels))
        _run(
            *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes"),
            *("--only-binary=:all:", "--python-version", "3.14", *systems, *wanted),
        )
        next(WheelBuilder(str(ROOT)).build(directory=str(wheels), versions=["standard"]))
        for wheel in sorted(wheels.glob("*.whl")):
            with ZipFile(wheel) as archive:
                found |= {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    patterns, locales = tuple(_patterns()), {f"babel/locale-data/{each}.dat" for each in _locales()}
    return {
        path: content
        for path, content in sorted(found.items())
        if path in locales or not any(fnmatch(path, each) for each in patterns)
    }


def _patterns() -> Iterator[str]:
    for line in (HERE / "left_out.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def _locales() -> set[str]:
    """Return the locales of the kit's languages, with those that each takes after."""
    parents = get_global("parent_exceptions")
    found, left = {"root"}, [str(babel_locale(tag)) for tag in languages()]
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left.append(parents.get(name) or name.rpartition("_")[0] or "root")
    return found


def _tar(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for path, content in files.items():
            entry = tarfile.TarInfo(path)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return stream.getvalue()


def _compiled(tar: bytes) -> bytes:
    """Return the archive with each module as Python for browsers compiles it, instead of its text."""
    with TemporaryDirectory() as scratch:
        texts, compiled = Path(scratch, "texts.tar"), Path(scratch, "compiled.tar")
        texts.write_bytes(tar)
        _run("node", str(HERE / "compile.mjs"), str(texts), str(compiled))
        return compiled.read_bytes()


def _small(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)  # noqa: S603  (all of it is our own)
