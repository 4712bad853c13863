"""Put the runtime together: fetched by hash, trimmed, compiled, packed; the same checkout gives the same bytes."""

from __future__ import annotations

import gzip
import io
import json
import shutil
import subprocess
import sys
import tarfile
from fnmatch import fnmatch
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile, ZipInfo

from babel.core import get_global
from babel.localedata import _is_non_likely_script
from filelock import FileLock
from hatchling.builders.wheel import WheelBuilder

from kit_cli.files.fingerprints import fingerprint_of_file
from kit_cli.languages.table import babel_locale, languages

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PYODIDE = HERE / "node_modules" / "pyodide"
RUNTIME = HERE / "runtime"
"""Where the runtime lies in a checkout; it is never committed."""
PACKING = HERE / "runtime.lock"
"""Held while a runtime is put together, so that others can wait for it."""
_AS_THEY_ARE = ("pyodide.mjs", "pyodide.asm.mjs")
_OURS = ("start.mjs", "pictures.mjs", "python.mjs")
_WASM, _LIBRARY, _PACKAGES = "pyodide.asm.wasm", "python_stdlib.zip", "packages.tar"
_LOCK = "pyodide-lock.json"
_PYTHON = "python"
"""As which package Python's own library stands in left_out.txt."""
_SYSTEMS = ("manylinux_2_17_x86_64", "manylinux2014_x86_64", "manylinux_2_28_x86_64", "any")
"""Of which system the wheels are: any that has them all, for what is compiled in them is left out."""


def pack(folder: Path) -> int:
    """Write the runtime to a folder, which is emptied first, and return how many bytes a page fetches.

    Raises subprocess.CalledProcessError where npm, pip or Node.js do not do their part.
    """
    with FileLock(PACKING):
        return _packed(folder)


def _packed(folder: Path) -> int:
    if not PYODIDE.is_dir():
        _run("npm", "--prefix", str(HERE), "ci", "--ignore-scripts", "--silent")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for source, names in ((PYODIDE, _AS_THEY_ARE), (HERE, _OURS)):
        for name in names:
            shutil.copyfile(source / name, folder / name)
    lock = json.loads((PYODIDE / _LOCK).read_text(encoding="utf-8"))
    (folder / _LOCK).write_text(json.dumps(lock | {"packages": {}}), encoding="utf-8")  # nothing more is ever fetched
    with TemporaryDirectory() as scratch:
        bench = Path(scratch)
        shutil.copyfile(PYODIDE / _WASM, bench / _WASM)
        (bench / _LIBRARY).write_bytes(_library())
        (bench / _PACKAGES).write_bytes(_tar(_files()))
        _run("node", str(HERE / "compile.mjs"), str(bench))
        for name in (_WASM, _LIBRARY, _PACKAGES):
            (folder / f"{name}.packed").write_bytes(gzip.compress((bench / name).read_bytes(), 9, mtime=0))
        imports = json.loads((bench / "imports.json").read_text(encoding="utf-8"))
    # All of it by its fingerprint: what the page needs without a connection, and what of it a later version needs anew.
    files = {path.name: fingerprint_of_file(path) for path in sorted(folder.iterdir())}
    told = {"id": _told_apart(folder), "sizes": _sizes(folder, "*.packed"), "imports": imports, "files": files}
    (folder / "runtime.json").write_text(json.dumps(told), encoding="utf-8")
    return sum(_sizes(folder, "*").values())


def _sizes(folder: Path, pattern: str) -> dict[str, int]:
    return {path.name: path.stat().st_size for path in sorted(folder.glob(pattern))}


def _told_apart(folder: Path) -> str:
    """Return a text that is another one for any other runtime: a page keeps something of it by that."""
    return sha256(b"".join(sha256(path.read_bytes()).digest() for path in sorted(folder.iterdir()))).hexdigest()[:16]


def _library() -> bytes:
    """Return Python's own library as an archive, without what nothing opens."""
    whole = io.BytesIO()
    with ZipFile(PYODIDE / _LIBRARY) as old, ZipFile(whole, "w") as new:
        for entry in old.infolist():
            if not _left_out(f"{_PYTHON}/{entry.filename}"):
                new.writestr(ZipInfo(entry.filename), old.read(entry))
    return whole.getvalue()


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
    locales = {f"babel/locale-data/{each}.dat" for each in _locales()}
    return {path: content for path, content in sorted(found.items()) if path in locales or not _left_out(path)}


@cache
def _left_out(path: str) -> bool:
    *_, last = (False, *(each[:1] != "!" for each in _patterns() if fnmatch(path, each.removeprefix("!"))))
    return last


@cache
def _patterns() -> tuple[str, ...]:
    lines = (HERE / "left_out.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def _locales() -> set[str]:
    """Return the locales of the kit's languages, with those that each takes after."""
    parents = get_global("parent_exceptions")
    found, left = {"root"}, [str(babel_locale(tag)) for tag in languages()]
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            # As Babel loads it: what is written in another script than usual takes nothing of the usual one.
            above = "root" if _is_non_likely_script(name) else name.rpartition("_")[0] or "root"
            left.append(parents.get(name) or above)
    return found


def _tar(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for path, content in files.items():
            entry = tarfile.TarInfo(path)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return stream.getvalue()


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)  # noqa: S603  (all of it is our own)
