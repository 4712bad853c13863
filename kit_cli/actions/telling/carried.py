"""What a new programme has taken from an earlier one, as a person is told: each sentence asks for something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kit_cli.grammar.sentence import Sentence, say
from kit_cli.template.carried import CarriedOver

_MOST_NAMED = 8
"""Files or lines; more of them are counted."""


def carried_told(carried: CarriedOver) -> Iterator[Sentence]:
    """Yield what came along, what did not, and what somebody should look at."""
    yield _whose(carried)
    if carried.improved and not carried.whole:
        yield say("The kit has changed these as well; yours stand: {files}", files=_some(carried.improved))
    if carried.left_out:
        yield say("Not in the earlier programme, and left out here too: {files}", files=_some(carried.left_out))
    if carried.by_hand:
        yield say("Write into programme.yml by hand: {settings}", settings=_some(carried.by_hand))
    if carried.years:
        places = [f"{path}:{line}" for path, line in carried.years]
        yield say("These lines name a year of the last cycle; look at them: {lines}", lines=_some(places))
    if carried.promised:
        yield say(
            "<<{number} source / {number} sources>> of money had been asked or confirmed for the last cycle;"
            " in budget.yml they are planned again.",
            number=carried.promised,
        )
    if carried.same_cycle:
        yield say(
            "Calendars and online forms know it as the same programme. Move data/ over by hand, and use one of them."
        )
    else:
        yield say("Left behind: the data of people, what was attested, and what calendars and forms had been told.")
    if carried.registered:
        yield say(
            "What still holds of <<{number} entry / {number} entries>> in attestations.yml and adaptations.yml is"
            " attested and approved anew.",
            number=carried.registered,
        )


def _whose(carried: CarriedOver) -> Sentence:
    """Return how many texts are the hub's."""
    if carried.whole:
        return say("Its texts are those of the earlier programme: today’s kit has some that do not go with them.")
    if not carried.own:
        return say("You had changed no text: all are today’s kit’s.")
    if carried.base:
        return say(
            "Of its {all} texts you had changed or added {own}: these are as you left them, the others are today’s"
            " kit’s.",
            own=len(carried.own),
            all=carried.of,
        )
    return say(
        "The earlier programme does not tell what the kit had written, so whatever differs from today’s kit counts"
        " as yours: {own} of {all} texts.",
        own=len(carried.own),
        all=carried.of,
    )


def _some(names: Sequence[str]) -> str:
    more = f", … (+{len(names) - _MOST_NAMED})" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more
