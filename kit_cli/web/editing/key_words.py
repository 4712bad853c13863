"""What a key of a programme's file is for, in a language: the sentence that editors show beside it."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from kit_cli.files.shipped import RENDERED, template_folder
from kit_cli.languages.catalogues import own_words
from kit_cli.model.folder import SCHEMAS

_SPOKEN = re.compile(r"\{\{ hover\('(.*)'\) \}\}")
_TITLE_ENDS = re.compile(r"[.:;](?:\s|$)")


def sentence_of_key(schema: str, model: str, key: str, language: str) -> str:
    """Return what a key of a model is for; ``schema`` is the name of its file's. Empty where nobody has said it."""
    said = _model(schema, model).get("properties", {}).get(key, {})
    refers = next((each["$ref"] for each in (said, *said.get("anyOf", ())) if "$ref" in each), "")
    return _spoken(said.get("description", "") or _of_model(schema, refers.rpartition("/")[2]), language)


def sentence_of_model(schema: str, model: str, language: str) -> str:
    """Return what a model is for."""
    return _spoken(_of_model(schema, model), language)


def titled(sentence: str) -> tuple[str, str]:
    """Return a sentence as a title and what helps besides: what stands before and behind its first pause."""
    pause = _TITLE_ENDS.search(sentence)
    if pause is None:
        return sentence, ""
    rest = sentence[pause.end() :].strip()
    return sentence[: pause.start()], rest[:1].upper() + rest[1:]


@cache
def _schema(name: str) -> dict[str, Any]:
    path = template_folder() / RENDERED / SCHEMAS / f"{name}.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _model(schema: str, model: str) -> dict[str, Any]:
    whole = _schema(schema)
    found: dict[str, Any] = whole if whole.get("title") == model else whole.get("$defs", {}).get(model, {})
    return found


def _of_model(schema: str, model: str) -> str:
    return str(_model(schema, model).get("description", ""))


def _spoken(text: str, language: str) -> str:
    return own_words(_SPOKEN.sub(r"\1", text), language) if text else ""
