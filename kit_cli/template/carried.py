"""What a new programme has taken from an earlier one."""

from __future__ import annotations

from kit_cli.errors import Problem
from kit_cli.frozen import frozen


@frozen
class CarriedOver:
    """What came from the earlier programme, by paths in its folder, and what somebody should look at."""

    own: tuple[str, ...]
    """Texts that the hub had changed or added, and their number of all."""
    of: int
    base: bool
    """Whether the earlier programme tells what the kit had written; else every difference counts as the hub's."""
    improved: tuple[str, ...]
    """Of these, the ones that the kit has changed as well since: the hub's stand."""
    left_out: tuple[str, ...]
    """Texts of the kit that the earlier programme does not have, nor the new one."""
    years: tuple[tuple[str, int], ...]
    """Lines of the hub's texts, from 1, that name a year of the earlier cycle."""
    promised: int
    """Sources of money that were asked or confirmed, and are planned again."""
    registered: int
    """Attestations and adaptations, which stay with the cycle that they are about."""
    same_cycle: bool
    """Whether it is the same cycle made anew, so that registers, and what calendars and forms were told, came along."""
    by_hand: tuple[str, ...]
    """Settings that were asked for and have no place in the hub's programme.yml."""
    whole: bool
    """Whether all texts had to be the earlier programme's, because today's kit's do not go with them."""
    problems: tuple[Problem, ...]
    """What has to be mended before it can be built; their files lie in the folder that is made."""
