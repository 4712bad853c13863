"""Whether what people open still shows what the texts say: asked often, so no kit is fingerprinted for it."""

from __future__ import annotations

from pathlib import Path

from kit_cli.making.inputs import BuildInputs
from kit_cli.making.made import read_made
from kit_cli.model.folder import BUILD


def shows_its_texts(folder: Path) -> bool:
    """Return whether a programme's last build was made of all its texts as they are now, and still lies there.

    By another kit, or an older one, the same texts may be built otherwise: `build` looks at that as well.
    """
    made = read_made(folder)
    if not made.texts:
        return False
    now = BuildInputs.of(folder, made.pictures, made.kit)
    same = (now.whole(), now.strange) == (made.texts, made.strange)
    return same and all((folder / BUILD / path).is_file() for path in made.outputs)
