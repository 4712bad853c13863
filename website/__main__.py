"""`python -m website FOLDER` writes the whole site as plain Markdown, for any other generator to read."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from website import gather
from website.content import ROOT, content
from website.examples import built_files


def stage(folder: Path) -> int:
    """Write docs/ and every page of the site's own part to a folder and return the number of files."""
    shutil.copytree(ROOT / "docs", folder, dirs_exist_ok=True)
    for uri, text in gather.pages().items():
        (folder / uri).parent.mkdir(parents=True, exist_ok=True)
        (folder / uri).write_text(text, encoding="utf-8")
    for uri, path in built_files(content()):
        (folder / uri).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / uri)
    return sum(path.is_file() for path in folder.rglob("*"))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.stdout.write(f"{stage(Path(sys.argv[1]))} files\n")
