"""Write the JSON Schemas that programmes carry for their editors: `python -m tools.schemas` (`--check` only looks)."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pydantic import BaseModel, TypeAdapter

from kit_cli.files.shipped import RENDERED
from kit_cli.model.folder import FILES, SCHEMAS
from kit_cli.model.form import Choice, FormFile

FOLDER = Path(__file__).resolve().parent.parent / "cookiecutter-programme" / RENDERED / SCHEMAS
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MODELS: dict[str, type[BaseModel]] = {**{file.schema: file.model for file in FILES}, "form": FormFile}


def schemas() -> dict[str, str]:
    """Return the schemas as texts by name."""
    found = {name: model.model_json_schema(by_alias=True) for name, model in _MODELS.items()}
    found["choices"] = TypeAdapter(dict[str, list[Choice]]).json_schema()
    return {
        name: json.dumps({"$schema": _DIALECT, **schema}, indent=1, ensure_ascii=False) + "\n"
        for name, schema in found.items()
    }


def main(arguments: list[str]) -> int:
    """Write the schemas, or with ``--check`` return 1 when one is not up to date."""
    if arguments not in ([], ["--check"]):
        sys.stderr.write(f"{__doc__}\n")
        return 2
    stale = []
    for name, text in schemas().items():
        path = FOLDER / f"{name}.json"
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if "--check" not in arguments:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    if stale:
        sys.stdout.write(f"{'not up to date' if '--check' in arguments else 'written'}: {', '.join(stale)}\n")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
