"""The keys of a file that a page looks at, or changes: what they say, who types, and the parts that have forms."""

from __future__ import annotations

from kit_cli.errors import UsageProblem
from kit_cli.files.yaml_source import Key, Source, read_yaml
from kit_cli.grammar.sentence import say
from kit_cli.model.folder import SETTINGS
from kit_cli.programme.read import hand_in, languages_in
from kit_cli.web.editing.parts_of_files import Part, entry_at, order_in, root_of
from kit_cli.web.editing.referred import Told
from kit_cli.web.editing.slots import Slot, Typist, slots_of
from kit_cli.web.editing.text_files import TextFile


class OpenedText:
    """A file as it was read; raises KitError where it has no keys, or is broken, or the settings are.

    ``text`` is what stands there as YAML: of a document its front matter alone.
    """

    def __init__(self, file: TextFile, language: str) -> None:
        self.file = file
        self.was = file.fingerprint()
        self._whole = file.read()
        self._keys = file.keys(self._whole)
        self.text = self._whole[self._keys]
        self.source: Source = file.source(self._whole)
        self.root = root_of(file.known.model, self.source)
        settings = self.source if file.name == SETTINGS.path else read_yaml(file.folder / SETTINGS.path, file.folder)
        languages = languages_in(settings)
        hand = hand_in(settings, tuple(dict.fromkeys((language, *languages))))
        self.typist = Typist(languages, language, hand)
        self.told = Told(file.folder, languages, language)

    def whole(self, text: str) -> str:
        """Return the file's text with other keys: what stands around them, such as a document's text, stays."""
        return self._whole[: self._keys.start] + text + self._whole[self._keys.stop :]

    def slots(self, entry: Part) -> list[Slot]:
        """Return the controls of an entry; raises UsageProblem where it has none."""
        model = entry.shape.model
        if model is None:
            raise UsageProblem(self.source.problem(say("{key} has no form", key=entry.at), entry.key))
        return list(slots_of(model, entry.data, self.typist.languages, flat=entry.in_list))

    def form_of(self, at: str) -> Part:
        """Return the entry whose form is meant: of a list, that of an entry which is not there yet."""
        entry = entry_at(self.root, at, self.source)
        if entry.is_list and entry.shape.entry:
            return Part((*entry.key, len(entry.data or ())), at, entry.shape.entry, None, True)
        return entry

    def order(self, key: Key) -> tuple[str, ...]:
        """Return the order of the keys of a mapping."""
        return order_in(self.root, key)
