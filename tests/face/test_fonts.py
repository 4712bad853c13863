"""The fonts of pages: whole, licensed, under names that are free, and with every letter of the kit's languages."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from babel.messages.pofile import read_po

from kit_cli.face.fonts import ALWAYS, FOLDER, FontFile, face_fonts, font_files, font_rules, fonts
from kit_cli.face.tokens import tokens
from kit_cli.files.shipped import template_folder
from kit_cli.languages.catalogues import TOOLS, catalogue_file
from kit_cli.languages.table import languages

FILES = list(font_files())
IDS = [file.name for file in FILES]
ALPHABETS = {
    "sq": "çëÇË",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџшАБВГДЃЕЖЗЅИЈКЛЉМНЊОПРСТЌУФХЦЧЏШѐѝ",
    "bs": "čćđšžČĆĐŠŽ",
    "sr-Cyrl": "абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ",
}
"""Of languages that the kit does not speak yet, and whose names its pages show."""


@cache
def opened(name: str) -> Any:
    """Return a font, read by a library that is not the browser's; skip the test where it is missing."""
    pytest.importorskip("brotli")
    return pytest.importorskip("fontTools.ttLib").TTFont(FOLDER / name)


def test_the_folder_holds_them_and_their_licences() -> None:
    """And nothing else."""
    licences = {f"OFL-{family.made_from.replace(' ', '-')}.txt" for family in fonts().families.values()}
    assert {path.name for path in FOLDER.iterdir()} == {*IDS, *licences}
    for name in licences:
        text = (FOLDER / name).read_text(encoding="utf-8")
        assert re.match(r"(?:©|Copyright) \d{4} ", text)
        assert "SIL OPEN FONT LICENSE Version 1.1" in text


@pytest.mark.parametrize("file", FILES, ids=IDS)
def test_a_font_says_whose_it_is(file: FontFile) -> None:
    """Its makers and the licence; and it bears no name that they have reserved."""
    name = opened(file.name)["name"]
    assert "SIL Open Font License" in name.getDebugName(13)
    assert re.search(r"(?:©|Copyright) \d{4} ", name.getDebugName(0))
    reserved = re.findall(r"Reserved Font Name [‘']([^’']+)", name.getDebugName(0))
    for number in (1, 3, 4, 6, 16):
        assert name.getDebugName(number).replace(" ", "") == file.family.replace(" ", "")
        assert not any(word in name.getDebugName(number) for word in reserved)


@pytest.mark.parametrize("file", FILES, ids=IDS)
def test_a_font_is_of_its_weights(file: FontFile) -> None:
    """From regular to bold, and regular where nothing else is asked for."""
    (axis,) = opened(file.name)["fvar"].axes
    assert (axis.axisTag, axis.minValue, axis.defaultValue, axis.maxValue) == ("wght", 400, 400, 700)


@pytest.mark.parametrize("file", [file for file in FILES if file.script == "cyrillic"], ids=lambda each: each.name)
@pytest.mark.parametrize("language", ["SRB ", "MKD "])
def test_cyrillic_keeps_the_forms_of_a_language(file: FontFile, language: str) -> None:
    """Serbian and Macedonian write a few letters otherwise than Russian, above all in italics."""
    table = opened(file.name)["GSUB"].table
    (script,) = [each.Script for each in table.ScriptList.ScriptRecord if each.ScriptTag == "cyrl"]
    (system,) = [each.LangSys for each in script.LangSysRecord if each.LangSysTag == language]
    features = [table.FeatureList.FeatureRecord[index] for index in system.FeatureIndex]
    looked_up = [index for each in features if each.FeatureTag == "locl" for index in each.Feature.LookupListIndex]
    assert any(table.LookupList.Lookup[index].SubTable for index in looked_up)


def letters(tag: str) -> set[str]:
    """Return every letter of what the kit says in a language."""
    found = set[str](ALPHABETS.get(tag, ""))
    for folder in (TOOLS, template_folder()):
        path = catalogue_file(tag, folder)
        if tag in languages() and path.is_file():
            with path.open("rb") as stream:
                found |= {sign for message in read_po(stream) if message.id for sign in str(message.string)}
    return {sign for sign in found if sign.isalpha()}


@pytest.mark.parametrize("role", ["head", "text"])
@pytest.mark.parametrize("tag", sorted({*languages(), *ALPHABETS}))
def test_every_letter_of_a_language_is_there(tag: str, role: str) -> None:
    """In the files that its pages carry; a new language that needs more than Latin is named in fonts.yml."""
    carried = {ALWAYS, *(name for name, script in fonts().scripts.items() if tag in script.languages)}
    for style in fonts().families[role].styles:
        files = [file for file in font_files(role) if file.style == style and file.script in carried]
        there = {sign for file in files for sign in opened(file.name).getBestCmap()}
        assert {sign for sign in letters(tag) if ord(sign) not in there} == set()


def test_pages_name_them_first() -> None:
    """What the tokens name first is what fonts.yml calls the font."""
    for role, family in fonts().families.items():
        assert tokens().family(role) == family.family


@pytest.mark.parametrize(("tag", "most"), [("en", 36), ("pt-PT", 36), ("sv", 36), ("sr-Latn", 40)])
def test_a_page_carries_what_its_language_needs(tag: str, most: int) -> None:
    """Latin alone where that is enough; in kB."""
    assert 30 <= len(face_fonts(tag)) / 1000 <= most
    assert face_fonts(tag).count("@font-face") == (2 if tag == "sr-Latn" else 1)


def test_a_site_fetches_each_by_its_signs() -> None:
    """One rule a file, each with the signs for which a browser fetches it."""
    rules = font_rules("fonts").split("\n")
    assert len(rules) == len(FILES)
    assert all(
        f"fonts/{file.name}" in rule and "unicode-range" in rule for file, rule in zip(FILES, rules, strict=True)
    )


@pytest.mark.parametrize(("tag", "word"), [("pt-PT", "Avaliação"), ("sr-Latn", "Đačić, žena"), ("mk", "Ѓорѓи")])
def test_a_browser_shows_headings_in_it(tag: str, word: str, browser: Any) -> None:
    """All letters of a word are of the font that the page brought along, and no request is made."""
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if not request.url.startswith("data:") else None)
    page.set_content(f"<style>{face_fonts(tag)} h1 {{ font: 650 40px Piazzolla, monospace }}</style><h1>{word}</h1>")
    page.evaluate("document.fonts.ready")
    client = page.context.new_cdp_session(page)
    client.send("DOM.enable")
    client.send("CSS.enable")
    root = client.send("DOM.getDocument")["root"]["nodeId"]
    node = client.send("DOM.querySelector", {"nodeId": root, "selector": "h1"})["nodeId"]
    shown = client.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    page.close()
    assert {each["familyName"] for each in shown} == {"Piazzolla"}
    assert asked == []
