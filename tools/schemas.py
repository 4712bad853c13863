"""Write the JSON Schemas by which editors complete and judge YAML: `python -m tools.schemas` (`--check` only looks).

A programme carries those of its own files, which say in its main language what each key is for; those of places,
countries and the other data lie beside these, in English.
"""

from __future__ import annotations

import ast
import inspect
import json
import sys
import textwrap
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

from kit_cli.files.shipped import RENDERED, data_folder
from kit_cli.judging.model import Model, fields
from kit_cli.judging.schema import json_schema
from kit_cli.model.country import CountryFile
from kit_cli.model.document import FrontMatter
from kit_cli.model.eu import EuFile
from kit_cli.model.fact_register import FactRegister, RegisteredFact
from kit_cli.model.folder import FILES, SCHEMAS
from kit_cli.model.form import Choice, FormFile
from kit_cli.model.holidays import HolidayName
from kit_cli.model.language import Language
from kit_cli.model.place import PlaceFile
from kit_cli.places.read import register

TEMPLATE = data_folder("cookiecutter-programme")
OF_PROGRAMMES = TEMPLATE / RENDERED / SCHEMAS
OF_DATA = TEMPLATE / "schemas"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PROGRAMMES: dict[str, type[Model]] = {
    **{file.schema: file.model for file in FILES},
    "form": FormFile,
    "document": FrontMatter,
}
_DATA: dict[str, type[Model]] = {"place": PlaceFile, "country": CountryFile, "eu": EuFile, "facts": FactRegister}
_LISTS: dict[str, type[Model]] = {"languages": Language, "holidays": HolidayName}
"""Files that are a list of such rows."""


def schemas() -> dict[Path, str]:
    """Return the schemas as texts by their files."""
    programmes = {name: _spoken(_described(model, json_schema(model))) for name, model in _PROGRAMMES.items()}
    programmes["choices"] = _spoken(_described(Choice, json_schema(dict[str, list[Choice]])))
    data = {name: _described(model, json_schema(model)) for name, model in _DATA.items()}
    for name, model in _LISTS.items():
        whole = json_schema(list[model])  # type: ignore[valid-type]
        data[name] = {"minItems": 1, **_described(model, whole)}
    facts = register(TEMPLATE)
    data["country"]["properties"]["facts"] = _registered(facts.countries, "#/$defs/Fact")
    data["place"]["properties"]["prices"] = _registered(facts.prices, "#/$defs/Price")
    return {OF_PROGRAMMES / f"{name}.json": _text(schema) for name, schema in programmes.items()} | {
        OF_DATA / f"{name}.json": _text(schema) for name, schema in data.items()
    }


def _text(schema: dict[str, Any]) -> str:
    return json.dumps({"$schema": _DIALECT, **schema}, indent=1, ensure_ascii=False) + "\n"


def _registered(facts: list[RegisteredFact], kind: str) -> dict[str, Any]:
    """Return the schema of a mapping that holds the facts of a register and no others."""
    return {
        "type": "object",
        "properties": {
            fact.id: {"$ref": kind, "title": fact.title, "description": f"{fact.title}: {fact.use}"} for fact in facts
        },
        "required": [fact.id for fact in facts if fact.required],
        "additionalProperties": False,
    }


def _described(model: type[Model], schema: dict[str, Any]) -> dict[str, Any]:
    """Return a model's schema with what the code says of each field, which an editor shows beside the key."""
    for each in set(_inside(model)):
        part = schema.get("$defs", {}).get(each.__name__, schema)
        said = _said_of_fields(each)
        for field in fields(each):
            if field.name in said and field.key in part.get("properties", {}):
                part["properties"][field.key]["description"] = said[field.name]
    return schema


def _spoken(schema: Any) -> Any:
    """Return a schema whose descriptions the template says in the programme's main language."""
    if isinstance(schema, list):
        return [_spoken(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        name: _hover(part) if name == "description" and isinstance(part, str) else _spoken(part)
        for name, part in schema.items()
    }


def _hover(text: str) -> str:
    words = " ".join(text.split()).replace("'", "’")
    if '"' in words or "\\" in words:
        raise ValueError(f"neither a straight quote nor a backslash may stand in what an editor shows: {words}")
    return f"{{{{ hover('{words}') }}}}"


def _inside(annotation: Any, known: frozenset[type[Model]] = frozenset()) -> Iterator[type[Model]]:
    """Yield the models that a model, or an annotation such as ``list[Start]``, is made of; one may hold its like."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        if annotation not in known:
            yield annotation
            for field in fields(annotation):
                yield from _inside(field.annotation, known | {annotation})
        return
    for argument in get_args(annotation):
        yield from _inside(argument, known)


def _said_of_fields(model: type[Model]) -> dict[str, str]:
    """Return the text that stands below each field of a model, or of a model that it is derived from."""
    said: dict[str, str] = {}
    for each in reversed(model.__mro__):
        if not issubclass(each, Model) or each is Model:
            continue
        (tree,) = ast.parse(textwrap.dedent(inspect.getsource(each))).body
        lines = tree.body if isinstance(tree, ast.ClassDef) else []
        for field, below in pairwise(lines):
            is_text = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and is_text:
                said[field.target.id] = inspect.cleandoc(str(below.value.value))  # type: ignore[attr-defined]
    return said


def main(arguments: list[str]) -> int:
    """Write the schemas, or with ``--check`` return 1 when one is not up to date."""
    if arguments not in ([], ["--check"]):
        sys.stderr.write(f"{__doc__}\n")
        return 2
    stale = []
    for path, text in schemas().items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(path.stem)
            if "--check" not in arguments:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    if stale:
        sys.stdout.write(f"{'not up to date' if '--check' in arguments else 'written'}: {', '.join(stale)}\n")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
