"""Whether a large document stays cheap: `python benchmarks/large.py [SHAPE …]` (all of them by default).

A document of a million characters, in each of several shapes, becomes a Word file.
The floor is what nobody could do without: reading the file, and parsing its Markdown with markdown-it.
CPU time and peak memory are those of a process of its own for each, the least of several, because machines are shared;
what a process needs before it meets the document (Python, the kit, a small programme) counts for memory and not for
time.
Then the same document four times as large as another: a ratio far above 4 is a writer that is not linear.
Goals: at most five times the floor, 400 MB, and linear.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

_FRONT = "---\ntitle: Large\nstage: MEN\nkind: tool\nfor: [mentors]\npublic: true\n---\n\n"
_SIZE = 1_000_000
_RUNS = 3
_SENTENCE = "The mentor and the mentee meet **once a month** and write down what they agreed.\n"

SHAPES: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda _: f"{_SENTENCE}{_SENTENCE}\n",
    "sentences of one paragraph": lambda _: _SENTENCE,
    "one long line": lambda _: _SENTENCE.replace("\n", " "),
    "headings": lambda number: f"## Clause {number} {{ #clause-{number} }}\n\n",
    "list": lambda _: f"- {_SENTENCE}",
    "list, ever deeper and back": lambda number: f"{'  ' * (number % 8)}- {_SENTENCE}",
    "boxes to tick": lambda _: f"- [ ] {_SENTENCE}",
    "numbered lists": lambda _: f"1. {_SENTENCE}\n{_SENTENCE}\n",
    "table": lambda number: f"| {number} | once a month | ____ |\n" if number else "| A | B | C |\n|---|---|---|\n",
    "links": lambda number: f"See [page {number}](https://example.org/{number}) and write.\n\n",
    "countries with a footnote": lambda number: f"Kosovo* and {number} other places. Not Kosovofilm.\n",
    "dates and settings": lambda _: "On {date.kick-off} {hub.name} invites [first name]: ____\n\n",
    "brackets without a gap": lambda _: "[" * 40 + " and not a gap\n",
    "one heading of spaces": lambda number: " " if number else "## ",
    "quotations": lambda _: f"> {_SENTENCE}\n",
    "rules": lambda _: f"---\n{_SENTENCE}\n",
}


def text(shape: str, size: int) -> str:
    """Return a document's Markdown of about ``size`` characters."""
    pieces: list[str] = []
    length = 0
    while length < size:
        pieces.append(SHAPES[shape](len(pieces)))
        length += len(pieces[-1])
    return "".join(pieces)


def floor(path: Path, _: Path) -> None:
    """Read a document and parse its Markdown."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    _timed(lambda: parser.parse(path.read_text(encoding="utf-8")))


def word(path: Path, folder: Path) -> None:
    """Read a document and make a Word file of it."""
    import markdown_it  # noqa: F401  (as for the floor, its import is not counted)

    from kit_cli.files.front_matter import read_split
    from kit_cli.judging.validate import validate
    from kit_cli.making import documents
    from kit_cli.making.edition import Edition
    from kit_cli.model.document import FrontMatter
    from kit_cli.programme.document import Document
    from kit_cli.programme.read import read_programme

    programme = read_programme(folder).whole()
    edition = Edition(programme, programme.languages[0])

    def write() -> bytes:
        split = read_split(path)
        front = validate(FrontMatter, split.front, programme.languages)
        document = Document("large", edition.language, "documents", path, front, split.body, split.body_line)
        return documents.word(document, edition)

    _timed(write)


def _timed(work: Callable[[], object]) -> None:
    begun = time.process_time()
    work()
    print(time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def spent(what: Callable[[Path, Path], None], path: Path, folder: Path) -> tuple[float, float]:
    """Return the CPU seconds of a work done in a process of its own, and the process's peak memory (MB)."""
    command = [sys.executable, __file__, what.__name__, str(path), str(folder)]
    said = [subprocess.run(command, check=True, capture_output=True, text=True).stdout.split() for _ in range(_RUNS)]
    return min(float(each[0]) for each in said), max(float(each[1]) for each in said)


def main(shapes: list[str]) -> None:
    """Measure and print."""
    from kit_cli.actions.new import new
    from kit_cli.files.shipped import template_folder
    from kit_cli.places.answers import complete

    with tempfile.TemporaryDirectory() as temporary:
        folder, large, small = (Path(temporary) / name for name in ("programme", "large.md", "small.md"))
        template = template_folder()
        new(complete({"place": "western-balkans", "languages": "en"}, template, date.today()), folder, template, None)
        print(f"{'':28} floor s    Word s    × floor    MB    × a fourth")
        for shape in shapes:
            large.write_text(_FRONT + text(shape, _SIZE), encoding="utf-8")
            small.write_text(_FRONT + text(shape, _SIZE // 4), encoding="utf-8")
            least, (ours, memory) = spent(floor, large, folder)[0], spent(word, large, folder)
            growth = ours / spent(word, small, folder)[0]
            print(f"{shape:28} {least:7.2f} {ours:9.2f} {ours / least:10.1f} {memory:5.0f} {growth:13.1f}", flush=True)


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] in ("floor", "word"):
        {"floor": floor, "word": word}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        main(sys.argv[1:] or list(SHAPES))
