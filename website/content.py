"""What the site is made from: the method's pages, and a programme of each place, generated and built."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from kit_cli.actions.new import new
from kit_cli.check.results import Result
from kit_cli.check.run import check
from kit_cli.files.shipped import place_ids, template_folder
from kit_cli.making.edition import Edition
from kit_cli.method.evidence.names import Name, names
from kit_cli.method.library import Library, read_library
from kit_cli.method.read import Method, method
from kit_cli.method.stages import Stage
from kit_cli.places.answers import complete
from kit_cli.places.read import load_place
from kit_cli.programme.document import Document
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import read_programme

ROOT = Path(__file__).resolve().parent.parent
ENGLISH = "en"


@dataclass(frozen=True, eq=False)
class Content:
    """Everything that pages are made from."""

    library: Library
    programmes: dict[str, Programme]
    """A programme by place, as `mentorkit new --place P --yes` makes it."""
    serves: dict[Name, tuple[str, ...]]
    """The standards whose evidence names a thing."""

    @property
    def method(self) -> Method:
        """The stages and the standards."""
        return self.library.method

    @property
    def example(self) -> Programme:
        """The programme that is shown in English."""
        return next(each for each in self.programmes.values() if ENGLISH in each.languages)

    @property
    def english(self) -> Edition:
        """That programme in English."""
        return Edition(self.example, ENGLISH)

    @cached_property
    def first_day(self) -> dict[str, Result]:
        """What the check says of each standard on the first day of the programme that is shown in English."""
        report = check(self.example.folder, self.method, self.example.dates[0].start)
        return {each.standard.id: each for each in report.results}

    def stage(self, id_: str) -> Stage:
        """Return a stage by its id."""
        return next(each for each in self.method.stages if each.id == id_)

    def serving(self, kind: str, name: str) -> tuple[str, ...]:
        """Return the ids of the standards whose evidence names a thing of this kind."""
        return self.serves.get(Name(kind, name), ())

    def documents(self) -> tuple[Document, ...]:
        """Return the English documents of the example, in the order of the year's stages."""
        order = [stage.id for stage in self.method.stages]
        english = [each for each in self.example.documents if each.language == ENGLISH]
        return tuple(sorted(english, key=lambda each: (order.index(each.front.stage), each.front.title)))


@cache
def content() -> Content:
    """Return the content, read and generated once a process; raises KitError."""
    read = method()
    serves: dict[Name, list[str]] = defaultdict(list)
    for standard in read.standards:
        for name in dict.fromkeys(name for each in standard.front.evidence for name in names(each)):
            serves[name].append(standard.id)
    return Content(read_library(read), _programmes(), {name: tuple(ids) for name, ids in serves.items()})


def _programmes() -> dict[str, Programme]:
    folder = Path(tempfile.mkdtemp(prefix="mentorkit-site-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    places = place_ids(template_folder())
    with ProcessPoolExecutor() as pool:  # half of the site's time is spent here
        # The largest first, so that no processor is left with it at the end.
        by_size = sorted(places, key=lambda place: -len(load_place(template_folder(), place).countries))
        made = dict(zip(by_size, pool.map(_make, by_size, [folder] * len(places)), strict=True))
    return {place: made[place] for place in places}


def _make(place: str, folder: Path) -> Programme:
    template = template_folder()
    new(complete({"place": place}, template, date.today()), folder / place, template, lambda *_: None)
    return read_programme(folder / place).whole()
