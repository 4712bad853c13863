"""The desk of a programme, drawn: each view is a template of `views/`, filled with what other calls return."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from kit_cli.errors import KitError, Problem, UsageProblem, nearest
from kit_cli.files.document_paths import language_of
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.languages.dates import led, long_date
from kit_cli.languages.speech import spoken
from kit_cli.model.folder import BUDGET, CHOICES, FORMS, SETTINGS, TIMELINE
from kit_cli.pages import page_of
from kit_cli.web.drawing.actions_drawn import action_form, next_cycle, outcome_lines

_FOLDER = Path(__file__).resolve().parent / "views"
_MOST_DUE = 5
"""So many of what is due are shown beside the next dates."""

Calls = Callable[..., Any]
"""Makes a call of the protocol: is given its name and its values, and returns its result as plain data."""
Given = Mapping[str, Any]
"""What the address says beside the view."""

PARTS = {
    "next": say("What comes next"),
    "timeline": say("Timeline"),
    "forms": say("Forms"),
    "documents": say("Documents"),
    "money": say("Budget and tables"),
    "check": say("Check"),
    "settings": say("Settings"),
    "actions": say("Everything else"),
}
"""The links of the desk: the view to which each leads, and what it is called."""


@frozen
class View:
    """One view: under which link of the desk it stands, and what its template is given."""

    part: str
    data: Callable[[Calls, str, Given], Mapping[str, Any]]


@frozen
class Drawn:
    """A view as HTML, in which every word of the programme is escaped, and the link under which it stands."""

    html: str
    part: str


def drawn(view: str, folder: str, given: Given, language: str, calls: Calls) -> Drawn:
    """Return a view of a programme in a language; raises UsageProblem for one that does not exist."""
    if view not in VIEWS:
        raise UsageProblem(Problem(say("{key} is nothing that can be called", key=view), nearest(view, VIEWS)))
    found = VIEWS[view]
    data = found.data(calls, folder, given)
    html = page_of(
        _FOLDER,
        f"{view}.html",
        language,
        lambda text, **values: spoken(Sentence(text, tuple(values.items())), language),
        said=partial(spoken, tag=language),
        to=partial(_to, folder),
        inside=f"{folder}/".__add__,
        led=led,
        day=partial(_day, language),
        shape=_shape,
        **data,
    )
    return Drawn(html, str(data.get("part", found.part)))


def _to(folder: str, view: str, **given: Any) -> str:
    """Return the address of a view, as desk.js reads it."""
    told = {key: value for key, value in given.items() if value not in (None, "")}
    return f"#{quote(folder, safe='')}/{view}" + (f"?{urlencode(told, doseq=True)}" if told else "")


def _day(language: str, written: str | None) -> str:
    """Return a day, YYYY-MM-DD, as a language writes it; nothing where there is none."""
    return long_date(date.fromisoformat(written), None, language) if written else ""


_SHAPES = {"docx": "Word", "xlsx": "Excel", "ics": "iCalendar", "gs": "Google Forms", "csv": "CSV", "json": "JSON"}


def _shape(file: str) -> str:
    """Return what a file is called after the program that opens it: the same in every language."""
    return _SHAPES.get(file.rpartition(".")[2], "")


def _desk(calls: Calls, folder: str, given: Given) -> Mapping[str, Any]:
    return {"desk": calls("desk", folder=folder, **{key: given[key] for key in ("on",) if key in given})}


def _next(calls: Calls, folder: str, given: Given) -> Mapping[str, Any]:
    found, settings = _desk(calls, folder, given), f"{folder}/{SETTINGS.path}"
    located = (_located(calls, settings, line) for line in found["desk"]["examples"])
    return {**found, "settings": settings, "examples": list(filter(None, located))}


def _timeline(calls: Calls, folder: str, given: Given) -> Mapping[str, Any]:
    found = _desk(calls, folder, given)
    return {**found, "titles": {each["id"]: each["title"] for each in found["desk"]["stages"]}}


def _check(calls: Calls, folder: str, _given: Given) -> Mapping[str, Any]:
    report = calls("judge", folder=folder)
    known = {each["id"]: each for each in report["results"]}
    soon = [each for each in report["next"] if each not in report["due"]]
    listed = {"due": report["due"], "next": soon, "later": [each for each in report["later"] if each not in soon]}
    settled = [each for each in known.values() if each["id"] not in {*report["due"], *report["later"]}]
    return {
        "report": report,
        "most": _MOST_DUE,
        **{name: [known[each] for each in ids] for name, ids in listed.items()},
        "settled": settled,
        "findings": {key: _placed(calls, folder, report[key]) for key in ("problems", "remarks")},
    }


def _standard(calls: Calls, folder: str, given: Given) -> Mapping[str, Any]:
    known = {each["id"]: each for each in calls("judge", folder=folder)["results"]}
    one = known[_one_of(known, given, "id")]
    return {
        "one": {**one, "findings": _placed(calls, folder, one["findings"])},
        "files": [f"{folder}/{f}" for f in one["files"]],
    }


def _placed(calls: Calls, folder: str, findings: Sequence[Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
    """Return findings with their files named as calls name them, and with the entry whose form holds their line.

    A folder, or what is missing, is no text to open.
    """
    there = {each["path"] for each in calls("list", folder=folder)}
    files = [f"{folder}/{each['file']}" if each["file"] in there else "" for each in findings]
    return [
        {**each, "file": file, "entry": _located(calls, file, each["line"])}
        for each, file in zip(findings, files, strict=True)
    ]


def _located(calls: Calls, file: str, line: int) -> Mapping[str, Any] | None:
    """Return where a line of a file is changed, None where it has no form, or the file cannot be read."""
    if not line or not file.endswith(".yml"):
        return None
    try:
        found: Mapping[str, Any] | None = calls("locate", file=file, line=line)
    except KitError:
        return None
    return found


def _outline(calls: Calls, folder: str, given: Given) -> Mapping[str, Any]:
    file = _text_of(given, "file")
    found = calls("outline", file=file)
    return {**_back(folder, file), "title": found["title"], "groups": found["groups"], "file": file}


def _form(calls: Calls, folder: str, given: Given) -> Mapping[str, Any]:
    forms = {each["file"]: each for each in calls("desk", folder=folder)["forms"]}
    form = forms[_one_of(forms, given, "file")]
    return {**_outline(calls, folder, given), "title": form["title"], "page": form["page"]}


def _settings(calls: Calls, folder: str, _given: Given) -> Mapping[str, Any]:
    settings = f"{folder}/{SETTINGS.path}"
    texts = [each for each in calls("desk", folder=folder)["texts"] if each["file"] != settings]
    return {**_outline(calls, folder, {"file": settings}), "texts": texts}


def _fields(calls: Calls, folder: str, given: Given) -> Mapping[str, Any]:
    """Return the fields of an entry, or of one that is yet to be added to the list that is named."""
    file, at, new = _text_of(given, "file"), str(given.get("at", "")), bool(given.get("new"))
    found = calls("fields", file=file, at=at)
    lists = [each["at"] for each in calls("outline", file=file)["groups"] if each["can_add"]]
    return {
        **_back(folder, file),
        "title": found["title"],
        "new": new,
        "fields": found["fields"],
        "call": "add" if new else "edit",
        "given": {"file": file, "at": at, "was": found["was"]},
        "can_take": not new and at.rpartition(".")[0] in lists,
        "page": _page_of(calls, folder, file),
    }


def _text(calls: Calls, folder: str, given: Given) -> Mapping[str, Any]:
    file = _text_of(given, "file")
    text = calls("text", file=file)
    return {**_back(folder, file), "text": text, "file": file, "line": str(given.get("line", ""))}


def _document(calls: Calls, folder: str, given: Given) -> Mapping[str, Any]:
    file = _text_of(given, "file")
    documents = (each for stage in calls("desk", folder=folder)["stages"] for each in stage["documents"])
    word = next((each["word"] for each in documents if each["text"] == file), "")
    return {"text": calls("text", file=file), "file": file, "word": word}


def _back(folder: str, file: str) -> Mapping[str, Any]:
    """Return from where one comes to a file and its entries: the view, what it is called, and its link of the desk."""
    inside = file.removeprefix(f"{folder}/")
    own = {TIMELINE.path: "timeline", BUDGET.path: "money"}
    if language_of(inside):
        return {"back": _to(folder, "document", file=file), "back_title": PARTS["documents"]}
    if inside.startswith(f"{FORMS}/") and inside != CHOICES:
        return {"back": _to(folder, "form", file=file), "back_title": PARTS["forms"], "part": "forms"}
    view = own.get(inside, "settings")
    return {"back": _to(folder, view), "back_title": PARTS[view], "part": view}


def _page_of(calls: Calls, folder: str, file: str) -> str:
    """Return the page on which people see what a file says; empty where there is none."""
    desk = calls("desk", folder=folder)
    pages = {each["file"]: each["page"] for each in desk["forms"]}
    return str(pages.get(file) or (desk["start"] if file == f"{folder}/{SETTINGS.path}" else ""))


_OF_ACTIONS = {"new": "cycle", "check": "check", "timeline": "timeline", "standards": "check"}
"""The views of actions that have more than a form."""


def _actions(calls: Calls, folder: str, _given: Given) -> Mapping[str, Any]:
    desk = calls("desk", folder=folder)
    files = [f"{folder}/{each['path']}" for each in calls("list", folder=folder) if not each["path"].startswith(".")]
    offered = [each for each in calls("actions") if each["offered"]]
    return {
        "desk": desk,
        "start": desk["start"],
        "actions": [{**each, "view": _OF_ACTIONS.get(each["name"], "action")} for each in offered],
        "files": files,
    }


VIEWS = {
    "next": View("next", _next),
    "due": View("next", _check),
    "timeline": View("timeline", _timeline),
    "forms": View("forms", _desk),
    "form": View("forms", _form),
    "documents": View("documents", _desk),
    "document": View("documents", _document),
    "money": View("money", _desk),
    "check": View("check", _check),
    "standard": View("check", _standard),
    "report": View(
        "check", lambda _calls, _folder, given: {"whom": "patron" if given.get("whom") == "patron" else "team"}
    ),
    "settings": View("settings", _settings),
    "outline": View("settings", _outline),
    "fields": View("", _fields),
    "text": View("settings", _text),
    "page": View("", lambda _calls, _folder, given: {"file": _text_of(given, "file")}),
    "actions": View("actions", _actions),
    "action": View("actions", action_form),
    "cycle": View("actions", next_cycle),
    "outcome": View("actions", outcome_lines),
}
"""By the name that the address says."""


def _text_of(given: Given, key: str) -> str:
    value = given.get(key)
    if not isinstance(value, str):
        raise UsageProblem(Problem(say("{key} is missing", key=key)))
    return value


def _one_of(known: Mapping[str, Any], given: Given, key: str) -> str:
    name = _text_of(given, key)
    if name not in known:
        raise UsageProblem(Problem(say("{key} is nothing that can be called", key=name), nearest(name, known)))
    return name
