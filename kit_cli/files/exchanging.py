"""Exchange single files of a folder for new ones, and take them back where what belongs to it fails."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from kit_cli.files.fingerprints import fingerprint_of_file
from kit_cli.files.signals import uninterrupted
from kit_cli.files.writing import check_file
from kit_cli.frozen import frozen


@frozen
class Exchange:
    """New files that lie in a workshop, each with its place; all that is left to do needs no room on the disk."""

    places: Mapping[Path, Path]

    @classmethod
    def of(cls, made: Path, folder: Path) -> Exchange:
        """Return how the files of one folder, where they differ, are put where they belong in another.

        They get the rights of those that they replace, of which a copy is laid beside them.
        Raises KitError when a link or no file stands in the place of one, and OSError.
        """
        found = {path: folder / path.relative_to(made) for path in sorted(made.rglob("*")) if path.is_file()}
        for place in found.values():
            check_file(place, folder)
        differ = {new: place for new, place in found.items() if fingerprint_of_file(new) != fingerprint_of_file(place)}
        for new, place in differ.items():
            place.parent.mkdir(parents=True, exist_ok=True)
            if place.exists():
                shutil.copymode(place, new)
                shutil.copy2(place, _before(new))
        return cls(differ)

    @contextmanager
    def done(self) -> Iterator[None]:
        """Put the files in their places; whatever goes wrong here or in the block, the old ones come back."""
        put: list[Path] = []
        try:
            with uninterrupted():
                for new, place in self.places.items():
                    new.replace(place)
                    put.append(new)
            yield
        except BaseException:
            with uninterrupted():
                for new in put:
                    if _before(new).exists():
                        _before(new).replace(self.places[new])
                    else:
                        self.places[new].unlink()
            raise


def _before(new: Path) -> Path:
    """Return where the copy of what was there lies in the workshop."""
    return new.with_name(f"{new.name}.before")
