"""Names that programs keep to themselves, each with whoever keeps it and where that is said."""

from __future__ import annotations

from kit_cli.frozen import frozen


@frozen
class Reserved:
    """Names that a question, a group or a row of a matrix cannot have, because of the form service ``target``."""

    target: str
    names: frozenset[str]
    source: str


QUESTION_NAMES = (
    Reserved(
        "KoBoToolbox/ODK", frozenset({"meta"}), "https://github.com/XLSForm/pyxform/blob/v4.5.0/pyxform/constants.py"
    ),
    # The root of every form that an XLSForm becomes: a condition on it would mean two things.
    Reserved("KoBoToolbox/ODK", frozenset({"data"}), "https://github.com/XLSForm/pyxform"),
    Reserved("KoBoToolbox", frozenset({"model"}), "https://github.com/kobotoolbox/kpi/issues/3175"),
    Reserved("KoBoToolbox", frozenset({"formhub"}), "https://github.com/kobotoolbox/kpi/pull/7216"),
    # What a device knows by itself. KoBoToolbox adds the first of them whenever somebody edits a form in its own
    # builder, and then renames the question. `start` belongs here too, and is free because delivered forms ask it.
    Reserved(
        "KoBoToolbox/ODK",
        frozenset({"end", "today", "deviceid", "username", "phonenumber", "simserial", "subscriberid", "audit"}),
        "https://docs.getodk.org/openrosa-metadata/",
    ),
    Reserved(
        "KoBoToolbox/ODK", frozenset({"instanceid", "instancename"}), "https://getodk.github.io/xforms-spec/#metadata"
    ),
)


def keeper(name: str) -> str:
    """Return which services keep a question's name to themselves; empty where it is free."""
    return next((each.target for each in QUESTION_NAMES if name in each.names), "")
